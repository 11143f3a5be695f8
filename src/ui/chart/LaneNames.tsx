// The names of the lanes: what each line is, how much of it is in the record, and the filter by actor.

import { useMemo } from "react";
import { useStore } from "zustand";
import type { LaneLayout } from "../../chart/lanes/layout.ts";
import { app } from "../../i18n/app.ts";
import type { TimelineStore } from "../../state/store.ts";
import { eventsInView } from "../../state/view.ts";
import { insideNameTop } from "./laneNamePlace.ts";

interface Props {
  store: TimelineStore;
  layout: LaneLayout | null;
  inside: boolean;
}

export function LaneNames({ store, layout, inside }: Props) {
  const timeline = useStore(store, (state) => state.timeline);
  const actors = useStore(store, (state) => state.filter.actors);
  const matching = useStore(store, (state) => state.matching);
  const { lanes } = timeline.domain;
  const view = useStore(store, (state) => state.view);
  const counts = useMemo(
    () =>
      lanes.map((lane) => {
        const all = timeline.events.filter(
          (event) => matching.has(event.id) && event.actors.some((actor) => lane.actors.includes(actor)),
        );
        return { all: all.length, seen: view ? eventsInView(timeline, all, view).length : all.length };
      }),
    [lanes, timeline, matching, view],
  );
  if (!layout) return null;
  const toggle = (lane: readonly string[]) => {
    const on = lane.some((actor) => actors.includes(actor));
    store.getState().setFilter({ actors: on ? actors.filter((actor) => !lane.includes(actor)) : [...actors, ...lane] });
  };
  return (
    <div className="bt-lanes">
      {lanes.map((lane, index) => {
        const pressed = lane.actors.some((actor) => actors.includes(actor));
        const box = layout.lanes[index];
        if (!box) return null; // of another timeline, until the chart has laid out this one
        const spine = index === layout.spine;
        const top = inside ? insideNameTop(layout, index) : spine ? box.lineY - 21 : box.lineY - 9;
        return (
          <button
            type="button"
            key={lane.id}
            className={`bt-lane-name${spine ? " bt-spine" : ""}`}
            style={{ top }}
            aria-pressed={pressed}
            data-own-taps=""
            onClick={() => toggle(lane.actors)}
          >
            <b>{lane.name}</b> <span>{app.chart.laneCount(counts[index]!.seen, counts[index]!.all)}</span>
            <span className="bt-sr">{app.chart.onlyThese}</span>
          </button>
        );
      })}
      {!inside && layout.spine >= 0 && (
        <i className="bt-spine-line" style={{ top: layout.lanes[layout.spine]!.lineY }} />
      )}
    </div>
  );
}
