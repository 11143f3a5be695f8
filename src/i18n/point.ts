// The points of an EDTF text, from which every language makes its words.

import type { EdtfDate } from "../model/date.ts";

/** A day, month, season, year, decade or century of an EDTF text, as written. */
export interface Point {
  kind: "day" | "month" | "season" | "year" | "decade" | "century";
  year: string;
  /** Month or season number as written. */
  month: string;
  day: number;
  approximate: boolean;
  uncertain: boolean;
}

/** Reads one side of an EDTF text; null for an open side and for what is no date. */
export function point(text: string): Point | null {
  const match = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}))?(?:-(\d{2}))?(?:-XX)*([~?%])?$/.exec(text);
  if (!match) return null;
  const [, year = "", month = "", day = "", mark = ""] = match;
  const flags = { approximate: mark === "~" || mark === "%", uncertain: mark === "?" || mark === "%" };
  const kind = year.endsWith("XX")
    ? "century"
    : year.endsWith("X")
      ? "decade"
      : month === ""
        ? "year"
        : /^2[1-4]$/.test(month)
          ? "season"
          : day === ""
            ? "month"
            : "day";
  return { kind, year: year.replaceAll("X", "0"), month, day: Number(day), ...flags };
}

/** The value of `<time datetime>` for a date: a sure day, month or year; null for every other date. */
export function machineDate(date: EdtfDate): string | null {
  const at = point(date.edtf);
  if (!at || at.approximate || at.uncertain) return null;
  if (at.kind === "year") return at.year;
  if (at.kind === "month") return `${at.year}-${at.month}`;
  return at.kind === "day" ? date.earliest : null;
}
