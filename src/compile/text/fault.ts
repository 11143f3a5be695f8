// Makes diagnostics with their positions in files.

import type { Diagnostic, Severity } from "../../model/diagnostic.ts";
import { type Span, shortened } from "../../model/text.ts";

/** A file's name and the offsets of its lines, so that naming a place costs little. */
export interface Places {
  name: string;
  lines: number[];
}

/** The text under a file's name, with its places. */
export interface Source extends Places {
  text: string;
}

export function makeSource(name: string, text: string): Source {
  const lines = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) lines.push(at + 1);
  return { name, text, lines };
}

/** One-based line and column of an offset. */
export function position(source: Places, offset: number): { line: number; column: number } {
  let [low, high] = [0, source.lines.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((source.lines[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (source.lines[low] ?? 0) + 1 };
}

export interface Fault {
  severity?: Severity;
  code: string;
  message: string;
  hint?: string | undefined;
}

/** A diagnostic at a span of a source, or about the whole file where no span is given. */
export function faultAt(source: Places, span: Span | null, fault: Fault): Diagnostic {
  return {
    severity: fault.severity ?? "error",
    code: fault.code,
    message: limited(fault.message),
    file: source.name,
    ...(span ? { ...position(source, span.start), span: { start: span.start, end: span.end } } : {}),
    ...(fault.hint === undefined ? {} : { hint: limited(fault.hint) }),
  };
}

/** Longest message or hint: what it cites may be a word of a million letters. */
const MAX_MESSAGE = 1000;

function limited(text: string): string {
  if (text.length <= MAX_MESSAGE) return text;
  const [head, tail] = [text.slice(0, MAX_MESSAGE * 0.6), text.slice(-MAX_MESSAGE * 0.3)];
  return `${head.replace(/[\ud800-\udbff]$/, "")}…${tail.replace(/^[\udc00-\udfff]/, "")}`;
}

/** A short form of a passage for a message. */
export function excerpt(text: string, limit = 100): string {
  return shortened(text.replace(/\s+/g, " ").trim(), limit);
}
