// The record as static HTML, for readers without JavaScript and for machines: every event with its words and its sources.
// Rendered at build time, where no style sheet can be loaded: nothing that this file imports may import one.

import type { Locale } from "../../i18n/locale.ts";
import { localeOf } from "../../i18n/locales.ts";
import { machineDate } from "../../i18n/point.ts";
import { actorNames, categoryName, listInWords } from "../../i18n/spoken.ts";
import { STATIC_PAGE } from "../../i18n/static-page.ts";
import type { EdtfDate } from "../../model/date.ts";
import { toneName } from "../../model/domain.ts";
import { sourceName } from "../../model/source-name.ts";
import type { Evidence, Timeline, TimelineDocument, TimelineEvent } from "../../model/timeline.ts";
import { webAddress } from "../../share/web.ts";
import { unreviewedIn } from "../../state/filter.ts";
import { byYear } from "../../state/years.ts";
import { Unreviewed } from "../filters/Unreviewed.tsx";

/** The whole timeline as a page to read from top to bottom. Each event can be linked to as #event-<id>. */
export function StaticPage({ timeline }: { timeline: Timeline }) {
  const locale = localeOf(timeline);
  const words = STATIC_PAGE[locale.tag](timeline.domain.source);
  const documents = new Map(timeline.documents.map((document) => [document.id, document]));
  const unreviewed = unreviewedIn(timeline.events);
  return (
    <div className="bt-record">
      <header>
        <h1>{timeline.title}</h1>
        <p>{timeline.subtitle}</p>
        <p>{words.intro(timeline.events.length, timeline.documents.length)}</p>
        {unreviewed > 0 && <p>{words.unreviewed(unreviewed)}</p>}
      </header>
      <main>
        {byYear(timeline.events).map(({ year, events }) => (
          <section key={year} aria-label={year}>
            <h2>{year}</h2>
            {events.map((event) => (
              <StaticEvent key={event.id} locale={locale} event={event} timeline={timeline} documents={documents} />
            ))}
          </section>
        ))}
      </main>
      <footer>
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

interface EventProps {
  locale: Locale;
  event: TimelineEvent;
  timeline: Timeline;
  documents: ReadonlyMap<string, TimelineDocument>;
}

function StaticEvent({ locale, event, timeline, documents }: EventProps) {
  const facts = [
    listInWords(locale, actorNames(event, timeline.actors)),
    categoryName(timeline.domain, event.category),
    toneName(timeline.domain, event.tone).toLowerCase(),
  ];
  return (
    <article id={`event-${event.id}`}>
      <h3>{event.title}</h3>
      <p className="bt-record-facts">
        <b>
          <When locale={locale} date={event.date} lasts={event.lasts} />
        </b>{" "}
        · {facts.join(" · ")}
        {event.origin === "proposed" && " · "}
        <Unreviewed locale={locale} event={event} />
      </p>
      <p>{event.summary}</p>
      {event.evidence.map((evidence) => (
        <Quotation
          locale={locale}
          key={`${evidence.document}-${evidence.start}`}
          evidence={evidence}
          document={documents.get(evidence.document)}
        />
      ))}
      {event.references && (
        <p>
          {locale.words.reader.references}:{" "}
          {event.references.map(({ label, url, date }, index) => (
            <span key={`${label} ${url}`}>
              {index > 0 && "; "}
              {date && (
                <>
                  <When locale={locale} date={date} lasts={false} /> {locale.words.why.elsewhereIn}{" "}
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
  evidence: Evidence;
  document: TimelineDocument | undefined;
}

function Quotation({ locale, evidence, document }: QuotationProps) {
  return (
    <figure>
      <blockquote cite={webAddress(document?.url) ?? undefined} lang={document?.language}>
        <p>{evidence.quote}</p>
      </blockquote>
      {document && (
        <figcaption>
          <Source locale={locale} document={document} />
        </figcaption>
      )}
    </figure>
  );
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
        <When locale={locale} date={document.published} lasts={false} />
      ) : (
        locale.words.reader.undatedSource
      )}
    </>
  );
}

function When({ locale, date, lasts }: { locale: Locale; date: EdtfDate; lasts: boolean }) {
  const words = locale.dateInWords(date, { lasts, brief: true });
  const machine = machineDate(date);
  return machine ? <time dateTime={machine}>{words}</time> : words;
}

function WebLink({ url, children }: { url: string | undefined; children: string }) {
  const href = webAddress(url);
  return href ? <a href={href}>{children}</a> : children;
}
