import type { Locale } from "../../i18n/locale.ts";
import { readerWords } from "../../i18n/parts/reader.ts";
import { sourceName } from "../../model/source-name.ts";
import type { Timeline, TimelineEvent } from "../../model/timeline.ts";
import { webAddress } from "../../share/web.ts";
import type { Selection } from "../../state/store.ts";
import { Highlighted } from "../list/Highlighted.tsx";

interface Props {
  locale: Locale;
  event: TimelineEvent;
  selected: Selection;
  timeline: Timeline;
  /** The words that were searched for. */
  query: string;
  onChoose(event: string, evidence: number): void;
}

interface OutLinkProps {
  locale: Locale;
  url: string | undefined;
  children: string;
  /** Publisher of the page that it leads to. */
  at?: string;
}

/** A link out of the page, `at` whom being said aloud only. Nothing but web addresses becomes one: anything else stays text. */
export function OutLink({ locale, url, children, at }: OutLinkProps) {
  const href = webAddress(url);
  if (!href) return <span>{children}</span>;
  return (
    <a className="bt-out" href={href} target="_blank" rel="noopener noreferrer">
      <span>{children}</span>
      {at ? " " : "\u00a0" /* the sign never stands alone on a line */}
      {at && <span className="bt-sr">{locale.words.atPublisher(at)}</span>}
      <span aria-hidden="true">{locale.words.externalMark}</span>
    </a>
  );
}

/**
 * The words of every source of the event, with its publisher, date and original. Several stand side by side, and one of them
 * is chosen: the reason for the date and the document below are those of that one.
 */
export function ReaderSources({ locale, event, selected, timeline, query, onChoose }: Props) {
  const several = event.evidence.length > 1;
  return (
    <ul className={`bt-sources${several ? " bt-sources-several" : ""}`} aria-label={readerWords(locale).reader.sources}>
      {event.evidence.map(({ document: id, start, quote, fragment }, index) => {
        const document = timeline.documents.find((candidate) => candidate.id === id);
        const current = index === selected.evidence;
        const day = document?.published
          ? locale.dateInWords(document.published, { lasts: false, brief: true })
          : locale.words.list.undatedSource;
        const name = (
          <>
            <b>{document ? sourceName(document) : id}</b>
            <span>{`${document?.author ? `, ${document.author}` : ""}, ${day}`}</span>
          </>
        );
        return (
          <li key={`${id}-${start}`} className={current ? "bt-source bt-source-current" : "bt-source"}>
            {several ? (
              <button
                type="button"
                aria-current={current ? "true" : undefined}
                onClick={() => onChoose(event.id, index)}
              >
                {name}
              </button>
            ) : (
              <span>{name}</span>
            )}
            <blockquote className="bt-source-quote" lang={document?.language}>
              <mark>
                <Highlighted text={quote} query={query} />
              </mark>
            </blockquote>
            {document && webAddress(document.url) && (
              <OutLink
                locale={locale}
                url={fragment ? `${document.url?.replace(/#.*/, "")}#${fragment}` : document.url}
                at={sourceName(document)}
              >
                {readerWords(locale).reader.openOriginal}
              </OutLink>
            )}
          </li>
        );
      })}
    </ul>
  );
}
