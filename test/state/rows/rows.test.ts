// The list as a timeline: rows, headings, lines that pass, and years without rows.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { silentYears } from "../../../src/model/axis/silence.ts";
import { EventSet } from "../../../src/model/bits.ts";
import { buildColumns } from "../../../src/model/columns.ts";
import { civil, dayNumber } from "../../../src/model/date.ts";
import { TONE_MARKS } from "../../../src/model/domain.ts";
import { recordSpan } from "../../../src/model/view.ts";
import { type ListRows, listRows } from "../../../src/state/rows/list-rows.ts";
import { firstInView, type RowList, rowList } from "../../../src/state/rows/rows.ts";
import { tracksOf } from "../../../src/state/rows/tracks.ts";
import { type Draft, setOf, timelineOf } from "../../chart/events.ts";

/** All parts of a list, which are made one by one. */
const inFull = (list: RowList, { rows, years }: ListRows) => ({
  years: years.map(({ first, end }, at) => ({
    ...list.year(at),
    gaps: list.gapsBefore(at),
    rows: [...rows.keys()].slice(first, end).map((position) => list.row(position)),
  })),
  gaps: list.gapsBefore(years.length),
});

const build = (drafts: readonly Draft[], span: { start: string; end: string }, matching?: EventSet) => {
  const timeline = timelineOf(drafts);
  const columns = buildColumns(timeline);
  const silent = silentYears(columns, recordSpan({ span }));
  const shown = listRows(columns, matching ?? EventSet.all(columns.count));
  return { columns, list: inFull(rowList(columns, shown, tracksOf(timeline.domain), { span, silent }), shown) };
};
const SPAN = { start: "1992-01-01", end: "2000-12-31" };
const gapsOf = ({ years, gaps }: ReturnType<typeof inFull>) =>
  [...years.flatMap((year) => year.gaps), ...gaps].map(({ from, to, silent }) => [from, to, silent]);

const RECORD: Draft[] = [
  { on: "1992" },
  { on: "1994/..", lasts: true, asOf: "1998-12-31", actors: ["russia", "armenia"] },
  { on: "1998-01-01", tone: "friction" },
  { on: "1998-05", tone: "friction", actors: ["csto", "russia", "armenia"] },
  { on: "2000-02-02" },
];

describe("rowList", () => {
  it("puts rows under their years with the track of their mark and the tracks they tie", () => {
    const { years } = build(RECORD, SPAN).list;
    expect(years.map(({ year, rows, total }) => [year, rows.length, total])).toEqual([
      ["1992", 1, 1],
      ["1994", 1, 1],
      ["1998", 2, 2],
      ["2000", 1, 1],
    ]);
    expect(years[2]!.rows[1]).toMatchObject({ index: 3, track: 3, tracks: [1, 2, 3] });
  });

  it("says of a year which tone all its events share", () => {
    const tones = build(RECORD, SPAN).list.years.map(({ tone }) => tone);
    expect(tones.map((tone) => tone !== null && TONE_MARKS[tone])).toEqual(["circle", "circle", "diamond", "circle"]);
    const mixed = build([{ on: "1998", tone: "friction" }, { on: "1998" }], SPAN, setOf(1, 0)).list;
    expect(mixed.years).toMatchObject([{ total: 2, tone: null, rows: [{ index: 0 }] }]); // whatever a filter leaves
  });

  it("has the silent years of the record between its years", () => {
    expect(gapsOf(build(RECORD, SPAN).list)).toEqual([
      [1993, 1993, true],
      [1995, 1997, true],
      [1999, 1999, true],
    ]);
  });

  it("calls years that a filter leaves empty silent only where the record is", () => {
    expect(gapsOf(build(RECORD, SPAN, setOf(1, 0, 0, 0, 1)).list)).toEqual([[1993, 1999, false]]);
    expect(gapsOf(build(RECORD, SPAN, setOf(0, 1, 1, 1, 0)).list)).toEqual([
      [1992, 1993, false],
      [1995, 1997, true],
      [1999, 2000, false],
    ]);
    expect(build(RECORD, SPAN, setOf(0, 0, 0, 0, 0)).list.years).toEqual([]);
  });

  it("lets a lasting line pass gaps, headings and rows to its end", () => {
    const { years } = build(RECORD, SPAN).list;
    const events = (parts: readonly { line: { event: number } }[]) => parts.map(({ line }) => line.event);
    expect(years[1]!.rows[0]!.lines).toMatchObject([{ begins: true, ends: false }]);
    expect(events(years[2]!.gaps[0]!.lines)).toEqual([1]);
    expect(events(years[2]!.lines)).toEqual([1]);
    expect(years[2]!.rows.map(({ lines }) => lines)).toMatchObject([
      [{ begins: false, ends: false }],
      [{ begins: false, ends: true }],
    ]);
    expect(years[3]!.gaps[0]!.lines).toEqual([]);
  });

  it("shows every matching event once, and every year of the span as a year or in one gap, in order", () => {
    const year = fc.integer({ min: 1992, max: 2010 });
    const draft = fc
      .record({ from: year, more: fc.integer({ min: 0, max: 5 }), lasts: fc.boolean() })
      .map(({ from, more, lasts }) => ({
        on: more === 0 ? `${from}` : `${from}/${from + more}`,
        lasts: lasts && more > 0,
      }));
    const record = fc
      .array(draft, { maxLength: 10 })
      .map((drafts) => drafts.toSorted((a, b) => a.on.localeCompare(b.on)));
    fc.assert(
      fc.property(record, fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }), (drafts, flags) => {
        const matching = EventSet.where(drafts.length, (k) => flags[k]!);
        const { list, columns } = build(drafts, { start: "1992-01-01", end: "2015-12-31" }, matching);
        expect(list.years.flatMap(({ rows }) => rows.map(({ index }) => index)).sort((a, b) => a - b)).toEqual([
          ...matching,
        ]);
        const parts = list.years.flatMap(({ gaps, year }) => [
          ...gaps.map(({ from, to }) => ({ from, to })),
          { from: Number(year), to: Number(year) },
        ]);
        const all = [...parts, ...list.gaps];
        all.slice(1).forEach(({ from }, k) => {
          expect(from).toBeGreaterThan(all[k]!.to);
        });
        // words about the record stay true whatever is filtered out
        for (const { from, to, silent } of [...list.years.flatMap(({ gaps }) => gaps), ...list.gaps]) {
          const spoken = [...columns.from, ...columns.to.map((day) => day - 1)].map((day) => civil(day).year);
          if (silent) expect(spoken.filter((each) => each >= from && each <= to)).toEqual([]);
        }
        const lines = list.years.flatMap(({ rows }) => rows.flatMap((row) => row.lines));
        expect(lines.filter(({ begins }) => begins)).toHaveLength(lines.filter(({ ends }) => ends).length);
      }),
    );
  });
});

describe("firstInView", () => {
  const first = (from: string, to: string, matching?: EventSet) => {
    const { columns } = build(RECORD, SPAN);
    const view = { start: dayNumber(from), end: dayNumber(to) };
    return firstInView(columns, matching ?? EventSet.all(columns.count), view);
  };

  it("is the first event that begins in the view, else one that reaches into it", () => {
    expect(first("1997-01-01", "1999-01-01")).toBe(2);
    expect(first("1995-06-01", "1996-06-01")).toBe(1);
    expect(first("1993-01-02", "1993-12-31")).toBeNull();
    expect(first("1997-01-01", "1999-01-01", setOf(1, 1, 0, 1, 1))).toBe(3);
  });
});
