// The events shown, as files to take along. Two of the writers are loaded when someone asks for one.

import type { PageWords } from "../../i18n/parts/page.ts";
import { bounds } from "../../model/date.ts";
import type { Timeline } from "../../model/timeline.ts";
import { eventsFile } from "../../share/file-name.ts";
import { matchingEvents, type TimelineStore } from "../../state/store.ts";

export type Format = keyof PageWords["formats"];

const FILES: Record<Format, { ending: string; type: string; mark: string }> = {
  json: { ending: "json", type: "application/json", mark: "" },
  // without a byte order mark some spreadsheets take the bytes for another coding
  csv: { ending: "csv", type: "text/csv", mark: "\ufeff" },
  ical: { ending: "ics", type: "text/calendar", mark: "" },
};
const DAY_MS = 86_400_000;

/** A calendar is stamped with the day of its newest document, so that the same record gives the same file. */
function newest(timeline: Timeline): number {
  const days = timeline.documents.map(({ published }) => (published ? bounds(published).last : 0));
  return Math.max(0, ...days.filter(Number.isFinite)) * DAY_MS;
}

async function write(store: TimelineStore, format: Format): Promise<string> {
  const { timeline } = store.getState();
  const events = matchingEvents(store.getState());
  if (format === "csv") return (await import("../../share/csv.ts")).toCsv(timeline, events);
  if (format === "ical") {
    return (await import("../../share/ical.ts")).toICalendar(timeline, events, { stamp: newest(timeline) });
  }
  return `${JSON.stringify({ ...timeline, events }, null, 2)}\n`;
}

/** Lets the browser save the events that match in a format. Rejects where its writer cannot be loaded. */
export async function save(store: TimelineStore, format: Format): Promise<void> {
  const { ending, type, mark } = FILES[format];
  const { timeline, matching } = store.getState();
  const text = await write(store, format);
  const address = URL.createObjectURL(new Blob([mark, text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = eventsFile(timeline.title, matching.count, timeline.events.length, ending);
  link.click();
  URL.revokeObjectURL(address);
}
