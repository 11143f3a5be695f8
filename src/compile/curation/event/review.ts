// Whether an editor has read an event, who, and when: `reviewed: false`, `true`, or "A. B., 2024-05-01".

import { parseDate } from "../../../model/date.ts";

export interface Review {
  /** An editor has read it against its source. */
  isRead: boolean;
  by?: string;
  /** YYYY-MM-DD */
  on?: string;
}

const DAY = /^(?:(.*?)[\s,;]+(?:on\s+)?)?(\d{4}-\d{2}-\d{2})$/;
/** A day in another form, behind whoever has read it. */
export const OTHER_DAY =
  /^(.*?)[\s,;]*(?:\bon\s+)?\b(\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{1,2}\.?\s\p{L}{3,9}\.?\s\d{4}|\p{L}{3,9}\.?\s\d{1,2},?\s\d{4})$/u;
/** Words for yes and no in other spellings, and for what is still to be done: no names. */
const NO_NAMES = /^(?:true|false|yes|no|y|n|on|off|none|null|nobody|nil|todo|to do|tbd|done|ok|not yet|[\W_]*|\d+)$/i;

/** Reads what a file says; null where it says neither. */
export function reviewOf(text: string): Review | null {
  if (text === "true" || text === "false") return { isRead: text === "true" };
  const [, before = "", day] = DAY.exec(text) ?? [];
  if (day !== undefined && !parseDate(day).ok) return null;
  const by = day === undefined ? text : before;
  if (day !== undefined && by === "") return { isRead: true, on: day };
  if (NO_NAMES.test(by) || !/\p{L}/u.test(by) || (day === undefined && OTHER_DAY.test(text))) return null;
  return { isRead: true, by, ...(day === undefined ? {} : { on: day }) };
}
