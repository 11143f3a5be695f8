// English of the sentence that says what divides a record.

import type { Domain } from "../../model/domain.ts";
import { inWords, plural } from "./plural.ts";

/** Counts of the events on one side of the turn: those of its tone, and all. */
interface Side {
  from: number;
  to: number;
  ofPole: number;
  events: number;
  /** Name of the tone that leads. */
  tone: string;
}

interface Bounds {
  documents: number;
  /** Number of events that a filter or a search leaves; null where nothing is left out. */
  matching: number | null;
  /** Number of the counted events that no editor has reviewed. */
  unreviewed: number;
  /** Number of events on neither side, since they are dated to no year. */
  undated: number;
}

const number = new Intl.NumberFormat("en");

/** "28 of 38". */
const share = ({ ofPole, events }: Side): string => `${number.format(ofPole)} of ${number.format(events)}`;

/** A tone in a sentence has a small letter. */
const toneOf = ({ tone }: Side): string => tone.toLocaleLowerCase("en");

/** "are cooperation". */
const are = (side: Side): string => `${side.ofPole === 1 ? "is" : "are"} ${toneOf(side)}`;

/** Years in a row: 2024, 2023–24, 1999–2001. */
export function yearRange(from: number, to: number): string {
  if (from === to) return String(from);
  const isOneCentury = Math.trunc(from / 100) === Math.trunc(to / 100);
  return `${from}–${isOneCentury ? String(to % 100).padStart(2, "0") : to}`;
}

/** `one` and `other` are what a document of the record is called. */
export const deck = ({ one, other }: Domain["source"]) => ({
  /** One side of the turn, in pieces as the sentence; the last says its years. */
  before: (side: Side): string[] => ["", share(side), ` ${toneOf(side)}`, "", `, through ${side.to}`],
  after: (side: Side): string[] => ["", share(side), ` ${toneOf(side)}`, "", `, ${yearRange(side.from, side.to)}`],
  /** The sentence in pieces: every second one is a figure. */
  turn: (before: Side, after: Side, { documents, matching, unreviewed, undated }: Bounds): string[] => {
    const these = documents === 1 ? `in this ${one}` : `in these ${inWords(documents)} ${other}`;
    const among = matching === null ? "" : `among the ${number.format(matching)} that match, `;
    const proposed = unreviewed === 0 ? "" : `, with ${plural(unreviewed, "event", "events")} unreviewed`;
    const more = undated === 0 ? "" : `; ${inWords(undated)} more ${undated === 1 ? "has" : "have"} no year`;
    return [
      `Through ${before.to}, `,
      share(before),
      ` dated events ${are(before)}; in ${yearRange(after.from, after.to)}, `,
      share(after),
      ` ${are(after)} — ${among}${these}${proposed}${more}.`,
    ];
  },
});
