// Do two tellings speak of the same event? By date, actors, category and words, one pair at a time.

import type { Evidence } from "../../model/timeline.ts";
import { REPORTING } from "../en/grammar/verb-lexicon.ts";
import type { Corpus, Telling } from "./mention.ts";

/**
 * - same: they may be merged;
 * - doubtful: an editor should look;
 * - apart: two events.
 */
export type Verdict = "same" | "doubtful" | "apart";

export interface Likeness {
  verdict: Verdict;
  /** 0 to about 1: how much of what the shorter one says the other says, too. */
  score: number;
}

const APART: Likeness = { verdict: "apart", score: 0 };

/** Least likeness of the words, by the days within which both may lie: the fewer days, the less of it can be chance. */
const NEEDED = [
  { days: 1, same: 0.36, doubtful: 0.24 },
  { days: 31, same: 0.44, doubtful: 0.3 },
  { days: 366, same: 0.5, doubtful: 0.36 },
  { days: Number.POSITIVE_INFINITY, same: 0.62, doubtful: 0.46 },
];
/** One author says different things in like words. */
const IN_ONE_DOCUMENT = 0.12;
/** Nothing is as like as the same words. */
const REPEATED = 2;
const OTHER_CATEGORY = 0.88;
const OTHER_NAMES = 0.75;
/** The same parties, the same day and the same kind of act are a reason by themselves. */
const SAME_FRAME = 0.1;

/**
 * - admits: one date lies in the other, so that the narrower may stand for both;
 * - touches: they may be the same day, but neither date is the other's;
 * - apart: they cannot be.
 */
type Meeting = "admits" | "touches" | "apart";

const isOpen = ({ width }: Telling): boolean => width === Number.POSITIVE_INFINITY;
/** Longest time between an event and its "some time before …" for both to be compared. */
export const RECALLED_YEARS = 2;

function datesMeet(a: Telling, b: Telling): Meeting {
  if (a.first === b.first && a.last === b.last) return "admits";
  if (isOpen(a) || isOpen(b)) return openDatesMeet(a, b);
  const inner = a.width <= b.width ? a : b;
  const outer = inner === a ? b : a;
  if (outer.first <= inner.first && inner.last <= outer.last) return "admits";
  // "about 4 March" does not exclude the day beside it
  const slack = Math.max(a.event.date.approximate ? a.width : 0, b.event.date.approximate ? b.width : 0);
  return inner.first <= outer.last + slack && outer.first <= inner.last + slack ? "touches" : "apart";
}

/** "Since 2002" holds every later day, and yet is not what happened on any of them. */
function openDatesMeet(a: Telling, b: Telling): Meeting {
  const [open, other] = isOpen(a) ? [a, b] : [b, a];
  if (Number.isFinite(open.first)) {
    const near = Number.isFinite(other.first) && Math.abs(open.first - other.first) < 366;
    return near && (isOpen(other) || other.width <= 366) ? "touches" : "apart";
  }
  if (isOpen(other))
    return Number.isFinite(other.first) || Math.abs(open.last - other.last) > 366 ? "apart" : "touches";
  return other.first <= open.last && other.last > open.last - 365 * RECALLED_YEARS ? "touches" : "apart";
}

/** Whether one date lies in the other, so that the narrower can be the date of both. */
export const isOneDate = (a: Telling, b: Telling): boolean => datesMeet(a, b) === "admits";

/** Parties that only one of the two names are no hindrance; parties that each names alone are. */
function actorsMeet(a: Telling, b: Telling): Verdict {
  const shared = a.event.actors.filter((id) => b.event.actors.includes(id)).length;
  if (shared === 0) return "apart";
  if (shared === a.event.actors.length || shared === b.event.actors.length) return "same";
  return shared > 1 ? "doubtful" : "apart";
}

const cross = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 0 && b.length > 0 && !a.some((each) => b.includes(each));

interface Common {
  score: number;
  /** Each has more names of people, places or things of its own than they have in common: other people met there. */
  namesDiffer: boolean;
}

/** The initials of names that only one of the two writes in full, and the other by its initials alone. */
function abbreviated(a: Telling, b: Telling): number[] {
  if (a.initials.length === 0 && b.initials.length === 0) return [];
  const only = (one: Telling, other: Telling) =>
    one.initials.filter(
      (word) => other.words.includes(word) && !one.words.includes(word) && !other.initials.includes(word),
    );
  return [...only(a, b), ...only(b, a)];
}

function inCommon(a: Telling, b: Telling, { weights }: Corpus): Common {
  let shared = 0;
  let sharedNames = 0;
  for (let i = 0, j = 0; i < a.words.length && j < b.words.length; ) {
    const left = a.words[i] ?? 0;
    const right = b.words[j] ?? 0;
    if (left === right) {
      shared += (weights[left] ?? 0) * (((a.shares[i] ?? 0) + (b.shares[j] ?? 0)) / 2);
      if (a.names.has(left) || b.names.has(left)) sharedNames += 1;
    }
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  for (const word of abbreviated(a, b)) {
    // one writes a name in full, and the other its initials, which stand for all its words
    shared += 2 * (weights[word] ?? 0);
    sharedNames += 1;
  }
  const least = Math.min(a.total, b.total);
  const score = least === 0 ? 0 : Math.min(1, shared / (0.75 * least + 0.25 * Math.max(a.total, b.total)));
  return { score, namesDiffer: Math.min(a.names.size, b.names.size) - sharedNames > sharedNames };
}

const inOneDocument = (a: Telling, b: Telling): boolean =>
  a.event.evidence.some(({ document }) => b.event.evidence.some((each) => each.document === document));

const overlap = (a: Evidence, b: Evidence): boolean => a.document === b.document && a.start < b.end && b.start < a.end;

/** The same words of two documents, as in copies of one text. */
function isRepeated({ event: a }: Telling, { event: b }: Telling): boolean {
  const [one, other] = [a.evidence[0], b.evidence[0]];
  if (a.origin === "curated" || b.origin === "curated" || one?.document === other?.document) return false;
  return a.title === b.title && a.date.edtf === b.date.edtf && plain(one?.quote) === plain(other?.quote);
}

const plain = (quote = ""): string => quote.replace(/\s+/g, " ");

/**
 * Whether both may be told by the same word, as far as their words are known; by which verb something is said does not
 * matter. One document says several things, and hardly one thing twice.
 */
function isToldAlike(
  { event: { head: a } }: Telling,
  { event: { head: b } }: Telling,
  isOneDocument: boolean,
): boolean {
  if (isOneDocument) return a !== undefined && a === b && !REPORTING.has(a);
  return a === undefined || b === undefined || a === b || (REPORTING.has(a) && REPORTING.has(b));
}

/** Compares two tellings. It is symmetric. */
export function compareTellings(a: Telling, b: Telling, corpus: Corpus): Likeness {
  const meeting = datesMeet(a, b);
  if (meeting === "apart") return APART;
  if (isRepeated(a, b)) return { verdict: "same", score: REPEATED };
  const parties = actorsMeet(a, b);
  if (parties === "apart" || cross(a.ordinals, b.ordinals)) return APART;
  const isOneDocument = inOneDocument(a, b);
  // what was told apart within one sentence was meant apart
  if (isOneDocument && a.event.evidence.some((one) => b.event.evidence.some((other) => overlap(one, other)))) {
    return APART;
  }
  const { score: common, namesDiffer } = inCommon(a, b, corpus);
  const isOneKind = a.event.category === b.event.category;
  const isOneSet = a.event.actors.length === b.event.actors.length && parties === "same";
  let score = common * (isOneKind ? 1 : OTHER_CATEGORY) * (namesDiffer ? OTHER_NAMES : 1);
  if (isOneKind && isOneSet && a.width === 1 && b.width === 1 && !isOneDocument && !namesDiffer) score += SAME_FRAME;
  const width = Math.max(a.width, b.width);
  const { same, doubtful } = NEEDED.find(({ days }) => width <= days)!;
  const more = isOneDocument ? IN_ONE_DOCUMENT : 0;
  if (score < doubtful + more) return APART;
  const isClear =
    meeting === "admits" &&
    parties === "same" &&
    !namesDiffer &&
    a.isNegative === b.isNegative &&
    !cross(a.numbers, b.numbers) &&
    score >= same + more;
  // "defeated" and "denied" of the same parties are two events, unless nearly all their words are the same
  if (!isClear && !isToldAlike(a, b, isOneDocument) && (isOneDocument || score < same)) return APART;
  return { verdict: isClear ? "same" : "doubtful", score };
}
