// Where the lanes lie in the plot.

import { describe, expect, it } from "vitest";
import { EasedLayout } from "../../../src/chart/lanes/ease.ts";
import { type LaneSettings, lastingY, layoutLanes, rowY } from "../../../src/chart/lanes/layout.ts";
import { actor, domainOf } from "../../fixtures/domain.ts";

const domain = domainOf(["nato", "armenia", "russia", "csto"].map((id) => actor(id)));
const SETTINGS: LaneSettings = { height: null, inside: false, gutter: 124, line: 14 };
const lane = (rows: number, lasting = 0, inView = true) => ({ rows, lasting, inView, dense: false, profile: false });
const heights = (layout: ReturnType<typeof layoutLanes>) => layout.lanes.map(({ top, bottom }) => bottom - top);

describe("layoutLanes", () => {
  it("makes each lane as tall as its rows, no lower than its name, and lower with nothing in view", () => {
    const layout = layoutLanes(domain, [lane(8, 2), lane(0), lane(1), lane(0, 0, false)], SETTINGS);
    expect(heights(layout)).toEqual([8 * 15 + 2 * 18.5 + 14, 37, 62, 26]);
    const long = domainOf([actor("nato", "Neighbours and others")]);
    expect(heights(layoutLanes(long, [lane(1)], SETTINGS))).toEqual([76]);
  });

  it("stacks the lanes without a gap, and steps their rows away from the spine", () => {
    const { lanes, spine, height } = layoutLanes(domain, [lane(5, 1), lane(1), lane(5, 1), lane(5)], SETTINGS);
    expect(spine).toBe(1);
    for (let i = 1; i < lanes.length; i += 1) expect(lanes[i]!.top).toBe(lanes[i - 1]!.bottom);
    expect(height).toBeGreaterThanOrEqual(lanes.at(-1)!.bottom);
    const [nato, , russia] = lanes;
    expect(rowY(nato!, 0)).toBeGreaterThan(rowY(nato!, 1));
    expect(rowY(russia!, 0)).toBeLessThan(rowY(russia!, 1));
    expect(lastingY(nato!, 0)).toBeLessThan(rowY(nato!, 4));
    expect(lastingY(russia!, 0)).toBeGreaterThan(rowY(russia!, 4));
    for (const box of [nato!, russia!]) {
      expect(rowY(box, 0)).toBeGreaterThan(box.top);
      expect(lastingY(box, 0)).toBeLessThan(box.bottom);
    }
  });

  it("fills a fixed height, and grows beyond one that its lanes cannot keep to", () => {
    const rows = [lane(4), lane(1), lane(4), lane(4)];
    expect(layoutLanes(domain, rows, { ...SETTINGS, height: 400 }).height).toBe(400);
    expect(layoutLanes(domain, rows, { ...SETTINGS, height: 100 }).height).toBeGreaterThan(100);
  });

  it("counts a lane's events below its name only where that ends above the next name", () => {
    const long = domainOf([actor("nato", "Neighbours and others"), actor("csto")]);
    const counted = (rows: number, height: number | null) =>
      layoutLanes(long, [lane(rows), lane(rows)], { ...SETTINGS, height }).lanes.map(({ counted }) => counted);
    expect(counted(1, null)).toEqual([true, true]);
    expect(counted(1, 88)).toEqual([false, true]); // its name takes two lines
    expect(counted(6, 0)).toEqual([true, true]);
    expect(counted(1, 0)).toEqual([false, false]);
  });

  it("has rows as high as the labels of readers who set larger type", () => {
    const layout = layoutLanes(domain, [lane(8), lane(0), lane(1), lane(0)], { ...SETTINGS, line: 21 });
    const [nato] = layout.lanes;
    expect(rowY(nato!, 0) - rowY(nato!, 1)).toBeGreaterThanOrEqual(21);
  });

  it("leaves names inside the plot a line of their own", () => {
    const [beside, inside] = [false, true].map((inside) =>
      layoutLanes(domain, [lane(5), lane(0), lane(5), lane(5)], { ...SETTINGS, inside }),
    );
    expect(rowY(inside!.lanes[2]!, 0) - inside!.lanes[2]!.top).toBe(
      rowY(beside!.lanes[2]!, 0) - beside!.lanes[2]!.top + 17,
    );
  });
});

describe("EasedLayout", () => {
  const [low, high] = [1, 8].map((rows) => layoutLanes(domain, [lane(rows), lane(0), lane(1), lane(1)], SETTINGS));

  it("goes from one layout to the next within 180 ms", () => {
    const eased = new EasedLayout();
    eased.set(low!, 1000, false);
    expect(eased.at(1000)).toBe(low);
    eased.set(high!, 2000, false);
    expect(eased.at(2000)!.height).toBe(low!.height);
    const middle = eased.at(2090)!.height;
    expect(middle).toBeGreaterThan(low!.height);
    expect(middle).toBeLessThan(high!.height);
    expect(eased.moving).toBe(true);
    expect(eased.at(2180)).toBe(high);
    expect(eased.moving).toBe(false);
  });

  it("has it at once where that is asked for", () => {
    const eased = new EasedLayout();
    eased.set(low!, 1000, false);
    eased.set(high!, 2000, true);
    expect(eased.at(2000)).toBe(high);
  });
});
