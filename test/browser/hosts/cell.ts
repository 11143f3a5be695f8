// A test's place in the matrix, as the run's report keeps it.

import type { EngineName } from "../engines/engine.ts";
import type { Figures, Way } from "./host.ts";

export interface TaskCell {
  host: string;
  way: Way;
  engine: EngineName;
  figures: Figures;
  version?: string;
  /** Why it was skipped. */
  reason?: string;
}

declare module "vitest" {
  interface TaskMeta {
    cell?: TaskCell;
  }
}
