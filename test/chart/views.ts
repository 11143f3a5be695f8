// A chart without a page: everything that stands between a timeline and its pixels.

import { type Arrangement, arrange } from "../../src/chart/labels/arrange.ts";
import { shownLabels } from "../../src/chart/labels/shown.ts";
import type { LabelFonts, LabelText, LabelWords } from "../../src/chart/labels/text.ts";
import { type LaneLayout, type LaneSettings, layoutLanes } from "../../src/chart/lanes/layout.ts";
import type { Rows } from "../../src/chart/lanes/rows.ts";
import { placeMarks } from "../../src/chart/marks/place.ts";
import { buildScene, type Scene } from "../../src/chart/marks/scene.ts";
import { ScaledTime } from "../../src/chart/time/scaled.ts";
import { foldedScale, LINEAR, type Scale } from "../../src/model/axis/scale.ts";
import { silentYears } from "../../src/model/axis/silence.ts";
import { EventSet } from "../../src/model/bits.ts";
import { buildColumns, type Columns } from "../../src/model/columns.ts";
import type { Lane } from "../../src/model/domain.ts";
import type { Timeline } from "../../src/model/timeline.ts";
import { clampView, recordSpan, type View, wholeView } from "../../src/model/view.ts";
import { layoutOf } from "../../src/ui/shell/layout.ts";

export interface TestChart {
  timeline: Timeline;
  lanes: Lane[];
  /** Their times are positions. */
  columns: Columns;
  scale: Scale;
  settings: LaneSettings;
  whole: View;
  /** Width of the axis and of the label column. */
  width: number;
  column: number;
  rows: Rows;
  layout: LaneLayout;
  /** Everything matches, until a test says otherwise. */
  matching: EventSet;
}

/** Roughly the widths of a sans serif of 11.5 px. */
export const measure: LabelFonts = {
  text: (text) => [...text].reduce((sum, character) => sum + widthOf(character), 0),
  italic: (text) => [...text].reduce((sum, character) => sum + widthOf(character) * 0.97, 0),
  bold: (text) => [...text].reduce((sum, character) => sum + widthOf(character) * 1.07, 0),
};

const NARROW = new Set("iljt.,'’|:;f r‹I()-");
const WIDE = new Set("mwMW@—");
const widthOf = (character: string): number =>
  NARROW.has(character) ? 3.3 : WIDE.has(character) ? 9.4 : character >= "A" && character <= "Z" ? 7.8 : 6.3;

/** Words of a label without the wording of dates: the EDTF itself. */
export const wordsOf =
  ({ events }: Timeline): LabelWords =>
  (speaker, members, startHidden): LabelText => ({
    date: `${startHidden ? "‹ " : ""}${events[speaker]!.date.edtf.slice(0, 10)}`,
    more: members.length > 1 ? `+${members.length - 1}` : "",
    title: events[speaker]!.title,
    short: events[speaker]!.label,
  });

const LINE = 14;

interface Options {
  /** Silent years are folded away. */
  folded?: boolean;
  /** Height of a plot that is no higher. */
  height?: number | null;
}

/** A chart of this axis width, arranged for the whole span; without a label column unless one is given. */
export function chartOf(
  timeline: Timeline,
  width: number,
  { folded = false, height = null, column = 0 }: Options & { column?: number } = {},
): TestChart {
  const { lanes } = timeline.domain;
  const days = buildColumns(timeline);
  const span = wholeView(recordSpan(timeline));
  const scale = folded ? foldedScale(silentYears(days, span)) : LINEAR;
  const time = new ScaledTime(days, span);
  time.rescale(scale);
  const settings = { height, inside: false, gutter: 124, line: LINE };
  const base = { timeline, lanes, columns: time.columns, scale, settings, width, column };
  const chart = { ...base, whole: time.range, matching: EventSet.all(days.count) };
  return { ...chart, ...laidOut(chart, arrangedAt(chart, chart.whole)) };
}

/** A chart as it stands on the page in a window of `width` px. */
export function chartOnPage(timeline: Timeline, width: number, options: Options = {}): TestChart {
  const layout = layoutOf("page", width, false);
  const plot = Math.min(width, 1760) - (layout.inside ? 32 : 80) - layout.gutter;
  const chart = chartOf(timeline, plot - layout.labels, { ...options, column: layout.labels });
  const { inside, gutter } = layout;
  const settled = { ...chart, settings: { ...chart.settings, inside, gutter } };
  return { ...settled, ...laidOut(settled, arrangedAt(settled, settled.whole)) };
}

type Bare = Omit<TestChart, "rows" | "layout">;

const laidOut = ({ timeline, settings }: Bare, { rows }: Arrangement) => ({
  rows,
  layout: layoutLanes(timeline.domain, rows.lanes, settings),
});

/** Arranges a view of the chart, in positions. */
export function arrangedAt(
  { timeline, columns, settings, width, column }: Bare,
  view: View,
  selected = -1,
  before: Arrangement | null = null,
): Arrangement {
  const words = wordsOf(timeline);
  const request = { columns, domain: timeline.domain, settings, view, width, column, selected, words, fonts: measure };
  return arrange(request, before);
}

/** The chart as it is arranged for a view. */
export const chartAt = (chart: TestChart, arrangement: Arrangement): TestChart => ({
  ...chart,
  ...laidOut(chart, arrangement),
});

/** The labels that are shown of an arrangement. */
export const labelsOf = (chart: TestChart, arrangement: Arrangement, selected = -1, matching = chart.matching) =>
  shownLabels(arrangement, chartAt(chart, arrangement).layout, matching, selected, LINE);

/** The view that magnifies the whole span `zoom` times, at a share (0–1) of the way from its start to its end. */
export function cameraAt({ whole }: TestChart, zoom: number, share: number): View {
  const total = whole.end - whole.start;
  const start = whole.start + (total - total / zoom) * share;
  return clampView({ start, end: start + total / zoom }, whole);
}

export function sceneAt(chart: TestChart, camera: View, matching: EventSet = chart.matching): Scene {
  const perDay = chart.width / (camera.end - camera.start);
  return buildScene(
    chart.columns,
    placeMarks(chart.columns, chart.rows, perDay),
    chart.layout,
    camera,
    chart.width,
    matching,
  );
}

/** Rows that hold all events of a lane in one, so that near ones join. */
export const oneRow = (count: number, lanes: number): Rows => ({
  row: new Uint8Array(count),
  lanes: Array.from({ length: lanes }, () => ({ rows: 1, lasting: 1, inView: true, dense: false, profile: false })),
});

/** A chart whose events stand in one row a lane. */
export function chartInOneRow(timeline: Timeline, width: number): TestChart {
  const chart = chartOf(timeline, width);
  const rows = oneRow(chart.columns.count, chart.lanes.length);
  return { ...chart, rows, layout: layoutLanes(timeline.domain, rows.lanes, chart.settings) };
}
