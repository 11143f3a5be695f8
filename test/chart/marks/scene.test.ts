// The marks of a view in px of the screen.

import { describe, expect, it } from "vitest";
import { leadOf } from "../../../src/chart/labels/items.ts";
import { lastingY, rowY } from "../../../src/chart/lanes/layout.ts";
import { placeMarks } from "../../../src/chart/marks/place.ts";
import { buildScene, markOf } from "../../../src/chart/marks/scene.ts";
import { EventSet } from "../../../src/model/bits.ts";
import { dayNumber } from "../../../src/model/date.ts";
import { type Draft, setOf, timelineOf } from "../events.ts";
import { chartInOneRow as chartOf } from "../views.ts";

const START = dayNumber("2016-01-01");
const camera = { start: START, end: START + 100 };

function sceneOf(drafts: Draft[], matching = EventSet.all(drafts.length)) {
  const chart = chartOf(timelineOf(drafts), 1000);
  const scene = buildScene(
    chart.columns,
    placeMarks(chart.columns, chart.rows, 10),
    chart.layout,
    camera,
    1000,
    matching,
  );
  return { ...chart, scene, matching };
}

describe("buildScene", () => {
  it("puts the first day of the view at 0 and its end at the width", () => {
    const { scene } = sceneOf([{ on: "2016-01-11" }]);
    expect([scene.perDay, scene.xOf(START), scene.xOf(START + 100)]).toEqual([10, 0, 1000]);
    expect(scene.marks[0]).toMatchObject({ x: 105, x0: 99, x1: 111, count: 1 });
  });

  it("holds what is in view or beside it with its signs, and nothing else", () => {
    const { scene } = sceneOf([
      { on: "2015-12-01" },
      { on: "2015-12-30" }, // 15 px left of the plot: its neighbourhood
      { on: "2010/2020", lasts: true },
      { on: "2016-06-01" },
    ]);
    expect(scene.marks.flatMap(({ mark }) => mark.members).sort()).toEqual([1, 2]);
  });

  it("stands a cluster at the edge of the plot while a day of its members is in view", () => {
    const at = (...days: string[]) => {
      const { columns, rows, layout, matching } = sceneOf(days.map((on) => ({ on })));
      const view = { start: START, end: START + 125 }; // at 8 px a day, three days in a row join
      return buildScene(columns, placeMarks(columns, rows, 8), layout, view, 1000, matching).marks;
    };
    const days = at("2015-12-30", "2015-12-31", "2016-01-01");
    expect(days).toMatchObject([{ x: 0, x0: -8, x1: 8, mark: { x: START * 8 - 4 } }]);
    expect(at("2015-12-30", "2015-12-31")).toMatchObject([{ x: -8 }]);
    expect(at("2016-05-04", "2016-05-05", "2016-05-06")).toMatchObject([{ x: 1000 }]);
  });

  it("stands marks in their row, and what lasts beyond the rows of all else", () => {
    const { scene, layout } = sceneOf([
      { on: "2016-02-03", actors: ["russia"] },
      { on: "2015/2016", lasts: true, actors: ["russia"] },
    ]);
    const russia = layout.lanes[2]!;
    expect(markOf(scene, 0)!.y).toBe(rowY(russia, 0));
    expect(markOf(scene, 1)!.y).toBe(lastingY(russia, 0));
    expect(lastingY(russia, 0)).toBeGreaterThan(rowY(russia, 0));
  });

  it("counts the members that the filter leaves", () => {
    const { scene } = sceneOf([{ on: "2016-01-11" }, { on: "2016-01-11" }, { on: "2016-01-11" }], setOf(1, 0, 1));
    expect(scene.marks.map(({ count }) => count)).toEqual([2]);
    expect(markOf(scene, 1)?.mark.members).toEqual([0, 1, 2]);
    expect(markOf(scene, 9)).toBeUndefined();
  });
});

describe("leadOf", () => {
  const drafts: Draft[] = [
    { on: "2016-01-11", importance: 2 },
    { on: "2016-01-11", importance: 3 },
    { on: "2016-01-11", importance: 3 },
  ];
  const all = [0, 1, 2];

  it("is the most important member, the earliest among equals, and the selected one before all", () => {
    const { columns } = sceneOf(drafts);
    expect(leadOf(columns, all, -1)).toBe(1);
    expect(leadOf(columns, all, 0)).toBe(0);
  });

  it("is a reviewed one among equals, but never less important for that", () => {
    const among = (curated: number) => {
      const reviewed = drafts.map((draft, i): Draft => ({ ...draft, origin: i === curated ? "curated" : "proposed" }));
      return leadOf(sceneOf(reviewed).columns, all, -1);
    };
    expect([among(2), among(0)]).toEqual([2, 1]);
  });
});
