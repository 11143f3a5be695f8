// The order of a list from the columns, beside the one from the events themselves.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EventSet } from "../../../src/model/bits.ts";
import { buildColumns } from "../../../src/model/columns.ts";
import { listOrder, listRows, positionOf, yearAt } from "../../../src/state/rows/list-rows.ts";
import { byYear } from "../../../src/state/years.ts";
import { archive } from "../../chart/archive.ts";
import { timelineOf } from "../../chart/events.ts";

const SIZES = [0, 1, 60, 2_001, 100_000];

describe.each(SIZES)("of %i events", (count) => {
  const columns = buildColumns(archive(count, 0.25));

  it("is that of the events, under the same years", () => {
    const { rows, years } = listRows(columns, EventSet.all(count));
    const told = byYear(columns.events);
    expect(years.map(({ year, first, end }) => [year, end - first])).toEqual(
      told.map(({ year, events }) => [year, events.length]),
    );
    const order = told.flatMap(({ events }) => events.map(({ id }) => columns.indexOf.get(id)));
    expect([...rows]).toEqual(order);
  });

  it("of a set, leaves out the others, and finds the place of each", () => {
    const set = EventSet.where(count, (i) => i % 7 !== 3);
    const list = listRows(columns, set);
    expect([...list.rows]).toEqual([...listOrder(columns)].filter((event) => set.has(event)));
    expect(list.years.at(-1)?.end ?? 0).toBe(set.count);
    for (let event = 0; event < count; event += 1 + (count >> 8)) {
      const at = positionOf(columns, list, event);
      expect(set.has(event) ? list.rows[at] : at).toBe(set.has(event) ? event : -1);
    }
  });
});

it("puts what has an open start at its last possible day, and one day in the order of the record", () => {
  const columns = buildColumns(
    timelineOf([{ on: "../2003-01-01" }, { on: "2001" }, { on: "2003-01-01" }, { on: "../0999-05-05" }]),
  );
  const { rows, years } = listRows(columns, EventSet.all(4));
  expect([...rows]).toEqual([3, 1, 0, 2]);
  expect(years.map(({ year }) => year)).toEqual(["0999", "2001", "2003"]);
});

it("knows the year of each position", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 20 }), (lengths) => {
      const years = lengths.map((length, k) => {
        const first = lengths.slice(0, k).reduce((a, b) => a + b, 0);
        return { year: String(k), first, end: first + length };
      });
      expect(yearAt(years, -1)).toBe(-1);
      years.forEach(({ first, end }, k) => {
        for (let at = first; at < end; at += 1) expect(yearAt(years, at)).toBe(k);
      });
    }),
  );
});
