// The turn of generated records: where it lies, and when nothing divides them.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LEAST_EVENTS, LEAST_G, turnOf } from "../../../src/model/balance/turn.ts";
import { countByYear, type YearCount } from "../../../src/model/balance/year-counts.ts";
import { buildColumns } from "../../../src/model/columns.ts";
import { timelineOf } from "../../chart/events.ts";

type Counts = YearCount["counts"];
const years = (table: Record<number, Counts>): YearCount[] =>
  Object.entries(table).map(([year, counts]) => ({ year: Number(year), counts }));
const mirrored = (of: readonly YearCount[]): YearCount[] =>
  of.map(({ year, counts: [circles, diamonds, rings] }) => ({ year, counts: [diamonds, circles, rings] }));

const TURNED = { 1992: [10, 2, 1], 2005: [18, 4, 3], 2020: [0, 0, 1], 2023: [0, 6, 1], 2024: [2, 4, 3] } as const;

describe("a record with a turn", () => {
  test("is divided at the first year of the last run", () => {
    expect(turnOf({ years: years(TURNED) })).toEqual({
      year: 2023,
      before: { from: 1992, to: 2022, pole: "circle", ofPole: 28, events: 39 },
      after: { from: 2023, to: 2024, pole: "diamond", ofPole: 10, events: 16 },
      g: expect.closeTo(16.9389, 3),
    });
  });

  test("is divided at the same year where the poles are exchanged, and each side has the other pole", () => {
    const turn = turnOf({ years: mirrored(years(TURNED)) });
    expect([turn?.year, turn?.before.pole, turn?.after.pole]).toEqual([2023, "diamond", "circle"]);
  });

  test("has a run that passes over years without either pole, and that a year of as many of both ends", () => {
    const turn = (table: Record<number, Counts>) => turnOf({ years: years({ 2000: [20, 0, 0], ...table }) })?.year;
    expect(turn({ 2010: [1, 5, 0], 2011: [0, 0, 9], 2012: [0, 8, 0] })).toBe(2010);
    expect(turn({ 2010: [1, 5, 0], 2011: [2, 2, 0], 2012: [0, 12, 0] })).toBe(2012);
    expect(turn({ 2010: [1, 15, 0], 2011: [2, 2, 0] })).toBe(2010);
  });
});

describe("nothing divides", () => {
  test.each<[string, Record<number, Counts>]>([
    ["an empty record", {}],
    ["a record of neither pole", { 2000: [0, 0, 20], 2010: [0, 0, 20] }],
    ["a record of one pole", { 2000: [20, 0, 0], 2010: [20, 0, 3] }],
    ["one year", { 2000: [3, 20, 0] }],
    ["nine events before", { 2000: [9, 0, 0], 2010: [0, 30, 0] }],
    ["nine events after", { 2000: [30, 0, 0], 2010: [0, 9, 0] }],
    ["sides that differ by chance", { 2000: [6, 5, 0], 2010: [5, 6, 0] }],
    ["years in which neither leads", { 2000: [10, 10, 0], 2010: [10, 10, 0] }],
    ["a pole that led before, too", { 2000: [0, 100, 0], 2001: [1, 0, 0], 2002: [5, 6, 0] }],
  ])("%s", (_, table) => expect(turnOf({ years: years(table) })).toBeNull());

  test("ten events on each side are enough", () => {
    expect(turnOf({ years: years({ 2000: [10, 0, 0], 2010: [0, 10, 0] }) })?.year).toBe(2010);
  });
});

describe("of any record", () => {
  const counts = fc.tuple(fc.nat({ max: 12 }), fc.nat({ max: 12 }), fc.nat({ max: 4 }));
  const pulled = (circles: number, diamonds: number) =>
    fc.tuple(fc.nat({ max: circles }), fc.nat({ max: diamonds }), fc.nat({ max: 4 }));
  const run = (each: fc.Arbitrary<Counts>) => fc.array(each, { maxLength: 6 });
  const record = fc
    .oneof(
      run(counts),
      fc.tuple(run(pulled(12, 4)), run(pulled(4, 12))).map(([a, b]) => [...a, ...b]),
    )
    .map((all) => all.map((each, at): YearCount => ({ year: 1990 + 2 * at, counts: each })));

  test("the turn's year is led by its side's pole, and each side by its own; both are large enough", () => {
    let found = 0;
    fc.assert(
      fc.property(record, (all) => {
        const turn = turnOf({ years: all });
        if (turn === null) return;
        found += 1;
        const { before, after, year, g } = turn;
        const other = { circle: 1, diamond: 0 } as const;
        const own = { circle: 0, diamond: 1 } as const;
        const at = all.find((each) => each.year === year)!;
        expect(at.counts[own[after.pole]]).toBeGreaterThan(at.counts[other[after.pole]]);
        expect(before.pole).not.toBe(after.pole);
        for (const { from, to, pole, ofPole, events } of [before, after]) {
          const those = all.filter((each) => each.year >= from && each.year <= to);
          const sum = (mark: number) => those.reduce((total, each) => total + each.counts[mark]!, 0);
          expect([ofPole, events]).toEqual([sum(own[pole]), sum(0) + sum(1) + sum(2)]);
          expect(ofPole).toBeGreaterThan(sum(other[pole]));
          expect(events).toBeGreaterThanOrEqual(LEAST_EVENTS);
        }
        expect(before.events + after.events).toBe(all.flatMap((each) => each.counts).reduce((a, b) => a + b, 0));
        expect(g).toBeGreaterThanOrEqual(LEAST_G);
      }),
      { numRuns: 400 },
    );
    expect(found).toBeGreaterThan(0);
  });

  test("the poles may be exchanged: year and G stay", () => {
    fc.assert(
      fc.property(record, (all) => {
        const [one, other] = [turnOf({ years: all }), turnOf({ years: mirrored(all) })];
        expect(other?.year).toBe(one?.year);
        if (one && other) {
          expect(other.g).toBeCloseTo(one.g, 9);
          expect([other.before.ofPole, other.after.ofPole]).toEqual([one.before.ofPole, one.after.ofPole]);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("the order of the events does not matter", () => {
    const tone = fc.constantFrom("cooperation", "friction", "neutral");
    const event = fc.record({ tone, year: fc.integer({ min: 2000, max: 2005 }) });
    const sorted = fc.array(event, { maxLength: 80 });
    fc.assert(
      fc.property(
        sorted.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          const of = (events: typeof all) =>
            turnOf(
              countByYear(
                buildColumns(timelineOf(events.map(({ tone: its, year }) => ({ on: String(year), tone: its })))),
              ),
            );
          expect(of(shuffled)).toEqual(of(all));
        },
      ),
    );
  });
});
