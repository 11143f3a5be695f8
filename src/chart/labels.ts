// Which events are named on the chart, and where. Chosen by importance; then several orders are tried and the best sum is kept.

import { randomLcg } from "d3";
import type { Wrapped } from "./wrap.ts";

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** One mark that would like a label. */
export interface LabelRequest {
  /** Event that speaks for the mark. */
  index: number;
  importance: number;
  /** The selected event's label is placed first, and wherever it can be. */
  selected: boolean;
  /** Where the pole may stand, best first, in px. */
  poles: readonly number[];
  /** Edge of the mark at which the pole ends. */
  markY: number;
  /** Width of the bold first line. */
  headWidth: number;
  /** Ways to set the title, best first. */
  texts: readonly Wrapped[];
  /** From here on the texts are a shortened title. */
  shortFrom: number;
}

export interface PlacedLabel extends Box {
  index: number;
  poleX: number;
  /** The pole runs from here to the mark, in px. */
  poleFrom: number;
  poleTo: number;
  align: "left" | "right";
  lines: readonly string[];
  /** What this place costs: ties that it crosses, a pole away from the mark's own place, a shortened title. */
  cost: number;
}

/** The room of one lane and what is in the way. */
export interface LabelRoom {
  top: number;
  bottom: number;
  /** −1: labels stand above their marks; +1: below. */
  side: -1 | 1;
  width: number;
  /** Marks and lane names: never under a label or a pole. */
  blocked: readonly Box[];
  /** x of ties that cross the room; a label covers one only if nothing else fits. */
  stems: readonly number[];
}

export const LINE_HEIGHT = 14;
export const POLE_GAP = 6;
const SPACE_X = 8;
const SPACE_Y = 2;
const ORDERS = 140;
/** Fixed, so that the same view always looks the same. */
const SEED = 0.2024;
const WEIGHT: Record<number, number> = { 1: 1, 2: 20, 3: 1000 };
/** Costs only decide between equals: no sum of them outweighs a label of importance 2. */
const STEM_COST = 1.5;
const POLE_COST = 1;
const SHORT_COST = 0.7;
/** A label that stands already is worth a little more than a new one. */
const KEPT = 1.2;

const meet = (a: Box, b: Box, x = 0, y = 0): boolean =>
  a.left - x < b.right && b.left - x < a.right && a.top - y < b.bottom && b.top - y < a.bottom;

const poleBox = (label: PlacedLabel): Box => ({
  left: label.poleX - 1,
  right: label.poleX + 1,
  top: Math.min(label.poleFrom, label.poleTo),
  bottom: Math.max(label.poleFrom, label.poleTo),
});

/** All places for a request that respect the room, its edges and its blocked boxes, best first. */
function placesFor(request: LabelRequest, room: LabelRoom): PlacedLabel[] {
  const places: PlacedLabel[] = [];
  request.texts.forEach((text, textAt) => {
    const width = Math.max(text.width, request.headWidth);
    const height = LINE_HEIGHT * (1 + text.lines.length);
    const slack = room.bottom - room.top - height;
    if (slack < 0) return;
    const tiers = slack < LINE_HEIGHT ? [0, slack] : [0, slack / 2, slack];
    request.poles.forEach((poleX, poleAt) => {
      for (const align of ["left", "right"] as const) {
        const left = align === "left" ? poleX + POLE_GAP : poleX - POLE_GAP - width;
        if (left < 0 || left + width > room.width) continue;
        for (const tier of tiers) {
          const top = Math.round(room.side < 0 ? room.bottom - height - tier : room.top + tier);
          const poleFrom = room.side < 0 ? top + 1 : top + height - 1;
          const label: PlacedLabel = {
            index: request.index,
            left,
            right: left + width,
            top,
            bottom: top + height,
            poleX,
            poleFrom,
            poleTo: request.markY,
            align,
            lines: text.lines,
            cost: Math.min(poleAt, 1) * POLE_COST + (textAt >= request.shortFrom ? SHORT_COST : 0),
          };
          const pole = poleBox(label);
          if (room.blocked.some((box) => meet(box, label, 2, 0) || meet(box, pole, 1, 0))) continue;
          label.cost += room.stems.filter((x) => x > left - 2 && x < left + width + 2).length * STEM_COST;
          places.push(label);
        }
      }
    });
  });
  return places.sort((a, b) => a.cost - b.cost);
}

const collide = (a: PlacedLabel, b: PlacedLabel): boolean =>
  meet(a, b, SPACE_X, SPACE_Y) ||
  meet(poleBox(a), b, 4, 1) ||
  meet(poleBox(b), a, 4, 1) ||
  (Math.abs(a.poleX - b.poleX) < 4 && meet(poleBox(a), poleBox(b), 4, 0));

/** Remembers which places collide: the same pairs are met again in every order that is tried. */
class Collisions {
  private readonly known: Int8Array;
  private readonly id = new Map<PlacedLabel, number>();

  constructor(private readonly places: readonly PlacedLabel[]) {
    this.known = new Int8Array(places.length * places.length);
    places.forEach((place, id) => {
      this.id.set(place, id);
    });
  }

  idOf(place: PlacedLabel): number {
    return this.id.get(place)!;
  }

  between(a: number, b: number): boolean {
    const at = a * this.places.length + b;
    if (this.known[at] === 0) this.known[at] = collide(this.places[a]!, this.places[b]!) ? 1 : -1;
    return this.known[at] === 1;
  }
}

/** Gives each request in turn its first free place, searched from a share `from` of its list on. */
function fillInOrder(
  order: readonly number[],
  places: readonly (readonly number[])[],
  collisions: Collisions,
  from: () => number,
): number[] {
  const placed: number[] = [];
  for (const at of order) {
    const list = places[at]!;
    const start = Math.floor(from() * list.length);
    for (let k = 0; k < list.length; k += 1) {
      const place = list[(start + k) % list.length]!;
      if (placed.some((other) => collisions.between(place, other))) continue;
      placed.push(place);
      break;
    }
  }
  return placed;
}

/**
 * Places the labels of one lane. `kept` are labels that stand there already: where they still fit they are tried first,
 * so that a small move does not shuffle the chart. No two results overlap each other, a pole, a blocked box or the edge.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  room: LabelRoom,
  kept: readonly Pick<PlacedLabel, "index" | "align" | "lines">[] = [],
): PlacedLabel[] {
  const before = new Map(kept.map((label) => [label.index, label]));
  const found = requests.map((request) => {
    const all = placesFor(request, room);
    const old = before.get(request.index);
    if (!old) return all;
    const same = (place: PlacedLabel) => place.align === old.align && place.lines.length === old.lines.length;
    return [...all.filter(same), ...all.filter((place) => !same(place))];
  });
  const all = found.flat();
  const collisions = new Collisions(all);
  const places = found.map((list) => list.map((place) => collisions.idOf(place)));
  const owner = found.flatMap((list, at) => list.map(() => at));
  const weights = requests.map(({ selected, importance, index }) =>
    selected ? 1e6 : WEIGHT[importance]! * (before.has(index) ? KEPT : 1),
  );
  const most = weights.reduce((sum, weight, at) => sum + (places[at]!.length > 0 ? weight : 0), 0);
  const random = randomLcg(SEED);
  let best: number[] = [];
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let attempt = 0; attempt < ORDERS; attempt += 1) {
    const first = attempt === 0;
    const rank = weights.map((weight) => weight * (first ? 1 : 0.1 + random() * 1.9));
    const order = rank.map((_, at) => at).sort((a, b) => rank[b]! - rank[a]! || a - b);
    // Not always asking for the best place lets neighbours have it.
    const modesty = first ? 0 : random();
    const placed = fillInOrder(order, places, collisions, () => (random() < 0.5 ? 0 : random() * modesty));
    const score = placed.reduce((sum, id) => sum + weights[owner[id]!]! - all[id]!.cost, 0);
    if (score > bestScore) {
      best = placed;
      bestScore = score;
    }
    if (score > most - 1) break; // everything has a good place
  }
  return best.map((id) => all[id]!);
}
