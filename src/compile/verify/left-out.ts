// The boilerplate of a document, measured: what was not read, so that nothing is lost in silence.

import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Span } from "../../model/text.ts";
import { excerpt, faultAt, position } from "../text/fault.ts";
import type { ReadDocument } from "./evidence.ts";

/** A text of which more is left out than this, in per cent, may have lost a part of its report. */
const MUCH = 20;
/** Less than this, in characters, is no part of a report, however short the text. */
const SOME = 120;

export interface LeftOut {
  /** Number of passages, one to a paragraph or line. */
  passages: number;
  /** Their share of the letters and signs of the text, in per cent from 0 to 100, rounded. */
  share: number;
}

export function leftOutOf({ text, boilerplate }: Pick<ReadDocument, "text" | "boilerplate">): LeftOut {
  const of = (span: Span): number => text.slice(span.start, span.end).replace(/\s+/g, "").length;
  const all = of({ start: 0, end: text.length });
  const left = boilerplate.reduce((sum, span) => sum + of(span), 0);
  return { passages: boilerplate.length, share: all === 0 ? 0 : Math.round((100 * left) / all) };
}

/** Warns where much is left out, at the longest stretch of it. */
export function warnOfLeftOut(document: ReadDocument, faults: Diagnostic[]): void {
  const { passages, share } = leftOutOf(document);
  if (share <= MUCH || document.boilerplate.reduce((sum, { start, end }) => sum + end - start, 0) < SOME) return;
  const longest = stretches(document).reduce((a, b) => (b.end - b.start > a.end - a.start ? b : a));
  const lineOf = (offset: number): number => position(document.source, offset).line;
  const [first, last] = [lineOf(longest.start), lineOf(longest.end - 1)];
  const where = first === last ? `in line ${first}` : `from line ${first} to ${last}`;
  const words = excerpt(document.text.slice(longest.start, longest.end), 40);
  const count = passages === 1 ? "1 passage" : `${passages} passages`;
  const message = `${share} % of the text is left out as boilerplate: ${count}, the longest stretch ${where} ("${words}")`;
  const hint = "where it belongs to the report, take the heading above it out of the text";
  faults.push(faultAt(document.source, longest, { severity: "warning", code: "much-left-out", message, hint }));
}

/** Boilerplate with nothing of the report between. */
function stretches({ boilerplate, text }: Pick<ReadDocument, "text" | "boilerplate">): Span[] {
  const found: Span[] = [];
  for (const span of boilerplate) {
    const last = found.at(-1);
    if (last && text.slice(last.end, span.start).trim() === "") last.end = span.end;
    else found.push({ ...span });
  }
  return found;
}
