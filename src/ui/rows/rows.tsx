// The list as the timeline: everything that only a list without a chart above it has.

import type { CSSProperties } from "react";
import { rowList } from "../../state/rows/rows.ts";
import { tracksOf } from "../../state/rows/tracks.ts";
import type { RowDrawing, RowMark as RowMarkOf, Rows } from "../list/rows.ts";
import { Gap } from "./Gap.tsx";
import { wordsX } from "./geometry.ts";
import { RowMark } from "./RowMark.tsx";
import { TrackNames } from "./TrackNames.tsx";
import { useRowCommands } from "./useRowCommands.ts";
import { useRowInView } from "./useRowInView.ts";
import { YearHeading } from "./YearHeading.tsx";

const draw: Rows["draw"] = (locale, rows, { timeline, columns, silentYears }): RowDrawing => {
  const { domain, span } = timeline;
  const tracks = tracksOf(domain);
  const list = rowList(columns, rows, tracks, { span, silent: silentYears });
  const marks = new Map<number, RowMarkOf>();
  return {
    style: { "--bt-words-x": `${wordsX(tracks.lanes.length)}px` } as CSSProperties,
    names: <TrackNames tracks={tracks} lanes={domain.lanes} shared={locale.words.list.sharedTrack} />,
    gaps: (year) =>
      list
        .gapsBefore(year)
        .map((gap) => <Gap key={gap.from} locale={locale} columns={columns} tracks={tracks} gap={gap} />),
    heading: (year) => (
      <YearHeading locale={locale} columns={columns} tracks={tracks} domain={domain} section={list.year(year)} />
    ),
    mark(position) {
      const known = marks.get(position);
      if (known) return known;
      const row = list.row(position);
      const mark: RowMarkOf = (selected) => <RowMark columns={columns} tracks={tracks} row={row} selected={selected} />;
      marks.set(position, mark);
      return mark;
    },
  };
};

const Follow: Rows["Follow"] = ({ root, store, commands, inset }) => {
  useRowCommands(root, store, commands);
  useRowInView(root, store, inset);
  return null;
};

export const ROWS: Rows = { draw, Follow };
