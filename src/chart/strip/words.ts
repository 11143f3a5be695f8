// The contract between a strip and its owner: words and look go in, views come out.

import type { View } from "../../model/view.ts";
import type { SheetRow } from "./sheets.ts";

/** Every word that the strip writes or has spoken, in the language of its owner. */
export interface StripWords {
  /** Accessible names of the strip and of the handles of its window. */
  name: string;
  start: string;
  end: string;
  /** Name of the counts. */
  title: string;
  /** Says that an event is a block, or that a bar is the number of events. */
  unit(bars: boolean): string;
  /** Names of the directions up, down and on the line, in the order of TONE_MARKS; null for a tone that the record does not have. */
  directions: readonly (string | null)[];
  /** Says how many events are dated to no year. */
  undated(count: number): string;
  /** Before the names of those who published the documents. */
  documents: string;
  /** A day (days since 1970-01-01) in words. */
  day(day: number): string;
}

/** A sentence in an empty corner of the strip; parts stand as they are, one after the other. The last goes first where room is short. */
export interface StripText {
  readonly parts: readonly { readonly text: string; readonly strong?: boolean }[];
  /** The end of the strip that it stands near. */
  readonly side: "left" | "right";
}

/** The sentences above and below the line. */
export interface StripTexts {
  readonly up?: StripText;
  readonly down?: StripText;
  /** The first year of the later sentence. */
  readonly turn?: number;
}

/** Size and place of a strip on a page. */
export interface StripLook {
  /** Largest height of a block with its gap, in px. */
  readonly pitch: number;
  /** Alone, without a chart: years stand below it, and it has neither window nor buttons. */
  readonly alone: boolean;
  /** The row of sheets that stands on it, if any. */
  readonly sheets: SheetRow | null;
  /** The time that it shows; without it, that of the whole record. */
  readonly span?: View;
}

export interface StripOwner {
  readonly words: StripWords;
  /** The view of the camera, or the one that it is flying to. */
  view(): View;
  /** Goes to a view, at once with `jump`. */
  goTo(view: View, jump?: boolean): void;
  /** Someone pressed a year of a strip that stands alone. */
  pick?(year: number): void;
}
