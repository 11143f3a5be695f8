// A date that an editor knows better than the words: how it is vouched for, and the lines that say so.

import { bounds, type EdtfDate } from "../../model/date.ts";
import type { Field } from "../curation/fields.ts";
import { type DatingExpression, dateOf } from "../temporal/timex.ts";
import type { Fault } from "../text/fault.ts";
import { within } from "./date-entailment.ts";

/** The objections to a date that an editor may overrule. */
const OVERRULED = ["date-outside-words", "date-finer-than-words", "date-after-document", "words-are-finer"];

/** The warning that takes the place of an objection where the editor says how the date is known; null where it stands. */
export function overruled(fault: Fault, date: EdtfDate, because: Field<string> | null): Fault | null {
  if (because === null || !OVERRULED.includes(fault.code)) return null;
  const message = `${date.edtf} is the editor's own date (${because.value}): ${fault.message}`;
  return { severity: "warning", code: "date-by-editor", message };
}

/** The lines by which an editor may keep a date that the words do not bear out. */
const byEditor = (date: EdtfDate): string => `  date: ${date.edtf}\n  because: how it is known`;

const byReference = (date: EdtfDate, words: string): string =>
  `  date: ${words}\n  references: [{label: its source, url: "https://…", date: ${date.edtf}}]`;

/**
 * Adds to a hint that an editor may know better: with `because`, or, inside the span of the words, with a dated reference.
 * @param words the date that the words bear out; null where a reference cannot lie in it
 */
export function knowingBetter(hint: string, date: EdtfDate, words: string | null): string {
  const own = `${hint}\nWhere you know better, say how; it is a warning then:\n${byEditor(date)}`;
  return words === null ? own : `${own}\nor let a source vouch for it:\n${byReference(date, words)}`;
}

/** The date of words, where a reference of a date may lie in it. */
export const spanFor = (date: EdtfDate, words: DatingExpression): string | null => {
  const span = dateOf(words);
  return within(bounds(date), bounds(span)) ? span.edtf : null;
};
