// Where the lanes lie in the plot.

import { describe, expect, it } from "vitest";
import { barY, layoutLanes, rowY } from "../../../src/chart/lanes/layout.ts";
import type { Rows } from "../../../src/chart/lanes/rows.ts";
import { actor, domainOf } from "../../fixtures/domain.ts";
import { record } from "../real.ts";
import { cameraAt, chartOf, sceneAt } from "../views.ts";

const lanes = (...ids: string[]) => domainOf(ids.map((id) => actor(id)));
const rows = (lineRows: number[], barRows: number[]): Rows => ({ row: new Uint8Array(), lineRows, barRows });

describe("layoutLanes", () => {
  it("stacks the lanes in their order, the spine between those above and below it", () => {
    const layout = layoutLanes(
      lanes("nato", "armenia", "russia", "csto", "iran"),
      rows([1, 1, 1, 1, 1], [0, 0, 0, 0, 0]),
      1076,
      510,
    );
    const ys = layout.lanes.map(({ lineY }) => lineY);
    expect(ys).toEqual([...ys].sort((a, b) => a - b));
    expect(layout.spine).toBe(1);
    expect(layout.lanes.map(({ side }) => side)).toEqual([-1, -1, 1, 1, 1]);
    expect(layout.height).toBe(510);
  });

  it("leaves the count of events its place above the name of the first lane where no lane lies above a spine", () => {
    const named = ["a", "b", "c"].map((id) => actor(id));
    const without = { lanes: named.map(({ id, name }) => ({ id, name, actors: [id] })), spine: null };
    for (const domain of [without, { ...without, spine: "a" }]) {
      const layout = layoutLanes(domain, rows([1, 1, 1], [0, 2, 0]), 1076, 510);
      expect(layout.lanes[0]!.lineY).toBeGreaterThanOrEqual(61); // the name is 9 px above it, the count ends at 52
      expect(layout.height).toBe(510);
    }
  });

  it("bars are on the spine's side of a line, further rows and label room on the other", () => {
    const { lanes: boxes, spine } = layoutLanes(
      lanes("nato", "armenia", "russia"),
      rows([2, 1, 2], [2, 0, 2]),
      1076,
      400,
    );
    const spineY = boxes[spine]!.lineY;
    for (const box of boxes) {
      if (box === boxes[spine]) continue;
      const between = (y: number) => Math.min(box.lineY, spineY) < y && y < Math.max(box.lineY, spineY);
      expect([barY(box, 0), barY(box, 1)].every(between)).toBe(true);
      expect(between(rowY(box, 1))).toBe(false);
      const roomSide = box.side < 0 ? box.roomBottom <= rowY(box, 1) : box.roomTop >= rowY(box, 1);
      expect(roomSide).toBe(true);
    }
  });

  it("rooms and lines do not overlap, at the widths of the page", () => {
    for (const width of [358, 676, 1076, 1716]) {
      const { layout } = chartOf(record, width);
      const spans = layout.lanes.map((box) => {
        const far = rowY(box, box.rows - 1);
        const bar = box.bars > 0 ? barY(box, box.bars - 1) : box.lineY;
        return [Math.min(box.roomTop, far, bar), Math.max(box.roomBottom, far, bar)] as const;
      });
      for (let k = 1; k < spans.length; k += 1) {
        if (k - 1 === layout.spine || k === layout.spine) continue;
        expect(spans[k]![0]).toBeGreaterThanOrEqual(spans[k - 1]![1]);
      }
      expect(spans.at(-1)![1]).toBeLessThanOrEqual(layout.height);
      expect(spans[0]![0]).toBeGreaterThanOrEqual(0);
    }
  });

  it("a plot too low for its rows grows instead of squeezing them", () => {
    // A lane with three rows and six bars takes 7 + 5 × 3 + 8 + 2 × 11 + 6 = 58 px; three of them, the spine and the edges: 198
    const low = layoutLanes(lanes("nato", "armenia", "russia", "csto"), rows([3, 1, 3, 3], [6, 0, 6, 6]), 1076, 150);
    expect(low.height).toBeGreaterThan(150);
    expect(low.lanes.every(({ roomTop, roomBottom }) => roomBottom === roomTop)).toBe(true);
  });

  it("has no spine where Armenia does not occur: all lanes stand below one another", () => {
    const layout = layoutLanes(lanes("russia", "csto"), rows([1, 1], [1, 1]), 1076, 300);
    expect(layout.spine).toBe(-1);
    expect(layout.lanes.map(({ side }) => side)).toEqual([1, 1]);
  });

  it("zooming never moves a lane: no zoom goes into the layout, and every mark of a lane lies on one of its rows", () => {
    const chart = chartOf(record, 1076);
    for (const zoom of [1, 3, 10, 50, 400]) {
      for (const { mark, y } of sceneAt(chart, cameraAt(chart, zoom, 0.6)).marks) {
        const box = chart.layout.lanes[mark.lane]!;
        expect(mark.row).toBeLessThan(mark.long ? box.bars : box.rows);
        expect(y).toBe(mark.long ? barY(box, mark.row) : rowY(box, mark.row));
      }
    }
  });
});
