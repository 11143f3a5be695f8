// The style sheets of embeds: those of the first view, and what later parts add. Adopted sheets need no permission of the page's policy.

import { unshadowed } from "../../model/unshadowed.ts";

/** One pair for all embeds of a document: the sheet of the first view, and that of later parts. */
const pairs = new WeakMap<Document, CSSStyleSheet[]>();
const addedTo: WeakRef<CSSStyleSheet>[] = [];
let added = "";

/** The sheets that each embed of a document adopts; `css` is the first view's. */
export function sheetsOf(document: Document, css: string): CSSStyleSheet[] {
  const made = pairs.get(document);
  if (made) return made;
  const Sheet = unshadowed(document).defaultView?.CSSStyleSheet ?? CSSStyleSheet;
  const [first, later] = [new Sheet(), new Sheet()];
  first.replaceSync(css);
  later.replaceSync(added);
  addedTo.push(new WeakRef(later));
  pairs.set(document, [first, later]);
  return [first, later];
}

/** Adds rules to all embeds, those that are there and those to come. */
export function addStyles(css: string): void {
  added += css;
  for (const sheet of addedTo) sheet.deref()?.replaceSync(added);
}
