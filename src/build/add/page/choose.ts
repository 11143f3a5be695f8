// Chooses the words of a page that are its article: Readability works on a copy, and its misjudgements are put right.

import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { LIMITS } from "../limits.ts";
import { isOutside, isSilent, isStruck, type Weight, weigh } from "./outside.ts";
import { attribute, type Element, isElement, isText, type TextNode, textIn, tooDeep } from "./tree.ts";

/** The number of a text in the copy, on an element around it: Readability makes new elements, and no text. */
const NUMBER = "data-n";
/** Letters from which on Readability takes a text for an article: short news have few. */
const SHORTEST = 100;
/** Elements that Readability drops by their shape: lists and tables of an article look to it like menus. */
const SHAPED = /^(?:table|ul|ol|dl|pre|blockquote|h[2-6]|p|figcaption)$/;
const LISTED = /^(?:table|ul|ol|dl)$/;
const INLINE = /^(?:time|span|b|strong|em|i|u|font|small|cite|code|abbr|mark|sup|sub|q)$/;
/** A part with more of its letters in links is a menu. */
const MOST_LINKED = 0.33;

export interface Chosen {
  texts: Set<TextNode>;
  /** Texts that are in no menu and no box, chosen or not. */
  inside: Set<TextNode>;
  /** The names that the page shows, marked as author. */
  byline: string | null;
}

/** An element of the copy, and which of the texts stand in it. */
interface Part {
  element: Element;
  from: number;
  to: number;
}

interface Copy {
  document: Document;
  /** Texts and elements in the order of the page. */
  texts: TextNode[];
  parts: Part[];
}

/** Chooses the article's texts; null where Readability finds none. */
export function choose(body: Element, headline: Element | null): Chosen | null {
  const weights = weigh(body);
  const copy = copyOf(body, weights, headline);
  const article = new Readability(copy.document, {
    charThreshold: SHORTEST,
    keepClasses: true,
    disableJSONLD: true,
    serializer: (element) => element as globalThis.Element,
  }).parse();
  if (!article?.content) return null;
  const chosen = new Set<number>();
  for (const element of article.content.querySelectorAll(`[${NUMBER}]`))
    chosen.add(Number(element.getAttribute(NUMBER)));
  putBack(copy, chosen, weights);
  const texts = new Set(copy.texts.filter((_, at) => chosen.has(at)));
  return { texts, inside: new Set(copy.texts), byline: article.byline ?? null };
}

/** A copy of the page without what is no text, its texts numbered. */
function copyOf(body: Element, weights: ReadonlyMap<Element, Weight>, headline: Element | null): Copy {
  const { document } = parseHTML("<!DOCTYPE html><html><head></head><body></body></html>");
  const total = Math.max(1, weights.get(body)?.letters ?? 0);
  const texts: TextNode[] = [];
  const parts: Part[] = [];
  const around = new Set<unknown>();
  for (let each: { parentNode?: unknown } | null = headline; each; each = each.parentNode as typeof each)
    around.add(each);
  const copy = (element: Element, to: globalThis.Element, depth: number): void => {
    if (depth > LIMITS.depth * 2) throw tooDeep();
    const part = { element, from: texts.length, to: texts.length };
    parts.push(part);
    for (const node of element.childNodes) {
      if (isText(node) && node.value.trim() !== "") {
        const holder = document.createElement("span");
        holder.setAttribute(NUMBER, String(texts.push(node) - 1));
        holder.appendChild(document.createTextNode(node.value));
        to.appendChild(holder);
      } else if (isText(node)) to.appendChild(document.createTextNode(node.value));
      if (!isElement(node) || isSilent(node) || isStruck(node)) continue;
      if (!around.has(node) && isOutside(node, (weights.get(node)?.letters ?? 0) / total)) continue;
      const child = document.createElement(node.tagName);
      for (const name of ["class", "id", "href", "rel", "itemprop", "role"]) {
        const value = attribute(node, name);
        if (value !== undefined) child.setAttribute(name, value);
      }
      to.appendChild(child);
      copy(node, child, depth + 1);
    }
    part.to = texts.length;
  };
  copy(body, document.body, 0);
  return { document: document as unknown as Document, texts, parts };
}

/** Takes in again what stands between the article's paragraphs and is no menu, and the lists and sentences beside them. */
function putBack({ texts, parts }: Copy, chosen: Set<number>, weights: ReadonlyMap<Element, Weight>): void {
  const first = Math.min(...chosen);
  const last = Math.max(...chosen);
  const homes = new Set<unknown>();
  for (const at of chosen)
    homes.add(texts[at]?.parentNode).add(texts[at]?.parentNode && parentOf(texts[at].parentNode));
  const isTold = ({ from, to }: Part): boolean => {
    for (let at = from; at < to; at += 1) if (chosen.has(at)) return true;
    return false;
  };
  const isMenu = ({ element }: Part): boolean => {
    const { letters, linked } = weights.get(element) ?? { letters: 0, linked: 0 };
    return letters === 0 || linked > letters * MOST_LINKED;
  };
  const take = ({ from, to }: Part): void => {
    for (let at = from; at < to; at += 1) chosen.add(at);
  };
  const open = parts.filter((part) => part.to > part.from && !isTold(part) && !isMenu(part));
  const scope = scopeOf(parts, first, last);
  const isInside = (part: Part): boolean =>
    (part.from > first && part.to <= last) ||
    (scope !== undefined && part.from >= scope.from && part.to <= scope.to && !isTeaser(part.element, weights));
  const isTwin = twinsOf(parts, isTold);
  for (const part of open) if (isTwin(part) && !isTeaser(part.element, weights)) take(part);
  for (const part of open) {
    const { element } = part;
    if (!SHAPED.test(element.tagName)) continue;
    const isBeside = homes.has(element.parentNode) && (LISTED.test(element.tagName) || isProse(element));
    const isBelow = homes.has(element.parentNode && parentOf(element.parentNode)) && LISTED.test(element.tagName);
    if (isInside(part) || isBeside || isBelow) take(part);
  }
  const byElement = new Map<unknown, Part>(parts.map((part) => [part.element, part]));
  for (const part of open) {
    const around = byElement.get(part.element.parentNode);
    if (INLINE.test(part.element.tagName) && isInside(part) && around && isTold(around)) take(part);
  }
}

/** The element that the page names as its article, where it is around all that is chosen. */
function scopeOf(parts: readonly Part[], first: number, last: number): Part | undefined {
  const around = parts.filter(({ from, to }) => from <= first && to > last);
  const named = (pattern: RegExp) => around.findLast(({ element }) => pattern.test(element.tagName));
  const body = around.findLast(({ element }) => /\barticleBody\b/.test(attribute(element, "itemprop") ?? ""));
  if (body ?? named(/^article$/)) return body ?? named(/^article$/);
  return parts.some(({ element }) => element.tagName === "article") ? undefined : named(/^main$/);
}

/** Whether prose stands under a heading that leads to another page, or is that heading. */
function isTeaser(element: Element, weights: ReadonlyMap<Element, Weight>): boolean {
  const box = element.parentNode && "tagName" in element.parentNode ? element.parentNode : null;
  return [element, box].some((each) =>
    each?.childNodes.some((node) => {
      const weight = isElement(node) && /^h[2-6]$/.test(node.tagName) ? weights.get(node) : undefined;
      return weight !== undefined && weight.letters > 0 && weight.linked > weight.letters * 0.9;
    }),
  );
}

/** Elements that make a row with one that is chosen, such as the entries of a live blog. */
function twinsOf(parts: readonly Part[], isTold: (part: Part) => boolean): (part: Part) => boolean {
  const labelOf = (element: Element): string => `${element.tagName} ${attribute(element, "class") ?? ""}`;
  const isInRow = ({ tagName, parentNode }: Element): boolean =>
    /^(?:div|section|article)$/.test(tagName) &&
    parentNode !== null &&
    "tagName" in parentNode &&
    parentNode.tagName !== "body";
  const rows = new Map<unknown, Set<string>>();
  for (const part of parts) {
    const { element } = part;
    if (!isInRow(element) || !isTold(part)) continue;
    rows.set(element.parentNode, (rows.get(element.parentNode) ?? new Set()).add(labelOf(element)));
  }
  return ({ element }) => isInRow(element) && rows.get(element.parentNode)?.has(labelOf(element)) === true;
}

/** A paragraph that ends as sentences do, and is no notice of rights. */
const isProse = (element: Element): boolean =>
  element.tagName === "p" &&
  /[.!?…]["”’»)]*\s*$/.test(textIn(element)) &&
  !/^\s*(?:©|\(c\)|copyright\b)/i.test(textIn(element));

const parentOf = (node: NonNullable<Element["parentNode"]>): Element["parentNode"] =>
  "parentNode" in node ? node.parentNode : null;
