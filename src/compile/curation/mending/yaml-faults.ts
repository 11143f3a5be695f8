// The errors of a YAML parser, in words for an editor: one fault, at the place that has to be mended, with the line
// to write. All errors of the parser after its first are that one's consequences.

import type { Document, ErrorCode, YAMLParseError } from "yaml";
import { isScalar, visit } from "yaml";
import type { Span } from "../../../model/text.ts";
import { columnOf, type Line, lineAbove, lineAt, lineBelow, oddIndent } from "./lines.ts";
import { scalar } from "./scalar.ts";

/** Signs that mean something to YAML where a value begins with them. */
const SPECIAL = /^[%@`&*!|>?,\]}#]/;

export interface YamlFault {
  message: string;
  span: Span;
  hint?: string;
}

const BRACKETS = [
  ["[", "]"],
  ["{", "}"],
] as const;

const SAME_COLUMN = "the keys of one entry begin in the same column";

/** Additions to YAML's own messages, by their code, for what no line explains. */
const HINTS: Partial<Record<ErrorCode, string>> = {
  BLOCK_AS_IMPLICIT_KEY: "a text with a colon or a quotation mark in it needs quotes around it",
  MULTIPLE_DOCS: 'take out the line "---": a file holds one document',
  TAB_AS_INDENT: "indent with spaces",
  BAD_INDENT: SAME_COLUMN,
  UNEXPECTED_TOKEN: `${SAME_COLUMN}; a text with special signs needs quotes around it`,
};

/** The fault behind the errors of a parser. */
export function explain(errors: readonly YAMLParseError[], document: Document.Parsed, text: string): YamlFault {
  const [first] = [...errors].sort((a, b) => a.pos[0] - b.pos[0]);
  if (first === undefined) throw new RangeError("there is no error to explain");
  if (first.code === "MULTIPLE_DOCS") {
    return fault("a second YAML document begins here", spanOf(first, text), HINTS.MULTIPLE_DOCS);
  }
  const offset = Math.min(first.pos[0], text.length);
  // a tab in the line below ends what the parser has begun to read in this one
  const odd = oddIndent(text, lineBelow(text, lineAt(text, offset))?.start ?? offset);
  if (odd) return oddlyIndented(odd, text);
  const isUnclosed = first.code === "MISSING_CHAR" && /closing .quote/.test(first.message);
  if (isUnclosed) return unclosed(quoteBefore(document, first.pos[0]) ?? offset, text);
  const line = lineAt(text, offset);
  const above = lineAbove(text, line);
  const below = lineBelow(text, line);
  const explained =
    dashFault(line) ??
    valueFault(line, text) ??
    indentFault(line, above, text) ??
    wordsFault(line) ??
    (below && indentFault(below, line, text)) ??
    (above && (dashFault(above) ?? valueFault(above, text)));
  if (explained) return explained;
  const [, bracket] = /must be .*end with a ([\]}])/.exec(first.message) ?? [];
  if (bracket) return fault(`a bracket is never closed: "${bracket}" is missing`, spanOf(first, text));
  const code = /Nested mappings|Implicit/.test(first.message) ? "BLOCK_AS_IMPLICIT_KEY" : first.code;
  return fault(oneLine(first.message), spanOf(first, text), HINTS[code]);
}

/** A line to write, of a key and the text that it is to have. */
export const lineToWrite = (key: string, text: string): string => `write ${key}: ${scalar(text)}`;

function fault(message: string, span: { start: number; end: number }, hint?: string): YamlFault {
  return { message, span, ...(hint === undefined ? {} : { hint }) };
}

function spanOf({ pos }: YAMLParseError, text: string) {
  const start = Math.min(pos[0], text.length);
  return { start, end: Math.min(Math.max(pos[1], start + 1), text.length) };
}

const oneLine = (message: string): string => message.replace(/\s+/g, " ").trim();

function oddlyIndented({ start, end, name, more }: NonNullable<ReturnType<typeof oddIndent>>, text: string): YamlFault {
  const line = lineAt(text, start);
  const others = more === 0 ? "" : `, and ${more} other line${more === 1 ? "" : "s"} of the file, too`;
  const what = start < line.start + columnOf(line) - 1 ? "is indented with" : "has behind its colon";
  return fault(
    `this line ${what} ${name}${others}; only spaces count`,
    { start, end },
    start < line.start + columnOf(line) - 1 ? `indent with spaces: ${SAME_COLUMN}` : "put one space there",
  );
}

/** A quotation mark that opens a value and is not closed on its line. */
function unclosed(start: number, text: string): YamlFault {
  const { key, value, valueAt } = lineAt(text, start);
  const hint = key !== null && valueAt === start ? lineToWrite(key, value.slice(1)) : "close it where the text ends";
  return fault("this quotation mark is never closed", { start, end: start + 1 }, hint);
}

/** Start of the quoted text that ends at an offset: the parser names only the end of an unclosed one. */
function quoteBefore(document: Document.Parsed, offset: number): number | null {
  let start: number | null = null;
  try {
    visit(document, {
      Scalar(_, { type, range }) {
        if (/^QUOTE/.test(type ?? "") && range && range[0] < offset && offset <= range[2]) start = range[0];
      },
    });
  } catch {
    return null; // nested too deeply to be visited
  }
  return start;
}

/** A text that needs quotes and has none, or has them where they do not hold the whole of it. */
function valueFault(line: Line, text: string): YamlFault | null {
  const { key, value, valueAt, end } = line;
  if (key === null || value === "") return null;
  const span = { start: valueAt, end: Math.max(valueAt + 1, Math.min(end, valueAt + value.length)) };
  const hint = lineToWrite(key, withoutQuotes(value));
  if (/^-\s/.test(value)) {
    return fault(`a list begins on the line of "${key}:"`, span, `put the dash on a line of its own, below "${key}:"`);
  }
  const [mark = ""] = value;
  if (/["']/.test(mark)) {
    const close = closing(value, mark);
    if (close === -1 || /^\s*(?:#.*)?$/.test(value.slice(close + 1))) return null;
    const at = valueAt + close;
    return fault("the text ends at this quotation mark, and more stands behind it", { start: at, end: at + 1 }, hint);
  }
  const [, closer] = BRACKETS.find(([open]) => open === mark) ?? [];
  if (closer) {
    const close = value.lastIndexOf(closer);
    if (close === -1) {
      const message = `a bracket is never closed: "${closer}" is missing`;
      return fault(message, { start: valueAt, end: valueAt + 1 }, bracketHint(key, value));
    }
    if (/^\s*(?:[,#].*)?$/.test(value.slice(close + 1))) return null;
    return fault(`a text that begins with "${mark}" needs quotes around it`, span, hint);
  }
  if (/^[|>][-+\d]{0,2}$/.test(value)) return blockFault(line, lineBelow(text, line));
  if (SPECIAL.test(value)) return fault(`a text that begins with "${mark}" needs quotes around it`, span, hint);
  const colon = /:(?=\s|$)/.exec(value);
  if (colon === null) return null;
  const at = valueAt + colon.index;
  return text.charAt(at) === ":"
    ? fault("a text with a colon in it needs quotes around it", { start: at, end: at + 1 }, hint)
    : null;
}

/** A text of several lines that does not stand to the right of its key. */
function blockFault({ key, lead, value, valueAt }: Line, below: Line | null): YamlFault | null {
  if (below === null || columnOf(below) > lead.length + 1) return null;
  const message = `the text below "${key}: ${value}" begins in column ${columnOf(below)}, and its key in column ${lead.length + 1}`;
  const span = { start: valueAt, end: valueAt + value.length };
  return fault(message, span, `write ${spaces(lead.length + 2)} before each line of the text`);
}

/** A list of ids is closed; whatever else begins with a bracket is put in quotes. */
const bracketHint = (key: string, value: string): string =>
  /^\[[\w\s,-]*$/.test(value) ? `write ${key}: ${value}]` : lineToWrite(key, value);

function closing(value: string, mark: string): number {
  for (let at = 1; at < value.length; at += 1) {
    if (mark === '"' && value[at] === "\\") at += 1;
    else if (value[at] === mark) {
      if (mark === "'" && value[at + 1] === "'") at += 1;
      else return at;
    }
  }
  return -1;
}

/** A value without quotation marks around the whole of it, straight or curly, and without a comment behind it. */
const withoutQuotes = (value: string): string => {
  const plain = value.replace(/\s+#\s.*$/, "");
  return /^(?:(["']).*\1|“[^“”]*”|„[^„“”]*[“”])$/.test(plain) ? plain.slice(1, -1) : plain;
};

/** A key or a dash that does not stand below those of its entry. */
function indentFault(line: Line, above: Line | null, text: string): YamlFault | null {
  const isDash = /-\s*$/.test(line.lead);
  if (line.key === null || above === null) return null;
  const span = { start: line.start + line.lead.length, end: line.start + line.lead.length + line.key.length };
  if (isDash) {
    const other = dashAbove(text, line);
    const [own, wanted] = [line.lead.indexOf("-"), other?.lead.indexOf("-") ?? -1];
    if (other === null || own === wanted) return null;
    const at = line.start + own;
    const message = `this dash begins in column ${own + 1}, that of the entry above in column ${wanted + 1}`;
    return fault(message, { start: at, end: at + 1 }, `write ${spaces(wanted)} before the dash`);
  }
  if (above.key === null || above.value === "") return null;
  const [own, wanted] = [columnOf(line), columnOf(above)];
  if (own === wanted) return null;
  const message = `"${line.key}" begins in column ${own}, and the key above it in column ${wanted}`;
  return fault(message, span, `write ${spaces(wanted - 1)} before it: ${SAME_COLUMN}`);
}

const spaces = (count: number): string => (count === 0 ? "no space" : `${count} space${count === 1 ? "" : "s"}`);

function dashAbove(text: string, line: Line): Line | null {
  for (let at = lineAbove(text, line); at !== null; at = lineAbove(text, at)) if (/-\s*$/.test(at.lead)) return at;
  return null;
}

/** Signs that begin an item in other texts. */
const OTHER_DASH = /^(\s*)([–—−‐‑•·‣▪●*+]|\(?\d{1,2}[.)])\s+([A-Za-z_]+):(?:\s+(.*))?$/;

/** A dash without a space behind it, or another sign in its place, which begins no entry. */
function dashFault({ start, text }: Line): YamlFault | null {
  const [, before = "", sign = "", key = "", rest = ""] = OTHER_DASH.exec(text) ?? [];
  if (sign !== "") {
    const from = start + before.length;
    const span = { start: from, end: from + sign.length };
    return fault(`an entry begins with a hyphen, not with "${sign}"`, span, `write - ${key}: ${rest}`.trimEnd());
  }
  const [, lead = "", name = "", value = ""] = /^(\s*)-([a-z_]+):(?:\s+(.*))?$/.exec(text) ?? [];
  if (name === "") return null;
  const at = start + lead.length;
  return fault("there is no space behind this dash", { start: at, end: at + 1 }, `write - ${name}: ${value}`.trimEnd());
}

/** Signs that look like a colon, or stand in its place elsewhere. */
const OTHER_COLON = /^([A-Za-z_][\w-]*)\s*([：﹕︰ː꞉∶=→]|[-=]>)\s*(.*)$/;

/** A key without a colon, or without a space behind it. */
function wordsFault({ key, text, lead, start }: Line): YamlFault | null {
  if (key !== null) return null;
  const words = text.slice(lead.length);
  const [, meant = "", other = "", behind = ""] = OTHER_COLON.exec(words) ?? [];
  if (other !== "") {
    const at = start + lead.length + words.indexOf(other);
    const span = { start: at, end: at + other.length };
    return fault(`a colon stands behind a key, not "${other}"`, span, `write ${meant}: ${behind}`.trimEnd());
  }
  const [, name = "", sign = ""] = /^([A-Za-z_][\w-]*)(:(?=\S)|\s|$)/.exec(words) ?? [];
  if (name === "" || !/^[a-z]/.test(name)) return null;
  const from = start + lead.length;
  const span = { start: from, end: from + name.length };
  if (sign === ":") {
    const value = words.slice(name.length + 1);
    return fault(`there is no space behind "${name}:"`, span, `write ${name}: ${value.trim()}`);
  }
  return fault(`there is no colon behind "${name}"`, span, `write ${name}: ${words.slice(name.length).trim()}`);
}

/** A plain text that a sign for a comment cuts off where none was meant: " #1", "#rally". Null for all other texts. */
export function cutByComment(text: string, end: number): YamlFault | null {
  const { key, value, valueAt } = lineAt(text, end);
  if (key === null) return null;
  const rest = text.slice(end, lineAt(text, end).end);
  const isEmpty = end <= valueAt;
  const sign = isEmpty ? /^\s?#(?=\S)(?!#)/.exec(rest) : /^ #(?=[^\s#])/.exec(rest);
  if (sign === null) return null;
  const at = end + sign[0].length - 1;
  const message = `everything from "${rest.trim().split(/\s/)[0]}" on is a comment, and not in the ${key}`;
  return fault(
    message,
    { start: at, end: at + 1 },
    `${lineToWrite(key, value)}; before a remark, write "# " with a space`,
  );
}

/** Whether a node of the parser is a plain text, without quotes. */
export const isPlain = (node: unknown): boolean => isScalar(node) && (node.type === "PLAIN" || node.type === undefined);
