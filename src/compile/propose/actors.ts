// Which actors a passage names, by the words of the vocabulary.

import type { Span } from "../../model/text.ts";
import { ACTORS } from "../curation/vocabulary.ts";

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** All aliases in one pattern, longer ones first, so that "Russian Federation" is found before "Russian". */
const ALIASES = new Map(ACTORS.flatMap(({ id, aliases }) => aliases.map((alias) => [alias, id] as const)));
const ALIAS_PATTERN = new RegExp(
  `(?<![\\p{L}\\d])(?:${[...ALIASES.keys()]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join("|")})(?![\\p{L}\\d])`,
  "gu",
);

/** Ids of the actors that a text names: first the partner it names first, then Armenia, then the others. */
export function actorsIn(text: string): string[] {
  const found = new Set<string>();
  for (const match of text.matchAll(ALIAS_PATTERN)) {
    const id = ALIASES.get(match[0]);
    if (id) found.add(id);
  }
  return inOrder(found);
}

function inOrder(found: ReadonlySet<string>): string[] {
  const partners = [...found].filter((id) => id !== "armenia");
  const [lead, ...others] = partners;
  const spine = found.has("armenia") ? ["armenia"] : [];
  return lead === undefined ? spine : [lead, ...spine, ...others];
}

/** The actors of the first passage that names any; `also` is read together with the first. */
export function actorsOf(text: string, passages: readonly (Span | null)[], also = ""): string[] {
  for (const [at, passage] of passages.entries()) {
    if (passage === null) continue;
    const words = text.slice(passage.start, Math.min(passage.end, passage.start + 5_000));
    const found = actorsIn(at === 0 ? `${also} ${words}` : words);
    if (found.length > 0) return found;
  }
  return [];
}

/** Whether a noun phrase is nothing but the name of an actor: "the CSTO", "Armenia". */
export function isActorName(text: string): boolean {
  return ALIASES.has(text.replace(/^the\s/i, ""));
}
