// One store for each mounted timeline. It knows no React and no DOM; derived values are kept by the actions.

import { createStore, type StoreApi } from "zustand/vanilla";
import { dayNumber } from "../model/date.ts";
import type { Timeline, TimelineEvent } from "../model/timeline.ts";
import { cleanFilter, type Filter, matchesFilter, NO_FILTER } from "./filter.ts";
import { createSearch, type DocumentText, parseQuery, type SearchHit } from "./search.ts";

export type { Filter } from "./filter.ts";
export type { DocumentText, SearchHit } from "./search.ts";

/** A visible stretch of time: days since 1970-01-01 UTC, fractional, end exclusive. */
export interface View {
  start: number;
  end: number;
}

export type Theme = "system" | "light" | "dark";

/** The event being read, and which of its pieces of evidence (an index). */
export interface Selection {
  event: string;
  evidence: number;
}

/** The part of the state that goes into the address. */
export interface AddressState {
  view: View | null;
  selected: Selection | null;
  filter: Filter;
  query: string;
}

export interface TimelineState {
  readonly timeline: Timeline;
  readonly order: readonly TimelineEvent[];
  readonly byId: ReadonlyMap<string, TimelineEvent>;
  texts: Readonly<Record<string, DocumentText>>;
  /** null: the whole span. */
  view: View | null;
  selected: Selection | null;
  /** The event under the roving focus of the chart. */
  focused: string | null;
  /** The event at the top of the list as it scrolls. */
  marker: string | null;
  filter: Filter;
  query: string;
  theme: Theme;
  /** Ids of the events that filter and query let through. Same object while the members stay the same. */
  matching: ReadonlySet<string>;
  /** Where the query hit, by event id; empty when there is nothing to search for. */
  hits: ReadonlyMap<string, SearchHit>;
  /** Opens an event at one of its pieces of evidence, or closes with null. Unknown ids change nothing. */
  select(event: string | null, evidence?: number): void;
  focus(event: string | null): void;
  setMarker(event: string | null): void;
  /** Shows a stretch of time; nonsense (NaN, an end before its start) changes nothing. */
  setView(view: View | null): void;
  setFilter(patch: Partial<Filter>): void;
  setQuery(query: string): void;
  setTheme(theme: Theme): void;
  setText(document: string, text: DocumentText): void;
  /** Removes every filter and the query. */
  clearFilters(): void;
  /** Takes on what an address says; what it does not say goes back to its beginning. */
  restore(address: AddressState): void;
}

export type TimelineStore = StoreApi<TimelineState>;
export type InitialState = Partial<AddressState & Pick<TimelineState, "theme" | "texts">>;

/** Views may reach this far past the ends of the record, as a share of its length. */
const MARGIN = 0.05;
/** The narrowest view, in days: one hour. */
export const NARROWEST = 1 / 24;

/** The whole span of a timeline, in whole days. */
export function fullView(timeline: Pick<Timeline, "span">): View {
  return { start: dayNumber(timeline.span.start), end: dayNumber(timeline.span.end) + 1 };
}

/**
 * A view made good: kept inside the record (with a margin), at least an hour long. A view of the whole record is null;
 * nonsense is undefined.
 */
export function clampView(view: View | null, timeline: Pick<Timeline, "span">): View | null | undefined {
  if (view === null) return null;
  const { start, end } = view;
  if (!Number.isFinite(start) || !Number.isFinite(end) || end <= start) return undefined;
  const full = fullView(timeline);
  if (start <= full.start && end >= full.end) return null;
  const margin = Math.ceil((full.end - full.start) * MARGIN); // whole days, so that rounding a view stays inside
  const least = full.start - margin;
  const most = full.end + margin;
  const length = Math.min(Math.max(end - start, NARROWEST), most - least);
  const wanted = end - start < NARROWEST ? (start + end) / 2 - length / 2 : start;
  const from = Math.min(Math.max(wanted, least), most - length);
  return from === start && length === end - start ? view : { start: from, end: from + length };
}

const sameMembers = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((id) => b.has(id));

/** Texts by id. A document may be called "constructor": what is not there must not be found in a prototype. */
const byName = (...texts: (TimelineState["texts"] | undefined)[]): TimelineState["texts"] =>
  Object.assign(Object.create(null), ...texts);

const NO_HITS: ReadonlyMap<string, SearchHit> = new Map();

/** Makes the store of one mounted timeline, optionally at a place (from an address) and with texts at hand. */
export function createTimelineStore(timeline: Timeline, initial: InitialState = {}): TimelineStore {
  const byId: ReadonlyMap<string, TimelineEvent> = new Map(timeline.events.map((event) => [event.id, event]));
  const search = createSearch(timeline);

  const known = (id: string | null): string | null | undefined => (id === null || byId.has(id) ? id : undefined);

  function selection(event: string, evidence: number): Selection | undefined {
    const count = byId.get(event)?.evidence.length;
    if (count === undefined) return undefined;
    const index = Number.isInteger(evidence) ? Math.min(Math.max(evidence, 0), count - 1) : 0;
    return { event, evidence: index };
  }

  type Found = Pick<TimelineState, "matching" | "hits">;
  function find(filter: Filter, query: string, texts: TimelineState["texts"], before?: Found): Found {
    const searching = parseQuery(query).length > 0;
    const hits = searching ? search(query, texts) : NO_HITS;
    const ids = new Set<string>();
    for (const event of timeline.events) {
      if ((!searching || hits.has(event.id)) && matchesFilter(event, filter)) ids.add(event.id);
    }
    return { matching: before && sameMembers(before.matching, ids) ? before.matching : ids, hits };
  }

  function place(address: Partial<AddressState>): AddressState {
    const { view = null, selected = null, filter = NO_FILTER, query = "" } = address;
    return {
      view: clampView(view, timeline) ?? null,
      selected: (selected && selection(selected.event, selected.evidence)) ?? null,
      filter: cleanFilter(filter),
      query,
    };
  }

  const texts = byName(initial.texts);
  const start = place(initial);

  return createStore<TimelineState>()((set, get) => {
    /** Sets what changed together with what follows from it. */
    function narrow(patch: Partial<Pick<TimelineState, "filter" | "query" | "texts">>): void {
      const state = { ...get(), ...patch };
      set({ ...patch, ...find(state.filter, state.query, state.texts, state) });
    }

    return {
      timeline,
      order: timeline.events,
      byId,
      texts,
      ...start,
      focused: start.selected?.event ?? null,
      marker: null,
      theme: initial.theme ?? "system",
      ...find(start.filter, start.query, texts),

      select(event, evidence = 0) {
        if (event === null) {
          if (get().selected) set({ selected: null });
          return;
        }
        const selected = selection(event, evidence);
        const now = get().selected;
        if (!selected || (now?.event === selected.event && now.evidence === selected.evidence)) return;
        set({ selected, focused: event }); // so that closing leaves the chart's focus where one read
      },
      focus(event) {
        if (known(event) !== undefined && get().focused !== event) set({ focused: event });
      },
      setMarker(event) {
        if (known(event) !== undefined && get().marker !== event) set({ marker: event });
      },
      setView(view) {
        const clamped = clampView(view, timeline);
        const now = get().view;
        if (clamped === undefined || (clamped?.start === now?.start && clamped?.end === now?.end)) return;
        set({ view: clamped });
      },
      setFilter(patch) {
        narrow({ filter: cleanFilter({ ...get().filter, ...patch }) });
      },
      setQuery(query) {
        if (query !== get().query) narrow({ query });
      },
      setTheme(theme) {
        set({ theme });
      },
      setText(document, text) {
        const texts = byName(get().texts, { [document]: text });
        if (text.status === "ready" && parseQuery(get().query).length > 0) narrow({ texts });
        else set({ texts });
      },
      clearFilters() {
        narrow({ filter: NO_FILTER, query: "" });
      },
      restore(address) {
        const { view, selected, filter, query } = place(address);
        const now = get();
        set({ view, selected, filter, query, ...find(filter, query, now.texts, now) });
        if (selected) set({ focused: selected.event });
      },
    };
  });
}

/** The event being read. */
export const selectedEvent = (state: TimelineState): TimelineEvent | null =>
  (state.selected && state.byId.get(state.selected.event)) ?? null;

/** The matching events in order. Makes a new array: hold it in a memo. */
export const matchingEvents = (state: Pick<TimelineState, "order" | "matching">): TimelineEvent[] =>
  state.order.filter((event) => state.matching.has(event.id));

/** True when a filter or a query narrows the record. */
export const isNarrowed = (state: Pick<TimelineState, "filter" | "query">): boolean =>
  parseQuery(state.query).length > 0 || cleanFilter(state.filter) !== NO_FILTER;

/** The matching events before and after one; an event that is filtered out stands between its nearest matches. */
export function neighbours(
  state: Pick<TimelineState, "order" | "matching">,
  id: string,
): { index: number; count: number; previous: string | null; next: string | null } {
  let previous: string | null = null;
  let next: string | null = null;
  let index = 0;
  let passed = false;
  for (const event of state.order) {
    if (event.id === id) {
      passed = true;
      if (state.matching.has(id)) index += 1;
    } else if (state.matching.has(event.id)) {
      if (passed) {
        next = event.id;
        break;
      }
      previous = event.id;
      index += 1;
    }
  }
  return { index, count: state.matching.size, previous, next };
}
