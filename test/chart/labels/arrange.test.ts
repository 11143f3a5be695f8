// A view at rest: a row for every event, its label beside its mark, and ties that pass no text.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Arrangement } from "../../../src/chart/labels/arrange.ts";
import { stemCost } from "../../../src/chart/lanes/placing.ts";
import { EventSet } from "../../../src/model/bits.ts";
import { dayNumber } from "../../../src/model/date.ts";
import { runs } from "../../extent.ts";
import { archive } from "../archive.ts";
import { timelineOf } from "../events.ts";
import { record } from "../real.ts";
import { arrangedAt, cameraAt, chartAt, chartOf, chartOnPage, labelsOf, sceneAt, type TestChart } from "../views.ts";

const WIDTHS = [600, 768, 900, 1280, 1920, 2560];
const ZOOMS = [1, 2.5, 8, 40, 300];

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}
const EPSILON = 1e-6;
const meet = (a: Box, b: Box): boolean =>
  a.left < b.right - EPSILON && b.left < a.right - EPSILON && a.top < b.bottom - EPSILON && b.top < a.bottom - EPSILON;

/** Ties that would run through a text, were they not cut: as the arrangement has counted them, and as they are. */
function crossings(chart: TestChart, arrangement: Arrangement) {
  const at = chartAt(chart, arrangement);
  const labels = labelsOf(chart, arrangement);
  const { spine, lanes } = at.layout;
  let drawn = 0;
  for (const { mark, x, y } of sceneAt(at, arrangement.arranged.view).marks) {
    if (mark.outer || mark.lane === spine || !mark.lanes.includes(spine) || lanes[mark.lane]!.dense) continue;
    const [top, bottom] = [Math.min(y, lanes[spine]!.lineY), Math.max(y, lanes[spine]!.lineY)];
    drawn += labels.filter((label) => meet({ left: x - 0.5, right: x + 0.5, top, bottom }, label)).length;
  }
  return drawn;
}

/** Everything that is wrong with the labels of an arrangement, in words. */
function faults(chart: TestChart, arrangement: Arrangement): string[] {
  const at = chartAt(chart, arrangement);
  const scene = sceneAt(at, arrangement.arranged.view);
  const labels = labelsOf(chart, arrangement);
  const found: string[] = [];
  // What lies beyond the ends of the axis is not drawn.
  const seen = scene.marks.filter(({ mark, x0, x1, x }) =>
    mark.shape === "bar" ? x1 > 0 && x0 < chart.width : x >= 0 && x <= chart.width,
  );
  const marks = seen.map((item): Box & { members: readonly number[] } => {
    const half = item.mark.shape === "bar" ? (item.mark.long ? 1.2 : 3.5) : item.mark.shape === "cluster" ? 8 : 6;
    return {
      left: item.x0,
      right: Math.min(item.x1, chart.width),
      top: item.y - half,
      bottom: item.y + half,
      members: item.mark.members,
    };
  });
  labels.forEach((label, k) => {
    const isBeside = label.left < 0 || label.right > chart.width + chart.column + EPSILON;
    if (isBeside || label.top < 0 || label.bottom > at.layout.height) found.push(`${label.id} leaves the plot`);
    for (const other of labels.slice(k + 1)) if (meet(label, other)) found.push(`${label.id} meets ${other.id}`);
    for (const mark of marks)
      if (!mark.members.includes(label.index) && meet(label, mark))
        found.push(`${label.id} covers mark ${mark.members}`);
  });
  return found;
}

describe.each(WIDTHS)("at %i px", (width) => {
  it.each([false, true])("no label meets another or a mark, in the record (folded: %s)", (folded) => {
    const chart = chartOnPage(record, width, { folded });
    for (const zoom of ZOOMS)
      for (const share of [0, 0.31, 0.62, 0.78, 0.97, 1]) {
        const arrangement = arrangedAt(chart, cameraAt(chart, zoom, share));
        expect(faults(chart, arrangement), `zoom ${zoom} at ${share}`).toEqual([]);
      }
  });
});

describe("in generated archives", () => {
  const seeds = fc.double({ min: 0, max: 0.99, noNaN: true });
  const views = fc.record({
    count: fc.integer({ min: 1, max: 120 }),
    seed: seeds,
    width: fc.constantFrom(...WIDTHS),
    zoom: fc.constantFrom(...ZOOMS),
    share: seeds,
    folded: fc.boolean(),
  });

  it("no label meets another or a mark", () => {
    fc.assert(
      fc.property(views, ({ count, seed, width, zoom, share, folded }) => {
        const chart = chartOnPage(archive(count, seed), width, { folded });
        expect(faults(chart, arrangedAt(chart, cameraAt(chart, zoom, share)))).toEqual([]);
      }),
      { numRuns: runs(40) },
    );
  });

  it("the same holds after a pan, which moves no row of what stays in view and no height while nothing needs more", () => {
    fc.assert(
      fc.property(views, ({ count, seed, width, zoom, share, folded }) => {
        const chart = chartOnPage(archive(count, seed), width, { folded });
        const before = arrangedAt(chart, cameraAt(chart, zoom, share));
        const after = arrangedAt(chart, cameraAt(chart, zoom, Math.min(share + 0.01 / zoom, 1)), -1, before);
        expect(faults(chart, after)).toEqual([]);
      }),
      { numRuns: runs(30) },
    );
  });

  it("the same view always looks the same", () => {
    fc.assert(
      fc.property(views, ({ count, seed, width, zoom, share }) => {
        const chart = chartOnPage(archive(count, seed), width);
        const draw = () => labelsOf(chart, arrangedAt(chart, cameraAt(chart, zoom, share)));
        expect(draw()).toEqual(draw());
      }),
      { numRuns: runs(10) },
    );
  });
});

describe("a desktop of 1280 px", () => {
  const chart = chartOnPage(record, 1280, { folded: true });
  const whole = arrangedAt(chart, chart.whole);

  it("names every event of importance 3 in the whole span, alone or for its ring", () => {
    const named = new Set(labelsOf(chart, whole).map(({ index }) => index));
    const left = record.events.filter(({ importance }, i) => importance === 3 && !named.has(i));
    expect(left.map(({ id }) => id)).toEqual([]);
  });

  it("names more than forty events in the whole span, and cuts few ties", () => {
    expect(labelsOf(chart, whole).length).toBeGreaterThanOrEqual(40);
    expect(crossings(chart, whole)).toBeLessThanOrEqual(16);
  });

  it("names every event of 2023 and 2024 when it is zoomed to them", () => {
    const open = chartOnPage(record, 1280);
    const arrangement = arrangedAt(open, { start: dayNumber("2023-01-01"), end: dayNumber("2024-04-20") });
    const named = new Set(labelsOf(open, arrangement).map(({ index }) => index));
    const left = record.events.filter((_, i) => open.columns.from[i]! >= dayNumber("2023-01-01") && !named.has(i));
    expect(left.map(({ id }) => id)).toEqual([]);
  });

  it("has the labels of the last years in the column, in the order of time", () => {
    const column = labelsOf(chart, whole).filter(({ side }) => side === "column");
    const lane = record.domain.lanes.findIndex(({ id }) => id === "csto");
    const refusals = column.filter(({ index }) => chart.columns.lane[index] === lane).sort((a, b) => a.top - b.top);
    expect(refusals.length).toBeGreaterThanOrEqual(6);
    const days = refusals.map(({ index }) => chart.columns.from[index]!);
    expect(days).toEqual([...days].sort((a, b) => a - b));
    for (const { left } of column) expect(left).toBeGreaterThan(chart.width);
  });

  it("a filter moves nothing: the labels that it leaves stand where they stood", () => {
    const all = labelsOf(chart, whole);
    const friction = EventSet.where(record.events.length, (i) => record.events[i]!.tone === "friction");
    const left = labelsOf(chart, whole, -1, friction);
    const alone = left.filter(({ members }) => members.length === 1);
    expect(alone).toEqual(all.filter(({ index, members }) => members.length === 1 && friction.has(index)));
    expect(left.every(({ index }) => friction.has(index))).toBe(true);
    for (const { index, top } of left)
      expect(all.some((label) => label.members.includes(index) && label.top === top)).toBe(true);
  });

  it("the selected event always has its label, and no other meets it", () => {
    record.events.forEach((_, selected) => {
      const labels = labelsOf(chart, whole, selected);
      const own = labels.filter(({ index }) => index === selected);
      expect(own, record.events[selected]!.id).toHaveLength(1);
      for (const other of labels) if (other !== own[0]) expect(meet(own[0]!, other), other.id).toBe(false);
    });
  });
});

describe("heights", () => {
  it("do not change while one pans over the same events", () => {
    const chart = chartOnPage(record, 1280, { folded: true });
    let arrangement = arrangedAt(chart, { start: dayNumber("2015-01-01"), end: dayNumber("2018-01-01") });
    const { height } = chartAt(chart, arrangement).layout;
    const { view } = arrangement.arranged;
    for (let days = 10; days <= 60; days += 10) {
      arrangement = arrangedAt(chart, { start: view.start - days, end: view.end - days }, -1, arrangement);
      expect(chartAt(chart, arrangement).layout.height).toBe(height);
    }
  });

  it("stay within a fixed height where the lanes can", () => {
    const chart = chartOnPage(record, 700, { folded: true, height: 330 });
    expect(chart.layout.height).toBe(330);
  });
});

describe("a lane with more in view than rows can hold", () => {
  it("names bars, too, where its rings leave room, the most important first", () => {
    const years = Array.from({ length: 60 }, (_, i) => ({ on: String(1995 + (i % 30)), title: `Title ${i}` }));
    const weighty = { on: "2008", title: "The weighty one", importance: 3 as const };
    const chart = chartOf(timelineOf([...years, weighty]), 1000);
    const arrangement = arrangedAt(chart, chart.whole);
    expect(arrangement.rows.lanes.some(({ dense }) => dense)).toBe(true);
    const titles = labelsOf(chart, arrangement).map(({ title }) => title);
    expect(titles).toContain("The weighty one");
    expect(titles.length).toBeGreaterThan(4);
  });

  it("gives the row of labels to rings before bars of the same importance", () => {
    const years = Array.from({ length: 60 }, (_, i) => ({ on: String(1995 + (i % 30)), title: `Bar ${i}` }));
    const days = ["05-01", "05-02", "05-03"].map((day) => ({ on: `2008-${day}`, title: `Day ${day}` }));
    const chart = chartOf(timelineOf([...years, ...days]), 1000);
    const labels = labelsOf(chart, arrangedAt(chart, chart.whole));
    expect(labels.some(({ title }) => title.startsWith("Day"))).toBe(true);
  });
});

describe("rings", () => {
  it("of a low plot, in the row that is left for them, have a name where the row has room", () => {
    const chart = chartOf(record, 520, { folded: true, height: 330, column: 232 });
    const arrangement = arrangedAt(chart, chart.whole);
    const nameless = arrangement.placed.filter(({ choice, candidate }) => !choice && !candidate.long);
    const left = new Set(nameless.flatMap(({ candidate }) => candidate.members));
    const named = labelsOf(chart, arrangement).filter(({ members }) => members.some((member) => left.has(member)));
    expect(nameless.length).toBeGreaterThan(0);
    expect(named.length).toBeGreaterThan(0);
    for (const { members } of named) expect(members.length).toBeGreaterThan(1);
  });

  const day = (count: number, importance: 1 | 2 | 3 = 1) =>
    Array.from({ length: count }, (_, k) => ({ on: "2016-04-02", importance, title: `Talks ${k}` }));

  it("are not made of what rows can hold", () => {
    const chart = chartOnPage(timelineOf(day(6)), 1280);
    const { marks } = sceneAt(chart, chart.whole);
    expect(marks.map(({ mark }) => mark.shape)).toEqual(Array(6).fill("point"));
  });

  it("hold the events of one day that rows cannot, and each of importance 3 keeps a mark of its own", () => {
    const chart = chartOnPage(timelineOf([...day(12), ...day(2, 3)]), 1280);
    const shapes = sceneAt(chart, chart.whole).marks.map(({ mark }) => mark.members.length);
    expect(shapes.sort((a, b) => b - a)).toEqual([13, 1]);
  });
});

it("counts ties beside a text as crossing it", () => {
  expect(stemCost([10, 50], 20, 40)).toBe(0);
  expect(stemCost([19, 30, 41, 60], 20, 40)).toBe(stemCost([30], 20, 40) * 3);
});

describe("of far more that lasts than rows can hold", () => {
  const years = (k: number) => `${1992 + (k % 20)}-03/${1994 + (k % 20)}-05`;
  const drafts = Array.from({ length: 900 }, (_, k) => ({
    on: years(k),
    lasts: true,
    actors: ["nato"],
    importance: k === 700 ? (3 as const) : (1 as const),
  }));
  const chart = chartOf(timelineOf(drafts), 1000);
  const important = chart.timeline.events.findIndex(({ importance }) => importance === 3);

  it("the most important and the chosen one are named, and every event has a row of its lane", () => {
    const chosen = chart.timeline.events.length - 1;
    const arrangement = arrangedAt(chart, chart.whole, chosen);
    const named = arrangement.labels.map(({ index }) => index);
    expect(named).toContain(important);
    expect(named).toContain(chosen);
    const { lasting } = arrangement.rows.lanes[chart.columns.lane[important]!]!;
    expect(Math.max(...arrangement.rows.row)).toBeLessThan(lasting);
  });
});
