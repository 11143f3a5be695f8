// Changes of size.

/**
 * Calls back at first, before anything is painted, and in the frame after one of the elements has changed its size; returns the
 * function that stops. Not in the observer's own turn: what is called may change these very sizes, which a browser reports as an
 * error of the page ("ResizeObserver loop completed with undelivered notifications"). A page that has no ResizeObserver, or has
 * put something else in its place, tells only of its window.
 */
export function onResize(elements: readonly Element[], then: () => void): () => void {
  let frame = 0;
  let stopped = false;
  const call = () => {
    frame = 0;
    if (!stopped) then();
  };
  const later = () => {
    if (frame === 0 && !stopped) frame = requestAnimationFrame(call);
  };
  queueMicrotask(call);
  let stopMeasuring: () => void;
  try {
    const observer = new ResizeObserver(later);
    for (const element of elements) observer.observe(element);
    stopMeasuring = () => observer.disconnect();
  } catch {
    addEventListener("resize", later);
    stopMeasuring = () => removeEventListener("resize", later);
  }
  return () => {
    stopped = true;
    cancelAnimationFrame(frame);
    stopMeasuring();
  };
}
