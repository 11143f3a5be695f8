// Which events are named on the chart, and where. The most important first; who finds no place asks the others to move.

import { randomLcg } from "d3";
import { type LabelRequest, type LabelRoom, type PlacedLabel, Places, placesFor, type StandingLabel } from "./places.ts";

export type { Box, LabelRequest, LabelRoom, PlacedLabel } from "./places.ts";

/** Orders that are tried at most, and how many in a row may bring nothing. */
const ORDERS = 24;
const PATIENCE = 8;
/** Fixed, so that the same view always looks the same. */
const SEED = 0.2024;
const WEIGHT: Record<number, number> = { 1: 1, 2: 20, 3: 1000 };
/** A label that stands already is worth a little more than a new one. */
const KEPT = 1.2;
/** So many labels may be asked to move for one of less than the highest importance. */
const MOST_MOVED = 3;
const NONE = -1;

/** What each label is worth: one of importance 3 more than all lower ones together, the selected one more than all. */
function weigh(requests: readonly LabelRequest[], isKept: (index: number) => boolean) {
  const weights = requests.map(({ importance, index }) => WEIGHT[importance]! * (isKept(index) ? KEPT : 1));
  const sum = (test: (request: LabelRequest) => boolean) =>
    requests.reduce((total, request, at) => total + (test(request) ? weights[at]! : 0), 0);
  const scale = Math.max(1, sum(({ importance }) => importance < 3) / WEIGHT[3]!) + 1;
  requests.forEach(({ importance }, at) => {
    if (importance === 3) weights[at]! *= scale;
  });
  const all = sum(() => true);
  requests.forEach(({ selected }, at) => {
    if (selected) weights[at] = all + 1;
  });
  return weights;
}

/** Who stands where, by request. */
class Board {
  readonly at: Int32Array;

  constructor(
    private readonly places: Places,
    private readonly weights: readonly number[],
  ) {
    this.at = new Int32Array(weights.length).fill(NONE);
  }

  /** The requests whose labels are in the way of a place. */
  private inTheWay(place: number, most: number): number[] | null {
    const found: number[] = [];
    const own = this.places.owner[place]!;
    for (let other = 0; other < this.at.length; other += 1) {
      const taken = this.at[other]!;
      if (taken === NONE || other === own || !this.places.collide(place, taken)) continue;
      if (found.length === most) return null;
      found.push(other);
    }
    return found;
  }

  /** The first free place of a request before `end`, searched from `start` on. */
  private free(request: number, end: number, start = 0): number {
    const from = this.places.from[request]!;
    const count = end - from;
    for (let k = 0; k < count; k += 1) {
      const place = from + ((start + k) % count);
      if (this.inTheWay(place, 0)) return place;
    }
    return NONE;
  }

  /** Gives each request in turn a free place, searched from a share of its list on. */
  fill(order: readonly number[], share: () => number) {
    for (const request of order) {
      const count = this.places.from[request + 1]! - this.places.from[request]!;
      this.at[request] = this.free(request, this.places.from[request + 1]!, Math.floor(share() * count));
    }
  }

  /** Improves until nobody can be placed by moving others or taking less important ones out, and nobody has a better place free. */
  improve(order: readonly number[]) {
    for (let changed = true; changed; ) {
      changed = false;
      for (const request of order) if (this.at[request] === NONE && this.insert(request)) changed = true;
      for (const request of order) if (this.at[request] !== NONE && this.tidy(request)) changed = true;
    }
  }

  private tidy(request: number): boolean {
    const better = this.free(request, this.at[request]!);
    if (better === NONE) return false;
    this.at[request] = better;
    return true;
  }

  /** Takes the place that costs the others least, if that is less than the label is worth. */
  private insert(request: number): boolean {
    const weight = this.weights[request]!;
    const most = weight >= WEIGHT[3]! ? this.at.length : MOST_MOVED;
    let least = weight;
    let best = NONE;
    for (let place = this.places.from[request]!; place < this.places.from[request + 1]! && least > 0; place += 1) {
      const others = this.inTheWay(place, most);
      if (!others) continue;
      const before = others.map((other) => this.at[other]!);
      const lost = this.make(place, others);
      if (lost < least) {
        least = lost;
        best = place;
      }
      this.at[request] = NONE;
      others.forEach((other, k) => {
        this.at[other] = before[k]!;
      });
    }
    if (best === NONE) return false;
    this.make(best, this.inTheWay(best, most)!);
    return true;
  }

  /** Puts a label down and lets those in its way look for another place; returns the weight that finds none. */
  private make(place: number, others: readonly number[]): number {
    for (const other of others) this.at[other] = NONE;
    this.at[this.places.owner[place]!] = place;
    let lost = 0;
    for (const other of others) {
      this.at[other] = this.free(other, this.places.from[other + 1]!);
      if (this.at[other] === NONE) lost += this.weights[other]!;
    }
    return lost;
  }

  /** Weight of what stands, and what its places cost. */
  score(): { weight: number; cost: number } {
    let weight = 0;
    let cost = 0;
    this.at.forEach((place, request) => {
      if (place === NONE) return;
      weight += this.weights[request]!;
      cost += this.places.label(place).cost;
    });
    return { weight, cost };
  }
}

/**
 * Places the labels of one lane. `kept` are labels that stand there already: where they still fit they stay, so that a
 * small move does not shuffle the chart. No two results overlap each other, a pole, a blocked box or the edge.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  room: LabelRoom,
  kept: readonly StandingLabel[] = [],
): PlacedLabel[] {
  const standing = new Map(kept.map((label) => [label.index, label]));
  const places = new Places(requests.map((request) => placesFor(request, room, standing.get(request.index))));
  const weights = weigh(requests, (index) => standing.has(index));
  const possible = weights.reduce((sum, weight, at) => sum + (places.lists[at]!.length > 0 ? weight : 0), 0);
  const random = randomLcg(SEED);
  let best = new Board(places, weights);
  let bestScore = best.score();
  for (let attempt = 0, idle = 0; attempt < ORDERS && idle < PATIENCE; attempt += 1, idle += 1) {
    const board = new Board(places, weights);
    const rank = weights.map((weight) => weight * (attempt === 0 ? 1 : 0.1 + random() * 1.9));
    const order = rank.map((_, at) => at).sort((a, b) => rank[b]! - rank[a]! || a - b);
    // Not always asking for the best place lets neighbours have it.
    const modesty = attempt === 0 ? 0 : random();
    board.fill(order, () => (random() < 0.5 ? 0 : random() * modesty));
    board.improve(order);
    const score = board.score();
    if (score.weight > bestScore.weight || (score.weight === bestScore.weight && score.cost < bestScore.cost)) {
      best = board;
      bestScore = score;
      idle = 0;
    }
    if (bestScore.weight === possible && bestScore.cost < 1) break; // everything has a good place
  }
  return [...best.at].filter((place) => place !== NONE).map((place) => places.label(place));
}
