// Puts one frame into the elements of the chart. It reads sizes and colours at rest, never while it draws.

import type { Scale } from "../../model/axis/scale.ts";
import type { EventSet } from "../../model/bits.ts";
import { anchorDay, type Columns } from "../../model/columns.ts";
import type { View } from "../../model/view.ts";
import { fitCanvas } from "../canvas/canvas.ts";
import { drawScene, type Written } from "../canvas/draw.ts";
import type { LaneLayout } from "../lanes/layout.ts";
import type { Pointed } from "../marks/pointed.ts";
import type { Scene } from "../marks/scene.ts";
import { readTheme, type Theme } from "../marks/theme.ts";
import type { BalanceStrip } from "../strip/strip.ts";
import { drawAxis } from "../time/axis.ts";
import { CARD_ROOM } from "./card-room.ts";
import type { ChartElements } from "./elements.ts";

/** The state that a frame shows: event indices (−1 for none) and the events that remain. */
export interface Shown {
  selected: number;
  focused: number;
  marker: number;
  matching: EventSet;
  followed?: EventSet | null;
}

export interface Frame {
  /** The view of the camera, in days. */
  view: View;
  scale: Scale;
  layout: LaneLayout;
  scene: Scene;
  state: Shown;
  hovered: number;
  written: Written;
  /** The day of the turn; NaN for none. */
  turn: number;
  /** The place of the focused event, if in view. */
  focusAt: Pointed | null;
}

/** Half the side of the square around the focused mark, in px: alone, and in a cluster. */
const FOCUS_HALF = { single: 12, cluster: 15 };
export class Surface {
  readonly #columns: Columns;
  readonly #strip: BalanceStrip;
  theme: Theme;

  constructor(
    readonly elements: ChartElements,
    /** Their times are positions. */
    columns: Columns,
    strip: BalanceStrip,
  ) {
    this.#columns = columns;
    this.#strip = strip;
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
    this.#strip.measure();
    this.theme = this.#readColours();
  }

  paint(frame: Frame) {
    const { view, scale, layout, scene, state, hovered, written } = frame;
    const columns = this.#columns;
    const { elements, theme } = this;
    const axis = drawAxis(elements.axis, { view, scale, perDay: scene.perDay, xOf: scene.xOf, width: scene.width });
    const ctx = fitCanvas(elements.canvas, written.total, layout.height);
    const highlights = { ...state, hovered };
    const ground = {
      grid: axis.grid.map(scene.xOf),
      turn: scene.xOf(frame.turn),
      cuts: axis.cuts.map(({ start, end }) => [scene.xAt(start), scene.xAt(end)] as const),
    };
    drawScene(ctx, columns, scene, layout, theme, state.matching, highlights, ground, written);
    this.#strip.paint({ matching: state.matching, marker: state.marker, scale }, view);
    this.#placeReadings(scene, state.marker);
    this.#placeFocus(frame.focusAt, scene.width, layout.height);
  }

  #placeReadings(scene: Scene, marker: number) {
    const x = marker >= 0 ? scene.xAt(anchorDay(this.#columns, marker)) : Number.NaN;
    const shown = x >= 0 && x <= scene.width;
    for (const element of this.elements.readings) {
      element.style.visibility = shown ? "visible" : "hidden";
      if (shown) element.style.transform = `translateX(${x}px)`;
    }
  }

  /** Puts the frame of the focus around its mark; while that is out of view, around the plot. */
  #placeFocus(at: Pointed | null, width: number, height: number) {
    const { classList, style } = this.elements.focus;
    classList.toggle("bt-away", at === null);
    if (!at) {
      style.transform = "none";
      return;
    }
    const half = at.members.length > 1 ? FOCUS_HALF.cluster : FOCUS_HALF.single;
    style.transform = `translate(${at.x}px, ${at.y}px)`;
    style.setProperty("--bt-focus-half", `${half}px`);
    // Its card needs both to stay inside the plot.
    style.setProperty("--bt-focus-left", `${at.x}px`);
    style.setProperty("--bt-focus-right", `${width - at.x}px`);
    classList.toggle("bt-low", at.y > height - CARD_ROOM);
  }
}
