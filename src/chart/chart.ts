// The chart at work: one camera, one frame loop. Gestures move the camera; the next animation frame draws from it.

import { anchorDay, buildColumns, type Columns, KIND } from "../model/columns.ts";
import type { Timeline } from "../model/timeline.ts";
import type { ChartEvents, ChartSettings } from "./api.ts";
import { histogram, type Year } from "./canvas/overview.ts";
import { type ChartElements, type ChartState, Surface } from "./canvas/surface.ts";
import { type GestureHost, listen } from "./input/gestures.ts";
import { markAt } from "./input/pointing.ts";
import { LabelLayer } from "./labels/layer.ts";
import { LabelMeasure, nameMarks } from "./labels/naming.ts";
import { COMPACT_BELOW, type LaneLayout, layoutLanes } from "./lanes/layout.ts";
import { assignRows, type Rows } from "./lanes/rows.ts";
import { type Mark, placeMarks } from "./marks/place.ts";
import { type Pointed, pointTo } from "./marks/pointed.ts";
import { buildScene, markOf, type Scene } from "./marks/scene.ts";
import { between, type Camera, clampCamera, frame, reveal, sameCamera, wholeSpan, zoomWithin } from "./time/camera.ts";

export type { ChartEvents, ChartSettings } from "./api.ts";
export type { ChartElements, ChartState } from "./canvas/surface.ts";
export type { Pointed } from "./marks/pointed.ts";

const FLY_MS = 320;
/** Fast away, slow to arrive. */
const cubicOut = (t: number): number => 1 - (1 - t) ** 3;

/** Ratio of the zoom buttons and keys. */
export const ZOOM_STEP = 1.6;

export class TimelineChart {
  readonly columns: Columns;
  readonly whole: Camera;
  private readonly surface: Surface;
  private readonly layer: LabelLayer;
  private readonly stopListening: () => void;
  private camera: Camera;
  private width = 0;
  private rows: Rows | null = null;
  private layout: LaneLayout | null = null;
  private marks: { perDay: number; list: Mark[] } | null = null;
  private scene: Scene | null = null;
  private measure: LabelMeasure;
  private years: Year[] = [];
  private state: ChartState;
  private hovered = -1;
  /** px per day at which the labels were placed. */
  private labelsAt = 0;
  private frameId = 0;
  private flight: { from: Camera; to: Camera; started: number } | null = null;

  constructor(
    private readonly timeline: Timeline,
    elements: ChartElements,
    private settings: ChartSettings,
    private readonly events: ChartEvents,
  ) {
    this.columns = buildColumns(timeline);
    const span = {
      start: Date.parse(timeline.span.start) / 86_400_000,
      end: Date.parse(timeline.span.end) / 86_400_000 + 1,
    };
    this.whole = wholeSpan(span);
    this.camera = this.whole;
    this.surface = new Surface(elements, this.columns, this.whole, timeline.documents);
    this.layer = new LabelLayer(elements.labels);
    this.measure = new LabelMeasure(this.surface.ctx, this.surface.theme.sans);
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
    this.rows = assignRows(
      this.columns,
      this.timeline.domain.lanes.length,
      width / (this.whole.end - this.whole.start),
    );
    this.marks = null;
    this.layLanes();
    this.surface.measure();
    this.drawNow();
    this.settle([]);
  }

  /** Lays out the lanes; in a compact chart the lane of the selection gets the room for labels. */
  private layLanes() {
    if (!this.rows) return;
    const { selected } = this.state;
    const favoured = selected >= 0 ? this.columns.lane[selected]! : -1;
    this.layout = layoutLanes(this.timeline.domain, this.rows, this.width, this.settings.height, favoured);
    this.events.layout(this.layout, this.width);
  }

  /** Takes new colours (after the theme switch). */
  repaint() {
    if (this.width === 0) return;
    this.surface.measure();
    this.drawNow(); // a printer waits for no frame
  }

  /** Takes what is selected, focused, followed and filtered. */
  update(state: ChartState) {
    const filtered = state.matching !== this.state.matching;
    const named = filtered || state.selected !== this.state.selected;
    this.state = state;
    if (filtered) this.years = histogram(this.columns, state.matching);
    if (this.width === 0) return;
    if (!named) {
      this.request();
      return;
    }
    if (this.settings.height < COMPACT_BELOW) this.layLanes();
    this.drawNow();
    if (!this.flight) this.settle();
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
    if (this.columns.kind[i] === KIND.day) {
      this.goTo(reveal(this.view, day, day, this.whole), jump);
      return;
    }
    const from = Math.max(this.columns.from[i]!, day - 1);
    this.goTo(
      reveal(this.view, Math.min(from, day), Math.max(day, Math.min(this.columns.to[i]!, day + 1)), this.whole),
      jump,
    );
  }

  /** Where an event's mark stands now; null when it is out of view. */
  locate(i: number): Pointed | null {
    const item = this.scene && markOf(this.scene, i);
    return item && item.x1 >= 0 && item.x0 <= this.width ? pointTo(item, this.width, this.state.matching) : null;
  }

  private request() {
    if (this.frameId === 0) this.frameId = requestAnimationFrame((now) => this.frame(now));
  }

  private frame(now: number) {
    this.frameId = 0;
    if (this.flight) {
      const t = Math.min((now - this.flight.started) / FLY_MS, 1);
      const { from, to } = this.flight;
      this.camera = between(from, to, cubicOut(t));
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
    const { width, layout, rows, camera, state, hovered, years } = this;
    if (width === 0 || !layout || !rows) return;
    const perDay = width / (camera.end - camera.start);
    if (!this.marks || Math.abs(this.marks.perDay - perDay) > perDay * 1e-9) {
      this.marks = { perDay, list: placeMarks(this.columns, rows, perDay) };
    }
    const scene = buildScene(this.marks.list, layout, camera, width, state.matching);
    this.scene = scene;
    const focusAt = state.focused >= 0 ? this.locate(state.focused) : null;
    this.surface.paint({ camera, layout, scene, state, hovered, focusAt, years });
    const sameZoom = Math.abs(this.labelsAt - perDay) < perDay * 1e-6;
    this.layer.move(scene.xOf, width, (shown) => {
      if (sameZoom) return true;
      const item = markOf(scene, shown.label.index);
      return item !== undefined && item.mark.members.length === shown.members;
    });
  }

  private rest() {
    this.settle();
    this.events.rest(this.camera, this.whole);
  }

  /** Places the labels for the view as it stands; what fits of `kept` stays where it is. */
  private settle(kept = this.layer.placed) {
    const { scene, layout, columns, measure } = this;
    if (!scene || !layout) return;
    const { selected, matching } = this.state;
    const { words } = this.settings;
    const names = this.settings.names(layout);
    this.layer.show(nameMarks({ columns, scene, layout, matching, selected, words, measure, names, kept }));
    this.labelsAt = scene.perDay;
  }

  private at(x: number, y: number, pointer: "mouse" | "touch"): Pointed | null {
    const item = this.scene && this.layout && markAt(this.scene, this.layout, this.layer, x, y, pointer);
    return item && pointTo(item, this.width, this.state.matching);
  }

  private setHovered(pointed: Pointed | null) {
    const next = pointed?.members[0] ?? -1;
    if (next !== this.hovered) {
      this.hovered = next;
      this.request();
    }
    this.surface.elements.plot.classList.toggle("bt-over-mark", pointed !== null);
    this.events.hover(pointed);
  }

  private gestures(): GestureHost {
    return {
      element: this.surface.elements.plot,
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
