// The record as static HTML, for readers without JavaScript and for machines: every event with its words and its sources.
// Rendered at build time, where no style sheet can be loaded: nothing that this file imports may import one.

import { Fragment } from "react";
import { deckPieces } from "../../i18n/deck.ts";
import { eventDate, reviewInWords, toldDate } from "../../i18n/event-date.ts";
import type { Locale } from "../../i18n/locale.ts";
import { localeOf } from "../../i18n/locales.ts";
import { readerWords } from "../../i18n/parts/reader.ts";
import { STATIC_PAGE } from "../../i18n/parts/static-page.ts";
import { scopeWords, silentInWords, trendInWords } from "../../i18n/record-scope.ts";
import { categoryName, whoAndWhere } from "../../i18n/spoken.ts";
import { whyThisDate } from "../../i18n/why.ts";
import { buildColumns } from "../../model/columns.ts";
import { type EdtfDate, sureDate } from "../../model/date.ts";
import { isWords, toneName } from "../../model/domain.ts";
import { sourceName } from "../../model/source-name.ts";
import type { Evidence, Timeline, TimelineDocument, TimelineEvent, TourStep } from "../../model/timeline.ts";
import { webAddress } from "../../share/web.ts";
import { unreviewedIn } from "../../state/filter.ts";
import { recordParts, silentActors } from "../../state/record-scope.ts";
import { eventsOfStep } from "../../state/tour/step-quote.ts";
import { byYear } from "../../state/years.ts";
import { Unreviewed } from "../filters/Unreviewed.tsx";
import { Deck } from "../parts/Deck.tsx";
import { EventMark } from "../parts/ToneMark.tsx";

/** The whole timeline as a page to read from top to bottom. Each event can be linked to as #event-<id>. */
export function StaticPage({ timeline }: { timeline: Timeline }) {
  const locale = localeOf(timeline);
  const words = STATIC_PAGE[locale.tag](timeline.domain.source);
  const documents = new Map(timeline.documents.map((document) => [document.id, document]));
  const unreviewed = unreviewedIn(timeline.events);
  const years = byYear(timeline.events);
  const deck = deckPieces(locale, timeline, buildColumns(timeline));
  const silent = silentInWords(locale, silentActors(timeline), timeline.documents.length);
  return (
    <div className="bt-record">
      <header>
        <h1>{timeline.title}</h1>
        {deck && <Deck pieces={deck} />}
        <p>{timeline.subtitle}</p>
        <p>{words.intro(timeline.events.length, timeline.documents.length)}</p>
        <p>{scopeWords(locale).notHistory(timeline.documents.length)}</p>
        <p>{trendInWords(locale, recordParts(timeline), timeline)}</p>
        {unreviewed > 0 && <p>{words.unreviewed(unreviewed)}</p>}
      </header>
      {timeline.tour && <StaticTour timeline={timeline} steps={timeline.tour} label={words.tour} />}
      <nav aria-label={words.years}>
        <ul className="bt-record-years">
          {years.map(({ year }) => (
            <li key={year}>
              <a href={`#year-${year}`}>{year}</a>
            </li>
          ))}
        </ul>
      </nav>
      <main>
        {years.map(({ year, events }) => (
          <Fragment key={year}>
            <h2 id={`year-${year}`}>{year}</h2>
            {events.map((event) => (
              <StaticEvent key={event.id} locale={locale} event={event} timeline={timeline} documents={documents} />
            ))}
          </Fragment>
        ))}
      </main>
      <footer>
        {silent && <p>{silent}</p>}
        <h2>{locale.words.list.sourcesHeading}</h2>
        <ul>
          {timeline.documents.map((document) => (
            <li key={document.id}>
              <Source locale={locale} document={document} named />
            </li>
          ))}
        </ul>
      </footer>
    </div>
  );
}

interface TourProps {
  timeline: Timeline;
  steps: readonly TourStep[];
  label: string;
}

/** The tour as a numbered list; each step leads to its events. */
function StaticTour({ timeline, steps, label }: TourProps) {
  const byId = new Map(timeline.events.map((event) => [event.id, event]));
  const documents = new Map(timeline.documents.map((document) => [document.id, document]));
  return (
    <section className="bt-record-tour" aria-labelledby="tour">
      <h2 id="tour">{label}</h2>
      <ol>
        {steps.map((step, index) => (
          <li key={step.title} id={`step-${index + 1}`}>
            <h3>{step.title}</h3>
            <p>{step.sentence}</p>
            {step.quote && (
              <figure>
                <blockquote lang={documents.get(step.quote.document)?.language}>
                  <p>{step.quote.quote}</p>
                </blockquote>
                <figcaption>{sourceName(documents.get(step.quote.document) ?? { id: "", publisher: "" })}</figcaption>
              </figure>
            )}
            {step.note && <p>{step.note}</p>}
            <ul>
              {eventsOfStep(step, byId).map(({ id, title }) => (
                <li key={id}>
                  <a href={`#event-${id}`}>{title}</a>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}

interface EventProps {
  locale: Locale;
  event: TimelineEvent;
  timeline: Timeline;
  documents: ReadonlyMap<string, TimelineDocument>;
}

function StaticEvent({ locale, event, timeline, documents }: EventProps) {
  const told = toldDate(locale, event);
  const review = reviewInWords(locale, event);
  const facts = [
    whoAndWhere(locale, event, timeline.actors),
    categoryName(timeline.domain, event.category),
    ...(isWords(timeline.domain, event) ? [locale.words.onlyWords] : []),
    toneName(timeline.domain, event.tone).toLowerCase(),
  ];
  return (
    <article id={`event-${event.id}`}>
      <h3>{event.title}</h3>
      <p className="bt-record-facts">
        <EventMark domain={timeline.domain} event={event} />
        <b>
          <When date={event.date} words={eventDate(locale, event, true)} />
        </b>{" "}
        · {told !== null && `${locale.words.told(told)} · `}
        {facts.join(" · ")}
        {review !== null && ` · ${review}`}
        {event.origin === "proposed" && " · "}
        <Unreviewed locale={locale} event={event} />
      </p>
      <p>{event.summary}</p>
      {event.evidence.map((evidence) => (
        <Quotation
          locale={locale}
          key={`${evidence.document}-${evidence.start}`}
          event={event}
          evidence={evidence}
          document={documents.get(evidence.document)}
        />
      ))}
      {event.references && (
        <p>
          {readerWords(locale).reader.references}:{" "}
          {event.references.map(({ label, url, date }, index) => (
            <span key={`${label} ${url}`}>
              {index > 0 && "; "}
              {date && (
                <>
                  <When date={date} words={locale.dateInWords(date, { lasts: false, brief: true })} />{" "}
                  {readerWords(locale).why.elsewhereIn}{" "}
                </>
              )}
              <WebLink url={url}>{label}</WebLink>
            </span>
          ))}
        </p>
      )}
    </article>
  );
}

interface QuotationProps {
  locale: Locale;
  event: TimelineEvent;
  evidence: Evidence;
  document: TimelineDocument | undefined;
}

function Quotation({ locale, event, evidence, document }: QuotationProps) {
  return (
    <figure>
      <blockquote cite={webAddress(document?.url) ?? undefined} lang={document?.language}>
        <p>{evidence.quote}</p>
      </blockquote>
      {document && (
        <figcaption>
          <Source locale={locale} document={document} />
          <Reason locale={locale} event={event} evidence={evidence} document={document} />
        </figcaption>
      )}
    </figure>
  );
}

type ReasonProps = Omit<QuotationProps, "document"> & { document: TimelineDocument };

/** The step from the words to the date. */
function Reason({ locale, event, evidence, document }: ReasonProps) {
  const { words, from, because, note, narrowed } = whyThisDate(locale, event, evidence, document);
  const { why } = readerWords(locale);
  const { quoteMarks } = locale.words;
  const facts = [
    ...(words === null ? [] : [`${why.words}: ${quoteMarks(words).join(words)}.`]),
    ...(from === null ? [] : [`${why.from}: ${from}.`]),
    because,
    ...(note === null ? [] : [note]),
    ...(narrowed === null ? [] : [narrowed]),
  ];
  return <p>{`${why.title} ${facts.join(" ")}`}</p>;
}

interface SourceProps {
  locale: Locale;
  document: TimelineDocument;
  /** The name stands before a colon. */
  named?: boolean;
}

function Source({ locale, document, named = false }: SourceProps) {
  return (
    <>
      {named ? `${sourceName(document)}: ` : `${sourceName(document)}, `}
      <WebLink url={document.url}>{document.title}</WebLink>
      {", "}
      {document.published ? (
        <When date={document.published} words={locale.dateInWords(document.published, { lasts: false, brief: true })} />
      ) : (
        locale.words.list.undatedSource
      )}
    </>
  );
}

function When({ date, words }: { date: EdtfDate; words: string }) {
  const machine = sureDate(date);
  return machine ? <time dateTime={machine}>{words}</time> : words;
}

function WebLink({ url, children }: { url: string | undefined; children: string }) {
  const href = webAddress(url);
  return href ? <a href={href}>{children}</a> : children;
}
