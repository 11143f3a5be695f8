// Which line of its lane an event stands on.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assignRows, FADE_PX, isLong, type Rows } from "../../../src/chart/lanes/rows.ts";
import { buildColumns, type Columns, KIND } from "../../../src/model/columns.ts";
import type { Timeline } from "../../../src/model/timeline.ts";
import { runs } from "../../extent.ts";
import { archive } from "../archive.ts";
import { type Draft, timelineOf } from "../events.ts";
import { record } from "../real.ts";

const LAST_LINE_ROW = 2;
const LAST_BAR_ROW = 5;
/** px per day with 33 years on 1076 px. */
const PER_DAY = 1076 / 12_054;

function rowsOf(timeline: Timeline, perDay = PER_DAY) {
  const { lanes } = timeline.domain;
  const columns = buildColumns(timeline);
  return { columns, rows: assignRows(columns, lanes.length, perDay), lanes };
}
const row = (...drafts: Draft[]) => [...rowsOf(timelineOf(drafts)).rows.row];

/** Pairs of events on one row of one lane that overlap although the last row is not reached. */
function overlaps(columns: Columns, rows: Rows, perDay: number): string[] {
  const found: string[] = [];
  const reach = (i: number): [number, number] => {
    const [from, to] = [columns.from[i]!, columns.to[i]!];
    if (columns.kind[i] === KIND.before) return [from - FADE_PX / perDay, to];
    if (columns.kind[i] === KIND.since) return [from, to + FADE_PX / perDay];
    return [from, to];
  };
  for (let a = 0; a < columns.count; a += 1) {
    for (let b = a + 1; b < columns.count; b += 1) {
      const long = isLong(columns.kind[a]!);
      if (columns.lane[a] !== columns.lane[b] || rows.row[a] !== rows.row[b]) continue;
      if (long !== isLong(columns.kind[b]!)) continue;
      if (columns.kind[a] === KIND.day && columns.kind[b] === KIND.day) continue; // they join to clusters
      if (rows.row[a] === (long ? LAST_BAR_ROW : LAST_LINE_ROW)) continue;
      const [from, to] = reach(a);
      const [start, end] = reach(b);
      if (from < end && start < to) found.push(`${columns.events[a]!.id} × ${columns.events[b]!.id}`);
    }
  }
  return found;
}

describe("rows", () => {
  it("days keep the lane line", () => {
    expect(row({ on: "2012-09-06" }, { on: "2012-09-06" }, { on: "2012-09-07" })).toEqual([0, 0, 0]);
  });

  it("months keep the line before the year that holds them", () => {
    expect(row({ on: "2016" }, { on: "2016-04" }, { on: "2016-10" })).toEqual([1, 0, 0]);
  });

  it("a year that holds a day steps aside, also when it comes first", () => {
    expect(row({ on: "2012" }, { on: "2012-09-06" })).toEqual([1, 0]);
    expect(row({ on: "2012" }, { on: "2013-09-06" })).toEqual([0, 0]);
  });

  it("a day on the last day of a month is in it, the day after is not", () => {
    expect(row({ on: "2016-04" }, { on: "2016-04-30" })).toEqual([1, 0]);
    expect(row({ on: "2016-04" }, { on: "2016-05-01" })).toEqual([0, 0]);
  });

  it("years that follow each other share a row", () => {
    expect(row({ on: "2004" }, { on: "2005" }, { on: "2006" })).toEqual([0, 0, 0]);
  });

  it("what lasted is stacked towards the spine, the earliest nearest to the line", () => {
    const bars = [
      { on: "2001/2010", lasts: true },
      { on: "2003/2006", lasts: true },
      { on: "2004/2005", lasts: true },
      { on: "2012/2013", lasts: true },
    ];
    expect(row(...bars)).toEqual([0, 1, 2, 0]);
  });

  it("a fading end keeps its 64 px free, at the zoom of the whole span", () => {
    // At 0.1 px a day, 64 px and 6 px of air are 700 days after the last source (1 April 2024): into 2026
    const drafts = [
      { on: "2002/..", lasts: true },
      { on: "2025-01-01/2025-12-31", lasts: true },
    ];
    expect([...rowsOf(timelineOf(drafts), 0.1).rows.row]).toEqual([0, 1]);
    expect([...rowsOf(timelineOf(drafts), 1).rows.row]).toEqual([0, 0]); // 70 px are 70 days
  });

  it("lanes do not push each other", () => {
    expect(row({ on: "2016", actors: ["nato"] }, { on: "2016", actors: ["russia"] })).toEqual([0, 0]);
  });

  it("more than fits shares the last row", () => {
    expect(row(...Array.from({ length: 5 }, () => ({ on: "2016" })))).toEqual([0, 1, 2, 2, 2]);
    const bars = Array.from({ length: 8 }, () => ({ on: "2004/2008", lasts: true }));
    expect(row(...bars)).toEqual([0, 1, 2, 3, 4, 5, 5, 5]);
  });

  it("counts the rows in use by lane", () => {
    const { rows } = rowsOf(timelineOf([{ on: "2016" }, { on: "2016" }, { on: "2004/2008", lasts: true }]));
    expect(rows.lineRows).toEqual([2, 1, 1, 1, 1]); // the line itself is always there
    expect(rows.barRows).toEqual([1, 0, 0, 0, 0]);
  });
});

describe("no two events overlap on a row", () => {
  it.each([358, 676, 1076, 1716])("in the record, at %i px", (width) => {
    const perDay = width / 12_200;
    const { columns, rows } = rowsOf(record, perDay);
    expect(overlaps(columns, rows, perDay)).toEqual([]);
  });

  it("in any archive", () => {
    const perDays = fc.double({ min: 0.02, max: 0.2, noNaN: true });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 120 }),
        fc.double({ min: 0, max: 0.99, noNaN: true }),
        perDays,
        (n, seed, p) => {
          const { columns, rows, lanes } = rowsOf(archive(n, seed), p);
          expect(overlaps(columns, rows, p)).toEqual([]);
          lanes.forEach((_, lane) => {
            const used = (long: boolean) =>
              [...rows.row].filter((_, i) => columns.lane[i] === lane && isLong(columns.kind[i]!) === long);
            expect(rows.lineRows[lane]).toBe(Math.max(0, ...used(false)) + 1);
            expect(rows.barRows[lane]).toBe(Math.max(-1, ...used(true)) + 1);
          });
        },
      ),
      { numRuns: runs(60) },
    );
  });
});
