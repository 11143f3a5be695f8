// The visible span of time: days in, days out.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { between, frame, pan, reveal, zoom, zoomWithin } from "../../../src/chart/time/camera.ts";
import { clampView, NARROWEST, sameView, type View, wholeView } from "../../../src/model/view.ts";

const whole: View = { start: 8000, end: 20_000 };
const widthOf = ({ start, end }: View) => end - start;
/** Where a day stands on the screen, as a share of its width. */
const shareOf = (camera: View, day: number) => (day - camera.start) / widthOf(camera);

/** Any view inside the whole span. */
const views = fc
  .tuple(fc.double({ min: NARROWEST, max: 12_000, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([width, share]) => {
    const start = whole.start + (12_000 - width) * share;
    return { start, end: start + width };
  });
const shares = fc.double({ min: 0, max: 1, noNaN: true });
const factors = fc.double({ min: 0.05, max: 20, noNaN: true });

describe("zoom", () => {
  it("keeps the day under the pointer still", () => {
    // 100 … 200, pointer on day 125: a quarter of the width. Twice as near: 50 days, of which 12.5 lie before it.
    expect(zoom({ start: 100, end: 200 }, 2, 125)).toEqual({ start: 112.5, end: 162.5 });
    fc.assert(
      fc.property(views, factors, shares, (view, factor, share) => {
        const day = view.start + widthOf(view) * share;
        expect(shareOf(zoom(view, factor, day), day)).toBeCloseTo(share, 6);
      }),
    );
  });

  it("in and out again is the same view", () => {
    fc.assert(
      fc.property(views, factors, shares, (view, factor, share) => {
        const day = view.start + widthOf(view) * share;
        const back = zoom(zoom(view, factor, day), 1 / factor, day);
        expect(back.start).toBeCloseTo(view.start, 5);
        expect(back.end).toBeCloseTo(view.end, 5);
      }),
    );
  });
});

describe("clampView", () => {
  it("keeps width and place inside the whole span", () => {
    expect(clampView({ start: 7900, end: 8100 }, whole)).toEqual({ start: 8000, end: 8200 });
    expect(clampView({ start: 19_950, end: 20_050 }, whole)).toEqual({ start: 19_900, end: 20_000 });
    expect(clampView({ start: 0, end: 30_000 }, whole)).toEqual(whole);
  });

  it("never shows fewer than three days, and keeps their middle", () => {
    expect(clampView({ start: 9000, end: 9001 }, whole)).toEqual({ start: 8999, end: 9002 });
  });

  it("shows all of a span that is shorter than three days", () => {
    expect(clampView({ start: 9000, end: 9001 }, { start: 9000, end: 9002 })).toEqual({ start: 9000, end: 9002 });
  });

  it("leaves a good view alone, and needs only one go", () => {
    fc.assert(
      fc.property(views, (view) => {
        const once = clampView(view, whole);
        expect(sameView(once, view)).toBe(true);
      }),
    );
    const any = fc.tuple(fc.integer({ min: -9999, max: 50_000 }), fc.integer({ min: 1, max: 50_000 }));
    fc.assert(
      fc.property(any, ([start, width]) => {
        const once = clampView({ start, end: start + width }, whole);
        expect(once.start).toBeGreaterThanOrEqual(whole.start - 1e-6);
        expect(once.end).toBeLessThanOrEqual(whole.end + 1e-6);
        expect(sameView(clampView(once, whole), once)).toBe(true);
      }),
    );
  });
});

describe("zoomWithin", () => {
  it("stops at the whole span and at three days", () => {
    expect(zoomWithin({ start: 9000, end: 19_000 }, 1 / 10, 14_000, whole)).toEqual(whole);
    // 6 days around day 9003: ten times nearer would be 0.6 days; it stops at 3, still around 9003.
    expect(zoomWithin({ start: 9000, end: 9006 }, 10, 9003, whole)).toEqual({ start: 9001.5, end: 9004.5 });
  });

  it("does not drift at a limit: zooming on changes nothing", () => {
    fc.assert(
      fc.property(views, shares, fc.constantFrom(1.3, 4, 1 / 1.3), (view, share, factor) => {
        const day = view.start + widthOf(view) * share;
        let camera = view;
        for (let k = 0; k < 60; k += 1) camera = zoomWithin(camera, factor, day, whole);
        expect(widthOf(camera)).toBeCloseTo(factor > 1 ? NARROWEST : 12_000, 4);
        const rested = camera;
        for (let k = 0; k < 20; k += 1) camera = zoomWithin(camera, factor, day, whole);
        expect(Math.abs(camera.start - rested.start)).toBeLessThan(1e-5);
      }),
    );
  });

  it("keeps the day still even where the limit cuts the zoom short", () => {
    fc.assert(
      fc.property(views, fc.double({ min: 1, max: 1e6, noNaN: true }), shares, (view, factor, share) => {
        const day = view.start + widthOf(view) * share;
        expect(shareOf(zoomWithin(view, factor, day, whole), day)).toBeCloseTo(share, 4);
      }),
    );
  });
});

describe("frame", () => {
  it("puts a stretch in the middle seven tenths of the view", () => {
    expect(frame(10_000, 10_070, whole)).toEqual({ start: 9985, end: 10_085 });
  });

  it("stays inside the whole span at its edges", () => {
    const first = frame(8000, 8070, whole);
    expect([first.start, widthOf(first)]).toEqual([8000, 100]);
  });
});

describe("reveal", () => {
  const view: View = { start: 10_000, end: 10_100 }; // with a margin of 6: days 10006 to 10094 are seen well

  it("does nothing where the days are seen already", () => {
    expect(reveal(view, 10_006, 10_094, whole)).toBe(view);
  });

  it("moves no further than needed", () => {
    expect(reveal(view, 10_095, 10_096, whole)).toEqual({ start: 10_002, end: 10_102 }); // 10096 − 10094 = 2
    expect(reveal(view, 10_000, 10_001, whole)).toEqual({ start: 9994, end: 10_094 }); // 10006 − 10000 = 6
  });

  it("leaves a stretch wider than the view where a part of it is in view", () => {
    expect(reveal(view, 10_050, 10_500, whole)).toBe(view);
    expect(reveal(view, 9000, 12_000, whole)).toBe(view);
  });

  it("goes to the nearer end of a stretch wider than the view", () => {
    expect(reveal(view, 10_200, 10_500, whole)).toEqual({ start: 10_194, end: 10_294 }); // its start, at the left margin
    expect(reveal(view, 9000, 9900, whole)).toEqual({ start: 9806, end: 9906 }); // its end, at the right margin
  });

  it("keeps the width, shows the days, and any smaller move would not", () => {
    fc.assert(
      fc.property(views, shares, shares, (from, share, length) => {
        const day = whole.start + 12_000 * share;
        const to = Math.min(day + length * widthOf(from) * 0.87, whole.end); // less than the 0.88 between the margins
        const seen = reveal(from, day, to, whole);
        const margin = widthOf(from) * 0.06;
        expect(widthOf(seen)).toBeCloseTo(widthOf(from), 5);
        expect(seen.start).toBeLessThanOrEqual(day + 1e-6);
        expect(seen.end).toBeGreaterThanOrEqual(to - 1e-6);
        const moved = seen.start - from.start;
        const needed = day < from.start + margin ? day - (from.start + margin) : to - (from.end - margin);
        if (Math.abs(moved) > 1e-6) expect(Math.abs(moved)).toBeLessThanOrEqual(Math.abs(needed) + 1e-6);
      }),
    );
  });
});

describe("between", () => {
  it("is at its ends at 0 and 1", () => {
    const [a, b] = [
      { start: 9000, end: 9100 },
      { start: 15_000, end: 17_000 },
    ];
    expect(between(a, b, 0)).toBe(a);
    expect(between(a, b, 1)).toBe(b);
    expect(widthOf(between(a, b, 0.5))).toBeCloseTo(Math.sqrt(100 * 2000), 6); // equal ratios
  });

  it("comes near its ends without a jump", () => {
    fc.assert(
      fc.property(views, views, (a, b) => {
        const [near, far] = [between(a, b, 1e-9), between(a, b, 1 - 1e-9)];
        expect(Math.abs(near.start - a.start)).toBeLessThan(0.01);
        expect(Math.abs(far.end - b.end)).toBeLessThan(0.01);
      }),
    );
  });

  it("grows or shrinks all the way, and stays inside the whole span", () => {
    fc.assert(
      fc.property(views, views, fc.array(shares, { maxLength: 12 }), (a, b, stops) => {
        const widths = [0, ...stops.sort((x, y) => x - y), 1].map((t) => {
          const camera = between(a, b, t);
          expect(camera.start).toBeGreaterThanOrEqual(whole.start - 1e-3);
          expect(camera.end).toBeLessThanOrEqual(whole.end + 1e-3);
          return widthOf(camera);
        });
        const direction = Math.sign(widthOf(b) - widthOf(a));
        for (let k = 1; k < widths.length; k += 1) {
          expect((widths[k]! - widths[k - 1]!) * direction).toBeGreaterThanOrEqual(-1e-6);
        }
      }),
    );
  });
});

describe("small things", () => {
  it("pan moves by days", () => {
    expect(pan({ start: 10, end: 20 }, -3)).toEqual({ start: 7, end: 17 });
  });

  it("the whole span has more air on the right than on the left", () => {
    expect(wholeView({ start: 0, end: 1000 })).toEqual({ start: -2, end: 1012 });
  });
});
