// The state of one mounted timeline, and the actions on it.

import type { StoreApi } from "zustand/vanilla";
import type { SilentYears } from "../model/axis/silence.ts";
import type { EventSet } from "../model/bits.ts";
import type { Columns } from "../model/columns.ts";
import type { Timeline, TimelineEvent } from "../model/timeline.ts";
import type { Move, View } from "../model/view.ts";
import type { Filter } from "./filter.ts";
import type { DocumentText, Hits } from "./search/search.ts";
import type { Silent } from "./silent.ts";

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
  /** Treatment of silent years; null: as suits the record. */
  silent: Silent | null;
  /** Index of the step of the tour that is shown; null or nothing: none. */
  tour?: number | null;
  /** The parts of the record that stand side by side, as an address names them (compare.ts); "" for those proposed, null or nothing for none. */
  compare?: string | null;
}

export interface TimelineState {
  readonly timeline: Timeline;
  /** The events as typed arrays. Inside, an event is its index here; ids are for addresses, embeds and keys of elements. */
  readonly columns: Columns;
  readonly order: readonly TimelineEvent[];
  /** The event of an index; undefined while its details are still on their way. The state is set anew when they have come. */
  eventAt(index: number): TimelineEvent | undefined;
  readonly byId: ReadonlyMap<string, TimelineEvent>;
  readonly silentYears: readonly SilentYears[];
  texts: Readonly<Record<string, DocumentText>>;
  /** null: the whole span. */
  view: View | null;
  /** The kind of the view's last change. */
  move: Move;
  selected: Selection | null;
  /** The event under the roving focus of the chart. */
  focused: string | null;
  /** The event at the top of the list as it scrolls. */
  marker: string | null;
  filter: Filter;
  query: string;
  silent: Silent | null;
  /** Index of the step of the tour that is shown; null: none. */
  tour: number | null;
  /** The parts of the record that stand side by side, as an address names them; null: none. */
  compare: string | null;
  theme: Theme;
  /** Keys that are characters do something; off for those whose voice or hand types some by accident. */
  characterKeys: boolean;
  /** Language of the words around the record that its owner asks for (BCP 47); null: that of the record. */
  language: string | null;
  /** The events that filter and query let through. Same object while the members stay the same. */
  matching: EventSet;
  /** The events that only the period keeps out, and that may yet have been then. */
  perhaps: EventSet;
  /** The events that the query finds; null while there is nothing to search for. */
  found: EventSet | null;
  /** Hits of the query, by event id; empty when there is nothing to search for. */
  hits: Hits;
  /** Opens an event at one of its pieces of evidence, or closes with null. Unknown ids change nothing. */
  select(event: string | null, evidence?: number): void;
  focus(event: string | null): void;
  setMarker(event: string | null): void;
  /** Shows a stretch of time; nonsense (NaN, an end before its start) changes nothing. */
  setView(view: View | null, move?: Move): void;
  setFilter(patch: Partial<Filter>): void;
  /** Takes the beginning of a query that is too long. */
  setQuery(query: string): void;
  /** Makes ready a part of what is searched, for a few ms; true when nothing is left to do. */
  prepareSearch(): boolean;
  setSilent(silent: Silent | null): void;
  /** Puts two parts of the record side by side, or ends that with null. Whoever shows them knows which there are. */
  setCompare(compare: string | null): void;
  setTheme(theme: Theme): void;
  setCharacterKeys(characterKeys: boolean): void;
  setLanguage(language: string | null): void;
  setText(document: string, text: DocumentText): void;
  /** Shows a step of the tour: its view and its filters. An index that the tour does not have changes nothing. */
  showStep(step: number): void;
  /** Ends the tour: `keep` leaves view and filters as they are; otherwise they are again as they were before it. */
  leaveTour(keep: boolean): void;
  /** Removes every filter and the query. */
  clearFilters(): void;
  /** Takes on what an address says; what it does not say goes back to its beginning. */
  restore(address: Partial<AddressState>): void;
}

export type TimelineStore = StoreApi<TimelineState>;
export type InitialState = Partial<
  AddressState & Pick<TimelineState, "theme" | "characterKeys" | "language" | "texts">
>;
