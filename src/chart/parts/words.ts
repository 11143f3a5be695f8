import type { LabelWords } from "../labels/candidates.ts";

/** Every word that the chart writes or has spoken, in the language of its owner. */
export interface ChartWords {
  /** Accessible name of the chart and of the group of its buttons. */
  chart: string;
  label: LabelWords;
  /** Spoken after a lane's name: pressing it filters by the lane. */
  onlyThese: string;
  overview: { name: string; start: string; end: string };
  /** A day (days since 1970-01-01) in words. */
  day(day: number): string;
}
