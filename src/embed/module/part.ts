// Later parts of the core, as the build divides it: files of their own, that take what they share with the core from it, so
// that each is named and checked by a hash of its own.

import { shadowInPage } from "../box/shadow.ts";
import { ownAddress } from "./own-address.ts";
import { preload } from "./preload.ts";

/** Empty where a host has bundled this: then its bundler has put the parts where import() finds them. */
const here = ownAddress(import.meta.url, ["core", "react"]);

let shared: object = {};

/** Names what later parts take from the core. The build writes the call. */
export function share(all: object): void {
  shared = all;
}

/**
 * Loads a part and makes it. Rejects where its file is missing or another than the one it was built with.
 * @param load imports its file, which has a function of what is shared
 * @param named its name and its integrity, with a space between
 */
export async function part(load: () => Promise<{ default(shared: object): unknown }>, named: string): Promise<unknown> {
  const [file = "", integrity = ""] = named.split(" ");
  if (here) await preload(new URL(file, here).href, integrity, shadowInPage());
  const { default: make } = await load();
  return make(shared);
}
