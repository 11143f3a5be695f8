// Names the marks of a resting view: collects candidates, places labels, and joins both.

import type { EventSet } from "../../model/bits.ts";
import type { Columns } from "../../model/columns.ts";
import type { LaneLayout } from "../lanes/layout.ts";
import type { Scene } from "../marks/scene.ts";
import type { Ctx } from "../marks/shapes.ts";
import { type LabelFonts, type LabelWords, labelCandidates, poleDay, roomLane, roomOf } from "./candidates.ts";
import type { LayerLabel } from "./layer.ts";
import { type Box, type PlacedLabel, placeLabels } from "./place.ts";
import type { Measure } from "./wrap.ts";

/** The font of the labels as in the style sheet. */
const SIZE = "11.5px";
/** Bold widths stand for both weights where a label may turn bold when selected. */
const SLACK = 0.5;

/** Measures texts in the labels' fonts; results are kept, since the same titles come back at every rest. */
export class LabelMeasure implements LabelFonts {
  readonly #ctx: Ctx;
  readonly #sans: string;
  readonly #widths = new Map<string, number>();

  constructor(ctx: Ctx, sans: string) {
    this.#ctx = ctx;
    this.#sans = sans;
  }

  readonly text: Measure = (text) => this.#width(`${SIZE} ${this.#sans}`, text);
  readonly italic: Measure = (text) => this.#width(`italic ${SIZE} ${this.#sans}`, text);
  readonly bold: Measure = (text) => this.#width(`bold ${SIZE} ${this.#sans}`, text);

  #width(font: string, text: string): number {
    const key = `${font}|${text}`;
    let width = this.#widths.get(key);
    if (width === undefined) {
      this.#ctx.font = font;
      width = this.#ctx.measureText(text).width + SLACK;
      this.#widths.set(key, width);
    }
    return width;
  }
}

export interface Naming {
  columns: Columns;
  scene: Scene;
  layout: LaneLayout;
  matching: EventSet;
  /** Index of the selected event, or −1. */
  selected: number;
  words: LabelWords;
  measure: LabelMeasure;
  /** Lane names inside the plot, which labels must not cover. */
  names: readonly Box[];
  /** Labels that stand there now. */
  kept: readonly PlacedLabel[];
}

/** The labels of a view, lane by lane. */
export function nameMarks({
  columns,
  scene,
  layout,
  matching,
  selected,
  words,
  measure,
  names,
  kept,
}: Naming): LayerLabel[] {
  return labelCandidates(columns, scene, layout, matching, selected, words, measure).flatMap((asked, lane) => {
    if (asked.length === 0) return [];
    const room = roomOf(scene, layout, lane, names);
    const inLane = kept.filter((label) => roomLane(layout, columns.lane[label.index]!) === lane);
    return placeLabels(asked, room, inLane).map((label) => {
      const candidate = asked.find(({ index }) => index === label.index)!;
      return {
        label,
        text: candidate.text,
        id: columns.events[label.index]!.id,
        selected: candidate.selected,
        proposed: columns.proposed[label.index] === 1,
        importance: candidate.importance,
        members: candidate.item.mark.members.length,
        day: poleDay(scene, label.poleX),
        halo: room.stems.some((x) => x > label.left - 2 && x < label.right + 2),
      };
    });
  });
}
