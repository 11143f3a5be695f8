// The element as an ES module: the core is a second request, made when a reader comes near.

import { type Core, defineElement } from "./element.ts";

/** File name and integrity of the core: the build writes them in. */
declare const __CORE__: string;
declare const __CORE_INTEGRITY__: string;

const here = import.meta.url;

defineElement({
  page: new URL("../", here).href,
  load(host) {
    const address = new URL(__CORE__, here).href;
    // import() takes no integrity, a preload does: what it has checked is what import() finds. It stands in the element's
    // own tree, so that the host's head stays as it was.
    const preload = document.createElement("link");
    preload.rel = "modulepreload";
    preload.crossOrigin = "anonymous";
    preload.integrity = __CORE_INTEGRITY__;
    preload.href = address;
    host.shadowRoot?.append(preload);
    return import(/* @vite-ignore */ address) as Promise<Core>;
  },
});
