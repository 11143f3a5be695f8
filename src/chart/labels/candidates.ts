// Collects the marks of a view that may get a label, and the room of each lane for labels.

import type { EventSet } from "../../model/bits.ts";
import { type Columns, KIND } from "../../model/columns.ts";
import { barExtent } from "../canvas/draw.ts";
import type { LaneLayout } from "../lanes/layout.ts";
import { leader, type Scene, type SceneMark } from "../marks/scene.ts";
import type { Box, LabelCandidate, LabelRoom } from "./positions.ts";
import { type Measure, wrappings } from "./wrap.ts";

/** The words of a label. `more` is what a cluster adds after its date. */
export interface LabelText {
  date: string;
  more: string;
  title: string;
  /** A shorter title, tried where the full one does not fit. */
  short: string | undefined;
}

/** Widths in the fonts of the labels: plain, bold where the event is selected, italic where it is unreviewed. */
export interface LabelFonts {
  text: Measure;
  bold: Measure;
  italic: Measure;
}

/** Gives the words of a mark: the event that speaks, all its members, and whether its start is out of view on the left. */
export type LabelWords = (speaker: number, members: readonly number[], startHidden: boolean) => LabelText;

export interface MarkCandidate extends LabelCandidate {
  item: SceneMark;
  text: LabelText;
}

/** Marks that come and go at the very edge get no label. */
const EDGE = 4;
const MIN_VISIBLE_BAR = 22;
const POLE_STEP = 14;
/** The outermost poles stand so far inside a bar. */
const POLE_INSET = 4;
const MAX_POLES = 5;
/** A lane's room never holds more labels than this; further marks are no candidates. */
const MOST_ASKED = 60;

function polesOf(item: SceneMark, width: number): number[] {
  if (item.mark.shape !== "bar") return item.x >= EDGE && item.x <= width - EDGE ? [item.x] : [];
  const { x0, x1 } = barExtent(item);
  const left = Math.max(x0, 0);
  const right = Math.min(x1, width);
  if (right - left < Math.min(MIN_VISIBLE_BAR, x1 - x0)) return [];
  const first = item.mark.long ? item.x : (left + right) / 2;
  const poles = first >= EDGE && first <= width - EDGE ? [first] : [];
  const steps = Math.min(Math.floor((right - left) / POLE_STEP), MAX_POLES);
  for (let k = 1; k < steps; k += 1) poles.push(left + ((right - left) * k) / steps);
  if (right - left >= 2 * POLE_INSET) poles.push(left + POLE_INSET, right - POLE_INSET);
  return [...new Set(poles.map(Math.round))];
}

/** Half the height of a mark, at which its pole ends. */
const halfHeight = (item: SceneMark): number =>
  item.mark.shape === "cluster" ? 10 : item.mark.shape === "point" ? 6 : item.mark.long ? 2 : 4;

/** The lane whose room serves a mark: its own, or for the spine, which has none, the one above it (or else below). */
export const roomLane = (layout: LaneLayout, lane: number): number =>
  lane !== layout.spine ? lane : lane > 0 ? lane - 1 : Math.min(1, layout.lanes.length - 1);

/** The candidates for labels in each lane's room, by lane. */
export function labelCandidates(
  columns: Columns,
  scene: Scene,
  layout: LaneLayout,
  matching: EventSet,
  selected: number,
  words: LabelWords,
  measure: LabelFonts,
): MarkCandidate[][] {
  const byLane: Nameable[][] = layout.lanes.map(() => []);
  for (const item of scene.marks) {
    const chosen = selected >= 0 && item.mark.members.includes(selected);
    if (item.count === 0 && !chosen) continue;
    const poles = polesOf(item, scene.width);
    if (poles.length === 0) continue;
    const index = chosen ? selected : leader(columns, item.mark, matching);
    const importance = columns.importance[index]!;
    byLane[roomLane(layout, item.mark.lane)]!.push({ item, index, importance, selected: chosen, poles });
  }
  return byLane.map((candidates, lane) =>
    worthNaming(candidates, scene.width).map((candidate) => {
      const { item, index, selected: chosen } = candidate;
      const members = chosen ? [selected] : item.mark.members.filter((member) => matching.has(member));
      const hidden = item.mark.long && columns.kind[index] !== KIND.before && item.x0 < 0;
      const text = words(index, members, hidden);
      // The selected label is bold throughout.
      const measureTitle = chosen ? measure.bold : columns.proposed[index] ? measure.italic : measure.text;
      const texts = wrappings(text.title, 3, measureTitle);
      // Two lines look best; one line and three come after, and the short title last.
      texts.sort((a, b) => Math.abs(a.lines.length - 2) - Math.abs(b.lines.length - 2));
      const shortFrom = texts.length;
      if (text.short) texts.push(...wrappings(text.short, 2, measureTitle));
      const more = text.more ? (chosen ? measure.bold : measure.text)(` ${text.more}`) + 4 : 0;
      return {
        ...candidate,
        text,
        markY: item.y + layout.lanes[lane]!.side * halfHeight(item),
        headWidth: Math.ceil(measure.bold(text.date) + more) + (chosen ? 8 : 0),
        texts,
        shortFrom,
      };
    }),
  );
}

type Nameable = Pick<MarkCandidate, "item" | "index" | "importance" | "selected" | "poles">;

/** Of more marks than a lane can ever name, the most important ones; among equals, from everywhere over the width. */
function worthNaming(candidates: Nameable[], width: number): Nameable[] {
  if (candidates.length <= MOST_ASKED) return candidates;
  const inBin = new Map<number, number>();
  const ranked = candidates.map((candidate) => {
    const { importance, selected, item } = candidate;
    const bin = importance * MOST_ASKED + Math.floor((item.x / width) * MOST_ASKED);
    const turn = inBin.get(bin) ?? 0;
    inBin.set(bin, turn + 1);
    return { candidate, rank: selected ? 4 : importance, turn };
  });
  ranked.sort((a, b) => b.rank - a.rank || a.turn - b.turn);
  return ranked.slice(0, MOST_ASKED).map(({ candidate }) => candidate);
}

const markBox = (item: SceneMark): Box => {
  const half = halfHeight(item) - 1; // its own pole ends at its edge, and may
  const wide = item.mark.shape === "bar" ? 0 : (item.x1 - item.x0) / 2;
  return item.mark.shape === "bar"
    ? { left: item.x0, right: item.x1, top: item.y - half, bottom: item.y + half }
    : { left: item.x - wide, right: item.x + wide, top: item.y - half, bottom: item.y + half };
};

/** The room of a lane: its edges, the marks a pole must not cross, and the ties that run through it. */
export function roomOf(scene: Scene, layout: LaneLayout, lane: number, names: readonly Box[]): LabelRoom {
  const { roomTop, roomBottom, side } = layout.lanes[lane]!;
  const stems: number[] = [];
  for (const item of scene.marks) {
    let top = item.y;
    let bottom = item.y;
    for (const tied of item.mark.lanes) {
      const { lineY } = layout.lanes[tied]!;
      top = Math.min(top, lineY);
      bottom = Math.max(bottom, lineY);
    }
    if (top < roomBottom && bottom > roomTop && (top < roomTop || bottom > roomBottom)) stems.push(item.x);
  }
  // Bars may be crossed by the pole of another mark, points and clusters may not.
  const blocked = scene.marks.filter(({ mark }) => mark.lane === lane && mark.shape !== "bar").map(markBox);
  return { top: roomTop, bottom: roomBottom, side, width: scene.width, blocked: [...blocked, ...names], stems };
}

/** Day under a pole, so that the label can follow it while the view moves. */
export const poleDay = (scene: Scene, poleX: number): number => (poleX - scene.xOf(0)) / scene.perDay;
