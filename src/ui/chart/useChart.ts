// Ties one TimelineChart to the store: size and state go in, the resting view and what is pointed at come out.

import { useLayoutEffect, useRef, useState } from "react";
import {
  type ChartElements,
  type ChartSettings,
  type ChartState,
  type Pointed,
  TimelineChart,
} from "../../chart/chart.ts";
import type { LaneLayout } from "../../chart/lanes/layout.ts";
import type { Camera } from "../../chart/time/camera.ts";
import { sameCamera } from "../../chart/time/camera.ts";
import { app } from "../../i18n/app.ts";
import { dateLabel, rangeLabel } from "../../i18n/dates.ts";
import { unreviewedIn } from "../../state/filter.ts";
import type { TimelineStore } from "../../state/store.ts";
import { matchingBits } from "./navigate.ts";

export interface ChartHandle {
  chart: TimelineChart | null;
  layout: LaneLayout | null;
  hovered: Pointed | null;
}

export interface ChartHooks {
  onChoose(pointed: Pointed | null): void;
  onPlainWheel(): void;
}

export const prefersReducedMotion = (): boolean =>
  typeof matchMedia === "function" && matchMedia("(prefers-reduced-motion: reduce)").matches;

/** Builds the state arrays that the chart reads. The matching array stays the same object while its set does. */
function chartState(store: TimelineStore, chart: TimelineChart, last: { set: unknown; bits: Uint8Array }): ChartState {
  const { selected, focused, marker, matching, order } = store.getState();
  if (last.set !== matching) {
    last.bits = matchingBits({ order, matching });
    last.set = matching;
  }
  const at = (id: string | null | undefined) => (id ? (chart.columns.indexOf.get(id) ?? -1) : -1);
  return { selected: at(selected?.event), focused: at(focused), marker: at(marker), matching: last.bits };
}

/** Makes the chart once its elements exist, and keeps it in step with the store and the size of the plot. */
export function useChart(
  store: TimelineStore,
  elements: () => ChartElements,
  settings: Pick<ChartSettings, "height" | "names">,
  theme: string,
  hooks: ChartHooks,
): ChartHandle {
  const [chart, setChart] = useState<TimelineChart | null>(null);
  const [layout, setLayout] = useState<LaneLayout | null>(null);
  const [hovered, setHovered] = useState<Pointed | null>(null);
  const latest = useRef(hooks);
  latest.current = hooks;

  // Before the first paint, so that nothing is seen at a place that it then leaves.
  useLayoutEffect(() => {
    const parts = elements();
    const { timeline, order } = store.getState();
    const words: ChartSettings["words"] = (speaker, members, startHidden) => {
      const event = order[speaker]!;
      const all = members.map((member) => order[member]!);
      const date = all.length > 1 ? rangeLabel(all) : dateLabel(event.date, { lasts: event.lasts });
      return {
        date: startHidden ? `${app.chart.hiddenStart}${date}` : date,
        more: all.length > 1 ? app.chart.more(all.length, unreviewedIn(all)) : "",
        title: event.title,
        short: event.label,
      };
    };
    const made = new TimelineChart(
      timeline,
      parts,
      { height: 0, names: () => [], words, reducedMotion: prefersReducedMotion },
      {
        rest: (camera, whole) => store.getState().setView(sameCamera(camera, whole) ? null : { ...camera }),
        layout: setLayout,
        hover: setHovered,
        choose: (pointed) => latest.current.onChoose(pointed),
        plainWheel: () => latest.current.onPlainWheel(),
      },
    );
    const last = { set: null as unknown, bits: new Uint8Array() };
    const toCamera = (): Camera => store.getState().view ?? made.whole;
    made.update(chartState(store, made, last));
    made.goTo(toCamera(), true);
    const unsubscribe = store.subscribe((state, before) => {
      made.update(chartState(store, made, last));
      if (state.view !== before.view && !sameCamera(toCamera(), made.view)) made.goTo(toCamera());
      const opened = state.selected?.event;
      if (opened && opened !== before.selected?.event) made.revealEvent(made.columns.indexOf.get(opened)!);
    });
    setChart(made);
    return () => {
      unsubscribe();
      made.destroy();
      setChart(null);
      setHovered(null);
    };
  }, [store, elements]);

  const { height, names } = settings;
  useLayoutEffect(() => {
    if (!chart) return;
    const { plot } = elements();
    const apply = () => chart.resize(plot.clientWidth, { ...chart.currentSettings, height, names });
    apply();
    const observer = new ResizeObserver(apply);
    observer.observe(plot);
    return () => observer.disconnect();
  }, [chart, elements, height, names]);

  // The canvas takes its colours from the style sheet, so it is painted anew when the theme has reached the page.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme is the trigger
  useLayoutEffect(() => chart?.repaint(), [chart, theme]);

  return { chart, layout, hovered };
}
