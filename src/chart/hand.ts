// The answers of a chart to a hand on its plot: the camera moves, marks are pointed at and chosen.

import type { View } from "../model/view.ts";
import type { ChartOwner } from "./api.ts";
import type { GestureHost } from "./input/gestures.ts";
import type { Hover } from "./input/hover.ts";
import type { Pointed } from "./marks/pointed.ts";
import { zoomWithin } from "./time/camera.ts";
import type { Motion } from "./time/motion.ts";

/** The parts of a chart that a hand moves. Views are in positions. */
export interface HandledChart {
  readonly plot: HTMLElement;
  readonly owner: ChartOwner;
  readonly motion: Motion;
  readonly hover: Hover;
  /** The widest view. */
  range(): View;
  /** Width of the axis, in px. */
  width(): number;
  at(x: number, y: number, pointer: "mouse" | "touch"): Pointed | null;
  /** The camera moves with the hand from here on. */
  held(): void;
  rest(): void;
  zoomTo(view: View): void;
  frameEvents(members: readonly number[]): void;
}

/** Answers the gestures on a chart. */
export function gesturesOn({ owner, motion, hover, ...chart }: HandledChart): GestureHost {
  return {
    element: chart.plot,
    camera: () => motion.camera,
    whole: () => chart.range(),
    plot: () => ({ width: chart.width() || 1, left: 0 }),
    move: (camera) => {
      motion.set(camera);
      chart.held();
      hover.set(null);
      motion.request();
    },
    rest: () => {
      motion.drawNow();
      chart.rest();
    },
    hover: (x, y) => hover.set(chart.at(x, y, "mouse")),
    leave: () => hover.set(null),
    tap: (x, y, pointer) => {
      const pointed = chart.at(x, y, pointer);
      hover.set(null); // a choice is shown elsewhere, and the marks may move away from the pointer
      owner.choose(pointed);
    },
    doubleTap: (x, y, out) => {
      const pointed = chart.at(x, y, "mouse");
      if (pointed && pointed.members.length > 1) chart.frameEvents(pointed.members);
      else if (!pointed) {
        const { camera } = motion;
        const at = camera.start + (x / chart.width()) * (camera.end - camera.start);
        chart.zoomTo(zoomWithin(camera, out ? 1 / 2 : 2, at, chart.range()));
      }
    },
    plainWheel: () => owner.plainWheel(),
    reducedMotion: () => owner.reducedMotion(),
  };
}
