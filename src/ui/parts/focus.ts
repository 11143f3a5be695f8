// The focused element inside the timeline. In a shadow root, `document.activeElement` is only the host.

/** The element that has the focus in the tree of `node`: its document or its shadow root. */
export function activeIn(node: Node | null | undefined): Element | null {
  const tree = node?.getRootNode();
  return tree && "activeElement" in tree ? (tree as Document | ShadowRoot).activeElement : null;
}

/** The element inside `root` that has the focus. */
export function focusInside(root: HTMLElement | null): HTMLElement | null {
  const active = activeIn(root);
  return active instanceof HTMLElement && root?.contains(active) ? active : null;
}
