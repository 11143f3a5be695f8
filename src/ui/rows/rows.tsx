// The list as the timeline: everything that only a list without a chart above it has.

import type { CSSProperties } from "react";
import { rowList } from "../../state/rows/rows.ts";
import { tracksOf } from "../../state/rows/tracks.ts";
import type { RowDrawing, Rows } from "../list/rows.ts";
import { Gap } from "./Gap.tsx";
import { wordsX } from "./geometry.ts";
import { RowMark } from "./RowMark.tsx";
import { TrackNames } from "./TrackNames.tsx";
import { useRowCommands } from "./useRowCommands.ts";
import { useRowInView } from "./useRowInView.ts";
import { YearHeading } from "./YearHeading.tsx";

const draw: Rows["draw"] = (locale, { timeline, columns, matching, silentYears }): RowDrawing => {
  const { domain, span } = timeline;
  const tracks = tracksOf(domain);
  const list = rowList(columns, matching, tracks, { span, silent: silentYears });
  const inGaps = (gaps: typeof list.gaps) =>
    gaps.map((gap) => <Gap key={gap.from} locale={locale} columns={columns} tracks={tracks} gap={gap} />);
  return {
    style: { "--bt-words-x": `${wordsX(tracks.lanes.length)}px` } as CSSProperties,
    names: <TrackNames tracks={tracks} lanes={domain.lanes} shared={locale.words.list.sharedTrack} />,
    years: list.years.map((year) => ({
      gaps: inGaps(year.gaps),
      heading: <YearHeading locale={locale} columns={columns} tracks={tracks} domain={domain} section={year} />,
      marks: year.rows.map((row) => (selected) => (
        <RowMark columns={columns} tracks={tracks} row={row} selected={selected} />
      )),
    })),
    gaps: inGaps(list.gaps),
  };
};

const Follow: Rows["Follow"] = ({ root, store, commands, inset }) => {
  useRowCommands(root, store, commands);
  useRowInView(root, store, inset);
  return null;
};

export const ROWS: Rows = { draw, Follow };
