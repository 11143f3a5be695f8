// Which events are named on the chart, and where. The most important first; who finds no place asks the others to move.

import { Places } from "./collisions.ts";
import { type LabelRequest, type LabelRoom, type PlacedLabel, placesFor, type StandingLabel } from "./positions.ts";
import { Board } from "./solver.ts";

export type { Box, LabelRequest, LabelRoom, PlacedLabel } from "./positions.ts";

import { seededRandom } from "./random.ts";

/** Orders that are tried at most, and how many in a row may bring nothing. */
const ORDERS = 24;
const PATIENCE = 5;
/** Fixed, so that the same view always looks the same. */
const SEED = 20240208;
const WEIGHT: Record<number, number> = { 1: 1, 2: 20, 3: 1000 };
/** A label that stands already is worth a little more than a new one. */
const KEPT = 1.2;

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
  const placesOf = (request: LabelRequest): PlacedLabel[] => {
    const found = placesFor(request, room, standing.get(request.index));
    if (found.length > 0 || !request.selected) return found;
    // The selected event is always named: where nothing else is left, its pole may cross marks.
    return placesFor(request, room, standing.get(request.index), true);
  };
  const places = new Places(requests.map(placesOf));
  const weights = weigh(requests, (index) => standing.has(index));
  const possible = weights.reduce((sum, weight, at) => sum + (places.lists[at]!.length > 0 ? weight : 0), 0);
  const random = seededRandom(SEED);
  const attempt = (rank: readonly number[], share: () => number) => {
    const board = new Board(places, weights, WEIGHT[3]!);
    const order = rank.map((_, at) => at).sort((a, b) => rank[b]! - rank[a]! || a - b);
    board.fill(order, share);
    board.improve(order);
    return { board, ...board.score() };
  };
  let best = attempt(weights, () => 0);
  // What stands already stays with the first order; another one must be worth the unrest.
  const unrest = requests.some(({ index }) => standing.has(index)) ? WEIGHT[1]! * KEPT : 0;
  for (let tried = 1, idle = 0; tried < ORDERS && idle < PATIENCE; tried += 1, idle += 1) {
    if (best.weight === possible && (unrest > 0 || best.cost < 1)) break; // everything has a good place
    // Not always asking for the best place lets neighbours have it.
    const rank = weights.map((weight) => weight * (0.1 + random() * 1.9));
    const modesty = random();
    const found = attempt(rank, () => (random() < 0.5 ? 0 : random() * modesty));
    const gain = found.weight - best.weight;
    if (gain > unrest || (gain === 0 && unrest === 0 && found.cost < best.cost)) {
      best = found;
      idle = -1;
    }
  }
  return best.board.taken.map((place) => places.label(place));
}
