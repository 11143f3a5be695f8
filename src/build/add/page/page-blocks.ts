// The chosen elements of a page as blocks of text, each letter with its place.

import { type Block, between, CELL, LONGEST_CELL, type Piece, type Place, raised } from "../incoming.ts";
import type { Chosen } from "./choose.ts";
import { isSilent, isStruck } from "./outside.ts";
import { attribute, type Element, elementsIn, isElement, isText, Paths, type TextNode, textIn } from "./tree.ts";

const BLOCKS = new Set(
  (
    "address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 " +
    "h5 h6 header hgroup hr li main nav ol p pre search section summary table tbody td tfoot th thead tr caption ul legend"
  ).split(" "),
);

export interface PageBlock extends Block {
  /** None of its letters is the article's. */
  isOutside: boolean;
  /** All of its letters are links. */
  isLink: boolean;
  element: Element;
}

/** All blocks of a page, in order; those outside of the article are marked, and those of it have nothing of a box in them. */
export function blocksOf(body: Element, chosen: Pick<Chosen, "texts" | "inside">): PageBlock[] {
  return new Walk(chosen).blocksOf(body);
}

class Walk {
  private readonly paths = new Paths();
  private readonly blocks: PageBlock[] = [];
  private pieces: Piece[] = [];
  /** Pieces that stand in a menu or a box. */
  private readonly boxed = new Set<Piece>();
  private isChosen = false;
  private isLink = true;

  constructor(private readonly chosen: Pick<Chosen, "texts" | "inside">) {}

  blocksOf(body: Element): PageBlock[] {
    this.visit(body, { block: body, pre: false, isRaised: false });
    this.end(body);
    return this.blocks;
  }

  private visit(element: Element, around: { block: Element; pre: boolean; isRaised: boolean }): void {
    if (element.tagName === "br") {
      this.breakLine(around.block);
      return;
    }
    const isBlock = BLOCKS.has(element.tagName);
    const inside = {
      block: isBlock ? element : around.block,
      pre: around.pre || element.tagName === "pre",
      isRaised: around.isRaised || (element.tagName === "sup" && /^[\s\d]{1,4}$/.test(textIn(element))),
    };
    if (isBlock) this.end(around.block);
    if (element.tagName === "tr" && isRow(element)) {
      this.row(element, inside);
      return;
    }
    if (element.tagName === "q") this.pieces.push(between("“"));
    this.children(element, inside);
    if (element.tagName === "q") this.pieces.push(between("”"));
    if (isBlock) this.end(element);
  }

  private children(element: Element, inside: { block: Element; pre: boolean; isRaised: boolean }): void {
    for (const node of element.childNodes) {
      if (isText(node)) this.text(node, element, inside);
      else if (isElement(node) && !isSilent(node) && !isStruck(node)) this.visit(node, inside);
    }
  }

  private text(node: TextNode, parent: Element, { pre, isRaised }: { pre: boolean; isRaised: boolean }): void {
    if (node.value.trim() !== "" && this.chosen.texts.has(node)) this.isChosen = true;
    if (node.value.trim() !== "" && !isLinked(parent)) this.isLink = false;
    const text = pre ? node.value.replace(/\r/g, " ") : node.value.replace(/[\t\n\r\f]/g, " ");
    const shown = isRaised ? raised(text) : text;
    const piece: Piece = { text: shown, place: this.placeOf(node, parent), offset: 0 };
    if (node.value.trim() !== "" && !this.chosen.inside.has(node)) this.boxed.add(piece);
    this.pieces.push(piece);
  }

  private placeOf(node: TextNode, parent: Element): Place {
    let id: string | undefined;
    let each: Element | null = parent;
    while (each && !id) {
      id = attribute(each, "id");
      each = each.parentNode && "tagName" in each.parentNode ? each.parentNode : null;
    }
    return { xpath: this.paths.of(node), ...(id ? { id } : {}) };
  }

  /** A second break in a row ends the block: it is how old pages make paragraphs. */
  private breakLine(block: Element): void {
    const last = this.pieces.findLast(({ text, place }) => place === null || text.trim() !== "");
    if (last?.place === null && last.text === "\n") this.end(block);
    else this.pieces.push(between("\n"));
  }

  private row(element: Element, inside: { block: Element; pre: boolean; isRaised: boolean }): void {
    const cells = element.childNodes.filter((node) => isElement(node) && /^t[dh]$/.test(node.tagName)) as Element[];
    let isChosen = false;
    let isLink = true;
    for (const [at, cell] of cells.entries()) {
      if (at > 0) this.pieces.push(CELL);
      const open = this.pieces;
      this.pieces = [];
      const before = this.blocks.length;
      this.children(cell, { ...inside, block: cell });
      const blocks = this.blocks.splice(before);
      const inner = blocks.flatMap(({ pieces }) => [...pieces, between(" ")]);
      isChosen ||= this.isChosen || blocks.some(({ isOutside }) => !isOutside);
      isLink &&= this.isLink && blocks.every((block) => block.isLink);
      const cellPieces = [...inner, ...this.pieces].map((piece) => (piece.text === "\n" ? between(" ") : piece));
      this.pieces = [...open, ...cellPieces];
    }
    this.isChosen = isChosen;
    this.isLink = isLink;
    this.end(element, "row");
  }

  private end(element: Element, kind: Block["kind"] = "paragraph"): void {
    const pieces = this.isChosen ? this.pieces.filter((piece) => !this.boxed.has(piece)) : this.pieces;
    if (pieces.some(({ text, place }) => place !== null && text.trim() !== ""))
      this.blocks.push({ kind, pieces, isOutside: !this.isChosen, isLink: this.isLink, element });
    this.pieces = [];
    this.isChosen = false;
    this.isLink = true;
  }
}

/** Whether a text stands in a link. */
function isLinked(parent: Element): boolean {
  for (
    let each: Element | null = parent;
    each;
    each = each.parentNode && "tagName" in each.parentNode ? each.parentNode : null
  )
    if (each.tagName === "a" && attribute(each, "href") !== undefined) return true;
  return false;
}

/** Whether a row has data in it; rows of tables that only lay out a page hold its paragraphs. */
function isRow(row: Element): boolean {
  const cells = row.childNodes.filter((node) => isElement(node) && /^t[dh]$/.test(node.tagName)) as Element[];
  let table: Element | null = row;
  while (table && table.tagName !== "table")
    table = table.parentNode && "tagName" in table.parentNode ? table.parentNode : null;
  if (cells.length < 2 || !table || /^(?:presentation|none)$/i.test(attribute(table, "role") ?? "")) return false;
  const inner = [...elementsIn(row)].map(({ tagName }) => tagName);
  if (inner.some((name) => /^(?:table|h[1-6]|article|main)$/.test(name))) return false;
  if (inner.filter((name) => name === "p").length > cells.length) return false;
  return cells.every((cell) => textIn(cell).trim().length <= LONGEST_CELL);
}
