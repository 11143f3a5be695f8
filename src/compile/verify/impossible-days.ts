// Days that a document names and no calendar has: they date nothing, and the editor is told.

import type { Diagnostic } from "../../model/diagnostic.ts";
import { isMistaken } from "../temporal/impossible.ts";
import { faultAt } from "../text/fault.ts";
import type { ReadDocument } from "./evidence.ts";

/** A warning for each day that does not exist, at its place. */
export function checkDays(document: ReadDocument, faults: Diagnostic[]): void {
  for (const expression of document.expressions.filter(isMistaken)) {
    const message = `there is no day "${expression.text}", so these words date nothing`;
    const hint = "where a source tells the right day, give it as a reference with its date";
    faults.push(faultAt(document.source, expression, { severity: "warning", code: "no-such-day", message, hint }));
  }
}
