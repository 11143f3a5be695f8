// The labels from one rest of the view to the next: placed at rest, carried along while the view moves.

import { documentOf } from "../../model/unshadowed.ts";
import { make } from "../canvas/make.ts";
import { markOf, type Scene } from "../marks/scene.ts";
import { LabelLayer } from "./layer.ts";
import type { Box, ShownLabel } from "./shown.ts";
import { LabelMeasure } from "./text.ts";

/** Zooms that differ by less than this share show the same marks. */
const SAME = 1e-6;

export class Labels {
  readonly #layer: LabelLayer;
  readonly fonts: LabelMeasure;
  /** A label that is never seen; it changes its size with the type of the others. */
  readonly probe: HTMLElement;
  /** px per day at which the labels were placed. */
  #placedAt = 0;

  /** Labels are elements in `root`; `ctx` measures their words in the font family `sans`. */
  constructor(root: HTMLElement, ctx: CanvasRenderingContext2D, sans: string) {
    this.#layer = new LabelLayer(root);
    this.fonts = new LabelMeasure(ctx, sans);
    this.probe = make(documentOf(root), "span", "bt-label-probe", { "aria-hidden": "true" });
    this.probe.textContent = "m m";
    root.after(this.probe);
  }

  /** Reads the type in which labels are set; true when it has changed, so that they have to be placed anew. */
  measure(): boolean {
    const view = documentOf(this.probe).defaultView;
    return view !== null && this.fonts.read(view.getComputedStyle(this.probe));
  }

  /** Shows the labels of a resting view. */
  show(labels: readonly ShownLabel[], perDay: number): void {
    this.#layer.show(labels);
    this.#placedAt = perDay;
  }

  /** Moves the labels with the scene, in a plot of `width` px; a label fades when its mark has changed since it was placed. */
  carry(scene: Scene, width: number): void {
    const sameZoom = Math.abs(this.#placedAt - scene.perDay) < scene.perDay * SAME;
    this.#layer.move(scene, width, (shown) => {
      if (sameZoom) return true;
      const item = markOf(scene, shown.index);
      return item !== undefined && item.mark.members.length === shown.members.length;
    });
  }

  /** The boxes of the words that can be seen. */
  get boxes(): readonly Box[] {
    return this.#layer.boxes;
  }

  /** The events whose labels stand in the column at the right end. */
  get joined(): readonly number[] {
    return this.#layer.joined;
  }

  /** The label at a point of the plot, if any. */
  hit(x: number, y: number): ShownLabel | null {
    return this.#layer.hit(x, y);
  }
}
