// Texts of a certain form in YAML files: ids, dates, years, addresses, language tags. Each knows how to say what is wrong.

import Format from "typebox/format";
import { parseDate } from "../../model/date.ts";
import type { Fault } from "../text/fault.ts";
import { strangeIn } from "../text/suggest.ts";
import { OTHER_DAY, reviewOf } from "./event/review.ts";
import { meantDates } from "./mending/written-date.ts";
import { isWordPattern } from "./word-patterns.ts";

export const MAX_LABEL = 32;

/** A valid name of a custom element: letters of ASCII, at least one hyphen. Longer ones make unwieldy file names. */
export const ELEMENT_NAME = "^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$";
/** Names with a hyphen that HTML, SVG and MathML have for themselves. */
const RESERVED = [
  "annotation-xml",
  "color-profile",
  "font-face",
  "font-face-src",
  "font-face-uri",
  "font-face-format",
  "font-face-name",
  "missing-glyph",
];

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const YEAR = /^\d{4}$/;
const LANGUAGE = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;

interface TextFormat {
  isValid: (text: string) => boolean;
  /** @param key the key whose value it is */
  faultOf: (text: string, key: string) => Fault;
}

const FORMS_OF_DATES =
  "write 2012-09-06, 2016-04, 2011-22 (summer), 2005, 199X, 2000/2003, 2002/.. or ../2024-02-08; ~ about, ? uncertain, % both";

/** Says what is wrong with a date, and how it is written if that can be told. */
function badDate(text: string, key: string): Fault {
  const meant = meantDates(text);
  if (meant.length > 0) {
    const message = `"${text}" is not written as dates are here: year, month, day, with hyphens`;
    return { code: "bad-date", message, hint: `write ${key}: ${meant.join(", or ")}` };
  }
  const parsed = parseDate(text);
  if (/\p{L}{3,}/u.test(text)) {
    const hint =
      key === "date" ? `leave date: out where the quote dates itself, else ${FORMS_OF_DATES}` : FORMS_OF_DATES;
    return { code: "bad-date", message: `"${text}" is no date`, hint };
  }
  const reason = parsed.ok ? "" : parsed.reason;
  const message = `"${text}" is no date${/is not of the form/.test(reason) ? "" : `: ${reason}`}`;
  return { code: "bad-date", message, hint: FORMS_OF_DATES };
}

/** By the name under which a schema asks for it (`format`). */
export const FORMATS: ReadonlyMap<string, TextFormat> = new Map<string, TextFormat>([
  [
    "id",
    {
      isValid: (text) => ID.test(text),
      faultOf: (text) => ({
        code: "bad-id",
        message: `"${text}" cannot be an id${strangeIn(text) ? `: the character ${strangeIn(text)} stands in it` : ""}`,
        hint: "use small letters, digits and single hyphens, e.g. treaty-signed-2023",
      }),
    },
  ],
  [
    "edtf",
    {
      isValid: (text) => parseDate(text).ok,
      faultOf: badDate,
    },
  ],
  [
    "year",
    {
      isValid: (text) => YEAR.test(text),
      faultOf: (text) => ({ code: "wrong-type", message: `"${text}" is no year`, hint: "write four figures: 2012" }),
    },
  ],
  [
    "link",
    {
      isValid: isSafeUrl,
      faultOf: (text) => ({
        code: "bad-url",
        message: `"${text}" is no http, https or mailto address`,
        hint: /^[\w-]+(?:\.[\w-]+)+(?:\/|$)/.test(text) ? `did you mean "https://${text}"?` : undefined,
      }),
    },
  ],
  [
    "element-name",
    {
      isValid: (text) => new RegExp(ELEMENT_NAME).test(text) && !RESERVED.includes(text),
      faultOf: (text) => ({
        code: "bad-embed-name",
        message: `"${text}" cannot be the name of an element`,
        hint: `${elementNameLike(text)} It needs small letters or digits with a hyphen between them`,
      }),
    },
  ],
  [
    "words",
    {
      isValid: (text) => isWordPattern(text),
      faultOf: (text) => ({
        code: "bad-words",
        message: `"${text}" is no pattern of words`,
        hint: "write words: deploy* for any ending, sign|signed for either, sign … treaty for some words between",
      }),
    },
  ],
  [
    "reviewed",
    {
      isValid: (text) => reviewOf(text) !== null,
      faultOf: (text) => ({
        code: "bad-review",
        message: `"${text}" does not say whether an editor has read it`,
        hint:
          reviewMeant(text) ?? "write reviewed: false, or once it is read, true, or who and when: A. B., 2024-05-01",
      }),
    },
  ],
  [
    "language",
    {
      isValid: (text) => LANGUAGE.test(text),
      faultOf: (text) => ({ code: "wrong-type", message: `"${text}" is no language tag`, hint: 'write "en"' }),
    },
  ],
]);
for (const [name, { isValid }] of FORMATS) Format.Set(name, isValid);

/** A mark of who has read it and when, the day in figures; null where no day is given, or it may be two. */
function reviewMeant(text: string): string | null {
  const [, by = "", written = ""] = OTHER_DAY.exec(text) ?? [];
  const [day, another] = meantDates(written);
  return day === undefined || another !== undefined ? null : `write reviewed: ${[by, day].filter(Boolean).join(", ")}`;
}

/** A name of an element that resembles a text. */
function elementNameLike(text: string): string {
  const parts =
    text
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.filter((part) => part !== "") ?? [];
  const [first = "record", ...others] = /^[a-z]/.test(parts[0] ?? "") ? parts : ["my", ...parts];
  return `did you mean "${[first, ...(others.length > 0 && !RESERVED.includes(text) ? others : [...others, "timeline"])].join("-")}"?`;
}

/** Only addresses that a page may link to: no script, no data, no file. */
function isSafeUrl(text: string): boolean {
  if (!/^(?:https?:\/\/[^/]|mailto:.)/i.test(text) || !URL.canParse(text)) return false;
  return /^(?:https?|mailto):$/.test(new URL(text).protocol);
}
