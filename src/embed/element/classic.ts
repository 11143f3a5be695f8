// The element and its core in one classic script, for pages that load no modules.

import { name } from "virtual:built-in";
import { attach } from "../box/attach.tsx";
import { scriptAddress } from "../module/own-address.ts";
import { defineElement } from "./element.ts";

const bundle = scriptAddress(document, `${name}.classic`);

defineElement({
  page: bundle && new URL("..", bundle).href,
  load: async () => ({ attach: (host, options, hooks) => attach(host, options, { ...hooks, bundle }) }),
});
