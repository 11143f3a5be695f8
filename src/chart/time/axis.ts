// Draws the inside of the axis: the elements of one <g>, which nothing else changes.

import type { Cut, Scale } from "../../model/axis/scale.ts";
import { documentOf } from "../../model/unshadowed.ts";
import type { View } from "../../model/view.ts";
import { type AxisTicks, axisTicks, type Context, type Tick } from "./ticks.ts";

/** Height of the axis with its two rows of words, and the line below them from which the ticks go down, in px. */
export const AXIS_HEIGHT = 38;
export const AXIS_LINE = 32.5;
const TICK = 3;
const LABELLED_TICK = 5;
const LABEL_Y = 27;
const CONTEXT_Y = 12;
const INSET = 6;
const YEAR = 365;
/** Approximate width of a bold context label, per character, in px: enough to push it off when the next one comes. */
const CHARACTER = 7;

/** An element of the axis: its key among those of its class, its text if it has one, and its attributes. */
interface Mark {
  className:
    | "bt-tick"
    | "bt-tick-label"
    | "bt-tick-label bt-small"
    | "bt-context"
    | "bt-context-edge"
    | "bt-cut-gap"
    | "bt-cut";
  key: number | string;
  text?: string;
  at: Readonly<Record<string, number | string>>;
}

const SVG = "http://www.w3.org/2000/svg";

/** The elements that each axis shows, by class and key. */
const shownIn = new WeakMap<SVGGElement, Map<string, SVGElement>>();

/**
 * Makes `g` show these marks: elements of the same class and key stay, and move; all others go.
 * A join without d3-selection, which is 3 kB of each first load and has no other use.
 */
function show(g: SVGGElement, marks: readonly Mark[]): void {
  const before = shownIn.get(g);
  const now = new Map<string, SVGElement>();
  for (const { className, key, text, at } of marks) {
    const name = `${className} ${key}`;
    let element = before?.get(name);
    if (!element) {
      element = documentOf(g).createElementNS(SVG, text !== undefined ? "text" : "d" in at ? "path" : "line");
      element.setAttribute("class", className);
      g.append(element);
    }
    for (const attribute in at) element.setAttribute(attribute, String(at[attribute]));
    if (text !== undefined && element.textContent !== text) element.textContent = text;
    now.set(name, element);
  }
  before?.forEach((element, name) => {
    if (now.get(name) !== element) element.remove();
  });
  shownIn.set(g, now);
}

export interface AxisFrame {
  /** In days. */
  view: View;
  scale: Scale;
  /** px per day that is not folded away. */
  perDay: number;
  /** x of a day. */
  xOf(day: number): number;
  width: number;
}

const TEETH = { width: 4, height: 4 };

/** The line of the axis breaks where days are folded away: a gap in it, and a zigzag over the gap, as far as it is in view. */
function cutMarks({ from, to }: Cut, x: AxisFrame["xOf"], width: number): Mark[] {
  const [x0, x1] = [x(from), x(to)];
  const teeth = Math.max(Math.round((x1 - x0) / TEETH.width / 2) * 2, 2);
  const points: string[] = [];
  const tooth = (x1 - x0) / teeth;
  const last = Math.min(Math.floor((width - x0) / tooth), teeth);
  for (let i = Math.max(Math.ceil(-x0 / tooth), 0); i <= last; i += 1) {
    const y = i === 0 || i === teeth ? 0 : i % 2 === 0 ? TEETH.height : -TEETH.height;
    points.push(`${x0 + i * tooth},${AXIS_LINE + y}`);
  }
  const ends = { x1: Math.max(x0, 0), x2: Math.min(x1, width) };
  return [
    { className: "bt-cut-gap", key: from, at: { ...ends, y1: AXIS_LINE, y2: AXIS_LINE } },
    { className: "bt-cut", key: from, at: { d: points.length > 0 ? `M${points.join("L")}` : "" } },
  ];
}

/** Draws the axis for a view into `g` and returns the ticks, whose grid the chart shares. */
export function drawAxis(g: SVGGElement, { view, scale, perDay, xOf: x, width }: AxisFrame): AxisTicks {
  const axis = axisTicks(view, perDay, scale);
  const line = (className: Mark["className"], day: number, y1: number, y2: number): Mark => ({
    className,
    key: day,
    at: { y1, y2, x1: x(day), x2: x(day) },
  });

  const between = axis.contexts.length > 0; // months and days stand inside their stretch, years at their start
  const labelled = axis.ticks.filter((tick) => tick.label !== "");
  const step = labelled.length > 1 ? x(labelled[1]!.day) - x(labelled[0]!.day) : 0;
  const middle = axis.folded ? (YEAR * perDay) / 2 : between && step < 120 && step > 0 ? step / 2 : 0;
  const fits = (tick: Tick) => {
    const at = x(tick.day) + middle;
    return at >= (between || axis.folded ? 10 : 0) && at <= width - (between || axis.folded ? 8 : 0);
  };
  const label = ({ day, label: text }: Tick): Mark => ({
    className: between ? "bt-tick-label bt-small" : "bt-tick-label",
    key: `${day} ${text}`,
    text,
    at: { y: LABEL_Y, x: x(day) + middle },
  });

  // The name of a stretch that begins out of view sticks to the left edge, until the next one pushes it out.
  const place = (context: Context) =>
    Math.min(Math.max(x(context.start) + INSET, INSET), x(context.end) - context.label.length * CHARACTER - INSET);
  const named = axis.contexts.filter((context) => place(context) > -INSET && x(context.start) < width - 24);
  show(g, [
    ...axis.cuts.flatMap((cut) => cutMarks(cut, x, width)),
    ...axis.ticks
      .filter(({ day }) => x(day) >= 0)
      .map(({ day, label: text }) =>
        line("bt-tick", day, AXIS_LINE, AXIS_LINE + (text && !axis.folded ? LABELLED_TICK : TICK)),
      ),
    ...labelled.filter(fits).map(label),
    ...named.map(
      (context): Mark => ({
        className: "bt-context",
        key: context.start,
        text: context.label,
        at: { y: CONTEXT_Y, x: place(context) },
      }),
    ),
    ...axis.contexts
      .filter((context) => x(context.start) >= 0)
      .map(({ start }) => line("bt-context-edge", start, 3, AXIS_LINE)),
  ]);
  return axis;
}
