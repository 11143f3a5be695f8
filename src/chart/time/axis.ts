// Draws the inside of the axis: the elements of one <g>, which nothing else changes.

import type { View } from "../../model/view.ts";
import { type AxisTicks, axisTicks, type Context, type Tick } from "./ticks.ts";

/** Height of the axis with its two rows of words, in px. */
export const AXIS_HEIGHT = 46;
const TICK = 5;
const LABELLED_TICK = 8;
const LABEL_Y = 22;
const CONTEXT_Y = 40;
const INSET = 6;
/** Approximate width of a bold context label, per character, in px: enough to push it off when the next one comes. */
const CHARACTER = 7;

/** An element of the axis: its key among those of its class, its text if it has one, and its attributes. */
interface Mark {
  className: "bt-tick" | "bt-tick-label" | "bt-tick-label bt-small" | "bt-context" | "bt-context-edge";
  key: number | string;
  text?: string;
  at: Readonly<Record<string, number>>;
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
      element = g.ownerDocument.createElementNS(SVG, text === undefined ? "line" : "text");
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

/** Draws the axis for a view into `g` and returns the ticks, whose grid the chart shares. */
export function drawAxis(g: SVGGElement, camera: View, width: number): AxisTicks {
  const axis = axisTicks(camera, width);
  const perDay = width / (camera.end - camera.start);
  const x = (day: number) => (day - camera.start) * perDay;
  const line = (className: Mark["className"], day: number, y2: number): Mark => ({
    className,
    key: day,
    at: { y1: 0, y2, x1: x(day), x2: x(day) },
  });

  const between = axis.contexts.length > 0; // months and days stand inside their stretch, years at their start
  const labelled = axis.ticks.filter((tick) => tick.label !== "");
  const step = labelled.length > 1 ? x(labelled[1]!.day) - x(labelled[0]!.day) : 0;
  const middle = between && step < 120 && step > 0 ? step / 2 : 0;
  const fits = (tick: Tick) => {
    const at = x(tick.day) + middle;
    return at >= (between ? 10 : 0) && at <= width - (between ? 8 : 0);
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
    ...axis.ticks.map((tick) => line("bt-tick", tick.day, tick.label ? LABELLED_TICK : TICK)),
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
      .map(({ start }) => line("bt-context-edge", start, CONTEXT_Y + 2)),
  ]);
  return axis;
}
