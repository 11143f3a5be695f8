// A sentence taken apart, once for all that is asked of it.

import type { Span } from "../../model/text.ts";
import { type Clause, parseClauses, type Range } from "../en/grammar/clauses.ts";
import { quotedSpans, sentenceTokens, type Token } from "../en/grammar/tokens.ts";
import { REPORTING } from "../en/grammar/verb-lexicon.ts";
import { HOLDING } from "../en/words/hedges.ts";
import type { TimeExpression } from "../temporal/timex.ts";
import type { Block, Sentence } from "../text/document.ts";
import { startingBy } from "../text/spans.ts";
import type { ReadDocument } from "../verify/evidence.ts";
import { isActorName } from "./actors/actors.ts";

export interface SentenceReading {
  document: ReadDocument;
  sentence: Sentence;
  text: string;
  tokens: readonly Token[];
  clauses: readonly Clause[];
  times: readonly TimeExpression[];
}

/** Reads sentences one after another; the quotation marks of a paragraph are paired once. */
export function makeReader(
  document: ReadDocument,
): (sentence: Sentence, times: readonly TimeExpression[]) => SentenceReading {
  let block: Block | null = null;
  let quotes: Span[] = [];
  return (sentence, times) => {
    if (sentence.block !== block) {
      block = sentence.block;
      quotes = quotedSpans(document.text, block);
    }
    const inside: Span[] = [];
    for (let at = Math.max(0, startingBy(quotes, sentence.start) - 1); at < quotes.length; at += 1) {
      const quote = quotes[at];
      if (quote === undefined || quote.start >= sentence.end) break;
      if (quote.end > sentence.start) inside.push(quote);
    }
    const tokens = sentenceTokens(document.tokens, sentence, times, inside);
    // "Reading said": at the head of a sentence the capital shows nothing, but the domain knows the name
    const head = tokens.find(({ kind }) => kind === "word");
    if (head && /^\p{Lu}/u.test(head.text) && isActorName(head.text, document.domain)) head.isName = true;
    const text = document.text.slice(sentence.start, sentence.end);
    return { document, sentence, text, tokens, clauses: parseClauses(tokens), times };
  };
}

/** The place of tokens in the document. */
export function spanOf({ tokens, sentence }: SentenceReading, { first, last }: Range): Span {
  return { start: tokens[first]?.start ?? sentence.start, end: tokens[last]?.end ?? sentence.end };
}

export function wordsOf(reading: SentenceReading, range: Range): string {
  const { start, end } = spanOf(reading, range);
  return reading.document.text.slice(start, end);
}

/** The tokens that a span touches; null where none does. */
export function tokensOf({ tokens }: SentenceReading, span: Span): Range | null {
  const first = tokens.findIndex(({ end }) => end > span.start);
  let last = first;
  while (last + 1 < tokens.length && (tokens[last + 1]?.start ?? 0) < span.end) last += 1;
  const token = tokens[first];
  return token === undefined || token.start >= span.end ? null : { first, last };
}

/** The innermost clause around a token. */
export function clauseAround({ clauses }: SentenceReading, at: number): Clause | null {
  let found: Clause | null = null;
  for (const clause of clauses) {
    const isInside = clause.first <= at && at <= clause.last;
    if (isInside && (found === null || clause.last - clause.first <= found.last - found.first)) found = clause;
  }
  return found;
}

/** "It is for this reason that we were forced": the clause behind carries the sentence. */
export function isCleft({ tokens }: SentenceReading, { parent, opener }: Clause): boolean {
  if (opener !== "that" || parent?.kind !== "main" || parent.verb?.base !== "be" || parent.subject === null)
    return false;
  if (tokens[parent.subject.first]?.lower !== "it") return false;
  let at = parent.verb.last + 1;
  if (tokens[at]?.lower === "not") at += 1; // "It was not until 2016 that"
  return /^(?:for|in|on|at|only|until|till|during|after|since|before|by|here|there)$/.test(tokens[at]?.lower ?? "");
}

/** The clause that attributes what another one tells: "the ministry said (that) …", "…, the ministry said"; null where none does. */
export function attributionOf({ clauses }: SentenceReading, clause: Clause): Clause | null {
  const behind = clauses.find(({ said }) => said === clause);
  if (behind) return behind;
  const { kind, parent } = clause;
  const isReported =
    kind === "complement" &&
    parent?.verb &&
    (REPORTING.has(parent.verb.base) || HOLDING.test(parent.verb.base)) &&
    !parent.verb.isNegated;
  return isReported ? parent : null;
}
