// Years that events are counted in: the one that holds all their days, or the one in which they began.

import fc from "fast-check";
import { expect, test } from "vitest";
import { countByYear } from "../../../src/model/balance/year-counts.ts";
import { EventSet } from "../../../src/model/bits.ts";
import { buildColumns } from "../../../src/model/columns.ts";
import { edtf } from "../../../src/model/date.ts";
import { yearOf } from "../../../src/model/known.ts";
import { timelineOf } from "../../chart/events.ts";

const year = (on: string, lasts = false) => yearOf({ date: edtf(on), lasts });

test.each([
  ["2012-09-06", 2012],
  ["2012-03-04~", 2012],
  ["2012-05", 2012],
  ["2011-22", 2011],
  ["2005", 2005],
  ["2005?", 2005],
  ["2011-06/2011-07", 2011],
])("%s is in %i", (on, expected) => expect(year(on)).toBe(expected));

test.each(["../2024-02-08", "2020/2022-10-14", "199X", "19XX", "2023-24", "2000~", "2000%"])("%s is in no year", (on) =>
  expect(year(on)).toBeNull(),
);

test.each([
  ["2002/..", true, 2002],
  ["2002/..", false, 2002],
  ["2016-12-30/2017-01-05", true, 2016],
  ["2000/2003", true, 2000],
])("what lasted from %s is counted where it began", (on, lasts, expected) => expect(year(on, lasts)).toBe(expected));

test.each(["200X/..", "2000~/..", "2000~/2005", "../2005"])("what lasted from %s began in no known year", (on) =>
  expect(year(on, true)).toBeNull(),
);

test("each event is in one year or in none, by the mark of its tone", () => {
  const date = fc.constantFrom("1992", "1994-10-05", "2012-03", "../2024-01-01", "200X", "2002/..");
  const tone = fc.constantFrom("cooperation", "friction", "neutral", "no-such-tone");
  const drafts = fc.array(fc.record({ on: date, tone, lasts: fc.boolean() }), { maxLength: 60 });
  fc.assert(
    fc.property(drafts, (all) => {
      const record = timelineOf(all);
      const columns = buildColumns(record);
      const { years, undated } = countByYear(columns);
      const events = record.events;
      expect(countByYear(columns, EventSet.all(columns.count))).toEqual({ years, undated });
      const total = years.flatMap(({ counts }) => counts).reduce((a, b) => a + b, undated);
      expect(total).toBe(events.length);
      expect(years.map((each) => each.year)).toEqual([...new Set(years.map((each) => each.year))].sort());
      for (const { year: of, counts } of years) {
        const those = events.filter((event) => yearOf(event) === of);
        const having = (...tones: string[]) => those.filter((event) => tones.includes(event.tone)).length;
        expect(counts).toEqual([having("cooperation"), having("friction"), having("neutral", "no-such-tone")]);
      }
    }),
  );
});
