// The window of the strip: what dragging and resizing it does to the view.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dragged } from "../../../src/chart/strip/brush.ts";
import { NARROWEST, type View } from "../../../src/model/view.ts";

const whole: View = { start: 8000, end: 20_000 };
const view: View = { start: 10_000, end: 11_000 };

/** Moves by days, as on a scale on which all days are equally wide. */
const by = (days: number) => (day: number) => day + days;

describe("dragged", () => {
  it("the window moves with its width, as far as the record goes", () => {
    expect(dragged(view, "window", by(500), whole)).toEqual({ start: 10_500, end: 11_500 });
    expect(dragged(view, "window", by(-5000), whole)).toEqual({ start: 8000, end: 9000 });
    expect(dragged(view, "window", by(50_000), whole)).toEqual({ start: 19_000, end: 20_000 });
  });

  it("an edge moves alone", () => {
    expect(dragged(view, "start", by(-500), whole)).toEqual({ start: 9500, end: 11_000 });
    expect(dragged(view, "end", by(500), whole)).toEqual({ start: 10_000, end: 11_500 });
  });

  it("an edge stops at the end of the record, and three days before the other edge", () => {
    expect(dragged(view, "start", by(-5000), whole)).toEqual({ start: 8000, end: 11_000 });
    expect(dragged(view, "end", by(50_000), whole)).toEqual({ start: 10_000, end: 20_000 });
    expect(dragged(view, "start", by(5000), whole)).toEqual({ start: 10_997, end: 11_000 });
    expect(dragged(view, "end", by(-5000), whole)).toEqual({ start: 10_000, end: 10_003 });
  });

  it("follows the hand on a scale of which a part is folded, and the window keeps its days", () => {
    // Days 10,000 to 15,000 take a tenth of their room.
    const at = (day: number) => (day < 10_000 ? day : day < 15_000 ? 10_000 + (day - 10_000) / 10 : day - 4500);
    const dayAt = (position: number) =>
      position < 10_000 ? position : position < 10_500 ? 10_000 + (position - 10_000) * 10 : position + 4500;
    const moved = (positions: number) => (day: number) => dayAt(at(day) + positions);
    expect(dragged({ start: 9000, end: 9900 }, "end", moved(600), whole)).toEqual({ start: 9000, end: 15_000 });
    const { start, end } = dragged({ start: 9000, end: 9900 }, "window", moved(1050), whole);
    expect(end - start).toBe(900);
    expect((start + end) / 2).toBe(15_000);
  });

  it("never leaves the record, never turns round", () => {
    const views = fc
      .tuple(fc.double({ min: NARROWEST, max: 12_000, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([width, share]) => {
        const start = 8000 + (12_000 - width) * share;
        return { start, end: start + width };
      });
    const grips = fc.constantFrom("start" as const, "end" as const, "window" as const);
    fc.assert(
      fc.property(views, grips, fc.double({ min: -30_000, max: 30_000, noNaN: true }), (from, grip, days) => {
        const { start, end } = dragged(from, grip, by(days), whole);
        expect(start).toBeGreaterThanOrEqual(whole.start - 1e-6);
        expect(end).toBeLessThanOrEqual(whole.end + 1e-6);
        expect(end - start).toBeGreaterThanOrEqual(NARROWEST - 1e-6);
        if (grip === "start") expect(end).toBe(from.end);
        if (grip === "end") expect(start).toBe(from.start);
        if (grip === "window") expect(end - start).toBeCloseTo(from.end - from.start, 5);
      }),
    );
  });
});
