// Checks of what an editor writes over an event: quotations that are none, verbs that judge, speakers and accounts unnamed.

import type { Diagnostic } from "../../model/diagnostic.ts";
import type { CuratedEvent } from "../curation/curation.ts";
import type { CategoryEntry } from "../curation/domain.ts";
import type { Field } from "../curation/fields.ts";
import { LOADED_VERB, namesSpeaker } from "../en/words/saying.ts";
import { excerpt, type Fault, faultAt } from "../text/fault.ts";
import { quotable, quotationsIn, withoutQuotations } from "../text/quotations.ts";
import { type Passage, WORDED } from "./evidence.ts";

/**
 * Checks the words over an event.
 * @param all what all files say of it
 * @param passages where it is told; what an editor quotes from another document than the one at hand stands in them
 */
export function checkWording(
  all: readonly CuratedEvent[],
  passages: readonly Passage[],
  categories: readonly CategoryEntry[],
  faults: Diagnostic[],
): void {
  for (const passage of passages) checkQuotations(passage, passages, faults);
  for (const event of all) for (const key of WORDED) checkVerbs(event, event[key], faults);
  const titled = all.find(({ title }) => title !== null);
  const id = all.find(({ category }) => category !== null)?.category?.value;
  const category = categories.find((each) => each.id === id);
  if (!titled?.title || category === undefined || namesSpeaker(withoutQuotations(titled.title.value))) return;
  const fault = category.statement
    ? SPEAKER_MISSING
    : category.contested && isOneAccount(all, passages) && ACCOUNT_MISSING;
  if (fault) faults.push(faultAt(titled.source, titled.title.span, fault));
}

function checkQuotations({ event, unquoted }: Passage, passages: readonly Passage[], faults: Diagnostic[]): void {
  const missing = unquoted.filter((words) => !passages.some(({ text }) => quotable(text)(words)));
  for (const key of WORDED) {
    const field = event[key];
    const words = field && quotationsIn(field.value).find((quotation) => missing.includes(quotation.words))?.words;
    if (!field || words === undefined || words === null) continue;
    faults.push(
      faultAt(event.source, field.span, {
        code: "quotation-not-in-document",
        message: `"${excerpt(words)}" stands between quotation marks, but not in the document`,
        hint: "quote the source's words as they stand, or leave the marks out",
      }),
    );
  }
}

function checkVerbs({ source }: CuratedEvent, field: Field<string> | null, faults: Diagnostic[]): void {
  for (const [verb] of withoutQuotations(field?.value ?? "").matchAll(LOADED_VERB)) {
    const message = `"${verb}" judges whoever it is said of`;
    const hint = 'write "says", or what was done, in plain words; between quotation marks the source may judge';
    faults.push(faultAt(source, field!.span, { severity: "warning", code: "loaded-verb", message, hint }));
  }
}

const SPEAKER_MISSING: Fault = {
  severity: "warning",
  code: "speaker-missing",
  message: "the event is a statement, and its title does not name who makes it",
  hint: 'begin with the speaker: "X says …"',
};

const ACCOUNT_MISSING: Fault = {
  severity: "warning",
  code: "attribution-missing",
  message:
    "a side could contest the event, one document alone tells it, and its title does not name whose account it is",
  hint: 'write "X says …", or give a reference with its date that bears it out',
};

/** One document tells it, and no other source says when it happened. */
const isOneAccount = (all: readonly CuratedEvent[], passages: readonly Passage[]): boolean =>
  new Set(passages.map(({ document }) => document.id)).size < 2 &&
  all.every(({ references }) => references.every(({ date }) => date === null));
