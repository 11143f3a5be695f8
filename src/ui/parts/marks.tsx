// The marks of the chart as SVG, from the same shapes as on its canvas.

import type { SVGProps } from "react";
import {
  HOLLOW,
  HOLLOW_SIZE,
  OPEN_START,
  OUTLINE_SIZE,
  openStartPath,
  POINT_SIZE,
  pointPath,
} from "../../chart/marks/geometry.ts";
import { type PathSink, svgPath } from "../../chart/marks/path.ts";
import type { ToneMark } from "../../model/domain.ts";

interface ShapeProps extends Omit<SVGProps<SVGPathElement>, "d"> {
  draw: (path: PathSink) => void;
}

/** A path that functions of the chart draw. */
export function Shape({ draw, ...props }: ShapeProps) {
  return <path {...props} d={svgPath(draw)} />;
}

/** The look of a mark: all that it says besides its date. */
export interface MarkLook {
  mark: ToneMark;
  /** Nobody has reviewed the event: a dashed outline, never filled. */
  proposed?: boolean;
  /** It was said, not done: the shape is hollow. */
  words?: boolean;
}

/** The classes of the element around a Point. */
export const markClass = ({ mark, proposed, words }: MarkLook): string =>
  `bt-tone-${mark}${proposed ? " bt-tone-proposed" : words ? " bt-tone-words" : ""}`;

interface PointProps extends MarkLook {
  x: number;
  y: number;
  /** Share of the size in the chart. */
  scale?: number;
}

/** The mark of a day, inside an element with its classes. They count an unreviewed outline as 16 or 24 long. */
export function Point({ mark, proposed, words, x, y, scale = 1 }: PointProps) {
  const size = (proposed ? OUTLINE_SIZE : words ? HOLLOW_SIZE : POINT_SIZE)[mark] * scale;
  const dashes = proposed ? { pathLength: mark === "circle" ? 24 : 16 } : {};
  return <Shape {...dashes} draw={(path) => pointPath(path, mark, x, y, size)} />;
}

interface OpenStartProps extends MarkLook {
  colour: string;
  x: number;
  y: number;
}

/** The mark of what happened some time before a day. */
export function OpenStart({ mark, proposed, words, colour, x, y }: OpenStartProps) {
  const draw = (path: PathSink) => openStartPath(path, mark, x, y);
  const paper = "var(--bt-panel)";
  if (proposed) return <Shape fill="none" stroke={colour} strokeWidth={1.5} strokeDasharray="3.2 1.4" draw={draw} />;
  if (mark === "square")
    return <Shape fill={words ? paper : colour} stroke={colour} strokeWidth={HOLLOW.point} draw={draw} />;
  return <Shape fill="none" stroke={colour} strokeWidth={words ? HOLLOW.start : OPEN_START.width} draw={draw} />;
}
