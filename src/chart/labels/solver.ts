// The labels of a lane on their places, and how one that has none makes room for itself.

import type { Places } from "./collisions.ts";

/** So many labels may be asked to move for one that is not urgent. */
const MOST_MOVED = 2;
const NONE = -1;

/** Who stands where, and by how many labels each place is ruled out. */
export class Board {
  /** By request: its place, or NONE. */
  private readonly at: Int32Array;
  /** By place: how many standing labels collide with it. */
  private readonly hits: Int32Array;

  constructor(
    private readonly places: Places,
    private readonly weights: readonly number[],
    /** From this weight on, a label may ask any number of others to move. */
    private readonly urgent: number,
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
    const most = weight >= this.urgent ? this.at.length : MOST_MOVED;
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
