// Points, bars and clusters at a zoom.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MIN_BAR_PX } from "../../../src/chart/lanes/rows.ts";
import { CLUSTER_RADIUS, type Mark, POINT_RADIUS, placeMarks } from "../../../src/chart/marks/place.ts";
import { knownDays } from "../../../src/model/known.ts";
import { runs } from "../../extent.ts";
import { archive } from "../archive.ts";
import { type Draft, timelineOf } from "../events.ts";
import { record } from "../real.ts";
import { cameraAt, chartInOneRow as chartOf, sceneAt, type TestChart } from "../views.ts";

const GAP = 1;
const radius = (mark: Mark) => (mark.members.length > 1 ? CLUSTER_RADIUS : POINT_RADIUS);
const marksOf = (perDay: number, ...drafts: Draft[]) => {
  const { columns, rows } = chartOf(timelineOf(drafts), 1076);
  return placeMarks(columns, rows, perDay);
};
const brief = (marks: Mark[]) => marks.map(({ shape, members }) => `${shape} ${members.join(" ")}`);

/** Zooms from the whole span (0) to three days (1), evenly by ratio. */
const perDayAt = ({ width, whole }: TestChart, share: number): number =>
  Math.exp(Math.log(width / (whole.end - whole.start)) * (1 - share) + Math.log(width / 3) * share);

describe("what an event is drawn as", () => {
  it("a day is a point, 12 px wide, in the middle of its day", () => {
    const [mark] = marksOf(4, { on: "1970-01-11" }); // day 10; its middle is 10.5 days × 4 px
    expect(mark).toMatchObject({ shape: "point", x: 42, x0: 36, x1: 48, members: [0] });
  });

  it("a month is a bar as wide as it is, from 11 px on, else a point in its middle", () => {
    const wide = MIN_BAR_PX / 30; // April has 30 days
    expect(marksOf(wide + 0.001, { on: "2016-04" })[0]?.shape).toBe("bar");
    const [bar] = marksOf(2, { on: "1970-04" }); // days 90 to 120
    expect(bar).toMatchObject({ shape: "bar", long: false, x: 210, x0: 180, x1: 240 });
    const [point] = marksOf(wide - 0.001, { on: "1970-04" });
    expect(point?.shape).toBe("point");
    expect(point?.x).toBeCloseTo(105 * (wide - 0.001), 6);
  });

  it("what lasted is a bar as wide as it is, standing at its start, and a point where that is narrower than a mark", () => {
    const wide = MIN_BAR_PX / 31;
    expect(marksOf(wide, { on: "1970-04", lasts: true })[0]).toMatchObject({
      shape: "point",
      outer: false,
      x: 105 * wide,
    });
    const [bar] = marksOf(2, { on: "1970-04/1970-06", lasts: true }); // 91 days: among the other events, its tie in the middle
    expect(bar).toMatchObject({ shape: "bar", long: true, outer: false, x: 271, x0: 180, x1: 362 });
    const [outer] = marksOf(2, { on: "1970-04/1970-07", lasts: true });
    expect(outer).toMatchObject({ shape: "bar", long: true, outer: true, x: 180, x0: 180, x1: 424 });
  });

  it("an open end reaches to the last day on which a source says so, at every zoom", () => {
    for (const perDay of [0.1, 1, 40]) {
      const [mark] = marksOf(perDay, { on: "2002/..", asOf: "2024-04-01", lasts: true }); // from day 11688 to day 19814
      expect(mark).toMatchObject({
        shape: "bar",
        long: true,
        x: 11_688 * perDay,
        x0: 11_688 * perDay,
        x1: 19_815 * perDay,
      });
    }
  });

  it("an open start is a mark at its last possible day, without a length or ties, at every zoom", () => {
    for (const perDay of [0.1, 1, 100]) {
      const [mark] = marksOf(perDay, { on: "../1970-01-11", actors: ["nato", "russia"] });
      expect(mark).toMatchObject({ shape: "point", long: false, lanes: [0] });
      expect(mark?.x).toBeCloseTo(10.5 * perDay, 6);
    }
  });

  it("no mark is longer than its time, but for the size of a mark", () => {
    const dates = ["2012-09-06", "2012", "2012-05/..", "../2012-05", "2012/2014", "2012-05~", "2012~/..", "2012-05?"];
    const drafts = dates.flatMap((on) => [{ on }, { on, lasts: true }, { on, asOf: "2013-01-01" }]);
    for (const perDay of [0.01, 0.09, 1, 12, 300]) {
      for (const draft of drafts) {
        const [mark] = marksOf(perDay, draft);
        const { from, to } = knownDays(timelineOf([draft]).events[0]!);
        const width = (to - from) * perDay;
        expect(mark!.x1 - mark!.x0, `${draft.on} at ${perDay}`).toBeCloseTo(
          mark!.shape === "bar" ? width : 2 * POINT_RADIUS,
          6,
        );
        expect(mark!.shape === "bar" ? width >= MIN_BAR_PX : true).toBe(true);
      }
    }
  });

  it("ties together the lanes of all members", () => {
    // 0 NATO, 1 Armenia, 2 Russia: both lead with NATO, on one day
    const [mark] = marksOf(1, { on: "2012-09-06" }, { on: "2012-09-06", actors: ["nato", "russia"] });
    expect(mark).toMatchObject({ shape: "cluster", lane: 0, lanes: [0, 1, 2] });
  });
});

describe("clusters", () => {
  it("two points join below 13 px (6 + 6 + 1) and stand in their middle", () => {
    const days = [{ on: "1970-01-01" }, { on: "1970-01-14" }]; // 13 days apart
    expect(brief(marksOf(1, ...days))).toEqual(["point 0", "point 1"]);
    expect(brief(marksOf(0.99, ...days))).toEqual(["cluster 0 1"]);
    expect(marksOf(0.5, ...days)[0]!.x).toBe((0.5 + 13.5) * 0.5 * 0.5);
  });

  it("a point joins a pair below 15 px (8 + 6 + 1) from its middle", () => {
    // 0 and 10 join in 5; 19.9 is 14.9 from there, 20.1 is 15.1 away
    const at = (third: string) => brief(marksOf(0.1, { on: "1970-01-01" }, { on: "1970-04-11" }, { on: third }));
    expect(at("1970-07-19")).toEqual(["cluster 0 1 2"]); // day 199
    expect(at("1970-07-21")).toEqual(["cluster 0 1", "point 2"]); // day 201
  });

  it("lanes do not join", () => {
    const marks = marksOf(1, { on: "2016-04-02", actors: ["nato"] }, { on: "2016-04-02", actors: ["russia"] });
    expect(brief(marks).sort()).toEqual(["point 0", "point 1"]);
  });

  it("members are in the order of time", () => {
    const [mark] = marksOf(0.1, { on: "2016-04-20" }, { on: "2016-04-02" }, { on: "2016-04-11" });
    expect(mark?.members).toEqual([1, 2, 0]);
  });
});

describe("at any zoom", () => {
  const charts = [358, 1076, 1716].map((width) => chartOf(record, width));
  const zooms = fc.double({ min: 0, max: 1, noNaN: true });

  function check({ columns, rows }: TestChart, perDay: number) {
    const marks = placeMarks(columns, rows, perDay);
    // Every event is in exactly one mark.
    const seen = new Uint8Array(columns.count);
    for (const { members } of marks) for (const member of members) seen[member]! += 1;
    expect(seen.every((times) => times === 1)).toBe(true);
    // No two marks of one row of one lane are nearer than their radii and the gap.
    const lines = new Map<string, Mark[]>();
    for (const mark of marks) {
      if (mark.shape === "bar") continue;
      const key = `${mark.lane} ${mark.row} ${mark.long}`;
      lines.set(key, [...(lines.get(key) ?? []), mark]);
    }
    for (const line of lines.values()) {
      line.sort((a, b) => a.x - b.x);
      for (let k = 1; k < line.length; k += 1) {
        const [a, b] = [line[k - 1]!, line[k]!];
        expect(b.x - a.x).toBeGreaterThanOrEqual(radius(a) + radius(b) + GAP - 1e-6);
      }
    }
    // A mark stands where its members are, and belongs to their lane.
    for (const { members, x, lane, row, shape } of marks) {
      expect(members.every((i) => columns.lane[i] === lane && rows.row[i] === row)).toBe(true);
      if (shape !== "cluster") continue;
      const middles = members.map((i) => ((columns.from[i]! + columns.to[i]!) / 2) * perDay);
      expect(x).toBeCloseTo((Math.min(...middles) + Math.max(...middles)) / 2, 4);
    }
  }

  it("every event is in one mark, and no two marks touch: the record", () => {
    fc.assert(
      fc.property(fc.nat(charts.length - 1), zooms, (at, share) => check(charts[at]!, perDayAt(charts[at]!, share))),
      { numRuns: runs(150) },
    );
  });

  it("every event is in one mark, and no two marks touch: any archive", () => {
    const seeds = fc.double({ min: 0, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), seeds, zooms, (count, seed, share) => {
        const chart = chartOf(archive(count, seed), 1076);
        check(chart, perDayAt(chart, share));
      }),
      { numRuns: runs(40) },
    );
  });

  it("the same zoom gives the same marks", () => {
    const { columns, rows } = charts[1]!;
    expect(placeMarks(columns, rows, 0.3)).toEqual(placeMarks(columns, rows, 0.3));
  });

  it("panning moves marks and changes no cluster", () => {
    const [, chart] = charts;
    const membersIn = (share: number) =>
      new Map(sceneAt(chart!, cameraAt(chart!, 6, share)).marks.map(({ mark, x }) => [mark.members.join(), x]));
    const perDay = (1076 * 6) / (chart!.whole.end - chart!.whole.start);
    const hidden = (chart!.whole.end - chart!.whole.start) * (1 - 1 / 6);
    const all = new Set(placeMarks(chart!.columns, chart!.rows, perDay).map(({ members }) => members.join()));
    let before = membersIn(0);
    for (let share = 0.02; share <= 1; share += 0.02) {
      const now = membersIn(share);
      for (const [members, x] of now) {
        const was = before.get(members);
        if (was !== undefined) expect(was - x).toBeCloseTo(hidden * 0.02 * perDay, 3); // all by the same way
        expect(all.has(members)).toBe(true);
      }
      before = now;
    }
  });

  it("zooming in parts clusters and never joins new ones across a wide gap", () => {
    const { columns, rows } = charts[1]!;
    const largest = (perDay: number) =>
      Math.max(...placeMarks(columns, rows, perDay).map(({ members }) => members.length));
    expect(largest(0.01)).toBeGreaterThan(largest(1));
    const near = placeMarks(columns, rows, 500);
    // At 500 px a day only what falls on one day is still together.
    for (const { members, shape } of near) {
      if (shape !== "cluster") continue;
      expect(members.every((i) => columns.to[i]! - columns.from[i]! === 1)).toBe(true);
      expect(members.every((i) => columns.from[i] === columns.from[members[0]!])).toBe(true);
    }
  });
});
