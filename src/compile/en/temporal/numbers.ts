// Numbers in words: "twenty-four", "two hundred", "nineteen ninety-six", as one token each.

import { type Shape, shapeCode } from "../../temporal/shapes.ts";
import type { Token } from "../../temporal/token.ts";
import { classCodes } from "./vocabulary.ts";

const ONE = classCodes("ONE");
const TEEN = classCodes("TEEN");
const TEN = classCodes("TEN");
const SCALE = classCodes("SCALE");

const ORDINAL = classCodes("ORDINAL");
const MONTH = classCodes("MONTH");

const isGlue = (token: Token | undefined): boolean => token?.code === shapeCode.DASH;

interface Read {
  value: number;
  /** Index after the last token. */
  next: number;
}

/** 1 to 99 from an index on. */
function small(tokens: readonly Token[], at: number): Read | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (ONE.has(token.code) || TEEN.has(token.code)) return { value: token.value, next: at + 1 };
  if (!TEN.has(token.code)) return null;
  const after = isGlue(tokens[at + 1]) ? at + 2 : at + 1;
  const one = tokens[after];
  if (one && ONE.has(one.code) && one.value < 10) return { value: token.value + one.value, next: after + 1 };
  return { value: token.value, next: at + 1 };
}

/** Years as they are spoken: "nineteen ninety-six", "twenty fourteen". */
function spokenYear(tokens: readonly Token[], at: number): Read | null {
  const century = tokens[at];
  if (!century || !(TEEN.has(century.code) || century.value === 20) || century.value < 15) return null;
  const rest = small(tokens, isGlue(tokens[at + 1]) ? at + 2 : at + 1);
  return rest && rest.value >= 10 ? { value: 100 * century.value + rest.value, next: rest.next } : null;
}

/** A scale multiplies what stands before it as far as that is smaller: in "three thousand five hundred" the five alone. */
function number(tokens: readonly Token[], at: number): Read | null {
  const first = small(tokens, at);
  if (first === null) return null;
  let { value, next } = first;
  for (let scale = tokens[next]; scale && SCALE.has(scale.code); scale = tokens[next]) {
    const above = scale.value < value ? value - (value % scale.value) : 0;
    value = above + (value - above) * scale.value;
    next += 1;
    const rest = small(tokens, tokens[next]?.word === "and" ? next + 1 : next);
    if (rest) ({ value, next } = { value: value + rest.value, next: rest.next });
  }
  return { value, next };
}

/** "twenty-seventh", "thirty first"; but "a twenty-second delay". */
function ordinal(tokens: readonly Token[], at: number): Read | null {
  const [ten, after] = [tokens[at], isGlue(tokens[at + 1]) ? at + 2 : at + 1];
  const one = tokens[after];
  if (ten === undefined || one === undefined || !TEN.has(ten.code) || !ORDINAL.has(one.code)) return null;
  const next = tokens[after + 1];
  const isSecond = one.word === "second";
  if (isSecond && next?.word !== "of" && next?.word !== "century" && !MONTH.has(next?.code ?? 0)) return null;
  const value = isSecond ? 2 : one.value;
  return value < 10 ? { value: ten.value + value, next: after + 1 } : null;
}

const shapeOf = (value: number): Shape => (value <= 12 ? "WORDS12" : value <= 31 ? "WORDS31" : "WORDS999");

/** The tokens with each number in words made one. */
export function mergeNumbers(tokens: readonly Token[]): Token[] {
  const merged: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] as Token;
    const year = spokenYear(tokens, at);
    const nth = ordinal(tokens, at);
    const read = nth ?? year ?? number(tokens, at);
    if (read === null) {
      merged.push(token);
      at += 1;
      continue;
    }
    const last = tokens[read.next - 1] as Token;
    const isDay = nth !== null && nth.value <= 31;
    const shape = isDay ? "ORDINAL_DAY" : nth ? "ORDINAL_MORE" : year ? "YEAR_WORDS" : shapeOf(read.value);
    const code = shapeCode[shape];
    merged.push({ start: token.start, end: last.end, word: "", value: read.value, code });
    at = read.next;
  }
  return merged;
}
