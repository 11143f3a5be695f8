// The table of rules: all forms of words, in the order in which they are tried.

import type { Rule } from "../../../temporal/timex.ts";
import { absolute } from "./absolute.ts";
import { clocks } from "./clock.ts";
import { counted } from "./counted.ts";
import { eras } from "./eras.ts";
import { holidays, namedByNumbers } from "./holidays.ts";
import { lengths } from "./length.ts";
import { offsets } from "./offset.ts";
import { parts } from "./parts.ts";
import { bareRanges, ranges } from "./ranges.ts";
import { relative } from "./relative.ts";
import { textual } from "./text.ts";
import { units } from "./units.ts";

/**
 * First come, first served: words that an earlier rule has read are out of reach of the later ones. So whatever
 * contains another form stands before it; each rule says why it stands where it does.
 */
export const RULES: readonly Rule[] = [
  absolute.isoTime,
  absolute.isoDay,
  absolute.compactDay,
  absolute.romanDay,
  absolute.dottedDay,
  absolute.slashedDay,
  absolute.slashedName,
  clocks.clock,
  clocks.dayClock,
  namedByNumbers,
  ...holidays,
  units.theWeek,
  units.weekOfYear,
  eras.beforeTheFirst,
  eras.turn,
  eras.yearOfEra,
  ranges.longRange,
  ranges.dayRange,
  absolute.noDay,
  relative.nthWeekday,
  absolute.yearFirst,
  absolute.yearFirstMonth,
  absolute.dayFirst,
  absolute.monthFirst,
  ranges.monthRange,
  parts.yearEnd,
  absolute.winterYears,
  absolute.seasonsYear,
  parts.decadePart,
  parts.centuryPart,
  parts.weekOfMonth,
  parts.monthPart,
  ranges.yearRange,
  parts.yearPart,
  parts.seasonPart,
  parts.relativePart,
  absolute.fractionYear,
  absolute.seasonYear,
  absolute.monthYear,
  absolute.decade,
  eras.centuries,
  eras.century,
  absolute.fiscalYear,
  textual.periodOfYear,
  absolute.year,
];

/** These count from the document's day, or in a story from the time that it named last. */
export const RELATIVE_RULES: readonly Rule[] = [
  eras.turnOfYear,
  textual.monthOfThatYear,
  textual.partOfThatYear,
  relative.monthOfYear,
  relative.seasonOfYear,
  relative.fractionOfYear,
  bareRanges.bareLongRange,
  bareRanges.bareDayRange,
  relative.dayOfMonth,
  bareRanges.bareMonthRange,
  bareRanges.weekdayRange,
  relative.nthDay,
  lengths.every,
  relative.namedMonth,
  relative.namedSeason,
  relative.bareSeason,
  units.pastUnit,
  parts.definitePart,
  units.unit,
  counted.lastNight,
  textual.quarterEarlier,
  units.weekend,
  relative.quarter,
  relative.weekday,
  counted.yesterday,
  counted.today,
  relative.bareMonth,
];

/** These look back at the times that the text has named, so they are read when the sentence's others are known. */
export const TEXT_RULES: readonly Rule[] = [
  clocks.bareClock,
  textual.laterOrEarlier,
  counted.ago,
  counted.fromNow,
  counted.longAgo,
  ...offsets,
  textual.yearEarlier,
  textual.neighbour,
  textual.dayBefore,
  textual.partOfDay,
  lengths.often,
  lengths.halfUnit,
  lengths.amounts,
  lengths.manyUnits,
  units.definiteUnit,
  textual.definite,
  lengths.present,
  lengths.past,
  lengths.future,
];
