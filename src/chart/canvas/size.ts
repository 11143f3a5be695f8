// Changes of size.

/**
 * Calls back once at first, and whenever one of the elements changes its size; returns the function that stops. A page that has no
 * ResizeObserver, or has put something else in its place, tells only of its window.
 */
export function onResize(elements: readonly Element[], then: () => void): () => void {
  try {
    const observer = new ResizeObserver(then);
    for (const element of elements) observer.observe(element);
    return () => observer.disconnect();
  } catch {
    addEventListener("resize", then);
    queueMicrotask(then);
    return () => removeEventListener("resize", then);
  }
}
