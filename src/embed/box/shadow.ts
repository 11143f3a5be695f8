// The shadow tree of an embed: no rule of the host's style sheets reaches the timeline, and none of its own reaches the host.

import palette from "virtual:embed-palette.css?inline";
import { asContainer, documentOf, unshadowed } from "../../model/unshadowed.ts";
import css from "../../ui/shell/embed-styles.css?inline";

/** One sheet for all embeds of a document. Adopted sheets need no permission of the page's policy. */
const sheets = new WeakMap<Document, CSSStyleSheet>();

function sheetOf(document: Document): CSSStyleSheet {
  const made = sheets.get(document);
  if (made) return made;
  const Sheet = unshadowed(document).defaultView?.CSSStyleSheet ?? CSSStyleSheet;
  const sheet = new Sheet();
  sheet.replaceSync(palette + css);
  sheets.set(document, sheet);
  return sheet;
}

/** Opens (or takes over) the shadow root of `host`, styles it, and adds an element to render into. `known` is its root where a page hides it. */
export function innerOf(host: HTMLElement, known: ShadowRoot | null = null): HTMLElement {
  const shadow = known ?? host.shadowRoot ?? host.attachShadow({ mode: "open" });
  shadow.adoptedStyleSheets = [sheetOf(host.ownerDocument)];
  const inner = asContainer(documentOf(host).createElement("div"));
  shadow.append(inner);
  return inner;
}
