// Silent years, folded away or shown: what the reader asks for, else what suits the record.

import { foldedScale, LINEAR, type Scale } from "../model/axis/scale.ts";
import { foldsByItself, type SilentYears } from "../model/axis/silence.ts";
import type { Timeline } from "../model/timeline.ts";
import { recordSpan } from "../model/view.ts";

/** Ways to treat the years in which nothing is told: folded away, or as long as they are. */
export const SILENT = ["fold", "show"] as const;
export type Silent = (typeof SILENT)[number];

export const isSilent = (text: unknown): text is Silent => SILENT.includes(text as Silent);

interface Asked {
  timeline: Pick<Timeline, "span">;
  silentYears: readonly SilentYears[];
  /** null: as suits the record. */
  silent: Silent | null;
}

/** The way in which silent years are treated now. */
export function silentNow({ timeline, silentYears, silent }: Asked): Silent {
  return silent ?? (foldsByItself(silentYears, recordSpan(timeline)) ? "fold" : "show");
}

const scales = new WeakMap<readonly SilentYears[], Scale>();

/** The scale of the axis; the same object while nothing changes. */
export function scaleOf(asked: Asked): Scale {
  if (silentNow(asked) === "show") return LINEAR;
  const { silentYears } = asked;
  const scale = scales.get(silentYears) ?? foldedScale(silentYears);
  scales.set(silentYears, scale);
  return scale;
}
