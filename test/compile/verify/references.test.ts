// What dated references leave of the span that the words of an event give.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { narrow } from "../../../src/compile/verify/references.ts";
import { bounds, dayString, edtf } from "../../../src/model/date.ts";
import { codeNames, codes, compileTexts, curationYaml, eventYaml } from "../helpers.ts";

function compiled(quote: string, date: string, references: string[], more: Record<string, string> = {}) {
  const list = references.map((day, at) => `{label: R${at}, url: "https://r${at}.org", date: "${day}"}`).join(", ");
  const event = eventYaml("event", quote, { date: JSON.stringify(date), references: `[${list}]`, ...more });
  return compileTexts({ "a.txt": quote, "a.yaml": curationYaml("2012-09-06", event) });
}

function datesOf(...given: Parameters<typeof compiled>): Partial<Record<"date" | "told", string>> {
  const result = compiled(...given);
  expect(codeNames(result)).toEqual([]);
  const { date, told } = result.timeline!.events[0]!;
  return { date: date.edtf, ...(told ? { told: told.edtf } : {}) };
}

describe("a dated reference inside the words' span", () => {
  const year = (...references: string[]) => datesOf("In 2005 they agreed.", "2005", references);

  it("moves the event, and what the words say stays beside it", () => {
    expect(year("2005-12-16")).toEqual({ date: "2005-12-16", told: "2005" });
    expect(year("2005-12")).toEqual({ date: "2005-12", told: "2005" });
    expect(year("../2005-03-10")).toEqual({ date: "2005-01-01/2005-03-10", told: "2005" });
    expect(datesOf("They spoke of it.", "../2012-09-06", ["../2010-05"])).toEqual({
      date: "../2010-05",
      told: "../2012-09-06",
    });
    expect(datesOf("They spoke of it.", "../2012-09-06", ["2010-05/2014"])).toEqual({
      date: "2010-05/2012-09-06",
      told: "../2012-09-06",
    });
  });

  it("that says no more than the words changes nothing", () => {
    expect(year("2005")).toEqual({ date: "2005" });
    expect(year("2004/2006")).toEqual({ date: "2005" });
    expect(year()).toEqual({ date: "2005" });
  });

  it("among several that agree the narrowest counts; where they differ, the span around them", () => {
    expect(year("2005-12", "2005-12-16")).toEqual({ date: "2005-12-16", told: "2005" });
    expect(year("2005-07", "2005-06")).toEqual({ date: "2005-06/2005-07", told: "2005" });
    expect(year("2005-06-01/2005-06-09", "2005-06-20")).toEqual({ date: "2005-06-01/2005-06-20", told: "2005" });
  });

  it("of what lasted narrows the end in which it lies", () => {
    const since = (...references: string[]) =>
      datesOf("Since 2003 they meet.", "2003/..", references, { lasts: "true" });
    expect(since("2003-04-01")).toEqual({ date: "2003-04-01/..", told: "2003/.." });
    expect(since("2003/..")).toEqual({ date: "2003/.." });
  });

  it("of what lasted narrows both ends, where it is an interval", () => {
    const lasted = (text: string, told: string, ...references: string[]) =>
      datesOf(text, told, references, { lasts: "true" });
    const month = (...references: string[]) => lasted("They fought in April 2016.", "2016-04", ...references);
    const narrowed = { date: "2016-04-02/2016-04-05", told: "2016-04" };
    expect(month("2016-04-02/2016-04-05")).toEqual(narrowed);
    expect(month("2016-04-02/2016-04-05", "2016-04-02")).toEqual(narrowed);
    expect(month("2016-04-02", "2016-04-02/2016-04-05")).toEqual(narrowed);
    expect(month("2016-04-02")).toEqual({ date: "2016-04-02", told: "2016-04" });
    expect(month("2016-03/2016-05")).toEqual({ date: "2016-04" });
    expect(lasted("Since 2003 they meet.", "2003/..", "2003-04/..")).toEqual({ date: "2003-04/..", told: "2003/.." });
    expect(lasted("From 2003 to 2005 they met.", "2003/2005", "2003-04-01/2005-06")).toEqual({
      date: "2003-04-01/2005-06",
      told: "2003/2005",
    });
  });
});

describe("a report's own news", () => {
  const news = (...references: string[]) => datesOf("They spoke of it.", "2012-09-06~", references);

  it("may have happened in the days before it", () => {
    expect(news("2012-09-05")).toEqual({ date: "2012-09-05", told: "2012-09-06~" });
    expect(news("2012-08-20")).toEqual({ date: "2012-08-20", told: "2012-09-06~" });
    expect(codes(compiled("They spoke of it.", "2012-09-06~", ["2012-07-01"]))).toMatchObject([
      expect.stringContaining("reference-outside-words"),
    ]);
    expect(codeNames(compiled("They spoke of it.", "2012-09-06~", ["2012-09-07"]))).toEqual([
      "reference-outside-words",
    ]);
  });
});

describe("a dated reference outside the words' span", () => {
  it("is an error at its place", () => {
    const { diagnostics } = compiled("In 2005 they agreed.", "2005", ["2006-01"]);
    expect(diagnostics).toMatchObject([
      {
        severity: "error",
        code: "reference-outside-words",
        message: expect.stringContaining("R0 gives 2006-01"),
        line: expect.any(Number),
      },
    ]);
    const lasting = [
      ["Since 2003 they meet.", "2003/..", "2004-04-01"],
      ["Since 2003 they meet.", "2003/..", "2003-04-01/2004-05"], // the words do not say that it ended
      ["They fought in April 2016.", "2016-04", "2016-04-28/2016-05-03"],
      ["They fought in April 2016.", "2016-04", "../2016-04-05"],
      ["From 2003 to 2005 they met.", "2003/2005", "2003-04/2003-06"],
    ] as const;
    for (const [text, told, reference] of lasting) {
      expect(codeNames(compiled(text, told, [reference], { lasts: "true" }))).toEqual(["reference-outside-words"]);
    }
  });

  it("is shown where the event is disputed, and no reference moves it then", () => {
    const { timeline, diagnostics } = compiled("In 2005 they agreed.", "2005", ["2006-01", "2005-03"], {
      disputed: "true",
    });
    expect(diagnostics).toEqual([]);
    expect(timeline?.events[0]).toMatchObject({
      date: { edtf: "2005" },
      disputed: true,
      references: [{ date: { edtf: "2006-01" } }, { date: { edtf: "2005-03" } }],
    });
    expect(timeline?.events[0]?.told).toBeUndefined();
  });

  it("does not excuse a date that the words do not bear out", () => {
    expect(codeNames(compiled("In 2005 they agreed.", "2005-12-16", ["2005-12-16"]))).toEqual([
      "date-finer-than-words",
    ]);
  });
});

describe("whatever the references", () => {
  const day = fc.integer({ min: 12_000, max: 13_500 }).map(dayString);
  const date = fc.oneof(
    day,
    fc.tuple(day, day).map(([a, b]) => (a < b ? `${a}/${b}` : `${b}/${a}`)),
    day.map((end) => `../${end}`),
    day.map((start) => `${start}/..`),
    day.map((each) => each.slice(0, 7)),
  );

  it("the date lies inside the words' span, and inside the span around the references", () => {
    fc.assert(
      fc.property(date, fc.array(date, { maxLength: 3 }), (told, references) => {
        const given = references.map((each) => ({
          label: "R",
          date: { value: edtf(each), span: { start: 0, end: 0 } },
          event: {} as never,
        }));
        const result = narrow({ date: edtf(told), lasts: false, newsOf: null }, given);
        if ("outside" in result) return;
        const [inner, outer] = [bounds(result.date), bounds(edtf(told))];
        expect(inner.first >= outer.first && inner.last <= outer.last && inner.first <= inner.last).toBe(true);
        if (references.length === 0) return;
        const all = references.map((each) => bounds(edtf(each)));
        expect(inner.first).toBeGreaterThanOrEqual(Math.min(...all.map(({ first }) => first)));
        expect(inner.last).toBeLessThanOrEqual(Math.max(...all.map(({ last }) => last)));
      }),
    );
  });
});
