// Tells years from other four figures: those that count, number or name something.

import { shapeCode } from "../../temporal/shapes.ts";
import type { Context } from "../../temporal/timex.ts";
import type { Token } from "../../temporal/token.ts";
import { classCodes } from "./vocabulary.ts";

/** The words of a token. */
export const slice = ({ text }: Context, token: Token | undefined): string =>
  token ? text.slice(token.start, token.end) : "";
/** Whether nothing stands between two tokens. */
export const glued = (a: Token | undefined, b: Token | undefined): boolean =>
  a !== undefined && b !== undefined && a.end === b.start;

// A four-digit number is a year unless something is counted or numbered with it.
const COUNTED = new Set(
  "troops soldiers servicemen peacekeepers personnel people persons men women members refugees families vehicles tanks km kilometers kilometres meters metres miles tons tonnes dollars drams rubles euros hours hour days weeks minutes gmt utc est edt square times points percent jobs workers employees shares homes houses students children others dead wounded units pounds feet acres hectares votes seats million billion rpm mhz calories degrees passengers".split(
    " ",
  ),
);
const NUMBERED = new Set(
  "resolution no number flight article room page pages section act channel highway route model boeing airbus dow nikkei index nos order bill decree form unit".split(
    " ",
  ),
);
const MONEY = shapeCode.MONEY;
const EXACT_SIGNS = new Set([shapeCode.PERCENT, shapeCode.MONEY]);
const PREPOSITIONS = classCodes("IN");

const word = (context: Context, token: Token | undefined): string => slice(context, token).toLowerCase();

/** "resolution 1996", "$1998". */
export function isNumbered(context: Context): boolean {
  const before = context.tokens[context.from - 1];
  if (before === undefined) return false;
  if (before.code === MONEY || (before.code === shapeCode.MARK && slice(context, before) === "#")) return true;
  const name = before.code === shapeCode.DOT ? context.tokens[context.from - 2] : before;
  return NUMBERED.has(word(context, name));
}

/** "1998 troops", "1998%". */
export function isCounted(context: Context): boolean {
  const after = context.tokens[context.to];
  if (after === undefined) return false;
  if (EXACT_SIGNS.has(after.code)) return true;
  if (COUNTED.has(word(context, after))) return true;
  // "1,998" and "2003.5" are tokens of their own; "2003/5" is not
  return (
    glued(context.tokens[context.to - 1], after) &&
    after.code === shapeCode.SLASH &&
    glued(after, context.tokens[context.to + 1]) &&
    !Number.isNaN(context.tokens[context.to + 1]?.value)
  );
}

const isName = (token: Token | undefined): boolean => token?.code === shapeCode.NAME || token?.code === shapeCode.OTHER;

/** "MH1987", "Su-1998", "1998X": figures that a name is made of. */
export function isPartOfName(context: Context): boolean {
  const { tokens, from, to } = context;
  const [first, last] = [tokens[from], tokens[to - 1]];
  const [before, after] = [tokens[from - 1], tokens[to]];
  if (glued(before, first) && isName(before) && !PREPOSITIONS.has(before?.code ?? 0)) return true;
  if (
    glued(before, first) &&
    before?.code === shapeCode.DASH &&
    glued(tokens[from - 2], before) &&
    isName(tokens[from - 2])
  ) {
    return !/^(?:post|pre|mid|since)$/i.test(slice(context, tokens[from - 2]));
  }
  return glued(last, after) && isName(after);
}
