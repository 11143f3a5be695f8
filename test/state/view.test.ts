// Which events a stretch of time shows.

import { describe, expect, it } from "vitest";
import { dayNumber } from "../../src/model/date.ts";
import { eventsInView } from "../../src/state/view.ts";
import { type Draft, event } from "../chart/events.ts";
import { record } from "../chart/real.ts";

const shows = (draft: Draft, from: string, to: string): boolean =>
  eventsInView(record, [event(draft)], { start: dayNumber(from), end: dayNumber(to) }).length === 1;

describe("eventsInView", () => {
  it("a day is in the view from its first moment to its last", () => {
    const day = { on: "2012-09-06" };
    expect(shows(day, "2012-09-06", "2012-09-07")).toBe(true);
    expect(shows(day, "2012-09-07", "2012-10-01")).toBe(false); // the view starts as the day ends
    expect(shows(day, "2012-09-01", "2012-09-06")).toBe(false); // the end of a view is not in it
  });

  it("a year is in every view of one of its days", () => {
    expect(shows({ on: "2005" }, "2005-12-31", "2006-03-01")).toBe(true);
    expect(shows({ on: "2005" }, "2006-01-01", "2006-03-01")).toBe(false);
    expect(shows({ on: "2005" }, "2005-03-01", "2005-03-04")).toBe(true);
  });

  it("an open start stands at its last day", () => {
    expect(shows({ on: "../2024-02-08" }, "2024-02-01", "2024-03-01")).toBe(true);
    expect(shows({ on: "../2024-02-08" }, "2010-01-01", "2012-01-01")).toBe(false);
  });

  it("an open end reaches to the last source that speaks of it", () => {
    const since = record.events.find(({ date, evidence }) => date.latest === null && evidence.length === 1)!;
    const source = record.documents.find(({ id }) => id === since.evidence[0]!.document)!;
    const first = dayNumber(since.date.earliest!);
    const last = dayNumber(source.published!.latest!);
    const seen = (start: number, end: number) => eventsInView(record, [since], { start, end }).length === 1;
    expect(seen(first - 10, first)).toBe(false);
    expect(seen(first - 10, first + 1)).toBe(true);
    expect(seen(last, last + 10)).toBe(true);
    expect(seen(last + 1, last + 10)).toBe(false);
  });

  it("keeps the order, and shows all of the record in a view of all of it", () => {
    const span = { start: dayNumber(record.span.start), end: dayNumber(record.span.end) + 1 };
    expect(eventsInView(record, record.events, span)).toEqual(record.events);
    expect(eventsInView(record, [], span)).toEqual([]);
  });
});
