// Which mark is under the pointer.

import { describe, expect, it } from "vitest";
import { type LaneLayout, rowY } from "../../../src/chart/lanes/layout.ts";
import { hitTest, REACH } from "../../../src/chart/marks/hit.ts";
import { placeMarks } from "../../../src/chart/marks/place.ts";
import { buildScene, type Scene } from "../../../src/chart/marks/scene.ts";
import { EventSet } from "../../../src/model/bits.ts";
import { dayNumber } from "../../../src/model/date.ts";
import { type Draft, setOf, timelineOf } from "../events.ts";
import { chartInOneRow as chartOf } from "../views.ts";

const START = dayNumber("2016-01-01");

/** A scene of 100 days on 1000 px: 10 px a day, x = 0 on 1 January 2016. NATO's line is lane 0, Armenia's 1, Russia's 2. */
function sceneOf(drafts: Draft[], matching = EventSet.all(drafts.length)): [Scene, LaneLayout] {
  const { columns, rows, layout } = chartOf(timelineOf(drafts), 1000);
  return [
    buildScene(columns, placeMarks(columns, rows, 10), layout, { start: START, end: START + 100 }, 1000, matching),
    layout,
  ];
}
/** y of the marks of a lane, and of the line of the spine. */
const lineY = (layout: LaneLayout, lane: number) =>
  lane === layout.spine ? layout.lanes[lane]!.lineY : rowY(layout.lanes[lane]!, 0);

describe("hitTest", () => {
  it("the nearest of two marks wins, not the topmost", () => {
    // Points at x = 105 and 125; 113 is 8 from the first and 12 from the second
    const [scene, layout] = sceneOf([{ on: "2016-01-11" }, { on: "2016-01-13" }]);
    const at = (x: number) => hitTest(scene, layout, x, lineY(layout, 0), REACH.mouse)?.mark.members;
    expect([at(113), at(117)]).toEqual([[0], [1]]);
  });

  it("a mouse reaches 9 px beyond the mark, a finger 22", () => {
    const [scene, layout] = sceneOf([{ on: "2016-01-11", actors: ["nato"] }]); // x = 105, half 6
    const hits = (x: number, reach: number) => hitTest(scene, layout, x, lineY(layout, 0), reach) !== null;
    expect([hits(119.5, REACH.mouse), hits(120.5, REACH.mouse)]).toEqual([true, false]); // 105 + 6 + 9 = 120
    expect([hits(132.5, REACH.touch), hits(133.5, REACH.touch)]).toEqual([true, false]); // 105 + 6 + 22 = 133
  });

  it("nothing is hit far from everything", () => {
    const [scene, layout] = sceneOf([{ on: "2016-01-11" }]);
    expect(hitTest(scene, layout, 500, lineY(layout, 0), REACH.touch)).toBeNull();
  });

  it("what the filter dims is not hit, and does not hide what is behind", () => {
    const drafts = [{ on: "2016-01-11" }, { on: "2016-01-13" }];
    const [scene, layout] = sceneOf(drafts, setOf(0, 1));
    expect(hitTest(scene, layout, 105, lineY(layout, 0), REACH.mouse)).toBeNull();
    expect(hitTest(scene, layout, 112, lineY(layout, 0), REACH.mouse)?.mark.members).toEqual([1]);
  });

  it("a cluster is hit while one of its members remains", () => {
    const drafts = [{ on: "2016-01-11" }, { on: "2016-01-12" }];
    const hit = (matching: EventSet) => {
      const [scene, layout] = sceneOf(drafts, matching);
      return hitTest(scene, layout, 110, lineY(layout, 0), REACH.mouse)?.count;
    };
    expect([hit(setOf(1, 1)), hit(setOf(0, 1)), hit(setOf(0, 0))]).toEqual([2, 1, undefined]);
  });

  it("a month is hit anywhere on its length", () => {
    const [scene, layout] = sceneOf([{ on: "2016-02", actors: ["nato"] }]); // days 31 to 60: 310 to 600 px
    const hits = (x: number) => hitTest(scene, layout, x, lineY(layout, 0), REACH.mouse) !== null;
    expect([302, 310, 400, 599, 608].map(hits)).toEqual([true, true, true, true, true]);
    expect([300, 610].map(hits)).toEqual([false, false]);
  });

  it("what lasted is hit anywhere on its length, also where it began out of view", () => {
    const [scene, layout] = sceneOf([{ on: "2010/2017", lasts: true, actors: ["nato"] }]);
    const y = scene.marks[0]!.y;
    expect([0, 500, 1000].map((x) => hitTest(scene, layout, x, y, REACH.mouse) !== null)).toEqual([true, true, true]);
  });

  it("an open start is hit at its mark and nowhere before it, an open end up to its last source", () => {
    const [before, layout] = sceneOf([{ on: "../2016-02-01", actors: ["nato"] }]); // its last day: 310 to 320 px
    const hits = (x: number) => hitTest(before, layout, x, before.marks[0]!.y, REACH.mouse) !== null;
    expect([250, 299, 303, 315, 327, 331].map(hits)).toEqual([false, false, true, true, true, false]);

    const chart = chartOf(timelineOf([{ on: "2002/..", asOf: "2024-04-01", actors: ["nato"] }]), 1000);
    const start = dayNumber("2024-04-02") - 70;
    const marks = placeMarks(chart.columns, chart.rows, 10);
    const since = buildScene(chart.columns, marks, chart.layout, { start, end: start + 100 }, 1000, chart.matching);
    const at = (x: number) => hitTest(since, chart.layout, x, since.marks[0]!.y, REACH.mouse) !== null;
    expect([10, 690, 708, 711].map(at)).toEqual([true, true, true, false]);
  });

  it("a knot on another lane is hit, by a finger from further off", () => {
    // The full mark is on the CSTO's line, out of any reach from Armenia's
    const [scene, layout] = sceneOf([{ on: "2016-01-11", actors: ["csto", "armenia"] }]);
    expect(lineY(layout, 3) - lineY(layout, 1)).toBeGreaterThan(50);
    const hits = (x: number, reach: number) => hitTest(scene, layout, x, lineY(layout, 1), reach) !== null;
    expect([hits(105, REACH.mouse), hits(110, REACH.mouse), hits(118, REACH.mouse)]).toEqual([true, true, false]);
    expect([hits(118, REACH.touch), hits(130, REACH.touch)]).toEqual([true, false]); // 2 + 22 − 1 = 23 px
    expect(hitTest(scene, layout, 105, lineY(layout, 0), REACH.mouse)).toBeNull(); // NATO takes no part
  });

  it("the dash of a wide date is hit on its whole length on the other lanes", () => {
    const [scene, layout] = sceneOf([{ on: "2016-02", actors: ["russia", "armenia"] }]); // 310 to 600 px
    const hits = (x: number) => hitTest(scene, layout, x, lineY(layout, 1), REACH.mouse) !== null;
    expect([320, 455, 590, 620].map(hits)).toEqual([true, true, true, false]);
  });

  it("of what lasts there is no knot on the spine", () => {
    const [scene, layout] = sceneOf([{ on: "2015/2016", lasts: true, actors: ["russia", "armenia"] }]);
    const [bar] = scene.marks;
    expect(Math.abs(bar!.y - lineY(layout, 1))).toBeGreaterThan(REACH.mouse + 2);
    expect(hitTest(scene, layout, 500, lineY(layout, 1), REACH.mouse)).toBeNull();
  });
});
