// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from "vitest";
import { drawAxis } from "../../../src/chart/time/axis.ts";

const day = (year: number, month = 1) => Date.UTC(year, month - 1, 1) / 86_400_000;

describe("the axis", () => {
  let g: SVGGElement;
  beforeEach(() => {
    g = document.createElementNS("http://www.w3.org/2000/svg", "g");
  });
  const texts = (name: string) => [...g.querySelectorAll(`text.${name}`)].map(({ textContent }) => textContent);

  it("has a line for each tick, at its day", () => {
    const { ticks } = drawAxis(g, { start: day(2010), end: day(2020) }, 1000);
    const lines = [...g.querySelectorAll("line.bt-tick")];
    expect(lines).toHaveLength(ticks.length);
    for (const [index, line] of lines.entries()) {
      const at = ((ticks[index]!.day - day(2010)) / (day(2020) - day(2010))) * 1000;
      expect(Number(line.getAttribute("x1"))).toBeCloseTo(at);
    }
  });

  it("keeps the elements that stay in view, moves them, and takes the others out", () => {
    drawAxis(g, { start: day(2010), end: day(2020) }, 1000);
    const label = [...g.querySelectorAll("text")].find(({ textContent }) => textContent === "2015")!;
    const before = Number(label.getAttribute("x"));
    drawAxis(g, { start: day(2013), end: day(2023) }, 1000);
    expect(label.parentNode).toBe(g);
    expect(Number(label.getAttribute("x"))).toBeLessThan(before);
    expect(texts("bt-tick-label")).toContain("2022");
    expect(texts("bt-tick-label")).not.toContain("2011");
  });

  it("shows the years below months, and none once the ticks name the years", () => {
    drawAxis(g, { start: day(2015), end: day(2016, 3) }, 800);
    expect(texts("bt-context")).toEqual(["2015", "2016"]);
    expect(g.querySelectorAll("text.bt-small").length).toBeGreaterThan(0);
    drawAxis(g, { start: day(2000), end: day(2020) }, 800);
    expect(texts("bt-context")).toEqual([]);
    expect(g.querySelectorAll("text.bt-small")).toHaveLength(0);
  });
});
