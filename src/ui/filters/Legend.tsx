// The meanings of the shapes.

import {
  BAR_ALPHA,
  BAR_HALF,
  barPath,
  circlePath,
  KNOT_RADIUS,
  linePath,
  OPEN_START,
  openEndPath,
  openStartPath,
  pointPath,
  stopPath,
} from "../../chart/marks/geometry.ts";
import type { Locale } from "../../i18n/locale.ts";
import { pageWords } from "../../i18n/parts/page.ts";
import { Shape } from "../parts/marks.tsx";
import { ActMark, ToneMark } from "../parts/ToneMark.tsx";

interface Props {
  locale: Locale;
  /** The record holds events that no editor has reviewed. */
  unreviewed: boolean;
  /** It holds deeds and words. */
  bothActs: boolean;
  /** It holds years in which it is silent. */
  silent: boolean;
}

const INK = "var(--bt-ink2)";

export function Legend({ locale, unreviewed, bothActs, silent }: Props) {
  const words = pageWords(locale);
  return (
    <ul className="bt-legend" aria-hidden="true">
      <DayEntries locale={locale} unreviewed={unreviewed} bothActs={bothActs} />
      <li>
        <svg aria-hidden="true" width="30" height="10" viewBox="0 0 30 10">
          <Shape
            fill={INK}
            fillOpacity={BAR_ALPHA.circle}
            draw={(path) => barPath(path, "circle", 0, 30, 5, BAR_HALF.within, 0)}
          />
        </svg>
        <span>{words.legend.within}</span>
      </li>
      <li>
        <svg aria-hidden="true" width="34" height="12" viewBox="0 0 34 12">
          <Shape fill={INK} draw={(path) => barPath(path, "circle", 2, 26, 6, BAR_HALF.lasting, 2)} />
          <Shape fill={INK} draw={(path) => stopPath(path, 1, 6)} />
          <Shape stroke={INK} fill="none" strokeWidth={1.7} draw={(path) => openEndPath(path, 26, 6)} />
        </svg>
        <span>{words.legend.since}</span>
      </li>
      <li>
        <svg aria-hidden="true" width="10" height="12" viewBox="0 0 10 12">
          <Shape
            stroke={INK}
            fill="none"
            strokeWidth={OPEN_START.width}
            draw={(path) => openStartPath(path, "circle", 5, 6)}
          />
        </svg>
        <span>{words.legend.before}</span>
      </li>
      <li>
        <svg aria-hidden="true" width="8" height="16" viewBox="0 0 8 16">
          <Shape stroke={INK} draw={(path) => linePath(path, 4, 4, 4, 13)} />
          <Shape fill={INK} draw={(path) => pointPath(path, "circle", 4, 3.5, 3.2)} />
          <Shape fill={INK} draw={(path) => circlePath(path, 4, 13, KNOT_RADIUS)} />
        </svg>
        <span>{words.legend.tie}</span>
      </li>
      {silent && (
        <li>
          <svg aria-hidden="true" width="18" height="10" viewBox="0 0 18 10">
            <path stroke="var(--bt-leader)" d="M-5 10l10-10M0 10l10-10M5 10l10-10M10 10l10-10M15 10l10-10" />
          </svg>
          <span>{words.legend.silent}</span>
        </li>
      )}
    </ul>
  );
}

/** The entries of what is drawn as a day: what nobody has reviewed, deeds and words. */
export function DayEntries({ locale, unreviewed, bothActs }: Omit<Props, "silent">) {
  const { legend } = pageWords(locale);
  return (
    <>
      {unreviewed && (
        <li>
          <ToneMark mark="circle" proposed />
          <span>{locale.words.unreviewed}</span>
        </li>
      )}
      <li>
        <ActMark act="deed" />
        <span>{bothActs ? legend.deed : legend.day}</span>
      </li>
      {bothActs && (
        <li>
          <ActMark act="word" />
          <span>{legend.words}</span>
        </li>
      )}
    </>
  );
}
