// EDTF level 1: what is read, how wide it is, and what is refused.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bounds, civil, dayNumber, dayString, daysInMonth, edtf, parseDate, utcDay } from "../../src/model/date.ts";

const days = (text: string): string => {
  const { earliest, latest, precision } = edtf(text);
  return `${earliest ?? ".."} to ${latest ?? ".."}, ${precision}`;
};
const reason = (text: string): string => {
  const parsed = parseDate(text);
  return parsed.ok ? "good" : parsed.reason;
};

describe("parseDate", () => {
  it("a day, a month, a year, a decade, a century", () => {
    expect(days("2012-09-06")).toBe("2012-09-06 to 2012-09-06, day");
    expect(days("2016-04")).toBe("2016-04-01 to 2016-04-30, month");
    expect(days("2005")).toBe("2005-01-01 to 2005-12-31, year");
    expect(days("199X")).toBe("1990-01-01 to 1999-12-31, decade");
    expect(days("19XX")).toBe("1900-01-01 to 1999-12-31, interval");
  });

  it("February has 29 days in leap years, also in 2000 and not in 1900", () => {
    expect(days("2012-02")).toBe("2012-02-01 to 2012-02-29, month");
    expect(daysInMonth(2000, 2)).toBe(29);
    expect(daysInMonth(1900, 2)).toBe(28);
    expect(reason("2023-02-29")).toBe("there is no day 29 in 2023-02");
  });

  it("seasons; a winter ends in the next year", () => {
    expect(days("2011-21")).toBe("2011-03-01 to 2011-05-31, season");
    expect(days("2011-22")).toBe("2011-06-01 to 2011-08-31, season");
    expect(days("2011-24")).toBe("2011-12-01 to 2012-02-29, season");
  });

  it("unspecified parts widen the date", () => {
    expect(days("2005-XX")).toBe("2005-01-01 to 2005-12-31, year");
    expect(days("2005-XX-XX")).toBe("2005-01-01 to 2005-12-31, year");
    expect(days("2005-12-XX")).toBe("2005-12-01 to 2005-12-31, month");
  });

  it("marks of doubt", () => {
    expect(edtf("2005-12~")).toMatchObject({ approximate: true, uncertain: false });
    expect(edtf("2024-04-01?")).toMatchObject({ approximate: false, uncertain: true });
    expect(edtf("2024-04-01%")).toMatchObject({ approximate: true, uncertain: true });
    expect(edtf("2000~/..")).toMatchObject({ approximate: true, precision: "interval" });
  });

  it("intervals, open and unknown ends", () => {
    expect(days("2000/2003-05")).toBe("2000-01-01 to 2003-05-31, interval");
    expect(days("2002/..")).toBe("2002-01-01 to .., interval");
    expect(days("../2024-02-08")).toBe(".. to 2024-02-08, interval");
    expect(days("/2024")).toBe(".. to 2024-12-31, interval");
  });

  it("refuses with a reason", () => {
    expect(reason("")).toBe("the date is empty");
    expect(reason("2005-13")).toBe("there is no month 13");
    expect(reason("2005-00")).toBe("there is no month 00");
    expect(reason("2003/2000")).toBe("the interval ends before it starts");
    expect(reason("../..")).toBe("an interval needs at least one end");
    expect(reason("1/2/3")).toBe("an interval has one slash");
    expect(reason("2012-09-06T10:00")).toContain("times of day");
    expect(reason("199X-05")).toContain("decade");
    expect(reason("2011-22-01")).toContain("season");
    expect(reason("late 2005")).toContain("not of the form");
  });

  it("the first years of the calendar are not the twentieth century", () => {
    expect(days("0005")).toBe("0005-01-01 to 0005-12-31, year");
    expect(dayString(utcDay(99, 1, 1))).toBe("0099-01-01");
  });
});

describe("day numbers", () => {
  it("count from 1970-01-01 and know no time zone", () => {
    expect(dayNumber("1970-01-01")).toBe(0);
    expect(dayNumber("1969-12-31")).toBe(-1);
    // 2017-02-27 minus two days
    expect(dayString(dayNumber("2017-02-27") - 2)).toBe("2017-02-25");
  });

  it("go there and back", () => {
    fc.assert(
      fc.property(fc.integer({ min: utcDay(0, 1, 1), max: utcDay(9999, 12, 31) }), (day) => {
        expect(dayNumber(dayString(day))).toBe(day);
      }),
    );
  });

  it("are those of Date, leap years and months past the year's end included", () => {
    const ofDate = (year: number, month: number, day: number): number => {
      const date = new Date(0);
      date.setUTCFullYear(year, month - 1, day);
      return date.getTime() / 86_400_000;
    };
    fc.assert(
      fc.property(
        fc.integer({ min: -400, max: 10_400 }),
        fc.integer({ min: -11, max: 24 }),
        fc.integer({ min: 0, max: 62 }),
        (year, month, day) => {
          expect(utcDay(year, month, day)).toBe(ofDate(year, month, day));
        },
      ),
    );
    expect(civil(utcDay(2024, 2, 29))).toEqual({ year: 2024, month: 2, day: 29 });
    expect(dayString(utcDay(1900, 2, 29))).toBe("1900-03-01");
  });

  it("refuse what is no day", () => {
    expect(() => dayNumber("2012-09")).toThrow(RangeError);
    expect(() => edtf("2012-99")).toThrow(RangeError);
  });
});

describe("bounds", () => {
  it("are infinite where an end is open", () => {
    expect(bounds(edtf("2002/.."))).toEqual({ first: dayNumber("2002-01-01"), last: Number.POSITIVE_INFINITY });
    expect(bounds(edtf("../2002")).first).toBe(Number.NEGATIVE_INFINITY);
  });

  it("never cross, whatever is parsed", () => {
    const part = fc.tuple(
      fc.integer({ min: 0, max: 9999 }),
      fc.integer({ min: 0, max: 25 }),
      fc.integer({ min: 0, max: 32 }),
    );
    const point = part.map(([year, month, day]) =>
      [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")]
        .slice(0, 1 + (day % 3))
        .join("-"),
    );
    fc.assert(
      fc.property(point, fc.constantFrom("", "/"), point, (a, slash, b) => {
        const parsed = parseDate(slash ? `${a}/${b}` : a);
        if (!parsed.ok) return;
        const { first, last } = bounds(parsed.date);
        expect(first).toBeLessThanOrEqual(last);
      }),
    );
  });

  it("stay inside the years that can be written", () => {
    expect(bounds(edtf("9999-12-31")).last).toBe(dayNumber("9999-12-31"));
    expect(bounds(edtf("9998-24")).last).toBe(dayNumber("9999-02-28"));
    expect(parseDate("9999-24")).toEqual({ ok: false, reason: expect.stringContaining("winter of 9999") });
    expect(parseDate("2000/9999-24").ok).toBe(false);
  });
});
