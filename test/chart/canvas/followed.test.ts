// The events that a tour follows stand out in the drawing, and all others stand back.

import { describe, expect, it } from "vitest";
import { drawScene } from "../../../src/chart/canvas/draw.ts";
import type { Theme } from "../../../src/chart/marks/theme.ts";
import { EventSet } from "../../../src/model/bits.ts";
import { timelineOf } from "../events.ts";
import { cameraAt, chartOf, sceneAt } from "../views.ts";

const THEME: Theme = {
  ...{ paper: "#ffffff", band: "#ffffff", ink: "#000000", ink2: "#222222", ink3: "#333333", leader: "#888888" },
  ...{ rule: "#dddddd", grid: "#eeeeee", select: "#ffd84d", ring: "#111111", tones: ["#00f", "#f00", "#0f0"] },
  sans: "sans-serif",
};
const GROUND = { grid: [], cuts: [], turn: Number.NaN };
const UNWRITTEN = { texts: [], joined: [], column: 1000, total: 1000 };
const DRAFTS = ["2000-01-01", "2010-01-01", "2020-01-01"].map((on) => ({ on, actors: ["nato", "armenia"] }));

/** Every filled or stroked shape with its colour and how opaque it is. */
function painted(followed: number[] | null) {
  const chart = chartOf(timelineOf(DRAFTS), 1000);
  const shapes: { colour: unknown; alpha: number }[] = [];
  const state: Record<string, unknown> = { globalAlpha: 1 };
  const ctx = new Proxy(state, {
    get: (target, name: string) => {
      if (name in target) return target[name];
      return () => {
        if (name !== "fill" && name !== "stroke") return;
        shapes.push({
          colour: target[name === "fill" ? "fillStyle" : "strokeStyle"],
          alpha: Number(target.globalAlpha),
        });
      };
    },
  }) as unknown as CanvasRenderingContext2D;
  const set = followed && EventSet.where(chart.columns.count, (index) => followed.includes(index));
  const scene = sceneAt(chart, cameraAt(chart, 1, 0));
  const highlights = { selected: -1, hovered: -1, focused: -1, followed: set };
  drawScene(ctx, chart.columns, scene, chart.layout, THEME, chart.matching, highlights, GROUND, UNWRITTEN);
  return { shapes, yellow: shapes.filter(({ colour }) => colour === THEME.select).length };
}

describe("events that are followed", () => {
  it("are yellow and in full colour, while all others keep a third of theirs", () => {
    const { shapes, yellow } = painted([0, 2]);
    expect(yellow).toBe(2);
    const marks = shapes.filter(({ colour }) => colour === THEME.tones[0]);
    expect(marks.filter(({ alpha }) => alpha === 1).length).toBeGreaterThanOrEqual(2);
    expect(marks.some(({ alpha }) => alpha < 0.35 && alpha > 0.3)).toBe(true);
  });

  it("leave everything as it is where there are none", () => {
    const { shapes, yellow } = painted(null);
    expect(yellow).toBe(0);
    expect(shapes.filter(({ alpha }) => alpha < 0.5)).toEqual([]);
  });
});
