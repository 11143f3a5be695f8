// Keeps the page where it was while things around it change their size.

/** Frames within which a new layout settles: React, then the chart's own resize. */
const FRAMES = 4;

/** Calls `put` on each of the next few frames. */
function settle(put: () => void, frames = FRAMES) {
  if (frames === 0) return;
  requestAnimationFrame(() => {
    put();
    settle(put, frames - 1);
  });
}

/** Holds an element that `find` finds at the place in the window that it has now. */
export function holdInPlace(view: Window, find: () => Element | null | undefined) {
  const top = find()?.getBoundingClientRect().top;
  if (top === undefined) return;
  settle(() => {
    const moved = (find()?.getBoundingClientRect().top ?? top) - top;
    if (Math.abs(moved) > 0.5) view.scrollBy({ top: moved, behavior: "instant" });
  });
}

/** Brings the page to a scroll position, and back to it while the layout settles. */
export function scrollBack(view: Window, top: number) {
  settle(() => view.scrollTo({ top, behavior: "instant" }));
}
