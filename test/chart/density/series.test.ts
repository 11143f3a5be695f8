// Sums over stretches of events in the order of a time, beside a loop over them.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { noCounts, Series, shareOf } from "../../../src/chart/density/series.ts";
import { EventSet } from "../../../src/model/bits.ts";
import { buildColumns } from "../../../src/model/columns.ts";
import { archive } from "../archive.ts";

const COUNT = 700;
const record = archive(COUNT);
for (let i = 0; i < COUNT; i += 7) record.events[i]!.origin = "proposed";
const columns = buildColumns(record);
const series = new Series(
  columns,
  Uint32Array.from({ length: COUNT }, (_, i) => i),
  (i) => columns.to[i]!,
);
const rank = fc.nat(COUNT);

describe("a series", () => {
  it("has every event once, in the order of its time", () => {
    expect([...series.order].sort((a, b) => a - b)).toEqual(columns.events.map((_, i) => i));
    expect(series.times).toEqual(Float64Array.from(series.order, (i) => columns.to[i]!));
    expect(series.times.every((time, at) => at === 0 || time >= series.times[at - 1]!)).toBe(true);
  });

  it("ranks a time by the events before it, whatever lower bound is known", () => {
    const [first, last] = [series.times[0]! - 2, series.times.at(-1)! + 2];
    fc.assert(
      fc.property(fc.double({ min: first, max: last, noNaN: true }), rank, (time, least) => {
        const before = series.times.filter((other) => other < time).length;
        expect(series.rank(time)).toBe(before);
        expect(series.rank(time, Math.min(least, before))).toBe(before);
      }),
    );
  });

  it("counts any stretch by share, of all events and of a set", () => {
    fc.assert(
      fc.property(rank, rank, fc.integer({ min: 1, max: 9 }), (a, b, step) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const some = EventSet.where(COUNT, (i) => i % step === 0);
        for (const set of [null, some]) {
          const expected = noCounts();
          for (const i of series.order.slice(from, to)) if (!set || set.has(i)) expected[shareOf(columns, i)]! += 1;
          const counted = noCounts();
          series.add(counted, from, to, set);
          expect(counted).toEqual(expected);
        }
      }),
    );
  });
});
