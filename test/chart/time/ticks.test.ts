// The axis: what is named, with how much room. Everything in UTC; the runner repeats this file in other time zones.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { axisTicks as ticksOn } from "../../../src/chart/time/ticks.ts";
import { dayNumber, dayString } from "../../../src/model/date.ts";
import type { View } from "../../../src/model/view.ts";
import { runs } from "../../extent.ts";

const view = (from: string, to: string): View => ({ start: dayNumber(from), end: dayNumber(to) });
const axisTicks = (camera: View, width: number) => ticksOn(camera, width / (camera.end - camera.start));
const labels = (camera: View, width: number) =>
  axisTicks(camera, width).ticks.flatMap(({ day, label }) => (label ? [`${dayString(day)} ${label}`] : []));

const FIRST = dayNumber("1985-01-01");
const widths = fc.integer({ min: 280, max: 2560 });
/** 3 days to 40 years, evenly by ratio. */
const views = fc
  .tuple(
    fc.double({ min: Math.log(3), max: Math.log(14_610), noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  .map(([log, share]) => {
    const span = Math.exp(log);
    const start = FIRST + share * 15_000;
    return { start, end: start + span };
  });

describe("what is named", () => {
  it("years, when many are in view", () => {
    // 1280 px for 4018 days: 0.319 px a day, 116 px a year: every year has its 56 px
    expect(labels(view("2014-01-01", "2025-01-01"), 1280)).toEqual(
      Array.from({ length: 11 }, (_, k) => `${2014 + k}-01-01 ${2014 + k}`),
    );
  });

  it("every second year where a year has no room", () => {
    // 1280 px for 12054 days: 38.8 px a year, 77.5 px for two
    const named = labels(view("1992-01-01", "2025-01-01"), 1280);
    expect(named.slice(0, 3)).toEqual(["1992-01-01 1992", "1994-01-01 1994", "1996-01-01 1996"]);
  });

  it("months over their year", () => {
    // 800 px for 366 days: 2.19 px a day, 61 px for the shortest month
    const camera = view("2016-01-01", "2017-01-01");
    expect(labels(camera, 800).slice(0, 2)).toEqual(["2016-01-01 Jan", "2016-02-01 Feb"]);
    expect(axisTicks(camera, 800).contexts).toEqual([{ ...camera, label: "2016" }]);
  });

  it("quarters where months have no room", () => {
    // 400 px for 731 days: 0.547 px a day, 15 px for a February, 46 px for three of them
    expect(labels(view("2016-01-01", "2018-01-01"), 400).slice(0, 3)).toEqual([
      "2016-01-01 Jan",
      "2016-04-01 Apr",
      "2016-07-01 Jul",
    ]);
  });

  it("days over their month and year, with weekdays where there is room", () => {
    // 27 February 2017 was a Monday. 600 px for 6 days: 100 px a day
    const camera = view("2017-02-25", "2017-03-03");
    expect(labels(camera, 600)).toEqual([
      "2017-02-25 Sat 25",
      "2017-02-26 Sun 26",
      "2017-02-27 Mon 27",
      "2017-02-28 Tue 28",
      "2017-03-01 Wed 1",
      "2017-03-02 Thu 2",
    ]);
    expect(axisTicks(camera, 600).contexts.map(({ label }) => label)).toEqual(["February 2017", "March 2017"]);
  });

  it("the 1st, 8th, 15th and 22nd where days have no room, never the 29th beside the next 1st", () => {
    // 400 px for 59 days: 6.8 px a day, 47 px for seven
    expect(labels(view("2017-01-01", "2017-03-01"), 400).map((label) => label.slice(11))).toEqual(
      ["1", "8", "15", "22", "1", "8", "15", "22"], // 1 March is the end of the view, which is not in it
    );
  });
});

describe("room", () => {
  /** Room that a label of this kind needs, in px. */
  const roomOf = (label: string) =>
    /^\d{4}$/.test(label) ? 56 : /^[A-Z][a-z]{2}$/.test(label) ? 27 : /^[A-Z]/.test(label) ? 54 : 22;

  it("labels are never closer than their room, between 3 days and 40 years on 280 to 2560 px", () => {
    fc.assert(
      fc.property(views, widths, (camera, width) => {
        const perDay = width / (camera.end - camera.start);
        const named = axisTicks(camera, width).ticks.filter(({ label }) => label !== "");
        for (let k = 1; k < named.length; k += 1) {
          const apart = (named[k]!.day - named[k - 1]!.day) * perDay;
          expect(apart).toBeGreaterThanOrEqual(roomOf(named[k]!.label) - 1e-6);
        }
      }),
      { numRuns: runs(400) },
    );
  });

  it("a February is as wide as its label", () => {
    // 30 days a month on average would have done at 0.89 px a day; a February would have had 24.9 px.
    const camera = { start: dayNumber("2017-01-01"), end: dayNumber("2017-01-01") + 1076 / 0.89 };
    const apart = axisTicks(camera, 1076).ticks.filter(({ label }) => label);
    expect(apart[0]?.label).toBe("Jan");
    expect(apart[1]?.label).toBe("Apr");
  });

  it("there are never more ticks than pixels for them", () => {
    fc.assert(
      fc.property(views, widths, (camera, width) => {
        expect(axisTicks(camera, width).ticks.length).toBeLessThanOrEqual(width / 3);
      }),
    );
  });
});

describe("the year", () => {
  it("can be told at every level: from a label, or from what stands under the labels", () => {
    fc.assert(
      fc.property(views, widths, (camera, width) => {
        const { ticks, contexts } = axisTicks(camera, width);
        if (contexts.length === 0) {
          expect(ticks.some(({ label }) => /^\d{4}$/.test(label))).toBe(true);
          return;
        }
        // Every moment of the view lies under a stretch whose name has its year.
        expect(contexts[0]!.start).toBeLessThanOrEqual(camera.start);
        expect(contexts.at(-1)!.end).toBeGreaterThanOrEqual(camera.end);
        contexts.forEach(({ start, end, label }, k) => {
          if (k > 0) expect(start).toBe(contexts[k - 1]!.end);
          expect(label.slice(-4)).toBe(dayString(start).slice(0, 4));
          expect(dayString(end - 1).slice(0, 4)).toBe(dayString(start).slice(0, 4));
        });
      }),
      { numRuns: runs(300) },
    );
  });

  it("is its own at both of its ends, in any zone", () => {
    const { contexts } = axisTicks(view("2015-12-30", "2016-01-03"), 800);
    expect(contexts.map(({ start, label }) => `${dayString(start)} ${label}`)).toEqual([
      "2015-12-01 December 2015",
      "2016-01-01 January 2016",
    ]);
  });

  it("labels stand on the first day of what they name", () => {
    fc.assert(
      fc.property(views, widths, (camera, width) => {
        for (const { day, label } of axisTicks(camera, width).ticks) {
          expect(Number.isInteger(day)).toBe(true);
          expect(day).toBeGreaterThanOrEqual(camera.start);
          expect(day).toBeLessThanOrEqual(camera.end);
          if (/^\d{4}$/.test(label)) expect(dayString(day)).toBe(`${label}-01-01`);
          else if (/^[A-Z][a-z]{2}$/.test(label)) expect(dayString(day).slice(8)).toBe("01");
          else if (label) expect(Number(/\d+$/.exec(label)?.[0])).toBe(Number(dayString(day).slice(8)));
        }
      }),
    );
  });

  it("works before the year 1000 and for spans of centuries", () => {
    expect(labels(view("0301-01-01", "0302-01-01"), 800)[0]).toBe("0301-01-01 Jan");
    const centuries = labels(view("1001-01-01", "2001-01-01"), 600);
    expect(centuries[0]).toBe("1100-01-01 1100"); // 600 px for 10 centuries: 60 px each, 12 px for 20 years
  });
});
