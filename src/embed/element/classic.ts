// The element and its core in one classic script, for pages that load no modules.

import { unshadowed } from "../../model/unshadowed.ts";
import { attach } from "../box/attach.tsx";
import { defineElement } from "./element.ts";

const { currentScript: script, baseURI } = unshadowed(document);
/** A script that an optimiser has written into the page has no address. */
const bundle = (script instanceof HTMLScriptElement && script.src) || baseURI;

defineElement({
  page: new URL("..", bundle).href,
  load: async () => ({ attach: (host, options, hooks) => attach(host, options, { ...hooks, bundle }) }),
});
