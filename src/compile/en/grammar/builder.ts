// The stack of clauses that are open while a sentence is read, and the tests for nouns in it.

import type { Token } from "./tokens.ts";
import { isBetween, type VerbGroup } from "./verbs.ts";
import { COORDINATORS, DATING, DETERMINERS, PREPOSITIONS, PRONOUNS } from "./words.ts";

/** Token indices, both inclusive. */
export interface Range {
  first: number;
  last: number;
}

export interface Clause extends Range {
  kind: "main" | "coordinate" | "sub" | "relative" | "complement" | "aside";
  /** The word that opened it, in small letters: "that", "after", "which". */
  opener: string;
  /** A name or noun phrase; null where the clause has none of its own or a relative pronoun. */
  subject: Range | null;
  verb: VerbGroup | null;
  parent: Clause | null;
  /** For "…, he said": the clause that he said. */
  said: Clause | null;
}

export interface Builder {
  tokens: readonly Token[];
  all: Clause[];
  stack: Clause[];
  /** Last comma, coordinator, closing quotation mark: where a new subject may begin. */
  boundary: number;
  /** Index of the last word that looked like a past form and was taken for a participle. */
  rejected: number;
}

export const top = ({ stack }: Builder): Clause => stack[stack.length - 1] as Clause;

export function push(builder: Builder, kind: Clause["kind"], opener: string, first: number): Clause {
  const clause: Clause = {
    kind,
    opener,
    first,
    last: first,
    subject: null,
    verb: null,
    said: null,
    parent: builder.stack.at(-1) ?? null,
  };
  builder.all.push(clause);
  builder.stack.push(clause);
  return clause;
}

export function pop(builder: Builder, last: number): void {
  const clause = builder.stack.pop();
  if (clause) clause.last = Math.max(clause.first, last);
}

/** ", who had served in Oslo": a relative clause behind a comma. */
export const isSetBeside = (tokens: readonly Token[], { kind, first }: Clause): boolean =>
  kind === "relative" && [1, 2, 3].some((back) => tokens[first - back]?.kind === "comma");

/** "a Danish-led and increased presence": no subject directly before, so no finite verb. */
export function isAttributivePast(tokens: readonly Token[], at: number): boolean {
  let before = at - 1;
  while (before >= 0 && isBetween(tokens[before])) before -= 1;
  // "Norway on Friday signed"
  if (before < at - 1 && tokens[before + 1]?.isTime && DATING.test(tokens[before]?.lower ?? "")) before -= 1;
  const token = tokens[before];
  return (
    token === undefined || DETERMINERS.has(token.lower) || PREPOSITIONS.has(token.lower) || token.kind === "number"
  );
}

/** Whether words between two indices could be a subject. */
export function hasNoun(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (token && !token.isTime && (token.kind === "word" || token.kind === "number") && !isBetween(token)) return true;
  }
  return false;
}

export const startsSubject = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.isName || !/ing$/.test(token.lower)) &&
  (token.isName ||
    DETERMINERS.has(token.lower) ||
    PRONOUNS.has(token.lower) ||
    token.kind === "number" ||
    (token.kind === "word" && !PREPOSITIONS.has(token.lower) && !isBetween(token) && !COORDINATORS.has(token.lower)));

export function firstNoun(tokens: readonly Token[], from: number, to: number): Token | undefined {
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    const isTimed = token && PREPOSITIONS.has(token.lower) && tokens[at + 1]?.isTime;
    if (token && !isTimed && !isBetween(token) && token.kind !== "comma" && token.kind !== "quote") return token;
  }
  return undefined;
}
