// Times of day: "5 p.m. EST, Nov. 6", "noon Thursday", "14:00 GMT". The date that they give is the day.

import { calendarDay, timeMeaning } from "../../../temporal/calendar.ts";
import { nearestDay, nearestWeekday, seenFrom } from "../../../temporal/nearest.ts";
import { shapeCode } from "../../../temporal/shapes.ts";
import { type Context, type Groups, type Meaning, type Rule, unanchored } from "../../../temporal/timex.ts";
import { DAYPARTS } from "../lexicon.ts";
import { clockValue, YEAR, yearOf } from "./pieces.ts";

const CLOCK =
  "(?:time:(CLOCK|D12|D24) ampm:AMPM|time:CLOCK|time:D12 (?:o'clock) (?:in the part:(morning|afternoon|evening)|at night:night)?|time:D12 in the part:(morning|afternoon|evening)|military:(YEAR4|D9999) (?=ZONE)|noon:NOON)";
const ZONE = "(?:ZONE|OPEN ZONE CLOSE|local time|(?:NAME|eastern|moscow) (?:standard|daylight)? time)?";
const DAY = `(?:COMMA? (?:on|at)? (?:(?:weekday:WEEKDAY COMMA?)? (?:month:MONTH day:DAY_TH|day:DAY_TH month:MONTH) (?:COMMA? ${YEAR})?|weekday:WEEKDAY|word:(today|tomorrow|yesterday)))`;

/** The same hour elsewhere: "7 p.m. (1900 GMT) on Wednesday". */
const OTHER_CLOCK = "(?:CLOCK|D12|D24|YEAR4|D9999) AMPM? ZONE";

/** The day that a time of day belongs to: the one beside it, else the one named last, else the document's. */
function dayOf(groups: Groups, context: Context): number | null {
  const { anchor } = context;
  const { month, day, weekday, word } = groups;
  if (month && day) {
    if (groups.year) return calendarDay(yearOf(groups, anchor), month.value, day.value);
    return anchor === null
      ? null
      : nearestDay(month.value, day.value, seenFrom(anchor, context.direction()), weekday?.value);
  }
  if (anchor !== null && weekday) return nearestWeekday(weekday.value, anchor, context.direction());
  if (anchor !== null && word) return anchor + ({ yesterday: -1, tomorrow: 1 }[word.word] ?? 0);
  for (const { days } of context.named()) {
    if (days.first === days.last) return days.first;
    break;
  }
  return anchor;
}

function clockOf({ time, ampm, part, night, military, noon }: Groups, { text }: Context): string | null {
  if (noon) return noon.value === 24 ? "T24:00" : "T12:00";
  const token = military ?? time;
  if (token === undefined) return null;
  const words = text.slice(token.start, token.end);
  if (military) return clockValue(`${words.slice(0, 2)}:${words.slice(2)}`, null);
  const half = ampm ? ampm.value : night || (part && DAYPARTS[part.word] !== "MO") ? 12 : part ? 0 : null;
  return clockValue(
    token.code === shapeCode.CLOCK || half !== null ? (words.match(/[:.]/) ? words : `${words}:00`) : `${words}:00`,
    half,
  );
}

function readClock(groups: Groups, context: Context): Meaning | null {
  const time = clockOf(groups, context);
  if (time === null) return null;
  const day = dayOf(groups, context);
  if (day === null) return unanchored(`XXXX-XX-XX${time}`, "TIME");
  return timeMeaning(day, time, groups.year ? undefined : (context.anchor ?? undefined));
}

const clock: Rule = {
  name: "time",
  why: "before the day that it contains",
  form: `${CLOCK} ${ZONE} ${DAY}`,
  read: readClock,
};

const bareClock: Rule = {
  name: "time",
  why: "first of those that look back: its day is the one that the text named last",
  form: `${CLOCK} ${ZONE} (?=(?:OPEN ${OTHER_CLOCK} CLOSE|CLOSE)? (?:COMMA|on)? (?:weekday:WEEKDAY)?)`,
  read: readClock,
};

const dayClock: Rule = {
  name: "time",
  why: "before the part of a day that it contains",
  form: "(?:(?:PART)? DASH? part:(morning|afternoon|evening) (?:weekday:WEEKDAY|word:(yesterday|today|tomorrow))|word:(yesterday|today|tomorrow) (?:at|COMMA)? time:(CLOCK|D12|D24) ampm:AMPM)",
  read(groups, context) {
    const day = dayOf(groups, context);
    if (day === null) return unanchored("XXXX-XX-XX", "TIME");
    const time = groups.time ? clockOf(groups, context) : `T${DAYPARTS[groups.part?.word ?? ""]}`;
    return time === null ? null : timeMeaning(day, time, context.anchor ?? undefined);
  },
};

export const clocks = { clock, bareClock, dayClock };
