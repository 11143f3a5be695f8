// The meanings of the shapes beside the rows, where time runs down.

import { useMemo } from "react";
import { useStore } from "zustand";
import {
  BAR_ALPHA,
  BAR_HALF,
  barPath,
  circlePath,
  KNOT_RADIUS,
  linePath,
  openEndPath,
  pointPath,
} from "../../chart/marks/geometry.ts";
import { pageWords } from "../../i18n/parts/page.ts";
import { holdsBothActs } from "../../state/facets.ts";
import type { TimelineStore } from "../../state/store.ts";
import { DayEntries } from "../filters/Legend.tsx";
import { OpenStart, Shape } from "../parts/marks.tsx";
import { ToneMark } from "../parts/ToneMark.tsx";
import { useLocale } from "../parts/useLocale.ts";
import { BAR_REACH, LINE_WIDTH, STOP_REACH } from "./geometry.ts";

const INK = "var(--bt-ink2)";

/** The tones are among them: their buttons may be out of sight. */
export function RowsLegend({ store }: { store: TimelineStore }) {
  const locale = useLocale(store);
  const { legend } = pageWords(locale);
  const timeline = useStore(store, (state) => state.timeline);
  const columns = useStore(store, (state) => state.columns);
  const bothActs = useMemo(() => holdsBothActs(columns), [columns]);
  const unreviewed = useMemo(() => columns.proposed.includes(1), [columns]);
  return (
    <ul className="bt-legend" aria-hidden="true">
      {timeline.domain.tones.map(({ id, name, mark }) => (
        <li key={id}>
          <ToneMark mark={mark} />
          <span>{name}</span>
        </li>
      ))}
      <DayEntries locale={locale} unreviewed={unreviewed} bothActs={bothActs} />
      <li>
        <svg aria-hidden="true" width={BAR_REACH * 2} height="10">
          <Shape
            fill={INK}
            fillOpacity={BAR_ALPHA.circle}
            draw={(path) => barPath(path, "circle", 0, BAR_REACH * 2, 5, BAR_HALF.within, 0)}
          />
        </svg>
        <span>{legend.within}</span>
      </li>
      <li>
        <svg aria-hidden="true" width="12" height="20">
          <rect x={6 - STOP_REACH} y="0" width={STOP_REACH * 2} height="2" fill={INK} />
          <Shape stroke={INK} strokeWidth={LINE_WIDTH} draw={(path) => linePath(path, 6, 1, 6, 15)} />
          <g transform="rotate(90 6 15)">
            <Shape fill="none" stroke={INK} strokeWidth={1.7} draw={(path) => openEndPath(path, 3, 15)} />
          </g>
        </svg>
        <span>{legend.since}</span>
      </li>
      <li>
        <svg aria-hidden="true" width="12" height="10">
          <g transform="rotate(90 6 5)">
            <OpenStart mark="circle" colour={INK} x={6} y={5} />
          </g>
        </svg>
        <span>{legend.before}</span>
      </li>
      <li>
        <svg aria-hidden="true" width="24" height="10">
          <Shape stroke={INK} draw={(path) => linePath(path, 4, 5, 20, 5)} />
          <Shape fill={INK} draw={(path) => pointPath(path, "circle", 19, 5, 4.6)} />
          <Shape fill={INK} draw={(path) => circlePath(path, 3.5, 5, KNOT_RADIUS)} />
        </svg>
        <span>{legend.tie}</span>
      </li>
    </ul>
  );
}
