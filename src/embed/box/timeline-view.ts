// A loaded timeline in an embed: its store and texts, changed by options, followed by the host's address and events.

import { dayString } from "../../model/date.ts";
import type { Timeline } from "../../model/timeline.ts";
import { recordSpan } from "../../model/view.ts";
import { fromQuery, unknownEvent } from "../../state/address.ts";
import { NO_FILTER } from "../../state/filter.ts";
import { type AddressState, createTimelineStore, type TimelineStore } from "../../state/store.ts";
import { followAddress } from "../../ui/shell/followAddress.ts";
import { boundedText } from "./fetch-timeline.ts";
import type { Settings } from "./options.ts";
import { createTextLoader, type TextLoader } from "./texts.ts";

/** The events that an embed reports to its host, by name. Days are YYYY-MM-DD, both inclusive. */
export interface BoxEvents {
  ready: { title: string; events: number };
  select: { event: string | null; source: number | null; title: string | null };
  view: { start: string; end: string };
  error: { message: string };
}

export type Emit = <Type extends keyof BoxEvents>(type: Type, detail: BoxEvents[Type]) => void;

interface Surroundings {
  settings: Settings;
  /** The state to go on in; null where the settings and the address say where to begin. */
  resume: AddressState | null;
  window: Window;
  emit: Emit;
  /** Reports a fault in an option to the host's developer. */
  report(message: string): void;
}

export class TimelineView {
  readonly #surroundings: Surroundings;
  readonly store: TimelineStore;
  readonly texts: TextLoader;
  /** The event that the host's address names and the timeline does not have; null where there is none. */
  readonly missing: string | null;
  readonly #stops: (() => void)[];
  #announced = false;

  constructor(
    readonly timeline: Timeline,
    /** Address that the documents' files are relative to. */
    readonly base: string,
    surroundings: Surroundings,
  ) {
    this.#surroundings = surroundings;
    const { settings, window, emit } = surroundings;
    const { urlKey, theme = "system", language = null } = settings;
    this.missing = urlKey ? unknownEvent(window.location.search, timeline, { prefix: `${urlKey}.` }) : null;
    this.store = createTimelineStore(timeline, { ...this.#initialState(), theme, language });
    this.texts = createTextLoader(this.store, base, boundedText);
    this.#stops = [this.texts.stop, reportChanges(this.store, emit)];
    if (urlKey) this.#stops.push(followAddress(this.store, window, { prefix: `${urlKey}.` }));
  }

  /** The part of the state that an address carries. */
  addressState(): AddressState {
    const { view, selected, filter, query, silent, tour } = this.store.getState();
    return { view, selected, filter, query, silent, tour };
  }

  /** Tells the host that the timeline is shown, once. */
  announce({ event }: Settings): void {
    if (this.#announced) return;
    this.#announced = true;
    this.#isKnown(event);
    this.#surroundings.emit("ready", { title: this.timeline.title, events: this.timeline.events.length });
  }

  /** Takes changed options into the timeline that is shown. */
  apply(settings: Settings, changed: readonly (keyof Settings)[]): void {
    const { view, event, actors, query, silent, step, theme, language } = settings;
    const { select, setView, setFilter, setQuery, setSilent, showStep, leaveTour, setTheme, setLanguage } =
      this.store.getState();
    if (changed.includes("theme")) setTheme(theme ?? "system");
    if (changed.includes("language")) setLanguage(language ?? null);
    if (changed.includes("step")) {
      const index = this.#knownStep(step);
      if (index !== null) showStep(index);
      else if (step === undefined) leaveTour(false);
    }
    if (changed.includes("view")) setView(view ?? null);
    if (changed.includes("actors")) setFilter({ actors: this.#knownActors(actors) });
    if (changed.includes("query")) setQuery(query ?? "");
    if (changed.includes("silent")) setSilent(silent ?? null);
    if (changed.includes("event") && this.#isKnown(event)) select(event ?? null);
  }

  stop(): void {
    for (const stop of this.#stops) stop();
  }

  /** The address counts for more than the state to resume, and that for more than the options. */
  #initialState(): Partial<AddressState> {
    const { settings, resume, window } = this.#surroundings;
    const { urlKey, view, event, actors, query, silent, step } = settings;
    const { search } = window.location;
    const prefix = `${urlKey}.`;
    if (urlKey && [...new URLSearchParams(search).keys()].some((name) => name.startsWith(prefix)))
      return fromQuery(search, this.timeline, { prefix });
    if (resume) return resume;
    const index = this.#knownStep(step);
    const own = index === null ? { filter: NO_FILTER } : fromQuery(`tour=${index + 1}`, this.timeline);
    return {
      ...own,
      ...(view ? { view } : {}),
      ...(event ? { selected: { event, evidence: 0 } } : {}),
      filter: actors ? { ...own.filter, actors: this.#knownActors(actors) } : own.filter,
      ...(query ? { query } : {}),
      ...(silent ? { silent } : {}),
    };
  }

  /** Index of a step; null where none is asked for, or the record has no such step. */
  #knownStep(step: number | undefined): number | null {
    if (step === undefined) return null;
    if (this.timeline.tour?.[step - 1]) return step - 1;
    this.#surroundings.report(`step is ${step}, and the tour of this timeline has ${this.timeline.tour?.length ?? 0}`);
    return null;
  }

  #isKnown(event: string | undefined): boolean {
    if (event === undefined || this.store.getState().byId.has(event)) return true;
    this.#surroundings.report(`event is "${event}", which is not in this timeline`);
    return false;
  }

  #knownActors(wanted: readonly string[] = []): string[] {
    const ids = wanted.filter((id) => this.timeline.actors.some((actor) => actor.id === id));
    const unknown = wanted.filter((id) => !ids.includes(id));
    if (unknown.length > 0) this.#surroundings.report(`actors names ${unknown.join(", ")}, not in this timeline`);
    return ids;
  }
}

/** Emits the changes of selection and view; returns the function that stops. */
function reportChanges(store: TimelineStore, emit: Emit): () => void {
  return store.subscribe((state, before) => {
    if (state.selected !== before.selected) {
      const { event = null, evidence = null } = state.selected ?? {};
      const title = (event && state.byId.get(event)?.title) ?? null;
      emit("select", { event, source: evidence === null ? null : evidence + 1, title });
    }
    if (state.view !== before.view) {
      const { start, end } = state.view ?? recordSpan(state.timeline);
      emit("view", { start: dayString(Math.floor(start)), end: dayString(Math.ceil(end) - 1) });
    }
  });
}
