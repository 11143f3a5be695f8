// The day of publication in the fields of reference managers: no finer than it is known.

import { type EdtfDate, type Point, point } from "../model/date.ts";

/** The ends of a date that are known, in order; none for a date that starts openly. */
const ends = (date: EdtfDate | null): Point[] =>
  date === null || date.earliest === null ? [] : date.edtf.split("/").flatMap((end) => point(end) ?? []);

const isWide = ({ kind }: Point): boolean => kind === "decade" || kind === "century";

/** Year, month and day, as far as an end gives them. */
const partsOf = ({ kind, year, month, day }: Point): number[] =>
  [year, ...(kind === "month" || kind === "day" ? [month] : []), ...(kind === "day" ? [day] : [])].map(Number);

const isDoubtful = ({ approximate, uncertain }: EdtfDate): boolean => approximate || uncertain;

/** Whether a citation has a date to give. */
export const isDated = (date: EdtfDate | null): date is EdtfDate => ends(date).length > 0;

/** A date from which on it may have been at any time. */
const isOpen = (date: EdtfDate): boolean => date.latest === null;

export interface BibtexDate {
  year?: string;
  /** 1 to 12. */
  month?: number;
  day?: number;
  /** The fields say all that is known. */
  isWhole: boolean;
}

/** Year, month and day of a single date; of an interval, a season or a decade the years alone, as they are written. */
export function bibtexDate(date: EdtfDate | null): BibtexDate {
  const known = ends(date);
  const [first, last] = [known[0], known.at(-1)];
  if (!date || !first || !last) return { isWhole: true };
  const yearOf = (end: Point) => (isWide(end) ? `${Number(end.year)}s` : String(Number(end.year)));
  const [from, to] = [yearOf(first), isOpen(date) ? "" : yearOf(last)];
  const isYears = known.every((end) => end.kind === "year" || isWide(end));
  if (date.edtf.includes("/")) {
    return { year: from === to ? from : `${from}/${to}`, isWhole: isYears && !isOpen(date) && !isDoubtful(date) };
  }
  const [, month, day] = partsOf(first);
  const isWhole = first.kind !== "season" && !isDoubtful(date);
  return { year: from, ...(month ? { month } : {}), ...(day ? { day } : {}), isWhole };
}

/**
 * The date variable of CSL-JSON, `words` being the date in words: those stand for a decade, an open end, and seasons of an
 * interval, which the format cannot write otherwise. Null where there is no date.
 */
export function cslDate(date: EdtfDate | null, words: string): Record<string, unknown> | null {
  const known = ends(date);
  if (date === null || known.length === 0) return null;
  const season = known.find(({ kind }) => kind === "season");
  if (known.some(isWide) || isOpen(date) || (season && known.length > 1)) return { literal: words };
  return {
    "date-parts": known.map(partsOf),
    ...(season ? { season: Number(season.month) - 20 } : {}),
    ...(isDoubtful(date) ? { circa: true } : {}),
  };
}
