// The balance strip: the events of the whole span by year, cooperation up, friction down, and the window that the chart shows.

import { LINEAR, type Scale } from "../../model/axis/scale.ts";
import { type SilentYears, silentYears } from "../../model/axis/silence.ts";
import { EventSet } from "../../model/bits.ts";
import { anchorDay, type Columns } from "../../model/columns.ts";
import { civil } from "../../model/date.ts";
import { TONE_MARKS } from "../../model/domain.ts";
import type { Timeline } from "../../model/timeline.ts";
import { documentOf } from "../../model/unshadowed.ts";
import { recordSpan, sameView, type View, wholeView } from "../../model/view.ts";
import { fitCanvas } from "../canvas/canvas.ts";
import { make } from "../canvas/make.ts";
import { onResize } from "../canvas/size.ts";
import { localPoint } from "../input/local-point.ts";
import { readTheme, type Theme } from "../marks/theme.ts";
import { Counter } from "./bins.ts";
import { Brush } from "./brush.ts";
import { drawStrip, drawYears, YEARS_HEIGHT } from "./draw.ts";
import { direction, makeStrip, type StripElements } from "./elements.ts";
import type { Publication } from "./sheets.ts";
import { cornerAt, layOut, type StripLayout, stripX } from "./stacks.ts";
import type { StripLook, StripOwner, StripText, StripTexts } from "./words.ts";

export type * from "./words.ts";

/** The state that the strip shows. */
export interface StripState {
  readonly matching: EventSet;
  /** Index of the event that the list is at; −1 for none. */
  readonly marker: number;
  readonly scale: Scale;
}

/** Largest height of a block with its gap in a strip above a chart, in px. */
export const CHART_PITCH = 5.4;

/** Narrower than this, in px, the column at the end of the strip is none: its words stand in the strip's corners. */
const LEAST_KEY = 120;
const SIDES = ["up", "down"] as const;

/** Makes a strip in a container and owns it until it is destroyed. It follows the size of its container. */
export class BalanceStrip {
  readonly #elements: StripElements;
  readonly #owner: StripOwner;
  readonly #look: StripLook;
  readonly #columns: Columns;
  readonly #counter: Counter;
  readonly #silent: readonly SilentYears[];
  readonly #documents: readonly Publication[];
  readonly #brush: Brush | null;
  readonly #stopMeasuring: () => void;
  readonly #ctx: CanvasRenderingContext2D;
  readonly #whole: View;
  #theme: Theme;
  #width = 0;
  /** Width in px of the column at the end, and of the fan below. */
  #key = 0;
  #fan = 0;
  #texts: StripTexts = {};
  #state: StripState;
  #camera: View;
  /** The state that the canvas shows; null when it has to be drawn anew. */
  #drawn: StripState | null = null;
  #layout: StripLayout | null = null;

  constructor(
    container: HTMLElement,
    { timeline, columns }: { timeline: Timeline; columns: Columns },
    owner: StripOwner,
    look: StripLook,
  ) {
    this.#owner = owner;
    this.#look = look;
    this.#columns = columns;
    const span = recordSpan(timeline);
    this.#whole = look.span ?? wholeView(span);
    this.#camera = this.#whole;
    this.#counter = new Counter(columns);
    this.#silent = silentYears(columns, span);
    this.#documents = look.sheets?.publications(timeline.documents) ?? [];
    this.#state = { matching: EventSet.all(columns.count), marker: -1, scale: LINEAR };
    this.#elements = makeStrip(container, owner.words, look.alone, this.#documents.length > 0);
    const ctx = this.#elements.canvas.getContext("2d");
    if (!ctx) throw new Error("this browser has no 2D canvas");
    this.#ctx = ctx;
    this.#theme = readTheme(this.#elements.box, ctx);
    const scale = () => this.#state.scale;
    const { box, grips } = this.#elements;
    const dayAt = (event: PointerEvent | MouseEvent) => this.#dayAt(event);
    this.#brush = look.alone
      ? null
      : new Brush({ box, grips }, { ...brushHost(owner), whole: this.#whole, scale, dayAt });
    if (look.alone) {
      box.addEventListener("click", (event) => {
        const day = Math.min(Math.max(this.#dayAt(event), span.start), span.end - 1); // there is room beside the record
        owner.pick?.(civil(Math.floor(day)).year);
      });
    }
    this.tell({});
    this.#stopMeasuring = onResize([box, ...Object.values(this.#elements.corners)], () => this.#resized());
  }

  destroy(): void {
    this.#stopMeasuring();
    this.#elements.root.remove();
  }

  get root(): HTMLElement {
    return this.#elements.root;
  }

  /** The column before the strip. Count and buttons of a chart have room in it. */
  get side(): HTMLElement {
    return this.#elements.side;
  }

  /** Says in the corners what the owner has computed; without a text, which direction is which, if no key stands beside the strip. */
  tell(texts: StripTexts): void {
    this.#texts = texts;
    this.#write();
  }

  /** Tells assistive technology which days the window shows. */
  say(view: View): void {
    this.#brush?.say(view);
  }

  /** Reads sizes and colours from the page, and draws: after a resize or a change of theme, never per frame. */
  measure(): void {
    const { root, box, fan } = this.#elements;
    this.#width = box.clientWidth;
    const column = Number.parseFloat(getComputedStyle(root).getPropertyValue("--bt-column"));
    this.#key = column >= LEAST_KEY ? column : 0;
    root.classList.toggle("bt-key-beside", this.#key > 0);
    this.#theme = readTheme(box, this.#ctx);
    this.#drawn = null;
    this.paint(this.#state, this.#camera);
    this.#fan = fan.clientWidth;
    this.#placeWindow();
  }

  /** Shows a state and the camera. Only the window follows the camera: the record is drawn when the state changes. */
  paint(state: StripState, camera: View): void {
    this.#camera = camera;
    const before = this.#drawn;
    this.#state = state;
    if (this.#width === 0) return;
    if (!before || before.matching !== state.matching || before.scale !== state.scale) this.#draw();
    this.#drawn = state;
    this.#placeWindow();
    this.#placeReading();
  }

  #resized(): void {
    const { box } = this.#elements;
    if (box.clientWidth === 0) return;
    if (box.clientWidth !== this.#width || box.clientHeight !== this.#height) this.measure();
    else this.#placeCorners();
  }

  get #height(): number {
    return (this.#layout?.room.height ?? 0) + this.#below;
  }

  /** Height of the names of years below the strip, in px. */
  get #below(): number {
    return this.#look.alone ? YEARS_HEIGHT : 0;
  }

  get #xOf(): (day: number) => number {
    return stripX(this.#state.scale, this.#whole, this.#width);
  }

  #dayAt(event: PointerEvent | MouseEvent): number {
    const { scale } = this.#state;
    const { box } = this.#elements;
    const [start, end] = [scale.at(this.#whole.start), scale.at(this.#whole.end)];
    return scale.dayAt(start + (localPoint(box, event).x / box.offsetWidth) * (end - start));
  }

  #draw(): void {
    const { box, canvas, sheets, unit, undated } = this.#elements;
    const { words } = this.#owner;
    const width = this.#width;
    const xOf = this.#xOf;
    const bins = this.#counter.count(this.#state.matching);
    const height = box.clientHeight - this.#below;
    const layout = layOut(bins, { width, height, pitch: this.#look.pitch }, xOf);
    this.#layout = layout;
    const ctx = fitCanvas(canvas, width, height + this.#below);
    drawStrip(ctx, layout, this.#silent, xOf, this.#theme);
    if (this.#below > 0) drawYears(ctx, layout, height, this.#theme);
    const row = this.#look.sheets;
    if (sheets && row) {
      const room = width + this.#key;
      row.draw(fitCanvas(sheets, room, row.height), this.#documents, xOf, room, this.#theme, words.documents);
    }
    setText(unit, words.unit(layout.bars));
    setText(undated, bins.undated > 0 ? words.undated(bins.undated) : "");
    this.#write();
  }

  /** Writes the corners anew. */
  #write(): void {
    const { corners, undated } = this.#elements;
    const ownerDocument = documentOf(undated);
    const beside = this.#key > 0;
    SIDES.forEach((side, at) => {
      const text = this.#texts[side];
      const said = beside ? null : (this.#owner.words.directions[at] ?? null);
      const content = text ? partsOf(ownerDocument, text) : direction(ownerDocument, TONE_MARKS[at]!, said);
      corners[side].classList.toggle("bt-direction", !text);
      corners[side].replaceChildren(...content);
    });
    const isFree = !beside && !this.#texts.down;
    (isFree ? corners.down : this.#elements.key).append(undated);
    this.#placeCorners();
  }

  /** Puts each text to where no stack is, the shorter one where it stands nearer to its end; one that has no room is not shown. */
  #placeCorners(): void {
    const layout = this.#layout;
    if (!layout || this.#width === 0) return;
    for (const side of SIDES) {
      const corner = this.#elements.corners[side];
      const end = this.#texts[side]?.side ?? "left";
      const place = (short: boolean) => {
        corner.classList.toggle("bt-short", short);
        const size = { width: corner.offsetWidth, height: corner.offsetHeight };
        const left = cornerAt(layout, side, end, size);
        const away = left === null ? Number.POSITIVE_INFINITY : end === "left" ? left : this.#width - left - size.width;
        return { size, left, away };
      };
      let { size, left, away } = place(false);
      const short = place(true);
      if (short.away < away - 1) ({ size, left } = short);
      else corner.classList.remove("bt-short");
      corner.classList.toggle("bt-away", left === null);
      const top = side === "up" ? 0 : layout.room.height - size.height;
      if (left !== null) corner.style.transform = `translate(${Math.round(left)}px, ${top}px)`;
    }
  }

  #placeWindow(): void {
    if (this.#look.alone) return;
    const { window, shades, fan } = this.#elements;
    const width = this.#width;
    const xOf = this.#xOf;
    const [from, to] = [xOf(this.#camera.start), xOf(this.#camera.end)];
    const share = (x: number) => `${(x / width) * 100}%`;
    window.style.left = share(from);
    window.style.width = share(to - from);
    shades[0].style.width = share(Math.max(from, 0));
    shades[1].style.width = share(Math.max(width - to, 0));
    const isWhole = sameView(this.#camera, this.#whole);
    window.classList.toggle("bt-whole", isWhole);
    fan.classList.toggle("bt-away", isWhole);
    if (!isWhole) fan.style.clipPath = `polygon(${from}px 0, ${to}px 0, ${this.#fan}px 100%, 0 100%)`;
  }

  #placeReading(): void {
    const { reading } = this.#elements;
    const { marker } = this.#state;
    reading.style.visibility = marker >= 0 ? "visible" : "hidden";
    if (marker >= 0) reading.style.transform = `translateX(${this.#xOf(anchorDay(this.#columns, marker))}px)`;
  }
}

const brushHost = ({ view, goTo, words }: StripOwner) => ({ view, goTo, day: words.day });

function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text; // a text that stays keeps what a translator made of it
}

function partsOf(document: Document, { parts }: StripText): HTMLElement[] {
  return parts.map(({ text, strong }) => {
    const part = make(document, strong ? "b" : "span", "");
    part.textContent = text;
    return part;
  });
}
