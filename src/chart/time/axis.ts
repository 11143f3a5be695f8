// The inside of the axis: D3 owns this one <g>, React never looks into it.

import { select } from "d3";
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

/** Draws the axis for a view into `g` and returns the ticks, whose grid the chart shares. */
export function drawAxis(g: SVGGElement, camera: View, width: number): AxisTicks {
  const axis = axisTicks(camera, width);
  const perDay = width / (camera.end - camera.start);
  const x = (day: number) => (day - camera.start) * perDay;
  const root = select(g);

  root
    .selectAll<SVGLineElement, Tick>("line.bt-tick")
    .data(axis.ticks, (tick) => tick.day)
    .join((enter) => enter.append("line").attr("class", "bt-tick").attr("y1", 0))
    .attr("y2", (tick) => (tick.label ? LABELLED_TICK : TICK))
    .attr("x1", (tick) => x(tick.day))
    .attr("x2", (tick) => x(tick.day));

  const between = axis.contexts.length > 0; // months and days stand inside their stretch, years at their start
  const labelled = axis.ticks.filter((tick) => tick.label !== "");
  const step = labelled.length > 1 ? x(labelled[1]!.day) - x(labelled[0]!.day) : 0;
  const middle = between && step < 120 && step > 0 ? step / 2 : 0;
  const fits = (tick: Tick) => {
    const at = x(tick.day) + middle;
    return at >= (between ? 10 : 0) && at <= width - (between ? 8 : 0);
  };
  root
    .selectAll<SVGTextElement, Tick>("text.bt-tick-label")
    .data(labelled.filter(fits), (tick) => `${tick.day} ${tick.label}`)
    .join((enter) => enter.append("text").attr("class", "bt-tick-label").attr("y", LABEL_Y))
    .classed("bt-small", between)
    .attr("x", (tick) => x(tick.day) + middle)
    .text((tick) => tick.label);

  // The name of a stretch that begins out of view sticks to the left edge, until the next one pushes it out.
  const place = (context: Context) =>
    Math.min(Math.max(x(context.start) + INSET, INSET), x(context.end) - context.label.length * CHARACTER - INSET);
  const shown = axis.contexts.filter((context) => place(context) > -INSET && x(context.start) < width - 24);
  root
    .selectAll<SVGTextElement, Context>("text.bt-context")
    .data(shown, (context) => context.start)
    .join((enter) => enter.append("text").attr("class", "bt-context").attr("y", CONTEXT_Y))
    .attr("x", place)
    .text((context) => context.label);
  root
    .selectAll<SVGLineElement, Context>("line.bt-context-edge")
    .data(
      axis.contexts.filter((context) => x(context.start) >= 0),
      (context) => context.start,
    )
    .join((enter) =>
      enter
        .append("line")
        .attr("class", "bt-context-edge")
        .attr("y1", 0)
        .attr("y2", CONTEXT_Y + 2),
    )
    .attr("x1", (context) => x(context.start))
    .attr("x2", (context) => x(context.start));
  return axis;
}
