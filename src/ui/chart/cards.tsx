// Small cards over the chart: what is under the pointer, and the members of a cluster.

import { useEffect, useRef } from "react";
import type { Pointed } from "../../chart/marks/pointed.ts";
import { CARD_ROOM } from "../../chart/parts/card-room.ts";
import { eventDate, eventsLabel } from "../../i18n/event-date.ts";
import type { Locale } from "../../i18n/locale.ts";
import { isWords } from "../../model/domain.ts";
import type { TimelineEvent } from "../../model/timeline.ts";
import { unreviewedIn } from "../../state/filter.ts";
import type { TimelineStore } from "../../state/store.ts";
import { Unreviewed } from "../filters/Unreviewed.tsx";
import { EventMark } from "../parts/ToneMark.tsx";
import { useLocale } from "../parts/useLocale.ts";

const HOVER_WIDTH = 260;
const CARD_WIDTH = 320;
/** The list of a cluster is no lower than this while the plot has room, and stays so far inside it, in px. */
const LEAST_HEIGHT = 180;
const EDGE = 4;

/** Keeps a card of `width` px inside its plot, whichever side the point is on. */
const leftOf = (x: number, width: number) =>
  `clamp(0px, ${Math.round(x)}px - ${width / 2}px, max(0px, 100% - ${width}px))`;

const inWords = (locale: Locale, events: readonly TimelineEvent[]) =>
  locale.app.chart.cluster(events.length, unreviewedIn(events));

interface HoverProps {
  store: TimelineStore;
  pointed: Pointed;
  plotHeight: number;
  /** It was pressed: that is as good as pressing the mark. */
  onChoose(): void;
}

export function HoverCard({ store, pointed, plotHeight, onChoose }: HoverProps) {
  const locale = useLocale(store);
  const { order, timeline } = store.getState();
  const events = pointed.members.map((member) => order[member]!);
  const [first] = events;
  if (!first) return null;
  const many = events.length > 1;
  const low = pointed.y > plotHeight - CARD_ROOM;
  const place = low ? { bottom: plotHeight - pointed.y + 18 } : { top: pointed.y + 18 };
  return (
    <button
      type="button"
      className="bt-card bt-hover bt-hover-card"
      tabIndex={-1}
      aria-hidden="true"
      data-own-gestures=""
      style={{ left: leftOf(pointed.x, HOVER_WIDTH), ...place }}
      onClick={onChoose}
    >
      <b>{many ? eventsLabel(locale, events) : eventDate(locale, first)}</b>
      <span>{many ? inWords(locale, events) : first.title}</span>
      {!many && <Unreviewed locale={locale} event={first} />}
      <small>
        {!many && isWords(timeline.domain, first) && <span>{`${locale.words.onlyWords} · `}</span>}
        <span>{many ? locale.app.chart.listHint : locale.app.chart.openHint}</span>
      </small>
    </button>
  );
}

/** The focused event in words, for those who go through the chart by keys and see. */
export function FocusCard({ locale, event }: { locale: Locale; event: TimelineEvent }) {
  return (
    <div className="bt-card bt-hover bt-focus-card" aria-hidden="true">
      <b>{eventDate(locale, event)}</b>
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
  const room = (below ? plotHeight - pointed.y : pointed.y) - 24;
  // In a low plot it covers its mark rather than being cut.
  const most = Math.min(Math.max(room, LEAST_HEIGHT), plotHeight - 2 * EDGE);
  const away = Math.max(Math.min((below ? pointed.y : plotHeight - pointed.y) + 16, plotHeight - most - EDGE), EDGE);
  const place = below ? { top: away } : { bottom: away };
  const days = new Set(events.map((event) => `${event.date.earliest}/${event.date.latest}`));
  return (
    <div
      className="bt-card bt-cluster-card"
      ref={list}
      role="dialog"
      aria-label={`${inWords(locale, events)}, ${eventsLabel(locale, events)}`}
      style={{ left: leftOf(pointed.x, CARD_WIDTH), ...place, maxHeight: most }}
      data-own-gestures=""
    >
      <header>
        <b>{eventsLabel(locale, events)}</b> <span>{inWords(locale, events)}</span>
        <button type="button" className="bt-icon" aria-label={locale.app.chart.close} onClick={onClose}>
          ×
        </button>
      </header>
      <ul>
        {events.map((event) => (
          <li key={event.id}>
            <button type="button" onClick={() => onOpen(event.id)}>
              <EventMark domain={timeline.domain} event={event} />
              <span>
                <b>{eventDate(locale, event)}</b> <span>{event.title}</span>{" "}
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
