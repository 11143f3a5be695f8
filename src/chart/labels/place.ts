// Places the labels of a lane: tries several orders of its candidates and keeps the best assignment.

import { LabelPositions } from "./collisions.ts";
import {
  type LabelCandidate,
  type LabelRoom,
  type PlacedLabel,
  positionsFor,
  type StandingLabel,
} from "./positions.ts";
import { LabelSolver } from "./solver.ts";

export type { Box, LabelCandidate, LabelRoom, PlacedLabel } from "./positions.ts";

import { seededRandom } from "./random.ts";

/** Orders that are tried at most, and how many in a row may bring nothing. */
const ORDERS = 24;
const PATIENCE = 5;
/** Fixed, so that the same view always looks the same. */
const SEED = 20240208;
const WEIGHT: Record<number, number> = { 1: 1, 2: 20, 3: 1000 };
/** A label that stands already is worth a little more than a new one. */
const KEPT = 1.2;

/** The weight of each label: one of importance 3 weighs more than all lower ones together, the selected one more than all. */
function weigh(candidates: readonly LabelCandidate[], isKept: (index: number) => boolean) {
  const weights = candidates.map(({ importance, index }) => WEIGHT[importance]! * (isKept(index) ? KEPT : 1));
  const sum = (test: (candidate: LabelCandidate) => boolean) =>
    candidates.reduce((total, candidate, at) => total + (test(candidate) ? weights[at]! : 0), 0);
  const scale = Math.max(1, sum(({ importance }) => importance < 3) / WEIGHT[3]!) + 1;
  candidates.forEach(({ importance }, at) => {
    if (importance === 3) weights[at]! *= scale;
  });
  const all = sum(() => true);
  candidates.forEach(({ selected }, at) => {
    if (selected) weights[at] = all + 1;
  });
  return weights;
}

/**
 * Places the labels of one lane. `kept` are labels that stand there already: where they still fit they stay, so that a
 * small move does not shuffle the chart. No two results overlap each other, a pole, a blocked box or the edge.
 */
export function placeLabels(
  candidates: readonly LabelCandidate[],
  room: LabelRoom,
  kept: readonly StandingLabel[] = [],
): PlacedLabel[] {
  const standing = new Map(kept.map((label) => [label.index, label]));
  const positionsOf = (candidate: LabelCandidate): PlacedLabel[] => {
    const found = positionsFor(candidate, room, standing.get(candidate.index));
    if (found.length > 0 || !candidate.selected) return found;
    // The selected event is always named: where nothing else is left, its pole may cross marks.
    return positionsFor(candidate, room, standing.get(candidate.index), true);
  };
  const positions = new LabelPositions(candidates.map(positionsOf));
  const weights = weigh(candidates, (index) => standing.has(index));
  const possible = weights.reduce((sum, weight, at) => sum + (positions.lists[at]!.length > 0 ? weight : 0), 0);
  const random = seededRandom(SEED);
  const attempt = (rank: readonly number[], share: () => number) => {
    const solver = new LabelSolver(positions, weights, WEIGHT[3]!);
    const order = rank.map((_, at) => at).sort((a, b) => rank[b]! - rank[a]! || a - b);
    solver.fill(order, share);
    solver.improve(order);
    return { solver, ...solver.score() };
  };
  let best = attempt(weights, () => 0);
  // The first order keeps the labels that stand already; another order must gain more than moving them costs.
  const unrest = candidates.some(({ index }) => standing.has(index)) ? WEIGHT[1]! * KEPT : 0;
  for (let tried = 1, idle = 0; tried < ORDERS && idle < PATIENCE; tried += 1, idle += 1) {
    if (best.weight === possible && (unrest > 0 || best.cost < 1)) break; // everything has a good place
    // A label that does not always take its best position leaves it to a neighbour.
    const rank = weights.map((weight) => weight * (0.1 + random() * 1.9));
    const modesty = random();
    const found = attempt(rank, () => (random() < 0.5 ? 0 : random() * modesty));
    const gain = found.weight - best.weight;
    if (gain > unrest || (gain === 0 && unrest === 0 && found.cost < best.cost)) {
      best = found;
      idle = -1;
    }
  }
  return best.solver.taken.map((place) => positions.label(place));
}
