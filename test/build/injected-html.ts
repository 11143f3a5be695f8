// What a page is made of, apart from its words: to show that no word of a document became part of it.

/** The attributes that may differ with the words, each with the value that it must then have. */
export interface Skeleton {
  elements: string[];
  addresses: string[];
}

const ADDRESSES = ["href", "src", "cite", "action", "formaction", "data", "poster", "srcset", "ping", "xlink:href"];

/** Elements in their order with the names of their attributes, and the values of these that are no text. */
export function skeletonOf(root: ParentNode, textual: readonly string[]): Skeleton {
  const all = [...root.querySelectorAll("*")];
  const elements = all.map((element) => {
    const attributes = [...element.attributes].map(({ name, value }) =>
      textual.includes(name) || ADDRESSES.includes(name) ? name : `${name}=${value}`,
    );
    return [element.localName, ...attributes].join(" ");
  });
  const addresses = all.flatMap((element) =>
    ADDRESSES.flatMap((name) => (element.hasAttribute(name) ? [element.getAttribute(name) ?? ""] : [])),
  );
  return { elements, addresses };
}

/** Whether an address may stand in a page: within it, beside it, or of the web. */
export function isAllowedAddress(address: string): boolean {
  if (/^(?:#|\.\/|\/)[\w./-]*$/.test(address) && !address.startsWith("//")) return true;
  return URL.canParse(address) && /^(?:https?|mailto):$/.test(new URL(address).protocol);
}
