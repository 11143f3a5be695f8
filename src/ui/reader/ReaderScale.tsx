// A scale of a few years with a date on it: as wide as the words make it, with the day of the article and finer dates.

import { useId } from "react";
import { FADE_PX } from "../../chart/lanes/rows.ts";
import {
  BAR_HALF,
  barPath,
  edgesPath,
  endsPath,
  FINER_RADIUS,
  SOFT_END,
  stopPath,
} from "../../chart/marks/geometry.ts";
import { MIN_BAR_PX } from "../../chart/marks/place.ts";
import type { Locale } from "../../i18n/locale.ts";
import { bounds, dayString, type EdtfDate, utcDay } from "../../model/date.ts";
import { type Domain, markOfTone, type ToneMark } from "../../model/domain.ts";
import type { TimelineEvent } from "../../model/timeline.ts";
import { times } from "../../model/times.ts";
import { Fade, Point, Shape } from "../parts/marks.tsx";

interface Props {
  locale: Locale;
  event: TimelineEvent;
  published: EdtfDate | null;
  domain: Pick<Domain, "tones">;
}

const WIDTH = 352;
const EDGE = 2;
const AXIS = 38;
/** Steps between the years that are named, the first that leaves them room. */
const STEPS = [1, 2, 5, 10, 20, 50, 100];
const MOST_NAMES = 6;
/** Characters of a label that have room; its whole stands in the rows above. */
const LONGEST = 28;
/** Reach of the soft ends of an approximate date. */
const APPROXIMATE = 13;
/** Half the height of a stop, which here is lower than in the chart. */
const STOP_REACH = 5;

interface Scale {
  first: number;
  last: number;
  x(day: number): number;
}

/** Whole years around everything that is drawn, at least three, so that a day has a before and an after. */
function scaleOf(days: number[]): Scale {
  const years = days.map((day) => Number(dayString(day).slice(0, 4)));
  let first = Math.min(...years);
  let last = Math.max(...years) + 1;
  if (last - first < 3) first -= 1;
  if (last - first < 3) last += 1;
  const [start, end] = [utcDay(first, 1, 1), utcDay(last, 1, 1)];
  return { first, last, x: (day) => EDGE + ((day - start) / (end - start)) * (WIDTH - 2 * EDGE) };
}

const middle = (date: EdtfDate): number => {
  const { first, last } = bounds(date);
  return Number.isFinite(first) ? (Number.isFinite(last) ? (first + last + 1) / 2 : first) : last;
};

/** Anchor of a text at x: its middle, or, nearer than `edge` to an end of the scale, the end that keeps it inside. */
const anchor = (x: number, edge: number): "start" | "middle" | "end" =>
  x < edge ? "start" : x > WIDTH - edge ? "end" : "middle";

/** The small drawing under "Why this date?". Its text alternative says all that it shows. */
export function ReaderScale({ locale, event, published, domain }: Props) {
  const gradient = useId();
  const { date, lasts } = event;
  const mark = markOfTone(domain, event.tone);
  const proposed = event.origin === "proposed";
  const dated = (event.references ?? []).flatMap(({ label, date }) => (date ? [{ label, date }] : []));
  const { first, last } = bounds(date);
  const days = [
    first,
    last,
    ...[published, ...dated.map(({ date }) => date)].flatMap((at) => (at ? [middle(at)] : [])),
  ];
  const scale = scaleOf(days.filter(Number.isFinite));

  const articleAt = published && scale.x(middle(published));
  const leftSide = articleAt !== null && articleAt > WIDTH / 2;
  const [finer] = dated;
  const finerAt = finer && scale.x(middle(finer.date));
  const description = [
    locale.words.why.scale(locale.dateInWords(date, { lasts })),
    published && locale.words.why.scaleArticle(locale.dateInWords(published, { lasts: false, brief: true })),
    ...dated.map((at) =>
      locale.words.why.scaleReference(at.label, locale.dateInWords(at.date, { lasts: false, brief: true })),
    ),
  ];
  return (
    <svg
      className="bt-scale"
      viewBox={`0 0 ${WIDTH} 60`}
      role="img"
      aria-label={description.filter(Boolean).join("; ")}
    >
      <Years scale={scale} />
      <Bar {...{ date, mark, lasts, proposed, scale, gradient }} until={articleAt} />
      {finer && finerAt !== undefined && (
        <>
          <text x={finerAt} y={10} textAnchor={anchor(finerAt, WIDTH * 0.22)}>
            {finer.label.length > LONGEST ? `${finer.label.slice(0, LONGEST - 1)}…` : finer.label}
          </text>
          <path className="bt-scale-pole" d={`M${finerAt} 14V${AXIS - 6}`} />
        </>
      )}
      {dated.map((at) => (
        <circle
          key={`${at.label}${at.date.edtf}`}
          className="bt-scale-finer"
          cx={scale.x(middle(at.date))}
          cy={AXIS}
          r={FINER_RADIUS}
        />
      ))}
      {published && articleAt !== null && (
        <>
          <path className="bt-scale-pole" d={`M${articleAt} 26V${AXIS - 6}`} />
          <path
            className="bt-scale-sheet"
            transform={`translate(${articleAt} 20)`}
            d="M-3.5-5H1.5L3.5-3V5H-3.5ZM1.5-5V-3H3.5M-1.5 0H1.5M-1.5 2.5H1.5"
          />
          <text x={articleAt + (leftSide ? -8 : 8)} y={24} textAnchor={leftSide ? "end" : "start"}>
            {locale.words.why.articleMark(locale.dateLabel(published, { lasts: false }))}
          </text>
        </>
      )}
    </svg>
  );
}

function Years({ scale }: { scale: Scale }) {
  const { first, last } = scale;
  const step = STEPS.find((candidate) => (last - first) / candidate <= MOST_NAMES) ?? last - first;
  const years = times(last - first + 1, (index) => first + index);
  const at = (year: number) => scale.x(utcDay(year, 1, 1));
  return (
    <g className="bt-scale-years">
      <path d={`M${EDGE} ${AXIS}H${WIDTH - EDGE}`} />
      {years.map((year) => (
        <path
          key={year}
          d={`M${at(year)} ${AXIS - (year % step === 0 ? 4 : 2)}V${AXIS + (year % step === 0 ? 4 : 2)}`}
        />
      ))}
      {years
        .filter((year) => year % step === 0 && (step > 1 || year < last))
        .map((year) => {
          // One year a step: its name stands in the middle of it; else under the tick of its first day.
          const x = step === 1 ? (at(year) + at(year + 1)) / 2 : at(year);
          return (
            <text key={year} x={x} y={56} textAnchor={step === 1 ? "middle" : anchor(x, 14)}>
              {year}
            </text>
          );
        })}
    </g>
  );
}

interface BarProps {
  date: EdtfDate;
  mark: ToneMark;
  lasts: boolean;
  /** Only outlined, in dashes: nobody has reviewed it. */
  proposed: boolean;
  scale: Scale;
  /** x of the source's own day: a bar with an open end is solid up to there. */
  until: number | null;
  gradient: string;
}

/** The date in the grammar of the chart: a day's mark, a soft bar for "some day within", a thin one for what lasted. */
function Bar({ date, mark, lasts, proposed, scale, until, gradient }: BarProps) {
  const { first, last } = bounds(date);
  const [openStart, openEnd] = [first === Number.NEGATIVE_INFINITY, last === Number.POSITIVE_INFINITY];
  const x1 = openEnd ? Math.min(Math.max(until ?? 0, scale.x(first)) + FADE_PX, WIDTH - EDGE) : scale.x(last + 1);
  const x0 = openStart ? Math.max(x1 - FADE_PX, EDGE) : scale.x(first);
  const colour = `var(--bt-${proposed ? "ink2" : `tone-${mark}`})`;
  if (!openStart && !openEnd && !lasts && x1 - x0 < MIN_BAR_PX) {
    return <DayMark mark={mark} x={(x0 + x1) / 2} soft={date.approximate} proposed={proposed} />;
  }
  const soft = date.approximate ? APPROXIMATE : lasts || proposed ? 0 : SOFT_END;
  const length = Math.max(x1 - x0, 1);
  const left = openStart ? length : Math.min(soft, length / 2);
  const right = openEnd ? x1 - Math.max(until ?? x0, x0) : Math.min(soft, length / 2);
  const lasted = lasts || openEnd;
  const half = BAR_HALF[openStart ? "before" : lasted ? "lasting" : "within"];
  const paint = `url(#${gradient})`;
  return (
    <g className="bt-scale-bar">
      <Fade id={gradient} {...{ colour, x0, x1, left, right }} opacity={lasted ? 1 : 0.8} />
      {proposed ? (
        <Shape
          stroke={paint}
          fill="none"
          strokeWidth={1.3}
          strokeDasharray={mark === "diamond" ? "" : "4 3"}
          draw={(path) => {
            edgesPath(path, mark, x0, x1, AXIS, half, x0);
            if (mark !== "diamond") endsPath(path, x0, x1, AXIS, half, left, right);
          }}
        />
      ) : (
        <Shape fill={paint} draw={(path) => barPath(path, mark, x0, x1, AXIS, half, x0)} />
      )}
      {(openStart || openEnd) && !date.approximate && (
        <Shape className="bt-scale-stop" draw={(path) => stopPath(path, openStart ? x1 : x0, AXIS, STOP_REACH)} />
      )}
    </g>
  );
}

interface DayProps {
  mark: ToneMark;
  x: number;
  soft: boolean;
  proposed: boolean;
}

function DayMark({ mark, x, soft, proposed }: DayProps) {
  return (
    <g className={`bt-tone-${mark}${proposed ? " bt-tone-proposed" : ""}`}>
      {soft && <path className="bt-scale-soft" d={`M${x - APPROXIMATE} ${AXIS}H${x + APPROXIMATE}`} />}
      <Point mark={mark} proposed={proposed} x={x} y={AXIS} />
    </g>
  );
}
