// The elements of a strip, made once in its container.

import { TONE_MARKS, type ToneMark } from "../../model/domain.ts";
import { documentOf } from "../../model/unshadowed.ts";
import { make, makeSvg } from "../canvas/make.ts";
import { POINT_SIZE, pointPath } from "../marks/geometry.ts";
import { svgPath } from "../marks/path.ts";
import type { StripWords } from "./words.ts";

const HIDDEN = { "aria-hidden": "true" };

/** The parts of the window that are dragged. */
export type Grip = "start" | "end" | "window";

export interface StripElements {
  readonly root: HTMLElement;
  /** Column before the strip: what is counted, and what the owner of the chart puts there. */
  readonly side: HTMLElement;
  readonly unit: HTMLElement;
  /** The row of sheets; without them none, since a canvas takes what is pointed at below it. */
  readonly sheets: HTMLCanvasElement | null;
  /** The box as wide as the span, and what lies in it. */
  readonly box: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  readonly corners: Readonly<Record<"up" | "down", HTMLElement>>;
  /** Columns that lie over what the window does not show. */
  readonly shades: readonly [before: HTMLElement, after: HTMLElement];
  readonly reading: HTMLElement;
  readonly window: HTMLElement;
  readonly grips: Readonly<Record<Grip, HTMLElement>>;
  /** Leads from the window down to the axis. */
  readonly fan: HTMLElement;
  readonly key: HTMLElement;
  readonly undated: HTMLElement;
}

function handle(document: Document, edge: "start" | "end", name: string): HTMLElement {
  return make(document, "div", `bt-handle bt-handle-${edge}`, {
    role: "slider",
    tabindex: "0",
    "aria-label": name,
    "aria-orientation": "horizontal",
  });
}

/** Half the side of a mark beside words, in px, and its share of the size in the chart. */
const MARK_HALF = 6;
const MARK_SCALE = 0.9;

/** A direction: the mark of its tone, and the words. Empty where the record does not have the tone. */
export function direction(document: Document, mark: ToneMark, words: string | null): Node[] {
  if (words === null) return [];
  const side = MARK_HALF * 2;
  const svg = makeSvg(document, "svg", { ...HIDDEN, width: side, height: side, viewBox: `0 0 ${side} ${side}` });
  svg.setAttribute("class", `bt-tone bt-tone-${mark}`);
  const d = svgPath((path) => pointPath(path, mark, MARK_HALF, MARK_HALF, POINT_SIZE[mark] * MARK_SCALE));
  svg.append(makeSvg(document, "path", { d }));
  const said = make(document, "span", "");
  said.textContent = words;
  return [svg, said];
}

function line(document: Document, className: string, text: string): HTMLElement {
  const element = make(document, "span", className);
  element.textContent = text;
  return element;
}

/** Makes all elements of a strip and puts them at the end of `container`. */
export function makeStrip(
  container: HTMLElement,
  words: StripWords,
  alone: boolean,
  withSheets: boolean,
): StripElements {
  const document = documentOf(container);
  const root = make(document, "div", `bt-strip${alone ? " bt-strip-alone" : ""}`, {
    role: "group",
    "aria-label": words.name,
  });
  const side = make(document, "div", "bt-strip-side");
  const title = make(document, "b", "bt-strip-title");
  title.textContent = words.title;
  const unit = line(document, "bt-strip-unit", "");
  side.append(title, unit);

  const sheets = withSheets ? make(document, "canvas", "bt-strip-sheets", HIDDEN) : null;
  const box = make(document, "div", "bt-strip-box");
  const canvas = make(document, "canvas", "", HIDDEN);
  const corners = { up: make(document, "p", "bt-corner"), down: make(document, "p", "bt-corner") };
  const shades = [make(document, "i", "bt-shade", HIDDEN), make(document, "i", "bt-shade", HIDDEN)] as const;
  const reading = make(document, "div", "bt-reading bt-reading-strip", HIDDEN);
  const fan = make(document, "i", "bt-fan", HIDDEN);
  const window = make(document, "div", "bt-window");
  const grips = {
    window: make(document, "div", "bt-window-body"),
    start: handle(document, "start", words.start),
    end: handle(document, "end", words.end),
  };
  window.append(grips.window, grips.start, grips.end);
  box.append(canvas, ...(alone ? [] : [...shades, fan]), corners.up, corners.down, reading, ...(alone ? [] : [window]));

  const key = make(document, "div", "bt-strip-key");
  for (const at of [0, 2, 1] as const) {
    const entry = make(document, "span", "bt-direction");
    entry.append(...direction(document, TONE_MARKS[at], words.directions[at] ?? null));
    if (entry.hasChildNodes()) key.append(entry);
  }
  const undated = line(document, "bt-strip-undated", "");
  key.append(undated);
  root.append(...(alone ? [] : [side]), ...(sheets ? [sheets] : []), box, key);
  container.append(root);
  return { root, side, unit, sheets, box, canvas, corners, shades, reading, window, grips, fan, key, undated };
}
