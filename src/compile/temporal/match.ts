// One match of a form in its sentence, with the text around it as rules may read it.

import type { Span } from "../../model/text.ts";
import { calendar } from "./calendar.ts";
import type { TemporalLanguage } from "./language.ts";
import type { Context, Direction, Named, Reading, TimeExpression, Vantage } from "./timex.ts";
import type { Token } from "./token.ts";

/** The number of times named before that are kept; rules ask for the latest few only. */
export const MEMORY = 8;

/** A report tells of years further back than so many in passing, and does not go on from them. */
const LIVING_MEMORY = 100;

/** So many characters behind a time the text may still speak of it: one or two sentences. */
const REACH = 160;

/** The end of a paragraph; in a text that is wrapped by hand a line may end within a sentence. */
const PARAGRAPH = /\n\s*\n|[.!?…:][”"’')\]]*\s*\n/;

/** A sentence as the rules work through it. */
export interface Sentence {
  language: TemporalLanguage;
  text: string;
  span: Span;
  tokens: Token[];
  codes: string;
  taken: Uint8Array;
  anchor: number | null;
  isStory: boolean;
  /** See Whole. */
  isReport: boolean;
  found: TimeExpression[];
  /** The times that the sentence names itself, once they are known, and those named before it. */
  named: readonly Named[];
  earlier: readonly Named[];
}

/** One match in its sentence, as rules see it. */
export class Match implements Context {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly anchor: number | null;
  private known: Direction | undefined;

  constructor(
    private readonly sentence: Sentence,
    readonly from: number,
    readonly to: number,
  ) {
    this.text = sentence.text;
    this.tokens = sentence.tokens;
    this.anchor = sentence.anchor;
  }

  direction(): Direction {
    if (this.known === undefined) this.known = this.sentence.language.directionOf(this.tokens, this.from, this.to);
    return this.known;
  }

  vantage(): Vantage | null {
    const { anchor, sentence } = this;
    // what is to come is seen from the document, whatever the story has reached
    const isToCome = anchor !== null && this.direction() === "future";
    const last = isToCome ? null : sentence.isStory ? this.lastWithYear() : this.toldJustBefore();
    if (last) {
      const { first, last: until } = last.days;
      const { isStory } = sentence;
      return { day: first, until, toward: "onward", anchor: first === until ? first : undefined, isStory };
    }
    if (anchor === null) return null;
    const { isReport } = sentence;
    return { day: anchor, until: anchor, toward: this.direction(), anchor, isStory: false, isReport };
  }

  /** The time named last that tells its year. */
  private lastWithYear(): Reading | null {
    for (const reading of this.named()) {
      if (reading.days.last - reading.days.first <= 366) return reading;
    }
    return null;
  }

  /**
   * In a report, too, words behind a time of a former year go on from it: "began on 27 September 2020 and ended on 10 November".
   * A time of the report's own year, or words of what is to come, are read from the report's day.
   */
  private toldJustBefore(): Reading | null {
    const { anchor, sentence } = this;
    if (anchor === null || this.direction() !== "past") return null;
    const [last] = this.namedBefore();
    const start = this.tokens[this.from]?.start ?? 0;
    if (last === undefined || last.isSince || start - last.start > REACH) return null;
    if (last.isAside(last.start >= sentence.span.start)) return null;
    if (PARAGRAPH.test(sentence.text.slice(last.start, start))) return null;
    const { first, last: until } = last.reading.days;
    const ago = calendar(anchor).year - calendar(until).year;
    return until - first <= 366 && ago > 0 && ago <= LIVING_MEMORY ? last.reading : null;
  }

  *named(): Generator<Reading> {
    for (const { reading } of this.namedBefore()) yield reading;
  }

  placed(): Iterable<Named> {
    return this.namedBefore();
  }

  private namedBefore(): Generator<Named> {
    const { named, earlier } = this.sentence;
    return latestBefore(named, earlier, this.tokens[this.from]?.start ?? 0);
  }
}

/** Times named before an offset, the latest first: those of this sentence, then those before it. */
function* latestBefore(inSentence: readonly Named[], earlier: readonly Named[], start: number): Generator<Named> {
  let [low, high] = [0, inSentence.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((inSentence[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  for (let at = low - 1; at >= Math.max(0, low - MEMORY); at -= 1) yield inSentence[at] as Named;
  for (let at = earlier.length - 1; at >= 0; at -= 1) yield earlier[at] as Named;
}
