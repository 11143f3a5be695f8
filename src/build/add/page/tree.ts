// The elements of a page as browsers see them, within bounds, and the XPath of each place.

import { defaultTreeAdapter, html, parse, type DefaultTreeAdapterTypes as Tree } from "parse5";
import { beyond, LIMITS } from "../limits.ts";

export type Element = Tree.Element;
export type TextNode = Tree.TextNode;
export type Node = Tree.ChildNode;

/**
 * Parses a page; nothing of it runs and nothing is fetched.
 * @throws Refusal where it has too many elements, or too many inside one another
 */
export function parsePage(markup: string): Tree.Document {
  let depth = 0;
  let count = 0;
  return parse(markup, {
    scriptingEnabled: true, // what stands in noscript is no element to a browser either
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(name, namespace, attributes) {
        count += 1;
        if (count > LIMITS.elements) throw beyond("it has more elements than can be read", LIMITS.elements, "elements");
        return defaultTreeAdapter.createElement(name, namespace, attributes);
      },
      onItemPush() {
        depth += 1;
        if (depth > LIMITS.depth) throw tooDeep();
      },
      onItemPop() {
        depth -= 1;
      },
    },
  });
}

/** Refuses elements too deep inside one another. */
export const tooDeep = (): Error => beyond("its elements nest deeper than can be read", LIMITS.depth, "levels");

export const isElement = (node: Tree.Node): node is Element => "tagName" in node;
export const isText = (node: Tree.Node): node is TextNode => node.nodeName === "#text";
export const isHtml = (element: Element): boolean => element.namespaceURI === html.NS.HTML;

/** The value of an attribute; "" where it is there without one. */
export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value;

/** Elements in the order of the page, those of a parent before those of its next sibling. */
export function* elementsIn(parent: Tree.ParentNode): Generator<Element> {
  const open: Tree.ChildNode[] = [...parent.childNodes].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if (!isElement(node)) continue;
    yield node;
    for (let at = node.childNodes.length - 1; at >= 0; at -= 1) open.push(node.childNodes[at]!);
  }
}

/** All text below an element, as it stands. */
export function textIn(parent: Tree.ParentNode): string {
  const parts: string[] = [];
  const open: Tree.ChildNode[] = [...parent.childNodes].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if (isText(node)) parts.push(node.value);
    else if (isElement(node))
      for (let at = node.childNodes.length - 1; at >= 0; at -= 1) open.push(node.childNodes[at]!);
  }
  return parts.join("");
}

/** The steps of XPaths, remembered: a parent with many children is counted once. */
export class Paths {
  private readonly known = new Map<Tree.Node, string>();

  /** The XPath of a node, e.g. /html/body/p[2]/text()[1]. */
  of(node: Tree.Node): string {
    const found = this.known.get(node);
    if (found !== undefined) return found;
    const parent = "parentNode" in node ? node.parentNode : null;
    if (!parent) return "";
    const base = this.of(parent);
    const counts = new Map<string, number>();
    for (const child of parent.childNodes) {
      if (!isElement(child) && !isText(child)) continue;
      const name = isText(child) ? "text()" : isHtml(child) ? child.tagName : `*[name()='${child.tagName}']`;
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      this.known.set(child, `${base}/${name}[${count}]`);
    }
    return this.known.get(node) ?? base;
  }
}
