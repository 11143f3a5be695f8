// Words of chronologies, tables and lists: what leads in a date, what is only planned, and the heads of columns.

/** Words between the mark of a list and the date of an entry. */
export const LEADS_IN = /^(?:(?:on|in|since|from|by|during|c\.|circa|around|about|the year|year)\s{1,4})?/i;

/** The beginning of a date, after the words that lead it in. */
export const DATE_START =
  /^(?:\d|(?:the\s)?(?:early|mid|late|end)\b|Q[1-4]\b|H[12]\b|(?:spring|summer|autumn|fall|winter|first|second|third|fourth|last)\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\b)/i;

/** A word that a date may have; what has any other word is none, and need not be read. */
export const DATE_WORD =
  /^(?:\d+(?:st|nd|rd|th|s|am|pm)?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}|spring|summer|autumn|fall|winter|early|mid|late|end|beginning|start|middle|of|the|and|to|through|until|from|in|on|by|since|around|about|circa|ca?|q[1-4]|h[1-2]|half|quarter|first|second|third|fourth|last|days?|months?|weeks?|years?|century|decade|a\.?m|p\.?m|[ap]|m|noon|midnight|gmt|utc|c?es?t|edt|bst|msk|ad|bce?|ce|i{1,3}|iv|vi{0,3}|ix|xi{0,2})$/i;

/** A date or a row of what has not happened: "2026 (expected)", "(planned)". */
export const PLANNED =
  /[([]\s?(?:still\s|as\s|to be\s)?(?:expected|planned|scheduled|proposed|forecast|projected|tentative|provisional|upcoming|forthcoming|announced for|tbc|tbd|confirmed|estimate)\b[^)\]]{0,30}[)\]]/i;
/** A cell that says so alone. */
export const PLANNED_CELL =
  /^(?:expected|planned|scheduled|proposed|forecast|projected|tentative|provisional|upcoming|forthcoming|pending|tbc|tbd|to come|not yet|cancelled|canceled)$/i;

/** The heads of columns, by what stands below them. */
export const COLUMNS = {
  date: /^(?:dates?|when|days?|months?|years?|time|period)$/i,
  event:
    /^(?:events?|steps?|what(?: happened)?|developments?|actions?|descriptions?|details?|incidents?|measures?|decisions?|milestones?|summary|headline|news|activity)$/i,
  subject:
    /^(?:actors?|who|part(?:y|ies)|countr(?:y|ies)|states?|sides?|organi[sz]ations?|bod(?:y|ies)|institutions?)$/i,
  aside:
    /^(?:sources?|ref(?:erence)?s?\.?|links?|urls?|notes?|remarks?|comments?|publishers?|outlets?|papers?|via|credit|according to|no\.?|nr\.?|#)$/i,
} as const;

/** Whoever speaks in an interview, before the words. */
export const SPEAKER =
  /^[“"*\s]*(?:A|\p{Lu}[\p{L}.'’-]{1,25}(?:\s\p{Lu}[\p{L}.'’-]{0,25}){0,3})(?:\s?\d{1,2})?(?:\*\*)?:(?:\*\*)?\s{1,4}/u;
