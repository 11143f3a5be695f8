// Places in a text: spans of UTF-16 offsets, and the line and column that a person would name.

/** A half-open range of JavaScript string indices: text.slice(start, end). */
export interface Span {
  start: number;
  end: number;
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** One-based line and column (in UTF-16 units) of an offset; offsets past the end name the end. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const upTo = text.slice(0, Math.max(0, offset));
  const lastBreak = upTo.lastIndexOf("\n");
  let line = 1;
  for (let at = upTo.indexOf("\n"); at !== -1; at = upTo.indexOf("\n", at + 1)) line += 1;
  return { line, column: upTo.length - lastBreak };
}

/** The beginning of a text, in no more than `limit` UTF-16 units: it ends with a whole word, unless that would leave less than half of them. */
export function beginning(text: string, limit: number): string {
  const cut = text.slice(0, limit);
  const space = cut.lastIndexOf(" ");
  return space > limit / 2 ? cut.slice(0, space) : cut;
}

/** A text without what cannot stand before an ellipsis, and the ellipsis: half a character, spaces, commas, dashes. */
export const withEllipsis = (text: string): string => `${text.replace(/[\ud800-\udbff]$|[\s,;:–—-]+$/g, "")}…`;

/** A text of no more than `limit` UTF-16 units: as it is, or its beginning and an ellipsis. */
export const shortened = (text: string, limit: number): string =>
  text.length <= limit ? text : withEllipsis(beginning(text, limit - 1));
