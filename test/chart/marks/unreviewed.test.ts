// What no editor has reviewed, as it is put on the canvas: every form of date and tone, with the pen watched.

import { describe, expect, it } from "vitest";
import { drawScene } from "../../../src/chart/canvas/draw.ts";
import { ringShares } from "../../../src/chart/marks/cluster.ts";
import type { Theme } from "../../../src/chart/marks/theme.ts";
import { evenDash } from "../../../src/chart/marks/unreviewed.ts";
import { type Draft, timelineOf } from "../events.ts";
import { svgContext } from "../svg-context.ts";
import { cameraAt, chartInOneRow as chartOf, sceneAt } from "../views.ts";

const THEME: Theme = {
  paper: "#fffff0",
  band: "#eeeeee",
  ink: "#000001",
  ink2: "#333333",
  ink3: "#555555",
  leader: "#888888",
  rule: "#cccccc",
  grid: "#dddddd",
  select: "#ffff00",
  ring: "#000002",
  tones: ["#0000ff", "#ff0000", "#777777"],
  sans: "sans-serif",
};

/** One use of the pen: the colour in it (all of a gradient's), and for lines whether they were dashed. */
interface Stroke {
  how: "fill" | "stroke";
  colours: string[];
  dashed: boolean;
}

/** Each use of the pen in a drawing, in order. */
function strokesIn(markup: string): Stroke[] {
  const stops = (gradient: string) =>
    [...gradient.matchAll(/stop-color="(#.{6})"(?: stop-opacity="([^"]+)")?/g)]
      .filter(([, , opacity]) => opacity !== "0") // not the clear end of a fade
      .map(([, colour]) => colour!);
  const gradients = new Map(
    [...markup.matchAll(/<linearGradient id="([^"]+)".*?<\/linearGradient>/g)].map(([all, id]) => [id!, stops(all)]),
  );
  return [...markup.matchAll(/<(?:path|rect) [^>]*>/g)].map(([element]) => {
    const how = element.includes(" stroke=") ? "stroke" : "fill";
    const [, paint = ""] = new RegExp(` ${how}="(?:url\\(#)?([^")]+)`).exec(element) ?? [];
    return { how, colours: gradients.get(paint) ?? [paint], dashed: element.includes("stroke-dasharray") };
  });
}

/** Draws a chart of these events, and gives what was drawn beyond the lanes of an empty one. */
function drawn(drafts: Draft[]): Stroke[] {
  const paint = (drafts: Draft[]) => {
    const chart = chartOf(timelineOf(drafts), 1000);
    const { ctx, markup } = svgContext("drawn");
    const scene = sceneAt(chart, cameraAt(chart, 1, 0));
    const written = { texts: [], joined: [], column: 1000, total: 1000 };
    const nothing = { selected: -1, hovered: -1, focused: -1 };
    drawScene(
      ctx,
      chart.columns,
      scene,
      chart.layout,
      THEME,
      chart.matching,
      nothing,
      { grid: [], cuts: [], turn: Number.NaN },
      written,
    );
    return strokesIn(markup());
  };
  return paint(drafts).slice(paint([]).length);
}

const DATES: Omit<Draft, "origin" | "tone">[] = [
  { on: "2012-09-06" },
  { on: "2012-09-06~" },
  { on: "2012-09-06?" },
  { on: "2012" },
  { on: "2012~" },
  { on: "2004/2009", lasts: true },
  { on: "2002/..", lasts: true },
  { on: "2002~/..", lasts: true },
  { on: "../2024-02-08" },
];
const TONES = ["cooperation", "friction", "neutral"] as const;
const FORMS = DATES.flatMap((date) => TONES.map((tone) => [`${date.on} ${tone}`, { ...date, tone }] as const));

describe("a mark, with its tie and its knots", () => {
  it.each(FORMS)("is outlined in grey, never filled, where it is unreviewed: %s", (_, form) => {
    const strokes = drawn([{ ...form, origin: "proposed" }]);
    expect(strokes.flatMap(({ colours }) => colours).filter((colour) => THEME.tones.includes(colour))).toEqual([]);
    const filled = strokes.filter(({ how }) => how === "fill").flatMap(({ colours }) => colours);
    expect(filled.filter((colour) => colour !== THEME.paper)).toEqual([]);
    const friction = form.tone === "friction" && strokes.every(({ dashed }) => !dashed);
    expect(friction || strokes.some(({ how, dashed }) => how === "stroke" && dashed)).toBe(true);
  });

  it.each(FORMS)("takes the colour of its tone where it is reviewed: %s", (_, form) => {
    const colours = drawn([form]).flatMap(({ colours }) => colours);
    expect(colours).toContain(THEME.tones[TONES.indexOf(form.tone)]);
    expect(colours).not.toContain(THEME.ink2);
  });
});

describe("the ring of a cluster", () => {
  const day = "2016-01-11";

  it("gives the unreviewed members a share of their own, whatever their tone", () => {
    const { columns } = chartOf(
      timelineOf([
        { on: day },
        { on: day, tone: "friction", origin: "proposed" },
        { on: day, tone: "friction" },
        { on: day, origin: "proposed" },
      ]),
      1000,
    );
    expect(ringShares(columns, [0, 1, 2, 3])).toEqual([1, 1, 0, 2]);
    expect(ringShares(columns, [0, 2])).toEqual([1, 1, 0, 0]);
  });

  it("draws that share in dashes", () => {
    const ring = (origin: "curated" | "proposed") =>
      drawn([{ on: day }, { on: day, origin }]).some(({ dashed, colours }) => dashed && colours.includes(THEME.ink2));
    expect(ring("proposed")).toBe(true);
    expect(ring("curated")).toBe(false);
  });
});

it("dashes close without a seam: their sum is the line", () => {
  const [dash, gap] = evenDash(27.6, 6);
  expect((dash + gap) * 6).toBeCloseTo(27.6);
  expect(dash).toBeGreaterThan(gap);
});
