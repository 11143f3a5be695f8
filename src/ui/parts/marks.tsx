// The marks of the chart as SVG, from the same shapes as on its canvas.

import type { SVGProps } from "react";
import { fadeStops, OUTLINE_SIZE, POINT_SIZE, pointPath } from "../../chart/marks/geometry.ts";
import { type PathSink, svgPath } from "../../chart/marks/path.ts";
import type { ToneMark } from "../../model/domain.ts";

interface ShapeProps extends Omit<SVGProps<SVGPathElement>, "d"> {
  draw: (path: PathSink) => void;
}

/** A path that functions of the chart draw. */
export function Shape({ draw, ...props }: ShapeProps) {
  return <path {...props} d={svgPath(draw)} />;
}

interface PointProps {
  mark: ToneMark;
  proposed: boolean;
  x: number;
  y: number;
  /** Share of the size in the chart. */
  scale?: number;
}

/** The mark of a day. Its classes stand on the element around it, whose dashes count an unreviewed outline as 16 or 24. */
export function Point({ mark, proposed, x, y, scale = 1 }: PointProps) {
  const size = (proposed ? OUTLINE_SIZE : POINT_SIZE)[mark] * scale;
  const dashes = proposed ? { pathLength: mark === "diamond" ? 16 : 24 } : {};
  return <Shape {...dashes} draw={(path) => pointPath(path, mark, x, y, size)} />;
}

interface FadeProps {
  id: string;
  colour: string;
  x0: number;
  x1: number;
  /** Lengths of the fading ends in px; 0 for a hard end. */
  left: number;
  right: number;
  /** Opacity where nothing fades. */
  opacity?: number;
}

/** The gradient that lets a bar from x0 to x1 fade at its ends. */
export function Fade({ id, colour, x0, x1, left, right, opacity = 1 }: FadeProps) {
  const stops: [offset: number, strength: number][] = [];
  fadeStops(Math.max(x1 - x0, 1), left, right, (...stop) => stops.push(stop));
  return (
    <linearGradient id={id} gradientUnits="userSpaceOnUse" x1={x0} x2={x1} y1={0} y2={0}>
      {stops.map(([offset, strength], at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: there are always four stops, in this order.
        <stop key={at} offset={offset} stopColor={colour} stopOpacity={strength * opacity} />
      ))}
    </linearGradient>
  );
}
