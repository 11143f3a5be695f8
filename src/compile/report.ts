// What a run found, for a table of documents and events.

import type { TimelineEvent } from "../model/timeline.ts";
import { readable } from "./document.ts";
import { isDating } from "./temporal/timex.ts";
import { type CuratedDocument, inOrder, titleOf } from "./timeline.ts";

export interface DocumentReport {
  id: string;
  file: string;
  title: string;
  /** EDTF; null where nobody has given it. */
  published: string | null;
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

export function reportOn(items: readonly CuratedDocument[], events: readonly TimelineEvent[]): Report {
  const counts = new Map<string, number>();
  for (const { origin, evidence } of events) {
    for (const { document } of evidence) {
      const key = `${origin} ${document}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return {
    documents: items.map((item) => ({
      id: item.document.id,
      file: item.document.file,
      title: titleOf(item),
      published: item.document.published?.edtf ?? null,
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
      documents: evidence.map(({ document }) => document),
    })),
  };
}
