// The parts of the tagger that a language supplies.

import type { Span } from "../../model/text.ts";
import type { Tokens } from "../text/tokens.ts";
import type { Direction, Relation, RoughReach, Rule } from "./timex.ts";
import type { Token } from "./token.ts";
import type { Vocabulary } from "./vocabulary.ts";

export interface TemporalLanguage {
  vocabulary: Vocabulary;
  /**
   * The rules in the order in which they are tried, in phases: a rule may ask for the times that the rules of earlier
   * phases have found in its sentence.
   */
  phases: readonly (readonly Rule[])[];
  /** The tagger's tokens of a stretch of a text. */
  tokensIn(tokens: Tokens, span: Span): Token[];
  /** The direction that the verb around an expression gives; the expression is tokens[from] to tokens[to - 1]. */
  directionOf(tokens: readonly Token[], from: number, to: number): Direction;
  /** Whether the verb around an expression tells it as over before the rest ("had left"). */
  isBackground(tokens: readonly Token[], from: number, to: number): boolean;
  /** Whether an expression stands in what is said beside; in its own sentence also one that only tells a thing from others. */
  isAside(text: string, start: number, end: number, isSameSentence: boolean): boolean;
  /** Whether a text tells of the past rather than reports the news of its day (a day number, null when unknown). */
  tellsAStory(text: string, anchor: number | null): boolean;
  /** Whether the words before an expression make it a start or an end. */
  relationOf(text: string, sentence: Span, start: number, end: number): Relation;
  /** Whether words of time are a name or a title. */
  isTitle(text: string, tokens: readonly Token[], from: number, to: number): boolean;
  /** Index of an expression's first token together with the words before it that make it rough. */
  withRough(text: string, tokens: readonly Token[], from: number, reach: RoughReach): { from: number; rough: boolean };
}
