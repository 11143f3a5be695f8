// A page as a document: its article's text, and what it says of itself.

import { names } from "../facts.ts";
import { type Facts, type Original, Refusal } from "../incoming.ts";
import { beyond, LIMITS } from "../limits.ts";
import { decodePage } from "./charset.ts";
import { choose } from "./choose.ts";
import { isStruck } from "./outside.ts";
import { blocksOf, type PageBlock } from "./page-blocks.ts";
import { factsOfPage } from "./page-facts.ts";
import { attribute, type Element, elementsIn, isElement, parsePage, type TextNode, textIn } from "./tree.ts";

/** Facts that the container of a page states of it. */
export interface PageSource {
  /** Of the Content-Type. */
  charset?: string | null;
  url?: string;
  archived?: Facts["archived"];
}

/** Letters below which a text is rather a notice that there is none. */
const LEAST = 30;
/** The notice of a page that shows nothing without scripts, and the letters up to which it has nothing else. */
const NOTICE =
  /\b(?:enable|turn on|requires?|needs?|without)\b.{0,30}\bjavascript\b|\bjavascript\b.{0,30}\b(?:disabled|required|enabled|off)\b/i;
const LONGEST_NOTICE = 300;
/** The longest line between headline and text that may be the day of the report. */
const LONGEST_STAMP = 120;
const STAMP = /\b(?:1[4-9]|20)\d\d\b/;
/** The share of left-out letters that an editor should hear of, 0 to 1. */
const MUCH = 0.2;

const lettersOf = (blocks: readonly PageBlock[]): number =>
  blocks.reduce(
    (sum, { pieces }) => sum + pieces.reduce((all, { text }) => all + text.replace(/\s+/g, "").length, 0),
    0,
  );

/**
 * Reads a page.
 * @throws Refusal where it is too large or too deep, or has no text
 */
export function readPage(bytes: Uint8Array, { charset = null, url, archived }: PageSource = {}): Original {
  if (bytes.length > LIMITS.pageBytes) throw beyond(`the page has ${bytes.length} bytes`, LIMITS.pageBytes, "bytes");
  const { text, note } = decodePage(bytes, charset);
  const document = parsePage(text);
  const body = [...elementsIn(document)].find(({ tagName }) => tagName === "body");
  if (!body) throw new Refusal("the page has no body: it is a frameset; save the page in the frame");
  const { facts, headline, notes } = factsOfPage(document, url);
  const chosen = choose(body, headline);
  const all = blocksOf(body, chosen ?? { texts: new Set(), inside: new Set() });
  const blocks = withoutLinks(all.filter(isKept(all, headline, facts)), headline);
  if (!chosen || lettersOf(blocks) < LEAST || isNotice(blocks)) throw new Refusal(emptiness(body, document));
  const byline = facts.author ?? names([chosen.byline?.replace(/^\s*by:?\s+/i, "").split(/[|·•\n]/)[0]]);
  return {
    kind: "page",
    facts: { ...facts, ...(byline && !/\d/.test(byline) ? { author: byline } : {}), ...(archived ? { archived } : {}) },
    blocks,
    notes: [...(note ? [note] : []), ...notes, ...struck(chosen.texts), ...leftOut(all, blocks)],
    part: null,
  };
}

const isNotice = (blocks: readonly PageBlock[]): boolean =>
  lettersOf(blocks) < LONGEST_NOTICE &&
  blocks.some(({ pieces }) => NOTICE.test(pieces.map(({ text }) => text).join("")));

/** The article's blocks, its headline, and the line between them that has its day, where nothing else says it. */
function isKept(all: readonly PageBlock[], headline: Element | null, { published }: Facts) {
  const first = all.findIndex(({ isOutside, element }) => !isOutside && element !== headline);
  const head = headline ? all.findIndex(({ element }) => element === headline) : -1;
  return ({ isOutside, element, pieces }: PageBlock, at: number): boolean => {
    if (!isOutside || element === headline) return true;
    if (published !== undefined || head === -1 || at < head || at > first) return false;
    const line = pieces.map(({ text }) => text).join("");
    return line.length <= LONGEST_STAMP && STAMP.test(line);
  };
}

/** Links by themselves before and behind the article lead to other ones. */
function withoutLinks(blocks: readonly PageBlock[], headline: Element | null): PageBlock[] {
  const isText = ({ isLink, element }: PageBlock): boolean => !isLink || element === headline;
  return blocks.slice(Math.max(0, blocks.findIndex(isText)), blocks.findLastIndex(isText) + 1);
}

function leftOut(all: readonly PageBlock[], kept: readonly PageBlock[]): string[] {
  const [whole, taken] = [lettersOf(all), lettersOf(kept)];
  const share = (whole - taken) / Math.max(1, whole);
  if (share <= MUCH) return [];
  const first = all
    .filter((block) => !kept.includes(block))
    .map(({ pieces }) =>
      pieces
        .map(({ text }) => text)
        .join("")
        .replace(/\s+/g, " ")
        .trim(),
    );
  const longest = first.toSorted((a, b) => b.length - a.length)[0] ?? "";
  return [
    `${Math.round(share * 100)} % of its letters are left out as menus and boxes; the longest part: “${longest.slice(0, 80)}${longest.length > 80 ? "…" : ""}”`,
  ];
}

/** Words that the source has taken back are no words of it. */
function struck(chosen: ReadonlySet<TextNode>): string[] {
  const parents = new Set([...chosen].map(({ parentNode }) => parentNode as Element));
  const words = [...parents].flatMap(({ childNodes }) =>
    childNodes.filter((node) => isElement(node) && isStruck(node)).map((node) => textIn(node as Element).trim()),
  );
  const [first] = words;
  return first === undefined ? [] : [`struck-out words are left out, such as “${first.slice(0, 80)}”`];
}

/** Why a page has no text. */
function emptiness(body: Element, document: Parameters<typeof elementsIn>[0]): string {
  const scripts = [...elementsIn(document)].filter(
    (element) => element.tagName === "script" && !/json/i.test(attribute(element, "type") ?? ""),
  );
  const without = "no article can be found in the page";
  if (scripts.length === 0) return `${without}: it has hardly any text`;
  const hasFrame = [...elementsIn(body)].some(({ tagName }) => tagName === "iframe");
  const where = hasFrame ? "its text comes from another page in a frame, or" : "its text";
  return `${without}: ${where} is put there by a script, and none runs here; save the page from a browser once it shows its text`;
}
