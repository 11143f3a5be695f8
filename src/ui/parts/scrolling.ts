// Keeps the page where it was while things around it change their size.

import { documentOf } from "../../model/unshadowed.ts";

/** Frames within which a new layout settles: React's own, then the chart's resize, on a slow machine too. */
const FRAMES = 8;

/**
 * Calls `put` now and on each of the next few frames, and returns the function that ends it. The browser's own scroll anchoring is
 * off meanwhile: two that correct the same change would correct it twice.
 */
export function settle(root: HTMLElement, put: () => void): () => void {
  root.style.overflowAnchor = "none";
  let left = FRAMES;
  let frame = 0;
  const end = () => {
    cancelAnimationFrame(frame);
    root.style.overflowAnchor = "";
  };
  const step = () => {
    put();
    left -= 1;
    if (left <= 0) end();
    else frame = requestAnimationFrame(step);
  };
  step();
  return end;
}

/** Holds an element that `find` finds inside `root` at a place in the window (px from its top), by default where it is now. */
export function holdInPlace(
  root: HTMLElement,
  find: () => Element | null | undefined,
  top = find()?.getBoundingClientRect().top,
) {
  const view = documentOf(root).defaultView;
  if (!view || top === undefined) return;
  settle(root, () => {
    const moved = (find()?.getBoundingClientRect().top ?? top) - top;
    if (Math.abs(moved) > 0.5) view.scrollBy({ top: moved, behavior: "instant" });
  });
}

/** Holds an element at the top of the window, below what stays there: its style sheet says by `scroll-margin-top` how far below. */
export function holdAtTop(root: HTMLElement, element: Element) {
  settle(root, () => element.scrollIntoView({ block: "start", behavior: "instant" }));
}

/** The row of an event in the list, as a selector. */
export const rowOf = (event: string): string => `.bt-row[data-event="${event}"]`;

/** Brings the page around `root` to a scroll position, and back to it while the layout settles. */
export function scrollBack(root: HTMLElement, top: number) {
  settle(root, () => documentOf(root).defaultView?.scrollTo({ top, behavior: "instant" }));
}
