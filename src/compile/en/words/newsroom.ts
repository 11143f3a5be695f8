// Forms by which newsrooms mark captions, credits, bylines, date stamps and datelines.

// "Austria - President … at a conference in Vienna, 6Sept2012.": country, dash, and a date at the end
export const CAPTION = /^\p{Lu}[\p{L} ]{2,30} [-–—] .{10,300}\d{4}\.?$/u;
export const CAPTION_LABEL =
  /^(?:Photos?|Image|Picture|Caption|File photo|Credit|Video|Illustration)(?: by| credit| courtesy(?: of)?)?\s?[:/©]/i;
/** Agencies that credits name everywhere, and the words of a credit without a name. */
export const CREDITED = ["photo", "image", "picture", "AFP", "AP", "EPA", "Reuters", "Getty"];
export const BYLINE = /^(?:By|Author:|Written by) \p{Lu}[\p{L}.'’-]{0,30}(?: (?:and )?\p{Lu}[\p{L}.'’-]{0,30}){0,6}$/u;
// "12 March 2014, 10:02", "Thursday, March 6, 2014 | 14:30 GMT": the page's own date, with the hour or the weekday
export const STAMP =
  /^(?:\p{L}{3,9}day,?\s)?(?:\d{1,2}\s\p{L}{3,9}\.?,?\s\d{4}|\p{L}{3,9}\.?\s\d{1,2},?\s\d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d\d-\d\d)(?:[\s,|·–—-]+(?:at\s)?\d{1,2}[:.]\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4}(?:[+-]\d+)?)?)[\s|·–—-]*(?:by\s.{3,40})?$/iu;
// "BERGEN, February 8." or "BUENOS AIRES —" at the head of a paragraph
export const DATELINE =
  /^\p{Lu}{3,20}[\p{Lu} .'’/-]{0,30}(?:,\s\p{L}{3,9}\.?\s\d{1,2}(?:,\s\d{4})?)?(?:\.|\s\([^)]{2,30}\)\s?[—–-]|\s?[—–]|:)$/u;
