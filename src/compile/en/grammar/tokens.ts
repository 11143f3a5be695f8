// A sentence in its words and marks, each with what is known of it before any grammar.

import type { Span } from "../../../model/text.ts";
import { DETERMINERS, isBase, PREPOSITIONS, PRONOUNS, participleBase, pastBase, SUBORDINATORS } from "./words.ts";

export interface Token extends Span {
  text: string;
  lower: string;
  kind: "word" | "number" | "comma" | "stop" | "dash" | "open" | "close" | "quote" | "mark";
  /** Part of an expression of time. */
  isTime: boolean;
  /** Inside quotation marks. */
  isQuoted: boolean;
  /** A name by its capital letter. */
  isName: boolean;
}

const TOKEN =
  /&(?:[a-z]{2,6}|#\d{1,5});|(?:\p{Lu}\.){2,}|(?:Mr|Mrs|Ms|Dr|Gen|Col|St|Lt|Sen|Gov)\.|[\p{L}\p{M}\p{N}]+(?:(?:['’\-‑/.](?=[\p{L}\p{N}])|&(?=\p{Lu}))[\p{L}\p{M}\p{N}]+)*(?:['’](?=\s\p{Ll}))?|--+|\S/gu;
/** "we've", "it's", "he'll": two words. */
const CONTRACTION = /^(?:(\p{L}+)(['’](?:ve|re|ll|m|d))|(it|that|he|she|there|what|who)(['’]s))$/iu;
const KINDS: readonly (readonly [Token["kind"], RegExp])[] = [
  ["word", /^(?:\p{L}|['’]\p{L})/u],
  ["number", /^\p{N}/u],
  ["comma", /^,/],
  ["stop", /^[;:]/],
  ["dash", /^(?:[—–]|--+)/],
  ["open", /^[([]/],
  ["close", /^[)\]]/],
  ["quote", /^[“”"«»„‘’']/],
];

const isClosedClass = (word: string): boolean =>
  DETERMINERS.has(word) || PRONOUNS.has(word) || PREPOSITIONS.has(word) || SUBORDINATORS.has(word);

/** Longest sentence that is taken apart; of a longer one, only so many words. */
const MAX_TOKENS = 400;

/**
 * The tokens of a sentence, at most 400.
 * @param times expressions of time in it, in order
 * @param quotes passages in quotation marks, in order
 */
export function tokenise(text: string, sentence: Span, times: readonly Span[], quotes: readonly Span[]): Token[] {
  const slice = text.slice(sentence.start, sentence.end);
  const tokens: Token[] = [];
  let [time, quote] = [0, 0];
  for (const match of slice.matchAll(TOKEN)) {
    if (tokens.length >= MAX_TOKENS) break;
    if (match[0].length > 1 && match[0].startsWith("&")) continue; // an entity that a scraper left

    const contraction = /['’]/.test(match[0]) ? CONTRACTION.exec(match[0]) : null;
    const parts = contraction
      ? [contraction[1] ?? contraction[3] ?? "", contraction[2] ?? contraction[4] ?? ""]
      : [match[0]];
    for (const part of parts) {
      const start = sentence.start + match.index + (part === parts[0] ? 0 : (parts[0]?.length ?? 0));
      const end = start + part.length;
      while ((times[time]?.end ?? Number.POSITIVE_INFINITY) <= start) time += 1;
      while ((quotes[quote]?.end ?? Number.POSITIVE_INFINITY) <= start) quote += 1;
      const word = part;
      const isHyphen = word === "-" && slice[match.index - 1] === " " && slice[match.index + 1] === " ";
      const kind = isHyphen ? "dash" : (KINDS.find(([, pattern]) => pattern.test(word))?.[0] ?? "mark");
      tokens.push({
        start,
        end,
        text: word,
        lower: word.toLowerCase().replaceAll("’", "'"),
        kind,
        isTime: (times[time]?.start ?? Number.POSITIVE_INFINITY) < end,
        isQuoted: (quotes[quote]?.start ?? Number.POSITIVE_INFINITY) < end,
        isName: kind === "word" && /^\p{Lu}/u.test(word),
      });
    }
  }
  const first = tokens.findIndex(({ kind }) => kind === "word");
  const [head, next] = [tokens[first], tokens[first + 1]];
  // the capital of a first word says nothing by itself
  if (head?.isName && !next?.isName) {
    const { lower } = head;
    const looksVerbal =
      isBase(lower) || pastBase(lower) !== null || participleBase(lower) !== null || /(?:ing|ly)$/.test(lower);
    if (isClosedClass(lower) || looksVerbal) head.isName = false;
  }
  if (head && isClosedClass(head.lower)) head.isName = false;
  return tokens;
}

/** Passages in quotation marks, in a text whose quotes may open in one sentence and close in another. */
export function quotedSpans(text: string, block: Span): Span[] {
  const spans: Span[] = [];
  let open: { at: number; mark: string } | null = null;
  const slice = text.slice(block.start, block.end);
  for (const { 0: mark, index } of slice.matchAll(
    /[“”"«»„]|(?<![\p{L}\p{N}])[‘']|(?<=[.,!?…\p{L}])[’'](?![\p{L}\p{N}])/gu,
  )) {
    const at = block.start + index;
    if (open === null) {
      if (/[“"«„‘']/.test(mark) && /[\p{L}\p{N}…[(]/u.test(slice[index + 1] ?? "")) open = { at, mark };
    } else if (closes(open.mark, mark, slice[index - 1] ?? "")) {
      spans.push({ start: open.at, end: at + 1 });
      open = null;
    }
  }
  if (open) spans.push({ start: open.at, end: block.end });
  return spans;
}

/** Texts mix their marks: a comma or full stop before a single mark makes it a closing one. */
function closes(opening: string, mark: string, before: string): boolean {
  if (mark === "”" || mark === "»" || (mark === '"' && opening !== "‘")) return true;
  if (mark === "“") return opening === "„";
  return /[’']/.test(mark) && (/[‘']/.test(opening) || /[.,!?…]/.test(before));
}
