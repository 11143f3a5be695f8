// What the bundler may leave out: D3 makes each of its intervals and easings by a call, which no bundler dares to drop.

import type { Rolldown } from "vite";

export const treeshake: Exclude<Rolldown.InputOptions["treeshake"], boolean | undefined> = {
  manualPureFunctions: ["timeInterval", "ticker", "custom"],
  propertyReadSideEffects: false,
};
