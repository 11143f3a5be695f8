// The lines beside the tracks: how far down the list each goes, and that none lies upon another.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildColumns } from "../../../src/model/columns.ts";
import { LINE_PLACES, lastingLines } from "../../../src/state/rows/lasting-lines.ts";
import { listOrder } from "../../../src/state/rows/list-rows.ts";
import { type Draft, timelineOf } from "../../chart/events.ts";

const linesOf = (...drafts: Draft[]) => {
  const columns = buildColumns(timelineOf(drafts));
  const rows = listOrder(columns);
  const lines = lastingLines(columns, rows, (event) => columns.lane[event]!);
  return [...rows.keys()].flatMap((row) => lines.at(row).filter(({ first }) => first === row));
};

describe("a lasting line", () => {
  it("goes from its own row to the last one that begins before its end", () => {
    const lines = linesOf({ on: "2001/2005", lasts: true }, { on: "2003" }, { on: "2005-12-31" }, { on: "2006-01-01" });
    expect(lines).toMatchObject([{ event: 0, first: 0, last: 2 }]);
  });

  it("without a known end goes to the row of its source", () => {
    const since = { on: "2005/..", lasts: true, asOf: "2012-09-06" };
    expect(linesOf(since, { on: "2012-09-06" }, { on: "2012-09-07" })).toMatchObject([{ last: 1 }]);
    expect(linesOf({ ...since, asOf: "2005-01-01" }, { on: "2006" })).toMatchObject([{ first: 0, last: 0 }]);
  });

  it("is there only for what lasted", () => {
    expect(linesOf({ on: "2001/2005" }, { on: "2002" }, { on: "../2003-01-01" })).toEqual([]);
  });

  it("has a place of its own beside its track while one is free", () => {
    const long = { on: "2001/2010", lasts: true };
    expect(linesOf(long, long, { ...long, actors: ["russia"] }).map(({ place }) => place)).toEqual([0, 1, 0]);
    const short = { on: "2001-01-01/2001-02-01", lasts: true };
    expect(linesOf(short, { on: "2001-05" }, { ...long, on: "2002/2003" }).map(({ place }) => place)).toEqual([0, 0]);
  });

  it("shares a place only where more run side by side than there are places", () => {
    const year = fc.integer({ min: 1992, max: 2020 });
    const draft = fc
      .record({ from: year, length: fc.integer({ min: 0, max: 8 }), lasts: fc.boolean(), russia: fc.boolean() })
      .map(({ from, length, lasts, russia }) => ({
        on: `${from}/${from + length + 1}`,
        lasts,
        actors: [russia ? "russia" : "nato"],
      }));
    fc.assert(
      fc.property(fc.array(draft, { maxLength: 12 }), (drafts) => {
        const lines = linesOf(...drafts.toSorted((a, b) => a.on.localeCompare(b.on)));
        const together = (a: (typeof lines)[number], b: (typeof lines)[number]) =>
          a.track === b.track && a.first <= b.last && b.first <= a.last;
        for (const line of lines) {
          expect(line.last).toBeGreaterThanOrEqual(line.first);
          const beside = lines.filter((other) => other !== line && together(line, other));
          const upon = beside.filter(({ place }) => place === line.place);
          if (line.place < LINE_PLACES - 1) expect(upon).toEqual([]);
          else if (upon.length > 0) expect(beside.length).toBeGreaterThanOrEqual(LINE_PLACES);
        }
      }),
    );
  });
});
