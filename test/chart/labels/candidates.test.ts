// What could be named in a view, and the room for it.

import { describe, expect, it } from "vitest";
import { labelCandidates, poleDay, roomLane, roomOf } from "../../../src/chart/labels/candidates.ts";
import { placeLabels } from "../../../src/chart/labels/place.ts";
import { placeMarks } from "../../../src/chart/marks/place.ts";
import { buildScene, leader } from "../../../src/chart/marks/scene.ts";
import { EventSet } from "../../../src/model/bits.ts";
import { dayNumber } from "../../../src/model/date.ts";
import { archive } from "../archive.ts";
import { type Draft, setOf, timelineOf } from "../events.ts";
import { askedIn, chartOf, measure, sceneAt, wordsOf } from "../views.ts";

const START = dayNumber("2016-01-01");

/** 100 days on 1000 px; x = 0 on 1 January 2016. Lanes: 0 NATO, 1 Armenia, 2 Russia, 3 CSTO, 4 others. */
function asked(drafts: Draft[], { selected = -1, matching = EventSet.all(drafts.length) } = {}) {
  const chart = chartOf(timelineOf(drafts), 1000);
  const marks = placeMarks(chart.columns, chart.rows, 10);
  const scene = buildScene(marks, chart.layout, { start: START, end: START + 100 }, 1000, matching);
  const byLane = labelCandidates(chart.columns, scene, chart.layout, matching, selected, wordsOf(chart), measure);
  return { chart, scene, byLane, all: byLane.flat() };
}

describe("who asks", () => {
  it("each mark in the room of its lane; the spine's in the one above it", () => {
    const { byLane } = asked([
      { on: "2016-01-11", actors: ["nato", "armenia"] },
      { on: "2016-02-11", actors: ["armenia"] },
      { on: "2016-03-11", actors: ["csto"] },
    ]);
    expect(byLane.map((lane) => lane.map(({ index }) => index))).toEqual([[0, 1], [], [], [2], []]);
  });

  it("the spine's marks ask below where no lane is above it", () => {
    const drafts = [{ on: "2016-01-11", actors: ["armenia"] }];
    const chart = chartOf(timelineOf(drafts, ["armenia", "russia"]), 1000);
    expect(roomLane(chart.layout, 0)).toBe(1);
    const scene = sceneAt(chart, { start: START, end: START + 100 });
    const labels = askedIn(chart, scene).flatMap((view) => placeLabels(view.asked, view.room));
    expect(labels.map(({ index }) => index)).toEqual([0]);
    expect(labels[0]!.top).toBeGreaterThan(chart.layout.lanes[0]!.lineY);
  });

  it("not what the filter leaves out, unless it is selected", () => {
    const drafts = [{ on: "2016-01-11" }, { on: "2016-02-11" }];
    const matching = setOf(0, 1);
    expect(asked(drafts, { matching }).all.map(({ index }) => index)).toEqual([1]);
    expect(asked(drafts, { matching, selected: 0 }).all.map(({ index, selected }) => [index, selected])).toEqual([
      [0, true],
      [1, false],
    ]);
  });

  it("a cluster by its most important member, or by the selected one alone", () => {
    const drafts: Draft[] = [
      { on: "2016-01-11", importance: 1 },
      { on: "2016-01-11", importance: 3 },
    ];
    const { all, chart, scene } = asked(drafts);
    expect(leader(chart.columns, scene.marks[0]!.mark, chart.matching)).toBe(1);
    expect(all[0]).toMatchObject({ index: 1, importance: 3, text: { more: "+1 more" } });
    expect(asked(drafts, { selected: 0 }).all[0]).toMatchObject({ index: 0, importance: 1, text: { more: "" } });
  });

  it("not a point at the very edge, nor a bar of which less than 22 px are seen", () => {
    expect(asked([{ on: "2015-12-31" }]).all).toEqual([]); // x = −5
    expect(asked([{ on: "2015-12-01/2016-01-01", lasts: true }]).all).toEqual([]); // 10 px
    expect(asked([{ on: "2015-12-01/2016-01-03", lasts: true }]).all).toHaveLength(1); // 30 px
  });

  it("a bar that began out of view says so", () => {
    expect(asked([{ on: "2010/2020", lasts: true }]).all[0]?.text.date).toMatch(/^‹ /);
    expect(asked([{ on: "2016-02", lasts: true }]).all[0]?.text.date).not.toMatch(/^‹/);
    expect(asked([{ on: "../2016-01-20" }]).all[0]?.text.date).not.toMatch(/^‹/);
  });

  it("no more than sixty in a lane, the important ones first, from everywhere", () => {
    const chart = chartOf(archive(20_000), 1280);
    const byLane = askedIn(chart, sceneAt(chart, chart.whole));
    for (const { asked: lane } of byLane) {
      expect(lane.length).toBeLessThanOrEqual(60);
      if (lane.length < 60) continue;
      const xs = lane.map(({ item }) => item.x);
      expect(xs.filter((x) => x < 640).length).toBeGreaterThan(12);
      expect(xs.filter((x) => x >= 640).length).toBeGreaterThan(12);
    }
    expect(byLane.some(({ asked: lane }) => lane.length === 60)).toBe(true);
  });

  it("the selected one is among the sixty", () => {
    const chart = chartOf(archive(20_000), 1280);
    const camera = { start: START, end: START + 4000 };
    const scene = sceneAt(chart, camera);
    const selected = scene.marks.find(({ mark, x }) => mark.lane === 2 && mark.shape === "bar" && x > 50 && x < 1200)!;
    const index = selected.mark.members[0]!;
    expect(askedIn(chart, scene, { selected: index })[2]?.asked[0]).toMatchObject({ index, selected: true });
  });
});

describe("the words", () => {
  it("two lines before one and three, the short title last", () => {
    const title = "Armenia and NATO agree on the first Individual Partnership Action Plan";
    const [request] = asked([{ on: "2016-01-11", title, label: "First IPAP" }]).all;
    expect(request?.texts.map(({ lines }) => lines.length)).toEqual([2, 3, 1]);
    expect(request?.texts[request.shortFrom]?.lines).toEqual(["First IPAP"]);
  });

  it("are measured bold where the label is bold: when it is selected", () => {
    const drafts = [{ on: "2016-01-11", title: "Armenia joins the Partnership for Peace" }];
    const width = (selected: number) =>
      Math.max(...asked(drafts, { selected }).all[0]!.texts.map((text) => text.width));
    expect(width(0)).toBeCloseTo(width(-1) * 1.07, 0);
  });

  it("are measured italic where the title is: when nobody has reviewed the event", () => {
    const width = (origin: "curated" | "proposed") =>
      Math.max(...asked([{ on: "2016-01-11", title: "A visit", origin }]).all[0]!.texts.map((text) => text.width));
    expect(width("proposed")).toBeCloseTo(width("curated") * 0.97, 0);
  });
});

describe("poles", () => {
  const polesOf = (draft: Draft) => asked([draft]).all[0]?.poles ?? [];

  it("a point has one, in its middle", () => {
    expect(polesOf({ on: "2016-01-11" })).toEqual([105]);
  });

  it("a bar takes them anywhere inside it, its own place first, none twice", () => {
    const poles = polesOf({ on: "2016-02", actors: ["nato"] }); // 310 to 600 px
    expect(poles[0]).toBe(455);
    expect(new Set(poles).size).toBe(poles.length);
    expect(poles.every((x) => x >= 310 && x <= 600)).toBe(true);
  });

  it("never beside a short bar", () => {
    // Two days that lasted, at 2 px a day: a bar of 4 px. Six px from either end would be beside it
    const chart = chartOf(timelineOf([{ on: "2016-02-10/2016-02-11", lasts: true }]), 1000);
    const scene = sceneAt(chart, { start: START, end: START + 500 });
    const [request] = askedIn(chart, scene)[0]!.asked;
    expect(request?.poles).toEqual([80]); // day 40
  });

  it("stand on the day that they came from, so that the label follows it", () => {
    const { scene, all } = asked([{ on: "2016-02" }]);
    for (const x of all[0]!.poles) {
      const day = poleDay(scene, x);
      expect(scene.xOf(day)).toBeCloseTo(x, 6);
    }
  });
});

describe("the room", () => {
  it("knows the marks and knots a pole must not cross, and the ties that run through", () => {
    const { chart, scene } = asked([
      { on: "2016-01-11", actors: ["nato"] },
      { on: "2016-02-10", actors: ["csto", "armenia"] }, // its tie runs through Russia's room, at 405 px
      { on: "2016-03-01", actors: ["russia", "armenia"] },
    ]);
    const russia = roomOf(scene, chart.layout, 2, []);
    expect(russia.stems).toEqual([405]);
    expect(russia.blocked).toHaveLength(1);
    expect(roomOf(scene, chart.layout, 0, []).stems).toEqual([]);
    const name = { left: 0, right: 40, top: 5, bottom: 22 };
    expect(roomOf(scene, chart.layout, 0, [name]).blocked).toContainEqual(name);
  });
});
