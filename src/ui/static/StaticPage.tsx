// The record as static HTML, for readers without JavaScript and for machines: every event with its words and its sources.
// Rendered at build time, where no style sheet can be loaded: nothing that this file imports may import one.

import { dateInWords, machineDate } from "../../i18n/dates.ts";
import { en } from "../../i18n/en.ts";
import { record } from "../../i18n/record.ts";
import { actorNames, categoryInWords, listInWords } from "../../i18n/spoken.ts";
import type { EdtfDate } from "../../model/date.ts";
import { sourceName } from "../../model/source-name.ts";
import type { Evidence, Timeline, TimelineDocument, TimelineEvent } from "../../model/timeline.ts";
import { webAddress } from "../../share/web.ts";
import { unreviewedIn } from "../../state/filter.ts";
import { byYear } from "../../state/years.ts";
import { Unreviewed } from "../filters/Unreviewed.tsx";

/** The whole timeline as a page to read from top to bottom. Each event can be linked to as #event-<id>. */
export function StaticPage({ timeline }: { timeline: Timeline }) {
  const documents = new Map(timeline.documents.map((document) => [document.id, document]));
  const unreviewed = unreviewedIn(timeline.events);
  return (
    <div className="bt-record">
      <header>
        <h1>{timeline.title}</h1>
        <p>{timeline.subtitle}</p>
        <p>{record.intro(timeline.events.length, timeline.documents.length)}</p>
        {unreviewed > 0 && <p>{record.unreviewed(unreviewed)}</p>}
      </header>
      <main>
        {byYear(timeline.events).map(({ year, events }) => (
          <section key={year} aria-label={year}>
            <h2>{year}</h2>
            {events.map((event) => (
              <StaticEvent key={event.id} event={event} timeline={timeline} documents={documents} />
            ))}
          </section>
        ))}
      </main>
      <footer>
        <h2>{en.list.sourcesHeading}</h2>
        <ul>
          {timeline.documents.map((document) => (
            <li key={document.id}>
              <Source document={document} named />
            </li>
          ))}
        </ul>
      </footer>
    </div>
  );
}

interface EventProps {
  event: TimelineEvent;
  timeline: Timeline;
  documents: ReadonlyMap<string, TimelineDocument>;
}

function StaticEvent({ event, timeline, documents }: EventProps) {
  const facts = [
    listInWords(actorNames(event, timeline.actors)),
    categoryInWords(event.category),
    en.tones[event.tone].toLowerCase(),
  ];
  return (
    <article id={`event-${event.id}`}>
      <h3>{event.title}</h3>
      <p className="bt-record-facts">
        <b>
          <When date={event.date} lasts={event.lasts} />
        </b>{" "}
        · {facts.join(" · ")}
        {event.origin === "proposed" && " · "}
        <Unreviewed event={event} />
      </p>
      <p>{event.summary}</p>
      {event.evidence.map((evidence) => (
        <Quotation
          key={`${evidence.document}-${evidence.start}`}
          evidence={evidence}
          document={documents.get(evidence.document)}
        />
      ))}
      {event.references && (
        <p>
          {en.reader.references}:{" "}
          {event.references.map(({ label, url, date }, index) => (
            <span key={`${label} ${url}`}>
              {index > 0 && "; "}
              {date && (
                <>
                  <When date={date} lasts={false} /> {en.why.elsewhereIn}{" "}
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

function Quotation({ evidence, document }: { evidence: Evidence; document: TimelineDocument | undefined }) {
  return (
    <figure>
      <blockquote cite={webAddress(document?.url) ?? undefined} lang={document?.language}>
        <p>{evidence.quote}</p>
      </blockquote>
      {document && (
        <figcaption>
          <Source document={document} />
        </figcaption>
      )}
    </figure>
  );
}

function Source({ document, named = false }: { document: TimelineDocument; named?: boolean }) {
  return (
    <>
      {named ? `${sourceName(document)}: ` : `${sourceName(document)}, `}
      <WebLink url={document.url}>{document.title}</WebLink>
      {", "}
      {document.published ? <When date={document.published} lasts={false} /> : en.reader.undatedSource}
    </>
  );
}

function When({ date, lasts }: { date: EdtfDate; lasts: boolean }) {
  const words = dateInWords(date, { lasts, brief: true });
  const machine = machineDate(date);
  return machine ? <time dateTime={machine}>{words}</time> : words;
}

function WebLink({ url, children }: { url: string | undefined; children: string }) {
  const href = webAddress(url);
  return href ? <a href={href}>{children}</a> : children;
}
