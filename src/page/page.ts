// The full page: reads the timeline that the build wrote into it, and follows its own address.

import type { Timeline } from "../model/timeline.ts";
import { fromQuery } from "../state/address.ts";
import { followAddress } from "../ui/shell/followAddress.ts";
import "virtual:page-palette.css";
import "../ui/shell/styles.css";
import { followServer } from "./live.ts";
import { showRoot } from "./root.tsx";

/** Starts the page in `document`. Throws when the build has put no timeline into it. */
export function startPage(document: Document, window: Window): void {
  const container = document.getElementById("timeline");
  const data = document.getElementById("timeline-data");
  if (!container || !data) throw new Error("the page carries no timeline");
  const timeline = JSON.parse(data.textContent ?? "") as Timeline;
  const initial = fromQuery(window.location.search, timeline);
  const mounted = showRoot(container, { timeline, base: document.baseURI, initial });
  const follow = () => followAddress(mounted.store, window, { push: true });
  const stop = follow();
  if (import.meta.hot) followServer(import.meta.hot, { mounted, follow, stop }, document);
}
