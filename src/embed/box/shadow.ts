// The shadow tree of an embed: no rule of the host's style sheets reaches the timeline, and none of its own reaches the host.

import palette from "virtual:embed-palette.css?inline";
import { asContainer, documentOf } from "../../model/unshadowed.ts";
import { sheetsOf } from "../../ui/embed/sheets.ts";
import css from "../../ui/shell/embed-styles.css?inline";

/** The shadow root of the embed that was mounted last. */
let latest: WeakRef<ShadowRoot> | null = null;

/** A shadow root of ours in a page, if there is one: what it holds is no part of the page around. */
export function shadowInPage(): ShadowRoot | null {
  const root = latest?.deref();
  return root?.host.isConnected ? root : null;
}

/** Opens (or takes over) the shadow root of `host`, styles it, and adds an element to render into. `known` is its root where a page hides it. */
export function innerOf(host: HTMLElement, known: ShadowRoot | null = null): HTMLElement {
  const shadow = known ?? host.shadowRoot ?? host.attachShadow({ mode: "open" });
  shadow.adoptedStyleSheets = sheetsOf(host.ownerDocument, palette + css);
  latest = new WeakRef(shadow);
  const inner = asContainer(documentOf(host).createElement("div"));
  shadow.append(inner);
  return inner;
}
