// The names of the peaks of lanes that are profiles, and what the pointer finds in a profile.

import { describe, expect, it } from "vitest";
import { laneEventsOf } from "../../../src/chart/density/density.ts";
import { countedIn } from "../../../src/chart/density/profile.ts";
import { regionOf } from "../../../src/chart/density/region.ts";
import { layoutLanes } from "../../../src/chart/lanes/layout.ts";
import { marksNear, ownMarks } from "../../../src/chart/marks/near.ts";
import { pointToProfile } from "../../../src/chart/marks/pointed.ts";
import { buildScene, markOf } from "../../../src/chart/marks/scene.ts";
import { EventSet } from "../../../src/model/bits.ts";
import { dayNumber, edtf } from "../../../src/model/date.ts";
import { archive } from "../archive.ts";
import { arrangedAt, chartOf, labelsOf } from "../views.ts";

const WIDTH = 900;
const record = archive(20_000);
/** 400 frictions of the first lane within three weeks, the most important one of them last. */
const burst = record.events.filter(({ actors, lasts }) => actors[0] === "nato" && !lasts).slice(0, 400);
burst.forEach((event, k) => {
  event.date = edtf(`2010-03-${String(1 + (k % 21)).padStart(2, "0")}`);
  event.tone = "friction";
  event.importance = k === 399 ? 3 : 1;
  if (k === 399) event.title = "The one that is remembered";
});
record.events.sort((a, b) => ((a.date.earliest ?? a.date.latest)! < (b.date.earliest ?? b.date.latest)! ? -1 : 1));
const chart = chartOf(record, WIDTH);
const { columns, whole } = chart;
const arrangement = arrangedAt(chart, chart.whole);
const layout = layoutLanes(record.domain, arrangement.rows.lanes, chart.settings);
const zoomed = { view: whole, width: WIDTH, perDay: WIDTH / (whole.end - whole.start) };

const sceneWith = (chosen: number, matching: EventSet) => {
  const counted = countedIn(laneEventsOf(columns), zoomed, matching);
  const own = ownMarks(columns, arrangement.rows, zoomed, counted, [chosen]);
  const marks = [...marksNear(columns, arrangement.rows, zoomed), ...own];
  return buildScene(columns, marks, layout, whole, WIDTH, matching, undefined, counted);
};

describe("20,000 events in 900 px", () => {
  it("make every lane with events a profile, whose days have no marks", () => {
    expect(arrangement.rows.lanes.filter(({ profile }) => profile).length).toBeGreaterThanOrEqual(4);
    const days = sceneWith(-1, chart.matching).marks.filter(({ mark }) => !mark.outer && mark.shape !== "bar");
    expect(days).toEqual([]);
  });

  it("name a peak by its most important event and say how many it has, and no two names meet", () => {
    const labels = labelsOf(chart, arrangement).filter(({ side }) => side === "over");
    const one = columns.events.findIndex(({ title }) => title === "The one that is remembered");
    const own = labels.find(({ members }) => members.includes(one));
    expect(own?.importance).toBe(3);
    expect(own?.members.length).toBeGreaterThan(400);
    expect(own?.members.every((i) => columns.tone[i] === 1)).toBe(true);
    for (const a of labels)
      for (const b of labels) if (a !== b && a.top === b.top) expect(a.right <= b.left || b.right <= a.left).toBe(true);
  });

  it("give the chosen event a mark of its own on the line of its lane", () => {
    const chosen = columns.events.findIndex(({ title }) => title === "The one that is remembered");
    const own = markOf(sceneWith(chosen, chart.matching), chosen);
    expect(own).toMatchObject({ y: regionOf(layout.lanes[columns.lane[chosen]!]!).base });
    expect(own?.mark.members).toEqual([chosen]);
  });

  it("are found under the pointer by their days, those that the filter leaves", () => {
    const scene = sceneWith(-1, chart.matching);
    const lane = columns.lane[columns.events.indexOf(burst[0]!)]!;
    const x = scene.xAt(dayNumber("2010-03-10"));
    const { base, bottom } = regionOf(layout.lanes[lane]!);
    const pointed = pointToProfile(columns, scene, layout, x, (base + bottom) / 2, chart.matching);
    expect(pointed!.members.length).toBeGreaterThan(100);
    expect(pointed!.members.every((i) => columns.lane[i] === lane)).toBe(true);
    const one = EventSet.where(columns.count, (i) => i === pointed!.members[0]);
    expect(pointToProfile(columns, scene, layout, x, base, one)?.members).toEqual([pointed!.members[0]]);
    const none = EventSet.where(columns.count, () => false);
    expect(pointToProfile(columns, scene, layout, x, base, none)).toBeNull();
    expect(pointToProfile(columns, scene, layout, x, layout.height + 5, chart.matching)).toBeNull();
  });
});

describe("a low plot", () => {
  it("has room for all its lanes", () => {
    const low = chartOf(record, WIDTH, { height: 300 });
    expect(low.layout.height).toBe(300);
    expect(low.rows.lanes.every(({ profile, rows }) => !profile || rows >= 2)).toBe(true);
  });
});
