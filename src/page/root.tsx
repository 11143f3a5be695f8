// The full page in its element: one store, one React root, and what ties them to the page around.

import { createRoot, type Root } from "react-dom/client";
import { createTextLoader } from "../embed/box/texts.ts";
import type { Timeline } from "../model/timeline.ts";
import { createTimelineStore, type InitialState, type TimelineStore } from "../state/store.ts";
import { App } from "../ui/shell/App.tsx";

export interface RootOptions {
  timeline: Timeline;
  /** Address that the documents' files are relative to. */
  base: string;
  initial?: InitialState;
  /** The event that the address names and the timeline does not have. */
  missing?: string | null;
}

export interface ShownRoot {
  readonly store: TimelineStore;
  /** Shows another timeline in place of the one before, which lets go of its store. */
  replace(timeline: Timeline, initial?: InitialState): void;
  destroy(): void;
}

/** Shows a timeline inside `container`, in place of what was there. */
export function showRoot(container: Element, { timeline, base, initial, missing = null }: RootOptions): ShownRoot {
  const root = createRoot(container);
  let shown = show(root, base, timeline, initial, missing);
  return {
    get store() {
      return shown.store;
    },
    replace(next, initial) {
      shown.stop();
      shown = show(root, base, next, initial);
    },
    destroy() {
      shown.stop();
      root.unmount();
    },
  };
}

function show(root: Root, base: string, timeline: Timeline, initial?: InitialState, missing: string | null = null) {
  const store = createTimelineStore(timeline, initial);
  const texts = createTextLoader(store, base, (response) => response.text());
  root.render(<App store={store} loadText={texts.load} missing={missing} />);
  return { store, stop: texts.stop };
}
