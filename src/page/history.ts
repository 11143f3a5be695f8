// The page's own address: what is shown can be linked, and Back undoes an opened event. Only the full page uses this.

import { fromQuery, toQuery } from "../state/address.ts";
import type { TimelineStore } from "../state/store.ts";

/** Keeps window.location in step with the store; returns the function that stops. */
export function followAddress(store: TimelineStore, window: Window): () => void {
  let restoring = false;
  const write = (push: boolean) => {
    const query = toQuery(store.getState(), window.location.search);
    if (query === window.location.search.replace(/^\?/, "")) return;
    const address = `${window.location.pathname}${query ? `?${query}` : ""}${window.location.hash}`;
    if (push) window.history.pushState(null, "", address);
    else window.history.replaceState(null, "", address);
  };
  const unsubscribe = store.subscribe((state, before) => {
    if (restoring) return;
    const opened = state.selected?.event !== before.selected?.event; // closing, too, so that Back never seems to do nothing
    const changed =
      state.selected !== before.selected ||
      state.view !== before.view ||
      state.filter !== before.filter ||
      state.query !== before.query;
    if (changed) write(opened);
  });
  const onPop = () => {
    restoring = true;
    store.getState().restore(fromQuery(window.location.search, store.getState().timeline));
    restoring = false;
  };
  window.addEventListener("popstate", onPop);
  return () => {
    unsubscribe();
    window.removeEventListener("popstate", onPop);
  };
}
