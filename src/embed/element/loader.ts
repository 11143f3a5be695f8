// The element as an ES module. The core is a second file, fetched when a reader comes near.

import { name } from "virtual:built-in";
import { ownAddress } from "../module/own-address.ts";
import { preload } from "../module/preload.ts";
import { defineElement } from "./element.ts";

/** File name and integrity of the core: the build writes them in. */
declare const __CORE__: string;
declare const __CORE_INTEGRITY__: string;

/** Empty where a host has bundled this: then its bundler has put the core where import() finds it. */
const here = ownAddress(import.meta.url, [name]);

defineElement({
  page: here && new URL("..", here).href,
  load: async (shadow) => {
    if (here) await preload(new URL(__CORE__, here).href, __CORE_INTEGRITY__, shadow);
    return import("../module/core.ts"); // the build names the file that was preloaded
  },
});
