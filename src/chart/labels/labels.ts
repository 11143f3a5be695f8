// The labels from one rest of the view to the next: placed at rest, carried along while the view moves.

import type { Columns } from "../../model/columns.ts";
import { markOf, type Scene } from "../marks/scene.ts";
import { LabelLayer, type LayerLabel } from "./layer.ts";
import { LabelMeasure, type Naming, nameMarks } from "./naming.ts";

/** Zooms that differ by less than this share show the same marks. */
const SAME = 1e-6;

export class Labels {
  readonly #columns: Columns;
  readonly #layer: LabelLayer;
  readonly #measure: LabelMeasure;
  /** px per day at which the labels were placed. */
  #placedAt = 0;

  /** Labels are elements in `root`; `ctx` measures their words in the font family `sans`. */
  constructor(root: HTMLElement, columns: Columns, ctx: CanvasRenderingContext2D, sans: string) {
    this.#columns = columns;
    this.#layer = new LabelLayer(root);
    this.#measure = new LabelMeasure(ctx, sans);
  }

  /** Places the labels of a resting view. Labels that still fit stay where they are, unless `anew` is asked for. */
  settle(view: Omit<Naming, "columns" | "measure" | "kept">, anew = false): void {
    const kept = anew ? [] : this.#layer.placed;
    this.#layer.show(nameMarks({ ...view, columns: this.#columns, measure: this.#measure, kept }));
    this.#placedAt = view.scene.perDay;
  }

  /** Moves the labels with the scene; a label fades when its mark has changed since it was placed. */
  carry(scene: Scene): void {
    const sameZoom = Math.abs(this.#placedAt - scene.perDay) < scene.perDay * SAME;
    this.#layer.move(scene.xOf, scene.width, (shown) => {
      if (sameZoom) return true;
      const item = markOf(scene, shown.label.index);
      return item !== undefined && item.mark.members.length === shown.members;
    });
  }

  /** The label at a point of the plot, if any. */
  hit(x: number, y: number): LayerLabel | null {
    return this.#layer.hit(x, y);
  }

  clear(): void {
    this.#layer.clear();
  }
}
