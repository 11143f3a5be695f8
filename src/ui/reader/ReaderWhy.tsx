import { Fragment, type ReactNode } from "react";
import type { Locale } from "../../i18n/locale.ts";
import { readerWords } from "../../i18n/parts/reader.ts";
import { whyThisDate } from "../../i18n/why.ts";
import type { Domain } from "../../model/domain.ts";
import type { Evidence, Reference, TimelineDocument, TimelineEvent } from "../../model/timeline.ts";
import { ReaderScale } from "./ReaderScale.tsx";
import { OutLink } from "./ReaderSources.tsx";

interface Props {
  locale: Locale;
  event: TimelineEvent;
  evidence: Evidence;
  document: TimelineDocument;
  domain: Pick<Domain, "tones" | "categories">;
  /** Shows the words in the document. */
  onWords(): void;
}

/** The reason for an event's date: the words, the day they were counted from, the conclusion, and other sources. */
export function ReaderWhy({ locale, event, evidence, document, domain, onWords }: Props) {
  const words = readerWords(locale);
  const why = whyThisDate(locale, event, evidence, document);
  const references = event.references ?? [];
  const dated = references.filter(({ date }) => date);
  const others = references.filter(({ date }) => !date);
  const remarks = `${why.words === null ? "" : ` ${why.because}`}${why.note ? ` ${why.note}` : ""}`;
  const told = why.told ?? (dated.length > 0 ? why.date : null);
  return (
    <section className="bt-why" aria-label={words.why.title}>
      <h3>{words.why.title}</h3>
      <dl>
        {why.words !== null && (
          <Row term={words.why.words}>
            <button type="button" className="bt-words" title={words.why.showWords} onClick={onWords}>
              {why.words}
            </button>
          </Row>
        )}
        {why.from !== null && <Row term={words.why.from}>{why.from}</Row>}
        {why.rule !== null && <Row term={words.why.rule}>{why.rule}</Row>}
        {why.words === null && <Row term={words.why.noWords}>{why.because}</Row>}
        {told !== null && (
          <Row term={words.why.told(why.words !== null)}>
            <b>{told}</b>
            {remarks && <span>{`.${remarks}`}</span>}
          </Row>
        )}
        {dated.length > 0 && (
          <Row term={words.why.references(dated.length)}>
            {byDate(dated).map((group) => (
              <Elsewhere locale={locale} key={group[0]?.url} references={group} />
            ))}
          </Row>
        )}
        <Row term={words.why.so}>
          <b>{why.date}</b>
          {told === null && remarks && <span>{`.${remarks}`}</span>}
          {why.narrowed && <span>{`. ${why.narrowed}`}</span>}
        </Row>
        {others.length > 0 && (
          <Row term={words.why.elsewhere}>
            <Elsewhere locale={locale} references={others} />
          </Row>
        )}
      </dl>
      <ReaderScale locale={locale} event={event} published={document.published} domain={domain} />
    </section>
  );
}

function Row({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="bt-why-row">
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** References that give the same date stand together. */
function byDate(references: readonly Reference[]): Reference[][] {
  const groups = new Map<string, Reference[]>();
  for (const reference of references) {
    const key = reference.date?.edtf ?? "";
    groups.set(key, [...(groups.get(key) ?? []), reference]);
  }
  return [...groups.values()];
}

function Elsewhere({ locale, references }: { locale: Locale; references: readonly Reference[] }) {
  const date = references[0]?.date;
  return (
    <span className="bt-elsewhere">
      {date && (
        <span>{`${locale.dateInWords(date, { lasts: false, brief: true })} ${readerWords(locale).why.elsewhereIn} `}</span>
      )}
      {references.map(({ label, url }, index) => (
        <Fragment key={url}>
          {index > 0 && <span>{", "}</span>}
          <OutLink locale={locale} url={url}>
            {label}
          </OutLink>
        </Fragment>
      ))}
    </span>
  );
}
