// Lines that say when a document was written and nothing else, and the datelines with which reports open.

import type { Span } from "../../model/text.ts";
import { weekdayOf } from "../en/temporal/lexicon.ts";
import {
  BY,
  CAVEAT,
  COUNT,
  FUNCTION_WORD,
  HEADING,
  ISSUE,
  LINK,
  NOTICE,
  NUMBERED,
  OTHER_DAY,
  OTHER_LABEL,
  PUBLISHED,
  REMARK,
  SERIES,
  UPDATED,
} from "../en/words/dateline.ts";
import { type WrittenDay, writtenDays } from "./written-day.ts";

export type HeadKind = "published" | "updated" | "byline" | "place" | "line";
/** With that of days which are not the document's. */
type LabelKind = HeadKind | "other";

export interface LineDay extends WrittenDay {
  kind: HeadKind;
}

/** Longest line that is read as one of a head. */
const MAX_LINE = 200;

const TIME =
  /^(?:at\s+)?\d{1,2}(?:[:.h]\d{2}){0,2}\s*(?:[ap]\.?m\.?|hrs?\.?)?\s*(?:\p{Lu}{1,5})?\s*(?:[+-]\d{1,2}(?::?\d{2})?)?$/iu;
const ZONE = /^(?:GMT|UTC|\p{Lu}{2,5})(?:[+-]\d{1,2}(?::?\d{2})?)?$/u;
/** Names of places, people and papers. */
const WORD = String.raw`\p{Lu}[\p{L}\p{M}.'’&-]{0,30}`;
const NAME = new RegExp(`^${WORD}(?:\\s(?:${WORD}|${LINK})){0,6}$`, "u");

/**
 * The days of a line that is nothing but dates and what stands around them: labels, places, names, times of day.
 * Empty for a line that says anything more, and for one that names two days without saying what they are.
 * @param isFirst the line is the document's first: names in it may be a headline, a place and a comma are none
 */
export function readLine(line: string, isFirst: boolean): LineDay[] {
  if (line.length > MAX_LINE) return [];
  const days = writtenDays(line);
  if (days.length === 0 || days.length > 4) return [];
  const found: (WrittenDay & { kind: LabelKind })[] = [];
  let [from, names] = [0, 0];
  let label: LabelKind | null = null;
  for (const day of [...days, null]) {
    const gap = line.slice(from, day?.start ?? line.length);
    // a label may be a sentence: "This page was last edited on 3 May 2024."
    const around = furniture(day === null && label !== null ? gap.replace(/\.\s*$/, "") : gap);
    if (around === null) return [];
    names += around.names.length;
    if (isFirst && !ISSUE.test(line) && !isPlace(around.names, day === null ? "" : line.slice(from, day.start)))
      return [];
    // "14 March 2014 by A. Writer" and "14 March 2014 (updated)" name what they follow
    const last = found.at(-1);
    if (last && around.kind && day === null && last.kind === "line") last.kind = around.kind;
    label = around.kind ?? null;
    if (day) found.push({ ...day, kind: label ?? (around.names.length > 0 ? "place" : "line") });
    from = day?.end ?? from;
  }
  if (
    names > 3 ||
    found.filter(({ kind }) => kind !== "updated" && kind !== "published" && kind !== "other").length > 1
  )
    return [];
  return found.flatMap(({ kind, ...day }) => (kind === "other" ? [] : [{ ...day, kind }]));
}

/** "Brussels, ": what may stand before the date in the first line of a letter. */
const isPlace = (names: readonly string[], before: string): boolean =>
  names.length === 0 || (names.length === 1 && (names[0]?.split(" ").length ?? 0) <= 3 && /,\s*$/.test(before));

/** The kind and names of the words beside a date; null when they say something of their own. */
function furniture(words: string): { kind: LabelKind | null; names: string[] } | null {
  let kind: LabelKind | null = null;
  const names: string[] = [];
  for (const raw of words.split(/[|·•—–,;()[\]*_\t]+|\s-{1,2}(?:\s|$)|^-\s|\s\/\s|\s{2,}/)) {
    let piece = raw.trim();
    if (SERIES.test(piece) || REMARK.test(piece)) continue;
    if (OTHER_LABEL.test(piece)) {
      kind = "other";
      continue;
    }
    const label = PUBLISHED.exec(piece) ?? UPDATED.exec(piece);
    if (label) {
      kind = PUBLISHED.test(piece) ? "published" : "updated";
      piece = piece.slice(label[0].length).replace(/^\s*:?\s*/, "");
      if (/^by\s+\S{1,30}(?:\s+\S{1,30}){0,3}$/i.test(piece)) continue; // "Submitted by admin on"
    } else if (BY.test(piece)) {
      kind ??= "byline";
      piece = piece.replace(BY, "");
    }
    piece = piece.replace(/(?:^|\s)(?:on|at)$/i, kind === null ? "$&" : "").trim();
    if (piece === "" || weekdayOf(piece) !== null || TIME.test(piece) || COUNT.test(piece) || ZONE.test(piece))
      continue;
    if (NUMBERED.test(piece) || CAVEAT.test(piece)) continue;
    if (!NAME.test(piece) || OTHER_DAY.test(piece)) return null;
    names.push(piece);
  }
  return { kind, names };
}

/** A dateline: its day, and as span all of it up to the first word of the report. */
export interface Opening extends Span {
  day: WrittenDay;
  /** There is a place or an agency, not a date alone. */
  hasPlace: boolean;
}

const AGENCY = String.raw`(?:\([^()\n]{2,40}\)|\/[^/\n]{2,30}\/)`;
const PREFIX = new RegExp(
  `^[(\\[]?\\s?(?:(?<place>${WORD}(?:(?:,?\\s|\\s?/\\s?)(?:${WORD}|${LINK})){0,6}))?(?<mark>[,.:]?)\\s?(?<agency>${AGENCY})?(?<sign>[,.:]?(?:\\s?[—–]|\\s-{1,2})?)\\s?$`,
  "u",
);
const CAPITALS = /^[\p{Lu}\p{M}.'’,/ -]{2,}$/u;
const SUFFIX = new RegExp(
  `^(?<close>[)\\]])?(?:,?\\s\\d{1,2}[:.]\\d{2}(?:\\s?[ap]m)?(?:\\s[A-Z]{2,5})?)?(?:[.,]?\\s?(?<agency>${AGENCY}|\\p{Lu}{3,20}(?=[.:]|\\s?[—–]|\\s-)))?(?<sep>\\.(?=\\s|$)|:|,?\\s?[—–]+|,?\\s-{1,2}(?=[\\s\\p{Lu}“"])|--)?\\s?`,
  "u",
);

/** Reads the dateline at the beginning of a paragraph. Null where the paragraph begins with its report. */
export function readOpening(paragraph: string): Opening | null {
  const head = paragraph.slice(0, MAX_LINE);
  const [day] = writtenDays(head);
  if (day === undefined || day.start > 80) return null;
  const before = PREFIX.exec(head.slice(0, day.start));
  const after = SUFFIX.exec(head.slice(day.end));
  if (before === null || after === null) return null;
  const { place = "", mark = "", agency: agencyBefore, sign = "" } = before.groups ?? {};
  const { close, agency: agencyAfter, sep = "" } = after.groups ?? {};
  if (FUNCTION_WORD.test(place) || (place !== "" && (OTHER_DAY.test(place) || NOTICE.test(place)))) return null;
  const capitals = CAPITALS.test(place);
  const agency = agencyBefore ?? agencyAfter;
  // words and a date side by side are a dateline only where a mark or capitals set the place apart
  if (place !== "" && !capitals && !mark && !agencyBefore && sign.trim() === "") return null;
  // a scraper glued the report to its date
  const isGlued = /^\p{Lu}\p{Ll}/u.test(head.slice(day.end)) && (capitals || mark !== "");
  const isSetOff =
    isGlued || /[—–:-]/.test(sep) || agency !== undefined || (sep === "." && capitals) || (close && sep !== "");
  const end = day.end + after[0].length;
  const isRange = /^\s*\d/.test(head.slice(end)) && writtenDays(head.slice(end, end + 40))[0]?.start === 0;
  if (!isSetOff || isRange) return null;
  return { day, start: 0, end, hasPlace: place !== "" || agency !== undefined };
}

/** The day at the end of a heading that names a speech or a paper: "Remarks by … at …, 14 March 2014". */
export function readHeading(line: string): WrittenDay | null {
  if (line.length > 300 || !HEADING.test(line)) return null;
  const days = writtenDays(line);
  const [day] = days;
  if (day === undefined || days.length > 1 || !/^[\s).\]]*$/.test(line.slice(day.end))) return null;
  return /(?:[,;(—–]|\s-|\son)\s*$/.test(line.slice(0, day.start)) ? day : null;
}
