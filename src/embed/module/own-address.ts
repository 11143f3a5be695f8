// The address of a file of the embed, as long as it is the file that the build wrote.

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
