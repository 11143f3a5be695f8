// A chart without a page: everything that stands between a timeline and its pixels.

import {
  type LabelFonts,
  type LabelText,
  type LabelWords,
  labelCandidates,
  type MarkCandidate,
  roomOf,
} from "../../src/chart/labels/candidates.ts";
import type { Box } from "../../src/chart/labels/positions.ts";
import { type LaneLayout, layoutLanes } from "../../src/chart/lanes/layout.ts";
import { assignRows, type Rows } from "../../src/chart/lanes/rows.ts";
import { placeMarks } from "../../src/chart/marks/place.ts";
import { buildScene, type Scene } from "../../src/chart/marks/scene.ts";
import { EventSet } from "../../src/model/bits.ts";
import { buildColumns, type Columns } from "../../src/model/columns.ts";
import { dayNumber } from "../../src/model/date.ts";
import type { Lane } from "../../src/model/domain.ts";
import type { Timeline } from "../../src/model/timeline.ts";
import { clampView, type View, wholeView } from "../../src/model/view.ts";

export interface TestChart {
  timeline: Timeline;
  lanes: Lane[];
  columns: Columns;
  rows: Rows;
  layout: LaneLayout;
  whole: View;
  width: number;
  /** Everything matches, until a test says otherwise. */
  matching: EventSet;
}

/** The height of the plot at a width, as on the page. */
const heightAt = (width: number): number => (width < 600 ? 450 : width < 1100 ? 480 : 510);

export function chartOf(timeline: Timeline, width: number, height = heightAt(width)): TestChart {
  const { lanes } = timeline.domain;
  const columns = buildColumns(timeline);
  const whole = wholeView({ start: dayNumber(timeline.span.start), end: dayNumber(timeline.span.end) + 1 });
  const rows = assignRows(columns, lanes.length, width / (whole.end - whole.start));
  const layout = layoutLanes(timeline.domain, rows, width, height);
  return { timeline, lanes, columns, rows, layout, whole, width, matching: EventSet.all(columns.count) };
}

/** The view that magnifies the whole span `zoom` times, at a share (0–1) of the way from its start to its end. */
export function cameraAt({ whole }: TestChart, zoom: number, share: number): View {
  const total = whole.end - whole.start;
  const start = whole.start + (total - total / zoom) * share;
  return clampView({ start, end: start + total / zoom }, whole);
}

export function sceneAt(chart: TestChart, camera: View, matching: EventSet = chart.matching): Scene {
  const perDay = chart.width / (camera.end - camera.start);
  return buildScene(placeMarks(chart.columns, chart.rows, perDay), chart.layout, camera, chart.width, matching);
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
  ({ timeline: { events } }: TestChart): LabelWords =>
  (speaker, members, startHidden): LabelText => ({
    date: `${startHidden ? "‹ " : ""}${events[speaker]!.date.edtf.slice(0, 10)}`,
    more: members.length > 1 ? `+${members.length - 1} more` : "",
    title: events[speaker]!.title,
    short: events[speaker]!.label,
  });

/** Boxes of lane names inside the plot, as on a phone. */
export const namesOf = ({ layout, width }: TestChart): Box[] =>
  width >= 700
    ? []
    : layout.lanes.map((lane, index) => {
        const top = index === layout.spine ? lane.lineY - 18 : lane.side < 0 ? lane.roomTop : lane.lineY + 3;
        return { left: 0, right: lane.name.length * 7.2, top, bottom: top + 17 };
      });

/** What each lane would like to name, and its room. */
export function askedIn(
  chart: TestChart,
  scene: Scene,
  { selected = -1, matching = chart.matching }: { selected?: number; matching?: EventSet } = {},
) {
  const names = namesOf(chart);
  const requests = labelCandidates(chart.columns, scene, chart.layout, matching, selected, wordsOf(chart), measure);
  return requests.map((asked: MarkCandidate[], lane) => ({
    lane,
    asked,
    room: roomOf(scene, chart.layout, lane, names),
  }));
}
