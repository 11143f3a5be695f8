// The limits of a record: the parts of its time that it tells of, and the actors that do not speak in it.

import type { Actor, Timeline } from "../model/timeline.ts";
import { byYear } from "./years.ts";

/** Counts of the events of some years in a row. */
export interface RecordPart {
  from: string;
  to: string;
  count: number;
  /** Numbers of events by tone, in the order of the domain's tones. */
  tones: readonly number[];
}

const PARTS = 3;

/** The record cut into at most three parts of whole years with about as many events each. */
export function recordParts({ events, domain }: Pick<Timeline, "events" | "domain">): RecordPart[] {
  const found: RecordPart[] = [];
  let before = 0;
  for (const { year, events: those } of byYear(events)) {
    const tones = domain.tones.map(({ id }) => those.filter(({ tone }) => tone === id).length);
    const last = found.at(-1);
    if (last && before < (events.length * found.length) / PARTS) {
      last.to = year;
      last.count += those.length;
      last.tones = last.tones.map((count, at) => count + tones[at]!);
    } else found.push({ from: year, to: year, count: those.length, tones });
    before += those.length;
  }
  return found;
}

/** An actor of some events whose own words no document carries. */
export interface Silent {
  actor: Actor;
  events: number;
}

/** The actors without words of their own, those of the most events first. None where no document says whose words it carries. A place has no words. */
export function silentActors({
  actors,
  documents,
  events,
}: Pick<Timeline, "actors" | "documents" | "events">): Silent[] {
  if (documents.every(({ voices }) => voices === undefined)) return [];
  const heard = new Set(documents.flatMap(({ voices = [] }) => voices));
  return actors
    .filter(({ id, kind }) => kind !== "place" && !heard.has(id))
    .map((actor) => ({ actor, events: events.filter(({ actors: those }) => those.includes(actor.id)).length }))
    .filter(({ events: count }) => count > 0)
    .sort((a, b) => b.events - a.events);
}
