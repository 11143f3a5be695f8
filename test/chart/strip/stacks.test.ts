// Where the stacks of the strip stand, and the free room in its corners.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Bins, LAYERS, sizeOf } from "../../../src/chart/strip/bins.ts";
import { cornerAt, layOut, MOST_BLOCKS, stripX } from "../../../src/chart/strip/stacks.ts";
import { LINEAR, type Scale } from "../../../src/model/axis/scale.ts";
import { dayNumber } from "../../../src/model/date.ts";

const whole = { start: dayNumber("1992-01-01"), end: dayNumber("2025-01-01") };
const room = { width: 1000, height: 91, pitch: 5.4 };
const xOf = stripX(LINEAR, whole, room.width);

const stack = (count: number) => LAYERS.map((_, layer) => (layer === 0 ? count : 0));

/** Counts of years: the year, and its events up, down and on the line. */
function binsOf(...years: readonly [year: number, up: number, down: number, line: number][]): Bins {
  const most = (at: 1 | 2 | 3) => Math.max(0, ...years.map((counts) => counts[at]));
  const bins = years.map(([year, up, down, line]) => ({
    year,
    stacks: [stack(up), stack(down), stack(line)] as const,
  }));
  return { bins, most: [most(1), most(2), most(3)], undated: 0 };
}

describe("days on the strip", () => {
  it("stand where the scale has them, the whole span from edge to edge", () => {
    expect(xOf(whole.start)).toBe(0);
    expect(xOf(whole.end)).toBe(1000);
    const half = (whole.start + whole.end) / 2;
    const folded: Scale = {
      at: (day) => (day < half ? day : half + (day - half) * 3),
      dayAt: (position) => position,
      cuts: [],
    };
    expect(stripX(folded, whole, 1000)(half)).toBe(250);
    expect(stripX(folded, whole, 1000)(whole.end)).toBe(1000);
  });
});

describe("the stacks", () => {
  it("are 88 % as wide as their year, in its middle", () => {
    const [year] = layOut(binsOf([2012, 3, 1, 0]), room, xOf).years;
    const [from, to] = [xOf(dayNumber("2012-01-01")), xOf(dayNumber("2013-01-01"))];
    expect(year!.x1 - year!.x0).toBeCloseTo((to - from) * 0.88, 6);
    expect((year!.x0 + year!.x1) / 2).toBeCloseTo((from + to) / 2, 6);
  });

  it("are blocks of 5.4 px that become lower for want of room, and bars beyond twelve", () => {
    expect(layOut(binsOf([2012, 8, 5, 0]), room, xOf)).toMatchObject({ pitch: 5.4, bars: false });
    const full = layOut(binsOf([2012, MOST_BLOCKS, MOST_BLOCKS, 0]), room, xOf);
    expect(full.bars).toBe(false);
    expect(full.pitch).toBeLessThan(5.4);
    expect(layOut(binsOf([2012, MOST_BLOCKS + 1, 0, 0]), room, xOf).bars).toBe(true);
    expect(layOut(binsOf([2012, 8, 5, 0]), { ...room, height: 30 }, xOf).bars).toBe(true);
  });

  it("fit into the strip, whatever they count", () => {
    const count = fc.integer({ min: 0, max: 5000 });
    const height = fc.integer({ min: 28, max: 120 });
    fc.assert(
      fc.property(count, count, count, height, (up, down, line, height) => {
        const layout = layOut(binsOf([2012, up, 1, line], [2020, 2, down, 0]), { ...room, height }, xOf);
        expect(layout.line.top - up * layout.pitch).toBeGreaterThanOrEqual(0);
        expect(layout.line.bottom + Math.max(down, 1) * layout.pitch).toBeLessThanOrEqual(height);
      }),
    );
  });

  it("have squares on the line that fit into their year, of one size in all years, or bars", () => {
    const onLine = (most: number) => layOut(binsOf([2012, 1, 1, most], [2013, 1, 1, 1]), room, xOf).onLine;
    expect(onLine(1)).toMatchObject({ rows: 1, side: 4.4 });
    for (let most = 1; most < 40; most += 1) {
      const { rows, pitch } = onLine(most);
      if (rows > 0) expect(Math.ceil(most / rows) * pitch).toBeLessThanOrEqual(28);
    }
    expect(onLine(40).rows).toBe(0);
  });
});

describe("a corner", () => {
  const layout = layOut(binsOf([1992, 1, 0, 0], [2000, 8, 0, 0], [2023, 0, 6, 0]), room, xOf);
  const size = { width: 200, height: 20 };

  it("is near the asked end, clear of the stacks that reach as far out", () => {
    const at2000 = layout.years[1]!;
    expect(cornerAt(layout, "up", "left", size)).toBeLessThan(at2000.x0 - size.width);
    expect(cornerAt(layout, "up", "left", { ...size, width: 400 })).toBeGreaterThan(at2000.x1);
    const at2023 = layout.years[2]!;
    const right = cornerAt(layout, "down", "right", size)!;
    expect(right + size.width).toBeLessThan(at2023.x0);
    expect(right + size.width).toBeGreaterThan(at2023.x0 - 20);
  });

  it("is none where the text is wider or higher than any free room", () => {
    expect(cornerAt(layout, "up", "left", { ...size, width: 990 })).toBeNull();
    expect(cornerAt(layout, "up", "left", { ...size, height: 60 })).toBeNull();
  });

  it("never lies over a stack, nor outside the strip", () => {
    const years = fc.uniqueArray(fc.tuple(fc.integer({ min: 1992, max: 2024 }), fc.nat(14), fc.nat(14), fc.nat(9)), {
      selector: ([year]) => year,
    });
    const widths = fc.integer({ min: 10, max: 600 });
    const direction = fc.constantFrom("up" as const, "down" as const);
    fc.assert(
      fc.property(
        years,
        widths,
        direction,
        fc.constantFrom("left" as const, "right" as const),
        (all, width, up, side) => {
          const sorted = all.toSorted(([a], [b]) => a - b) as [number, number, number, number][];
          const layout = layOut(binsOf(...sorted), room, xOf);
          const left = cornerAt(layout, up, side, { width, height: 18 });
          if (left === null) return;
          expect(left).toBeGreaterThanOrEqual(0);
          expect(left + width).toBeLessThanOrEqual(room.width);
          for (const { bin, x0, x1 } of layout.years) {
            const reach = sizeOf(bin.stacks[up === "up" ? 0 : 1]) * layout.pitch;
            const depth = up === "up" ? layout.line.top : room.height - layout.line.bottom;
            if (reach > depth - 18) expect(left >= x1 || left + width <= x0).toBe(true);
          }
        },
      ),
    );
  });
});
