// The state of the lanes' names: how many of their events are shown, of which tones, and what pressing them leaves.

import type { LaneState } from "../../chart/chart.ts";
import type { Locale } from "../../i18n/locale.ts";
import type { EventSet } from "../../model/bits.ts";
import type { Columns } from "../../model/columns.ts";
import type { Domain } from "../../model/domain.ts";
import { matchesFilter, NO_FILTER } from "../../state/filter.ts";
import { isNarrowed, type TimelineState } from "../../state/store.ts";
import { eventsInView, eventsOnLane } from "../../state/view.ts";

type Read = Pick<TimelineState, "filter" | "query" | "hits" | "matching" | "view">;

/** Gives the states for one state of the store; the same list while nothing that they depend on has changed. */
export function laneStates(
  locale: Locale,
  columns: Columns,
  domain: Pick<Domain, "lanes" | "tones" | "categories">,
): (state: Read) => readonly LaneState[] {
  const { lanes, tones } = domain;
  const { events } = columns;
  const words = locale.app.chart.lane;
  const onLane = lanes.map((_, lane): EventSet => eventsOnLane(columns, lane));
  const tonesIn = (set: EventSet): string => {
    const counts = new Map(tones.map(({ id }) => [id, 0]));
    for (const index of set) counts.set(events[index]!.tone, (counts.get(events[index]!.tone) ?? 0) + 1);
    const said = tones.filter(({ id }) => counts.get(id)! > 0).sort((a, b) => counts.get(b.id)! - counts.get(a.id)!);
    return said.map(({ id, name }) => `${counts.get(id)} ${name.toLowerCase()}`).join(", ");
  };
  /** Number of events that a filter leaves with the query as it is. */
  const left = (filter: Read["filter"], { query, hits }: Read): number => {
    const searching = isNarrowed({ filter: NO_FILTER, query });
    return events.filter((event) => (!searching || hits.has(event.id)) && matchesFilter(event, filter, domain)).length;
  };
  /** Number of events that the press of each lane leaves; a change of the view alone leaves it as it is. */
  let pressed: { read: Read; leaves: readonly number[] } | null = null;
  const leavesOf = (state: Read): readonly number[] => {
    const { filter, hits } = state;
    if (pressed?.read.filter === filter && pressed.read.hits === hits) return pressed.leaves;
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
        count: words.count(seen.count, events.length),
        spoken:
          words.spoken(tonesIn(seen), view !== null) + words.press(pressed, next.length > actors.length, leaves[lane]!),
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
