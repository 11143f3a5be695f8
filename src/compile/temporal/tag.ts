// The forms of words in their order, and their search through a document.

import { parseDate } from "../../model/date.ts";
import type { Span } from "../../model/text.ts";
import { absolute } from "./rules-absolute.ts";
import { counted } from "./rules-counted.ts";
import { parts } from "./rules-parts.ts";
import { relative } from "./rules-relative.ts";
import { isDating, type Meaning, type Relation, type Rule, type TimeExpression } from "./timex.ts";

/**
 * First come, first served: words that an earlier rule has read are out of reach of the later ones. So whatever
 * contains another form stands before it; each rule says why it stands where it does.
 */
export const RULES: readonly Rule[] = [
  absolute.isoDay,
  absolute.dottedDay,
  absolute.longRange,
  absolute.dayRange,
  absolute.dayFirst,
  absolute.monthFirst,
  absolute.monthRange,
  parts.decadePart,
  parts.monthPart,
  absolute.yearRange,
  parts.yearPart,
  parts.yearFraction,
  parts.relativePart,
  absolute.seasonYear,
  absolute.monthYear,
  absolute.decade,
  counted.duration,
  relative.monthOfYear,
  relative.seasonOfYear,
  relative.dayOfMonth,
  relative.namedMonth,
  relative.namedSeason,
  relative.unit,
  counted.ago,
  relative.weekend,
  relative.weekday,
  counted.neighbour,
  counted.today,
  relative.bareMonth,
  absolute.year,
  counted.present,
  counted.vagueFuture,
  counted.after,
];

const FILLER = String.raw`(?:\s{1,4}(?:at\sleast|as\searly\sas|about|around|the|in|of))*\s{1,4}$`;
const RELATIONS: readonly [Exclude<Relation, null>, RegExp][] = [
  ["since", new RegExp(String.raw`\b(?:since|as\sof|starting|beginning)${FILLER}`, "i")],
  ["until", new RegExp(String.raw`\b(?:until|till|through|up\sto|by)${FILLER}`, "i")],
  ["before", new RegExp(String.raw`\b(?:before|prior\sto)${FILLER}`, "i")],
];

/** "since the April 2016 hostilities" counts from the hostilities; the month only tells which. */
const isEpithet = (before: string, after: string): boolean =>
  /\bthe\s{1,4}$/i.test(before) &&
  /^\s{1,4}(?!(?:when|and|but|as|that|which|to|in|by|with|after|until|there|it|we|they|he|she|has|have)\b)\p{Ll}/u.test(
    after,
  );

function relationOf(sentence: string, start: number, end: number): Relation {
  const before = sentence.slice(Math.max(0, start - 40), start);
  if (isEpithet(before, sentence.slice(end, end + 12))) return null;
  return RELATIONS.find(([, pattern]) => pattern.test(before))?.[0] ?? null;
}

/** As text.matchAll(pattern), which would compile the pattern anew for every sentence. */
function* matches(pattern: RegExp, text: string): Generator<RegExpExecArray> {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const next = pattern.lastIndex;
    yield match;
    pattern.lastIndex = next;
  }
}

function tagSentence(text: string, sentence: Span, anchor: number | null, earlierDay: number | null): TimeExpression[] {
  const words = text.slice(sentence.start, sentence.end);
  const taken = new Uint8Array(words.length);
  const found: TimeExpression[] = [];
  let days: NamedDay[] | null = null;
  for (const rule of RULES) {
    for (const match of matches(rule.pattern, words)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (taken.subarray(start, end).includes(1)) continue;
      const dayBefore = () => {
        days ??= singleDays(found);
        return lastDay(days, sentence.start + start) ?? earlierDay;
      };
      const meaning = rule.read(match.groups ?? {}, { sentence: words, start, end, anchor, dayBefore });
      if (meaning === null || (meaning.kind === "dating" && !parseDate(meaning.reading.edtf).ok)) continue; // before year 0
      taken.fill(1, start, end);
      found.push({
        start: sentence.start + start,
        end: sentence.start + end,
        text: match[0],
        rule: rule.name,
        relation: relationOf(words, start, end),
        meaning: ABOUT.test(words.slice(Math.max(0, start - 16), start)) ? roughly(meaning) : meaning,
      });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

const ABOUT = /\b(?:about|around|circa|approximately|roughly)\s{1,4}$/i;

/** "around 2005": the year before and the year after are not excluded. */
function roughly(meaning: Meaning): Meaning {
  if (meaning.kind !== "dating" || meaning.reading.loose || meaning.reading.edtf.includes("/")) return meaning;
  const { days, edtf } = meaning.reading;
  const grain = days.last - days.first + 1;
  const around = { first: days.first - grain, last: days.last + grain };
  const reading = { ...meaning.reading, edtf: `${edtf}~`, loose: true, grain, days: around, container: around };
  return parseDate(reading.edtf).ok ? { kind: "dating", reading } : meaning;
}

interface NamedDay {
  start: number;
  day: number;
}

/** The expressions that name a single day, in the order of their places. */
function singleDays(expressions: readonly TimeExpression[]): NamedDay[] {
  return expressions
    .filter(isDating)
    .filter(({ meaning: { reading } }) => reading.days.first === reading.days.last)
    .map(({ start, meaning }) => ({ start, day: meaning.reading.days.first }))
    .sort((a, b) => a.start - b.start);
}

/** The day that was named last before an offset. */
function lastDay(days: readonly NamedDay[], before: number): number | null {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle]?.start ?? 0) < before) low = middle + 1;
    else high = middle;
  }
  return days[low - 1]?.day ?? null;
}

/**
 * All expressions of time in the sentences of a text, in their order.
 * @param anchor day number that relative words are counted from; null when the document has no date
 */
export function tag(text: string, sentences: readonly Span[], anchor: number | null): TimeExpression[] {
  const all: TimeExpression[] = [];
  let day: number | null = null;
  for (const sentence of sentences) {
    const found = tagSentence(text, sentence, anchor, day);
    day = lastDay(singleDays(found), Number.POSITIVE_INFINITY) ?? day;
    for (const each of found) all.push(each); // spread, a long sentence's would not fit on the stack
  }
  return all;
}
