// The chart at work: one camera, one frame loop. Gestures move the camera; the next animation frame draws from it.

import { EventSet } from "../model/bits.ts";
import { anchorDay, type Columns } from "../model/columns.ts";
import type { Domain } from "../model/domain.ts";
import { clampView, recordSpan, sameView, type View, wholeView } from "../model/view.ts";
import type { ChartHolders, ChartOwner, ChartRecord, ChartSettings, ChartState } from "./api.ts";
import { type GestureHost, listen } from "./input/gestures.ts";
import { Hover } from "./input/hover.ts";
import { markAt } from "./input/pointing.ts";
import { Labels } from "./labels/labels.ts";
import { COMPACT_BELOW, type LaneLayout, layoutLanes } from "./lanes/layout.ts";
import { assignRows, type Rows } from "./lanes/rows.ts";
import { MarkCache } from "./marks/cache.ts";
import { type Pointed, pointTo } from "./marks/pointed.ts";
import { buildScene, markOf, type Scene } from "./marks/scene.ts";
import { Brush } from "./parts/brush.ts";
import { type ChartElements, makeElements } from "./parts/elements.ts";
import { LaneNames, nameBoxes } from "./parts/lane-names.ts";
import { Surface } from "./parts/surface.ts";
import { frame, pan, reveal, zoomWithin } from "./time/camera.ts";
import { Flight } from "./time/flight.ts";
import { daysOf, daysOfMark } from "./time/targets.ts";

export type * from "./api.ts";

/** Ratio of the zoom buttons and keys. */
export const ZOOM_STEP = 1.6;

/** Makes a chart in a container and owns everything in it until it is destroyed. */
export class TimelineChart {
  readonly #owner: ChartOwner;
  readonly whole: View;
  readonly #columns: Columns;
  readonly #domain: Domain;
  readonly #elements: ChartElements;
  readonly #surface: Surface;
  readonly #labels: Labels;
  readonly #names: LaneNames;
  readonly #brush: Brush;
  readonly #marks: MarkCache;
  readonly #hover: Hover;
  readonly #observer: ResizeObserver;
  readonly #stopListening: () => void;
  #settings: ChartSettings = { height: 0, inside: false };
  #camera: View;
  #width = 0;
  #rows: Rows | null = null;
  #layout: LaneLayout | null = null;
  #scene: Scene | null = null;
  #state: ChartState;
  #frameId = 0;
  #flight: Flight | null = null;

  constructor(container: HTMLElement, { timeline, columns }: ChartRecord, owner: ChartOwner) {
    this.#owner = owner;
    const { words } = owner;
    this.#columns = columns;
    this.#domain = timeline.domain;
    this.whole = wholeView(recordSpan(timeline));
    this.#camera = this.whole;
    const row = owner.row?.(container.ownerDocument, this.whole);
    this.#elements = makeElements(container, words, row?.element);
    this.#surface = new Surface(this.#elements, columns, this.whole, row);
    this.#labels = new Labels(this.#elements.labels, columns, this.#surface.ctx, this.#surface.theme.sans);
    this.#names = new LaneNames(this.#elements.lanes, words.onlyThese, (lane) => owner.chooseLane(lane));
    this.#brush = new Brush(this.#elements, {
      view: () => this.view,
      whole: this.whole,
      goTo: (view, jump) => this.goTo(view, jump),
      day: words.day,
    });
    this.#marks = new MarkCache(columns);
    this.#hover = new Hover((pointed) => {
      this.#elements.plot.classList.toggle("bt-over-mark", pointed !== null);
      if (this.#width > 0) this.#request();
      owner.hover(pointed);
    });
    this.#state = { selected: -1, focused: -1, marker: -1, matching: EventSet.all(columns.count), lanes: [] };
    this.#stopListening = listen(this.#gestures());
    this.#observer = new ResizeObserver(() => this.#resize());
    this.#observer.observe(this.#elements.plot);
  }

  destroy(): void {
    cancelAnimationFrame(this.#frameId);
    this.#observer.disconnect();
    this.#stopListening();
    this.#elements.remove();
  }

  get holders(): ChartHolders {
    return this.#elements;
  }

  /** Height of the plot as it is laid out, in px. */
  get plotHeight(): number {
    return this.#layout?.height ?? this.#settings.height;
  }

  /** The view of the camera, or the one that it is flying to. */
  get view(): View {
    return this.#flight?.to ?? this.#camera;
  }

  /** Takes new settings. The camera stays: the truth is the span of time. */
  configure(settings: ChartSettings): void {
    const { height, inside } = this.#settings;
    const changed = settings.height !== height || settings.inside !== inside;
    this.#settings = settings;
    this.#elements.setInside(settings.inside);
    if (!this.#layout) this.#elements.plot.style.height = `${settings.height}px`;
    this.#resize(changed);
  }

  /** Takes the width of the plot; nothing happens while it is as it was, unless the settings have changed. */
  #resize(changed = false): void {
    const width = this.#elements.plot.clientWidth;
    if (width <= 0 || (width === this.#width && !changed)) return;
    this.#width = width;
    this.#rows = assignRows(this.#columns, this.#domain.lanes.length, width / (this.whole.end - this.whole.start));
    this.#layLanes();
    this.#surface.measure();
    this.#drawNow();
    this.#settle(true);
  }

  /** Lays out the lanes; in a compact chart the lane of the selection gets the room for labels. */
  #layLanes(): void {
    if (!this.#rows) return;
    const { selected } = this.#state;
    const favoured = selected >= 0 ? this.#columns.lane[selected]! : -1;
    this.#layout = layoutLanes(this.#domain, this.#rows, this.#width, this.#settings.height, favoured);
    this.#elements.plot.style.height = `${this.#layout.height}px`;
    this.#names.place(this.#layout, this.#settings.inside);
    this.#names.update(this.#state.lanes);
  }

  /** Takes new colours (after the theme switch). */
  repaint(): void {
    if (this.#width === 0) return;
    this.#surface.measure();
    this.#drawNow(); // a printer waits for no frame
  }

  /** Takes what is selected, focused, followed and filtered. */
  update(state: ChartState): void {
    const filtered = state.matching !== this.#state.matching;
    const named = filtered || state.selected !== this.#state.selected;
    if (state.lanes !== this.#state.lanes) this.#names.update(state.lanes);
    this.#state = state;
    if (this.#width === 0) return;
    if (!named) {
      this.#request();
      return;
    }
    if (this.#settings.height < COMPACT_BELOW) this.#layLanes();
    this.#drawNow();
    if (!this.#flight) this.#settle();
  }

  /** Goes to a view, in a short flight unless `jump` or reduced motion is asked for. */
  goTo(view: View, jump = false): void {
    const to = clampView(view, this.whole);
    if (jump || this.#owner.reducedMotion() || this.#width === 0) {
      this.#flight = null;
      this.#camera = to;
      this.#brush.say(to);
      if (this.#width === 0) return;
      this.#drawNow();
      this.#rest();
    } else if (!sameView(this.view, to)) {
      this.#flight = new Flight(this.#camera, to, performance.now());
      this.#request();
    }
  }

  /** Zooms around the middle of the view, or around the selected event when it is in view. */
  zoomBy(factor: number): void {
    const { start, end } = this.view;
    const selected = this.#state.selected;
    const day = selected >= 0 ? anchorDay(this.#columns, selected) : Number.NaN;
    const at = day >= start && day <= end ? day : (start + end) / 2;
    this.goTo(zoomWithin(this.view, factor, at, this.whole));
  }

  panBy(share: number): void {
    const { start, end } = this.view;
    this.goTo(pan(this.view, (end - start) * share));
  }

  /** Shows the days of these events in the middle of the view. */
  frameEvents(members: readonly number[]): void {
    const { from, to } = daysOf(this.#columns, members);
    this.goTo(frame(from, to, this.whole));
  }

  /** Moves just far enough that an event's mark can be seen. */
  revealEvent(i: number): void {
    const { from, to } = daysOfMark(this.#columns, i);
    this.goTo(reveal(this.view, from, to, this.whole));
  }

  /** The place of an event's mark now; null when it is out of view. */
  #locate(i: number): Pointed | null {
    const item = this.#scene && markOf(this.#scene, i);
    return item && item.x1 >= 0 && item.x0 <= this.#width ? pointTo(item, this.#width, this.#state.matching) : null;
  }

  #request(): void {
    if (this.#frameId === 0) this.#frameId = requestAnimationFrame((now) => this.#frame(now));
  }

  #frame(now: number): void {
    this.#frameId = 0;
    const flight = this.#flight;
    if (flight) {
      this.#camera = flight.at(now);
      if (flight.hasLanded(now)) this.#flight = null;
    }
    this.#draw();
    if (this.#flight) this.#request();
    else if (flight) this.#rest();
  }

  #drawNow(): void {
    cancelAnimationFrame(this.#frameId);
    this.#frameId = 0;
    if (this.#flight) this.#request();
    this.#draw();
  }

  #draw(): void {
    const width = this.#width;
    const layout = this.#layout;
    const rows = this.#rows;
    const camera = this.#camera;
    const state = this.#state;
    if (width === 0 || !layout || !rows) return;
    const marks = this.#marks.at(rows, width / (camera.end - camera.start));
    const scene = buildScene(marks, layout, camera, width, state.matching);
    this.#scene = scene;
    const focusAt = state.focused >= 0 ? this.#locate(state.focused) : null;
    this.#surface.paint({ camera, layout, scene, state, hovered: this.#hover.event, focusAt });
    this.#labels.carry(scene);
  }

  #rest(): void {
    this.#settle();
    this.#brush.say(this.#camera);
    this.#owner.rest(this.#camera, this.whole);
  }

  /** Places the labels for the view as it stands; those that fit stay where they are, unless `anew` is asked for. */
  #settle(anew = false): void {
    const scene = this.#scene;
    const layout = this.#layout;
    if (!scene || !layout) return;
    const { selected, matching } = this.#state;
    const names = this.#settings.inside ? nameBoxes(layout) : [];
    this.#labels.settle({ scene, layout, matching, selected, words: this.#owner.words.label, names }, anew);
  }

  #at(x: number, y: number, pointer: "mouse" | "touch"): Pointed | null {
    const item = this.#scene && this.#layout && markAt(this.#scene, this.#layout, this.#labels, x, y, pointer);
    return item && pointTo(item, this.#width, this.#state.matching);
  }

  #gestures(): GestureHost {
    return {
      element: this.#elements.plot,
      camera: () => this.#camera,
      whole: () => this.whole,
      plot: () => ({ width: this.#width || 1, left: 0 }),
      move: (camera) => {
        this.#flight = null;
        this.#camera = camera;
        this.#hover.set(null);
        this.#request();
      },
      rest: () => {
        this.#drawNow();
        this.#rest();
      },
      hover: (x, y) => this.#hover.set(this.#at(x, y, "mouse")),
      leave: () => this.#hover.set(null),
      tap: (x, y, pointer) => this.#owner.choose(this.#at(x, y, pointer)),
      doubleTap: (x, y, out) => {
        const pointed = this.#at(x, y, "mouse");
        if (pointed && pointed.members.length > 1) this.frameEvents(pointed.members);
        else if (!pointed) {
          const day = this.#camera.start + (x / this.#width) * (this.#camera.end - this.#camera.start);
          this.goTo(zoomWithin(this.#camera, out ? 1 / 2 : 2, day, this.whole));
        }
      },
      plainWheel: () => this.#owner.plainWheel(),
      reducedMotion: () => this.#owner.reducedMotion(),
    };
  }
}
