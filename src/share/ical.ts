// The record as a calendar (RFC 5545): all-day entries, one for each event whose both ends are known.

import { dayNumber, dayString } from "../model/date.ts";
import { sourceName } from "../model/source-name.ts";
import type { Timeline, TimelineEvent } from "../model/timeline.ts";
import { slug } from "./file-name.ts";
import { webAddress } from "./web.ts";

export interface CalendarOptions {
  /** When the calendar was made, in milliseconds since 1970; the format asks for it. */
  stamp: number;
  /** Address of an event in this timeline. */
  link?: (event: TimelineEvent) => string;
}

/** All that some programs take for a line end. */
const LINE_END = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/g;

/** A text as a value. The format has no place for control characters, and some programs end a line at them. */
const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replace(LINE_END, "\\n")
    .replace(/[^\P{Cc}\t]/gu, "");

const bytes = (text: string): number => new TextEncoder().encode(text).length;

/** Folds a line at 75 octets, never inside a character or behind the backslash of an escape. */
export function foldLine(line: string): string {
  let folded = "";
  let length = 0;
  for (const [unit] of line.matchAll(/\\.|./gsu)) {
    const size = bytes(unit);
    if (length + size > 75) {
      folded += "\r\n ";
      length = 1;
    }
    folded += unit;
    length += size;
  }
  return folded;
}

const compact = (day: string): string => day.replaceAll("-", "");

function description(event: TimelineEvent, publishers: ReadonlyMap<string, string>): string {
  const quotes = event.evidence.map(
    ({ quote, document }) => `“${quote.replace(/\s+/gu, " ").trim()}” (${publishers.get(document) ?? document})`,
  );
  const told = event.told ? [`Told: ${event.told.edtf}`] : [];
  return [event.summary, `EDTF: ${event.date.edtf}`, ...told, ...quotes].join("\n");
}

/** Events as an iCalendar file. Events with an open end have no place in a calendar and are left out. */
export function toICalendar(
  timeline: Pick<Timeline, "title" | "documents">,
  events: readonly TimelineEvent[],
  { stamp, link }: CalendarOptions,
): string {
  const publishers = new Map(timeline.documents.map((document) => [document.id, sourceName(document)]));
  const source = slug(timeline.title);
  const stamped = new Date(stamp).toISOString().replace(/[-:]|\.\d+/g, "");
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", `PRODID:-//${source}//timeline//EN`, "CALSCALE:GREGORIAN"];
  lines.push(`X-WR-CALNAME:${escaped(timeline.title)}`);
  for (const event of events) {
    const { earliest, latest, approximate, uncertain } = event.date;
    const proposed = event.origin === "proposed";
    if (earliest === null || latest === null) continue;
    const url = webAddress(link?.(event));
    lines.push(
      "BEGIN:VEVENT",
      `UID:${event.id}@${source}`,
      `DTSTAMP:${stamped}`,
      `DTSTART;VALUE=DATE:${compact(earliest)}`,
      `DTEND;VALUE=DATE:${compact(dayString(dayNumber(latest) + 1))}`,
      `SUMMARY:${escaped(event.title)}`,
      `DESCRIPTION:${escaped(description(event, publishers))}`,
      `CATEGORIES:${escaped(event.category)},${event.tone}${proposed ? ",unreviewed" : ""}`,
      `STATUS:${approximate || uncertain || proposed ? "TENTATIVE" : "CONFIRMED"}`,
      "TRANSP:TRANSPARENT",
      ...(url ? [`URL:${url}`] : []),
      "END:VEVENT",
    );
  }
  lines.push("END:VCALENDAR");
  return lines.map((line) => `${foldLine(line)}\r\n`).join("");
}
