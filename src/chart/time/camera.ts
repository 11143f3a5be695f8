// Moves of the visible span of time. The truth is days, never pixels, so that a view survives a resize.

import { clampView, clampWidth, NARROWEST, type View } from "../../model/view.ts";

/** Moves by days; positive is later. */
export const pan = (camera: View, days: number): View => ({ start: camera.start + days, end: camera.end + days });

/** Magnifies by `factor` (> 1 is nearer) around the day `at`, which stays where it is on the screen. */
export const zoom = (camera: View, factor: number, at: number): View => ({
  start: at - (at - camera.start) / factor,
  end: at + (camera.end - at) / factor,
});

/** Zoom within limits, around a fixed point: a zoom that would overshoot stops at the limit instead of drifting. */
export function zoomWithin(camera: View, factor: number, at: number, whole: View): View {
  const width = camera.end - camera.start;
  const wanted = clampWidth(width / factor, whole);
  return clampView(zoom(camera, width / wanted, at), whole);
}

/** A view that shows [from, to] in the middle `share` of its width. */
export function frame(from: number, to: number, whole: View, share = 0.7): View {
  const width = Math.max((to - from) / share, NARROWEST);
  const middle = (from + to) / 2;
  return clampView({ start: middle - width / 2, end: middle + width / 2 }, whole);
}

/** The nearest view of the same width in which [from, to] lies inside a margin (a share of the width); the same camera if it does already. */
export function reveal(camera: View, from: number, to: number, whole: View, margin = 0.06): View {
  const width = camera.end - camera.start;
  const low = camera.start + width * margin;
  const high = camera.end - width * margin;
  if (from >= low && to <= high) return camera;
  // A span wider than the view is seen well enough once one of its ends, or its inside, is in it.
  if (to - from > high - low && from < high && to > low) return camera;
  const late = to - from > high - low ? to <= low : to > high;
  return clampView(pan(camera, late ? to - high : from - low), whole);
}

/** The view a share t (0–1) of the way from a to b: widths change by equal ratios, so the speed looks even. */
export function between(a: View, b: View, t: number): View {
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

/** Ratio of the zoom buttons and keys. */
export const ZOOM_STEP = 1.6;

/** Zooms around a time that is in view; else around the middle of the view. */
export function zoomAround(view: View, factor: number, time: number, whole: View): View {
  const at = time >= view.start && time <= view.end ? time : (view.start + view.end) / 2;
  return zoomWithin(view, factor, at, whole);
}
