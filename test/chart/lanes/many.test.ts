// Records with more lanes than a machine word has bits.

import { describe, expect, it } from "vitest";
import { layoutLanes } from "../../../src/chart/lanes/layout.ts";
import { hitTest, REACH } from "../../../src/chart/marks/hit.ts";
import { placeMarks } from "../../../src/chart/marks/place.ts";
import { buildScene } from "../../../src/chart/marks/scene.ts";
import { EventSet } from "../../../src/model/bits.ts";
import { buildColumns } from "../../../src/model/columns.ts";
import { dayNumber } from "../../../src/model/date.ts";
import { type Draft, timelineOf } from "../events.ts";
import { oneRow } from "../views.ts";

const WIDTH = 1000;
const START = dayNumber("2016-01-01");
const camera = { start: START, end: START + 100 };

/** A scene of 10 px a day with `count` lanes of one actor each; actor-k has lane k. */
function sceneOf(count: number, drafts: readonly Draft[]) {
  const actors = Array.from({ length: count }, (_, lane) => `actor-${lane}`);
  const lanes = actors.map((id) => ({ id, name: id, actors: [id] }));
  const timeline = timelineOf(drafts, actors);
  const domain = { ...timeline.domain, lanes, spine: null };
  const columns = buildColumns({ ...timeline, domain });
  const rows = oneRow(columns.count, count);
  const layout = layoutLanes(domain, rows.lanes, { height: null, inside: false, gutter: 124, line: 14 });
  const scene = buildScene(columns, placeMarks(columns, rows, 10), layout, camera, WIDTH, EventSet.all(columns.count));
  return { columns, layout, scene };
}

describe("40 lanes", () => {
  it("an event ties the lanes of its actors, beyond the 32nd too, and no other", () => {
    const { scene, layout } = sceneOf(40, [{ on: "2016-01-11", actors: ["actor-39", "actor-7", "actor-1"] }]);
    expect(scene.marks[0]!.mark).toMatchObject({ lane: 39, lanes: [1, 7, 39] });
    expect(hitTest(scene, layout, 105, scene.marks[0]!.y, REACH.mouse)?.mark.lane).toBe(39);
  });

  it("a cluster ties the lanes of all its members", () => {
    const { scene } = sceneOf(40, [
      { on: "2016-01-11", actors: ["actor-35", "actor-3"] },
      { on: "2016-01-11", actors: ["actor-35", "actor-38"] },
      { on: "2016-01-11", actors: ["actor-35", "actor-3"] },
    ]);
    expect(scene.marks.map(({ mark }) => mark.lanes)).toEqual([[3, 35, 38]]);
  });
});

describe.each([12, 40])("the layout of %i lanes", (count) => {
  const drafts = Array.from({ length: count }, (_, lane): Draft => ({ on: "2016-01-11", actors: [`actor-${lane}`] }));
  const { layout, scene } = sceneOf(count, drafts);

  it("keeps the lines in order and far enough apart to tell their marks apart", () => {
    const ys = layout.lanes.map(({ lineY }) => lineY);
    for (let lane = 1; lane < count; lane += 1) expect(ys[lane]! - ys[lane - 1]!).toBeGreaterThanOrEqual(12);
  });

  it("holds every lane in the plot, which grows where it has to", () => {
    expect(layout.lanes.every(({ lineY }) => lineY >= 0 && lineY < layout.height)).toBe(true);
    expect(scene.marks).toHaveLength(count);
  });
});
