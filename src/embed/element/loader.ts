// The element as an ES module. The core is a second file, fetched when a reader comes near.

import { name } from "virtual:built-in";
import { documentOf } from "../../model/unshadowed.ts";
import { ownAddress } from "../module/own-address.ts";
import { defineElement } from "./element.ts";

/** File name and integrity of the core: the build writes them in. */
declare const __CORE__: string;
declare const __CORE_INTEGRITY__: string;

/** Empty where a host has bundled this: then its bundler has put the core where import() finds it. */
const here = ownAddress(import.meta.url, [name]);

defineElement({
  page: here && new URL("..", here).href,
  load: async (shadow) => {
    await preload(shadow);
    return import("../module/core.ts"); // the build names the file that was preloaded
  },
});

/**
 * import() takes no integrity, a preload does: what it has checked is what import() finds. The link stands in the
 * element's own tree, so that the host's head stays as it was. Rejects when the file is missing or another.
 */
function preload(shadow: ShadowRoot): Promise<void> {
  const link = documentOf(shadow).createElement("link");
  if (here === "" || !link.relList?.supports?.("modulepreload")) return Promise.resolve();
  return new Promise((loaded, failed) => {
    link.rel = "modulepreload";
    link.crossOrigin = "anonymous";
    link.integrity = __CORE_INTEGRITY__;
    link.onload = () => loaded();
    link.onerror = () => failed(new Error("the core could not be loaded"));
    link.href = new URL(__CORE__, here).href;
    shadow.append(link);
  });
}
