// The source of an event beside the chart, or over it as a sheet: what it is, the words for it, why it stands where it stands,
// and the whole document with the passage marked.

import { type KeyboardEvent, type Ref, useEffect, useId, useRef, useState } from "react";
import { useStore } from "zustand";
import { eventDate, reviewInWords } from "../../i18n/event-date.ts";
import { readerWords } from "../../i18n/parts/reader.ts";
import { categoryName, spokenEvent, whoAndWhere } from "../../i18n/spoken.ts";
import { sureDate } from "../../model/date.ts";
import { isWords, toneName } from "../../model/domain.ts";
import { type AddressState, selectedEvent, type TimelineStore } from "../../state/store.ts";
import { Highlighted } from "../list/Highlighted.tsx";
import { activeIn } from "../parts/focus.ts";
import { linkToHere } from "../parts/linkToHere.ts";
import { EventMark } from "../parts/ToneMark.tsx";
import { useLocale } from "../parts/useLocale.ts";
import { ReaderDocument } from "./ReaderDocument.tsx";
import { type DragSheet, ReaderHead } from "./ReaderHead.tsx";
import { ReaderSources } from "./ReaderSources.tsx";
import { ReaderWhy } from "./ReaderWhy.tsx";

export interface ReaderProps {
  store: TimelineStore;
  onClose(): void;
  /** Asks for a document's text, which arrives in the store. */
  loadText(documentId: string): void;
  /** Over the page instead of beside it: a dialog that keeps the focus. */
  sheet?: boolean;
  /** Lets a sheet be drawn up and down by its head. */
  drag?: DragSheet;
  headingRef?: Ref<HTMLHeadingElement>;
  /** Address of a state of this timeline, by default that of this page; null where no page shows it. */
  linkTo?(state: AddressState): string | null;
  /** Offers "Show in list". */
  onShowInList?(event: string): void;
}

const FOCUSABLE = "a[href], button:not([disabled]), textarea, input, [tabindex='0']";

/** Keeps Tab inside a sheet. */
function keepFocus(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== "Tab" || event.altKey || event.ctrlKey || event.metaKey) return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    ({ tabIndex }) => tabIndex >= 0,
  );
  const [first, last] = [stops[0], stops.at(-1)];
  const active = activeIn(event.currentTarget);
  const leaving = event.shiftKey ? active === first || !stops.includes(active as HTMLElement) : active === last;
  if (!leaving) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}

/** The reader of the selected event; nothing while none is selected. */
export function Reader(props: ReaderProps) {
  const { store, onClose, loadText, sheet = false, drag, headingRef, linkTo = linkToHere, onShowInList } = props;
  const locale = useLocale(store);
  const event = useStore(store, selectedEvent);
  const selected = useStore(store, (state) => state.selected);
  const query = useStore(store, (state) => state.query);
  const timeline = useStore(store, (state) => state.timeline);
  const evidence = selected && event?.evidence[selected.evidence];
  const document = evidence && timeline.documents.find(({ id }) => id === evidence.document);
  const text = useStore(store, (state) => (document ? state.texts[document.id] : undefined));
  const root = useRef<HTMLDivElement>(null);
  const title = useRef<HTMLHeadingElement | null>(null);
  const first = useRef(selected?.event);
  const headingId = useId();
  const [tall, setTall] = useState(false);

  useEffect(() => {
    if (document && !text) loadText(document.id);
  }, [document, text, loadText]);

  // Whoever opened the reader from inside the timeline goes on reading in it; a page that opens with it keeps its own focus.
  useEffect(() => {
    const active = activeIn(root.current);
    if (active && root.current?.closest(".bt-root")?.contains(active)) title.current?.focus({ preventScroll: true });
  }, []);

  if (!selected || !event || !evidence || !document) return null;

  /** Made when it is asked for: the view moves without a new rendering here. */
  const link = () => linkTo(store.getState());
  const words = eventDate(locale, event);
  const review = reviewInWords(locale, event);
  const machine = sureDate(event.date);
  const holdHeading = (element: HTMLHeadingElement | null): void => {
    title.current = element;
    if (typeof headingRef === "function") headingRef(element);
    else if (headingRef) headingRef.current = element;
  };

  return (
    <div className={`bt-reader-rail${sheet ? " bt-reader-rail-sheet" : ""}`}>
      <div
        ref={root}
        className={`bt-reader${sheet ? " bt-reader-sheet" : ""}${sheet && tall ? " bt-reader-tall" : ""}`}
        {...(sheet
          ? { role: "dialog", "aria-modal": true, "aria-labelledby": headingId, onKeyDown: keepFocus }
          : { role: "complementary", "aria-label": readerWords(locale).reader.label })}
      >
        <ReaderHead
          store={store}
          selected={selected}
          link={link}
          cited={() => ({
            ...{ event, evidence, document, link: link() },
            inWords: (date) => locale.dateInWords(date, { lasts: true }),
          })}
          sheet={sheet}
          tall={tall}
          drag={drag}
          onTall={setTall}
          onClose={onClose}
        />
        <div className="bt-reader-body">
          <div className="bt-reader-title">
            <p className="bt-reader-when">
              <EventMark domain={timeline.domain} event={event} />{" "}
              <span className="bt-sr">{`${toneName(timeline.domain, event.tone)}, `}</span>
              <span className="bt-marked">{machine ? <time dateTime={machine}>{words}</time> : words}</span>
              <span>{` · ${whoAndWhere(locale, event, timeline.actors)} · ${categoryName(timeline.domain, event.category)}${isWords(timeline.domain, event) ? ` · ${locale.words.onlyWords}` : ""}${review === null ? "" : ` · ${review}`}`}</span>
            </p>
            {event.origin === "proposed" && <p className="bt-notice">{`${locale.words.unreviewedHint}.`}</p>}
            <h2 id={headingId} ref={holdHeading} tabIndex={-1}>
              <Highlighted text={event.title} query={query} />
            </h2>
          </div>
          <ReaderSources
            locale={locale}
            event={event}
            selected={selected}
            timeline={timeline}
            query={query}
            onChoose={store.getState().select}
          />
          <p className="bt-reader-summary">
            <Highlighted text={event.summary} query={query} />{" "}
            {onShowInList && (
              <button type="button" className="bt-link" onClick={() => onShowInList(event.id)}>
                {readerWords(locale).reader.showInList}
              </button>
            )}
          </p>
          <ReaderWhy
            locale={locale}
            domain={timeline.domain}
            event={event}
            evidence={evidence}
            document={document}
            onWords={() => {
              const at = root.current?.querySelector<HTMLElement>(".bt-document .bt-time, .bt-document .bt-passage");
              at?.scrollIntoView({ block: "center" });
              root.current?.querySelector<HTMLElement>(".bt-document")?.focus({ preventScroll: true });
            }}
          />
          <ReaderDocument
            store={store}
            selected={selected}
            evidence={evidence}
            document={document}
            text={text}
            onRetry={() => loadText(document.id)}
          />
        </div>
        <p className="bt-sr" role="status">
          {first.current !== event.id && spokenEvent(locale, event, timeline)}
        </p>
      </div>
    </div>
  );
}
