import type { LabelWords } from "../labels/text.ts";
import type { StripWords } from "../strip/words.ts";

/** Every word that the chart writes or has spoken, in the language of its owner. */
export interface ChartWords {
  /** Accessible names of the chart and of the group of its buttons. */
  chart: string;
  move: string;
  label: LabelWords;
  strip: StripWords;
  /** Says that a lane has nothing in view, and its nearest events before and after (−1 for none). */
  outside(earlier: number, later: number): string;
}
