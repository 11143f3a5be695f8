// The lanes of which a frame counts the events: the counts beside a loop over all events, and neighbouring zooms beside each other.

import { describe, expect, it } from "vitest";
import { laneEventsOf, pointsOf, stretchesOf } from "../../../src/chart/density/density.ts";
import { countedIn, membersBetween, stepsOf, strengthIn } from "../../../src/chart/density/profile.ts";
import { heightsAt, PROFILE_ROWS, regionOf, unitOf } from "../../../src/chart/density/region.ts";
import { SHARES, shareOf } from "../../../src/chart/density/series.ts";
import { isOuter } from "../../../src/chart/lanes/rows.ts";
import { EventSet } from "../../../src/model/bits.ts";
import { buildColumns, KIND } from "../../../src/model/columns.ts";
import { recordSpan, wholeView } from "../../../src/model/view.ts";
import { archive } from "../archive.ts";

const record = archive(20_000);
const columns = buildColumns(record);
const lanes = laneEventsOf(columns);
const whole = wholeView(recordSpan(record));
const WIDTH = 1000;
const all = EventSet.all(columns.count);
const some = EventSet.where(columns.count, (i) => i % 3 === 0);

/** A zoom into the middle of the record. */
function zoomedBy(factor: number) {
  const middle = (whole.start + whole.end) / 2;
  const length = (whole.end - whole.start) / factor;
  return { view: { start: middle - length / 2, end: middle + length / 2 }, width: WIDTH, perDay: WIDTH / length };
}

const sumOf = (counts: ArrayLike<number>, share: number) => {
  let sum = 0;
  for (let at = share; at < counts.length; at += SHARES) sum += counts[at]!;
  return sum;
};

describe("the events of a lane", () => {
  it("are each in one class, and of a class no date is more than twice as long as another", () => {
    const found = lanes.flatMap(({ classes, outer }) => [...classes, outer].flatMap(({ starts }) => [...starts.order]));
    expect(found.sort((a, b) => a - b)).toEqual(columns.events.map((_, i) => i));
    for (const { classes, outer } of lanes) {
      for (const { starts, longest } of classes)
        for (const i of starts.order) {
          const length = columns.to[i]! - columns.from[i]!;
          if (columns.kind[i] === KIND.day || columns.kind[i] === KIND.before) expect(longest).toBe(1);
          else expect(length > longest / 2 && length <= longest).toBe(true);
        }
      expect([...outer.starts.order].every((i) => isOuter(columns, i))).toBe(true);
    }
  });
});

describe.each([1, 3, 20])("at zoom %i", (factor) => {
  const zoomed = zoomedBy(factor);

  it("the steps have every mark of a day in view once, by share, and of a set its members", () => {
    lanes.forEach((events, lane) => {
      const steps = stepsOf(events, zoomed, some);
      const longest = Math.max(...pointsOf(events, zoomed.perDay).map((those) => those.longest));
      const end = zoomed.view.start + (steps.x0 + steps.count * 2) / zoomed.perDay;
      const start = zoomed.view.start + steps.x0 / zoomed.perDay;
      const inside = columns.events.flatMap((_, i) => {
        const middle = (columns.from[i]! + columns.to[i]!) / 2;
        const isPoint = columns.kind[i] === KIND.before || columns.to[i]! - columns.from[i]! <= longest;
        return columns.lane[i] === lane && !isOuter(columns, i) && isPoint && middle >= start && middle < end
          ? [i]
          : [];
      });
      for (let share = 0; share < SHARES; share += 1) {
        const those = inside.filter((i) => shareOf(columns, i) === share);
        expect(sumOf(steps.all, share)).toBe(those.length);
        expect(sumOf(steps.left, share)).toBe(those.filter((i) => some.has(i)).length);
      }
      expect(membersBetween(events, zoomed.perDay, { start, end }, some)).toEqual(inside.filter((i) => some.has(i)));
    });
  });

  it("a strip has at each px the stretches that have days in it", () => {
    const { strips } = countedIn(lanes, zoomed, some);
    for (const { lane, outer, all, left } of strips)
      for (const x of [0, 1, 333, 640, WIDTH - 1]) {
        const from = zoomed.view.start + x / zoomed.perDay;
        const to = zoomed.view.start + (x + 1) / zoomed.perDay;
        const shortest = Math.min(...stretchesOf(lanes[lane]!, zoomed.perDay).map(({ longest }) => longest / 2));
        const over = columns.events.flatMap((_, i) => {
          const isOne = outer
            ? isOuter(columns, i)
            : !isOuter(columns, i) && columns.to[i]! - columns.from[i]! > shortest;
          const isDay = columns.kind[i] === KIND.before;
          return columns.lane[i] === lane && isOne && !isDay && columns.from[i]! < to && columns.to[i]! > from
            ? [i]
            : [];
        });
        const sum = (cover: typeof all) => cover.reduce((total, share) => total + share[x]!, 0);
        expect(sum(all)).toBe(over.length);
        expect(sum(left)).toBe(over.filter((i) => some.has(i)).length);
      }
    if (factor === 1) expect(strips.some(({ outer }) => outer)).toBe(true);
  });
});

describe("from one zoom to the next", () => {
  const factors = Array.from({ length: 80 }, (_, k) => 1.06 ** k);
  const unitAt = (factor: number) => unitOf(columns, zoomedBy(factor).perDay, 40);

  it("a profile gives way to marks by small steps, and both ends are reached", () => {
    const strengths = factors.map((factor) => strengthIn(lanes[0]!, zoomedBy(factor)));
    expect(strengths[0]).toBe(1);
    expect(strengths.at(-1)).toBe(0);
    for (let k = 1; k < strengths.length; k += 1)
      expect(Math.abs(strengths[k]! - strengths[k - 1]!)).toBeLessThanOrEqual(0.35);
  });

  it("the height of an event grows by no more than the zoom does", () => {
    for (let k = 1; k < factors.length; k += 1) {
      const growth = unitAt(factors[k]!) / unitAt(factors[k - 1]!);
      expect(growth).toBeGreaterThan(0.98);
      expect(growth).toBeLessThan(1.08);
    }
  });

  it("a pan by whole steps moves the profile and changes no step", () => {
    const zoomed = zoomedBy(2);
    const days = 40 / zoomed.perDay;
    const moved = { ...zoomed, view: { start: zoomed.view.start + days, end: zoomed.view.end + days } };
    const [before, after] = [zoomed, moved].map((view) => stepsOf(lanes[1]!, view, all));
    expect(after!.x0).toBeCloseTo(before!.x0, 6);
    const kept = before!.all.slice(20 * SHARES);
    expect([...after!.all.slice(0, kept.length)]).toEqual([...kept]);
  });
});

describe("the region of a profile", () => {
  it.each([-1, 1] as const)("lies inside the rows of its lane, on side %i", (side) => {
    const steps = { row: 15 } as Parameters<typeof regionOf>[0]["steps"];
    for (const rows of [PROFILE_ROWS.least, PROFILE_ROWS.close, PROFILE_ROWS.open]) {
      const { top, base, bottom } = regionOf({ edge: 200, side, rows, steps });
      const [first, last] = side < 0 ? [200 - rows * 15, 200] : [200, 200 + rows * 15];
      expect(top).toBeGreaterThanOrEqual(first);
      expect(base).toBeGreaterThan(top);
      expect(bottom).toBeGreaterThan(base);
      expect(bottom).toBeLessThan(last);
    }
  });

  it("counts good news upwards, bad news downwards, and all else upwards", () => {
    const counts = Float32Array.from({ length: SHARES }, (_, share) => 10 ** share);
    const { up, down } = heightsAt(counts, 0);
    expect(up + down).toBe(111_111);
    expect(down).toBe(10 + 10_000);
  });
});
