// The timeline in a container: one store, one React root, and what ties them to the page around.

import { createRoot } from "react-dom/client";
import type { Timeline } from "../model/timeline.ts";
import { createTimelineStore, type InitialState, type TimelineStore } from "../state/store.ts";
import { App } from "../ui/App.tsx";
import { createTextLoader } from "./texts.ts";

export interface MountOptions {
  timeline: Timeline;
  /** Address that the documents' files are relative to. */
  base: string;
  initial?: InitialState;
}

export interface Mounted {
  store: TimelineStore;
  destroy(): void;
}

/** Shows a timeline inside `container`, in place of what was there. */
export function mount(container: Element, { timeline, base, initial }: MountOptions): Mounted {
  const store = createTimelineStore(timeline, initial);
  const { load, loadAll, stop } = createTextLoader(store, base);
  const root = createRoot(container);
  root.render(<App store={store} loadText={load} />);
  // Search looks into the articles, too: their texts are fetched with the first word that is typed.
  const unsubscribe = store.subscribe((state) => {
    if (state.query.trim() !== "") loadAll();
  });
  if (store.getState().query) loadAll();
  return {
    store,
    destroy() {
      unsubscribe();
      stop();
      root.unmount();
    },
  };
}
