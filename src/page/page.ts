// The full page: reads the timeline that the build wrote into it, and follows its own address.

import type { Timeline } from "../model/timeline.ts";
import { fromQuery, unknownEvent } from "../state/address.ts";
import { loadNarrow, loadWide } from "../ui/page/loaded.ts";
import { followAddress } from "../ui/shell/followAddress.ts";
import { WIDTHS } from "../ui/shell/layout.ts";
import "virtual:page-palette.css";
import "../ui/shell/styles.css";
import { followServer } from "./live.ts";
import { followPreferences, readPreferences } from "./preferences.ts";
import { showRoot } from "./root.tsx";
import { followTitle } from "./title.ts";

/** Starts the page in `document`. Throws when the build has put no timeline into it. */
export function startPage(document: Document, window: Window): void {
  const container = document.getElementById("timeline");
  const data = document.getElementById("timeline-data");
  if (!container || !data) throw new Error("the page carries no timeline");
  const start = () => startIn(container, data, document, window);
  // the page comes with what its width needs: the chart, or the rows that take its place
  const load = window.innerWidth >= WIDTHS.page.chart ? loadWide : loadNarrow;
  load().then(start, start);
}

function startIn(container: HTMLElement, data: HTMLElement, document: Document, window: Window): void {
  const timeline = JSON.parse(data.textContent ?? "") as Timeline;
  const initial = { ...fromQuery(window.location.search, timeline), ...readPreferences(window) };
  const missing = unknownEvent(window.location.search, timeline);
  const mounted = showRoot(container, { timeline, base: document.baseURI, initial, missing });
  const follow = () => {
    // the address first: a title belongs to the entry of the history that is there when it is set
    const { store } = mounted;
    const stops = [
      followAddress(store, window, { push: true }),
      followTitle(store, document),
      followPreferences(store, window, container),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  };
  const stop = follow();
  if (import.meta.hot) followServer(import.meta.hot, { mounted, follow, stop }, document);
}
