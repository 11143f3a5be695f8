// The parts that a narrow page loads: the rows, and their legend. An embed has no legend.

import type { ComponentType } from "react";
import type { TimelineStore } from "../../state/store.ts";
import type { Rows } from "../list/rows.ts";
import "./rows.css";
import { RowsLegend } from "./RowsLegend.tsx";
import { ROWS } from "./rows.tsx";

export interface PageRows extends Rows {
  Legend: ComponentType<{ store: TimelineStore }>;
}

export const PAGE_ROWS: PageRows = { ...ROWS, Legend: RowsLegend };
