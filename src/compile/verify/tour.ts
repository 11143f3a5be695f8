// Checks of the tour: each step says nothing that the documents of its events do not, and shows the events that it names.

import { bounds } from "../../model/date.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { namedIn } from "../../model/domain.ts";
import { knownDays, overlap } from "../../model/known.ts";
import { overlaps, type Span } from "../../model/text.ts";
import type { Timeline, TimelineEvent, TourStep } from "../../model/timeline.ts";
import type { CompileDomain } from "../curation/domain.ts";
import type { Field } from "../curation/fields.ts";
import { type CuratedStep, type CuratedTour, STEP_FACETS, type StepFacet } from "../curation/tour/read-tour.ts";
import { LOADED_VERB } from "../en/words/saying.ts";
import { inBoilerplate, parseDocument } from "../text/document.ts";
import { excerpt, type Fault, faultAt, makeSource, type Places, position } from "../text/fault.ts";
import { quotationsIn, withoutQuotations } from "../text/quotations.ts";
import { findQuote, indexQuotes, nearestPassage, type QuoteIndex } from "../text/quote.ts";
import { didYouMean } from "../text/suggest.ts";
import { notFound } from "./evidence.ts";

/** The record that a tour leads through. */
export interface TourRecord {
  events: readonly TimelineEvent[];
  /** Ids that editors have given, also to events that do not stand: their own faults are told elsewhere. */
  curated: readonly string[];
  /** Null where the record does not stand. */
  span: Timeline["span"] | null;
  domain: CompileDomain;
  documentOf(id: string): { file: string; text: string } | null;
}

/** A document of a step's events, as quotes are looked for in it. */
interface Told {
  id: string;
  file: string;
  index: QuoteIndex;
}

/** The steps that stand, as the record carries them. A step with an error is left out, and its faults are noted. */
export function checkTour({ source, steps }: CuratedTour, record: TourRecord, faults: Diagnostic[]): TourStep[] {
  const check = new TourCheck(source, record, faults);
  return steps.flatMap((step) => check.step(step) ?? []);
}

class TourCheck {
  private readonly byId: ReadonlyMap<string, TimelineEvent>;
  private readonly known: Record<StepFacet, readonly string[]>;
  private readonly told = new Map<string, Told | null>();

  constructor(
    private readonly source: Places,
    private readonly record: TourRecord,
    private readonly faults: Diagnostic[],
  ) {
    const { events, domain } = record;
    this.byId = new Map(events.map((event) => [event.id, event]));
    this.known = {
      actors: [...new Set(events.flatMap(namedIn))],
      tones: domain.tones.map(({ id }) => id),
      categories: domain.categories.map(({ id }) => id),
    };
  }

  step(step: CuratedStep): TourStep | null {
    const before = this.faults.length;
    const events = step.events.flatMap((field) => this.event(field) ?? []);
    const filters = this.filters(step, events);
    const view = this.view(step, events);
    const documents = this.documents(events);
    const quote = step.quote && this.quote(step.quote, documents, events);
    for (const field of [step.title, step.sentence, step.note]) if (field) this.wording(field, documents, events);
    const isBad = this.faults.slice(before).some(({ severity }) => severity === "error");
    if (isBad || view === null || events.length < step.events.length) return null;
    return {
      title: step.title.value,
      sentence: step.sentence.value,
      view,
      events: [...new Set(events.map(({ id }) => id))],
      ...filters,
      ...(quote ? { quote } : {}),
      ...(step.note ? { note: step.note.value } : {}),
    };
  }

  private fault({ span }: Pick<Field<unknown>, "span">, fault: Fault): null {
    this.faults.push(faultAt(this.source, span, fault));
    return null;
  }

  private event(field: Field<string>): TimelineEvent | null {
    const found = this.byId.get(field.value);
    if (found) return found;
    if (this.record.curated.includes(field.value)) return null;
    const hint = didYouMeanEvent(field.value, [...this.byId.keys()]);
    return this.fault(field, { code: "unknown-event", message: `there is no event "${field.value}"`, hint });
  }

  /** The filters of a step; each has to let the step's own events through. */
  private filters({ filters }: CuratedStep, events: readonly TimelineEvent[]): Partial<Record<StepFacet, string[]>> {
    const result: Partial<Record<StepFacet, string[]>> = {};
    for (const facet of STEP_FACETS) {
      const fields = filters[facet];
      const known = this.known[facet];
      for (const field of fields.filter(({ value }) => !known.includes(value))) {
        const what = facet === "categories" ? "category" : facet.slice(0, -1);
        const message = `no event of the record has the ${what} "${field.value}"`;
        this.fault(field, { code: `unknown-${what}`, message, hint: didYouMean(field.value, known) });
      }
      const [first] = fields;
      if (first === undefined) continue;
      const values = [...new Set(fields.map(({ value }) => value))];
      result[facet] = values;
      const hidden = events.find((event) => !valuesOf(event, facet).some((value) => values.includes(value)));
      if (!hidden || values.some((value) => !known.includes(value))) continue;
      const message = `these ${facet} hide "${hidden.id}", which the step follows`;
      this.fault(first, {
        code: "event-filtered-out",
        message,
        hint: `add ${valuesOf(hidden, facet)[0] ?? "its own"}`,
      });
    }
    return result;
  }

  private view({ from, to }: CuratedStep, events: readonly TimelineEvent[]): TourStep["view"] | null {
    const { span } = this.record;
    const [start, end] = [from.value.earliest, to.value.latest];
    if (start === null) return this.fault(from, { code: "bad-date", message: "the view has no first day" });
    if (end === null) return this.fault(to, { code: "bad-date", message: "the view has no last day" });
    if (end < start) return this.fault(to, { code: "bad-date", message: "the view ends before it starts" });
    for (const [field, isOutside] of [
      [from, span !== null && start < span.start],
      [to, span !== null && end > span.end],
    ] as const) {
      if (!isOutside || span === null) continue;
      const message = `the view reaches beyond the record, which spans ${span.start} to ${span.end}`;
      this.fault(field, { code: "view-outside-span", message });
    }
    const days = { from: bounds(from.value).first, to: bounds(to.value).last + 1 };
    for (const event of events.filter((each) => !overlap(knownDays(each), days))) {
      const message = `the view does not show "${event.id}" (${event.date.edtf}), which the step follows`;
      this.fault(from, { code: "event-outside-view", message, hint: "widen the view, or leave the event out" });
    }
    return { start, end };
  }

  /** The documents that tell the events, each once. */
  private documents(events: readonly TimelineEvent[]): Told[] {
    const ids = new Set(events.flatMap(({ evidence }) => evidence.map(({ document }) => document)));
    return [...ids].flatMap((id) => {
      const known = this.told.get(id);
      if (known !== undefined) return known ?? [];
      const document = this.record.documentOf(id);
      const told = document && { id, file: document.file, index: indexQuotes(document.text) };
      this.told.set(id, told);
      return told ?? [];
    });
  }

  private quote(field: Field<string>, documents: readonly Told[], events: readonly TimelineEvent[]) {
    const places = documents.flatMap((told) => findQuote(told.index, field.value).map((place) => ({ told, place })));
    if (places.length === 0) {
      if (documents.length === 0) return null;
      const near = documents.map((told) => ({ told, near: nearestPassage(told.index, field.value) }));
      const { told, near: passage } = near.find((each) => each.near !== null) ?? near[0]!;
      const { text } = told.index;
      return this.fault(
        field,
        notFound(
          field.value,
          { file: told.file, text, source: makeSource(told.file, text), quotes: told.index },
          passage,
        ),
      );
    }
    const cited = places.filter(({ told, place }) => isCited(told.id, place, events));
    const [found, another] = cited.length > 0 ? cited : places;
    if (found === undefined) return null;
    const { told, place } = found;
    if (another !== undefined) {
      const message = `the quote stands ${places.length} times in the documents of the step's events`;
      return this.fault(field, { code: "quote-ambiguous", message, hint: "quote more of the sentence" });
    }
    const { text } = told.index;
    if (inBoilerplate(parseDocument(told.id, told.file, text, this.record.domain.publishers), place)) {
      const { line } = position(makeSource(told.file, text), place.start);
      const message = `the quote stands in the boilerplate of ${told.file} (line ${line}), not in the report`;
      return this.fault(field, { code: "evidence-in-boilerplate", message });
    }
    return { document: told.id, ...place, quote: text.slice(place.start, place.end) };
  }

  /** Checks the editor's own words: quotations and figures stand in a document, and no verb judges. */
  private wording(field: Field<string>, documents: readonly Told[], events: readonly TimelineEvent[]): void {
    const own = withoutQuotations(field.value);
    for (const { words } of documents.length > 0 ? quotationsIn(field.value) : []) {
      if (documents.some(({ index }) => index.isQuotable()(words))) continue;
      this.fault(field, {
        code: "quotation-not-in-document",
        message: `"${excerpt(words)}" stands between quotation marks, but in no document of the step's events`,
        hint: "quote the source's words as they stand, or leave the marks out",
      });
    }
    for (const [verb] of own.matchAll(LOADED_VERB)) {
      const message = `"${verb}" judges whoever it is said of`;
      const hint = 'write "says", or what was done, in plain words; between quotation marks the source may judge';
      this.fault(field, { severity: "warning", code: "loaded-verb", message, hint });
    }
    const dated = new Set(events.flatMap(figuresOfDates));
    for (const [figure] of own.matchAll(FIGURE)) {
      const isTold = documents.some(({ index: { text } }) => figuresIn(text).includes(figure));
      if (isTold || dated.has(figure) || documents.length === 0) continue;
      this.fault(field, {
        severity: "warning",
        code: "figure-not-in-document",
        message: `"${figure}" is in no document of the step's events, and in none of their dates`,
      });
    }
  }
}

const FIGURE = /\d+(?:[.,]\d+)*/g;
const figuresIn = (text: string): readonly string[] => text.match(FIGURE) ?? [];

/** The years, months and days of an event's dates, as an editor writes them. */
const figuresOfDates = ({ date, told }: TimelineEvent): string[] =>
  [date, ...(told ? [told] : [])].flatMap(({ edtf, earliest, latest }) =>
    figuresIn(`${edtf} ${earliest ?? ""} ${latest ?? ""}`).map((figure) => figure.replace(/^0+/, "")),
  );

const valuesOf = (event: TimelineEvent, facet: StepFacet): string[] =>
  facet === "actors" ? namedIn(event) : [facet === "tones" ? event.tone : event.category];

/** Whether an event cites the document there. */
const isCited = (document: string, place: Span, events: readonly TimelineEvent[]): boolean =>
  events.some(({ evidence }) => evidence.some((each) => each.document === document && overlaps(each, place)));

/** The nearest id; a record has too many events for a list of all. */
function didYouMeanEvent(id: string, known: readonly string[]): string {
  const hint = didYouMean(id, known);
  return hint.startsWith("did") ? hint : "ids of events stand in the curation files";
}
