// A diagnostic as a person reads it: what is wrong, where, the lines themselves, and what would mend it.

import type { Diagnostic } from "../../model/diagnostic.ts";

export interface FormatOptions {
  color?: boolean;
  /** Put before the file's name, e.g. "seeds/". */
  folder?: string;
}

type Style = "red" | "yellow" | "cyan" | "dim" | "bold";
const CODES: Record<Style, number> = { red: 31, yellow: 33, cyan: 36, dim: 2, bold: 1 };

/** Longest stretch of a line that is shown; paragraphs stand on one line. */
const WIDTH = 100;

/** Formats a diagnostic with a code frame. `sourceText` is the text of its file; without it the frame is left out. */
export function formatDiagnostic(diagnostic: Diagnostic, sourceText?: string, options: FormatOptions = {}): string {
  const paint = (style: Style, text: string): string =>
    options.color ? `\u001b[${CODES[style]}m${text}\u001b[0m` : text;
  const tone: Style = diagnostic.severity === "error" ? "red" : "yellow";
  const name = printable(`${options.folder ?? ""}${diagnostic.file}`);
  const place = diagnostic.line === undefined ? name : `${name}:${diagnostic.line}:${diagnostic.column ?? 1}`;
  const head = `${paint("bold", place)} ${paint(tone, diagnostic.severity)} ${paint("dim", `[${diagnostic.code}]`)}`;
  const lines = [place === "" ? head.trimStart() : head, `  ${printable(diagnostic.message)}`];
  if (diagnostic.span && sourceText !== undefined) lines.push(...frame(sourceText, diagnostic, tone, paint));
  const [hint, ...more] = diagnostic.hint?.split("\n").map(printable) ?? [];
  if (hint !== undefined) lines.push(`  ${paint("cyan", "hint:")} ${hint}`, ...more.map((line) => `        ${line}`));
  return lines.join("\n");
}

/** Control characters out of a document must not reach a terminal; nor those that turn the direction of writing. */
export const printable = (text: string): string =>
  text.replace(/[\t\n\u2028\u2029]/g, " ").replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, "\ufffd");

/** The line of a diagnostic. It looks no further than what it shows: a document may be one line of millions. */
function frame(
  text: string,
  { span = { start: 0, end: 0 }, line = 1, column = 1 }: Diagnostic,
  tone: Style,
  paint: (style: Style, text: string) => string,
): string[] {
  const lineStart = span.start - (column - 1);
  const from = column - 1 > WIDTH - 20 ? span.start - 30 : lineStart;
  const stretch = text.slice(from, from + WIDTH + 1);
  const nextBreak = stretch.indexOf("\n", span.start - from);
  const shown = stretch.slice(0, nextBreak === -1 ? WIDTH : Math.min(WIDTH, nextBreak));
  const [cutBefore, cutAfter] = [from > lineStart ? "…" : "", nextBreak === -1 && stretch.length > WIDTH ? "…" : ""];
  const gutter = String(line);
  const blank = " ".repeat(gutter.length);
  const marks = Math.max(1, Math.min(span.end, from + shown.length) - span.start);
  const lead = cutBefore.length + span.start - from;
  return [
    `  ${paint("dim", `${gutter} |`)} ${cutBefore}${printable(shown)}${cutAfter}`,
    `  ${paint("dim", `${blank} |`)} ${" ".repeat(lead)}${paint(tone, "^".repeat(marks))}`,
  ];
}
