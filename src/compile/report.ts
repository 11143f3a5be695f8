// What a run found, for a table of documents and events.

import type { TimelineEvent } from "../model/timeline.ts";
import type { DatedBy } from "./dateline.ts";
import { readable } from "./document.ts";
import { position } from "./fault.ts";
import { isDating } from "./temporal/timex.ts";
import { type CuratedDocument, inOrder, titleOf } from "./timeline.ts";

export interface DocumentReport {
  id: string;
  file: string;
  title: string;
  /** EDTF; null where nobody has given it. */
  published: string | null;
  /** Where the document's own words give the date that no editor gave: the place and its words. */
  publishedBy: { by: DatedBy; line: number; text: string } | null;
  sentences: number;
  /** Expressions of time that give a date. */
  dates: number;
  curated: number;
  proposed: number;
  ignored: number;
}

export interface EventReport {
  id: string;
  date: string;
  title: string;
  origin: TimelineEvent["origin"];
  documents: string[];
}

export interface Report {
  documents: DocumentReport[];
  events: EventReport[];
}

function publishedBy({ document, curation }: CuratedDocument): DocumentReport["publishedBy"] {
  const { own } = document.dateline;
  if (own === null || document.published === null || curation?.published) return null;
  const text = document.text.slice(own.start, own.end);
  return { by: own.by, line: position(document.source, own.start).line, text };
}

export function reportOn(items: readonly CuratedDocument[], events: readonly TimelineEvent[]): Report {
  const counts = new Map<string, number>();
  for (const { origin, evidence } of events) {
    const keys = new Set(evidence.map((each) => `${each.origin ?? origin} ${each.document}`));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return {
    documents: items.map((item) => ({
      id: item.document.id,
      file: item.document.file,
      title: titleOf(item),
      published: item.document.published?.edtf ?? null,
      publishedBy: publishedBy(item),
      sentences: readable(item.document).length,
      dates: item.document.expressions.filter(isDating).length,
      curated: counts.get(`curated ${item.document.id}`) ?? 0,
      proposed: counts.get(`proposed ${item.document.id}`) ?? 0,
      ignored: item.curation?.ignore.length ?? 0,
    })),
    events: inOrder(events).map(({ id, date, title, origin, evidence }) => ({
      id,
      date: date.edtf,
      title,
      origin,
      documents: [...new Set(evidence.map(({ document }) => document))],
    })),
  };
}
