// Arranges one lane of a view: a row for every event, a ring only where rows cannot hold those of the same days.

import type { Placement, Room } from "../lanes/placing.ts";
import { isOuter, isWide } from "../lanes/rows.ts";
import { lengthen, type Solution, solveLane } from "../lanes/solve.ts";
import { type Arranged, type Candidate, candidateOf, leadOf, perDayOf } from "./items.ts";
import { ringOf, sameDays } from "./same-days.ts";

/** A candidate with its place. */
export interface Placed {
  readonly candidate: Candidate;
  readonly row: number;
  readonly choice: Placement["choice"];
}

export interface ArrangedLane {
  readonly placed: readonly Placed[];
  readonly rows: number;
  readonly lasting: number;
  readonly inView: boolean;
  readonly dense: boolean;
  readonly profile: boolean;
}

/** The places of a lane's events before: nothing of it moves that still fits. */
export type Standing = ReadonlyMap<
  number,
  { row: number; long: boolean; side: string | null; text: number; members: number }
>;

/** A lane with so many events in view that they are not gone through one by one. */
export interface Crowd {
  readonly profile: boolean;
}

export interface LaneRequest {
  arranged: Arranged;
  /** The events of the lane in view, by the middle of their dates; of a crowd only what lasts. */
  events: readonly number[];
  crowd: Crowd | null;
  /** Ties of lanes further out, in order. */
  stems: readonly number[];
  side: -1 | 1;
  /** Rows that there may be: of what lasts, and of all else. */
  most: { readonly lasting: number; readonly rows: number };
  standing: Standing;
}

/** More items than this in one lane share one row, and join to rings. */
export const DENSE_FROM = 40;
/** Pairs of item and row that one search may look at: in the end, and while it is open which days share a ring. */
const BUDGET = { last: 6_000, first: 900 } as const;
/** So many times a run of days is chosen to share a ring before all of them do that have to. */
const ROUNDS = 6;

/** The ties of the marks that a lane may have, single or in rings. */
export const runsOf = ({ arranged, events }: Pick<LaneRequest, "arranged" | "events">): number[][] => {
  const { columns } = arranged;
  const perDay = perDayOf(arranged);
  const short = events.filter((i) => !isOuter(columns, i));
  const wide = short.filter((i) => isWide(columns, i, perDay));
  const points = short.filter((i) => !isWide(columns, i, perDay));
  return [...wide.map((i) => [i]), ...sameDays(columns, points, perDay)];
};

/** Arranges a lane; with `kept`, what stood before stays, and null says that the rest does not fit beside it. */
export function arrangeLane(request: LaneRequest): ArrangedLane {
  const { arranged, events, standing } = request;
  const { columns } = arranged;
  const lasting = arrangeLasting(request);
  const denseLane = { placed: lasting.placed, rows: 0, lasting: lasting.rows, inView: true, dense: true };
  if (request.crowd) return { ...denseLane, profile: request.crowd.profile };
  const runs = runsOf(request);
  const inView = events.length > 0;
  if (runs.length > DENSE_FROM) return { ...denseLane, profile: false };

  const rings = new Set<number[]>(runs.filter((run) => run.length > 1 && sharedBefore(run, standing)));
  const known = new Map<string, Candidate>();
  const itemOf = (members: readonly number[]): Candidate => {
    const key = members.join();
    const item = known.get(key) ?? candidateOf(arranged, members, request.stems, standing.get(members[0]!)?.row ?? -1);
    known.set(key, item);
    return item;
  };
  const itemsOf = () =>
    runs
      .flatMap((run) =>
        rings.has(run) ? ringOf(columns, run, leadOf(columns, run, arranged.selected)) : run.map((i) => [i]),
      )
      .map(itemOf);
  const room = (shared = false): Room => ({
    rows: request.most.rows,
    stems: request.stems,
    shared,
    side: request.side,
  });

  let items = worth(itemsOf());
  for (let round = 0; ; round += 1) {
    const { placed } = solveLane(items, room(), BUDGET.first);
    const short = runs.filter((run) => run.length > 1 && !rings.has(run));
    const lossOf = (run: readonly number[]) =>
      items.reduce((sum, { members, unnamed }, at) => {
        if (!run.includes(members[0]!)) return sum;
        const there = placed[at];
        return sum + (there ? (there.choice ? 0 : unnamed) : 1e6);
      }, 0);
    const losses = short.map((run) => ({ run, loss: lossOf(run) })).filter(({ loss }) => loss > 0);
    if (losses.length === 0) break;
    losses.sort((a, b) => b.loss - a.loss || a.run[0]! - b.run[0]!);
    for (const { run } of round < ROUNDS ? losses.slice(0, 1) : losses) rings.add(run);
    items = worth(itemsOf());
  }
  let solution = solveLane(items, room(), BUDGET.last);
  let shared = false;
  if (solution.placed.includes(null)) {
    shared = true;
    solution = solveLane(items, room(true), BUDGET.last);
  }
  return finish(items, room(shared), solution, lasting, inView);
}

/** Keeps a lane as it stands while everything new fits beside it; null where it does not. `rows` are those that it has. */
export function keepLane(request: LaneRequest, rows: number, lastingRows: number): ArrangedLane | null {
  const { arranged, events, standing } = request;
  const { columns } = arranged;
  if (request.crowd) return null;
  const runs = runsOf(request);
  if (runs.length > DENSE_FROM) return null;
  const lasting = arrangeLasting(request, lastingRows);
  if (lasting.rows > lastingRows) return null;
  const items = worth(
    runs
      .flatMap((run) =>
        sharedBefore(run, standing)
          ? ringOf(columns, run, leadOf(columns, run, arranged.selected))
          : run.map((i) => [i]),
      )
      .map((members) => candidateOf(arranged, members, request.stems, standing.get(members[0]!)?.row ?? -1)),
  );
  const kept = items.map(keptPlace(standing));
  const room: Room = { rows, stems: request.stems, shared: false, side: request.side };
  const solution = rows > 0 || items.length === 0 ? solveLane(items, room, BUDGET.first, kept) : null;
  if (!solution) return null;
  const lost = items.some((item, at) => {
    const there = solution.placed[at];
    return !there || (!there.choice && (item.importance === 3 || item.lead === arranged.selected));
  });
  if (lost) return null;
  const { placed } = finish(items, room, solution, lasting, events.length > 0);
  return { placed, rows, lasting: lastingRows, inView: true, dense: false, profile: false };
}

const sharedBefore = (run: readonly number[], standing: Standing): boolean =>
  run.length > 1 && run.some((i) => (standing.get(i)?.members ?? 1) > 1);

/** The place of a candidate before, at its new x: the same row and side. */
const keptPlace =
  (standing: Standing) =>
  (item: Candidate): Placement | null => {
    const was = standing.get(item.lead);
    if (!was || was.members !== item.members.length || was.side === null) return null;
    const choice = [...item.choices, ...item.longer].find(({ side, text }) => side === was.side && text === was.text);
    return choice ? { row: was.row, choice } : null;
  };

/** One of importance 3 is worth more than all lower ones together. */
function worth(items: Candidate[]): Candidate[] {
  const lower = items.reduce(
    (sum, { importance, unnamed }) => sum + (importance < 3 && unnamed < 1e5 ? unnamed : 0),
    0,
  );
  return items.map((item) => (item.importance === 3 ? { ...item, unnamed: item.unnamed + lower } : item));
}

function finish(
  items: readonly Candidate[],
  room: Room,
  solution: Solution,
  lasting: { placed: readonly Placed[]; rows: number },
  inView: boolean,
): ArrangedLane {
  const better = (at: number, there: Placement) =>
    items[at]!.longer.filter(({ side, cost }) => side === there.choice!.side && cost < there.choice!.cost + 1);
  const final = lengthen(items, room, solution, better);
  const placed = items.map((candidate, at) => ({ candidate, ...final[at]! }));
  const rows = placed.reduce((most, { row }) => Math.max(most, row + 1), 0);
  return { placed: [...placed, ...lasting.placed], rows, lasting: lasting.rows, inView, dense: false, profile: false };
}

/** So many of what lasts in a lane are given places and words: more than rows can hold. The others take what is free, or share the last row. */
const MOST_LASTING = 60;

/** Of more than rows can hold the chosen event, then the most important ones, the earliest first; in their order. */
function foremost({ columns, selected }: Arranged, events: readonly number[]): readonly number[] {
  if (events.length <= MOST_LASTING) return events;
  const kept = new Set<number>(events.includes(selected) ? [selected] : []);
  for (const importance of [3, 2, 1])
    for (const i of events) {
      if (kept.size >= MOST_LASTING) break;
      if (columns.importance[i] === importance) kept.add(i);
    }
  return events.filter((i) => kept.has(i));
}

/** Arranges what lasts, in rows of its own. */
function arrangeLasting(
  { arranged, events, stems, standing, side, most }: LaneRequest,
  keptRows: number | null = null,
) {
  const lasting = events.filter((i) => isOuter(arranged.columns, i));
  const items = worth(
    foremost(arranged, lasting).map((i) => ({
      ...candidateOf(arranged, [i], stems, standing.get(i)?.row ?? -1),
      tied: false,
    })),
  );
  if (items.length === 0) return { placed: [], rows: 0 };
  const kept = keptRows === null ? null : items.map(keptPlace(standing));
  const rows = Math.min(items.length, most.lasting);
  const few: Room = { rows, stems, shared: false, side };
  let room = few;
  let solution = solveLane(items, room, BUDGET.first, kept);
  if (solution.placed.includes(null)) {
    room = { ...few, shared: true };
    solution = solveLane(items, room, BUDGET.first);
  }
  const { placed, rows: used } = finish(items, room, solution, { placed: [], rows: 0 }, true);
  return { placed, rows: used };
}
