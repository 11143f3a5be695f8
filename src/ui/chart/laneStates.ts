// The state of the lanes' names: how many of their events are shown, of which tones, and what pressing them leaves.

import type { LaneState } from "../../chart/chart.ts";
import type { Locale } from "../../i18n/locale.ts";
import type { EventSet } from "../../model/bits.ts";
import type { Columns } from "../../model/columns.ts";
import type { Domain } from "../../model/domain.ts";
import { TONE_MARKS } from "../../model/domain.ts";
import { passingEvents } from "../../state/facets.ts";
import type { TimelineState } from "../../state/store.ts";
import { eventsInView, eventsOnLane } from "../../state/view.ts";

type Read = Pick<TimelineState, "filter" | "found" | "matching" | "view">;

/** Gives the states for one state of the store; the same list while nothing that they depend on has changed. */
export function laneStates(
  locale: Locale,
  columns: Columns,
  domain: Pick<Domain, "lanes" | "tones" | "categories">,
): (state: Read) => readonly LaneState[] {
  const { lanes, tones } = domain;
  const { count: all, tone } = columns;
  const words = locale.app.chart.lane;
  const onLane = lanes.map((_, lane): EventSet => eventsOnLane(columns, lane));
  const tonesIn = (set: EventSet): string => {
    const counts = TONE_MARKS.map(() => 0);
    for (const index of set) counts[tone[index]!]! += 1;
    const said = tones.map(({ name, mark }) => ({ name, count: counts[TONE_MARKS.indexOf(mark)]! }));
    return said
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count)
      .map(({ name, count }) => `${count} ${name.toLowerCase()}`)
      .join(", ");
  };
  /** Number of events that a filter leaves with the query as it is. */
  const left = (filter: Read["filter"], { found }: Read): number => passingEvents(columns, filter, domain, found).count;
  /** Number of events that the press of each lane leaves; a change of the view alone leaves it as it is. */
  let pressed: { read: Read; leaves: readonly number[] } | null = null;
  const leavesOf = (state: Read): readonly number[] => {
    const { filter, found } = state;
    if (pressed?.read.filter === filter && pressed.read.found === found) return pressed.leaves;
    const leaves = lanes.map(({ actors }) => left({ ...filter, actors: afterLane(filter.actors, actors) }, state));
    pressed = { read: state, leaves };
    return leaves;
  };
  let last: { read: Read; states: readonly LaneState[] } | null = null;
  return (state) => {
    const { filter, matching, view } = state;
    const before = last?.read;
    if (last && before?.matching === matching && before.view === view && before.filter === filter) return last.states;
    const shown = view ? matching.and(eventsInView(columns, view)) : matching;
    const leaves = leavesOf(state);
    const states = lanes.map(({ actors }, lane) => {
      const seen = shown.and(onLane[lane]!);
      const pressed = isChosen(actors, filter.actors);
      const next = afterLane(filter.actors, actors);
      return {
        pressed,
        count: words.count(seen.count, all),
        // a filter cannot ask for events that name nobody
        spoken:
          words.spoken(tonesIn(seen), view !== null) +
          (actors.length === 0 ? "" : words.press(pressed, next.length > actors.length, leaves[lane]!)),
      };
    });
    last = { read: state, states };
    return states;
  };
}

const isChosen = (lane: readonly string[], actors: readonly string[]): boolean =>
  lane.some((actor) => actors.includes(actor));

/** The actors of a filter after a lane's name has been pressed: without the lane's when any was in, else with them all. */
export const afterLane = (actors: readonly string[], lane: readonly string[]): string[] =>
  isChosen(lane, actors) ? actors.filter((actor) => !lane.includes(actor)) : [...actors, ...lane];
