// The quote of a step: the passage and its words of time marked, its source, and the way to it.

import type { Locale } from "../../i18n/locale.ts";
import { tourWords } from "../../i18n/parts/tour.ts";
import { markOfTone } from "../../model/domain.ts";
import { sourceName } from "../../model/source-name.ts";
import type { Timeline, TimelineEvent, TourStep } from "../../model/timeline.ts";
import { quotedEvent, quoteParts } from "../../state/tour/step-quote.ts";

interface Props {
  locale: Locale;
  step: TourStep;
  /** The events of the step. */
  events: readonly TimelineEvent[];
  timeline: Timeline;
  onOpen(event: string, evidence: number): void;
}

/** Nothing for a step without a quote. */
export function StepQuote({ locale, step, events, timeline, onOpen }: Props) {
  const words = tourWords(locale);
  const document = timeline.documents.find(({ id }) => id === step.quote?.document);
  if (!step.quote || !document) return null;
  const cited = quotedEvent(step, events);
  const tone = events.find(({ id }) => id === cited?.event)?.tone ?? "";
  const day = document.published ? [locale.dateInWords(document.published, { lasts: false, brief: true })] : [];
  const [open, close] = locale.words.quoteMarks(step.quote.quote);
  return (
    <figure className="bt-tour-quote" data-mark={markOfTone(timeline.domain, tone)}>
      <blockquote lang={document.language}>
        <p>
          <span>{open}</span>
          {quoteParts(step, events).map(({ text, passage, time }, at) => {
            const Part = passage ? "mark" : "span";
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a quote never change their order
              <Part key={at} className={time ? "bt-tour-time" : undefined}>
                {text}
              </Part>
            );
          })}
          <span>{close}</span>
        </p>
      </blockquote>
      <figcaption>
        <span>{[sourceName(document), ...day].join(", ")}</span>
        {cited && (
          <>
            <span>{" · "}</span>
            <button type="button" className="bt-link" onClick={() => onOpen(cited.event, cited.evidence)}>
              <span>{words.read}</span>
              <span className="bt-sr">{words.inDocument}</span>
            </button>
          </>
        )}
      </figcaption>
    </figure>
  );
}
