// Keeps the address of the window in step with a store, for the page and for embeds whose host asks for it.

import type { Move } from "../../model/view.ts";
import { fromQuery, toQuery } from "../../state/address.ts";
import type { AddressState, TimelineState, TimelineStore } from "../../state/store.ts";

export interface FollowOptions {
  /** The parameters' names begin with it. All other parameters stay as they are. */
  prefix?: string;
  /** Deliberate changes add an entry to the history, so that Back undoes them. Otherwise entries are replaced. */
  push?: boolean;
}

const ADDRESSED = ["tour", "selected", "view", "filter", "query", "silent", "compare"] satisfies (keyof AddressState)[];
type Change = "tour" | "event" | "filter" | "query" | "silent" | "compare" | Move;

/** Zooms that follow each other within this time, in ms, are one. */
const BURST_MS = 1000;

function changeOf(state: TimelineState, before: TimelineState): Change {
  if (state.tour !== before.tour) return "tour";
  if (state.selected?.event !== before.selected?.event) return "event"; // closing adds an entry, too: Back always has an effect
  if (state.filter !== before.filter) return "filter";
  if (state.query !== before.query) return "query";
  if (state.silent !== before.silent) return "silent";
  if (state.compare !== before.compare) return "compare";
  return state.view === before.view ? "reveal" : state.move;
}

/**
 * Writes what changes in the store into the query of `window.location`, and restores the store when the user goes back or
 * forward. Path, hash and, for replaced entries, the history's state object stay as they are. Returns the function that stops.
 */
export function followAddress(
  store: TimelineStore,
  window: Window,
  { prefix = "", push = false }: FollowOptions = {},
): () => void {
  let restoring = false;
  let last: Change | null = null;
  let lastAt = 0;

  /** Typing and moving by hand are one entry until something else is done; what only follows from a change has none. */
  const addsEntry = (change: Change, query: string): boolean => {
    if (!push || change === "reveal") return false;
    const goesOn =
      change === last &&
      (change === "pan" ||
        (change === "query" && query !== "") ||
        (change === "zoom" && window.performance.now() - lastAt < BURST_MS));
    last = change;
    lastAt = window.performance.now();
    return !goesOn;
  };

  const write = (state: TimelineState, change: Change) => {
    const { pathname, search, hash } = window.location;
    const query = toQuery(state, search, { prefix });
    if (query === search.replace(/^\?/, "")) return;
    const address = `${pathname}${query ? `?${query}` : ""}${hash}`;
    try {
      if (addsEntry(change, state.query)) window.history.pushState(null, "", address);
      else window.history.replaceState(window.history.state, "", address);
    } catch {
      // The page has no address of its own (a sandbox, about:srcdoc), or the browser limits how often it may change.
    }
  };

  const unsubscribe = store.subscribe((state, before) => {
    if (restoring || ADDRESSED.every((key) => state[key] === before[key])) return;
    write(state, changeOf(state, before));
  });
  const onPop = () => {
    restoring = true;
    last = null;
    store.getState().restore(fromQuery(window.location.search, store.getState().timeline, { prefix }));
    restoring = false;
  };
  window.addEventListener("popstate", onPop);
  return () => {
    unsubscribe();
    window.removeEventListener("popstate", onPop);
  };
}
