// The meanings of the shapes.

import { useId } from "react";
import {
  BAR_HALF,
  barPath,
  circlePath,
  KNOT_RADIUS,
  linePath,
  POINT_SIZE,
  pointPath,
  SOFT_END,
  stopPath,
} from "../../chart/marks/geometry.ts";
import type { Locale } from "../../i18n/locale.ts";
import { pageWords } from "../../i18n/page.ts";
import { Fade, Shape } from "../parts/marks.tsx";
import { ToneMark } from "../parts/ToneMark.tsx";

interface Props {
  locale: Locale;
  /** The record holds events that no editor has reviewed. */
  unreviewed: boolean;
}

const INK = "var(--bt-ink2)";

export function Legend({ locale, unreviewed }: Props) {
  const words = pageWords(locale);
  const id = useId();
  return (
    <ul className="bt-legend" aria-hidden="true">
      {unreviewed && (
        <li>
          <ToneMark mark="circle" proposed />
          <span>{locale.words.unreviewed}</span>
        </li>
      )}
      <li>
        <svg aria-hidden="true" width="10" height="10" viewBox="0 0 10 10">
          <Shape fill={INK} draw={(path) => pointPath(path, "circle", 5, 5, POINT_SIZE.circle)} />
        </svg>
        <span>{words.legend.day}</span>
      </li>
      <li>
        <svg aria-hidden="true" width="30" height="10" viewBox="0 0 30 10">
          <Fade id={`${id}soft`} colour={INK} x0={0} x1={30} left={SOFT_END} right={SOFT_END} opacity={0.7} />
          <Shape fill={`url(#${id}soft)`} draw={(path) => barPath(path, "circle", 0, 30, 5, BAR_HALF.within, 0)} />
        </svg>
        <span>{words.legend.within}</span>
      </li>
      <li>
        <svg aria-hidden="true" width="34" height="12" viewBox="0 0 34 12">
          <Fade id={`${id}open`} colour={INK} x0={2} x1={34} left={0} right={26} />
          <Shape fill={`url(#${id}open)`} draw={(path) => barPath(path, "circle", 2, 34, 6, BAR_HALF.lasting, 2)} />
          <Shape fill={INK} draw={(path) => stopPath(path, 1, 6)} />
        </svg>
        <span>{words.legend.open}</span>
      </li>
      <li>
        <svg aria-hidden="true" width="8" height="16" viewBox="0 0 8 16">
          <Shape stroke={INK} draw={(path) => linePath(path, 4, 4, 4, 13)} />
          <Shape fill={INK} draw={(path) => pointPath(path, "circle", 4, 3.5, 3.2)} />
          <Shape fill={INK} draw={(path) => circlePath(path, 4, 13, KNOT_RADIUS)} />
        </svg>
        <span>{words.legend.tie}</span>
      </li>
    </ul>
  );
}
