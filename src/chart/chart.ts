// The chart at work: one camera, one frame loop. Gestures move the camera; the next animation frame draws from it.

import { easeCubicOut } from "d3";
import type { Lane } from "../model/lanes.ts";
import type { Timeline } from "../model/timeline.ts";
import { drawAxis } from "./axis.ts";
import { between, type Camera, clampCamera, frame, reveal, sameCamera, wholeSpan, zoomWithin } from "./camera.ts";
import { fitCanvas } from "./canvas.ts";
import { anchorDay, buildColumns, type Columns } from "./columns.ts";
import { drawScene, type Highlights } from "./draw.ts";
import { type GestureHost, listen } from "./gestures.ts";
import { hitTest, REACH } from "./hit.ts";
import { LabelLayer } from "./label-layer.ts";
import type { Box } from "./labels.ts";
import { COMPACT_BELOW, type LaneLayout, layoutLanes } from "./lanes.ts";
import { type Mark, placeMarks } from "./marks.ts";
import { LabelMeasure, nameMarks } from "./naming.ts";
import { drawOverview, histogram, type Year } from "./overview.ts";
import { drawPublished, type Publication, publications } from "./published.ts";
import type { LabelWords } from "./requests.ts";
import { assignRows, type Rows } from "./rows.ts";
import { buildScene, type Matching, markOf, type Scene, type SceneMark } from "./scene.ts";
import { readTheme, type Theme } from "./theme.ts";

/** The elements that the chart draws into. It owns what is inside them, never the elements themselves. */
export interface ChartElements {
  plot: HTMLElement;
  canvas: HTMLCanvasElement;
  labels: HTMLElement;
  axis: SVGGElement;
  published: HTMLCanvasElement;
  /** The sentence on the left of the row of documents; hidden while it has no room. */
  stretch: HTMLElement;
  overview: HTMLCanvasElement;
  /** The window of the overview. */
  window: HTMLElement;
  /** Carried along with the event that has the focus. */
  focus: HTMLElement;
  /** Lines that stand at the event the list is at, one over the plot, one over the overview. */
  readings: readonly { element: HTMLElement; over: "plot" | "overview" }[];
}

/** A mark under the pointer or the focus, in plot px, with its members that remain. */
export interface Pointed {
  x: number;
  y: number;
  members: number[];
}

export interface ChartEvents {
  /** The view has come to rest. */
  rest(camera: Camera, whole: Camera): void;
  layout(layout: LaneLayout, width: number): void;
  hover(pointed: Pointed | null): void;
  /** Someone chose a mark (or the empty plot: null). */
  choose(pointed: Pointed | null): void;
  plainWheel(): void;
}

export interface ChartState {
  selected: number;
  focused: number;
  marker: number;
  matching: Matching;
}

export interface ChartSettings {
  height: number;
  words: LabelWords;
  /** Boxes of lane names inside the plot, which labels must not cover. */
  names: (layout: LaneLayout) => readonly Box[];
  reducedMotion: () => boolean;
}

const FLY_MS = 320;
export const PUBLISHED_HEIGHT = 20;

/** Ratio of the zoom buttons and keys. */
export const ZOOM_STEP = 1.6;

export class TimelineChart {
  readonly columns: Columns;
  readonly whole: Camera;
  private readonly ctx: CanvasRenderingContext2D;
  private readonly layer: LabelLayer;
  private readonly documents: Publication[];
  private readonly stopListening: () => void;
  private camera: Camera;
  private width = 0;
  private rows: Rows | null = null;
  private layout: LaneLayout | null = null;
  private marks: { perDay: number; list: Mark[] } | null = null;
  private scene: Scene | null = null;
  private theme: Theme;
  private measure: LabelMeasure;
  private years: Year[] = [];
  private state: ChartState;
  private hovered = -1;
  private labelsAt: { perDay: number } | null = null;
  private frameId = 0;
  private flight: { from: Camera; to: Camera; started: number } | null = null;

  constructor(
    timeline: Timeline,
    private readonly lanes: readonly Lane[],
    private readonly elements: ChartElements,
    private settings: ChartSettings,
    private readonly events: ChartEvents,
  ) {
    this.columns = buildColumns(timeline, lanes);
    const span = {
      start: Date.parse(timeline.span.start) / 86_400_000,
      end: Date.parse(timeline.span.end) / 86_400_000 + 1,
    };
    this.whole = wholeSpan(span);
    this.camera = this.whole;
    const ctx = elements.canvas.getContext("2d");
    if (!ctx) throw new Error("this browser has no 2D canvas");
    this.ctx = ctx;
    this.layer = new LabelLayer(elements.labels);
    this.documents = publications(timeline.documents);
    this.theme = readTheme(elements.plot, ctx);
    this.measure = new LabelMeasure(ctx, this.theme.sans);
    const matching = new Uint8Array(this.columns.count).fill(1);
    this.state = { selected: -1, focused: -1, marker: -1, matching };
    this.years = histogram(this.columns, matching);
    this.stopListening = listen(this.gestures());
  }

  destroy() {
    cancelAnimationFrame(this.frameId);
    this.stopListening();
    this.layer.clear();
  }

  get currentSettings(): ChartSettings {
    return this.settings;
  }

  /** Where the camera is, or where it is flying to. */
  get view(): Camera {
    return this.flight?.to ?? this.camera;
  }

  /** Takes a new size. The camera stays: the truth is the span of time. */
  resize(width: number, settings: ChartSettings = this.settings) {
    if (width <= 0) return;
    const { height, names } = this.settings;
    if (width === this.width && settings.height === height && settings.names === names) return;
    this.settings = settings;
    this.width = width;
    this.rows = assignRows(this.columns, this.lanes.length, width / (this.whole.end - this.whole.start));
    this.marks = null;
    this.layLanes();
    this.theme = readTheme(this.elements.plot, this.ctx);
    this.drawNow();
    this.settle();
  }

  /** Lays out the lanes; in a compact chart the lane of the selection gets the room for labels. */
  private layLanes() {
    if (!this.rows) return;
    const { selected } = this.state;
    const favoured = selected >= 0 ? this.columns.lane[selected]! : -1;
    this.layout = layoutLanes(this.lanes, this.rows, this.width, this.settings.height, favoured);
    this.events.layout(this.layout, this.width);
  }

  /** Takes new colours (after the theme switch). */
  repaint() {
    this.theme = readTheme(this.elements.plot, this.ctx);
    this.request();
  }

  /** Takes what is selected, focused, followed and filtered. */
  update(state: ChartState) {
    const filtered = state.matching !== this.state.matching;
    const named = filtered || state.selected !== this.state.selected;
    this.state = state;
    if (filtered) this.years = histogram(this.columns, state.matching);
    if (this.width === 0) return;
    if (named && this.settings.height < COMPACT_BELOW) this.layLanes();
    this.drawNow();
    if (named && !this.flight) this.settle();
  }

  /** Goes to a view, in a short flight unless `jump` or reduced motion is asked for. */
  goTo(camera: Camera, jump = false) {
    const to = clampCamera(camera, this.whole);
    if (jump || this.settings.reducedMotion() || this.width === 0) {
      this.flight = null;
      this.camera = to;
      if (this.width === 0) return;
      this.drawNow();
      this.rest();
    } else if (!sameCamera(this.view, to)) {
      this.flight = { from: this.camera, to, started: performance.now() };
      this.request();
    }
  }

  /** Zooms around the middle of the view, or around the selected event when it is in view. */
  zoomBy(factor: number) {
    const { start, end } = this.view;
    const selected = this.state.selected;
    const day = selected >= 0 ? anchorDay(this.columns, selected) : Number.NaN;
    const at = day >= start && day <= end ? day : (start + end) / 2;
    this.goTo(zoomWithin(this.view, factor, at, this.whole));
  }

  panBy(share: number) {
    const { start, end } = this.view;
    const days = (end - start) * share;
    this.goTo({ start: start + days, end: end + days });
  }

  /** Shows the days of these events in the middle of the view. */
  frameEvents(members: readonly number[]) {
    const from = Math.min(...members.map((i) => this.columns.from[i]!));
    const to = Math.max(...members.map((i) => this.columns.to[i]!));
    this.goTo(frame(from, to, this.whole));
  }

  /** Moves just far enough that an event's mark can be seen. */
  revealEvent(i: number, jump = false) {
    const day = anchorDay(this.columns, i);
    const from = Math.max(this.columns.from[i]!, day - 1);
    this.goTo(
      reveal(this.view, Math.min(from, day), Math.max(day, Math.min(this.columns.to[i]!, day + 1)), this.whole),
      jump,
    );
  }

  /** Where an event's mark stands now; null when it is out of view. */
  locate(i: number): Pointed | null {
    const item = this.scene && markOf(this.scene, i);
    return item && item.x1 >= 0 && item.x0 <= this.width ? this.pointed(item) : null;
  }

  private request() {
    if (this.frameId === 0) this.frameId = requestAnimationFrame((now) => this.frame(now));
  }

  private frame(now: number) {
    this.frameId = 0;
    if (this.flight) {
      const t = Math.min((now - this.flight.started) / FLY_MS, 1);
      const { from, to } = this.flight;
      this.camera = between(from, to, easeCubicOut(t));
      if (t >= 1) this.flight = null;
      this.draw();
      if (this.flight) this.request();
      else this.rest();
    } else this.draw();
  }

  private drawNow() {
    cancelAnimationFrame(this.frameId);
    this.frameId = 0;
    if (this.flight) this.request();
    this.draw();
  }

  private draw() {
    const { width, layout, rows, columns, camera, theme } = this;
    if (width === 0 || !layout || !rows) return;
    const perDay = width / (camera.end - camera.start);
    if (!this.marks || Math.abs(this.marks.perDay - perDay) > perDay * 1e-9) {
      this.marks = { perDay, list: placeMarks(columns, rows, perDay) };
    }
    const { matching } = this.state;
    const scene = buildScene(this.marks.list, layout, camera, width, matching);
    this.scene = scene;
    const axis = drawAxis(this.elements.axis, camera, width);
    const ctx = fitCanvas(this.elements.canvas, width, layout.height);
    const highlights: Highlights = {
      selected: this.state.selected,
      hovered: this.hovered,
      focused: this.state.focused,
    };
    drawScene(ctx, columns, scene, layout, theme, matching, highlights, axis.grid.map(scene.xOf));
    const published = fitCanvas(this.elements.published, width, PUBLISHED_HEIGHT);
    const taken = this.placeStretch(scene);
    drawPublished(published, this.documents, scene.xOf, width, theme, taken);
    const overview = this.elements.overview.parentElement!;
    const overviewWidth = overview.clientWidth;
    const overviewHeight = overview.clientHeight;
    const overviewCtx = fitCanvas(this.elements.overview, overviewWidth, overviewHeight);
    drawOverview(overviewCtx, this.years, this.whole, camera, overviewWidth, overviewHeight, theme);
    const share = (day: number) => (day - this.whole.start) / (this.whole.end - this.whole.start);
    this.elements.window.style.left = `${share(camera.start) * 100}%`;
    this.elements.window.style.width = `${(share(camera.end) - share(camera.start)) * 100}%`;
    this.drawReadings(scene, share);
    this.placeFocus();
    const labelsAt = this.labelsAt;
    if (labelsAt) {
      const sameZoom = Math.abs(labelsAt.perDay - perDay) < perDay * 1e-6;
      this.layer.move(scene.xOf, width, (shown) => {
        if (sameZoom) return true;
        const item = markOf(scene, shown.label.index);
        return item !== undefined && item.mark.members.length === shown.members;
      });
    }
  }

  private drawReadings(scene: Scene, share: (day: number) => number) {
    const { marker } = this.state;
    const day = marker >= 0 ? anchorDay(this.columns, marker) : Number.NaN;
    for (const { element, over } of this.elements.readings) {
      const x = over === "plot" ? scene.xOf(day) : share(day) * this.elements.overview.parentElement!.clientWidth;
      const limit = over === "plot" ? this.width : Number.POSITIVE_INFINITY;
      element.style.visibility = x >= 0 && x <= limit ? "visible" : "hidden";
      if (x >= 0 && x <= limit) element.style.transform = `translateX(${x}px)`;
    }
  }

  /** Shows the sentence about empty stretches while the whole span is in view and no sheet stands in it; returns its width in px. */
  private placeStretch(scene: Scene): number {
    const { stretch } = this.elements;
    const first = this.documents[0];
    const wide = stretch.offsetWidth + 16;
    const fits = sameCamera(this.camera, this.whole) && (!first || scene.xOf(first.day) > wide);
    stretch.classList.toggle("bt-away", !fits);
    return fits ? wide : 0;
  }

  /** Puts the frame of the focus around its mark; out of view it is hidden, but stays focusable. */
  private placeFocus() {
    const { focus } = this.elements;
    const at = this.state.focused >= 0 ? this.locate(this.state.focused) : null;
    focus.classList.toggle("bt-away", at === null);
    const half = at && at.members.length > 1 ? 15 : 12;
    focus.style.setProperty("--bt-focus-half", `${half}px`);
    focus.style.transform = at ? `translate(${at.x}px, ${at.y}px)` : "";
  }

  private rest() {
    this.settle();
    this.events.rest(this.camera, this.whole);
  }

  /** Places the labels for the view as it stands. */
  private settle() {
    const { scene, layout, columns, measure } = this;
    if (!scene || !layout) return;
    const { selected, matching } = this.state;
    const { words } = this.settings;
    const names = this.settings.names(layout);
    const kept = this.layer.placed;
    this.layer.show(nameMarks({ columns, scene, layout, matching, selected, words, measure, names, kept }));
    this.labelsAt = { perDay: scene.perDay };
  }

  /** A mark as something to point at: of a bar, the middle of what is seen; of an open one, its known end. */
  private pointed(item: SceneMark): Pointed {
    const wide = item.mark.shape === "bar" && !item.mark.long;
    const x = wide ? (Math.max(item.x0, 0) + Math.min(item.x1, this.width)) / 2 : item.x;
    const members = item.mark.members.filter((member) => this.state.matching[member]);
    return { x: Math.min(Math.max(x, 4), this.width - 4), y: item.y, members };
  }

  private at(x: number, y: number, pointer: keyof typeof REACH): Pointed | null {
    if (!this.scene || !this.layout) return null;
    const label = this.layer.hit(x, y);
    if (label) {
      const item = markOf(this.scene, label.label.index);
      if (item) return this.pointed(item);
    }
    const item = hitTest(this.scene, this.layout, x, y, REACH[pointer]);
    return item && this.pointed(item);
  }

  private setHovered(pointed: Pointed | null) {
    const next = pointed?.members[0] ?? -1;
    if (next !== this.hovered) {
      this.hovered = next;
      this.request();
    }
    this.elements.plot.classList.toggle("bt-over-mark", pointed !== null);
    this.events.hover(pointed);
  }

  private gestures(): GestureHost {
    return {
      element: this.elements.plot,
      camera: () => this.camera,
      whole: () => this.whole,
      plot: () => ({ width: this.width || 1, left: 0 }),
      move: (camera) => {
        this.flight = null;
        this.camera = camera;
        this.setHovered(null);
        this.request();
      },
      rest: () => {
        this.drawNow();
        this.rest();
      },
      hover: (x, y) => this.setHovered(this.at(x, y, "mouse")),
      leave: () => this.setHovered(null),
      tap: (x, y, pointer) => this.events.choose(this.at(x, y, pointer)),
      doubleTap: (x, y, out) => {
        const pointed = this.at(x, y, "mouse");
        if (pointed && pointed.members.length > 1) this.frameEvents(pointed.members);
        else if (!pointed) {
          const day = this.camera.start + (x / this.width) * (this.camera.end - this.camera.start);
          this.goTo(zoomWithin(this.camera, out ? 1 / 2 : 2, day, this.whole));
        }
      },
      plainWheel: () => this.events.plainWheel(),
      reducedMotion: () => this.settings.reducedMotion(),
    };
  }
}
