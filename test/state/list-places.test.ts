// How a view divides the list.

import { describe, expect, it } from "vitest";
import { EventSet } from "../../src/model/bits.ts";
import { buildColumns } from "../../src/model/columns.ts";
import { dayNumber } from "../../src/model/date.ts";
import { listPlaces } from "../../src/state/list-places.ts";
import { timelineOf } from "../chart/events.ts";

const DATES = ["1992", "2002-05-01/2003-05-01", "2012-09-06", "2012-10-01", "2016"];
const timeline = timelineOf(DATES.map((on) => ({ on, lasts: on.includes("/") })));
const { events } = timeline;
const columns = buildColumns(timeline);
const all = EventSet.all(events.length);
const places = (from: string, to: string, matching = all) => {
  const { earlier, later, inView } = listPlaces(columns, matching, { start: dayNumber(from), end: dayNumber(to) });
  const dates = (set: EventSet) => [...set].map((index) => events[index]!.date.edtf);
  return { earlier: dates(earlier), later: dates(later), inView };
};

describe("listPlaces", () => {
  it("divides the matching events by the view", () => {
    expect(places("2012-01-01", "2012-09-30")).toEqual({
      earlier: ["1992", "2002-05-01/2003-05-01"],
      later: ["2012-10-01", "2016"],
      inView: 1,
    });
  });

  it("keeps in view what reaches into it from before", () => {
    expect(places("2003-01-01", "2012-09-30").earlier).toEqual(["1992"]);
  });

  it("counts nothing that is filtered out", () => {
    const matching = EventSet.where(events.length, (index) => index > 0);
    expect(places("2012-01-01", "2012-09-30", matching)).toMatchObject({
      earlier: ["2002-05-01/2003-05-01"],
      inView: 1,
    });
  });

  it("divides an empty stretch, too", () => {
    expect(places("2004-01-01", "2006-01-01")).toMatchObject({
      inView: 0,
      later: ["2012-09-06", "2012-10-01", "2016"],
    });
  });

  it("divides nothing while the whole span is in view", () => {
    const { earlier, later, inView } = listPlaces(columns, all, null);
    expect([earlier.count, later.count, inView]).toEqual([0, 0, 5]);
  });
});
