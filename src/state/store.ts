// One store for each mounted timeline. It knows no React and no DOM; derived values are kept by the actions.

import { createStore } from "zustand/vanilla";
import { silentYears } from "../model/axis/silence.ts";
import type { EventSet } from "../model/bits.ts";
import { buildColumns } from "../model/columns.ts";
import type { Timeline, TimelineEvent } from "../model/timeline.ts";
import { clampView, recordSpan, sameView, type View, wholeView } from "../model/view.ts";
import { passingEvents, perhapsPassing } from "./facets.ts";
import { cleanFilter, type Filter, NO_FILTER } from "./filter.ts";
import { boundedQuery, createSearch, parseQuery } from "./search/search.ts";
import { isSilent } from "./silent.ts";
import type { AddressState, InitialState, Selection, TimelineState, TimelineStore } from "./timeline-state.ts";
import { stepPlace } from "./tour/tour.ts";

export type { View } from "../model/view.ts";
export type { Filter } from "./filter.ts";
export type { DocumentText, SearchHit } from "./search/search.ts";
export type { AddressState, InitialState, Selection, Theme, TimelineState, TimelineStore } from "./timeline-state.ts";

/** A view within its limits. A view of the whole record is null; nonsense (NaN, an end before its start) is undefined. */
export function viewOf(view: View | null, timeline: Pick<Timeline, "span">): View | null | undefined {
  if (view === null) return null;
  const { start, end } = view;
  if (!Number.isFinite(start) || !Number.isFinite(end) || end <= start) return undefined;
  const span = recordSpan(timeline);
  if (start <= span.start && end >= span.end) return null;
  const clamped = clampView(view, wholeView(span));
  return sameView(clamped, view) ? view : clamped;
}

/** Texts by id. A document may be called "constructor": what is not there must not be found in a prototype. */
const byName = (...texts: (TimelineState["texts"] | undefined)[]): TimelineState["texts"] =>
  Object.assign(Object.create(null), ...texts);

/** Time that a part of preparing the search takes, in ms: short enough between two frames. */
const SEARCH_SLICE_MS = 8;

/** Makes the store of one mounted timeline, optionally at a place (from an address) and with texts at hand. */
export function createTimelineStore(timeline: Timeline, initial: InitialState = {}): TimelineStore {
  const byId: ReadonlyMap<string, TimelineEvent> = new Map(timeline.events.map((event) => [event.id, event]));
  const columns = buildColumns(timeline);
  const search = createSearch(timeline, (id) => byId.get(id));

  const known = (id: string | null): string | null | undefined => (id === null || byId.has(id) ? id : undefined);

  function selection(event: string, evidence: number): Selection | undefined {
    const count = byId.get(event)?.evidence.length;
    if (count === undefined) return undefined;
    const index = Number.isInteger(evidence) ? Math.min(Math.max(evidence, 0), count - 1) : 0;
    return { event, evidence: index };
  }

  type Found = Pick<TimelineState, "matching" | "perhaps" | "hits" | "found">;
  function find(filter: Filter, query: string, texts: TimelineState["texts"], before?: Found): Found {
    const searching = parseQuery(query).length > 0;
    const { events, hits } = search.find(query, texts);
    const found = searching ? events : null;
    const matching = passingEvents(columns, filter, timeline.domain, found);
    const perhaps = perhapsPassing(columns, filter, timeline.domain, found);
    return {
      matching: before?.matching.equals(matching) ? before.matching : matching,
      perhaps: before?.perhaps.equals(perhaps) ? before.perhaps : perhaps,
      found,
      hits,
    };
  }

  function place(address: Partial<AddressState>): Required<AddressState> {
    const { view = null, selected = null, filter = NO_FILTER, query = "", silent = null } = address;
    const { tour = null, compare = null } = address;
    return {
      compare,
      tour: tour !== null && timeline.tour?.[tour] ? tour : null,
      view: viewOf(view, timeline) ?? null,
      selected: (selected && selection(selected.event, selected.evidence)) ?? null,
      filter: cleanFilter(filter),
      query: boundedQuery(query),
      silent: isSilent(silent) ? silent : null,
    };
  }

  const texts = byName(initial.texts);
  const start = place(initial);
  let beforeTour: Partial<AddressState> = {};

  return createStore<TimelineState>()((set, get) => {
    /** Sets what changed together with what follows from it. */
    function narrow(patch: Partial<Pick<TimelineState, "filter" | "query" | "texts">>): void {
      const state = { ...get(), ...patch };
      set({ ...patch, ...find(state.filter, state.query, state.texts, state) });
    }

    return {
      timeline,
      columns,
      order: timeline.events,
      eventAt: (index) => timeline.events[index],
      byId,
      silentYears: silentYears(columns, recordSpan(timeline)),
      texts,
      ...start,
      move: "go",
      focused: start.selected?.event ?? null,
      marker: null,
      theme: initial.theme ?? "system",
      characterKeys: initial.characterKeys ?? true,
      language: initial.language ?? null,
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
      setView(view, move = "go") {
        const clamped = viewOf(view, timeline);
        const now = get().view;
        if (clamped === undefined || (clamped?.start === now?.start && clamped?.end === now?.end)) return;
        set({ view: clamped, move });
      },
      setFilter(patch) {
        narrow({ filter: cleanFilter({ ...get().filter, ...patch }) });
      },
      setQuery(given) {
        const query = boundedQuery(given);
        if (query !== get().query) narrow({ query });
      },
      prepareSearch: () => search.prepare(SEARCH_SLICE_MS),
      setSilent(silent) {
        set({ silent });
      },
      setCompare(compare) {
        set({ compare });
      },
      setTheme(theme) {
        set({ theme });
      },
      setCharacterKeys(characterKeys) {
        set({ characterKeys });
      },
      setLanguage(language) {
        set({ language });
      },
      setText(document, text) {
        const texts = byName(get().texts, { [document]: text });
        if (text.status === "ready" && parseQuery(get().query).length > 0) narrow({ texts });
        else set({ texts });
      },
      showStep(index) {
        const step = timeline.tour?.[index];
        if (!step) return;
        const { tour, view, filter, query, silent, texts, ...found } = get();
        if (tour === null) beforeTour = { view, filter, query };
        const next = place({ ...stepPlace(step), silent, tour: index });
        set({ ...next, move: "go", ...find(next.filter, next.query, texts, found) });
      },
      leaveTour(keep) {
        const { tour, silent, restore } = get();
        if (tour === null) return;
        if (keep) set({ tour: null });
        else restore({ ...beforeTour, silent });
        beforeTour = {};
      },
      clearFilters() {
        narrow({ filter: NO_FILTER, query: "" });
      },
      restore(address) {
        const { selected, ...rest } = place(address);
        const now = get();
        set({ ...rest, selected, ...find(rest.filter, rest.query, now.texts, now) });
        if (selected) set({ focused: selected.event });
      },
    };
  });
}

/** The event being read. */
export const selectedEvent = (state: TimelineState): TimelineEvent | null =>
  (state.selected && state.byId.get(state.selected.event)) ?? null;

const eventsOf = new WeakMap<EventSet, readonly TimelineEvent[]>();

/** The matching events in order; the same list for the same set. */
export function matchingEvents({
  order,
  matching,
}: Pick<TimelineState, "order" | "matching">): readonly TimelineEvent[] {
  let events = eventsOf.get(matching);
  if (!events) {
    events = [...matching].map((index) => order[index]!);
    eventsOf.set(matching, events);
  }
  return events;
}

/** True when a filter or a query narrows the record. */
export const isNarrowed = (state: Pick<TimelineState, "filter" | "query">): boolean =>
  parseQuery(state.query).length > 0 || cleanFilter(state.filter) !== NO_FILTER;

/** The matching events before and after one; an event that is filtered out stands between its nearest matches. */
export function neighbours(
  { columns, matching }: Pick<TimelineState, "columns" | "matching">,
  id: string,
): { index: number; count: number; previous: string | null; next: string | null } {
  const own = columns.indexOf.get(id) ?? columns.count;
  let previous: string | null = null;
  let next: string | null = null;
  let index = matching.has(own) ? 1 : 0;
  for (const at of matching) {
    if (at < own) {
      previous = columns.events[at]!.id;
      index += 1;
    } else if (at > own) {
      next = columns.events[at]!.id;
      break;
    }
  }
  return { index, count: matching.count, previous, next };
}
