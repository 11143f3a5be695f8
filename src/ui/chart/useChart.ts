// Ties one TimelineChart to the store: size and state go in, the resting view and the mark under the pointer come out.

import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import { useStore } from "zustand";
import { type ChartState, type ChartWords, type Pointed, TimelineChart } from "../../chart/chart.ts";
import type { SheetRow } from "../../chart/strip/sheets.ts";
import { eventLabel, eventsLabel } from "../../i18n/event-date.ts";
import type { Locale } from "../../i18n/locale.ts";
import type { EventSet } from "../../model/bits.ts";
import { sameView, type View } from "../../model/view.ts";
import { scaleOf } from "../../state/silent.ts";
import type { TimelineState, TimelineStore } from "../../state/store.ts";
import { followedEvents, shownStep } from "../../state/tour/tour.ts";
import { useLocale } from "../parts/useLocale.ts";
import { afterLane, laneStates } from "./laneStates.ts";
import { stripTexts, stripWords } from "./stripWords.ts";

export interface ChartHooks {
  onChoose(pointed: Pointed | null): void;
  /** The mark under the pointer has changed. */
  onHover(pointed: Pointed | null): void;
  onPlainWheel(): void;
}

export interface ChartLook {
  /** In px; null for as high as the lanes. */
  height: number | null;
  /** Widths of the gutter for lane names and of the label column, in px. */
  gutter: number;
  labels: number;
  /** Lane names stand inside the plot instead of in a gutter. */
  inside: boolean;
  /** Width of the column, where it may change without a frame to notice it: a printer waits for none. */
  column?: number;
  /** The colours in use; the canvas is painted anew when they change. */
  theme: "light" | "dark";
  /** The row of sheets that stands on the strip; without it none. */
  sheets?: SheetRow;
}

export const prefersReducedMotion = (): boolean =>
  typeof matchMedia === "function" && matchMedia("(prefers-reduced-motion: reduce)").matches;

function wordsOf(locale: Locale, { order, timeline, columns }: TimelineState): ChartWords {
  const { proposed } = columns;
  return {
    chart: locale.app.chart.label,
    move: locale.app.chart.move,
    strip: stripWords(locale, timeline),
    label: (speaker, members, startHidden) => {
      const event = order[speaker]!;
      const many = members.length > 1;
      const date = many
        ? eventsLabel(
            locale,
            members.map((member) => order[member]!),
          )
        : eventLabel(locale, event);
      return {
        date: startHidden ? `${locale.app.chart.hiddenStart}${date}` : date,
        more: many
          ? locale.app.chart.more(
              members.length,
              members.reduce((sum, i) => sum + proposed[i]!, 0),
            )
          : "",
        title: event.title,
        short: event.label,
      };
    },
    outside: (earlier, later) => {
      const name = (at: number) =>
        at < 0 ? null : `${eventLabel(locale, order[at]!)} ${order[at]!.label ?? order[at]!.title}`;
      return locale.app.chart.outside(name(earlier), name(later));
    },
  };
}

/** Makes the chart in its container, and keeps it in step with the store and the size of the page. */
export function useChart(
  store: TimelineStore,
  container: RefObject<HTMLElement | null>,
  { height, inside, gutter, labels, column, theme, sheets }: ChartLook,
  hooks: ChartHooks,
): TimelineChart | null {
  const [chart, setChart] = useState<TimelineChart | null>(null);
  const locale = useLocale(store);
  const scale = useStore(store, scaleOf);
  const latest = useRef(hooks);
  latest.current = hooks;

  // Before the first paint, so that nothing is seen at a place that it then leaves.
  useLayoutEffect(() => {
    const holder = container.current;
    if (!holder) return;
    const { timeline, columns } = store.getState();
    const { lanes } = timeline.domain;
    /** Marks what belongs to the view at which a flight has ended. */
    let land = () => {};
    const made = new TimelineChart(
      holder,
      { timeline, columns },
      {
        words: wordsOf(locale, store.getState()),
        sheets: sheets ?? null,
        reducedMotion: prefersReducedMotion,
        rest: (view, whole, move) => {
          store.getState().setView(sameView(view, whole) ? null : view, move);
          land();
        },
        hover: (pointed) => latest.current.onHover(pointed),
        choose: (pointed) => latest.current.onChoose(pointed),
        chooseLane: (lane) => {
          const { filter, setFilter } = store.getState();
          setFilter({ actors: afterLane(filter.actors, lanes[lane]!.actors) });
        },
        plainWheel: () => latest.current.onPlainWheel(),
      },
    );
    const statesOf = laneStates(locale, columns, timeline.domain);
    /** The events that the tour follows. The camera goes first: while it flies, those of before stay marked. */
    let following = { tour: null as number | null, events: null as EventSet | null };
    const followed = (tour: number | null) => {
      if (tour === following.tour || made.flying) return following.events;
      const step = shownStep(tour, timeline);
      following = { tour, events: step && followedEvents(step, columns) };
      holder.toggleAttribute("data-following", step !== null);
      return following.events;
    };
    const at = (id: string | null | undefined) => (id ? (columns.indexOf.get(id) ?? -1) : -1);
    const chartState = (state: TimelineState): ChartState => ({
      selected: at(state.selected?.event),
      focused: at(state.focused),
      marker: at(state.marker),
      matching: state.matching,
      followed: followed(state.tour),
      lanes: statesOf(state),
    });
    const viewOf = (): View => store.getState().view ?? made.whole;
    made.update(chartState(store.getState()));
    made.goTo(viewOf(), true);
    const tell = (state: TimelineState) => made.tell(stripTexts(locale, timeline.domain, columns, state.matching));
    tell(store.getState());
    land = () => made.update(chartState(store.getState()));
    const unsubscribe = store.subscribe((state, before) => {
      if (state.matching !== before.matching) tell(state);
      if (state.view !== before.view && !sameView(viewOf(), made.view)) made.goTo(viewOf());
      made.update(chartState(state));
      const opened = state.selected?.event;
      if (opened && opened !== before.selected?.event) made.revealEvent(at(opened));
    });
    setChart(made);
    return () => {
      unsubscribe();
      made.destroy();
      setChart(null);
      latest.current.onHover(null);
    };
  }, [store, container, locale, sheets]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the width of the column is a trigger; the chart measures its own
  useLayoutEffect(
    () => chart?.configure({ height, inside, gutter, column: labels, scale }),
    [chart, height, inside, gutter, labels, scale, column],
  );

  // The canvas takes its colours from the style sheet, so it is painted anew when the theme has reached the page.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme is the trigger
  useLayoutEffect(() => chart?.repaint(), [chart, theme]);

  return chart;
}
