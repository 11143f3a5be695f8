// One embed: its options, the timeline that it loads, and its view. No React; EmbedRoot renders `state`.

import { createStore, type StoreApi } from "zustand/vanilla";
import { toQuery } from "../../state/address.ts";
import type { AddressState } from "../../state/store.ts";
import { HostOptions } from "./host-options.ts";
import { isBesideBundle, TimelineLoading } from "./loading.ts";
import { type Addresses, type EmbedOptions, fullPage, type Settings } from "./options.ts";
import { type Emit, TimelineView } from "./timeline-view.ts";

export type { BoxEvents, Emit } from "./timeline-view.ts";

export type Shown =
  | { status: "loading" }
  | { status: "failed"; message: string }
  | ({ status: "shown" } & Pick<TimelineView, "store" | "texts" | "missing">);

export interface BoxState {
  settings: Settings;
  shown: Shown;
}

export class Box {
  readonly state: StoreApi<BoxState>;
  readonly #addresses: Addresses;
  readonly #emit: Emit;
  readonly #window: Window;
  #resume: AddressState | null;
  readonly #options: HostOptions;
  readonly #loading: TimelineLoading;
  #view: TimelineView | null = null;
  #destroyed = false;

  /**
   * Starts loading at once and tells the host by `emit`, never before the constructor has returned. `resume` is the state in
   * which an embed was taken out of its page.
   */
  constructor(
    options: EmbedOptions,
    addresses: Addresses,
    emit: Emit,
    window: Window,
    resume: AddressState | null = null,
  ) {
    this.#addresses = addresses;
    this.#emit = emit;
    this.#window = window;
    this.#resume = resume;
    this.#options = new HostOptions(options, addresses);
    this.#loading = new TimelineLoading(addresses);
    this.state = createStore<BoxState>()(() => ({ settings: this.settings, shown: { status: "loading" } }));
    void this.#load();
  }

  get settings(): Settings {
    return this.#options.settings;
  }

  /** The state that is shown now, for `resume` of another box. */
  whereabouts(): AddressState | null {
    return this.#view?.addressState() ?? this.#resume;
  }

  /** Changes the options that are named; one that is undefined or null goes back to its default. */
  update(patch: EmbedOptions): void {
    if (this.#destroyed) return;
    const changed = this.#options.update(patch);
    if (changed.length === 0) return;
    this.state.setState({ settings: this.settings });
    if (changed.includes("timeline") || changed.includes("base")) void this.#load();
    else if (this.#view) {
      this.#view.apply(this.settings, changed);
      if (changed.includes("urlKey")) this.#reopen(this.#view);
    }
  }

  /**
   * Address of a state on the page that the host names or, of the record beside the bundle, on its full page. Any other
   * record has no page but the host's, if that keeps the state under a key; null where there is none.
   */
  readonly linkTo = (state: AddressState): string | null => {
    const { timeline, link, urlKey } = this.settings;
    const page = link ?? (isBesideBundle(timeline, this.#addresses) ? fullPage(this.#addresses) : null);
    if (!page && !urlKey) return null;
    const url = new URL(page ?? this.#window.location.href);
    url.search = toQuery(state, url.search, page ? {} : { prefix: `${urlKey}.` });
    return url.href;
  };

  /** Tells the host that the timeline is there: called when it has been rendered without a fault. */
  readonly shown = (): void => this.#view?.announce(this.settings);

  /** Shows a message in place of the timeline. */
  readonly failed = (message: string): void => {
    this.#closeView();
    this.state.setState({ shown: { status: "failed", message } });
    this.#emit("error", { message });
  };

  destroy(): void {
    this.#resume = this.whereabouts();
    this.#destroyed = true;
    this.#loading.cancel();
    this.#closeView();
  }

  async #load(): Promise<void> {
    const loaded = await this.#loading.load(this.settings);
    if (loaded === null) return;
    if (loaded.ok) this.#open(loaded);
    else {
      if (this.settings.timeline !== null) this.#options.report(loaded.message, "not shown"); // that one has been reported
      this.failed(loaded.message);
    }
  }

  #open({ timeline, base }: Pick<TimelineView, "timeline" | "base">): void {
    this.#closeView();
    const emit = this.#emit;
    const window = this.#window;
    const resume = this.#resume;
    const { settings } = this;
    const view = new TimelineView(timeline, base, { settings, resume, window, emit, report: this.#options.report });
    this.#resume = null;
    this.#view = view;
    const { store, texts, missing } = view;
    this.state.setState({ shown: { status: "shown", store, texts, missing } });
  }

  /** Shows the same timeline in the same state under other parameters of the address. */
  #reopen(view: TimelineView): void {
    this.#resume = view.addressState();
    this.#open(view);
  }

  #closeView(): void {
    this.#view?.stop();
    this.#view = null;
  }
}
