// Calls that the bundler may leave out where nothing uses their result: D3 makes each of its intervals and easings by one.

import type { Rolldown } from "vite";

export const treeshake: Exclude<Rolldown.InputOptions["treeshake"], boolean | undefined> = {
  manualPureFunctions: ["timeInterval", "timeWeekday", "utcWeekday", "ticker", "custom"],
  propertyReadSideEffects: false,
};
