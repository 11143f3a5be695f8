// The visible span of time, and how it moves. The truth is days, never pixels, so that a view survives a resize.

/** Visible span in days since 1970-01-01 UTC, end exclusive. */
export interface Camera {
  readonly start: number;
  readonly end: number;
}

/** Nothing is dated finer than a day, so a view of three days is as near as it gets. */
export const MIN_DAYS = 3;

/** The whole record with a little air on the right, where the last marks and labels stand. */
export function wholeSpan(span: { start: number; end: number }): Camera {
  const length = span.end - span.start;
  return { start: span.start - length * 0.002, end: span.end + length * 0.012 };
}

/** Keeps the camera's width within [MIN_DAYS, whole] and its place inside the whole span. */
export function clampCamera(camera: Camera, whole: Camera): Camera {
  const total = whole.end - whole.start;
  const width = Math.min(Math.max(camera.end - camera.start, Math.min(MIN_DAYS, total)), total);
  const middle = (camera.start + camera.end) / 2;
  const start = Math.min(Math.max(middle - width / 2, whole.start), whole.end - width);
  return { start, end: start + width };
}

/** Moves by days; positive is later. */
export const pan = (camera: Camera, days: number): Camera => ({ start: camera.start + days, end: camera.end + days });

/** Magnifies by `factor` (> 1 is nearer) around the day `at`, which stays where it is on the screen. */
export const zoom = (camera: Camera, factor: number, at: number): Camera => ({
  start: at - (at - camera.start) / factor,
  end: at + (camera.end - at) / factor,
});

/** Zoom within limits, around a fixed point: a zoom that would overshoot stops at the limit instead of drifting. */
export function zoomWithin(camera: Camera, factor: number, at: number, whole: Camera): Camera {
  const width = camera.end - camera.start;
  const total = whole.end - whole.start;
  const wanted = Math.min(Math.max(width / factor, Math.min(MIN_DAYS, total)), total);
  return clampCamera(zoom(camera, width / wanted, at), whole);
}

/** A view that shows [from, to] in the middle `share` of its width. */
export function frame(from: number, to: number, whole: Camera, share = 0.7): Camera {
  const width = Math.max((to - from) / share, MIN_DAYS);
  const middle = (from + to) / 2;
  return clampCamera({ start: middle - width / 2, end: middle + width / 2 }, whole);
}

/** The nearest view of the same width in which [from, to] lies inside a margin (a share of the width); the same camera if it does already. */
export function reveal(camera: Camera, from: number, to: number, whole: Camera, margin = 0.06): Camera {
  const width = camera.end - camera.start;
  const low = camera.start + width * margin;
  const high = camera.end - width * margin;
  if (from >= low && to <= high) return camera;
  // A span wider than the view is seen well enough once one of its ends, or its inside, is in it.
  if (to - from > high - low && from < high && to > low) return camera;
  const late = to - from > high - low ? to <= low : to > high;
  return clampCamera(pan(camera, late ? to - high : from - low), whole);
}

/** The view a share t (0–1) of the way from a to b: widths change by equal ratios, so the speed looks even. */
export function between(a: Camera, b: Camera, t: number): Camera {
  const widthA = a.end - a.start;
  const widthB = b.end - b.start;
  if (t <= 0) return a;
  if (t >= 1) return b;
  const width = widthA * (widthB / widthA) ** t;
  // With nearly equal widths the middle moves evenly; otherwise along with the width, around the fixed point of the zoom.
  const share = Math.abs(widthB - widthA) < 1e-6 * widthA ? t : (width - widthA) / (widthB - widthA);
  const start = a.start + (b.start - a.start) * share;
  return { start, end: start + width };
}

export const sameCamera = (a: Camera, b: Camera): boolean =>
  Math.abs(a.start - b.start) < 1e-6 && Math.abs(a.end - b.end) < 1e-6;
