// The mark of an event on its track, and its tie to the tracks of its other actors.

import {
  BAR_HALF,
  barAlpha,
  barPath,
  circlePath,
  edgesPath,
  endsPath,
  HOLLOW,
  hollowBarPath,
  KNOT_RADIUS,
  linePath,
} from "../../chart/marks/geometry.ts";
import { type Columns, isLong, KIND } from "../../model/columns.ts";
import { TONE_MARKS } from "../../model/domain.ts";
import type { Row } from "../../state/rows/rows.ts";
import type { Tracks } from "../../state/rows/tracks.ts";
import { markClass, OpenStart, Point, Shape } from "../parts/marks.tsx";
import { Beside, colourOf } from "./Beside.tsx";
import { BAR_REACH, lineX, MARK_Y, trackX } from "./geometry.ts";

interface Props {
  columns: Columns;
  tracks: Tracks;
  row: Row;
  selected: boolean;
}

/** A shape without a filling hides the track behind it. */
const PAPER = "var(--bt-paper)";
/** Half the gap of a tie at a spine that it only passes. */
const BREAK = 3.5;
const HALO = { radius: 9.6, bar: 9 };

/** Tracks, lines, tie and mark of one row. */
export function RowMark({ columns, tracks, row, selected }: Props) {
  const { index, track } = row;
  const kind = columns.kind[index]!;
  const own = row.lines.find(({ line, begins }) => begins && line.event === index)?.line;
  const x = own ? lineX(track, own.place) : trackX(track);
  const isBar = kind === KIND.within || kind === KIND.between;
  return (
    <Beside columns={columns} tracks={tracks} lines={row.lines}>
      {kind !== KIND.before && (
        <Tie columns={columns} row={row} spine={tracks.spine} x={x} selected={selected} dotted={isBar} />
      )}
      {selected && (
        <rect
          className="bt-halo"
          x={x - HALO.radius - (isBar ? BAR_REACH - 3 : 0)}
          y={MARK_Y - (isBar ? HALO.bar : HALO.radius)}
          width={HALO.radius * 2 + (isBar ? BAR_REACH * 2 - 6 : 0)}
          height={(isBar ? HALO.bar : HALO.radius) * 2}
          rx={HALO.radius}
        />
      )}
      {!isLong(kind) && <Mark columns={columns} index={index} x={x} selected={selected} />}
      {isLong(kind) && selected && <circle cx={x} cy={MARK_Y} r={4} fill={colourOf(columns, index)} />}
    </Beside>
  );
}

interface MarkProps {
  columns: Columns;
  index: number;
  x: number;
  selected: boolean;
}

function Mark({ columns, index, x, selected }: MarkProps) {
  const mark = TONE_MARKS[columns.tone[index]!]!;
  const proposed = columns.proposed[index] === 1;
  const words = columns.words[index] === 1;
  const kind = columns.kind[index]!;
  const colour = colourOf(columns, index);
  const look = { mark, proposed, words };
  if (kind === KIND.before) {
    return (
      <g transform={`rotate(90 ${x} ${MARK_Y})`}>
        <OpenStart {...look} colour={colour} x={x} y={MARK_Y} />
      </g>
    );
  }
  if (kind !== KIND.within && kind !== KIND.between) {
    return (
      <g className={markClass(look)}>
        <Point {...look} x={x} y={MARK_Y} />
      </g>
    );
  }
  const [x0, x1] = [x - BAR_REACH, x + BAR_REACH];
  if (proposed) {
    return (
      <g fill="var(--bt-panel)" stroke={colour} strokeWidth={1.3}>
        <rect x={x0} y={MARK_Y - BAR_HALF.within} width={x1 - x0} height={BAR_HALF.within * 2} stroke="none" />
        <Shape
          strokeDasharray={mark === "diamond" ? undefined : "4 3"}
          fill="none"
          draw={(path) => edgesPath(path, mark, x0, x1, MARK_Y, BAR_HALF.within, x0)}
        />
        {mark !== "diamond" && <Shape draw={(path) => endsPath(path, x0, x1, MARK_Y, BAR_HALF.within)} />}
      </g>
    );
  }
  const alpha = selected ? 1 : barAlpha(mark, kind === KIND.between, words);
  return (
    <>
      <rect x={x0} y={MARK_Y - BAR_HALF.within} width={x1 - x0} height={BAR_HALF.within * 2} fill={PAPER} />
      {words ? (
        <Shape
          fill={PAPER}
          stroke={colour}
          strokeOpacity={alpha}
          strokeWidth={HOLLOW.bar}
          draw={(path) => hollowBarPath(path, mark, x0, x1, MARK_Y, BAR_HALF.within, x0)}
        />
      ) : (
        <Shape
          fill={colour}
          fillOpacity={alpha}
          draw={(path) => barPath(path, mark, x0, x1, MARK_Y, BAR_HALF.within, x0)}
        />
      )}
    </>
  );
}

interface TieProps {
  columns: Columns;
  row: Row;
  /** The track of the spine. */
  spine: number;
  x: number;
  selected: boolean;
  /** The day is not known. */
  dotted: boolean;
}

function Tie({ columns, row, spine, x, selected, dotted }: TieProps) {
  const { index, track } = row;
  const others = row.tracks.filter((other) => other !== track);
  if (others.length === 0) return null;
  const colour = colourOf(columns, index);
  const ends = [x, ...others.map(trackX)];
  const [left, right] = [Math.min(...ends), Math.max(...ends)];
  const passes = left < trackX(spine) && trackX(spine) < right && !row.tracks.includes(spine);
  return (
    <>
      <Shape
        fill="none"
        stroke={colour}
        strokeOpacity={selected ? 1 : 0.7}
        strokeWidth={selected ? 1.6 : 1}
        strokeDasharray={dotted ? "1.5 2.5" : undefined}
        draw={(path) => {
          if (passes) linePath(path, left, MARK_Y, trackX(spine) - BREAK, MARK_Y);
          linePath(path, passes ? trackX(spine) + BREAK : left, MARK_Y, right, MARK_Y);
        }}
      />
      {others.map((other) => (
        <Shape
          key={other}
          className="bt-knot"
          fill={columns.proposed[index] ? PAPER : colour}
          stroke={columns.proposed[index] ? colour : PAPER}
          draw={(path) => circlePath(path, trackX(other), MARK_Y, KNOT_RADIUS + 0.4)}
        />
      ))}
    </>
  );
}
