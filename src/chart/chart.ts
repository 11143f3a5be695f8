// The chart at work: gestures move one camera; the next animation frame draws what it shows.

import { LINEAR } from "../model/axis/scale.ts";
import { EventSet } from "../model/bits.ts";
import type { Columns } from "../model/columns.ts";
import { utcDay } from "../model/date.ts";
import { clampView, type Move, recordSpan, type View, wholeView } from "../model/view.ts";
import type { ChartHolders, ChartOwner, ChartRecord, ChartSettings, ChartState } from "./api.ts";
import { onResize } from "./canvas/size.ts";
import { laneEventsOf } from "./density/density.ts";
import { countedIn } from "./density/profile.ts";
import { gesturesOn } from "./hand.ts";
import { listen } from "./input/gestures.ts";
import { Hover } from "./input/hover.ts";
import { markAt } from "./input/pointing.ts";
import { Labels } from "./labels/labels.ts";
import { columnOf, type LaneLayout } from "./lanes/layout.ts";
import { marksNear, ownMarks } from "./marks/near.ts";
import { locate, type Pointed, pointTo, pointToProfile } from "./marks/pointed.ts";
import { buildScene, type Scene } from "./marks/scene.ts";
import { type ChartElements, makeElements } from "./parts/elements.ts";
import { LaneNames } from "./parts/lane-names.ts";
import { LaneNotes } from "./parts/lane-notes.ts";
import { Surface } from "./parts/surface.ts";
import { Refold } from "./refold.ts";
import { Rest } from "./rest.ts";
import { BalanceStrip, CHART_PITCH, type StripTexts } from "./strip/strip.ts";
import { pan } from "./time/camera.ts";
import { Motion } from "./time/motion.ts";
import { ScaledTime } from "./time/scaled.ts";
import { framedView, revealedView, zoomedView } from "./time/targets.ts";

export type * from "./api.ts";

/** Makes a chart in a container and owns everything in it until it is destroyed. */
export class TimelineChart {
  readonly #owner: ChartOwner;
  /** The widest view, in days. */
  readonly whole: View;
  readonly #time: ScaledTime;
  readonly #refold: Refold;
  /** Their times are positions of the scale, as those of the camera are. */
  readonly #columns: Columns;
  readonly #elements: ChartElements;
  readonly #surface: Surface;
  readonly #labels: Labels;
  readonly #names: LaneNames;
  readonly #notes: LaneNotes;
  readonly #resting: Rest;
  readonly #strip: BalanceStrip;
  readonly #hover: Hover;
  readonly #motion: Motion;
  readonly #stopMeasuring: () => void;
  readonly #stopListening: () => void;
  #settings: ChartSettings = { height: null, column: 0, gutter: 0, inside: false, scale: LINEAR };
  /** Width of the axis and of the label column, in px. */
  #width = 0;
  #column = 0;
  /** The layout that everything stands in. */
  #placed: LaneLayout | null = null;
  #scene: Scene | null = null;
  #turn = Number.NaN;
  #state: ChartState;
  #move: Move = "reveal";

  constructor(container: HTMLElement, { timeline, columns }: ChartRecord, owner: ChartOwner) {
    this.#owner = owner;
    this.whole = wholeView(recordSpan(timeline));
    this.#time = new ScaledTime(columns, this.whole);
    this.#refold = new Refold(this.#time);
    this.#columns = this.#time.columns;
    this.#motion = new Motion(this.whole, { draw: () => this.#draw(), land: () => this.#rest() });
    this.#elements = makeElements(container, owner.words);
    this.#strip = new BalanceStrip(
      this.#elements.bar,
      { timeline, columns },
      {
        words: owner.words.strip,
        view: () => this.view,
        goTo: (view, jump) => this.goTo(view, jump, jump ? "pan" : "go"),
      },
      { pitch: CHART_PITCH, alone: false, sheets: owner.sheets },
    );
    this.#elements.join(this.#strip);
    this.#surface = new Surface(this.#elements, this.#columns, this.#strip);
    this.#labels = new Labels(this.#elements.labels, this.#surface.ctx, this.#surface.theme.sans);
    this.#resting = new Rest(this.#columns, timeline.domain, owner.words, this.#labels);
    this.#notes = new LaneNotes(this.#elements.labels);
    this.#names = new LaneNames(this.#elements.lanes, (lane) => owner.chooseLane(lane));
    this.#hover = new Hover((pointed) => {
      this.#elements.plot.classList.toggle("bt-over-mark", pointed !== null);
      if (this.#width > 0) this.#motion.request();
      owner.hover(pointed);
    });
    this.#state = { selected: -1, focused: -1, marker: -1, matching: EventSet.all(columns.count), lanes: [] };
    this.#stopListening = listen(
      gesturesOn({
        ...{ plot: this.#elements.plot, owner, motion: this.#motion, hover: this.#hover },
        range: () => this.#time.range,
        width: () => this.#width,
        at: (x, y, pointer) => this.#at(x, y, pointer),
        held: () => {
          this.#move = "pan";
          if (this.#refold.moving) this.#motion.set(this.#refold.settle(this.#motion.camera));
        },
        rest: () => this.#rest(),
        zoomTo: (view) => this.#moveTo(view, false, "zoom"),
        frameEvents: (members) => this.frameEvents(members),
      }),
    );
    this.#stopMeasuring = onResize([this.#elements.plot, this.#labels.probe], () => this.#resize());
  }

  destroy(): void {
    this.#motion.stop();
    this.#stopMeasuring();
    this.#stopListening();
    this.#strip.destroy();
    this.#elements.remove();
  }

  /** Says these sentences in the empty corners of the strip, and marks the turn in the lanes. */
  tell(texts: StripTexts): void {
    this.#strip.tell(texts);
    this.#turn = utcDay(texts.turn ?? Number.NaN, 1, 1);
    this.#motion.request();
  }

  get holders(): ChartHolders {
    return this.#elements;
  }

  /** Height of the plot as it is laid out, in px. */
  get plotHeight(): number {
    return this.#resting.layout?.height ?? this.#settings.height ?? 0;
  }

  /** The view of the camera, or the one that it is flying to, in days. */
  get view(): View {
    return this.#time.toDays(this.#motion.view);
  }

  /** The camera is on its way to a view. */
  get flying(): boolean {
    return this.#motion.flying;
  }

  /** Takes new settings. The camera stays: the truth is the span of time. */
  configure(settings: ChartSettings): void {
    const before = this.#settings;
    const changed = (Object.keys(settings) as (keyof ChartSettings)[]).filter((key) => settings[key] !== before[key]);
    const { view } = this;
    this.#settings = settings;
    this.#elements.setInside(settings.inside);
    if (settings.scale !== before.scale) {
      const moves =
        this.#width > 0 && changed.length === 1 && this.#elements.isPlotSeen() && !this.#owner.reducedMotion();
      this.#motion.set(this.#refold.begin(settings.scale, view, moves ? performance.now() : null));
    }
    if (this.#refold.moving) this.#motion.request();
    else this.#resize(changed.length > 0);
  }

  /** Takes the width of the plot and the type of its labels; nothing happens while both are as they were, unless the settings have changed. */
  #resize(changed = false): void {
    const total = this.#elements.plot.clientWidth;
    const retyped = this.#labels.measure();
    if (total <= 0 || (total === this.#width + this.#column && !changed && !retyped)) return;
    if (this.#refold.moving) this.#motion.set(this.#refold.settle(this.#motion.camera));
    this.#column = columnOf(total, this.#settings.column);
    this.#width = total - this.#column;
    this.#elements.setColumn(this.#column);
    this.#arrange({ anew: true, atOnce: true });
    this.#surface.measure();
    this.#motion.drawNow();
  }

  /** Arranges the view of the camera. */
  #arrange(how: { anew?: boolean; atOnce?: boolean } = {}): void {
    const { height, inside, gutter } = this.#settings;
    const { camera } = this.#motion;
    const { matching: left, followed, selected } = this.#state;
    const matching = followed ?? left; // of the events that stand back behind those of a tour, none has a label
    const settings = { height, inside, gutter, line: this.#labels.fonts.line };
    const atOnce = how.atOnce || this.#owner.reducedMotion();
    const view = { view: camera, width: this.#width, column: this.#column, settings, matching, selected };
    this.#resting.arrange(view, { ...how, atOnce });
    this.#notes.write(this.#resting.notes(camera));
  }

  /** Puts everything that stands in a lane to where its lane is now. */
  #placeLanes(): LaneLayout | null {
    const layout = this.#resting.layoutAt(performance.now());
    if (!layout || layout === this.#placed) return layout;
    this.#placed = layout;
    this.#elements.setHeight(layout.height);
    this.#names.place(layout, this.#settings.inside);
    this.#names.update(this.#state.lanes);
    this.#notes.place(layout, this.#settings.inside, this.#settings.gutter);
    return layout;
  }

  /** Takes new colours (after the theme switch). */
  repaint(): void {
    if (this.#width === 0) return;
    this.#surface.measure();
    this.#motion.drawNow(); // a printer waits for no frame
  }

  /** Takes what is selected, focused, followed and filtered. */
  update(state: ChartState): void {
    const filtered = state.matching !== this.#state.matching || state.followed !== this.#state.followed;
    const named = filtered || state.selected !== this.#state.selected;
    if (state.lanes !== this.#state.lanes) this.#names.update(state.lanes);
    this.#state = state;
    if (this.#width === 0) return;
    if (named && !this.#motion.flying) this.#resting.label(state.followed ?? state.matching, state.selected);
    if (named) this.#motion.drawNow();
    else this.#motion.request();
  }

  /** Goes to a view, in a short flight unless `jump` or reduced motion is asked for. */
  goTo(view: View, jump = false, move: Move = "go"): void {
    this.#moveTo(this.#time.toPositions(view), jump, move);
  }

  /** Goes to a view of positions. */
  #moveTo(view: View, jump: boolean, move: Move): void {
    const to = clampView(this.#refold.settle(view), this.#time.range);
    this.#move = move;
    if (jump || this.#owner.reducedMotion() || this.#width === 0) {
      this.#motion.set(to);
      this.#strip.say(this.#time.toDays(to));
      if (this.#width === 0) return;
      this.#motion.drawNow();
      this.#rest();
    } else this.#motion.fly(to);
  }

  /** Zooms around an event (its index) when it is in view, else around the middle of the view. */
  zoomBy(factor: number, event: number): void {
    this.#moveTo(zoomedView(this.#columns, this.#motion.view, factor, event, this.#time.range), false, "zoom");
  }

  panBy(share: number): void {
    const { view } = this.#motion;
    this.#moveTo(pan(view, (view.end - view.start) * share), false, "pan");
  }

  /** Shows the days of these events in the middle of the view. */
  frameEvents(members: readonly number[]): void {
    this.#moveTo(framedView(this.#columns, members, this.#time.range), false, "go");
  }

  /** Moves just far enough that an event's mark can be seen. */
  revealEvent(i: number): void {
    this.#moveTo(revealedView(this.#columns, i, this.#motion.view, this.#time.range), false, "reveal");
  }

  #draw(): void {
    const width = this.#width;
    const unfolding = this.#refold.step(performance.now());
    if (unfolding) this.#motion.set(unfolding);
    if (unfolding && !this.#refold.moving) this.#arrange({ anew: true });
    const { rows } = this.#resting;
    if (width === 0 || !rows) return;
    const layout = this.#placeLanes();
    if (!layout) return;
    const { camera } = this.#motion;
    const state = this.#state;
    const zoomed = { view: camera, width, perDay: width / (camera.end - camera.start) };
    const marks = marksNear(this.#columns, this.#refold.rows(rows), zoomed);
    const counted = countedIn(laneEventsOf(this.#columns), zoomed, state.matching);
    const own = ownMarks(this.#columns, rows, zoomed, counted, [state.selected, state.focused]);
    const scene = buildScene(
      this.#columns,
      [...marks, ...own],
      layout,
      camera,
      width,
      state.matching,
      this.#time.scale,
      counted,
    );
    this.#scene = scene;
    const total = width + this.#column;
    this.#labels.carry(this.#refold.labelled(scene), total);
    const { boxes: texts, joined } = this.#labels;
    const focusAt = locate(scene, state.focused, state.matching);
    this.#surface.paint({
      ...{ view: this.#time.toDays(camera), scale: this.#time.scale, layout, scene, state, focusAt, turn: this.#turn },
      hovered: this.#hover.event,
      written: { texts, joined, total, column: Rest.columnText(width) },
    });
    if (this.#resting.moving || this.#refold.moving) this.#motion.request();
  }

  #rest(): void {
    const view = this.#time.toDays(this.#motion.camera);
    this.#strip.say(view);
    this.#owner.rest(view, this.whole, this.#move); // first: a list below measures its place before the lanes change height
    this.#arrange({ atOnce: !this.#elements.isPlotSeen() });
    this.#motion.drawNow();
  }

  #at(x: number, y: number, pointer: "mouse" | "touch"): Pointed | null {
    const [scene, layout] = [this.#scene, this.#placed];
    const item = scene && layout && markAt(scene, layout, this.#labels, x, y, pointer);
    if (item) return pointTo(item, this.#width, this.#state.matching);
    return scene && layout && pointToProfile(this.#columns, scene, layout, x, y, this.#state.matching);
  }
}
