// A page as a document: its article's text, and what it says of itself.

import { names } from "../facts.ts";
import { type Facts, type Original, Refusal } from "../incoming.ts";
import { beyond, LIMITS } from "../limits.ts";
import { decodePage } from "./charset.ts";
import { choose } from "./choose.ts";
import { isSilent, isStruck } from "./outside.ts";
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

/** The words of a request for consent; so many of them in a short text is nothing else. */
const CONSENT =
  /\bcookies?\b|\bconsent\b|\bpartners\b|\bpersonal data\b|\bprivacy\b|\badvertis\w+|\blegitimate interests?\b|\bidentifiers\b/gi;
const LEAST_CONSENT = { kinds: 4, each: 12 };
const LONGEST_CONSENT = 2_500;

const PAYWALL = /(?:^|[\s_-])(?:pay-?wall|reg-?wall|metered|piano-offer|subscriber-only)(?=$|[\s_-])/i;

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
  if (isConsent(blocks))
    throw new Refusal(
      "all that the page shows asks for consent to cookies; answer it in a browser, and save the page then",
    );
  const byline = facts.author ?? names([chosen.byline?.replace(/^\s*by:?\s+/i, "").split(/[|·•\n]/)[0]]);
  return {
    kind: "page",
    facts: { ...facts, ...(byline && !/\d/.test(byline) ? { author: byline } : {}), ...(archived ? { archived } : {}) },
    blocks,
    notes: [...(note ? [note] : []), ...notes, ...beginning(body), ...struck(chosen.texts), ...leftOut(all, blocks)],
    part: null,
  };
}

const isNotice = (blocks: readonly PageBlock[]): boolean =>
  lettersOf(blocks) < LONGEST_NOTICE &&
  blocks.some(({ pieces }) => NOTICE.test(pieces.map(({ text }) => text).join("")));

/** Whether a short text hardly speaks of anything but cookies and whom they serve. */
function isConsent(blocks: readonly PageBlock[]): boolean {
  if (lettersOf(blocks) > LONGEST_CONSENT) return false;
  const text = blocks.map(({ pieces }) => pieces.map((piece) => piece.text).join("")).join(" ");
  const terms = text.toLowerCase().match(CONSENT) ?? [];
  const words = text.split(/\s+/).length;
  return new Set(terms).size >= LEAST_CONSENT.kinds && terms.length * LEAST_CONSENT.each >= words;
}

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

/** A box that asks for a subscription stands where the rest of an article would. */
function beginning(body: Element): string[] {
  const asks = (element: Element) =>
    !isSilent(element) && PAYWALL.test(`${attribute(element, "class") ?? ""} ${attribute(element, "id") ?? ""}`);
  const box = [...elementsIn(body)].find(
    (element) => element !== body && asks(element) && textIn(element).trim() !== "",
  );
  return box ? ["it may be the beginning of its article only: a box in it asks for a subscription"] : [];
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
