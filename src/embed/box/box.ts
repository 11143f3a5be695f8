// One embed: its options, the timeline that it loads, and what it tells its host. No React; what is to be seen is in `state`.

import { createStore, type StoreApi } from "zustand/vanilla";
import { dayString } from "../../model/date.ts";
import type { Timeline } from "../../model/timeline.ts";
import { fromQuery, toQuery } from "../../state/address.ts";
import { NO_FILTER } from "../../state/filter.ts";
import { type AddressState, createTimelineStore, fullView, type TimelineStore } from "../../state/store.ts";
import { followAddress } from "../../ui/shell/followAddress.ts";
import { checked, type Fetched, fetchTimeline } from "./fetch-timeline.ts";
import { type EmbedOptions, type Place, readOptions, type Settings } from "./options.ts";
import { createTextLoader, type TextLoader } from "./texts.ts";

/** What an embed tells its host, by the name of the event. Days are YYYY-MM-DD, both inclusive. */
export interface BoxEvents {
  ready: { title: string; events: number };
  select: { event: string | null; source: number | null; title: string | null };
  view: { start: string; end: string };
  error: { message: string };
}

export type Emit = <Type extends keyof BoxEvents>(type: Type, detail: BoxEvents[Type]) => void;

export type Shown =
  | { status: "loading" }
  | { status: "failed"; message: string }
  | { status: "shown"; store: TimelineStore; texts: TextLoader };

export interface BoxState {
  settings: Settings;
  shown: Shown;
}

export class Box {
  readonly state: StoreApi<BoxState>;
  private readonly reported = new Set<string>();
  private stop: () => void = () => {};
  /** Counts what has been asked for, so that a late answer to an earlier question is left alone. */
  private asked = 0;
  private destroyed = false;

  constructor(
    options: EmbedOptions,
    private readonly place: Place,
    private readonly emit: Emit,
    private readonly window: Window,
    /** Where a reader was when the embed was taken out of its page, to go on there. */
    private resume: AddressState | null = null,
  ) {
    this.state = createStore<BoxState>()(() => ({ settings: this.read(options), shown: { status: "loading" } }));
    void this.load();
  }

  get settings(): Settings {
    return this.state.getState().settings;
  }

  /** Where the reader is now; null while there is nothing to see. */
  whereabouts(): AddressState | null {
    const { shown } = this.state.getState();
    if (shown.status !== "shown") return this.resume;
    const { view, selected, filter, query } = shown.store.getState();
    return { view, selected, filter, query };
  }

  /** Changes the options that are named; one that is undefined or null goes back to its default. */
  update(patch: EmbedOptions): void {
    const fresh = this.read(patch);
    const named = Object.keys(patch) as (keyof Settings)[];
    const isSet = (name: keyof Settings) => name in fresh || (patch[name] ?? null) === null;
    const changed = named.filter((name) => isSet(name) && !same(this.settings[name], fresh[name]));
    if (changed.length === 0 || this.destroyed) return;
    const settings = { ...this.settings };
    for (const name of changed) delete settings[name];
    this.state.setState({ settings: { ...settings, ...fresh } });
    if (changed.includes("timeline") || changed.includes("base")) void this.load();
    else this.apply(changed);
  }

  /** Address of a place on the full page, or on the page that the host names instead. */
  readonly linkTo = (place: AddressState): string => {
    const url = new URL(this.settings.link ?? fullPage(this.place) ?? this.place.page);
    url.search = toQuery(place, url.search);
    return url.href;
  };

  destroy(): void {
    this.destroyed = true;
    this.stop();
  }

  private async load(): Promise<void> {
    this.asked += 1;
    const question = this.asked;
    const { timeline, base } = this.settings;
    const source = timeline ?? ownTimeline(this.place);
    // Never at once, so that whoever mounts can listen before the first event.
    const fetched: Fetched = await (source === null
      ? { ok: false as const, message: "none was given" }
      : source instanceof URL
        ? fetchTimeline(source)
        : checked(source));
    if (question !== this.asked || this.destroyed) return;
    if (fetched.ok) this.show(fetched.timeline, (source instanceof URL ? source : base)?.href ?? this.place.page);
    else this.failed(fetched.message);
  }

  /** Shows a message in place of the timeline. */
  readonly failed = (message: string): void => {
    this.stop();
    this.state.setState({ shown: { status: "failed", message } });
    this.emit("error", { message });
  };

  private show(timeline: Timeline, base: string): void {
    this.stop();
    const { urlKey, theme, view, event, actors, query } = this.settings;
    const named = Object.fromEntries(new URLSearchParams(this.window.location.search));
    const fromAddress = urlKey && Object.keys(named).some((name) => name.startsWith(`${urlKey}.`));
    const store = createTimelineStore(timeline, {
      ...(fromAddress
        ? fromQuery(this.window.location.search, timeline, { prefix: `${urlKey}.` })
        : (this.resume ?? {
            ...(view ? { view } : {}),
            ...(event ? { selected: { event, evidence: 0 } } : {}),
            filter: { ...NO_FILTER, actors: this.known(timeline, actors) },
            ...(query ? { query } : {}),
          })),
      theme: theme ?? "system",
    });
    this.resume = null;
    const texts = createTextLoader(store, base);
    const stops = [texts.stop, this.tell(store), this.follow(store)];
    this.stop = () => {
      for (const stop of stops) stop();
      this.stop = () => {};
    };
    this.state.setState({ shown: { status: "shown", store, texts } });
    this.knows(store, event);
    this.emit("ready", { title: timeline.title, events: timeline.events.length });
  }

  /** Takes changed options into the timeline that is shown. */
  private apply(changed: readonly (keyof Settings)[]): void {
    const { shown } = this.state.getState();
    if (shown.status !== "shown") return;
    const { store } = shown;
    const { view, event, actors, query, theme } = this.settings;
    const { timeline, select, setView, setFilter, setQuery, setTheme } = store.getState();
    if (changed.includes("theme")) setTheme(theme ?? "system");
    if (changed.includes("view")) setView(view ?? null);
    if (changed.includes("actors")) setFilter({ actors: this.known(timeline, actors) });
    if (changed.includes("query")) setQuery(query ?? "");
    if (changed.includes("event") && this.knows(store, event)) select(event ?? null);
    if (changed.includes("urlKey")) {
      this.resume = this.whereabouts();
      this.show(timeline, shown.texts.base);
    }
  }

  private knows(store: TimelineStore, event: string | undefined): boolean {
    if (event === undefined || store.getState().byId.has(event)) return true;
    this.report(`event is "${event}", which is not in this timeline`);
    return false;
  }

  private known({ actors }: Timeline, wanted: readonly string[] = []): string[] {
    const ids = wanted.filter((id) => actors.some((actor) => actor.id === id));
    const strangers = wanted.filter((id) => !ids.includes(id));
    if (strangers.length > 0) this.report(`actors names ${strangers.join(", ")}, not in this timeline`);
    return ids;
  }

  private tell(store: TimelineStore): () => void {
    return store.subscribe((state, before) => {
      if (state.selected !== before.selected) {
        const { event = null, evidence = null } = state.selected ?? {};
        const title = (event && state.byId.get(event)?.title) ?? null;
        this.emit("select", { event, source: evidence === null ? null : evidence + 1, title });
      }
      if (state.view !== before.view) {
        const { start, end } = state.view ?? fullView(state.timeline);
        this.emit("view", { start: dayString(Math.floor(start)), end: dayString(Math.ceil(end) - 1) });
      }
    });
  }

  private follow(store: TimelineStore): () => void {
    const { urlKey } = this.settings;
    return urlKey ? followAddress(store, this.window, { prefix: `${urlKey}.` }) : () => {};
  }

  private read(options: EmbedOptions): Settings {
    const { settings, problems } = readOptions(options, this.place);
    for (const { message } of problems) this.report(message);
    return settings;
  }

  /** Says what is wrong with an option: to the host's developer, once, and to no reader. */
  private report(message: string): void {
    if (this.reported.has(message)) return;
    this.reported.add(message);
    console.warn(`armenia-timeline: ${message}; ignored`);
  }
}

/** The folder above the bundle's, when the bundle came from the web: the full page stands there, and its timeline. */
export function fullPage({ bundle }: Place): URL | null {
  return /^(?:https?|file):/.test(bundle) ? new URL("..", bundle) : null;
}

function ownTimeline(place: Place): URL | null {
  const folder = fullPage(place);
  return folder && new URL("timeline.json", folder);
}

const same = (a: unknown, b: unknown): boolean =>
  a === b ||
  (a instanceof URL && b instanceof URL && a.href === b.href) ||
  (!(a instanceof URL) && isPlain(a) && isPlain(b) && JSON.stringify(a) === JSON.stringify(b));

/** Lists of ids and views, which are small; a timeline is compared by identity alone. */
const isPlain = (value: unknown): boolean =>
  Array.isArray(value) || (typeof value === "object" && value !== null && Object.keys(value).length === 2);
