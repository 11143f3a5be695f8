// The chart of the full page, on whose strip the documents stand.

import type { ComponentProps } from "react";
import { SHEETS } from "../../chart/strip/sheets.ts";
import { Chart } from "../chart/Chart.tsx";

export const PageChart = (props: Omit<ComponentProps<typeof Chart>, "sheets">) => <Chart {...props} sheets={SHEETS} />;
