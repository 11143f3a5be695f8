import { Fragment, type ReactNode } from "react";
import { dateInWords } from "../../i18n/dates.ts";
import { en } from "../../i18n/en.ts";
import { whyThisDate } from "../../i18n/why.ts";
import type { Evidence, Reference, TimelineDocument, TimelineEvent } from "../../model/timeline.ts";
import { ReaderScale } from "./ReaderScale.tsx";
import { OutLink } from "./ReaderSources.tsx";

interface Props {
  event: TimelineEvent;
  evidence: Evidence;
  document: TimelineDocument;
  /** Shows the words in the document. */
  onWords(): void;
}

/** The reason for an event's date: the words, the day they were counted from, the conclusion, and other sources. */
export function ReaderWhy({ event, evidence, document, onWords }: Props) {
  const why = whyThisDate(event, evidence, document);
  const references = event.references ?? [];
  return (
    <section className="bt-why" aria-label={en.why.title}>
      <h3>{en.why.title}</h3>
      <dl>
        {why.words !== null && (
          <Row term={en.why.words}>
            <button type="button" className="bt-words" title={en.why.showWords} onClick={onWords}>
              {why.words}
            </button>
          </Row>
        )}
        {why.from !== null && <Row term={en.why.from}>{why.from}</Row>}
        {why.rule !== null && <Row term={en.why.rule}>{why.rule}</Row>}
        {why.words === null && <Row term={en.why.noWords}>{why.because}</Row>}
        <Row term={en.why.so}>
          <b>{why.date}</b>
          {why.words !== null && <span>{`. ${why.because}`}</span>}
          {why.note && <span>{` ${why.note}`}</span>}
        </Row>
        {references.length > 0 && (
          <Row term={en.why.elsewhere}>
            {byDate(references).map((group) => (
              <Elsewhere key={group[0]?.url} references={group} />
            ))}
          </Row>
        )}
      </dl>
      <ReaderScale event={event} published={document.published} />
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

function Elsewhere({ references }: { references: readonly Reference[] }) {
  const date = references[0]?.date;
  return (
    <span className="bt-elsewhere">
      {date && <span>{`${dateInWords(date, { lasts: false, brief: true })} ${en.why.elsewhereIn} `}</span>}
      {references.map(({ label, url }, index) => (
        <Fragment key={url}>
          {index > 0 && <span>{", "}</span>}
          <OutLink url={url}>{label}</OutLink>
        </Fragment>
      ))}
    </span>
  );
}
