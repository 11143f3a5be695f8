// Every mark of the chart in every state, each drawn by the chart's own frame in a small chart of its own.

import { drawScene, type Highlights } from "../../src/chart/canvas/draw.ts";
import { type LaneBox, type LaneLayout, stepsOf } from "../../src/chart/lanes/layout.ts";
import { placeMarks } from "../../src/chart/marks/place.ts";
import { buildScene } from "../../src/chart/marks/scene.ts";
import type { Theme } from "../../src/chart/marks/theme.ts";
import { EventSet } from "../../src/model/bits.ts";
import { buildColumns } from "../../src/model/columns.ts";
import { dayNumber, edtf } from "../../src/model/date.ts";
import { TONE_MARKS } from "../../src/model/domain.ts";
import { type ColourName, DARK, FORCED, LIGHT } from "../../src/ui/parts/palette.ts";
import { type Draft, timelineOf } from "../chart/events.ts";
import { svgContext } from "../chart/svg-context.ts";
import { oneRow } from "../chart/views.ts";
import { TONES } from "../fixtures/domain.ts";

/** A kind of mark: the events that make it, without tone, act and origin. */
export const KINDS: Readonly<Record<string, readonly Omit<Draft, "tone" | "category" | "origin">[]>> = {
  "a day": [{ on: "2013-06-15" }],
  "about a day": [{ on: "2013-06-15~" }],
  "perhaps a day": [{ on: "2013-06-15?" }],
  "some day within": [{ on: "2013" }],
  "about then": [{ on: "2013~" }],
  "all through": [{ on: "2013", lasts: true }],
  "between two days": [{ on: "2012-09-06/2014-03-01" }],
  "since a day": [{ on: "2013-03-01/..", asOf: "2014-06-01" }],
  "since some day of a year": [{ on: "2012/..", asOf: "2014-06-01" }],
  "since about": [{ on: "2013-03~/..", asOf: "2014-06-01" }],
  "since, but for a moment": [{ on: "2013-06-15/..", asOf: "2013-06-20" }],
  "by a day": [{ on: "../2013-09-30" }],
  "by about a day": [{ on: "../2013-09-30?" }],
  "narrowed, from a year": [{ on: "2013-06-15", told: edtf("2013") }],
  "narrowed, from an open start": [{ on: "2013-06-15", told: edtf("../2014-06-01") }],
  disputed: [{ on: "2013", disputed: true, references: [{ label: "R", url: "https://r.org", date: edtf("2014-09") }] }],
  "a day, tied": [{ on: "2013-06-15", actors: ["nato", "russia"] }],
  "within, tied": [{ on: "2013", actors: ["nato", "russia"] }],
  several: [{ on: "2013-06-15" }, { on: "2013-06-16" }, { on: "2013-06-17" }],
};

/** Three of each tone, reviewed, and three that nobody has reviewed. */
export const MIXED: readonly Draft[] = [...TONES, undefined].flatMap((tone, at) =>
  [1, 2, 3].map((day) => ({
    on: `2013-06-${10 + at * 3 + day}`,
    tone: tone?.id ?? "neutral",
    origin: tone ? ("curated" as const) : ("proposed" as const),
  })),
);

export const STATES = ["at rest", "under the pointer", "chosen", "filtered out"] as const;
export type State = (typeof STATES)[number];

/** What a browser resolves system colours to, for a reader who wants white on black. */
const SYSTEM: Readonly<Record<string, string>> = {
  Canvas: "#000000",
  CanvasText: "#ffffff",
  GrayText: "#3ff23f",
  Highlight: "#1aebff",
  Mark: "#ffff00",
  MarkText: "#000000",
};

const forced = Object.fromEntries(Object.entries(FORCED).map(([name, system]) => [name, SYSTEM[system]!]));

export const PALETTES = {
  light: LIGHT,
  dark: DARK,
  "forced colours": { ...LIGHT, ...forced },
} as const satisfies Record<string, Record<ColourName, string>>;

const themeOf = (colours: Record<ColourName, string>): Theme => ({
  paper: colours.paper,
  band: colours.band,
  ink: colours.ink,
  ink2: colours.ink2,
  ink3: colours.ink3,
  leader: colours.leader,
  rule: colours.rule,
  grid: colours.grid,
  select: colours.select,
  ring: colours["select-ring"],
  tones: TONE_MARKS.map((mark) => colours[`tone-${mark}`]),
  sans: "sans-serif",
});

const WIDTH = 128;
const HEIGHT = 56;
const CAMERA = { start: dayNumber("2011-12-01"), end: dayNumber("2015-02-01") };

/** Two lanes, the marks of each on its line, so that all marks of a row of the gallery stand at one height. */
const STEPS = stepsOf({ height: 0, line: 0 });
const NO_STEPS = { ...STEPS, row: 0, lasting: 0, drop: 0 };
const lane = (id: string, lineY: number): LaneBox => ({
  ...{ id, name: id, side: 1, lineY, edge: lineY, top: lineY, bottom: lineY, rows: 1, lasting: 1 },
  ...{ dense: false, profile: false, inView: true },
  counted: false,
  steps: NO_STEPS,
});
const LAYOUT: LaneLayout = { lanes: [lane("nato", 18), lane("russia", 44)], spine: -1, height: HEIGHT };

const WRITTEN = { texts: [], joined: [], column: WIDTH, total: WIDTH };

/** Draws these events in a state, as an SVG document; `id` begins the ids in it. */
export function cell(id: string, drafts: readonly Draft[], state: State, palette: keyof typeof PALETTES): string {
  const events = drafts.map((draft) => ({ actors: ["nato"], ...draft }));
  const columns = buildColumns(timelineOf(events, ["nato", "russia"]));
  const perDay = WIDTH / (CAMERA.end - CAMERA.start);
  const matching = EventSet.where(columns.count, () => state !== "filtered out");
  const marks = placeMarks(columns, oneRow(columns.count, LAYOUT.lanes.length), perDay);
  const scene = buildScene(columns, marks, LAYOUT, CAMERA, WIDTH, matching);
  const highlights: Highlights = {
    selected: state === "chosen" ? 0 : -1,
    hovered: state === "under the pointer" ? 0 : -1,
    focused: -1,
  };
  const { ctx, markup } = svgContext(id);
  drawScene(
    ctx,
    columns,
    scene,
    LAYOUT,
    themeOf(PALETTES[palette]),
    matching,
    highlights,
    { grid: [], cuts: [], turn: Number.NaN },
    WRITTEN,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">${markup()}</svg>`;
}
