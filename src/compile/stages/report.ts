// The findings of a run, for a table of documents and events.

import type { TimelineEvent } from "../../model/timeline.ts";
import type { DatedBy } from "../dateline/dateline.ts";
import type { SourceOf } from "../link/merge.ts";
import type { LeftOut } from "../verify/left-out.ts";
import { inOrder } from "./timeline.ts";

export interface DocumentReport {
  id: string;
  file: string;
  /** Name of its curation file, where there is one. */
  curation: string | null;
  title: string;
  /** EDTF; null where nobody has given it. */
  published: string | null;
  /** The document's own words that give the date, where no editor gave one, and their place. */
  publishedBy: { by: DatedBy; line: number; text: string } | null;
  sentences: number;
  /** Expressions of time that give a date. */
  dates: number;
  curated: number;
  proposed: number;
  ignored: number;
  /** The boilerplate that was not read. */
  leftOut: LeftOut;
}

export interface EventReport {
  id: string;
  date: string;
  title: string;
  origin: TimelineEvent["origin"];
  documents: string[];
  /** The number of its sources: copies of one text are one. */
  sources: number;
}

export interface Report {
  documents: DocumentReport[];
  events: EventReport[];
}

/** The row of a document before its events are known: all but their number. */
export type DocumentCounts = Omit<DocumentReport, "curated" | "proposed">;

export function reportOn(
  documents: readonly DocumentCounts[],
  events: readonly TimelineEvent[],
  sourceOf: SourceOf,
): Report {
  const counts = new Map<string, number>();
  for (const { origin, evidence } of events) {
    const keys = new Set(evidence.map((each) => `${each.origin ?? origin} ${each.document}`));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return {
    documents: documents.map((each) => ({
      ...each,
      curated: counts.get(`curated ${each.id}`) ?? 0,
      proposed: counts.get(`proposed ${each.id}`) ?? 0,
    })),
    events: inOrder(events).map(({ id, date, title, origin, evidence }) => ({
      id,
      date: date.edtf,
      title,
      origin,
      documents: [...new Set(evidence.map(({ document }) => document))],
      sources: new Set(evidence.map(({ document }) => sourceOf(document))).size,
    })),
  };
}
