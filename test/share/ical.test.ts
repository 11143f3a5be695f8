import { describe, expect, test } from "vitest";
import { foldLine, toICalendar } from "../../src/share/ical.ts";
import { eventOf, timeline } from "../fixtures/timeline.ts";

const stamp = Date.UTC(2024, 5, 1, 12);
const made = toICalendar(timeline, timeline.events, { stamp, link: ({ id }) => `https://example.org/?event=${id}` });
const unfolded = made.replaceAll("\r\n ", "");
const entry = (id: string) => unfolded.split("BEGIN:VEVENT").find((part) => part.includes(`UID:${id}@`));

describe("the calendar", () => {
  test("events with an open end are left out", () => {
    expect(unfolded.match(/BEGIN:VEVENT/g)).toHaveLength(7); // 9 less "since 2002" and "before 8 February 2024"
    expect(entry("planning-2002")).toBeUndefined();
  });

  test("its entries and itself are named after the timeline", () => {
    expect(unfolded).toContain("\r\nPRODID:-//between-alliances//timeline//EN\r\n");
    expect(unfolded).toContain("\r\nUID:ipap-2005@between-alliances\r\n");
    const titled = (title: string) => toICalendar({ ...timeline, title }, timeline.events, { stamp });
    expect(titled("Élan, 1990–94")).toContain("\r\nUID:ipap-2005@elan-1990-94\r\n");
    expect(titled("Լուսին")).toContain("\r\nUID:ipap-2005@timeline\r\n");
  });

  test("whole days, the end exclusive", () => {
    expect(entry("rasmussen-2012")).toContain("DTSTART;VALUE=DATE:20120906\r\nDTEND;VALUE=DATE:20120907\r\n");
    expect(entry("exercises-refused-2023")).toContain("DTSTART;VALUE=DATE:20230101\r\nDTEND;VALUE=DATE:20240101\r\n");
    expect(entry("rasmussen-2012")).toContain("DTSTAMP:20240601T120000Z\r\n");
  });

  test("a date in doubt is tentative", () => {
    expect(entry("ipap-2005")).toContain("STATUS:TENTATIVE");
    expect(entry("rasmussen-2012")).toContain("STATUS:CONFIRMED");
  });

  test("every line ends in CRLF and is at most 75 octets long", () => {
    expect(made.endsWith("END:VCALENDAR\r\n")).toBe(true);
    for (const line of made.split("\r\n")) {
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      expect(line).not.toContain("\n");
    }
  });

  test("folding never cuts a character", () => {
    const line = `SUMMARY:${"“ա𝄞".repeat(40)}`;
    expect(foldLine(line).replaceAll("\r\n ", "")).toBe(line);
    expect(foldLine("x".repeat(75))).toBe("x".repeat(75));
    expect(foldLine("x".repeat(76))).toBe(`${"x".repeat(75)}\r\n x`);
  });

  test("folding never parts an escape", () => {
    for (let before = 60; before < 76; before++) {
      const line = `${"x".repeat(before)}\\n\\\\\\,end`;
      const folded = foldLine(line);
      expect(folded.replaceAll("\r\n ", "")).toBe(line);
      expect(folded).not.toMatch(/(?<!\\)(?:\\\\)*\\\r\n/);
    }
  });

  test("what else ends a line, and what no line may hold, is kept out", () => {
    const event = { ...eventOf("rasmussen-2012"), title: "a\u0085b\u000bc\u2028d\u0000\u001b\u001ce" };
    expect(toICalendar(timeline, [event], { stamp })).toContain("SUMMARY:a\\nb\\nc\\nde\r\n");
  });

  test("separators in texts are escaped", () => {
    const event = { ...eventOf("rasmussen-2012"), title: "a, b; c \\ d\nEND:VEVENT" };
    expect(toICalendar(timeline, [event], { stamp })).toContain("SUMMARY:a\\, b\\; c \\\\ d\\nEND:VEVENT\r\n");
  });
});

test("an unreviewed event is tentative, and of a category of its own", () => {
  const entry = (origin: "curated" | "proposed") =>
    toICalendar(timeline, [{ ...eventOf("rasmussen-2012"), origin }], { stamp });
  expect(entry("proposed")).toContain("CATEGORIES:talks,cooperation,unreviewed\r\nSTATUS:TENTATIVE\r\n");
  expect(entry("curated")).toContain("CATEGORIES:talks,cooperation\r\nSTATUS:CONFIRMED\r\n");
});
