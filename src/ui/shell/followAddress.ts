// Keeps the address of the window in step with a store, for the page and for embeds whose host asks for it.

import { fromQuery, toQuery } from "../../state/address.ts";
import type { AddressState, TimelineStore } from "../../state/store.ts";

export interface FollowOptions {
  /** The parameters' names begin with it. All other parameters stay as they are. */
  prefix?: string;
  /** Opening and closing an event adds an entry to the history, so that Back undoes it. Otherwise entries are replaced. */
  push?: boolean;
}

const ADDRESSED = ["selected", "view", "filter", "query"] satisfies (keyof AddressState)[];

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

  const write = (opened: boolean) => {
    const { pathname, search, hash } = window.location;
    const query = toQuery(store.getState(), search, { prefix });
    if (query === search.replace(/^\?/, "")) return;
    const address = `${pathname}${query ? `?${query}` : ""}${hash}`;
    try {
      if (push && opened) window.history.pushState(null, "", address);
      else window.history.replaceState(window.history.state, "", address);
    } catch {
      // The page has no address of its own (a sandbox, about:srcdoc), or the browser limits how often it may change.
    }
  };

  const unsubscribe = store.subscribe((state, before) => {
    if (restoring || ADDRESSED.every((key) => state[key] === before[key])) return;
    write(state.selected?.event !== before.selected?.event); // closing adds an entry, too: Back always has an effect
  });
  const onPop = () => {
    restoring = true;
    store.getState().restore(fromQuery(window.location.search, store.getState().timeline, { prefix }));
    restoring = false;
  };
  window.addEventListener("popstate", onPop);
  return () => {
    unsubscribe();
    window.removeEventListener("popstate", onPop);
  };
}
