// An editor's sentence about the whole record, as timeline.yaml has it, and which figure is which in it.

import type { Span } from "../../../model/text.ts";
import type { Places } from "../../text/fault.ts";
import type { Field } from "../fields.ts";

/** Conditions that an event has to meet to be counted, all of them. */
export interface Conditions {
  tone?: string;
  category?: string;
  /** An actor or a place that the event names. */
  actor?: string;
  /** First and last year; only events dated to a year can meet them. */
  from?: number;
  to?: number;
  /** Whether it is dated to a year. */
  dated?: boolean;
}

export interface FigureEntry {
  /** Its words in the sentence, with their place in timeline.yaml. */
  says: Field<string>;
  /** Its place in the sentence. */
  at: Span;
  /** The numbers of its words, in their order: the count, or the count and that of all it is taken of. */
  numbers: readonly Span[];
  values: readonly number[];
  counted: "events" | "documents";
  /** Conditions of the count; those of `whole` apply besides. */
  part: Conditions;
  /** Conditions of that which the count is taken of. */
  whole: Conditions;
}

export interface DeckEntry {
  /** The file, for what the count finds. */
  file: Places;
  sentence: Field<string>;
  /** In the order of the sentence. Words that are set aside are not among them. */
  figures: readonly FigureEntry[];
}
