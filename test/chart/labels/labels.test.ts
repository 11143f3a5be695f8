// Where labels stand. First small cases made by hand, then every kind of view of the record.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeLabels } from "../../../src/chart/labels/place.ts";
import {
  type Box,
  type LabelCandidate,
  type LabelRoom,
  LINE_HEIGHT,
  type PlacedLabel,
  poleBox,
  positionsFor,
} from "../../../src/chart/labels/positions.ts";
import { runs } from "../../extent.ts";
import { archive } from "../archive.ts";
import { record } from "../real.ts";
import { askedIn, cameraAt, chartOf, sceneAt } from "../views.ts";

/** A request for one line of 60 px under a date of 40 px, on a pole at x. */
const request = (index: number, x: number, importance = 2, more: Partial<LabelCandidate> = {}): LabelCandidate => ({
  index,
  importance,
  selected: false,
  poles: [x],
  markY: 100,
  headWidth: 40,
  texts: [{ lines: ["title"], width: 60 }],
  shortFrom: 1,
  ...more,
});

/** A room above its marks, high enough for one label of two lines (28 px) and no second above it. */
const room = (more: Partial<LabelRoom> = {}): LabelRoom => ({
  top: 60,
  bottom: 90,
  side: -1,
  width: 400,
  blocked: [],
  stems: [],
  ...more,
});
const indices = (labels: readonly PlacedLabel[]) => labels.map(({ index }) => index).sort((a, b) => a - b);
const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

describe("one label", () => {
  it("stands right of its pole, at the bottom of the room above its mark", () => {
    // 100 + 6 px; 28 px high, so from 62 to 90; the pole from the label's last line to the mark at 100
    expect(placeLabels([request(0, 100)], room())[0]).toMatchObject({
      left: 106,
      right: 166,
      top: 62,
      bottom: 90,
      poleX: 100,
      poleFrom: 63,
      poleTo: 100,
      align: "left",
      cost: 0,
    });
  });

  it("stands at the top of the room below its mark", () => {
    const [label] = placeLabels([request(0, 100, 2, { markY: 50 })], room({ side: 1 }));
    expect(label).toMatchObject({ top: 60, bottom: 88, poleFrom: 87, poleTo: 50 });
  });

  it("stands left of its pole where the plot ends", () => {
    // 360 + 6 + 60 is past 400
    expect(placeLabels([request(0, 360)], room())[0]).toMatchObject({ align: "right", right: 354, left: 294 });
  });

  it("stands nowhere in a room that is too low or too narrow", () => {
    expect(placeLabels([request(0, 100)], room({ top: 63 }))).toEqual([]); // 27 px for 28
    expect(placeLabels([request(0, 30)], room({ width: 60 }))).toEqual([]);
    expect(placeLabels([], room())).toEqual([]);
  });

  it("fits a room of exactly its height, at half pixels too", () => {
    const [label] = placeLabels([request(0, 100)], room({ top: 61.5, bottom: 89.5 }));
    expect([label?.top, label?.bottom]).toEqual([61.5, 89.5]);
  });

  it("avoids blocked boxes with its text and with its pole", () => {
    const name = { left: 110, right: 160, top: 60, bottom: 80 };
    expect(placeLabels([request(0, 100)], room({ blocked: [name] }))[0]?.align).toBe("right");
    const mark = { left: 98, right: 110, top: 92, bottom: 96 }; // between label and mark
    expect(placeLabels([request(0, 100)], room({ blocked: [mark] }))).toEqual([]);
    expect(placeLabels([request(0, 100, 2, { poles: [100, 120] })], room({ blocked: [mark] }))[0]?.poleX).toBe(120);
  });

  it("stands beside a tie if it can, over it if nothing else fits", () => {
    expect(placeLabels([request(0, 100)], room({ stems: [130] }))[0]?.align).toBe("right");
    expect(placeLabels([request(0, 100)], room({ stems: [130, 70] }))[0]).toMatchObject({ align: "left", cost: 1.5 });
  });

  it("takes the full title before the short one", () => {
    const texts = [
      { lines: ["a long title"], width: 200 },
      { lines: ["short"], width: 30 },
    ];
    const asked = request(0, 100, 2, { texts, shortFrom: 1 });
    expect(placeLabels([asked], room())[0]?.lines).toEqual(["a long title"]);
    expect(placeLabels([asked], room({ width: 200 }))[0]?.lines).toEqual(["short"]);
  });

  it("does not list a place twice", () => {
    expect(positionsFor(request(0, 100, 2, { poles: [100, 100, 120] }), room()).map(({ poleX }) => poleX)).toEqual(
      positionsFor(request(0, 100, 2, { poles: [100, 120] }), room()).map(({ poleX }) => poleX),
    );
  });
});

describe("who is named", () => {
  it("the more important of two that want the same place", () => {
    const tight = room({ width: 70 }); // one label of 60 px, right of its pole
    expect(indices(placeLabels([request(0, 2, 2), request(1, 3, 3)], tight))).toEqual([1]);
    expect(indices(placeLabels([request(0, 2, 1), request(1, 3, 2)], tight))).toEqual([0 + 1]);
  });

  it("an importance 3 before any number of lower ones", () => {
    // A label of 300 px in the middle, or four of 60 px: 4 × 20 against 1000
    const wide = request(0, 50, 3, { texts: [{ lines: ["wide"], width: 300 }] });
    const four = [60, 140, 220, 300].map((x, k) => request(k + 1, x, 2));
    expect(indices(placeLabels([wide, ...four], room({ width: 370 })))).toContain(0);
    const many = Array.from({ length: 60 }, (_, k) => request(k + 1, 60 + k * 75, 2)); // 60 × 20 is more than 1000
    const widest = request(0, 50, 3, { texts: [{ lines: ["wide"], width: 4500 }] });
    expect(indices(placeLabels([widest, ...many], room({ width: 4600 })))).toEqual([0]);
  });

  it("the selected one even where its pole has to cross a mark, the others not", () => {
    const inTheWay = { left: 90, right: 110, top: 92, bottom: 98 }; // between the room, up to 90, and the mark at 100
    const here = room({ blocked: [inTheWay] });
    expect(placeLabels([request(0, 100, 3)], here)).toEqual([]);
    expect(indices(placeLabels([request(0, 100, 1, { selected: true })], here))).toEqual([0]);
  });

  it("the selected one before any importance 3", () => {
    const tight = room({ width: 70 });
    const selected = request(0, 2, 1, { selected: true });
    expect(indices(placeLabels([request(1, 3, 3), selected, request(2, 4, 3)], tight))).toEqual([0]);
  });

  it("a label moves aside so that another finds room", () => {
    // 0 would stand right of its pole, where alone 1 could stand: it goes to the left, and both are named.
    const labels = placeLabels([request(0, 200, 3), request(1, 206, 2)], room({ width: 280 }));
    expect(indices(labels)).toEqual([0, 1]);
    expect(labels.find(({ index }) => index === 0)?.align).toBe("right");
  });

  it("three labels move aside for one", () => {
    const [left, middle, right] = [request(0, 80, 3), request(1, 170, 3), request(2, 260, 3)];
    const last = request(3, 338, 3); // fits only right of its pole, up to 404
    expect(indices(placeLabels([left, middle, right, last], room({ width: 404 })))).toEqual([0, 1, 2, 3]);
  });

  it("everybody, where there is room", () => {
    const many = Array.from({ length: 10 }, (_, k) => request(k, 10 + k * 80, (k % 3) + 1));
    expect(indices(placeLabels(many, room({ width: 900 })))).toHaveLength(10);
  });

  it("two tiers, where the room is high", () => {
    const high = room({ top: 20 });
    const labels = placeLabels([request(0, 30), request(1, 50)], { ...high, width: 125 });
    expect(indices(labels)).toEqual([0, 1]);
    expect(new Set(labels.map(({ top }) => top)).size).toBe(2);
  });
});

describe("what stands already", () => {
  it("keeps its side, its lines and its height, although another place is as good", () => {
    const high = room({ top: 20 });
    const asked = request(0, 200);
    const there = positionsFor(asked, high).find(({ align, top }) => align === "right" && top === 41)!;
    const [label] = placeLabels([request(0, 204)], high, [there]);
    expect(label).toMatchObject({ align: "right", top: 41, poleX: 204 });
  });

  it("stays named before an equal newcomer, but not before a more important one", () => {
    const tight = room({ width: 70 });
    const there = placeLabels([request(1, 3)], tight);
    expect(indices(placeLabels([request(0, 2), request(1, 3)], tight))).toEqual([0]);
    expect(indices(placeLabels([request(0, 2), request(1, 3)], tight, there))).toEqual([1]);
    expect(indices(placeLabels([request(0, 2, 3), request(1, 3)], tight, there))).toEqual([0]);
  });

  it("leaves the chart as it is when nothing has changed", () => {
    const chart = chartOf(record, 1076);
    for (const zoom of [1, 4, 12]) {
      for (const { asked, room: here } of askedIn(chart, sceneAt(chart, cameraAt(chart, zoom, 0.7)))) {
        const before = placeLabels(asked, here);
        const again = placeLabels(asked, here, before);
        const stayed = before.filter((label) => {
          const now = again.find(({ index }) => index === label.index);
          return now?.left === label.left && now.top === label.top;
        });
        expect(again.length).toBeGreaterThanOrEqual(before.length - 1);
        expect(stayed.length).toBeGreaterThanOrEqual(Math.floor(before.length * 0.75));
      }
    }
  });
});

interface View {
  asked: readonly LabelCandidate[];
  room: LabelRoom;
}

/** Everything that must be true of the labels of one lane. */
function check({ asked, room: here }: View, labels: readonly PlacedLabel[]) {
  const faults: string[] = [];
  expect(new Set(labels.map(({ index }) => index)).size).toBe(labels.length);
  for (const label of labels) {
    if (label.left < 0 || label.right > here.width) faults.push(`${label.index} is beside the plot`);
    if (label.top < here.top - 1e-6 || label.bottom > here.bottom + 1e-6)
      faults.push(`${label.index} is out of its room`);
    if (label.bottom - label.top !== LINE_HEIGHT * (1 + label.lines.length))
      faults.push(`${label.index} has no height`);
    if (here.blocked.some((box) => meet(box, label))) faults.push(`${label.index} covers a mark or a name`);
    // Only the selected event's pole may cross a mark, and only where it has no other place.
    const owner = asked.find(({ index }) => index === label.index);
    const forced = owner?.selected && positionsFor(owner, here).length === 0;
    if (!forced && here.blocked.some((box) => meet(box, poleBox(label))))
      faults.push(`the pole of ${label.index} crosses a mark`);
    if (label.poleX < 0 || label.poleX > here.width) faults.push(`the pole of ${label.index} is beside the plot`);
    for (const other of labels) {
      if (other === label) continue;
      if (meet(label, other)) faults.push(`${label.index} covers ${other.index}`);
      if (meet(poleBox(label), other)) faults.push(`the pole of ${label.index} crosses ${other.index}`);
      if (meet(poleBox(label), poleBox(other))) faults.push(`the poles of ${label.index} and ${other.index} meet`);
    }
  }
  expect(faults).toEqual([]);

  // Who of importance 3 is left out has no place where only lower ones stand.
  const named = new Map(labels.map((label) => [label.index, label]));
  for (const left of asked) {
    if (left.importance < 3 || left.selected || named.has(left.index)) continue;
    const high = labels.filter(({ index }) => {
      const other = asked.find((candidate) => candidate.index === index)!;
      return other.importance === 3 || other.selected;
    });
    for (const place of positionsFor(left, here)) {
      const free = high.every((label) => !tooNear(place, label));
      if (free) expect(`${left.index} could stand at ${place.left}`).toBe("");
    }
  }

  // The selected one is named if there is any place at all.
  const selected = asked.find((candidate) => candidate.selected);
  if (selected && positionsFor(selected, here).length > 0) expect(named.has(selected.index)).toBe(true);
}

const grown = (box: Box, x: number, y: number): Box => ({
  left: box.left - x,
  right: box.right + x,
  top: box.top - y,
  bottom: box.bottom + y,
});
/** Nearer than labels and poles may come to each other: 8 px aside, 2 px above, 4 px from a pole. */
const tooNear = (a: PlacedLabel, b: PlacedLabel): boolean =>
  meet(grown(a, 8, 2), b) ||
  meet(grown(poleBox(a), 4, 1), b) ||
  meet(grown(poleBox(b), 4, 1), a) ||
  (Math.abs(a.poleX - b.poleX) < 4 && meet(grown(poleBox(a), 4, 0), poleBox(b)));

describe("in every view", () => {
  const charts = new Map([390, 768, 1280, 1920].map((width) => [width, chartOf(record, width)]));
  const anyView = fc.record({
    width: fc.constantFrom(...charts.keys()),
    zoom: fc.constantFrom(1, 2.5, 6, 20, 120),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    selected: fc.integer({ min: -1, max: record.events.length - 1 }),
  });

  it("nothing covers anything, the selected one is named, and no 3 gives way to a lower one", () => {
    fc.assert(
      fc.property(anyView, ({ width, zoom, share, selected }) => {
        const chart = charts.get(width)!;
        const scene = sceneAt(chart, cameraAt(chart, zoom, share));
        for (const view of askedIn(chart, scene, { selected })) check(view, placeLabels(view.asked, view.room));
      }),
      { numRuns: runs(120) },
    );
  });

  it("the same holds after a pan, with the labels that stood there", () => {
    fc.assert(
      fc.property(anyView, ({ width, zoom, share, selected }) => {
        const chart = charts.get(width)!;
        const before = askedIn(chart, sceneAt(chart, cameraAt(chart, zoom, share)), { selected });
        const after = askedIn(chart, sceneAt(chart, cameraAt(chart, zoom, Math.min(share + 0.02, 1))), { selected });
        after.forEach((view, lane) => {
          const kept = placeLabels(before[lane]!.asked, before[lane]!.room);
          check(view, placeLabels(view.asked, view.room, kept));
        });
      }),
      { numRuns: runs(60) },
    );
  });

  it("the same view always looks the same", () => {
    fc.assert(
      fc.property(anyView, ({ width, zoom, share, selected }) => {
        const chart = charts.get(width)!;
        const draw = () =>
          askedIn(chart, sceneAt(chart, cameraAt(chart, zoom, share)), { selected }).map((view) =>
            placeLabels(view.asked, view.room),
          );
        expect(draw()).toEqual(draw());
      }),
      { numRuns: runs(20) },
    );
  });

  it("holds for an archive of hundreds of events too", () => {
    const seeds = fc.double({ min: 0, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(seeds, fc.constantFrom(1, 5, 30), seeds, (seed, zoom, share) => {
        const chart = chartOf(archive(600, seed), 1280);
        for (const view of askedIn(chart, sceneAt(chart, cameraAt(chart, zoom, share)))) {
          check(view, placeLabels(view.asked, view.room));
        }
      }),
      { numRuns: runs(8) },
    );
  });
});

describe("a desktop", () => {
  it("names about seventeen events of the whole record, all that are of importance 3 among the first", () => {
    const chart = chartOf(record, 1076);
    const named = askedIn(chart, sceneAt(chart, chart.whole)).flatMap((view) => placeLabels(view.asked, view.room));
    expect(named.length).toBeGreaterThanOrEqual(17);
  });
});
