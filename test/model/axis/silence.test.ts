// Silent years: none that an event falls into, begins in or ends in.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldsByItself, silentYears } from "../../../src/model/axis/silence.ts";
import { buildColumns } from "../../../src/model/columns.ts";
import { dayNumber, utcDay } from "../../../src/model/date.ts";
import { recordSpan } from "../../../src/model/view.ts";
import { timelineOf } from "../../chart/events.ts";
import { record } from "../../chart/real.ts";

const span = { start: dayNumber("2000-01-01"), end: dayNumber("2011-01-01") };
const of = (...drafts: Parameters<typeof timelineOf>[0]) =>
  silentYears(buildColumns(timelineOf(drafts)), span).map(({ firstYear, lastYear }) => [firstYear, lastYear]);

describe("silentYears", () => {
  it("joins the years without an event into runs", () => {
    expect(of({ on: "2000-05-01" }, { on: "2003" }, { on: "2004-12-31" }, { on: "2010" })).toEqual([
      [2001, 2002],
      [2005, 2009],
    ]);
  });

  it("passes over what only goes on, but not over its beginning and its last day", () => {
    expect(of({ on: "2002/2008-03", lasts: true })).toEqual([
      [2000, 2001],
      [2003, 2007],
      [2009, 2010],
    ]);
  });

  it("takes what was some time before a day at its last possible day", () => {
    expect(of({ on: "../2005-06-30" })).toEqual([
      [2000, 2004],
      [2006, 2010],
    ]);
  });

  it("takes whole years of the span only", () => {
    const late = { start: dayNumber("1999-07-01"), end: dayNumber("2002-07-01") };
    expect(silentYears(buildColumns(timelineOf([{ on: "2000" }])), late)).toEqual([
      { from: utcDay(2001, 1, 1), to: utcDay(2002, 1, 1), firstYear: 2001, lastYear: 2001 },
    ]);
  });

  it("never folds a first or last known day away", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 8 }), (years) => {
        const columns = buildColumns(timelineOf(years.map((year) => ({ on: `${2000 + year}-02-03` }))));
        for (const { from, to } of silentYears(columns, span))
          for (let i = 0; i < columns.count; i += 1)
            expect(columns.from[i]! >= to || columns.to[i]! <= from, `${from}–${to}`).toBe(true);
      }),
    );
  });
});

describe("foldsByItself", () => {
  it("from 40 % of the span on", () => {
    const runs = (years: number) => [
      { from: span.start, to: utcDay(2000 + years, 1, 1), firstYear: 2000, lastYear: 1999 + years },
    ];
    expect([foldsByItself(runs(4), span), foldsByItself(runs(5), span), foldsByItself([], span)]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it("this record", () => {
    const runs = silentYears(buildColumns(record), recordSpan(record));
    expect(foldsByItself(runs, recordSpan(record))).toBe(true);
  });
});
