// The widths and heights at which the parts of a page and of an embed change their places.

import { describe, expect, it } from "vitest";
import {
  embedPlotHeight,
  embedStripHeight,
  layoutOf,
  pagePlotHeight,
  stripHeight,
} from "../../../src/ui/shell/layout.ts";

describe("a page", () => {
  it("has the reader beside the chart from 900 px, which leaves the chart the rest", () => {
    expect(layoutOf("page", 899, true)).toMatchObject({ beside: false, over: true, column: 899 });
    expect(layoutOf("page", 900, true)).toMatchObject({ beside: true, over: false, column: 456 });
    expect(layoutOf("page", 900, false)).toMatchObject({ beside: true, over: false, column: 900 });
  });

  it("has lane names inside the plot where their column is narrower than 700 px", () => {
    expect(layoutOf("page", 699, false).inside).toBe(true);
    expect(layoutOf("page", 700, false).inside).toBe(false);
    expect(layoutOf("page", 1143, true).inside).toBe(true);
    expect(layoutOf("page", 1144, true).inside).toBe(false);
    expect(stripHeight({ inside: true })).toBeGreaterThan(stripHeight({ inside: false }));
  });

  it("has the tour's card beside the chart from 900 px, and over its foot below; the reader takes its place where both have no room", () => {
    expect(layoutOf("page", 1280, false)).toMatchObject({ card: null, column: 1280 });
    expect(layoutOf("page", 1280, false, true)).toMatchObject({ card: "beside", column: 896, inside: false });
    expect(layoutOf("page", 899, false, true)).toMatchObject({ card: "over", column: 899 });
    expect(layoutOf("page", 1280, true, true)).toMatchObject({ card: null, column: 836 });
    expect(layoutOf("page", 1440, true, true)).toMatchObject({ card: "beside", column: 612 });
    expect(layoutOf("page", 390, true, true)).toMatchObject({ card: null, over: true });
    expect(layoutOf("embed", 640, false, true)).toMatchObject({ card: "beside", column: 376 });
    expect(layoutOf("embed", 559, false, true)).toMatchObject({ card: "over", column: 559 });
  });

  it("has a plot as high as its lanes, and above a sheet has what is left of the window", () => {
    expect(pagePlotHeight({ over: false }, 800)).toBeNull();
    const height = (window: number) => pagePlotHeight({ over: true }, window);
    expect([900, 660].map(height)).toEqual([222, 206]);
  });

  it("has a label column from 600 px on", () => {
    const labels = (width: number) => layoutOf("page", width, false).labels;
    expect([599, 600, 1099, 1100].map(labels)).toEqual([0, 246, 246, 306]);
  });
});

it("leaves a chart as it is that a sheet in a low window covers", () => {
  expect(pagePlotHeight({ over: true }, 400)).toBe(pagePlotHeight({ over: false }, 400));
});

describe("an embed", () => {
  it("has the reader beside the chart from 760 px", () => {
    expect(layoutOf("embed", 759, true)).toMatchObject({ beside: false, over: true, column: 759 });
    expect(layoutOf("embed", 760, true)).toMatchObject({ beside: true, over: false, column: 380 });
    expect(layoutOf("embed", 640, false)).toMatchObject({ inside: false, gutter: 78, labels: 232 });
    expect(layoutOf("embed", 479, false)).toMatchObject({ inside: true, labels: 0 });
  });

  it("shares its height between chart and list", () => {
    expect(embedPlotHeight(420, 0, false)).toBe(288);
    expect(embedPlotHeight(720, 0, true)).toBe(341);
    expect(embedPlotHeight(320, 0, true)).toBe(202);
  });

  it("has a lower strip in a low box, so that the lowest holds all of its chart", () => {
    expect([320, 359, 360, 420].map(embedStripHeight)).toEqual([38, 38, 52, 52]);
    expect(embedPlotHeight(320, 0, false)).toBe(202);
  });
});

it("has no chart in a page below 600 px and in an embed below 480 px, and keeps it beside a reader", () => {
  const runsDown = (frame: "page" | "embed", width: number, open = false) => layoutOf(frame, width, open).runsDown;
  expect([runsDown("page", 599), runsDown("page", 600), runsDown("page", 320, true)]).toEqual([true, false, true]);
  expect([runsDown("embed", 479), runsDown("embed", 480)]).toEqual([true, false]);
  expect([runsDown("page", 900, true), runsDown("embed", 760, true)]).toEqual([false, false]);
});

it("covers nothing while the width is not known", () => {
  expect(layoutOf("page", 0, true).over).toBe(false);
  expect(layoutOf("embed", 0, true).over).toBe(false);
});
