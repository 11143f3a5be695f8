// Labels are measured in the type in which the page sets them.

import { describe, expect, it } from "vitest";
import { LabelMeasure, titlesOf } from "../../../src/chart/labels/text.ts";

/** A context in which each character is half as wide as the font is high. */
function context() {
  const ctx = {
    font: "",
    measureText: (text: string) => ({ width: (text.length * Number.parseFloat(ctx.font.replace(/^\D+/, ""))) / 2 }),
  };
  return ctx as unknown as CanvasRenderingContext2D;
}

const style = (of: Partial<CSSStyleDeclaration>) =>
  ({ fontSize: "10px", lineHeight: "14px", letterSpacing: "normal", wordSpacing: "0px", ...of }) as CSSStyleDeclaration;

describe("LabelMeasure", () => {
  it("widens texts with their size and with the distances of letters and words, and measures again", () => {
    const measure = new LabelMeasure(context(), "sans");
    expect(measure.read(style({}))).toBe(true);
    const plain = measure.text("one two");
    expect(measure.read(style({}))).toBe(false);
    measure.read(style({ fontSize: "20px" }));
    expect(measure.text("one two")).toBeCloseTo(plain + 35);
    measure.read(style({ letterSpacing: "1.2px", wordSpacing: "1.6px" }));
    expect(measure.text("one two")).toBeCloseTo(plain + 7 * 1.2 + 1.6);
    expect(measure.bold("one two")).toBe(measure.text("one two"));
  });

  it("takes the height of a line, and that of the style sheet where there is no number", () => {
    const measure = new LabelMeasure(context(), "sans");
    measure.read(style({ lineHeight: "17.25px" }));
    expect(measure.line).toBe(17.25);
    measure.read(style({ lineHeight: "normal" }));
    expect(measure.line).toBe(14);
  });
});

describe("the titles of a label", () => {
  it("are the short one and the whole, or one where they are the same", () => {
    expect(titlesOf({ title: "A whole title", short: "Short" })).toEqual(["Short", "A whole title"]);
    expect(titlesOf({ title: "A title", short: undefined })).toEqual(["A title"]);
  });

  it("have no short one of more than 40 characters: it ends with a whole word and an ellipsis", () => {
    const title = "Ministers of seven countries meet in a town, and talk about a bridge";
    expect(titlesOf({ title, short: undefined })).toEqual(["Ministers of seven countries meet in a…", title]);
    expect(titlesOf({ title: "x", short: "𝒳".repeat(60) })).toEqual([`${"𝒳".repeat(19)}…`, "x"]);
  });
});
