// Messages between the development server and an open page. Nothing of it is in a build.

import type { Timeline } from "./timeline.ts";

/** From the page, when it has started: what was missed meanwhile is told to it again. */
export const PAGE_STARTED = "timeline:started";

/** From the server, after each compilation without errors. */
export const TIMELINE_COMPILED = "timeline:compiled";

export interface CompiledTimeline {
  timeline: Timeline;
  /** Ids of the documents whose texts may differ from those that the page has. */
  changed: string[];
}
