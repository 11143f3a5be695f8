// The address of a file of the embed, as long as it is the file that the build wrote.

import { unshadowed } from "../../model/unshadowed.ts";

/**
 * A host's bundler puts the code into a file of its own, whose address says nothing of the timeline, and may be that of a folder on
 * the machine that built it. Then the address is not known: "".
 * @param url import.meta.url
 * @param names of the file, without the hash of its content and the ending
 */
export function ownAddress(url: string, names: readonly string[]): string {
  const [, name = ""] = /^https?:.*?([^/?#]*?)(?:-[0-9a-f]{8})?\.js(?:[?#].*)?$/.exec(url) ?? [];
  return names.includes(name) ? url : "";
}

/**
 * Address of a classic script that runs now. A page's optimiser may run a copy of it later, from another script or written into
 * the page: then it is that of the script element which is left of it, of whatever type. Unknown, "", where there is none.
 * @param name of the file, without the hash of its content and the ending
 */
export function scriptAddress(page: Document, name: string): string {
  const { currentScript, querySelectorAll } = unshadowed(page);
  const running = currentScript instanceof HTMLScriptElement ? currentScript.src : "";
  const all = [...querySelectorAll("script")].map((script) => script.src);
  return [running, ...all].find((address) => ownAddress(address, [name])) ?? running;
}
