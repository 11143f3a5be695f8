// The card of the tour: one step in words, with its quote and what its dates rest on, and the ways on, back and out.

import { useEffect, useId, useRef } from "react";
import { useStore } from "zustand";
import { eventLabel } from "../../i18n/event-date.ts";
import type { Locale } from "../../i18n/locale.ts";
import { type TourWords, tourWords } from "../../i18n/parts/tour.ts";
import type { TimelineEvent, TourStep } from "../../model/timeline.ts";
import type { TimelineStore } from "../../state/store.ts";
import { eventsOfStep } from "../../state/tour/step-quote.ts";
import { shownStep } from "../../state/tour/tour.ts";
import { activeIn } from "../parts/focus.ts";
import { Icon } from "../parts/Icon.tsx";
import { useLocale } from "../parts/useLocale.ts";
import { StepQuote } from "./StepQuote.tsx";
import { showChart } from "./showChart.ts";
import { useStepKeys } from "./useStepKeys.ts";

export interface TourCardProps {
  store: TimelineStore;
  /** The timeline is a part of another page, which is neither scrolled nor listened to. */
  contained: boolean;
  onOpen(event: string, evidence: number): void;
  /** Ends the tour; `keep` leaves view and filters as they are. */
  onLeave(keep: boolean): void;
}

/** The step that is shown; nothing while there is none. */
export function TourCard({ store, contained, onOpen, onLeave }: TourCardProps) {
  const locale = useLocale(store);
  const words = tourWords(locale);
  const timeline = useStore(store, (state) => state.timeline);
  const byId = useStore(store, (state) => state.byId);
  const index = useStore(store, (state) => state.tour) ?? 0;
  const step = shownStep(index, timeline);
  const count = timeline.tour?.length ?? 0;
  const root = useRef<HTMLElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const first = useRef(index);
  const titleId = useId();

  const goTo = (to: number) => store.getState().showStep(Math.min(Math.max(to, 0), count - 1));
  const onKeyDown = useStepKeys(root, { contained, index, count, goTo, leave: () => onLeave(false) });

  // Whoever opened the tour from inside the timeline goes on in the card; a page that opens with it keeps its own focus.
  useEffect(() => {
    const active = activeIn(root.current);
    if (active && root.current?.closest(".bt-root")?.contains(active)) title.current?.focus({ preventScroll: true });
  }, []);

  useEffect(() => {
    root.current?.querySelector(".bt-tour-body")?.scrollTo({ top: 0 });
    if (!contained && root.current && step) showChart(root.current);
  }, [step, contained]);

  if (!step) return null;
  const events = eventsOfStep(step, byId);
  const isLast = index === count - 1;
  return (
    <section ref={root} className="bt-tour" aria-label={words.label} onKeyDown={onKeyDown}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled area has to be within reach of the keyboard */}
      <div className="bt-tour-body" tabIndex={0} role="group" aria-labelledby={titleId}>
        <p className="bt-tour-step">{words.step(index + 1, count)}</p>
        <h2 id={titleId} ref={title} tabIndex={-1} className="bt-tour-title">
          {step.title}
        </h2>
        <p className="bt-tour-sentence">{step.sentence}</p>
        <StepQuote locale={locale} step={step} events={events} timeline={timeline} onOpen={onOpen} />
        {step.note && <p className="bt-tour-note">{step.note}</p>}
        <p className="bt-tour-dates">{datesInWords(locale, words, events)}</p>
      </div>
      <div className="bt-tour-ways">
        <ol className="bt-tour-dots" aria-label={words.steps}>
          {timeline.tour?.map((each, at) => (
            <li key={each.title}>
              <button
                type="button"
                aria-label={words.goTo(at + 1, each.title)}
                aria-current={at === index ? "step" : undefined}
                onClick={() => goTo(at)}
              />
            </li>
          ))}
        </ol>
        <button
          type="button"
          className="bt-button bt-tour-back"
          aria-disabled={index === 0}
          onClick={() => goTo(index - 1)}
        >
          {words.back}
        </button>
        <button
          type="button"
          className="bt-button bt-tour-next"
          onClick={() => (isLast ? onLeave(true) : goTo(index + 1))}
        >
          {isLast ? words.end : words.next}
        </button>
        {!isLast && (
          <button type="button" className="bt-link bt-tour-explore" onClick={() => onLeave(true)}>
            {words.explore}
          </button>
        )}
      </div>
      <button
        type="button"
        className="bt-icon bt-tour-close"
        aria-label={words.close}
        title={words.close}
        onClick={() => onLeave(false)}
      >
        <Icon name="close" />
      </button>
      <p className="bt-sr" role="status">
        {first.current !== index && spoken(words, step, index, count)}
      </p>
    </section>
  );
}

const spoken = (words: TourWords, { title, sentence }: TourStep, index: number, count: number): string =>
  `${words.step(index + 1, count)}. ${title}. ${sentence}`;

/** The dates that the documents give themselves, and those that other sources have narrowed. */
function datesInWords(locale: Locale, words: TourWords, events: readonly TimelineEvent[]): string {
  // a date of the editor's own is neither
  const dated = events.filter(({ because }) => because === undefined);
  const labels = (narrowed: boolean) => [
    ...new Set(dated.filter(({ told }) => (told !== undefined) === narrowed).map((event) => eventLabel(locale, event))),
  ];
  const [own, narrowed] = [labels(false), labels(true)];
  const told =
    own.length > 0 ? words.told(own.join(", "), narrowed.length === 0 && dated.length === events.length) : "";
  const referred = narrowed.length > 0 ? words.referred(narrowed.join(", ")) : "";
  return [told, referred].filter(Boolean).join(" ");
}
