// TempEval-3's figures for temporal expressions (task A): strict and relaxed spans, and values.

import type { Annotation } from "./document.ts";

export interface Score {
  gold: number;
  found: number;
  strict: number;
  relaxed: number;
  value: number;
}

export const NOTHING: Score = { gold: 0, found: 0, strict: 0, relaxed: 0, value: 0 };

/** Each annotation is paired with at most one that overlaps it, from left to right. */
function pairs(gold: readonly Annotation[], found: readonly Annotation[]): [Annotation, Annotation][] {
  const paired: [Annotation, Annotation][] = [];
  let [g, f] = [0, 0];
  while (g < gold.length && f < found.length) {
    const [a, b] = [gold[g] as Annotation, found[f] as Annotation];
    if (a.end <= b.start) g += 1;
    else if (b.end <= a.start) f += 1;
    else {
      paired.push([a, b]);
      g += 1;
      f += 1;
    }
  }
  return paired;
}

/** Adds one document to the counts. A value counts where it is the same string, whatever the span. */
export function addScore(to: Score, gold: readonly Annotation[], found: readonly Annotation[]): Score {
  const matched = pairs(gold, found);
  return {
    gold: to.gold + gold.length,
    found: to.found + found.length,
    strict: to.strict + matched.filter(([a, b]) => a.start === b.start && a.end === b.end).length,
    relaxed: to.relaxed + matched.length,
    value: to.value + matched.filter(([a, b]) => a.value === b.value).length,
  };
}

/** Harmonic mean of precision and recall, in percent. */
export const f1 = (hits: number, { gold, found }: Score): number =>
  gold + found === 0 ? 0 : (200 * hits) / (gold + found);
