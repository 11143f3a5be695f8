// Events that may be one, as warnings for the editor: where both stand, and what to do.

import type { Diagnostic } from "../../model/diagnostic.ts";
import type { TimelineEvent } from "../../model/timeline.ts";
import { excerpt, faultAt, type Places, position } from "../text/fault.ts";
import type { Doubt } from "./merge.ts";

/** Notes each doubt at the proposed event's passage. */
export function reportDuplicates(
  doubts: readonly Doubt[],
  sources: ReadonlyMap<string, Places>,
  faults: Diagnostic[],
): void {
  for (const { event, other } of doubts) {
    const [passage] = event.evidence;
    const source = passage && sources.get(passage.document);
    if (!passage || !source) continue;
    const date =
      event.date.edtf === other.date.edtf
        ? `of ${other.date.edtf}`
        : `(${event.date.edtf} here, ${other.date.edtf} there)`;
    const message = `"${excerpt(event.title, 60)}" may be the event "${excerpt(other.title, 60)}" ${date}, ${placeOf(other, sources)}`;
    const fault = { severity: "warning" as const, code: "possible-duplicate", message, hint: adviceOn(event, other) };
    faults.push(faultAt(source, passage, fault));
  }
}

function placeOf({ origin, evidence }: TimelineEvent, sources: ReadonlyMap<string, Places>): string {
  const [passage] = evidence;
  const source = passage && sources.get(passage.document);
  const place = passage && source ? `${source.name}, line ${position(source, passage.start).line}` : "elsewhere";
  return `${origin} in ${place}`;
}

function adviceOn(event: TimelineEvent, other: TimelineEvent): string {
  const [here = "", there = ""] = [event, other].map(({ evidence }) => evidence[0]?.document ?? "");
  if (other.origin === "curated") {
    return `curate ${here}.yaml: with the id "${other.id}" if they are one event, with an id of its own if not`;
  }
  if (here === there) return `curate ${here}.yaml: one event, or two with ids of their own`;
  return `curate ${here}.yaml and ${there}.yaml: with one id if they are one event, with two if not`;
}
