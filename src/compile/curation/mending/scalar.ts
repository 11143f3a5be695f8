// A text as YAML writes it, for files and for the lines that messages propose.

/** Letters that end a line for somebody, turn the direction of writing, or cannot be seen. */
export const UNSAFE = /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffe\uffff]/gu;

/** White space as the reader of the file counts it: runs of it are one space. */
export const flat = (text: string): string => text.trim().replace(/\s+/g, " ");

const escaped = (text: string): string =>
  text.replace(UNSAFE, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** A text as a YAML scalar on one line, in double quotes; in single ones where that saves escapes. */
export function scalar(text: string): string {
  const line = flat(text);
  if (/["\\]/.test(line) && line.search(UNSAFE) === -1) return `'${line.replaceAll("'", "''")}'`;
  return `"${escaped(line.replace(/["\\]/g, "\\$&"))}"`;
}
