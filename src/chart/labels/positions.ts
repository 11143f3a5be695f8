// Lists every position where a label could stand, the cheapest first.

import type { Wrapped } from "./wrap.ts";

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A mark that may get a label. */
export interface LabelCandidate {
  /** Event that speaks for the mark. */
  index: number;
  importance: number;
  /** The selected event's label is placed first, and wherever it can be. */
  selected: boolean;
  /** Places for the pole, best first, in px. */
  poles: readonly number[];
  /** Edge of the mark at which the pole ends. */
  markY: number;
  /** Width of the bold first line. */
  headWidth: number;
  /** Ways to set the title, best first. */
  texts: readonly Wrapped[];
  /** From here on the texts are a shortened title. */
  shortFrom: number;
}

export interface PlacedLabel extends Box {
  index: number;
  poleX: number;
  /** The pole runs from here to the mark, in px. */
  poleFrom: number;
  poleTo: number;
  align: "left" | "right";
  lines: readonly string[];
  /** The cost of this position: ties that it crosses, a pole away from the mark's own place, a shortened title. */
  cost: number;
}

/** A label that stands already. */
export type StandingLabel = Pick<PlacedLabel, "index" | "align" | "lines" | "top">;

/** The room of one lane and what is in the way. */
export interface LabelRoom {
  top: number;
  bottom: number;
  /** −1: labels stand above their marks; +1: below. */
  side: -1 | 1;
  width: number;
  /** Marks and lane names: never under a label or a pole. */
  blocked: readonly Box[];
  /** x of ties that cross the room; a label covers one only if nothing else fits. */
  stems: readonly number[];
}

export const LINE_HEIGHT = 14;
export const POLE_GAP = 6;
/** Costs by which positions of one label are ordered. The small ones only make the order complete. */
const COST = { stem: 1.5, pole: 1, short: 0.7, text: 0.1, right: 0.03, tier: 0.01 } as const;
/** Costs for a label that stands already to change sides, its number of lines, or its height. */
const MOVED = { align: 2, lines: 1, top: 0.5 } as const;

const meet = (a: Box, b: Box, x = 0, y = 0): boolean =>
  a.left - x < b.right && b.left - x < a.right && a.top - y < b.bottom && b.top - y < a.bottom;

/** The space that a label's pole takes. */
export const poleBox = ({ poleX, poleFrom, poleTo }: PlacedLabel): Box => ({
  left: poleX - 1,
  right: poleX + 1,
  top: Math.min(poleFrom, poleTo),
  bottom: Math.max(poleFrom, poleTo),
});

/**
 * All positions for a candidate that respect the room, its edges and its blocked boxes, cheapest first. With `overMarks` the
 * pole (not the label) may cross what is blocked.
 */
export function positionsFor(
  candidate: LabelCandidate,
  room: LabelRoom,
  standing?: StandingLabel,
  overMarks = false,
): PlacedLabel[] {
  const overRoom = room.blocked.filter((box) => box.bottom > room.top && box.top < room.bottom);
  const positions: PlacedLabel[] = [];
  for (const [poleAt, poleX] of [...new Set(candidate.poles)].entries()) {
    const overPole = overMarks ? [] : room.blocked.filter((box) => box.left - 2 < poleX && box.right + 2 > poleX);
    candidate.texts.forEach((text, textAt) => {
      const width = Math.max(text.width, candidate.headWidth);
      const height = LINE_HEIGHT * (1 + text.lines.length);
      const slack = room.bottom - room.top - height;
      if (slack < 0) return;
      const tiers = slack < LINE_HEIGHT ? [0, slack] : [0, slack / 2, slack];
      for (const align of ["left", "right"] as const) {
        const left = align === "left" ? poleX + POLE_GAP : poleX - POLE_GAP - width;
        if (left < 0 || left + width > room.width) continue;
        const crossed = room.stems.reduce((sum, x) => sum + Number(x > left - 2 && x < left + width + 2), 0);
        tiers.forEach((tier, tierAt) => {
          const top =
            room.side < 0
              ? Math.max(Math.floor(room.bottom - height - tier), room.top)
              : Math.min(Math.ceil(room.top + tier), room.bottom - height);
          const label: PlacedLabel = {
            index: candidate.index,
            left,
            right: left + width,
            top,
            bottom: top + height,
            poleX,
            poleFrom: room.side < 0 ? top + 1 : top + height - 1,
            poleTo: candidate.markY,
            align,
            lines: text.lines,
            cost:
              crossed * COST.stem +
              Math.min(poleAt, 1) * COST.pole +
              (textAt >= candidate.shortFrom ? COST.short : 0) +
              textAt * COST.text +
              Number(align === "right") * COST.right +
              tierAt * COST.tier,
          };
          if (overRoom.some((box) => meet(box, label, 2))) return;
          const pole = poleBox(label);
          if (overPole.some((box) => meet(box, pole, 1))) return;
          if (standing) label.cost += costOfMoving(standing, label);
          positions.push(label);
        });
      }
    });
  }
  return positions.sort((a, b) => a.cost - b.cost);
}

function costOfMoving(from: StandingLabel, to: PlacedLabel): number {
  return (
    Number(from.align !== to.align) * MOVED.align +
    Number(from.lines.length !== to.lines.length) * MOVED.lines +
    Number(from.top !== to.top) * MOVED.top
  );
}
