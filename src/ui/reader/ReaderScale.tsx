// A scale of a few years with a date on it: as wide as the words make it, with the day of the article and finer dates.

import { datesBeside } from "../../chart/canvas/beside.ts";
import { MIN_BAR_PX } from "../../chart/lanes/rows.ts";
import {
  BAR_ALPHA,
  BAR_HALF,
  BEGINNING,
  BESIDE_RADIUS,
  barAlpha,
  barPath,
  edgesPath,
  endsPath,
  HOLLOW,
  hollowBarPath,
  linePath,
  openEndPath,
  stopPath,
} from "../../chart/marks/geometry.ts";
import { eventDate } from "../../i18n/event-date.ts";
import type { Locale } from "../../i18n/locale.ts";
import { readerWords } from "../../i18n/parts/reader.ts";
import { isLong, KIND, kindOf } from "../../model/columns.ts";
import { bounds, dayNumber, dayString, type EdtfDate, utcDay } from "../../model/date.ts";
import { type Domain, isWords, markOfTone, type ToneMark } from "../../model/domain.ts";
import { knownDays, surelyBegun } from "../../model/known.ts";
import type { TimelineEvent } from "../../model/timeline.ts";
import { times } from "../../model/times.ts";
import { markClass, OpenStart, Point, Shape } from "../parts/marks.tsx";

interface Props {
  locale: Locale;
  event: TimelineEvent;
  published: EdtfDate | null;
  domain: Pick<Domain, "tones" | "categories">;
}

const WIDTH = 352;
const EDGE = 2;
const AXIS = 38;
/** Steps between the years that are named, the first that leaves them room. */
const STEPS = [1, 2, 5, 10, 20, 50, 100];
const MOST_NAMES = 6;
/** Characters of a label that have room; its whole stands in the rows above. */
const LONGEST = 28;
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
  const words = readerWords(locale);
  const { date, asOf } = event;
  const mark = markOfTone(domain, event.tone);
  const dated = (event.references ?? []).flatMap(({ label, date }) => (date ? [{ label, date }] : []));
  const beside = datesBeside(event);
  const days = [date, ...beside, ...dated.map(({ date }) => date)].flatMap((each) => Object.values(bounds(each)));
  const known = [...days, ...(published ? [middle(published)] : []), ...(asOf ? [dayNumber(asOf)] : [])];
  const scale = scaleOf(known.filter(Number.isFinite));

  const articleAt = published && scale.x(middle(published));
  const leftSide = articleAt !== null && articleAt > WIDTH / 2;
  const [reference] = dated;
  const referenceAt = reference && scale.x(middle(reference.date));
  const say = (each: EdtfDate) => locale.dateInWords(each, { lasts: false, brief: true });
  const description = [
    words.why.scale(eventDate(locale, event)),
    event.told && words.why.scaleTold(say(event.told)),
    published && words.why.scaleArticle(say(published)),
    ...dated.map((at) => words.why.scaleReference(at.label, say(at.date))),
  ];
  return (
    <svg
      className="bt-scale"
      viewBox={`0 0 ${WIDTH} 60`}
      role="img"
      aria-label={description.filter(Boolean).join("; ")}
    >
      <Years scale={scale} />
      {beside.map((each) => (
        <Beside key={each.edtf} date={each} own={date} scale={scale} mark={mark} />
      ))}
      <Mark event={event} mark={mark} words={isWords(domain, event)} scale={scale} />
      {reference && referenceAt !== undefined && (
        <>
          <text x={referenceAt} y={10} textAnchor={anchor(referenceAt, WIDTH * 0.22)}>
            {reference.label.length > LONGEST ? `${reference.label.slice(0, LONGEST - 1)}…` : reference.label}
          </text>
          <path className="bt-scale-pole" d={`M${referenceAt} 14V${AXIS - 6}`} />
        </>
      )}
      {published && articleAt !== null && (
        <>
          <path className="bt-scale-pole" d={`M${articleAt} 26V${AXIS - 6}`} />
          <path
            className="bt-scale-sheet"
            transform={`translate(${articleAt} 20)`}
            d="M-3.5-5H1.5L3.5-3V5H-3.5ZM1.5-5V-3H3.5M-1.5 0H1.5M-1.5 2.5H1.5"
          />
          <text x={articleAt + (leftSide ? -8 : 8)} y={24} textAnchor={leftSide ? "end" : "start"}>
            {words.why.articleMark(locale.dateLabel(published, { lasts: false }))}
          </text>
        </>
      )}
    </svg>
  );
}

interface BesideProps {
  date: EdtfDate;
  own: EdtfDate;
  scale: Scale;
  mark: ToneMark;
}

/** A date beside the event's own: a pale stretch, or an open point on a hairline. */
function Beside({ date, own, scale, mark }: BesideProps) {
  const { first, last } = bounds(date);
  const [x0, x1] = [scale.x(first), scale.x(last + 1)];
  const fill = `var(--bt-tone-${mark})`;
  if (Number.isFinite(x1 - x0) && x1 - x0 >= MIN_BAR_PX) {
    return (
      <Shape
        fill={fill}
        fillOpacity={BAR_ALPHA.told}
        draw={(path) => barPath(path, "circle", x0, x1, AXIS, BAR_HALF.within, 0)}
      />
    );
  }
  const x = scale.x(middle(date));
  return (
    <>
      <path className="bt-scale-hairline" d={`M${scale.x(middle(own))} ${AXIS}H${x}`} />
      <circle className="bt-scale-finer" cx={x} cy={AXIS} r={BESIDE_RADIUS} />
    </>
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

interface MarkProps {
  event: TimelineEvent;
  mark: ToneMark;
  words: boolean;
  scale: Scale;
}

/** The date in the grammar of the chart. */
function Mark({ event, mark, words, scale }: MarkProps) {
  const proposed = event.origin === "proposed";
  const kind = kindOf(event.date, event.lasts);
  const { from, to } = knownDays(event);
  const [x0, x1] = [scale.x(from), scale.x(to)];
  const colour = `var(--bt-${proposed ? "ink2" : `tone-${mark}`})`;
  const line = { stroke: colour, fill: "none" };
  const look = { mark, proposed, words };
  if (kind === KIND.before) return <OpenStart {...look} colour={colour} x={(x0 + x1) / 2} y={AXIS} />;
  const openEnd = kind === KIND.since && (
    <Shape {...line} strokeWidth={1.7} draw={(path) => openEndPath(path, x1, AXIS)} />
  );
  if (x1 - x0 < MIN_BAR_PX) {
    return (
      <>
        <g className={markClass(look)}>
          <Point {...look} x={(x0 + x1) / 2} y={AXIS} />
        </g>
        {openEnd}
      </>
    );
  }
  const long = isLong(kind);
  const half = BAR_HALF[long ? "lasting" : "within"];
  const begun = long ? scale.x(surelyBegun(event)) : x0;
  return (
    <>
      {proposed ? (
        <Shape
          {...line}
          strokeWidth={1.3}
          strokeDasharray={mark === "diamond" ? "" : "4 3"}
          draw={(path) => {
            edgesPath(path, mark, begun, x1, AXIS, half, x0);
            if (mark !== "diamond") endsPath(path, begun, x1, AXIS, half);
          }}
        />
      ) : words && !long ? (
        <Shape
          {...line}
          strokeWidth={HOLLOW.bar}
          strokeOpacity={barAlpha(mark, kind === KIND.between, true)}
          draw={(path) => hollowBarPath(path, mark, x0, x1, AXIS, half, x0)}
        />
      ) : (
        <Shape
          fill={colour}
          fillOpacity={long ? 1 : barAlpha(mark, kind === KIND.between, false)}
          draw={(path) => barPath(path, mark, begun, x1, AXIS, half, x0)}
        />
      )}
      {begun > x0 && (
        <Shape
          {...line}
          strokeWidth={half * 2}
          strokeDasharray={BEGINNING.join(" ")}
          draw={(path) => linePath(path, x0, AXIS, begun, AXIS)}
        />
      )}
      {long && begun === x0 && <Shape fill={colour} draw={(path) => stopPath(path, x0, AXIS, STOP_REACH)} />}
      {openEnd}
    </>
  );
}
