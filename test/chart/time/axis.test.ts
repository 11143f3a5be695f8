// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from "vitest";
import { drawAxis } from "../../../src/chart/time/axis.ts";
import { foldedScale, LINEAR, type Scale } from "../../../src/model/axis/scale.ts";
import type { View } from "../../../src/model/view.ts";

const day = (year: number, month = 1) => Date.UTC(year, month - 1, 1) / 86_400_000;

/** What a chart of a width asks the axis to show. */
function frameOf(view: View, width: number, scale: Scale = LINEAR) {
  const perDay = width / (scale.at(view.end) - scale.at(view.start));
  return { view, scale, perDay, width, xOf: (at: number) => (scale.at(at) - scale.at(view.start)) * perDay };
}

describe("the axis", () => {
  let g: SVGGElement;
  beforeEach(() => {
    g = document.createElementNS("http://www.w3.org/2000/svg", "g");
  });
  const texts = (name: string) => [...g.querySelectorAll(`text.${name}`)].map(({ textContent }) => textContent);

  it("has a line for each tick, at its day", () => {
    const { ticks } = drawAxis(g, frameOf({ start: day(2010), end: day(2020) }, 1000));
    const lines = [...g.querySelectorAll("line.bt-tick")];
    expect(lines).toHaveLength(ticks.length);
    for (const [index, line] of lines.entries()) {
      const at = ((ticks[index]!.day - day(2010)) / (day(2020) - day(2010))) * 1000;
      expect(Number(line.getAttribute("x1"))).toBeCloseTo(at);
    }
  });

  it("keeps the elements that stay in view, moves them, and takes the others out", () => {
    drawAxis(g, frameOf({ start: day(2010), end: day(2020) }, 1000));
    const label = [...g.querySelectorAll("text")].find(({ textContent }) => textContent === "2015")!;
    const before = Number(label.getAttribute("x"));
    drawAxis(g, frameOf({ start: day(2013), end: day(2023) }, 1000));
    expect(label.parentNode).toBe(g);
    expect(Number(label.getAttribute("x"))).toBeLessThan(before);
    expect(texts("bt-tick-label")).toContain("2022");
    expect(texts("bt-tick-label")).not.toContain("2011");
  });

  it("shows the years below months, and none once the ticks name the years", () => {
    drawAxis(g, frameOf({ start: day(2015), end: day(2016, 3) }, 800));
    expect(texts("bt-context")).toEqual(["2015", "2016"]);
    expect(g.querySelectorAll("text.bt-small").length).toBeGreaterThan(0);
    drawAxis(g, frameOf({ start: day(2000), end: day(2020) }, 800));
    expect(texts("bt-context")).toEqual([]);
    expect(g.querySelectorAll("text.bt-small")).toHaveLength(0);
  });

  describe("with years folded away", () => {
    const scale = foldedScale([
      { from: day(2001), to: day(2004) },
      { from: day(2006), to: day(2007) },
    ]);
    const frame = frameOf({ start: day(2000), end: day(2010) }, 800, scale);

    it("names each year that is left in its middle, and no other", () => {
      drawAxis(g, frame);
      const years = [2000, 2004, 2005, 2007, 2008, 2009];
      expect(texts("bt-tick-label")).toEqual(years.map(String));
      for (const [at, label] of [...g.querySelectorAll("text.bt-tick-label")].entries()) {
        const middle = (frame.xOf(day(years[at]!)) + frame.xOf(day(years[at]! + 1))) / 2;
        expect(Math.abs(Number(label.getAttribute("x")) - middle)).toBeLessThan(1);
      }
    });

    it("breaks the line where they are", () => {
      drawAxis(g, frame);
      const gaps = [...g.querySelectorAll(".bt-cut-gap")].map((gap) => [
        gap.getAttribute("x1"),
        gap.getAttribute("x2"),
      ]);
      expect(gaps.map((ends) => ends.map(Number))).toEqual(
        scale.cuts.map(({ from, to }) => [frame.xOf(from), frame.xOf(to)]),
      );
      expect(g.querySelectorAll("path.bt-cut")).toHaveLength(2);
      drawAxis(g, frameOf({ start: day(2000), end: day(2010) }, 800));
      expect(g.querySelectorAll(".bt-cut, .bt-cut-gap")).toHaveLength(0);
    });

    it("shortens the years, and then leaves some out, for want of room", () => {
      drawAxis(g, frameOf({ start: day(2000), end: day(2010) }, 200, scale));
      expect(texts("bt-tick-label")).toEqual(["’00", "’04", "’05", "’07", "’08", "’09"]);
      drawAxis(g, frameOf({ start: day(2000), end: day(2010) }, 120, scale));
      expect(texts("bt-tick-label")).toEqual(["’05", "’08"]); // the first would reach over the edge
    });

    it("draws no more of a cut than is in view, however near", () => {
      drawAxis(g, frameOf({ start: day(2006) - 2, end: day(2006) + 10 }, 800, scale));
      const points = g.querySelector("path.bt-cut")!.getAttribute("d")!.slice(1).split("L");
      expect(points.length).toBeGreaterThan(10);
      for (const point of points) expect(Number.parseFloat(point)).toBeLessThanOrEqual(800);
    });

    it("is an axis as any other where it shows nothing else", () => {
      drawAxis(g, frameOf({ start: day(2001, 6), end: day(2003, 6) }, 800, scale));
      expect(texts("bt-context")).toEqual(["2001", "2002", "2003"]);
      expect(g.querySelectorAll(".bt-cut")).toHaveLength(0);
    });

    it("names no month and no year within", () => {
      drawAxis(g, frameOf({ start: day(2005, 7), end: day(2007, 7) }, 800, scale));
      expect(texts("bt-context")).toEqual(["2005", "2007"]);
      expect(g.querySelectorAll("text.bt-small")).toHaveLength(12);
    });
  });
});
