// Ties one TimelineChart to the store: size and state go in, the resting view and the mark under the pointer come out.

import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import { type ChartState, type ChartWords, type MakeRow, type Pointed, TimelineChart } from "../../chart/chart.ts";
import type { Locale } from "../../i18n/locale.ts";
import { dayString } from "../../model/date.ts";
import type { Timeline } from "../../model/timeline.ts";
import { sameView, type View } from "../../model/view.ts";
import { unreviewedIn } from "../../state/filter.ts";
import type { TimelineState, TimelineStore } from "../../state/store.ts";
import { useLocale } from "../parts/useLocale.ts";
import { afterLane, laneStates } from "./laneStates.ts";

export interface ChartHandle {
  chart: TimelineChart | null;
  hovered: Pointed | null;
}

export interface ChartHooks {
  onChoose(pointed: Pointed | null): void;
  onPlainWheel(): void;
}

export interface ChartLook {
  height: number;
  /** Lane names stand inside the plot instead of in a gutter. */
  inside: boolean;
  /** The colours in use; the canvas is painted anew when they change. */
  theme: "light" | "dark";
  /** Makes a row between the plot and the axis, if there is to be one. */
  row?: (locale: Locale, timeline: Timeline) => MakeRow;
}

export const prefersReducedMotion = (): boolean =>
  typeof matchMedia === "function" && matchMedia("(prefers-reduced-motion: reduce)").matches;

function wordsOf(locale: Locale, { order }: TimelineState): ChartWords {
  return {
    chart: locale.app.chart.label,
    onlyThese: locale.app.chart.onlyThese,
    overview: { name: locale.app.overview.label, start: locale.app.overview.start, end: locale.app.overview.end },
    day: (day) => locale.dayInWords(dayString(day)),
    label: (speaker, members, startHidden) => {
      const event = order[speaker]!;
      const all = members.map((member) => order[member]!);
      const date = all.length > 1 ? locale.rangeLabel(all) : locale.dateLabel(event.date, { lasts: event.lasts });
      return {
        date: startHidden ? `${locale.app.chart.hiddenStart}${date}` : date,
        more: all.length > 1 ? locale.app.chart.more(all.length, unreviewedIn(all)) : "",
        title: event.title,
        short: event.label,
      };
    },
  };
}

/** Makes the chart in its container, and keeps it in step with the store and the size of the page. */
export function useChart(
  store: TimelineStore,
  container: RefObject<HTMLElement | null>,
  { height, inside, theme, row }: ChartLook,
  hooks: ChartHooks,
): ChartHandle {
  const [chart, setChart] = useState<TimelineChart | null>(null);
  const [hovered, setHovered] = useState<Pointed | null>(null);
  const locale = useLocale(store);
  const latest = useRef(hooks);
  latest.current = hooks;

  // Before the first paint, so that nothing is seen at a place that it then leaves.
  useLayoutEffect(() => {
    if (!container.current) return;
    const { timeline, columns } = store.getState();
    const { lanes } = timeline.domain;
    const made = new TimelineChart(
      container.current,
      { timeline, columns },
      {
        words: wordsOf(locale, store.getState()),
        ...(row && { row: row(locale, timeline) }),
        reducedMotion: prefersReducedMotion,
        rest: (view, whole) => store.getState().setView(sameView(view, whole) ? null : view),
        hover: setHovered,
        choose: (pointed) => latest.current.onChoose(pointed),
        chooseLane: (lane) => {
          const { filter, setFilter } = store.getState();
          setFilter({ actors: afterLane(filter.actors, lanes[lane]!.actors) });
        },
        plainWheel: () => latest.current.onPlainWheel(),
      },
    );
    const statesOf = laneStates(locale, columns, lanes);
    const at = (id: string | null | undefined) => (id ? (columns.indexOf.get(id) ?? -1) : -1);
    const chartState = (state: TimelineState): ChartState => ({
      selected: at(state.selected?.event),
      focused: at(state.focused),
      marker: at(state.marker),
      matching: state.matching,
      lanes: statesOf(state),
    });
    const viewOf = (): View => store.getState().view ?? made.whole;
    made.update(chartState(store.getState()));
    made.goTo(viewOf(), true);
    const unsubscribe = store.subscribe((state, before) => {
      made.update(chartState(state));
      if (state.view !== before.view && !sameView(viewOf(), made.view)) made.goTo(viewOf());
      const opened = state.selected?.event;
      if (opened && opened !== before.selected?.event) made.revealEvent(at(opened));
    });
    setChart(made);
    return () => {
      unsubscribe();
      made.destroy();
      setChart(null);
      setHovered(null);
    };
  }, [store, container, locale, row]);

  useLayoutEffect(() => chart?.configure({ height, inside }), [chart, height, inside]);

  // The canvas takes its colours from the style sheet, so it is painted anew when the theme has reached the page.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme is the trigger
  useLayoutEffect(() => chart?.repaint(), [chart, theme]);

  return { chart, hovered };
}
