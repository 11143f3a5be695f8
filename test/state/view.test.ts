// Which events a stretch of time shows.

import { describe, expect, it } from "vitest";
import { buildColumns } from "../../src/model/columns.ts";
import { dayNumber } from "../../src/model/date.ts";
import type { TimelineEvent } from "../../src/model/timeline.ts";
import { recordSpan, type View } from "../../src/model/view.ts";
import { eventsInView, eventsOnLane, unreviewedEvents } from "../../src/state/view.ts";
import { type Draft, event } from "../chart/events.ts";
import { record } from "../chart/real.ts";

const columnsOf = (events: readonly TimelineEvent[]) => buildColumns({ ...record, events: [...events] });
const inView = (events: readonly TimelineEvent[], view: View) => [...eventsInView(columnsOf(events), view)];

const shows = (draft: Draft, from: string, to: string): boolean =>
  inView([event(draft)], { start: dayNumber(from), end: dayNumber(to) }).length === 1;

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
    const seen = (start: number, end: number) => inView([since], { start, end }).length === 1;
    expect(seen(first - 10, first)).toBe(false);
    expect(seen(first - 10, first + 1)).toBe(true);
    expect(seen(last, last + 10)).toBe(true);
    expect(seen(last + 1, last + 10)).toBe(false);
  });

  it("keeps the order, and shows all of the record in a view of all of it", () => {
    const all = inView(record.events, recordSpan(record));
    expect(all).toEqual(record.events.map((_, index) => index));
    expect(inView([], recordSpan(record))).toEqual([]);
  });
});

describe("eventsOnLane", () => {
  it("counts an event on the lane of each of its actors", () => {
    const columns = columnsOf([
      event({ on: "2005", actors: ["nato", "armenia"] }),
      event({ on: "2006", actors: ["csto"] }),
    ]);
    const lanes = record.domain.lanes.map(({ id }, lane) => [id, [...eventsOnLane(columns, lane)]]);
    expect(Object.fromEntries(lanes)).toMatchObject({ nato: [0], armenia: [0], csto: [1], russia: [] });
  });
});

describe("unreviewedEvents", () => {
  it("are those that the compiler proposed", () => {
    const columns = columnsOf([event({ on: "2005" }), event({ on: "2006", origin: "proposed" })]);
    expect([...unreviewedEvents(columns)]).toEqual([1]);
  });
});
