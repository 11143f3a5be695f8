import { memo, useId } from "react";
import { type StoreApi, useStore } from "zustand";
import { eventDate, reviewInWords, toldDate } from "../../i18n/event-date.ts";
import type { Locale } from "../../i18n/locale.ts";
import { whoAndWhere } from "../../i18n/spoken.ts";
import { sureDate } from "../../model/date.ts";
import { type Domain, isWords, toneName } from "../../model/domain.ts";
import { sourceName, sourceOf } from "../../model/source-name.ts";
import type { Span } from "../../model/text.ts";
import type { TimelineDocument, TimelineEvent } from "../../model/timeline.ts";
import type { TimelineStore } from "../../state/store.ts";
import { Unreviewed } from "../filters/Unreviewed.tsx";
import { EventMark } from "../parts/ToneMark.tsx";
import { Highlighted } from "./Highlighted.tsx";
import type { RowMark } from "./rows.ts";

interface Props {
  store: TimelineStore;
  locale: Locale;
  /** Index of the event. */
  index: number;
  documents: ReadonlyMap<string, TimelineDocument>;
  query: string;
  selected: boolean;
  /** A step of the tour follows it. */
  followed: boolean;
  /** It is folded away, and is there on paper alone. */
  folded: boolean;
  /** Draws tracks and mark beside it, where the list is the timeline. */
  mark?: RowMark | undefined;
  /** The index of the event whose row is the list's stop of the Tab key. */
  stop: StoreApi<number>;
  /** Place among the rows of the year and their number, where not all of them stand in the document. */
  place?: number | undefined;
  places?: number | undefined;
  /** Number by which `measure` knows the row. */
  at?: number | undefined;
  onOpen(id: string): void;
  measure?: ((element: HTMLLIElement | null) => void) | undefined;
}

/** One event: mark and date, title and quote, and who published it when. While its details are on their way, a row of the usual height. */
export const EventListRow = memo(function EventListRow(props: Props) {
  const { store, index, selected, followed, folded, mark, stop, place, places, at, measure } = props;
  const event = useStore(store, (state) => state.eventAt(index));
  const isStop = useStore(stop, (those) => those === index);
  return (
    <li
      className={`bt-row${selected || followed ? " bt-row-selected" : ""}${folded ? " bt-folded" : ""}`}
      data-event={event?.id}
      data-row={index}
      data-index={at}
      aria-posinset={place}
      aria-setsize={places}
      aria-busy={event ? undefined : true}
      ref={measure}
    >
      {mark?.(selected)}
      <Words {...props} event={event} isStop={isStop} />
    </li>
  );
});

interface WordsProps extends Props {
  event: TimelineEvent | undefined;
  isStop: boolean;
}

/** The button is the same before and after the details have come: it may have the focus. */
function Words({ store, locale, event, documents, query, selected, mark, isStop, onOpen }: WordsProps) {
  const { timeline } = store.getState();
  const { domain } = timeline;
  const badge = useId();
  const proposed = event?.origin === "proposed";
  return (
    <>
      <div className="bt-row-when">
        {event && <When locale={locale} event={event} domain={domain} beside={!!mark} />}
      </div>
      <div className="bt-row-what">
        <h3 className="bt-row-title">
          <button
            type="button"
            className="bt-row-open"
            tabIndex={isStop ? 0 : -1}
            aria-current={selected ? "true" : undefined}
            aria-describedby={proposed ? badge : undefined}
            onClick={() => event && onOpen(event.id)}
          >
            {event ? <Highlighted text={event.title} query={query} /> : locale.words.list.loading}
          </button>
          {event && <Unreviewed locale={locale} event={event} id={badge} />}
        </h3>
        {event && mark && <span className="bt-sr">{`${whoAndWhere(locale, event, timeline.actors)}.`}</span>}
        {(!mark || query) && (
          <p className="bt-quote">{event ? <Quote locale={locale} event={event} query={query} /> : "\xa0"}</p>
        )}
        {event && query && <Excerpt store={store} locale={locale} event={event} />}
      </div>
      {event && (
        <Sources
          locale={locale}
          event={event}
          documents={documents}
          words={isWords(domain, event)}
          told={mark ? toldDate(locale, event) : null}
        />
      )}
    </>
  );
}

interface WhenProps {
  locale: Locale;
  event: TimelineEvent;
  domain: Domain;
  /** The mark stands beside the row. */
  beside: boolean;
}

function When({ locale, event, domain, beside }: WhenProps) {
  const words = eventDate(locale, event, !beside);
  const machine = sureDate(event.date);
  return (
    <>
      {!beside && <EventMark domain={domain} event={event} />}
      <span className="bt-sr">{`${toneName(domain, event.tone)}, `}</span>
      <span className="bt-row-date">{machine ? <time dateTime={machine}>{words}</time> : words}</span>
    </>
  );
}

function Quote({ locale, event, query }: { locale: Locale; event: TimelineEvent; query: string }) {
  const quote = event.evidence[0]?.quote ?? "";
  const [open, close] = locale.words.quoteMarks(quote);
  return <Highlighted text={open + quote + close} query={query} />;
}

interface SourcesProps extends Pick<Props, "locale" | "documents"> {
  event: TimelineEvent;
  /** It was said, not done. */
  words: boolean;
  /** The date that the words alone give, where a reference has narrowed it. */
  told: string | null;
}

function Sources({ locale, event, documents, words, told }: SourcesProps) {
  const ids = [...new Set(event.evidence.map((evidence) => evidence.document))];
  const review = reviewInWords(locale, event);
  const sources = new Set(ids.map((id) => originOf(documents, id))).size;
  return (
    <div className="bt-row-sources">
      {words && <span className="bt-row-words">{`${locale.words.onlyWords} · `}</span>}
      {sources > 1 && <span className="bt-row-count">{locale.words.sources(sources)}</span>}
      {ids.map((id) => {
        const document = documents.get(id);
        const year = document?.published?.earliest?.slice(0, 4) ?? null;
        return <span key={id}>{locale.words.publisherYear(document ? sourceName(document) : id, year)}</span>;
      })}
      {told && <span className="bt-row-told">{locale.words.saysOnly(told)}</span>}
      {review !== null && <span className="bt-row-told">{review}</span>}
    </div>
  );
}

/** The document whose text another one has; copies are one source, and so is what repeats a copy. */
function originOf(documents: Props["documents"], id: string): string {
  let origin = id;
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const document = documents.get(origin);
    origin = document ? sourceOf(document) : origin;
  }
  return origin;
}

/** A record of others may go round in a circle. */
const MAX_STEPS = 4;

/** Characters of the document before and after a hit. */
const AROUND = 70;

/** A few words of the document around the hit, for an event whose own words do not hold what was searched for. */
function Excerpt({ store, locale, event }: Pick<Props, "store" | "locale"> & { event: TimelineEvent }) {
  const hit = useStore(store, (state) => state.hits.get(event.id));
  const id = Object.keys(hit?.documents ?? {})[0];
  const text = useStore(store, (state) => (id ? state.texts[id] : undefined));
  const elsewhere = hit?.fields.some((field) => field !== "document" && field !== "publisher");
  const span = id ? hit?.documents[id]?.[0] : undefined;
  if (!span || elsewhere || text?.status !== "ready") return null;
  const { words, spans } = excerpt(text.text, span);
  return (
    <p className="bt-excerpt">
      <span>{locale.words.list.foundInDocument}</span> <Highlighted text={words} spans={spans} />
    </p>
  );
}

function excerpt(text: string, { start, end }: Span): { words: string; spans: Span[] } {
  const before = text.slice(Math.max(0, start - AROUND), start).replace(/^[\s\S]*\n|^\S*\s/, "");
  const after = text.slice(end, end + AROUND).replace(/\n[\s\S]*$|\s\S*$/, "");
  const [open, close] = ["… ", " …"];
  const from = open.length + before.length;
  const words = open + before + text.slice(start, end) + after + close;
  return { words, spans: [{ start: from, end: from + end - start }] };
}
