// A date as people write it, read as the EDTF that was meant.

import { parseDate } from "../../../model/date.ts";
import { timexes } from "../../en/temporal/timeml.ts";

const two = (figures: string | undefined): string => (figures ?? "").padStart(2, "0");

/** Forms of figures, each with the dates that it may mean. */
const FORMS: readonly (readonly [RegExp, (parts: string[]) => string[]])[] = [
  [/^(\d{4})[/._ ](\d{1,2})[/._ ](\d{1,2})\.?$/, ([y, m, d]) => [`${y}-${two(m)}-${two(d)}`]],
  [/^(\d{4})-(\d{1,2})-(\d{1,2})$/, ([y, m, d]) => [`${y}-${two(m)}-${two(d)}`]],
  [/^(\d{4})[-/._ ](\d{1,2})$/, ([y, m]) => [`${y}-${two(m)}`]],
  [/^(\d{4})(\d{2})(\d{2})$/, ([y, m, d]) => [`${y}-${m}-${d}`]],
  [/^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/, ([d, m, y]) => [`${y}-${two(m)}-${two(d)}`]],
  [/^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/, ([a, b, y]) => [`${y}-${two(b)}-${two(a)}`, `${y}-${two(a)}-${two(b)}`]],
  [/^(\d{1,2})[./-](\d{4})$/, ([m, y]) => [`${y}-${two(m)}`]],
  [/^(\d{4}-\d{2}-\d{2})[T ]\d.*$/, ([day = ""]) => [day]],
];

const RANGE = /^(.{4,}?)\s*(?:[-–—/]|\bto\b|\buntil\b|\band\b|\.\.)\s*(.{4,})$/;

const SINCE = /^since\s+/i;
const ABOUT = /^(?:about|around|circa|ca?\.|approximately|roughly)\s+/i;
/** Words that a plain date would leave out. */
const ROUGH = /\b(?:early|late|mid|middle|beginning|end|before|after|since|until|by|from|or)\b/i;

/**
 * The dates that a text may have been meant as, in EDTF; none where it is no date, or one that counts from another day.
 * Both are given if the order of day and month is not known.
 */
export function meantDates(text: string): string[] {
  const plain = text
    .trim()
    .replace(/[‐‑‒–—−]/g, "-")
    .replace(/\s+/g, " ");
  const single = meantDay(plain.replace(/^(?:in|on)\s+/i, ""));
  if (single.length > 0) return single;
  if (SINCE.test(plain))
    return meantDay(plain.replace(SINCE, ""))
      .map((date) => `${date}/..`)
      .filter(isDate);
  const [, from, to] = RANGE.exec(plain.replace(/^(?:from|between)\s/i, "")) ?? [];
  if (from === undefined || to === undefined) return [];
  const [[first], [last]] = [meantDay(from), meantDay(to)];
  return first && last ? [`${first}/${last}`].filter(isDate) : [];
}

function meantDay(text: string): string[] {
  for (const [form, read] of FORMS) {
    const match = form.exec(text);
    if (match) return [...new Set(read(match.slice(1)))].filter(isDate);
  }
  if (ABOUT.test(text))
    return meantDay(text.replace(ABOUT, ""))
      .map((date) => `${date}~`)
      .filter(isDate);
  if (isDate(text)) return [text];
  if (ROUGH.test(text)) return [];
  const found = timexes(text, null);
  const [only] = found;
  if (only === undefined || found.length > 1 || only.end - only.start < text.replace(/[.,]$/, "").length) return [];
  return [only.value].filter(isDate);
}

const isDate = (text: string): boolean => parseDate(text).ok;
