// Changes of size.

interface Watch {
  elements: readonly Element[];
  /** The sizes that were told last. */
  sizes: string;
  then(): void;
}

/** All that is watched: what one of them changes is told to the others in the same turn. */
const watches = new Set<Watch>();
let observer: ResizeObserver | null = null;
/** So often what is called may change what others watch. */
const MOST_ROUNDS = 4;

const sizesOf = (elements: readonly Element[]): string =>
  elements
    .map((element) => {
      const { width, height } = element.getBoundingClientRect();
      return `${width} ${height}`;
    })
    .join();

/**
 * Tells of all that is of another size now, before it is painted. A browser reports as an error of the page whatever changes in
 * a turn of an observer and is not deeper in the page ("ResizeObserver loop completed with undelivered notifications"): nothing is
 * observed until the next frame, and what is the same then is not told again.
 */
function settle(): void {
  let isTold = false;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const due = [...watches].filter(({ elements, sizes }) => sizes !== sizesOf(elements));
    if (due.length === 0) break;
    for (const watch of due) {
      watch.sizes = sizesOf(watch.elements);
      try {
        watch.then();
      } catch (error) {
        reportError(error); // a fault in one timeline must not end another
      }
    }
    isTold = true;
  }
  if (!isTold) return;
  observer?.disconnect();
  requestAnimationFrame(() => {
    for (const { elements } of watches) for (const element of elements) observer?.observe(element);
  });
}

/**
 * Calls back once at first, and whenever one of the elements changes its size; returns the function that stops. A page that has no
 * ResizeObserver, or has put something else in its place, tells only of its window.
 */
export function onResize(elements: readonly Element[], then: () => void): () => void {
  try {
    observer ??= new ResizeObserver(settle);
    for (const element of elements) observer.observe(element);
    const watch: Watch = { elements, sizes: "", then };
    watches.add(watch);
    return () => {
      watches.delete(watch);
      for (const element of elements) if (!isWatched(element)) observer?.unobserve(element);
    };
  } catch {
    addEventListener("resize", then);
    queueMicrotask(then);
    return () => removeEventListener("resize", then);
  }
}

const isWatched = (element: Element): boolean => [...watches].some(({ elements }) => elements.includes(element));
