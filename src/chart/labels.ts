// Which events are named on the chart, and where. The most important first; who finds no place asks the others to move.

import {
  type LabelRequest,
  type LabelRoom,
  type PlacedLabel,
  Places,
  placesFor,
  type StandingLabel,
} from "./places.ts";
import { seededRandom } from "./random.ts";

export type { Box, LabelRequest, LabelRoom, PlacedLabel } from "./places.ts";

/** Orders that are tried at most, and how many in a row may bring nothing. */
const ORDERS = 24;
const PATIENCE = 5;
/** Fixed, so that the same view always looks the same. */
const SEED = 20240208;
const WEIGHT: Record<number, number> = { 1: 1, 2: 20, 3: 1000 };
/** A label that stands already is worth a little more than a new one. */
const KEPT = 1.2;
/** So many labels may be asked to move for one of less than the highest importance. */
const MOST_MOVED = 2;
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

/** Who stands where, and by how many labels each place is ruled out. */
class Board {
  /** By request: its place, or NONE. */
  private readonly at: Int32Array;
  /** By place: how many standing labels collide with it. */
  private readonly hits: Int32Array;

  constructor(
    private readonly places: Places,
    private readonly weights: readonly number[],
  ) {
    this.at = new Int32Array(weights.length).fill(NONE);
    this.hits = new Int32Array(places.count);
  }

  get taken(): number[] {
    return [...this.at].filter((place) => place !== NONE);
  }

  private put(place: number) {
    this.at[this.places.owner[place]!] = place;
    for (const other of this.places.collisions(place)) this.hits[other]! += 1;
  }

  private take(request: number) {
    for (const other of this.places.collisions(this.at[request]!)) this.hits[other]! -= 1;
    this.at[request] = NONE;
  }

  /** The first free place of a request before `end`, searched from `start` on. */
  private free(request: number, end: number, start = 0): number {
    const from = this.places.from[request]!;
    const count = end - from;
    for (let k = 0; k < count; k += 1) {
      const place = from + ((start + k) % count);
      if (this.hits[place] === 0) return place;
    }
    return NONE;
  }

  /** Gives each request in turn a free place, searched from a share of its list on. */
  fill(order: readonly number[], share: () => number) {
    for (const request of order) {
      const end = this.places.from[request + 1]!;
      const place = this.free(request, end, Math.floor(share() * (end - this.places.from[request]!)));
      if (place !== NONE) this.put(place);
    }
  }

  /** Ends when no label gains by moving others or taking lesser ones out, and none has a better place free. */
  improve(order: readonly number[]) {
    for (let k = 0, idle = 0; idle < order.length; k += 1, idle += 1) {
      const request = order[k % order.length]!;
      if (this.at[request] === NONE ? this.insert(request) : this.tidy(request)) idle = 0;
    }
  }

  private tidy(request: number): boolean {
    const better = this.free(request, this.at[request]!);
    if (better === NONE) return false;
    this.take(request);
    this.put(better);
    return true;
  }

  /** Takes the place that costs the others least, if that is less than the label is worth. */
  private insert(request: number): boolean {
    const weight = this.weights[request]!;
    const most = weight >= WEIGHT[3]! ? this.at.length : MOST_MOVED;
    let best = null as Move | null;
    for (let place = this.places.from[request]!; place < this.places.from[request + 1]!; place += 1) {
      if (this.hits[place]! > most) continue;
      best = this.consider(place, best?.lost ?? weight) ?? best;
      if (best?.lost === 0) break;
    }
    if (best === null) return false;
    for (const other of best.out) this.take(other);
    for (const place of best.put) this.put(place);
    return true;
  }

  /** Puts a label here, in mind: each in its way looks for another place. Null when less than `most` cannot be lost. */
  private consider(place: number, most: number): Move | null {
    const out = this.inTheWay(place);
    const put = [place];
    let lost = 0;
    for (const other of out) {
      const found = this.otherPlace(other, out, put);
      if (found === NONE) lost += this.weights[other]!;
      else put.push(found);
      if (lost >= most) return null;
    }
    return { out, put, lost };
  }

  /** A place for `other` that would be free once those in `out` are gone and those in `put` are there. */
  private otherPlace(other: number, out: readonly number[], put: readonly number[]): number {
    const { places, at, hits } = this;
    search: for (let to = places.from[other]!; to < places.from[other + 1]!; to += 1) {
      let inTheWay = hits[to]!;
      if (inTheWay >= out.length) continue; // more than the others in `out`
      for (const taken of put) if (places.collide(to, taken)) continue search;
      for (const gone of out) if (inTheWay > 0 && gone !== other && places.collide(to, at[gone]!)) inTheWay -= 1;
      if (inTheWay === 0) return to;
    }
    return NONE;
  }

  /** The requests whose labels collide with a place, the most important first. */
  private inTheWay(place: number): number[] {
    const found: number[] = [];
    for (let other = 0; found.length < this.hits[place]!; other += 1) {
      const taken = this.at[other]!;
      if (taken !== NONE && this.places.collide(place, taken)) found.push(other);
    }
    return found.sort((a, b) => this.weights[b]! - this.weights[a]!);
  }

  /** Weight of what stands, and what its places cost. */
  score(): { weight: number; cost: number } {
    let weight = 0;
    let cost = 0;
    for (const place of this.taken) {
      weight += this.weights[this.places.owner[place]!]!;
      cost += this.places.label(place).cost;
    }
    return { weight, cost };
  }
}

interface Move {
  /** Requests whose labels go, places that are taken then, and the weight of those that find none. */
  out: readonly number[];
  put: readonly number[];
  lost: number;
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
  const random = seededRandom(SEED);
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
  return best.taken.map((place) => places.label(place));
}
