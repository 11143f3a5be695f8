// Facts as files write them: days, languages, addresses, names. What cannot be read without a guess is no fact.

import { parseDate } from "../../model/date.ts";
import type { Facts } from "./incoming.ts";

/** Longest fact; a longer one is a text that somebody put into the wrong field. */
const LONGEST = 300;

/** A text on one line, NFC, without what nobody sees; undefined where nothing is left or it is too long. */
export function line(text: string | undefined): string | undefined {
  const flat = text
    ?.replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|(?!\s)\p{Cc}/gu, "")
    .replace(/\s+/g, " ")
    .trim()
    .normalize("NFC");
  return flat && flat.length <= LONGEST ? flat : undefined;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
const MONTH =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";

const YEAR_FIRST = /^(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?)?(?![\d/.-])/;
const COMPACT = /^(\d{4})(\d\d)(\d\d)(?!\d)/;
const NUMBERS = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)/;
const DAY_MONTH = new RegExp(
  `^(?:[a-z]{3,9},?\\s)?(\\d{1,2})(?:st|nd|rd|th)?[\\s-](${MONTH})\\.?,?[\\s-](\\d{4})(?!\\d)`,
  "i",
);
const MONTH_DAY = new RegExp(
  `^(?:[a-z]{3,9},?\\s)?(${MONTH})\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s(\\d{4})(?!\\d)`,
  "i",
);
const MONTH_ALONE = new RegExp(`^(${MONTH})\\.?,?\\s(\\d{4})$`, "i");
/** The zone of a clock's date, between its day and its year: "Thu Feb 08 2024", "Thu Feb  8 10:00:00 2024". */
const CLOCK = new RegExp(
  `^[a-z]{3}\\s(${MONTH})\\s{1,2}(\\d{1,2})\\s(?:\\d\\d:\\d\\d:\\d\\d\\s(?:[A-Z]{2,5}\\s)?)?(\\d{4})(?!\\d)`,
  "i",
);

/**
 * The day of a written date as EDTF, by the calendar of the place where it was written: a time zone moves nothing. Null for
 * what is no date, has two readings (08/02/2024), is no day of the calendar, or is the zero of a clock (1970-01-01).
 */
export function dayOf(text: string | undefined): string | null {
  const date = text?.trim().replace(/\s+/g, " ") ?? "";
  const found = YEAR_FIRST.exec(date);
  if (found) return edtf(found[1], found[3], found[4]);
  const compact = COMPACT.exec(date);
  if (compact) return edtf(compact[1], compact[2], compact[3]);
  const dayMonth = DAY_MONTH.exec(date);
  if (dayMonth) return edtf(dayMonth[3], monthOf(dayMonth[2] ?? ""), dayMonth[1]);
  const monthDay = MONTH_DAY.exec(date) ?? CLOCK.exec(date);
  if (monthDay) return edtf(monthDay[3], monthOf(monthDay[1] ?? ""), monthDay[2]);
  const month = MONTH_ALONE.exec(date);
  if (month) return edtf(month[2], monthOf(month[1] ?? ""), undefined);
  return ofNumbers(date);
}

function ofNumbers(date: string): string | null {
  const [, first, mark, second, year] = NUMBERS.exec(date) ?? [];
  if (first === undefined || second === undefined) return null;
  if (mark === "." || Number(first) > 12 || first === second) return edtf(year, second, first);
  return Number(second) > 12 ? edtf(year, first, second) : null;
}

function edtf(year: string | undefined, month: string | number | undefined, day: string | undefined): string | null {
  if (year === undefined || Number(year) < 1400) return null;
  const parts = [
    year,
    ...[month, day].filter((part) => part !== undefined).map((part) => String(part).padStart(2, "0")),
  ];
  const text = parts.join("-");
  return text === "1970-01-01" || text.includes("-00") || !parseDate(text).ok ? null : text;
}

/** A language tag, e.g. en or pt-BR; undefined for what is none. */
export function languageOf(text: string | undefined): string | undefined {
  const tag =
    text
      ?.trim()
      .replaceAll("_", "-")
      .replace(/\.[\w-]+$/, "") ?? "";
  return /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(tag) ? tag : undefined;
}

/** A web address as it stands, its credentials and the search for a text left out; undefined for anything else. */
export function addressOf(text: string | undefined, base?: string): string | undefined {
  const given = text?.trim();
  if (!given || !URL.canParse(given, base)) return undefined;
  const url = new URL(given, base);
  if (!/^https?:$/.test(url.protocol) || url.hostname === "") return undefined;
  url.username = "";
  url.password = "";
  url.hash = url.hash.replace(/:~:.*$/, "");
  return url.href;
}

/** A copy in the Wayback Machine or an archive of its kind: its day and the address of what was copied. */
export function waybackOf(address: string | undefined): { date: string; original: string } | null {
  const match = /^https?:\/\/[^/]+\/(?:web\/|wayback\/)?(\d{8})\d{0,6}(?:[a-z]{2}_)?\/(https?:\/\/?.+)$/.exec(
    address ?? "",
  );
  const date = dayOf(match?.[1]);
  const original = addressOf(match?.[2]?.replace(/^(https?:)\/(?!\/)/, "$1//"));
  return date && original ? { date, original } : null;
}

/** Names as one fact, each once. */
export function names(list: readonly (string | undefined)[]): string | undefined {
  const known = list.map(line).filter((name) => name !== undefined && !/^(?:https?:|www\.|@)/i.test(name));
  return known.length > 0 ? line([...new Set(known)].join(", ")) : undefined;
}

/** Titles and authors that programs write into every file. */
const NO_TITLE =
  /^(?:microsoft (?:word|powerpoint|excel)\b.*|untitled.*|(?:word )?(?:document|slide|presentation|page)\s?\d*|.*\.(?:docx?|odt|rtf|pdf|indd|qxd|tex|dvi|pages|pptx?))$/i;
const NO_AUTHOR =
  /^(?:admin(?:istrator)?|user|owner|author|unknown|python-docx|(?:microsoft|ms) office user|pc|default|none)$/i;

/** A title that somebody gave a file. */
export const ownTitle = (title: string | undefined): string | undefined =>
  title !== undefined && !NO_TITLE.test(title) ? title : undefined;

/** The names of authors that somebody gave a file. */
export const ownAuthor = (author: string | undefined): string | undefined =>
  names((author ?? "").split(/\s*;\s*/).filter((name) => !NO_AUTHOR.test(name)));

/** The facts that are there. */
export const known = (facts: { [key in keyof Facts]: Facts[key] | undefined }): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
