// The chart with its focus, its buttons and the cards over it. The chart makes its own elements; React fills four of them.

import { type ReactNode, useCallback, useEffect, useId, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { useStore } from "zustand";
import type { Pointed } from "../../chart/chart.ts";
import { spokenEvent } from "../../i18n/spoken.ts";
import type { TimelineStore } from "../../state/store.ts";
import type { Commands } from "../parts/keys.ts";
import { useLocale } from "../parts/useLocale.ts";
import type * as Cards from "./cards.tsx";
import { MoveButtons } from "./MoveButtons.tsx";
import { nearestEvent } from "./navigate.ts";
import { OutOfView } from "./OutOfView.tsx";
import { type ChartLook, useChart } from "./useChart.ts";
import { useChartCommands } from "./useChartCommands.ts";
import { type HoverCardState, useHoverCard } from "./useHoverCard.ts";

interface Props extends ChartLook {
  store: TimelineStore;
  /** Describes the whole chart to those who cannot see it. */
  about?: string;
  /** The cards over it, once they are loaded: until then there are none, and a cluster shows its members by a zoom. */
  cards: Pick<typeof Cards, "ClusterCard" | "FocusCard" | "HoverCard"> | null;
  /** Stands beside the strip: the number of events. */
  count?: ReactNode;
  onOpen(id: string): void;
  commands: { current: Commands | null };
}

/** Whether a mark stands for this event alone: the reader tells it, and a card over the chart would only hide its neighbours. */
const isOnly = ({ members }: Pointed, order: readonly { id: string }[], id: string | undefined): boolean =>
  members.length === 1 && order[members[0]!]?.id === id;

const HINT_MS = 1600;

/** Whether marks that were pointed at can be of these events: after a change of the timeline they may be of others. */
const isOf = (pointed: Pointed | null, order: readonly unknown[]): pointed is Pointed =>
  pointed?.members.every((member) => member < order.length) ?? false;

export function Chart({ store, about, cards, count, onOpen, commands, ...look }: Props) {
  const { height } = look;
  const locale = useLocale(store);
  const timeline = useStore(store, (state) => state.timeline);
  const order = useStore(store, (state) => state.order);
  const columns = useStore(store, (state) => state.columns);
  const matching = useStore(store, (state) => state.matching);
  const focused = useStore(store, (state) => state.focused);
  const opened = useStore(store, (state) => state.selected?.event);
  const container = useRef<HTMLDivElement>(null);
  const focusButton = useRef<HTMLButtonElement>(null);
  const [pressed, setPressed] = useState<Pointed | null>(null);
  const [hint, setHint] = useState(0);
  const hasFocus = useRef(false);
  const instructions = useId();
  const description = useId();
  const focusChart = useCallback(() => focusButton.current?.focus({ preventScroll: true }), []);

  const choose = (pointed: Pointed | null) => {
    hover.current?.dismiss();
    // A click on a canvas moves the focus nowhere; keys are to work from here on.
    focusChart();
    if (!pointed) setPressed(null);
    else if (pointed.members.length === 1) {
      setPressed(null);
      onOpen(order[pointed.members[0]!]!.id);
    } else if (cards) setPressed(pointed);
    else chart?.frameEvents(pointed.members);
  };
  const hover = useRef<HoverCardState | null>(null);
  const chart = useChart(store, container, look, {
    onHover: (pointed) => hover.current?.onHover(pointed),
    onChoose: choose,
    onPlainWheel: () => setHint((n) => n + 1),
  });

  useEffect(() => {
    if (about) chart?.holders.plot.parentElement?.setAttribute("aria-describedby", description);
  }, [chart, about, description]);

  useEffect(() => {
    if (hint === 0) return;
    const timer = setTimeout(() => setHint(0), HINT_MS);
    return () => clearTimeout(timer);
  }, [hint]);

  // A card belongs to the view it was opened in.
  const view = useStore(store, (state) => state.view);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the view is the trigger
  useEffect(() => setPressed(null), [view, matching, height]);
  hover.current = useHoverCard(chart?.holders.plot, view);
  const hovered = hover.current.shown;

  /** The card goes, and the focus with it goes back to the chart. */
  const leaveCard = useCallback(() => {
    setPressed(null);
    focusChart();
  }, [focusChart]);

  const run = useChartCommands(store, chart, onOpen, hasFocus);
  useEffect(() => {
    commands.current = {
      run,
      focus: () => focusButton.current?.focus({ preventScroll: false }),
      closeCard: () => {
        if (pressed) leaveCard();
        return pressed !== null;
      },
    };
  }, [commands, run, pressed, leaveCard]);

  const focusedAt = focused ? (columns.indexOf.get(focused) ?? -1) : -1;
  const focusedEvent = order[focusedAt];

  // A new event is a new element, so that a screen reader speaks it; the focus follows into it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focused event is the trigger
  useEffect(() => {
    if (hasFocus.current && !pressed) focusChart();
  }, [focused]);

  const onFocus = () => {
    hasFocus.current = true;
    if (!store.getState().focused && chart) {
      const { start, end } = chart.view;
      const inView = (i: number) => columns.to[i]! > start && columns.from[i]! < end;
      const first = nearestEvent(columns, matching, start, inView);
      if (first >= 0) store.getState().focus(order[first]!.id);
    }
  };

  const focus = (
    <>
      <button
        type="button"
        key={focused ?? ""}
        ref={focusButton}
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
            ? `${spokenEvent(locale, focusedEvent, timeline)}, ${locale.app.chart.position(focusedAt + 1, order.length)}`
            : locale.app.chart.start}
        </span>
      </button>
      {focusedEvent && cards && <cards.FocusCard locale={locale} event={focusedEvent} />}
      <span id={instructions} className="bt-sr">
        {locale.app.chart.instructions}
      </span>
    </>
  );
  const plotHeight = chart?.plotHeight ?? height ?? 0;
  const card =
    cards && isOf(pressed, order) ? (
      <cards.ClusterCard
        store={store}
        pointed={pressed}
        plotHeight={plotHeight}
        onOpen={(id) => {
          leaveCard();
          onOpen(id);
        }}
        onZoom={() => {
          leaveCard();
          chart?.frameEvents(pressed.members);
        }}
        onClose={leaveCard}
      />
    ) : (
      cards &&
      isOf(hovered, order) &&
      !isOnly(hovered, order, opened) && (
        <cards.HoverCard store={store} pointed={hovered} plotHeight={plotHeight} onChoose={() => choose(hovered)} />
      )
    );
  return (
    <>
      {about && (
        <p id={description} className="bt-sr">
          {about}
        </p>
      )}
      <div className="bt-chart-parts" ref={container} style={{ display: "contents" }} />
      {chart && createPortal(focus, chart.holders.focus)}
      {chart &&
        createPortal(
          <>
            {card}
            <OutOfView store={store} chart={chart} />
            <p className={`bt-wheel-hint${hint ? " bt-visible" : ""}`} aria-hidden="true">
              {locale.app.chart.wheelHint(/Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? "") ? "⌘" : "Ctrl")}
            </p>
          </>,
          chart.holders.plot,
        )}
      {chart && count && createPortal(count, chart.holders.count)}
      {chart && createPortal(<MoveButtons store={store} run={run} />, chart.holders.buttons)}
    </>
  );
}
