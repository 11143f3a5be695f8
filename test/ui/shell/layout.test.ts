// The widths and heights at which the parts of a page and of an embed change their places.

import { describe, expect, it } from "vitest";
import { embedPlotHeight, layoutOf, pagePlotHeight, stripHeight } from "../../../src/ui/shell/layout.ts";

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

  it("has a plot that grows with its column, and above a sheet has what is left of the window", () => {
    const height = (column: number, over = false, window = 800) => pagePlotHeight({ column, over }, window);
    expect([599, 600, 1099, 1100, 5000].map((column) => height(column))).toEqual([450, 480, 480, 510, 510]);
    expect(height(400, true, 900)).toBe(262);
    expect(height(400, true, 600)).toBe(206);
    expect(height(400, true, 2000)).toBe(450);
  });
});

describe("an embed", () => {
  it("has the reader beside the chart from 760 px", () => {
    expect(layoutOf("embed", 759, true)).toMatchObject({ beside: false, over: true, column: 759 });
    expect(layoutOf("embed", 760, true)).toMatchObject({ beside: true, over: false, column: 380 });
  });

  it("shares its height between chart and list", () => {
    expect(embedPlotHeight(420, false)).toBe(302);
    expect(embedPlotHeight(720, true)).toBe(349);
    expect(embedPlotHeight(320, true)).toBe(202);
  });
});

it("covers nothing while the width is not known", () => {
  expect(layoutOf("page", 0, true).over).toBe(false);
  expect(layoutOf("embed", 0, true).over).toBe(false);
});
