// Tries many orders in which the items of a lane choose their rows, and keeps the one that costs least.

import { type Item, type Placement, Placing, type Room } from "./placing.ts";
import { seededRandom } from "./random.ts";

/** Fixed, so that the same view always looks the same. */
const SEED = 20240208;
/** A search ends after so many orders that bring nothing. */
const PATIENCE = 160;

export interface Solution {
  /** By item; null where no row has room for its mark. */
  readonly placed: readonly (Placement | null)[];
  readonly cost: number;
}

/** Cost of a mark without any row. */
const LOST = 1e6;

/** Places with these labels first, which stand already; the others follow in an order. */
export type Kept = readonly (Placement | null)[];

function attempt(items: readonly Item[], room: Room, order: readonly number[], kept: Kept | null) {
  const placing = new Placing(items, room);
  let lost = 0;
  const held = new Set<number>();
  kept?.forEach((there, at) => {
    if (there && placing.keep(at, there.row, there.choice)) held.add(at);
  });
  for (const at of order) if (!held.has(at) && !placing.add(at)) lost += 1;
  return { placing, order, cost: placing.cost + lost * LOST, steps: placing.steps };
}

/**
 * The cheapest of many assignments.
 * @param budget the most pairs of item and row that may be looked at: a bound of the time that does not depend on the machine
 */
export function solveLane(items: readonly Item[], room: Room, budget: number, kept: Kept | null = null): Solution {
  const all = items.map((_, at) => at);
  const byWorth = [...all].sort((a, b) => items[b]!.unnamed - items[a]!.unnamed || items[a]!.x - items[b]!.x);
  const earliest = [...all].sort((a, b) => items[a]!.x - items[b]!.x || items[b]!.unnamed - items[a]!.unnamed);
  // Labels on the left leave the ties of what is later free when that is further out; labels on the right, when it is nearer.
  // The column reads in the order of time when the latest, as many as it has rows, choose first.
  const late = earliest.filter((at) => items[at]!.choices[0]?.side === "column").slice(-room.rows);
  if (room.side < 0) late.reverse();
  const columnFirst = [...late, ...byWorth.filter((at) => !late.includes(at))];
  const starts = [byWorth, earliest, [...earliest].reverse(), columnFirst];
  let steps = 0;
  let best = attempt(items, room, starts[0]!, kept);
  steps += best.steps;
  for (const order of starts.slice(1)) {
    const found = attempt(items, room, order, kept);
    steps += found.steps;
    if (found.cost < best.cost) best = found;
  }
  const random = seededRandom(SEED);
  for (let idle = 0; idle < PATIENCE && steps < budget && items.length > 1; idle += 1) {
    const order = [...best.order];
    // One that stands badly chooses earlier, or any two change places.
    const from = Math.floor(random() * order.length);
    const to = Math.floor(random() * (random() < 0.6 ? from + 1 : order.length));
    const [moved] = order.splice(from, 1);
    order.splice(to, 0, moved!);
    const found = attempt(items, room, order, kept);
    steps += found.steps;
    if (found.cost < best.cost) idle = -1;
    if (found.cost <= best.cost) best = found;
  }
  return { placed: best.placing.placed, cost: best.cost };
}

/** Writes the better text of each item where that fits as it stands, the most important first. */
export function lengthen(
  items: readonly Item[],
  room: Room,
  { placed }: Solution,
  better: (at: number, there: Placement) => readonly Item["choices"][number][],
): Placement[] {
  const placing = new Placing(items, room);
  placed.forEach((there, at) => {
    if (there) placing.keep(at, there.row, there.choice);
  });
  const order = items.map((_, at) => at).sort((a, b) => items[b]!.unnamed - items[a]!.unnamed);
  for (const at of order) {
    const there = placing.placed[at];
    if (!there?.choice) continue;
    for (const choice of better(at, there)) {
      placing.replace(at, choice);
      if (placing.placed[at]!.choice === choice) break;
    }
  }
  return placed.map((there, at) => placing.placed[at] ?? there!);
}
