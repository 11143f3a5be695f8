// Rows with more bars over one another than can be told apart: counted at each px, drawn in one strip.

import { describe, expect, it } from "vitest";
import { crowdsOf, MOST_OVER_ONE_ANOTHER } from "../../../src/chart/canvas/crowds.ts";
import { drawScene } from "../../../src/chart/canvas/draw.ts";
import type { Theme } from "../../../src/chart/marks/theme.ts";
import { EventSet } from "../../../src/model/bits.ts";
import { archive } from "../archive.ts";
import { type Draft, timelineOf } from "../events.ts";
import { record } from "../real.ts";
import { svgContext } from "../svg-context.ts";
import { cameraAt, chartInOneRow, chartOf, sceneAt, type TestChart } from "../views.ts";

const THEME: Theme = {
  ...{ paper: "#fffff0", band: "#eeeeee", ink: "#000001", ink2: "#333333", ink3: "#555555", leader: "#888888" },
  ...{ rule: "#cccccc", grid: "#dddddd", select: "#ffff00", ring: "#000002", tones: ["#0000ff", "#ff0000", "#777777"] },
  sans: "sans-serif",
};
const WIDTH = 800;

const whole = (chart: TestChart) => sceneAt(chart, cameraAt(chart, 1, 0));
const crowdsIn = (chart: TestChart) => crowdsOf(chart.columns, whole(chart).marks, WIDTH);
const years = (count: number, draft: Partial<Draft> = {}) =>
  timelineOf(Array.from({ length: count }, () => ({ on: "2004", actors: ["nato"], ...draft })));

/** The markup of a chart, drawn as a whole. */
function drawn(chart: TestChart, selected = -1): string {
  const { ctx, markup } = svgContext("drawn");
  const written = { texts: [], joined: [], column: WIDTH, total: WIDTH };
  const ground = { grid: [], cuts: [], turn: Number.NaN };
  const highlights = { selected, hovered: -1, focused: -1 };
  drawScene(ctx, chart.columns, whole(chart), chart.layout, THEME, chart.matching, highlights, ground, written);
  return markup();
}
const uses = (markup: string, colour: string) => markup.split(`"${colour}"`).length - 1;

describe("the record of this page", () => {
  it.each([360, 800, 1280])("has no crowded row at %i px, at any zoom", (width) => {
    const chart = chartOf(record, width);
    for (const zoom of [1, 2, 4, 8, 30]) {
      const scene = sceneAt(chart, cameraAt(chart, zoom, 0));
      expect(crowdsOf(chart.columns, scene.marks, width)).toEqual([]);
    }
  });
});

describe("a row", () => {
  it("is crowded from one more bar than can be told apart", () => {
    expect(crowdsIn(chartInOneRow(years(MOST_OVER_ONE_ANOTHER), WIDTH))).toEqual([]);
    const [crowd, ...others] = crowdsIn(chartInOneRow(years(MOST_OVER_ONE_ANOTHER + 1), WIDTH));
    expect(others).toEqual([]);
    expect(crowd?.most).toBe(MOST_OVER_ONE_ANOTHER + 1);
  });

  it("is not crowded by many bars one after the other", () => {
    const drafts = Array.from({ length: 30 }, (_, k) => ({ on: String(1993 + k), actors: ["nato"] }));
    expect(crowdsIn(chartInOneRow(timelineOf(drafts), WIDTH))).toEqual([]);
  });

  it("counts at each px the bars over it, by tone", () => {
    const chart = chartInOneRow(archive(3000), WIDTH);
    const crowds = crowdsIn(chart);
    expect(crowds.length).toBeGreaterThan(3);
    for (const { y, counts, most } of crowds) {
      const bars = whole(chart).marks.filter((item) => item.y === y && item.mark.shape === "bar");
      for (const x of [0, 1, 133, 400, 640, WIDTH - 1]) {
        const over = bars.filter(({ x0, x1 }) => Math.floor(x0) <= x && Math.ceil(x1) > x);
        const byTone = [0, 1, 2].map(
          (tone) => over.filter(({ mark }) => chart.columns.tone[mark.members[0]!] === tone).length,
        );
        expect(counts.map((share) => share[x])).toEqual([...byTone, 0]);
        expect(over.length).toBeLessThanOrEqual(most);
      }
    }
  });

  it("counts by themselves those that the filter leaves out", () => {
    const chart = chartInOneRow(years(MOST_OVER_ONE_ANOTHER + 1), WIDTH);
    const but = (left: number) => EventSet.where(chart.columns.count, (event) => event >= left);
    expect(crowdsIn({ ...chart, matching: but(1) })).toEqual([]);
    const [crowd, ...others] = crowdsIn({ ...chart, matching: but(MOST_OVER_ONE_ANOTHER + 1) });
    expect([crowd?.isOut, others.length]).toEqual([true, 0]);
  });
});

describe("a crowd", () => {
  it("is drawn in the colour of most of its bars, however many there are", () => {
    const few = drawn(chartInOneRow(years(30, { tone: "friction" }), WIDTH));
    const many = drawn(chartInOneRow(years(3000, { tone: "friction" }), WIDTH));
    expect(uses(many, "#ff0000")).toBe(uses(few, "#ff0000"));
    expect(uses(many, "#ff0000")).toBeGreaterThan(0);
    expect(uses(many, "#0000ff")).toBe(0);
  });

  it("is grey where nobody has reviewed it", () => {
    expect(uses(drawn(chartInOneRow(years(30, { origin: "proposed" }), WIDTH)), "#0000ff")).toBe(0);
  });

  it("leaves the chosen event in sight", () => {
    const chart = chartInOneRow(years(30), WIDTH);
    expect(uses(drawn(chart), "#ffff00")).toBe(0);
    expect(uses(drawn(chart, 3), "#ffff00")).toBe(1);
  });
});
