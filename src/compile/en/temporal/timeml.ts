// The TIMEX3 annotations of any text, without the rest of the compiler.

import type { Span } from "../../../model/text.ts";
import { calendarDay } from "../../temporal/calendar.ts";
import { isMistaken } from "../../temporal/impossible.ts";
import { type TimeExpression, type TimexType, timexValue } from "../../temporal/timex.ts";
import { splitSentences } from "../../text/sentences.ts";
import { tokenize } from "../../text/tokens.ts";
import { tag } from "./tag.ts";

export interface Timex extends Span {
  text: string;
  type: TimexType;
  value: string;
  rule: string;
  /** Other values that the words may have as well, where the text cannot settle it. */
  alternatives?: string[];
}

/** Paragraphs: an empty line ends one, so does an indented line. */
function paragraphs(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(/\n[ \t\r]{0,80}\n|\n(?=[ \t]{2,})/g)) {
    spans.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  spans.push({ start, end: text.length });
  return spans;
}

/** Day number of a document's date; null where it is missing or no day. A time of day behind it is left aside. */
function anchorOf(dct: string | null | undefined): number | null {
  const day = /^(\d{4})-(\d{2})-(\d{2})/.exec(dct ?? "");
  return day && calendarDay(Number(day[1]), Number(day[2]), Number(day[3]));
}

/**
 * The expressions of time in a text, in their order.
 * @param dct the day on which the document was written, YYYY-MM-DD; null when it is not known
 */
export function timexes(text: string, dct: string | null): Timex[] {
  const sentences = paragraphs(text).flatMap((paragraph) => splitSentences(text, paragraph));
  return tag(tokenize(text), sentences, anchorOf(dct)).flatMap(annotations);
}

const THROUGH =
  /[-–—‐‑−](?:to|until|till|through|thru)[-–—‐‑−]|\s*[-–—‐‑−/]\s*|\s(?:to|and|until|till|through|thru)\s+/i;
/** The words behind a length of time that is counted from an event. */
const FROM_EVENT = /\s+(?:after|following|before|prior\s+to)\b.*$/is;

/** TimeML marks the two ends of a range, each with a value of its own. */
function annotations(expression: TimeExpression): Timex[] {
  const { start, end, rule, meaning, text } = expression;
  const found = { start, end, text, type: meaning.type, value: timexValue(expression), rule };
  if (isMistaken(expression)) return [];
  if (rule === "units-from-event" || rule === "units-after") {
    // TimeML marks the length alone, whatever day it leads to
    const words = text.replace(FROM_EVENT, "");
    return [
      {
        ...found,
        end: start + words.length,
        text: words,
        type: "DURATION",
        value: timexes(words, null)[0]?.value ?? found.value,
      },
    ];
  }
  const [from, to] = rule === "range" ? found.value.split("/") : [];
  const through = to === undefined ? null : THROUGH.exec(text);
  if (from && to && through) {
    const ends: [number, number, string][] = [
      [start, start + through.index, from],
      [start + through.index + through[0].length, end, to],
    ];
    return ends.map(([a, b, value]) => ({ ...found, start: a, end: b, text: text.slice(a - start, b - start), value }));
  }
  return [meaning.kind === "dating" && meaning.alternatives ? { ...found, alternatives: meaning.alternatives } : found];
}
