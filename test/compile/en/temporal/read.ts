// How a sentence is read: the tests of the forms of words share this.

import { tag } from "../../../../src/compile/en/temporal/tag.ts";
import { timexes } from "../../../../src/compile/en/temporal/timeml.ts";
import { dateOf, isDating, type TimeExpression } from "../../../../src/compile/temporal/timex.ts";
import { parseDocument, readable } from "../../../../src/compile/text/document.ts";
import { dayNumber, edtf } from "../../../../src/model/date.ts";

/** All expressions of time in a text of the given date; null for a document without a date. */
export function expressions(text: string, published: string | null): TimeExpression[] {
  const anchor = published === null ? null : dayNumber(edtf(published).earliest ?? "");
  const document = parseDocument("test", "test.txt", text);
  return tag(document.tokens, readable(document), anchor);
}

/** The dating expressions, each as "words = EDTF (rule)"; relative ones with "from" and the day they count from. */
export function read(text: string, published: string | null = null): string[] {
  return expressions(text, published)
    .filter(isDating)
    .map((each) => {
      const { anchor } = each.meaning.reading;
      return `${each.text} = ${dateOf(each).edtf} (${each.rule}${anchor === undefined ? "" : ` from ${anchor}`})`;
    });
}

/** The TIMEX3 values of the dating expressions. */
export const values = (text: string, published: string | null = null): string[] =>
  expressions(text, published)
    .filter(isDating)
    .map((each) => each.meaning.reading.value);

/** Words that speak of time without dating anything, each as "words = value". */
export const vague = (text: string, published: string | null = null): string[] =>
  expressions(text, published).flatMap((each) =>
    each.meaning.kind === "vague" ? [`${each.text} = ${each.meaning.value}`] : [],
  );

/** All TIMEX3 annotations, each as "words = value", with the type where it is no DATE and other values after "or". */
export const timex3 = (text: string, dct: string | null = null): string[] =>
  timexes(text, dct).map(
    ({ text: words, value, type, alternatives }) =>
      `${words} = ${value}${type === "DATE" ? "" : ` ${type}`}${alternatives ? ` or ${alternatives.join(", ")}` : ""}`,
  );
