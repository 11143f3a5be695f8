// The row between the plot and the axis: when each document was published, and what the empty stretch before the first means.

import type { TimelineDocument } from "../../model/timeline.ts";
import { sameView, type View } from "../../model/view.ts";
import { fitCanvas } from "../canvas/canvas.ts";
import { make } from "../canvas/make.ts";
import { drawPublished, type Publication, publications } from "../canvas/published.ts";
import type { Scene } from "../marks/scene.ts";
import type { Theme } from "../marks/theme.ts";
import type { ChartRow } from "./row.ts";

/** Height in px. */
const HEIGHT = 20;
const STRETCH_GAP = 16;

export interface PublishedWords {
  /** Name of the row. */
  name: string;
  /** Sentence on the left of the row, in a view of the whole span. */
  emptyStretch: string;
}

export class PublishedRow implements ChartRow {
  readonly #whole: View;
  readonly element: HTMLElement;
  readonly #canvas: HTMLCanvasElement;
  readonly #stretch: HTMLElement;
  readonly #documents: Publication[];
  #stretchWidth = 0;

  constructor(document: Document, whole: View, documents: readonly TimelineDocument[], words: PublishedWords) {
    this.#whole = whole;
    this.#documents = publications(documents);
    this.element = make(document, "div", "bt-published-row");
    const name = make(document, "span", "bt-published-label");
    name.textContent = words.name;
    this.#canvas = make(document, "canvas", "", { "aria-hidden": "true" });
    this.#stretch = make(document, "span", "bt-empty-stretch");
    this.#stretch.textContent = words.emptyStretch;
    this.element.append(name, this.#canvas, this.#stretch);
  }

  measure(): void {
    this.#stretchWidth = this.#stretch.offsetWidth + STRETCH_GAP;
  }

  paint(camera: View, { width, xOf }: Scene, theme: Theme): void {
    const [first] = this.#documents;
    // While the whole span is in view and no document stands in the sentence.
    const fits = sameView(camera, this.#whole) && (!first || xOf(first.day) > this.#stretchWidth);
    this.#stretch.classList.toggle("bt-away", !fits);
    const taken = fits ? this.#stretchWidth : 0;
    drawPublished(fitCanvas(this.#canvas, width, HEIGHT), this.#documents, xOf, width, theme, taken);
  }
}
