// The limits of a view: the same for store, chart and strip.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dragged } from "../../src/chart/strip/brush.ts";
import { frame, zoomWithin } from "../../src/chart/time/camera.ts";
import { dayNumber } from "../../src/model/date.ts";
import { clampView, NARROWEST, recordSpan, sameView, wholeView } from "../../src/model/view.ts";
import { fromQuery } from "../../src/state/address.ts";
import { createTimelineStore } from "../../src/state/store.ts";
import { timeline } from "../fixtures/timeline.ts";

const whole = wholeView(recordSpan(timeline));
const views = fc
  .tuple(
    fc.double({ min: whole.start - 5000, max: whole.end + 5000, noNaN: true }),
    fc.oneof(fc.double({ min: 0.001, max: 9, noNaN: true }), fc.double({ min: 9, max: 20_000, noNaN: true })),
  )
  .map(([start, width]) => ({ start, end: start + width }));

describe("clampView", () => {
  it("keeps a view of the record inside it, and needs only one go", () => {
    fc.assert(
      fc.property(views, (view) => {
        const once = clampView(view, whole);
        expect(once.start).toBeGreaterThanOrEqual(whole.start - 1e-6);
        expect(once.end).toBeLessThanOrEqual(whole.end + 1e-6);
        expect(once.end - once.start).toBeGreaterThanOrEqual(NARROWEST - 1e-6);
        expect(sameView(clampView(once, whole), once)).toBe(true);
      }),
    );
  });
});

describe("one view for all", () => {
  it("two hours in an address are three days around them in the store, the chart and the strip", () => {
    const { view } = fromQuery("view=2017-02-25T06:00/2017-02-25T08:00", timeline);
    const shown = createTimelineStore(timeline, { view }).getState().view!;
    expect(shown.end - shown.start).toBeCloseTo(NARROWEST);
    expect((shown.start + shown.end) / 2).toBeCloseTo(dayNumber("2017-02-25") + 7 / 24);
    expect(clampView(shown, whole)).toEqual(shown);
    expect(
      sameView(
        dragged(shown, "window", (day) => day, whole),
        shown,
      ),
    ).toBe(true);
    expect(sameView(zoomWithin(shown, 10, shown.start, whole), shown)).toBe(true);
  });

  it("what the store holds, the chart shows and the strip drags without a change", () => {
    fc.assert(
      fc.property(views, (view) => {
        const shown = createTimelineStore(timeline, { view }).getState().view;
        if (!shown) return;
        expect(sameView(clampView(shown, whole), shown)).toBe(true);
        for (const grip of ["start", "end", "window"] as const) {
          expect(
            sameView(
              dragged(shown, grip, (day) => day, whole),
              shown,
            ),
          ).toBe(true);
        }
      }),
    );
  });

  it("where the chart can go, the store follows without a change", () => {
    fc.assert(
      fc.property(views, fc.double({ min: 0.1, max: 100, noNaN: true }), (view, factor) => {
        const store = createTimelineStore(timeline);
        for (const camera of [
          zoomWithin(clampView(view, whole), factor, view.start, whole),
          frame(view.start, view.end, whole),
        ]) {
          store.getState().setView(camera);
          const shown = store.getState().view;
          if (shown) expect(sameView(shown, camera)).toBe(true);
          else expect(camera.start <= recordSpan(timeline).start && camera.end >= recordSpan(timeline).end).toBe(true);
        }
      }),
    );
  });
});
