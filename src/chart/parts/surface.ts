// Puts one frame into the elements of the chart. It reads sizes and colours at rest, never while it draws.

import type { EventSet } from "../../model/bits.ts";
import { anchorDay, type Columns } from "../../model/columns.ts";
import type { View } from "../../model/view.ts";
import { fitCanvas } from "../canvas/canvas.ts";
import { drawScene } from "../canvas/draw.ts";
import { drawOverview, histogram, type Year } from "../canvas/overview.ts";
import type { LaneLayout } from "../lanes/layout.ts";
import type { Pointed } from "../marks/pointed.ts";
import type { Scene } from "../marks/scene.ts";
import { readTheme, type Theme } from "../marks/theme.ts";
import { drawAxis } from "../time/axis.ts";
import type { ChartElements } from "./elements.ts";
import type { ChartRow } from "./row.ts";

/** The state that a frame shows: event indices (−1 for none) and the events that remain. */
export interface Shown {
  selected: number;
  focused: number;
  marker: number;
  matching: EventSet;
}

export interface Frame {
  camera: View;
  layout: LaneLayout;
  scene: Scene;
  state: Shown;
  hovered: number;
  /** The place of the focused event, if in view. */
  focusAt: Pointed | null;
}

/** Half the side of the square around the focused mark, in px: alone, and in a cluster. */
const FOCUS_HALF = { single: 12, cluster: 15 };
/** Nearer to the bottom than this, a card stands above its mark, in px. */
export const CARD_ROOM = 120;

export class Surface {
  readonly #columns: Columns;
  readonly #whole: View;
  readonly #row: ChartRow | undefined;
  theme: Theme;
  #overview = { width: 0, height: 0 };
  /** The columns of the overview, and the events that they count. */
  #counted: { matching: EventSet | null; years: readonly Year[] } = { matching: null, years: [] };

  constructor(
    readonly elements: ChartElements,
    columns: Columns,
    whole: View,
    row: ChartRow | undefined,
  ) {
    this.#columns = columns;
    this.#whole = whole;
    this.#row = row;
    this.theme = this.#readColours();
  }

  /** The context that measures texts: that of the plot. */
  get ctx(): CanvasRenderingContext2D {
    const ctx = this.elements.canvas.getContext("2d");
    if (!ctx) throw new Error("this browser has no 2D canvas");
    return ctx;
  }

  #readColours(): Theme {
    return readTheme(this.elements.plot, this.ctx);
  }

  /** Reads sizes and colours from the page: after a resize or a change of theme, never per frame. */
  measure() {
    const { overview } = this.elements;
    this.#overview = { width: overview.clientWidth, height: overview.clientHeight };
    this.#row?.measure();
    this.theme = this.#readColours();
  }

  paint(frame: Frame) {
    const { camera, layout, scene, state, hovered } = frame;
    const columns = this.#columns;
    const { elements, theme } = this;
    const axis = drawAxis(elements.axis, camera, scene.width);
    const ctx = fitCanvas(elements.canvas, scene.width, layout.height);
    const highlights = { selected: state.selected, hovered, focused: state.focused };
    drawScene(ctx, columns, scene, layout, theme, state.matching, highlights, axis.grid.map(scene.xOf));
    this.#row?.paint(camera, scene, theme);
    this.#paintOverview(camera, state.matching);
    this.#placeReadings(scene, state.marker);
    this.#placeFocus(frame.focusAt, scene.width, layout.height);
  }

  /** Share of the whole span that lies before a day. */
  #share(day: number): number {
    return (day - this.#whole.start) / (this.#whole.end - this.#whole.start);
  }

  #paintOverview(camera: View, matching: EventSet) {
    if (this.#counted.matching !== matching) this.#counted = { matching, years: histogram(this.#columns, matching) };
    const { width, height } = this.#overview;
    drawOverview(
      fitCanvas(this.elements.overviewCanvas, width, height),
      this.#counted.years,
      this.#whole,
      camera,
      width,
      height,
      this.theme,
    );
    const { style } = this.elements.window;
    style.left = `${this.#share(camera.start) * 100}%`;
    style.width = `${(this.#share(camera.end) - this.#share(camera.start)) * 100}%`;
  }

  #placeReadings(scene: Scene, marker: number) {
    const day = marker >= 0 ? anchorDay(this.#columns, marker) : Number.NaN;
    for (const { element, over } of this.elements.readings) {
      const x = over === "plot" ? scene.xOf(day) : this.#share(day) * this.#overview.width;
      const shown = x >= 0 && (over === "overview" || x <= scene.width);
      element.style.visibility = shown ? "visible" : "hidden";
      if (shown) element.style.transform = `translateX(${x}px)`;
    }
  }

  /** Puts the frame of the focus around its mark; out of view it is hidden, but stays focusable. */
  #placeFocus(at: Pointed | null, width: number, height: number) {
    const { classList, style } = this.elements.focus;
    classList.toggle("bt-away", at === null);
    if (!at) return;
    const half = at.members.length > 1 ? FOCUS_HALF.cluster : FOCUS_HALF.single;
    style.transform = `translate(${at.x}px, ${at.y}px)`;
    style.setProperty("--bt-focus-half", `${half}px`);
    // Its card needs both to stay inside the plot.
    style.setProperty("--bt-focus-left", `${at.x}px`);
    style.setProperty("--bt-focus-right", `${width - at.x}px`);
    classList.toggle("bt-low", at.y > height - CARD_ROOM);
  }
}
