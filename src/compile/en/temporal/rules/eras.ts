// Centuries, years of an era ("AD 301", "66 BC"), and the turn of a century or a year.

import { dayString } from "../../../../model/date.ts";
import { calendar, centuryMeaning, yearDays, yearMeaning } from "../../../temporal/calendar.ts";
import { dating, exact, type Meaning, type Rule, unanchored, vague } from "../../../temporal/timex.ts";
import { ordinalOf } from "../lexicon.ts";

/** The years before the first cannot be written as a date of a timeline; the words name a time all the same. */
const beforeTheFirst: Rule = {
  name: "before-era",
  why: "before the numbers and centuries that it contains, which are counted back from year 1",
  form: "(?:(?:the? (?:first|second|last)? (?:quarter|half) of)? (?:the? (?:PART DASH?)? nth:NTH (?:(?:DASH|to|and|or) nth:NTH)? DASH? (?:century|centuries|millennium|millennia)|years:(NUM|YEAR4|D9999|DECADE4) (?:(?:DASH|to|and|or) (?:NUM|YEAR4|D9999))?) era:(bc|bce)|era:(bc|bce) (?:NUM|YEAR4|D9999))",
  read: () => vague("XXXX"),
};

const yearOfEra: Rule = {
  name: "year",
  why: "before the bare numbers that it contains",
  form: "(?:(?:ad|ce) year:(FIGURES|YEAR4)|year:(FIGURES|YEAR4) (?:ad|ce)|(?<=in|since|until|before|after|by|from) the year year:D999)",
  read: ({ year }) => (year && year.value > 0 ? yearMeaning(year.value) : null),
};

/** "the first century" of a club is none of the calendar; from the fourth on, and with an era, it is. */
const century: Rule = {
  name: "century",
  why: "apart from the others",
  form: "(?:the? nth:NTH DASH? century (?:era:(ad|ce))?|(?:ad|ce) the? nth:NTH century)",
  read({ nth, era }, { tokens, from, to }) {
    const number = ordinalOf(nth?.word ?? "", nth?.value ?? 0);
    const isOfCalendar = era !== undefined || tokens[from]?.word === "ad" || tokens[from]?.word === "ce";
    const least = isOfCalendar ? 1 : tokens[to]?.word === "of" ? 10 : 4;
    return number >= least && number <= 22 ? centuryMeaning(number - 1) : null;
  },
};

/** "in the 19th and 20th centuries". */
const centuries: Rule = {
  name: "century",
  why: "before the single century",
  form: "the? from:NTH (?:DASH? (?:to|and|or) DASH?|DASH) the? to:NTH DASH? (?:century|centuries) (?:ad|ce)?",
  read({ from, to }) {
    const [first, last] = [from, to].map((each) => ordinalOf(each?.word ?? "", each?.value ?? 0)) as [number, number];
    if (first < 1 || last <= first || last > 22) return null;
    const days = { first: yearDays(100 * (first - 1)).first, last: yearDays(100 * last - 1).last };
    const edges = `${dayString(days.first).slice(0, 4)}/${dayString(days.last).slice(0, 4)}`;
    return exact(edges, edges, days);
  },
};

/** A year, give or take a few on either side. */
function about(year: number, anchor?: number): Meaning {
  const days = { first: yearDays(year - 2).first, last: yearDays(year + 1).last };
  const text = String(year).padStart(4, "0");
  return dating({ value: text, edtf: `${text}~`, days, loose: true, grain: 365, container: days }, anchor);
}

/** The round year that a text means by "the century": the one nearest to it that has come, or is about to. */
const turnOf = (anchor: number, length: number): number =>
  Math.floor((calendar(anchor).year + length / 20) / length) * length;

const turn: Rule = {
  name: "turn",
  why: "before the century or the year that it contains",
  form: "the? turn of (?:the unit:(century|millennium|decade)|the last century|the? nth:NTH DASH? century|the? years:DECADE4|the? year:YEAR4)",
  read({ unit, nth, years, year }, { anchor }) {
    if (years ?? year) return about((years ?? year)?.value ?? 0);
    if (nth) {
      const number = ordinalOf(nth.word, nth.value);
      return number >= 2 && number <= 22 ? about(100 * (number - 1)) : null;
    }
    if (anchor === null) return unanchored("XXXX");
    const length = { millennium: 1000, decade: 10 }[unit?.word ?? ""] ?? 100;
    return about(turnOf(anchor, length), anchor);
  },
};

/** "at the turn of the year": the New Year nearest to the document, the coming one where the words point ahead. */
const turnOfYear: Rule = {
  name: "turn",
  why: "before 'the year' that it contains",
  form: "the turn of the year",
  read(_groups, context) {
    const vantage = context.vantage();
    if (vantage === null) return unanchored("XXXX");
    const { year, month } = calendar(vantage.day);
    const next =
      vantage.toward === "future" || (vantage.toward === "onward" && month > 1) || month > 10 ? year + 1 : year;
    const { first } = yearDays(next);
    const days = { first: first - 16, last: first + 15 };
    const edtf = `${dayString(days.first).slice(0, 7)}~/${dayString(days.last).slice(0, 7)}~`;
    const value = `${next - 1}-12/${next}-01`;
    return dating({ value, edtf, days, loose: true, grain: 7, container: days }, vantage.anchor);
  },
};

export const eras = { beforeTheFirst, yearOfEra, century, centuries, turn, turnOfYear };
