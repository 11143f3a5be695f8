// The source of an event beside the chart, or over it as a sheet: what it is, why it stands where it stands, and the whole
// document with the passage marked.

import { type KeyboardEvent, type Ref, useEffect, useId, useRef, useState } from "react";
import { useStore } from "zustand";
import { machineDate } from "../../i18n/point.ts";
import { actorNames, categoryName, listInWords, spokenEvent } from "../../i18n/spoken.ts";
import { markOfTone, toneName } from "../../model/domain.ts";
import { toQuery } from "../../state/address.ts";
import { NO_FILTER } from "../../state/filter.ts";
import { type Selection, selectedEvent, type TimelineStore } from "../../state/store.ts";
import { Highlighted } from "../list/Highlighted.tsx";
import { activeIn } from "../parts/focus.ts";
import { ToneMark } from "../parts/ToneMark.tsx";
import { useLocale } from "../parts/useLocale.ts";
import { ReaderDocument } from "./ReaderDocument.tsx";
import { ReaderHead } from "./ReaderHead.tsx";
import { ReaderSources } from "./ReaderSources.tsx";
import { ReaderWhy } from "./ReaderWhy.tsx";

export interface ReaderProps {
  store: TimelineStore;
  onClose(): void;
  /** Asks for a document's text, which arrives in the store. */
  loadText(documentId: string): void;
  /** Over the page instead of beside it: a dialog that keeps the focus. */
  sheet?: boolean;
  headingRef?: Ref<HTMLHeadingElement>;
  /** Address of an event at one of its sources; by default that of this page with the event in its query. */
  linkTo?(selection: Selection): string;
  /** Offers "Show in list". */
  onShowInList?(event: string): void;
}

function linkToHere(selection: Selection): string {
  const { origin, pathname, search } = globalThis.location;
  const query = toQuery({ view: null, selected: selection, filter: NO_FILTER, query: "" }, search);
  return `${origin === "null" ? "file://" : origin}${pathname}?${query}`;
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
  const { store, onClose, loadText, sheet = false, headingRef, linkTo = linkToHere, onShowInList } = props;
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

  const words = locale.dateInWords(event.date, { lasts: event.lasts });
  const machine = machineDate(event.date);
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
          : { role: "complementary", "aria-label": locale.words.reader.label })}
      >
        <ReaderHead
          store={store}
          selected={selected}
          link={linkTo(selected)}
          cited={{ event, evidence, document, link: linkTo(selected) }}
          sheet={sheet}
          tall={tall}
          onTall={() => setTall(!tall)}
          onClose={onClose}
        />
        <div className="bt-reader-body">
          <div className="bt-reader-title">
            <p className="bt-reader-when">
              <ToneMark mark={markOfTone(timeline.domain, event.tone)} proposed={event.origin === "proposed"} />{" "}
              <span className="bt-sr">{`${toneName(timeline.domain, event.tone)}, `}</span>
              <span className="bt-marked">{machine ? <time dateTime={machine}>{words}</time> : words}</span>
              <span>{` · ${listInWords(locale, actorNames(event, timeline.actors))} · ${categoryName(timeline.domain, event.category)}`}</span>
            </p>
            {event.origin === "proposed" && <p className="bt-notice">{`${locale.words.unreviewedHint}.`}</p>}
            <h2 id={headingId} ref={holdHeading} tabIndex={-1}>
              <Highlighted text={event.title} query={query} />
            </h2>
            <p className="bt-reader-summary">
              <Highlighted text={event.summary} query={query} />{" "}
              {onShowInList && (
                <button type="button" className="bt-link" onClick={() => onShowInList(event.id)}>
                  {locale.words.reader.showInList}
                </button>
              )}
            </p>
          </div>
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
          <ReaderSources
            locale={locale}
            event={event}
            selected={selected}
            timeline={timeline}
            onChoose={store.getState().select}
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
