// Arranges a view that has come to rest: the rows of all events, and a place for each label.

import type { Columns } from "../../model/columns.ts";
import type { Domain } from "../../model/domain.ts";
import { sameView, type View } from "../../model/view.ts";
import { laneEventsOf } from "../density/density.ts";
import { isCrowded, strengthIn } from "../density/profile.ts";
import { PROFILE_ROWS } from "../density/region.ts";
import { AROUND_LANES, type LaneSettings, laneHeight, sideOf, spineOf } from "../lanes/layout.ts";
import { DENSE_BARS, fillRows, isOuter, type LaneRows, type Rows, type Taken } from "../lanes/rows.ts";
import { nameRings } from "./dense.ts";
import { type Arranged, perDayOf } from "./items.ts";
import {
  type ArrangedLane,
  arrangeLane,
  type Crowd,
  keepLane,
  type LaneRequest,
  type Placed,
  type Standing,
} from "./lane.ts";
import { nameSharedRings } from "./last-row.ts";
import { namePeaks } from "./peaks.ts";
import { type PlannedLabel, plannedLabel } from "./planned.ts";

export interface Arrangement {
  readonly rows: Rows;
  readonly labels: readonly PlannedLabel[];
  /** Every item with a row of its own. */
  readonly placed: readonly Placed[];
  readonly arranged: Arranged;
  readonly settings: LaneSettings;
}

export interface ArrangeRequest extends Omit<Arranged, "spine" | "roomy"> {
  domain: Pick<Domain, "lanes" | "spine">;
  settings: LaneSettings;
}

/** Rows of a lane at most, as long as its plot may be as high as it needs: of what lasts, and of all else. */
const MOST = { lasting: 6, rows: 8 } as const;
/** Events within so many widths of the view have a row before they come into it. */
const NEAR = 2;
/** Zooms that differ by less than this share are the same. */
const SAME = 1e-6;

/** Lanes from the outermost to the spine: the ties of each run through those that come after it on its side. */
function inwards(count: number, spine: number): number[] {
  const lanes = [...new Array(count).keys()];
  if (spine < 0) return lanes;
  return [...lanes.slice(0, spine), ...lanes.slice(spine + 1).reverse(), spine];
}

/** The lanes of a view with so many events that they are counted. */
function crowdsIn(arranged: Arranged, lanes: number): (Crowd | null)[] {
  const { columns, view, width } = arranged;
  const zoomed = { view, width, perDay: perDayOf(arranged) };
  const crowds = new Array<Crowd | null>(lanes).fill(null);
  laneEventsOf(columns).forEach((events, lane) => {
    const profile = strengthIn(events, zoomed) >= 1 / 2;
    if (profile || isCrowded(events, zoomed)) crowds[lane] = { profile };
  });
  return crowds;
}

/** The events in view by lane, by the middle of their dates; of a crowd only what lasts. */
function inViewByLane({ columns, view }: Arranged, crowds: readonly (Crowd | null)[]): number[][] {
  const { count, from, to, lane } = columns;
  const found = crowds.map((): number[] => []);
  for (let i = 0; i < count; i += 1)
    if (to[i]! > view.start && from[i]! < view.end && (!crowds[lane[i]!] || isOuter(columns, i)))
      found[lane[i]!]!.push(i);
  for (const events of found) events.sort((a, b) => from[a]! + to[a]! - from[b]! - to[b]! || a - b);
  return found;
}

/** The places of the events before, if a view shows the same zoom in the same room; null where all is to be arranged anew. */
function standingOf(before: Arrangement | null, arranged: Arranged, settings: LaneSettings): Standing | null {
  if (!before) return null;
  const was = before.arranged;
  const [length, now] = [was.view.end - was.view.start, arranged.view.end - arranged.view.start];
  const same =
    was.width === arranged.width &&
    was.column === arranged.column &&
    Math.abs(length - now) < now * SAME &&
    JSON.stringify(before.settings) === JSON.stringify(settings);
  if (!same) return null;
  const standing = new Map<
    number,
    { row: number; long: boolean; side: string | null; text: number; members: number }
  >();
  for (const { candidate, row, choice } of before.placed) {
    const { members, long } = candidate;
    const place = { row, long, side: choice?.side ?? null, text: choice?.text ?? 0, members: members.length };
    for (const member of members) standing.set(member, place);
  }
  return standing;
}

/** Gives all events their rows, and the labels of the view their places. `before` is how it was arranged last. */
export function arrange({ domain, settings, ...view }: ArrangeRequest, before: Arrangement | null = null): Arrangement {
  const spine = spineOf(domain);
  const arranged: Arranged = { ...view, spine, roomy: settings.height === null };
  const crowds = crowdsIn(arranged, domain.lanes.length);
  const events = inViewByLane(arranged, crowds);
  const order = inwards(domain.lanes.length, spine);
  const standing = standingOf(before, arranged, settings);
  const most = domain.lanes.map(() => ({ ...MOST }));
  let lanes = arrangeAll(
    arranged,
    { events, crowds },
    order,
    most,
    standing && before ? { standing, rows: before.rows } : null,
  );
  if (settings.height !== null && shrink(domain, lanes, settings, most, spine))
    lanes = arrangeAll(arranged, { events, crowds }, order, most, null);
  if (settings.height === null && standing && before && sameView(before.arranged.view, view.view))
    lanes = asTallAs(before.rows, lanes);
  return rowsAndLabels(arranged, settings, lanes, most);
}

/** In the same view, only another event is chosen: a lane that needs fewer rows for its label keeps its height. */
const asTallAs = ({ lanes: before }: Rows, lanes: readonly ArrangedLane[]): ArrangedLane[] =>
  lanes.map((lane, i) => {
    const was = before[i]!;
    if (lane.dense || was.dense) return lane;
    return { ...lane, rows: Math.max(lane.rows, was.rows), lasting: Math.max(lane.lasting, was.lasting) };
  });

/** Ties nearer than this, in px, are cut under a text by one gap. */
const ONE_TIE = 2;

/** Ties in order, those at the same x once. */
function apart(ties: readonly number[]): number[] {
  const found: number[] = [];
  for (const x of [...ties].sort((a, b) => a - b)) if (found.length === 0 || x - found.at(-1)! > ONE_TIE) found.push(x);
  return found;
}

interface Before {
  standing: Standing;
  rows: Rows;
}

function arrangeAll(
  arranged: Arranged,
  { events, crowds }: { events: readonly (readonly number[])[]; crowds: readonly (Crowd | null)[] },
  order: readonly number[],
  most: readonly LaneRequest["most"][],
  before: Before | null,
): ArrangedLane[] {
  const { spine } = arranged;
  const lanes: ArrangedLane[] = [];
  const ties = { above: [] as number[], below: [] as number[] };
  for (const lane of order) {
    const side = sideOf(lane, spine);
    const passing = side < 0 ? ties.above : ties.below;
    const stems = apart(passing);
    const request: LaneRequest = {
      ...{ arranged, events: events[lane]!, crowd: crowds[lane]!, stems, side: side as -1 | 1, most: most[lane]! },
      standing: before?.standing ?? new Map(),
    };
    const was = before?.rows.lanes[lane];
    const kept = was?.inView && !was.dense ? keepLane(request, was.rows, was.lasting) : null;
    const found = kept ?? arrangeLane({ ...request, standing: new Map() });
    lanes[lane] = found;
    for (const { candidate } of found.placed) if (candidate.tied && candidate.x >= 0) passing.push(candidate.x);
  }
  return lanes;
}

/** Takes rows from the tallest lanes until they fit a fixed height; false where they do already. */
function shrink(
  domain: Pick<Domain, "lanes" | "spine">,
  lanes: readonly ArrangedLane[],
  settings: LaneSettings,
  most: { lasting: number; rows: number }[],
  spine: number,
): boolean {
  const rows = lanes.map((lane, i) => rowsOfLane(lane, settings, most[i]!.rows));
  const least = lanes.map(({ dense, profile }) => (profile ? PROFILE_ROWS.least : dense ? DENSE_ROWS.least : 1));
  const height = () =>
    rows.reduce((sum, lane, i) => sum + laneHeight(lane, domain.lanes[i]!.name, i === spine, settings), AROUND_LANES);
  let changed = false;
  while (height() > settings.height!) {
    // The strip of a crowd needs no rows beside it; else rows of lasting events go when every lane has as few for all others as it can do with.
    const beside = rows.map(({ profile, lasting }) => (profile ? lasting - 1 : 0));
    const spare = rows.map((lane, i) => lane.rows - least[i]!);
    const some = (counts: readonly number[]) => counts.some((count) => count > 0);
    const left = some(beside) ? beside : some(spare) ? spare : rows.map(({ lasting }) => lasting - 1);
    const kind = left === spare ? "rows" : "lasting";
    if (!some(left)) break;
    const tallest = rows.reduce((best, lane, i) => {
      if (left[i]! <= 0) return best;
      return best < 0 || lane[kind] > rows[best]![kind] ? i : best;
    }, -1);
    const fewer = rows[tallest]![kind] - 1;
    rows[tallest] = { ...rows[tallest]!, [kind]: fewer };
    most[tallest]![kind] = fewer;
    changed = true;
  }
  return changed;
}

/** Rows of a dense lane: of its rings, their labels, and so many of bars; at least one of these. */
const DENSE_ROWS = { most: DENSE_BARS + 2, least: DENSE_BARS + 1 } as const;

function rowsOfLane(
  { rows, lasting, inView, dense, profile }: ArrangedLane,
  { height }: Pick<LaneSettings, "height">,
  most: number,
): LaneRows {
  const crowded = profile ? PROFILE_ROWS[height === null ? "open" : "close"] : DENSE_ROWS.most;
  return { rows: dense ? Math.min(crowded, most) : rows, lasting, inView, dense, profile };
}

function rowsAndLabels(
  arranged: Arranged,
  settings: LaneSettings,
  lanes: readonly ArrangedLane[],
  most: readonly LaneRequest["most"][],
): Arrangement {
  const { columns, view, width } = arranged;
  const perDay = perDayOf(arranged);
  const rows: Rows = {
    row: new Uint8Array(columns.count),
    lanes: lanes.map((lane, i) => rowsOfLane(lane, settings, most[i]!.rows)),
  };
  const isPlaced = new Uint8Array(columns.count);
  const taken: Taken[] = [];
  const labels: PlannedLabel[] = [];
  const placed = lanes.flatMap((lane) => lane.placed);
  const origin = view.start * perDay;
  for (const { candidate, row, choice } of placed) {
    for (const member of candidate.members) {
      rows.row[member] = row;
      isPlaced[member] = 1;
    }
    const { from, to } = choice ?? candidate;
    const { lane, long } = candidate;
    taken.push({ lane, row, long, from: from + origin, to: Math.min(to, width + arranged.column) + origin });
    if (choice) labels.push(plannedLabel(candidate, row, choice));
  }
  const near = { start: view.start - NEAR * (view.end - view.start), end: view.end + NEAR * (view.end - view.start) };
  fillRows(columns, perDay, near, rows, taken, (i) => isPlaced[i] === 1);
  labels.push(...namePeaks(arranged, rows), ...nameRings(arranged, rows), ...nameSharedRings(arranged, rows, placed));
  return { rows, labels, placed, arranged, settings };
}

/** The nearest events of a lane before and after a view, or −1. */
export function outsideOf(columns: Columns, lane: number, view: View): { earlier: number; later: number } {
  let [earlier, later] = [-1, -1];
  for (let i = 0; i < columns.count; i += 1) {
    if (columns.lane[i] !== lane) continue;
    if (columns.to[i]! <= view.start && (earlier < 0 || columns.to[i]! > columns.to[earlier]!)) earlier = i;
    if (columns.from[i]! >= view.end && (later < 0 || columns.from[i]! < columns.from[later]!)) later = i;
  }
  return { earlier, later };
}
