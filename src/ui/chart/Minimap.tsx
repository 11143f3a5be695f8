// The overview: the whole span, and a window that can be dragged and resized by hand and by keys.

import { type KeyboardEvent, type PointerEvent, type RefCallback, useRef } from "react";
import { useStore } from "zustand";
import type { TimelineChart } from "../../chart/chart.ts";
import { localPoint } from "../../chart/input/local-point.ts";
import { pan } from "../../chart/time/camera.ts";
import { app } from "../../i18n/app.ts";
import { dayInWords } from "../../i18n/dates.ts";
import { dayString } from "../../model/date.ts";
import { clampView, NARROWEST, type View } from "../../model/view.ts";
import type { TimelineStore } from "../../state/store.ts";

interface Props {
  store: TimelineStore;
  chart: TimelineChart | null;
  refs: { overview: RefCallback<HTMLCanvasElement>; window: RefCallback<HTMLElement> };
  readingRef: RefCallback<HTMLElement>;
}

type Grip = "start" | "end" | "window";

/** Keys move an edge by this share of the visible width. */
const KEY_SHARE = 0.1;

/** The view after one of its grips moved by `days`; an edge never passes the other. */
export function dragged(view: View, grip: Grip, days: number, whole: View): View {
  if (grip === "window") return clampView(pan(view, days), whole);
  if (grip === "start") {
    const start = Math.min(Math.max(view.start + days, whole.start), view.end - NARROWEST);
    return { start, end: view.end };
  }
  const end = Math.max(Math.min(view.end + days, whole.end), view.start + NARROWEST);
  return { start: view.start, end };
}

export function Minimap({ store, chart, refs, readingRef }: Props) {
  const strip = useRef<HTMLDivElement>(null);
  const drag = useRef<{ grip: Grip; day: number; view: View } | null>(null);
  const view = useStore(store, (state) => state.view) ?? chart?.whole ?? { start: 0, end: 1 };
  const whole = chart?.whole ?? view;

  const dayAt = (event: PointerEvent) => {
    const { x } = localPoint(strip.current!, event);
    return whole.start + (x / strip.current!.offsetWidth) * (whole.end - whole.start);
  };
  const grab = (grip: Grip) => (event: PointerEvent) => {
    if (!chart || event.button !== 0) return;
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { grip, day: dayAt(event), view: chart.view };
  };
  const move = (event: PointerEvent) => {
    const held = drag.current;
    if (!held || !chart) return;
    chart.goTo(dragged(held.view, held.grip, dayAt(event) - held.day, whole), true);
  };
  const drop = () => {
    drag.current = null;
  };
  const jump = (event: PointerEvent) => {
    if (!chart || event.button !== 0) return;
    const middle = (chart.view.start + chart.view.end) / 2;
    chart.goTo(pan(chart.view, dayAt(event) - middle));
  };
  const onKey = (grip: Grip) => (event: KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowRight: 1, ArrowDown: -1, ArrowUp: 1, PageUp: 5, PageDown: -5 }[event.key];
    if (!chart || by === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    const step = Math.max((chart.view.end - chart.view.start) * KEY_SHARE, 1);
    chart.goTo(dragged(chart.view, grip, by * step, whole), true);
  };
  const words = (day: number) => dayInWords(dayString(Math.floor(day)));
  const handle = (grip: "start" | "end", label: string) => (
    <div
      className={`bt-handle bt-handle-${grip}`}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-orientation="horizontal"
      aria-valuemin={Math.round(whole.start)}
      aria-valuemax={Math.round(whole.end)}
      aria-valuenow={Math.round(view[grip])}
      aria-valuetext={words(grip === "end" ? Math.ceil(view.end) - 1 : view.start)}
      onPointerDown={grab(grip)}
      onPointerMove={move}
      onPointerUp={drop}
      onPointerCancel={drop}
      onKeyDown={onKey(grip)}
    />
  );
  return (
    <div className="bt-overview" ref={strip} role="group" aria-label={app.overview.label} onPointerDown={jump}>
      <canvas ref={refs.overview} aria-hidden="true" />
      <div className="bt-reading bt-reading-overview" ref={readingRef} aria-hidden="true" />
      <div className="bt-window" ref={refs.window}>
        <div
          className="bt-window-body"
          onPointerDown={grab("window")}
          onPointerMove={move}
          onPointerUp={drop}
          onPointerCancel={drop}
        />
        {handle("start", app.overview.start)}
        {handle("end", app.overview.end)}
      </div>
    </div>
  );
}
