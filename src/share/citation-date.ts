// The day of publication in the fields of reference managers: no finer than it is known.

import { type EdtfDate, type Point, point } from "../model/date.ts";

/** The ends of a date that are known, in order; none for a date that starts openly. */
const ends = (date: EdtfDate | null): Point[] =>
  date === null || date.earliest === null ? [] : date.edtf.split("/").flatMap((end) => point(end) ?? []);

const isWide = ({ kind }: Point): boolean => kind === "decade" || kind === "century";

/** Year, month and day, as far as an end gives them. */
const partsOf = ({ kind, year, month, day }: Point): number[] =>
  [year, ...(kind === "month" || kind === "day" ? [month] : []), ...(kind === "day" ? [day] : [])].map(Number);

export const isDoubtful = ({ approximate, uncertain }: EdtfDate): boolean => approximate || uncertain;

/** Whether a citation has a date to give. */
export const isDated = (date: EdtfDate | null): date is EdtfDate => ends(date).length > 0;

/** Year, month and day of a single date; of an interval or a decade the year alone, as it is written. */
export function bibtexDate(date: EdtfDate | null): { year?: string; month?: number; day?: number } {
  const known = ends(date);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return {};
  const yearOf = (end: Point) => (isWide(end) ? `${Number(end.year)}s` : String(Number(end.year)));
  const [from, to] = [yearOf(first), yearOf(last)];
  if (known.length > 1) return { year: from === to ? from : `${from}/${to}` };
  const [, month, day] = partsOf(first);
  return { year: from, ...(month ? { month } : {}), ...(day ? { day } : {}) };
}

/** The date variable of CSL-JSON, `words` being the date in words; null where there is no date. */
export function cslDate(date: EdtfDate | null, words: string): Record<string, unknown> | null {
  const known = ends(date);
  if (date === null || known.length === 0) return null;
  if (known.some(isWide)) return { literal: words };
  const [only] = known.length === 1 ? known : [];
  return {
    "date-parts": known.map(partsOf),
    ...(only?.kind === "season" ? { season: Number(only.month) - 20 } : {}),
    ...(isDoubtful(date) ? { circa: true } : {}),
  };
}
