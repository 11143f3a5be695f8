// The steps of the tour out of timeline.yaml, each value with its place.

import type { EdtfDate } from "../../../model/date.ts";
import type { Span } from "../../../model/text.ts";
import type { Places } from "../../text/fault.ts";
import { asDate } from "../curated-event.ts";
import type { Entry, Field } from "../fields.ts";
import type { TimelineYamlSchema } from "../schema.ts";
import type { StepSchema } from "./step-schema.ts";

/** Facets of the filter that a step may set, by their keys in the file and in the record. */
export const STEP_FACETS = ["actors", "tones", "categories"] as const;
export type StepFacet = (typeof STEP_FACETS)[number];

/** A step as an editor describes it. */
export interface CuratedStep {
  title: Field<string>;
  sentence: Field<string>;
  from: Field<EdtfDate>;
  to: Field<EdtfDate>;
  events: Field<string>[];
  filters: Record<StepFacet, Field<string>[]>;
  quote: Field<string> | null;
  note: Field<string> | null;
  span: Span;
}

export interface CuratedTour {
  source: Places;
  steps: CuratedStep[];
}

/** Reads the tour; null where there is none. A step that the schema finds incomplete is left out: its fault has been told. */
export function readTour(file: Entry<TimelineYamlSchema>, source: Places): CuratedTour | null {
  if (!file.isGiven("tour")) return null;
  return { source: { name: source.name, lines: source.lines }, steps: file.entries("tour").flatMap(readStep) };
}

function readStep(entry: Entry<StepSchema>): CuratedStep[] {
  const view = entry.map("view");
  const [title, sentence] = [entry.field("title"), entry.field("sentence")];
  const [from, to] = [asDate(view?.field("from") ?? null), asDate(view?.field("to") ?? null)];
  const events = entry.items("events");
  if (!title || !sentence || !from || !to || events.length === 0) return [];
  return [
    {
      title,
      sentence,
      from,
      to,
      events,
      filters: { actors: entry.items("actors"), tones: entry.items("tones"), categories: entry.items("categories") },
      quote: entry.field("quote"),
      note: entry.field("note"),
      span: entry.span,
    },
  ];
}
