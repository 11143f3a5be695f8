// A first look at a YAML text, token by token, before anything is built of it: size, depth, number of parts. Whatever
// could make a parser slow or exhaust its stack or memory is refused here, at its place and in linear time.

import { Lexer } from "yaml";
import type { Span } from "../../model/text.ts";

/** Eight hundred events, each with all its keys, have as many. */
const MAX_LENGTH = 1_000_000;
const MAX_TOKENS = 100_000;

/** A curation file is a map of lists of maps of lists of maps. */
export const MAX_DEPTH = 8;

export const TOO_DEEP = "the file is nested too deeply";

/** Control tokens of the lexer; the text of a scalar follows its own. */
const SCALAR = "\u001f";
const CONTROL = ["\u0002", "\u0018", "\ufeff"];

/** In double quotes; the parser would make an error of each that is none, and there is room for half a million. */
const ESCAPE = /\\(?:(?<known>[0abefnrtvN_LP \t\r\n"/\\]|x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|U[\dA-Fa-f]{8})|[\s\S]?)/g;

const SPLIT = "split the document into several, and its events with it";

export interface Unfit {
  message: string;
  span: Span;
  hint?: string;
}

/** A fault of the text as a whole; null when it may be parsed. */
export function scanYaml(text: string): Unfit | null {
  const fault = (message: string, start: number, hint?: string): Unfit => ({
    message,
    span: { start, end: Math.min(start + 1, text.length) },
    ...(hint === undefined ? {} : { hint }),
  });
  if (text.length > MAX_LENGTH) return fault(`the file is longer than ${MAX_LENGTH} characters`, MAX_LENGTH, SPLIT);
  const mac = /\r(?!\n)/.exec(text);
  if (mac)
    return fault(
      "a line ends here with a carriage return alone",
      mac.index,
      "save the file with the line ends of Unix or Windows",
    );
  const depth = new Depth();
  let [at, count, isScalar] = [0, 0, false];
  for (const token of new Lexer().lex(text)) {
    count += 1;
    if (count > MAX_TOKENS)
      return fault(`the file has more than ${MAX_TOKENS} keys, values, signs and line breaks`, at, SPLIT);
    if (!isScalar && CONTROL.includes(token) && !text.startsWith(token, at)) continue;
    if (!isScalar && token === SCALAR) {
      isScalar = true;
      continue;
    }
    if (depth.after(isScalar ? "scalar" : token) > MAX_DEPTH) return fault(TOO_DEEP, at);
    const bad = !isScalar && token.startsWith('"') ? unknownEscape(token, at) : null;
    if (bad) return bad;
    at += token.length;
    isScalar = false;
  }
  return null;
}

function unknownEscape(token: string, at: number): Unfit | null {
  for (const { 0: sign, index, groups } of token.matchAll(ESCAPE)) {
    if (groups?.known !== undefined) continue;
    const message = `there is no escape sequence ${sign}`;
    const span = { start: at + index, end: at + index + sign.length };
    return { message, span, hint: "in double quotes write \\\\ for a backslash, or use single quotes" };
  }
  return null;
}

/** Depth of nesting at the lexer's place, as far as that can be told without a grammar. */
class Depth {
  /** Brackets that are open. */
  private flow = 0;
  /** "- - a: b: …" on one line, each of which may begin a level. */
  private inLine = 0;
  /** Columns in which the lines around this one begin, each further to the right than the one before. */
  private readonly columns: number[] = [];
  private column: number | null = 0;

  /** A lower bound of the depth: a text that is nested less is never said to be nested more. */
  after(token: string): number {
    if (token === "\n" || token === "\r\n") [this.inLine, this.column] = [0, 0];
    else if (this.column !== null && /^ +$/.test(token)) this.column += token.length;
    else if (!token.startsWith("#") && token.trim() !== "") this.meet(token);
    return Math.max(this.flow, this.inLine - 1, this.columns.length - 1);
  }

  private meet(token: string): void {
    if (this.column !== null && this.flow === 0) {
      while ((this.columns.at(-1) ?? -1) >= this.column) this.columns.pop();
      this.columns.push(this.column);
    }
    this.column = null;
    if (token === "[" || token === "{") this.flow += 1;
    else if (token === "]" || token === "}") this.flow = Math.max(0, this.flow - 1);
    else if (this.flow === 0 && /^[-?:]$/.test(token)) this.inLine += 1;
  }
}
