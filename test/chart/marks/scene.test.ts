// The marks of a view in px of the screen.

import { describe, expect, it } from "vitest";
import { placeMarks } from "../../../src/chart/marks/place.ts";
import { buildScene, leader, markOf } from "../../../src/chart/marks/scene.ts";
import { EventSet } from "../../../src/model/bits.ts";
import { dayNumber } from "../../../src/model/date.ts";
import { type Draft, setOf, timelineOf } from "../events.ts";
import { chartOf } from "../views.ts";

const START = dayNumber("2016-01-01");
const camera = { start: START, end: START + 100 };

function sceneOf(drafts: Draft[], matching = EventSet.all(drafts.length)) {
  const chart = chartOf(timelineOf(drafts), 1000);
  const scene = buildScene(placeMarks(chart.columns, chart.rows, 10), chart.layout, camera, 1000, matching);
  return { ...chart, scene, matching };
}

describe("buildScene", () => {
  it("puts the first day of the view at 0 and its end at the width", () => {
    const { scene } = sceneOf([{ on: "2016-01-11" }]);
    expect([scene.perDay, scene.xOf(START), scene.xOf(START + 100)]).toEqual([10, 0, 1000]);
    expect(scene.marks[0]).toMatchObject({ x: 105, x0: 99, x1: 111, count: 1 });
  });

  it("holds what is in view or fades into it, and nothing else", () => {
    const { scene } = sceneOf([
      { on: "2015-12-01" },
      { on: "2015-12-27" }, // 45 px left of the plot: its neighbourhood
      { on: "2010/2020", lasts: true },
      { on: "2016-06-01" },
    ]);
    expect(scene.marks.flatMap(({ mark }) => mark.members).sort()).toEqual([1, 2]);
  });

  it("stands marks on their line, and bars that last between line and spine", () => {
    const { scene, layout } = sceneOf([
      { on: "2016-02", actors: ["russia"] },
      { on: "2016-02-03", actors: ["russia"] },
      { on: "2016-02/2016-03", lasts: true, actors: ["russia"] },
    ]);
    const russia = layout.lanes[2]!;
    const spine = layout.lanes[1]!;
    const y = (index: number) => markOf(scene, index)!.y;
    expect(y(1)).toBe(russia.lineY);
    expect(y(0)).toBe(russia.lineY + russia.steps.row); // the month steps away from the spine for the day in it
    expect(y(2)).toBeLessThan(russia.lineY);
    expect(y(2)).toBeGreaterThan(spine.lineY);
  });

  it("counts the members that the filter leaves", () => {
    const { scene } = sceneOf([{ on: "2016-01-11" }, { on: "2016-01-11" }, { on: "2016-01-11" }], setOf(1, 0, 1));
    expect(scene.marks.map(({ count }) => count)).toEqual([2]);
    expect(markOf(scene, 1)?.mark.members).toEqual([0, 1, 2]);
    expect(markOf(scene, 9)).toBeUndefined();
  });
});

describe("leader", () => {
  const drafts: Draft[] = [
    { on: "2016-01-11", importance: 2 },
    { on: "2016-01-11", importance: 3 },
    { on: "2016-01-11", importance: 3 },
  ];

  it("is the most important member, the earliest among equals", () => {
    const { columns, scene, matching } = sceneOf(drafts);
    expect(leader(columns, scene.marks[0]!.mark, matching)).toBe(1);
  });

  it("is a reviewed one among equals, but never less important for that", () => {
    const among = (curated: number) => {
      const reviewed = drafts.map((draft, i): Draft => ({ ...draft, origin: i === curated ? "curated" : "proposed" }));
      const { columns, scene, matching } = sceneOf(reviewed);
      return leader(columns, scene.marks[0]!.mark, matching);
    };
    expect(among(2)).toBe(2);
    expect(among(0)).toBe(1);
  });

  it("is one that remains, however unimportant", () => {
    const { columns, scene } = sceneOf(drafts);
    expect(leader(columns, scene.marks[0]!.mark, setOf(1, 0, 0))).toBe(0);
  });
});
