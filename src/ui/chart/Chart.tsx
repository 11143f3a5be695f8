// The chart with its lane names, its focus, and the cards over it. What moves each frame is drawn by chart/, not by React.

import { useCallback, useEffect, useId, useMemo, useRef, useState } from "react";
import { useStore } from "zustand";
import type { ChartElements, Pointed } from "../../chart/chart.ts";
import { app } from "../../i18n/app.ts";
import { spokenEvent } from "../../i18n/spoken.ts";
import type { TimelineStore } from "../../state/store.ts";
import type { Action } from "../parts/keys.ts";
import { AxisBar } from "./AxisBar.tsx";
import { ClusterCard, FocusCard, HoverCard } from "./cards.tsx";
import { LaneNames } from "./LaneNames.tsx";
import { NO_NAMES, nameBoxes } from "./laneNamePlace.ts";
import { matchingBits, nearestEvent } from "./navigate.ts";
import { useChart } from "./useChart.ts";
import { useChartCommands } from "./useChartCommands.ts";

export interface ChartCommands {
  /** Carries out what a key or a button asks of the chart; false when it is none of the chart's. */
  run(action: Action): boolean;
  /** Puts the focus on the chart's event. */
  focus(): void;
  closeCard(): boolean;
}

interface Props {
  store: TimelineStore;
  height: number;
  /** Lane names stand inside the plot instead of in a gutter. */
  inside: boolean;
  /** The colours in use; the canvas is painted anew when they change. */
  theme: "light" | "dark";
  onOpen(id: string): void;
  commands: { current: ChartCommands | null };
}

const HINT_MS = 1600;

/** Whether marks that were pointed at can be of these events: after a change of the timeline they may be of others. */
const isOf = (pointed: Pointed | null, order: readonly unknown[]): pointed is Pointed =>
  pointed?.members.every((member) => member < order.length) ?? false;

export function Chart({ store, height, inside, theme, onOpen, commands }: Props) {
  const timeline = useStore(store, (state) => state.timeline);
  const order = useStore(store, (state) => state.order);
  const matching = useStore(store, (state) => state.matching);
  const focused = useStore(store, (state) => state.focused);
  const parts = useRef<Partial<ChartElements>>({});
  const focusAt = useRef<HTMLDivElement>(null);
  const [card, setCard] = useState<Pointed | null>(null);
  const [hint, setHint] = useState(0);
  const hasFocus = useRef(false);
  const instructions = useId();

  const part = useCallback(
    <K extends keyof ChartElements>(name: K) =>
      (element: ChartElements[K] | null) => {
        if (element) parts.current[name] = element;
      },
    [],
  );
  const refs = useMemo(
    () => ({
      plot: part("plot"),
      canvas: part("canvas"),
      labels: part("labels"),
      axis: part("axis"),
      published: part("published"),
      stretch: part("stretch"),
      overview: part("overview"),
      window: part("window"),
      focus: part("focus"),
    }),
    [part],
  );
  const readings = useRef<ChartElements["readings"][number][]>([]);
  const reading = useCallback(
    (over: "plot" | "overview") => (element: HTMLElement | null) => {
      if (element && !readings.current.some((entry) => entry.element === element))
        readings.current.push({ element, over });
    },
    [],
  );
  const readingRefs = useMemo(
    () => ({ plot: reading("plot"), axis: reading("plot"), overview: reading("overview") }),
    [reading],
  );
  // Called in an effect, when React has filled all the refs.
  const elements = useCallback(
    () => ({ ...(parts.current as Omit<ChartElements, "readings">), readings: readings.current }),
    [],
  );

  const { chart, layout, hovered } = useChart(
    store,
    elements,
    useMemo(() => ({ height, names: inside ? nameBoxes : NO_NAMES }), [height, inside]),
    theme,
    {
      onChoose: (pointed) => {
        // A click on a canvas moves the focus nowhere; keys are to work from here on.
        focusAt.current?.querySelector("button")?.focus({ preventScroll: true });
        if (!pointed) setCard(null);
        else if (pointed.members.length === 1) {
          setCard(null);
          onOpen(order[pointed.members[0]!]!.id);
        } else setCard(pointed);
      },
      onPlainWheel: () => setHint((n) => n + 1),
    },
  );

  useEffect(() => {
    if (hint === 0) return;
    const timer = setTimeout(() => setHint(0), HINT_MS);
    return () => clearTimeout(timer);
  }, [hint]);

  // A card belongs to the view it was opened in.
  const view = useStore(store, (state) => state.view);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the view is the trigger
  useEffect(() => setCard(null), [view, matching, height]);

  /** The card goes, and the focus with it goes back to the chart. */
  const leaveCard = useCallback(() => {
    setCard(null);
    focusAt.current?.querySelector("button")?.focus({ preventScroll: true });
  }, []);

  const commandsFor = useChartCommands(store, chart, timeline.domain.lanes.length, onOpen);
  useEffect(() => {
    commands.current = {
      run: commandsFor,
      focus: () => focusAt.current?.querySelector("button")?.focus({ preventScroll: false }),
      closeCard: () => {
        if (card) leaveCard();
        return card !== null;
      },
    };
  }, [commands, commandsFor, card, leaveCard]);

  const focusedEvent = (focused && order.find(({ id }) => id === focused)) || null;
  const position = focusedEvent ? order.indexOf(focusedEvent) + 1 : 0;

  // A new event is a new element, so that a screen reader speaks it; the focus follows into it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focused event is the trigger
  useEffect(() => {
    if (hasFocus.current && !card) focusAt.current?.querySelector("button")?.focus({ preventScroll: true });
  }, [focused]);

  const onFocus = () => {
    hasFocus.current = true;
    if (!store.getState().focused && chart) {
      const bits = matchingBits({ order, matching });
      const { start, end } = chart.view;
      const first = nearestEvent(
        chart.columns,
        bits,
        start,
        (i) => chart.columns.to[i]! > start && chart.columns.from[i]! < end,
      );
      if (first >= 0) store.getState().focus(order[first]!.id);
    }
  };

  const kind = inside ? " bt-inside" : "";
  return (
    <>
      <section className={`bt-chart${kind}`} aria-label={app.chart.label}>
        {!inside && <LaneNames store={store} layout={layout} inside={false} />}
        <div className="bt-plot" ref={refs.plot} style={{ height: layout?.height ?? height }} data-chart="">
          <canvas ref={refs.canvas} aria-hidden="true" />
          <div className="bt-reading" ref={readingRefs.plot} aria-hidden="true" />
          <div className="bt-labels" ref={refs.labels} />
          {inside && <LaneNames store={store} layout={layout} inside />}
          <div
            className="bt-focus-at"
            ref={(node) => {
              focusAt.current = node;
              refs.focus(node);
            }}
          >
            <button
              type="button"
              key={focused ?? ""}
              className="bt-focus"
              aria-describedby={instructions}
              onFocus={onFocus}
              onBlur={() => {
                hasFocus.current = false;
              }}
              onClick={(event) => {
                if (event.detail === 0 && focused) onOpen(focused);
              }}
            >
              <span className="bt-sr">
                {focusedEvent
                  ? `${spokenEvent(focusedEvent, timeline)}, ${app.chart.position(position, order.length)}`
                  : app.chart.label}
              </span>
            </button>
            {focusedEvent && <FocusCard event={focusedEvent} />}
            <span id={instructions} className="bt-sr">
              {app.chart.instructions}
            </span>
          </div>
          {isOf(card, order) ? (
            <ClusterCard
              store={store}
              pointed={card}
              plotHeight={layout?.height ?? height}
              onOpen={(id) => {
                leaveCard();
                onOpen(id);
              }}
              onZoom={() => {
                leaveCard();
                chart?.frameEvents(card.members);
              }}
              onClose={leaveCard}
            />
          ) : (
            isOf(hovered, order) && <HoverCard store={store} pointed={hovered} plotHeight={layout?.height ?? height} />
          )}
          <p className={`bt-wheel-hint${hint ? " bt-visible" : ""}`} aria-hidden="true">
            {app.chart.wheelHint(/Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? "") ? "⌘" : "Ctrl")}
          </p>
        </div>
      </section>

      <AxisBar store={store} chart={chart} refs={refs} readingRefs={readingRefs} inside={inside} run={commandsFor} />
    </>
  );
}
