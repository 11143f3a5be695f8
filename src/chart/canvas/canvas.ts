// Fits a canvas element to the resolution of the screen.

import { documentOf } from "../../model/unshadowed.ts";

/** Device pixels per CSS px at most: more cost time in every frame and cannot be seen. */
const MAX_RATIO = 3;

/** Coordinates are cut off so many px outside the canvas: far enough that no end shows. */
export const MARGIN = 100;

/** Sizes a canvas to width × height CSS px and returns its context, scaled so that one unit is one CSS px. */
export function fitCanvas(canvas: HTMLCanvasElement, width: number, height: number): CanvasRenderingContext2D {
  const ratio = Math.min(documentOf(canvas).defaultView?.devicePixelRatio ?? 1, MAX_RATIO);
  const w = Math.round(width * ratio);
  const h = Math.round(height * ratio);
  if (canvas.width !== w || canvas.height !== h) {
    canvas.width = w;
    canvas.height = h;
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
  }
  const ctx = canvas.getContext("2d");
  if (!ctx) throw new Error("this browser has no 2D canvas");
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  return ctx;
}
