// Silent years on their way to being folded, and back.

import { describe, expect, it } from "vitest";
import { Refold } from "../../src/chart/refold.ts";
import { ScaledTime } from "../../src/chart/time/scaled.ts";
import { foldedScale, LINEAR } from "../../src/model/axis/scale.ts";
import { buildColumns } from "../../src/model/columns.ts";
import { utcDay } from "../../src/model/date.ts";
import { timelineOf } from "./events.ts";
import { oneRow } from "./views.ts";

const WHOLE = { start: utcDay(1992, 1, 1), end: utcDay(2025, 1, 1) };
const FOLDED = foldedScale([{ from: utcDay(1995, 1, 1), to: utcDay(2005, 1, 1) }]);
const VIEW = { start: utcDay(1993, 1, 1), end: utcDay(2010, 1, 1) };
const rows = oneRow(2, 1);

function changing() {
  const time = new ScaledTime(buildColumns(timelineOf([{ on: "1994-03-05" }, { on: "2009-06-07" }])), WHOLE);
  return { time, refold: new Refold(time) };
}

/** Days between the two events on the axis. */
const apart = ({ columns: { from } }: ScaledTime) => from[1]! - from[0]!;

describe("a change of the scale", () => {
  it("goes from one to the other step by step, and keeps the days of the view", () => {
    const { time, refold } = changing();
    refold.begin(FOLDED, VIEW, 1000);
    const seen = [1000, 1100, 1200, 1300].map((now) => {
      const view = refold.step(now)!;
      expect(time.toDays(view).start).toBeCloseTo(VIEW.start, 3);
      expect(time.toDays(view).end).toBeCloseTo(VIEW.end, 3);
      expect(refold.moving).toBe(true);
      return apart(time);
    });
    expect(seen).toEqual([...new Set(seen)].sort((a, b) => b - a));
    refold.step(1320);
    expect(refold.moving).toBe(false);
    expect(time.scale).toBe(FOLDED);
    expect(apart(time)).toBeLessThan(seen.at(-1)!);
    expect(refold.step(1400)).toBeNull();
  });

  it("is there at once where nobody is to see it", () => {
    const { time, refold } = changing();
    const view = refold.begin(FOLDED, VIEW, null);
    expect(refold.moving).toBe(false);
    expect(time.scale).toBe(FOLDED);
    expect(view).toEqual(time.toPositions(VIEW));
  });

  it("ends where a hand takes the chart: a view keeps its days", () => {
    const { time, refold } = changing();
    refold.begin(FOLDED, VIEW, 0);
    refold.step(150);
    const within = time.toPositions({ start: utcDay(2006, 1, 1), end: utcDay(2009, 1, 1) });
    const settled = refold.settle(within);
    expect(refold.moving).toBe(false);
    expect(settled.start).toBeCloseTo(FOLDED.at(utcDay(2006, 1, 1)), 3);
    expect(settled.end).toBeCloseTo(FOLDED.at(utcDay(2009, 1, 1)), 3);
    expect(refold.settle(settled)).toBe(settled);
  });

  it("turns back on its way", () => {
    const { time, refold } = changing();
    refold.begin(FOLDED, VIEW, 0);
    refold.step(100);
    refold.begin(LINEAR, VIEW, 100);
    refold.step(500);
    expect(time.scale).toBe(LINEAR);
    expect(apart(time)).toBe(utcDay(2009, 6, 7) - utcDay(1994, 3, 5));
  });

  it("makes the rows another object only while it lasts: marks that were made of them hold no longer", () => {
    const { refold } = changing();
    expect(refold.rows(rows)).toBe(rows);
    refold.begin(FOLDED, VIEW, 0);
    expect(refold.rows(rows)).not.toBe(rows);
    expect(refold.rows(rows)).toEqual(rows);
    refold.step(400);
    expect(refold.rows(rows)).toBe(rows);
  });
});
