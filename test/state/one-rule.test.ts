// One rule decides if an event is in a stretch of time: for the view, the period, the counts, the list and the drawing.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeMarks } from "../../src/chart/marks/place.ts";
import { buildScene } from "../../src/chart/marks/scene.ts";
import { dayString } from "../../src/model/date.ts";
import { recordSpan } from "../../src/model/view.ts";
import { passingEvents, perhapsPassing } from "../../src/state/facets.ts";
import { NO_FILTER } from "../../src/state/filter.ts";
import { eventsInView, eventsPerhapsInView } from "../../src/state/view.ts";
import { archive } from "../chart/archive.ts";
import { record } from "../chart/real.ts";
import { chartOf } from "../chart/views.ts";
import { runs } from "../extent.ts";

const WIDTH = 1076;
const charts = [chartOf(record, WIDTH), chartOf(archive(200, 0.4), WIDTH)];
const whole = recordSpan(record);
const day = fc.integer({ min: whole.start, max: whole.end - 1 });
const views = fc.tuple(day, day).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }));

describe("in a view of whole days", () => {
  it("are the events of the same period, and those whose marks are drawn there", () => {
    fc.assert(
      fc.property(fc.nat(charts.length - 1), views, (at, view) => {
        const { columns, rows, layout, matching, timeline } = charts[at]!;
        const inView = eventsInView(columns, view);
        const filter = { ...NO_FILTER, period: { from: dayString(view.start), to: dayString(view.end - 1) } };
        const perDay = WIDTH / (view.end - view.start);
        const scene = buildScene(columns, placeMarks(columns, rows, perDay), layout, view, WIDTH, matching);
        const drawn = new Set(
          scene.marks.filter(({ x0, x1 }) => x1 > 0 && x0 < WIDTH).flatMap(({ mark }) => mark.members),
        );
        expect([...passingEvents(columns, filter, timeline.domain, null)]).toEqual([...inView]);
        columns.events.forEach((event, i) => {
          if (inView.has(i)) expect(drawn.has(i), `${event.id} is drawn`).toBe(true);
        });
        // beyond the edges there are no more than the halves of marks that stand at them
        const stray = scene.marks.filter(
          ({ mark, x0, x1, x }) =>
            x1 > 0 && x0 < WIDTH && mark.members.every((i) => !inView.has(i)) && x > 0 && x < WIDTH,
        );
        expect(stray.map(({ mark }) => mark.members.map((i) => columns.events[i]!.id))).toEqual([]);
      }),
      { numRuns: runs(60) },
    );
  });

  it("what may have been then is never counted, and the same for a view and a period", () => {
    fc.assert(
      fc.property(fc.nat(charts.length - 1), views, (at, view) => {
        const { columns, timeline } = charts[at]!;
        const perhaps = eventsPerhapsInView(columns, view);
        const filter = { ...NO_FILTER, period: { from: dayString(view.start), to: dayString(view.end - 1) } };
        expect(perhaps.and(eventsInView(columns, view)).count).toBe(0);
        expect([...perhapsPassing(columns, filter, timeline.domain, null)]).toEqual([...perhaps]);
      }),
      { numRuns: runs(60) },
    );
  });
});
