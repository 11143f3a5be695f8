// The development server's changes, taken into the open page, which keeps its state. No build contains this.

import { flushSync } from "react-dom";
import type { ViteHotContext } from "vite/types/hot.js";
import { type CompiledTimeline, PAGE_STARTED, TIMELINE_COMPILED } from "../model/live.ts";
import type { Timeline } from "../model/timeline.ts";
import { fromQuery, toQuery } from "../state/address.ts";
import type { InitialState, TimelineState } from "../state/store.ts";
import { holdInPlace } from "../ui/parts/scrolling.ts";
import type { ShownRoot } from "./root.tsx";

export interface LivePage {
  mounted: ShownRoot;
  /** Follows the address of the store as it is now; returns the function that stops. */
  follow(): () => void;
  /** Ends the following that goes on at the start. */
  stop(): void;
}

/** Shows what the server compiles from now on. */
export function followServer(hot: ViteHotContext, page: LivePage, document: Document): void {
  let { stop } = page;
  let queue = Promise.resolve();

  async function take({ timeline, changed }: CompiledTimeline): Promise<void> {
    const fresh = await refetched(page.mounted.store.getState(), changed, document.baseURI);
    closeOverlay(document);
    const before = page.mounted.store.getState();
    const next = keepSame(before.timeline, timeline);
    if (next === before.timeline && fresh.size === 0) return;
    const { selected, focused } = before;
    // closed while the old timeline is there, so that the address follows as when a reader closes it
    if (selected && !next.events.some(({ id }) => id === selected.event)) before.select(null);
    const hadFocus = document.activeElement;
    const initial = stateIn(next, page.mounted.store.getState(), changed, fresh);
    holdTopRow(document, before.marker);
    stop();
    flushSync(() => page.mounted.replace(next, initial));
    stop = page.follow();
    page.mounted.store.getState().focus(focused);
    const isLost = hadFocus !== document.activeElement && !hadFocus?.isConnected;
    if (isLost) document.querySelector<HTMLElement>(".bt-focus")?.focus({ preventScroll: true });
  }

  hot.on(TIMELINE_COMPILED, (compiled: CompiledTimeline) => {
    queue = queue.then(() => take(compiled)).catch((error: unknown) => console.error(error));
  });
  hot.send(PAGE_STARTED);
}

/** A timeline of which all that is as before is the very objects of before, so that what shows them stays as it is. */
export function keepSame(before: Timeline, after: Timeline): Timeline {
  const known = new Map(before.events.map((event) => [event.id, event]));
  const events = after.events.map((event) => {
    const old = known.get(event.id);
    const evidence = event.evidence.map((each, at) => same(old?.evidence[at], each));
    return same(old, { ...event, evidence });
  });
  const documents = after.documents.map((document) =>
    same(
      before.documents.find(({ id }) => id === document.id),
      document,
    ),
  );
  return same(before, { ...after, events, documents });
}

const same = <T>(before: T | undefined, after: T): T =>
  before !== undefined && JSON.stringify(before) === JSON.stringify(after) ? before : after;

/** The state of the page before a change, without what the changed timeline no longer has. */
export function stateIn(
  timeline: Timeline,
  state: TimelineState,
  changed: readonly string[],
  fresh: ReadonlyMap<string, string>,
): InitialState {
  const { view, selected, query, silent, tour, theme, characterKeys } = state;
  const { filter } = fromQuery(toQuery(state), timeline); // an actor that is gone must not go on hiding all events
  const kept = Object.entries(state.texts).filter(([id, { status }]) => status === "ready" && !changed.includes(id));
  const texts: TimelineState["texts"] = {
    ...Object.fromEntries(kept),
    ...Object.fromEntries([...fresh].map(([id, text]) => [id, { status: "ready" as const, text }])),
  };
  return { view, selected, filter, query, silent, tour, theme, characterKeys, texts };
}

/** The texts that the page has and that have changed, before they are shown: the open one does not blink. */
async function refetched({ texts, timeline }: TimelineState, changed: readonly string[], base: string) {
  const fresh = new Map<string, string>();
  for (const { id, file } of timeline.documents) {
    if (texts[id]?.status !== "ready" || !changed.includes(id)) continue;
    const response = await fetch(new URL(file, base), { cache: "no-store" });
    if (response.ok) fresh.set(id, await response.text());
  }
  return fresh;
}

/** The row that is being read stays where it is, whatever comes or goes above it. */
function holdTopRow(document: Document, marker: string | null): void {
  const root = document.querySelector<HTMLElement>(".bt-root");
  const find = () => document.querySelector(`.bt-row[data-event="${marker}"]`);
  if (root && marker && find()) holdInPlace(root, find);
}

function closeOverlay(document: Document): void {
  for (const overlay of document.querySelectorAll("vite-error-overlay")) overlay.remove();
}
