// The state of the lanes' names: how many of their events are shown, and whether the filter is set to them.

import type { LaneState } from "../../chart/chart.ts";
import type { Locale } from "../../i18n/locale.ts";
import type { EventSet } from "../../model/bits.ts";
import type { Columns } from "../../model/columns.ts";
import type { Lane } from "../../model/domain.ts";
import type { TimelineState } from "../../state/store.ts";
import { eventsInView, eventsOnLane } from "../../state/view.ts";

type Read = Pick<TimelineState, "filter" | "matching" | "view">;

/** Gives the states for one state of the store; the same list while nothing that they depend on has changed. */
export function laneStates(
  locale: Locale,
  columns: Columns,
  lanes: readonly Lane[],
): (state: Read) => readonly LaneState[] {
  const onLane = lanes.map((_, lane): EventSet => eventsOnLane(columns, lane));
  let last: { read: Read; states: readonly LaneState[] } | null = null;
  return ({ filter, matching, view }) => {
    const before = last?.read;
    if (last && before?.matching === matching && before.view === view && before.filter === filter) return last.states;
    const inView = view && eventsInView(columns, view);
    const states = lanes.map(({ actors }, lane) => {
      const all = matching.and(onLane[lane]!);
      const seen = inView ? all.and(inView).count : all.count;
      return { pressed: isChosen(actors, filter.actors), count: locale.app.chart.laneCount(seen, all.count) };
    });
    last = { read: { filter, matching, view }, states };
    return states;
  };
}

const isChosen = (lane: readonly string[], actors: readonly string[]): boolean =>
  lane.some((actor) => actors.includes(actor));

/** The actors of a filter after a lane's name has been pressed: without the lane's when any was in, else with them all. */
export const afterLane = (actors: readonly string[], lane: readonly string[]): string[] =>
  isChosen(lane, actors) ? actors.filter((actor) => !lane.includes(actor)) : [...actors, ...lane];
