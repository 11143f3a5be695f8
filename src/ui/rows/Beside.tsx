// The tracks beside one part of a list, a row, a heading or silent years, with the lines of what lasted that pass it.

import type { ReactNode } from "react";
import { openEndPath } from "../../chart/marks/geometry.ts";
import type { Columns } from "../../model/columns.ts";
import { KIND } from "../../model/columns.ts";
import { TONE_MARKS } from "../../model/domain.ts";
import type { LinePart } from "../../state/rows/rows.ts";
import type { Tracks } from "../../state/rows/tracks.ts";
import { Shape } from "../parts/marks.tsx";
import { LINE_WIDTH, lineX, MARK_Y, SHORT_LINE, STOP_REACH, trackX, wordsX } from "./geometry.ts";

interface Props {
  columns: Columns;
  tracks: Tracks;
  lines: readonly LinePart[];
  /** Drawn over tracks and lines. */
  children?: ReactNode;
}

/** The colour of an event, as a custom property: that of its tone, grey where nobody has reviewed it. */
export const colourOf = ({ tone, proposed }: Columns, index: number): string =>
  proposed[index] ? "var(--bt-ink2)" : `var(--bt-tone-${TONE_MARKS[tone[index]!]})`;

/** Fills the height of the element around it. Decoration: all that it says stands in the words beside it. */
export function Beside({ columns, tracks, lines, children }: Props) {
  return (
    <svg className="bt-beside-row" width={wordsX(tracks.lanes.length) - 8} aria-hidden="true">
      {tracks.lanes.map(([lane], track) => (
        <rect
          key={lane}
          className={track === tracks.spine ? "bt-track bt-track-spine" : "bt-track"}
          x={trackX(track) - (track === tracks.spine ? 1.1 : 0.5)}
          width={track === tracks.spine ? 2.2 : 1}
          height="100%"
        />
      ))}
      {lines.map((part) => (
        <Line key={part.line.event} columns={columns} part={part} />
      ))}
      {children}
    </svg>
  );
}

function Line({ columns, part: { line, begins, ends } }: { columns: Columns; part: LinePart }) {
  const { event } = line;
  const x = lineX(line.track, line.place);
  const colour = colourOf(columns, event);
  const end = begins ? MARK_Y + SHORT_LINE : MARK_Y;
  const from = begins ? MARK_Y : 0;
  const isVague = begins && columns.begun[event]! > columns.from[event]!;
  const dashes = isVague || columns.proposed[event] ? "2.5 2.5" : undefined;
  const stop = (y: number) => <rect x={x - STOP_REACH} y={y - 1} width={STOP_REACH * 2} height={2} fill={colour} />;
  return (
    <>
      <line
        className="bt-lasting"
        x1={x}
        x2={x}
        y1={from}
        y2={ends ? end : "100%"}
        stroke={colour}
        strokeWidth={LINE_WIDTH}
        strokeDasharray={dashes}
      />
      {begins && !isVague && stop(MARK_Y)}
      {ends && columns.kind[event] === KIND.lasting && stop(end)}
      {ends && columns.kind[event] === KIND.since && (
        <Shape
          fill="none"
          stroke={colour}
          strokeWidth={1.7}
          transform={`rotate(90 ${x} ${end})`}
          draw={(path) => openEndPath(path, x - OPEN_END_GAP, end)}
        />
      )}
    </>
  );
}

/** The sign of an open end follows its line without the gap that it has in the chart. */
const OPEN_END_GAP = 3;
