// The lines of a YAML file as an editor sees them: indentation, dash, key, value. They explain what a parser stumbles over.

import type { Span } from "../../../model/text.ts";

/** White space that looks like a space or is not seen at all, and indents nothing. */
const ODD_SPACE = /[\t\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]/;

export interface Line extends Span {
  text: string;
  /** White space and dashes before the key, or before whatever stands there. */
  lead: string;
  /** Null where the line has none. */
  key: string | null;
  /** The text behind the colon as it stands, without white space around it. */
  value: string;
  /** Offset of the value, or of its place. */
  valueAt: number;
}

const KEYED =
  /^([\s\u200b\u2060]*(?:-[\s\u200b\u2060]+)*)(["']?)([A-Za-z_][\w-]*)\2([ \t]*:)(?=[\s\u200b\u2060]|$)(.*)$/u;

/** The line around an offset. */
export function lineAt(text: string, offset: number): Line {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const next = text.indexOf("\n", start);
  const end = next === -1 ? text.length : next;
  const line = text.slice(start, end);
  const [, lead = "", mark = "", key = "", colon = "", rest = ""] = KEYED.exec(line) ?? [];
  if (key === "") {
    const [blank = ""] = /^\s*(?:-\s+)*/.exec(line) ?? [];
    return {
      start,
      end,
      text: line,
      lead: blank,
      key: null,
      value: line.slice(blank.length).trim(),
      valueAt: start + blank.length,
    };
  }
  const before = lead.length + key.length + 2 * mark.length + colon.length;
  const valueAt = start + before + (rest.length - rest.trimStart().length);
  return { start, end, text: line, lead, key, value: rest.trim(), valueAt };
}

/** The nearest line above that is neither blank nor a comment; null where there is none. */
export function lineAbove(text: string, { start }: Span): Line | null {
  for (let at = start; at > 0; ) {
    const line = lineAt(text, at - 1);
    if (line.text.trim() !== "" && !/^\s*#/.test(line.text)) return line;
    at = line.start;
  }
  return null;
}

/** The nearest line below that is neither blank nor a comment; null where there is none. */
export function lineBelow(text: string, { end }: Span): Line | null {
  for (let at = end + 1; at < text.length; ) {
    const line = lineAt(text, at);
    if (line.text.trim() !== "" && !/^\s*#/.test(line.text)) return line;
    at = line.end + 1;
  }
  return null;
}

/** One-based column in which the key or the text of a line begins. */
export const columnOf = ({ lead }: Line): number => lead.length + 1;

export interface OddIndent extends Span {
  /** Its name: "a tab". */
  name: string;
  /** Other lines that are indented like that. */
  more: number;
}

/** The first line, up to an offset's, that is indented or spaced with something other than spaces. */
export function oddIndent(text: string, until: number): OddIndent | null {
  let found: OddIndent | null = null;
  for (let start = 0; start < text.length; ) {
    const next = text.indexOf("\n", start);
    const end = next === -1 ? text.length : next;
    if (found === null && start > until) return null;
    const line = text.slice(start, end);
    const [lead = ""] = /^[\s\u200b\u2060\ufeff]*(?:-[\s\u200b\u2060]+)*/u.exec(line) ?? [];
    const gap = /^["']?[A-Za-z_][\w-]*["']?:([^\S \n]|[\u200b\u2060])/u.exec(line.slice(lead.length));
    const place = lead.length < line.length ? lead.search(ODD_SPACE) : -1;
    const at = place >= 0 ? start + place : gap ? start + lead.length + gap[0].length - 1 : -1;
    if (at >= 0) {
      if (found) found.more += 1;
      else found = { start: at, end: at + 1, name: NAMES[text.charAt(at)] ?? "a space of another kind", more: 0 };
    }
    start = end + 1;
  }
  return found;
}

const NAMES: Record<string, string> = {
  "\t": "a tab",
  "\u00a0": "a no-break space",
  "\u202f": "a narrow no-break space",
  "\u200b": "a space of no width",
  "\u2060": "a space of no width",
  "\ufeff": "a byte order mark",
};
