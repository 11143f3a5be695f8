// Small cards over the chart: what is under the pointer, and the members of a cluster.

import { useEffect, useRef } from "react";
import type { Pointed } from "../../chart/marks/pointed.ts";
import { CARD_ROOM } from "../../chart/parts/surface.ts";
import type { Locale } from "../../i18n/locale.ts";
import { markOfTone } from "../../model/domain.ts";
import type { TimelineEvent } from "../../model/timeline.ts";
import { unreviewedIn } from "../../state/filter.ts";
import type { TimelineStore } from "../../state/store.ts";
import { Unreviewed } from "../filters/Unreviewed.tsx";
import { ToneMark } from "../parts/ToneMark.tsx";
import { useLocale } from "../parts/useLocale.ts";

const HOVER_WIDTH = 260;
const CARD_WIDTH = 320;

/** Keeps a card of `width` px inside its plot, whichever side the point is on. */
const leftOf = (x: number, width: number) =>
  `clamp(0px, ${Math.round(x)}px - ${width / 2}px, max(0px, 100% - ${width}px))`;

const inWords = (locale: Locale, events: readonly TimelineEvent[]) =>
  locale.app.chart.cluster(events.length, unreviewedIn(events));

interface HoverProps {
  store: TimelineStore;
  pointed: Pointed;
  plotHeight: number;
}

export function HoverCard({ store, pointed, plotHeight }: HoverProps) {
  const locale = useLocale(store);
  const { order } = store.getState();
  const events = pointed.members.map((member) => order[member]!);
  const [first] = events;
  if (!first) return null;
  const many = events.length > 1;
  const low = pointed.y > plotHeight - CARD_ROOM;
  const place = low ? { bottom: plotHeight - pointed.y + 18 } : { top: pointed.y + 18 };
  return (
    <div className="bt-card bt-hover" aria-hidden="true" style={{ left: leftOf(pointed.x, HOVER_WIDTH), ...place }}>
      <b>{many ? locale.rangeLabel(events) : locale.dateInWords(first.date, { lasts: first.lasts })}</b>
      <span>{many ? inWords(locale, events) : first.title}</span>
      {!many && <Unreviewed locale={locale} event={first} />}
      <small>{many ? locale.app.chart.listHint : locale.app.chart.openHint}</small>
    </div>
  );
}

/** The focused event in words, for those who go through the chart by keys and see. */
export function FocusCard({ locale, event }: { locale: Locale; event: TimelineEvent }) {
  return (
    <div className="bt-card bt-hover bt-focus-card" aria-hidden="true">
      <b>{locale.dateInWords(event.date, { lasts: event.lasts })}</b>
      <span>{event.title}</span>
      <Unreviewed locale={locale} event={event} />
    </div>
  );
}

interface ClusterProps {
  store: TimelineStore;
  pointed: Pointed;
  plotHeight: number;
  onOpen(id: string): void;
  onZoom(): void;
  onClose(): void;
}

export function ClusterCard({ store, pointed, plotHeight, onOpen, onZoom, onClose }: ClusterProps) {
  const locale = useLocale(store);
  const { order, timeline } = store.getState();
  const events = pointed.members.map((member) => order[member]!);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.querySelector<HTMLElement>("li button")?.focus({ preventScroll: true }), []);
  const below = pointed.y < plotHeight / 2;
  const place = below ? { top: pointed.y + 16 } : { bottom: plotHeight - pointed.y + 16 };
  const room = (below ? plotHeight - pointed.y : pointed.y) - 24;
  const days = new Set(events.map((event) => `${event.date.earliest}/${event.date.latest}`));
  return (
    <div
      className="bt-card bt-cluster-card"
      ref={list}
      role="dialog"
      aria-label={`${inWords(locale, events)}, ${locale.rangeLabel(events)}`}
      style={{ left: leftOf(pointed.x, CARD_WIDTH), ...place, maxHeight: Math.max(room, 180) }}
      data-own-gestures=""
    >
      <header>
        <b>{locale.rangeLabel(events)}</b> <span>{inWords(locale, events)}</span>
        <button type="button" className="bt-icon" aria-label={locale.app.chart.close} onClick={onClose}>
          ×
        </button>
      </header>
      <ul>
        {events.map((event) => (
          <li key={event.id}>
            <button type="button" onClick={() => onOpen(event.id)}>
              <ToneMark mark={markOfTone(timeline.domain, event.tone)} proposed={event.origin === "proposed"} />
              <span>
                <b>{locale.dateInWords(event.date, { lasts: event.lasts })}</b> <span>{event.title}</span>{" "}
                <Unreviewed locale={locale} event={event} />
              </span>
            </button>
          </li>
        ))}
      </ul>
      {days.size > 1 && (
        <button type="button" className="bt-zoom-into" onClick={onZoom}>
          {locale.app.chart.zoomInto}
        </button>
      )}
    </div>
  );
}
