// Finds the actors that a passage names, by their aliases in the domain.

import type { Span } from "../../../model/text.ts";
import { type CompileDomain, perDomain } from "../../curation/domain.ts";
import { firstLetter } from "../../curation/word-patterns.ts";
import { NO_PERSON } from "../../en/words/titles.ts";
import type { ReadDocument } from "../../verify/evidence.ts";

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

interface Aliases {
  idOf: ReadonlyMap<string, string>;
  /** The aliases that are bodies which several have. */
  bodies: ReadonlySet<string>;
  /** All aliases in one pattern; null where there are none. */
  pattern: RegExp | null;
}

const aliasesOf = perDomain((domain): Aliases => {
  const { actors } = domain;
  const idOf = new Map(
    actors.flatMap(({ id, aliases }) => aliases.flatMap(atHead).map((alias) => [alias, id] as const)),
  );
  const bodies = new Set([...idOf].flatMap(([alias, id]) => (isBody(alias, id, domain) ? [alias] : [])));
  // longer ones first, so that "Pacific Union" is found before "Pacific"
  const names = [...idOf.keys()].sort((a, b) => b.length - a.length);
  if (names.length === 0) return { idOf, bodies, pattern: null };
  const any = names.map(escaped).join("|");
  return { idOf, bodies, pattern: new RegExp(`${firstLetter(names)}(?<![\\p{L}\\d])(?:${any})(?![\\p{L}\\d])`, "gu") };
});

/** An alias, and as it opens a sentence: "the Union", "The Union". */
const atHead = (alias: string): string[] =>
  /^\p{Ll}/u.test(alias) ? [alias, `${alias.charAt(0).toUpperCase()}${alias.slice(1)}`] : [alias];

/** The actor of an alias as a text has it; null for other words. */
export const actorOfAlias = (alias: string, domain: CompileDomain): string | null =>
  aliasesOf(domain).idOf.get(alias) ?? null;

/** All aliases of a domain in one pattern; null where it has none. */
export const aliasPattern = (domain: CompileDomain): RegExp | null => aliasesOf(domain).pattern;

/** A body that several have, as against the full name of an actor: "Harbour Council". */
const isBody = (alias: string, id: string, { actors }: CompileDomain): boolean =>
  NO_PERSON.test(alias.split(" ").at(-1) ?? "") && actors.every((actor) => actor.id !== id || actor.name !== alias);

/** "Bergen's Harbour Council" */
const isOwned = (text: string, at: number): boolean => /['’]s?\s$/.test(text.slice(Math.max(0, at - 3), at));

/** "the Norwegian Harbour Council": the name of another stands right before it. */
const isRightBehind = (text: string, end: number, at: number): boolean => end >= 0 && /^\s$/.test(text.slice(end, at));

/** Ids of the actors that a text names: first the partner it names first, then the spine, then the others. */
export function actorsIn(text: string, domain: CompileDomain): string[] {
  const { idOf, bodies, pattern } = aliasesOf(domain);
  if (pattern === null) return [];
  const found = new Set<string>();
  let [last, end] = ["", -1];
  for (const { 0: name, index } of text.matchAll(pattern)) {
    const id = idOf.get(name) ?? "";
    const isOthers = bodies.has(name) && (isOwned(text, index) || (id !== last && isRightBehind(text, end, index)));
    if (!isOthers) found.add(id);
    [last, end] = [id, index + name.length];
  }
  const { spine } = domain;
  if (spine === null || !found.has(spine)) return [...found];
  const [lead, ...others] = [...found].filter((id) => id !== spine);
  return lead === undefined ? [spine] : [lead, spine, ...others];
}

/** The actors of the first passage that names any; `also` is read together with the first. */
export function actorsOf({ text, domain }: ReadDocument, passages: readonly (Span | null)[], also = ""): string[] {
  for (const [at, passage] of passages.entries()) {
    if (passage === null) continue;
    const words = text.slice(passage.start, Math.min(passage.end, passage.start + 5_000));
    const found = actorsIn(at === 0 ? `${also} ${words}` : words, domain);
    if (found.length > 0) return found;
  }
  return [];
}

/** Whether a noun phrase is nothing but the name of an actor: "the Union", "France". */
export function isActorName(text: string, domain: CompileDomain): boolean {
  return aliasesOf(domain).idOf.has(text.replace(/^the\s/i, ""));
}

/** Whether a text is the name of an actor that is no person: "France", "Upper Austria". */
export const isPlaceName = (text: string, { actors }: CompileDomain): boolean =>
  actors.some(({ name, kind }) => name === text && kind !== "person");

/** The names of persons of a domain, longer ones first. */
const personNames = perDomain(({ actors }) =>
  actors
    .filter(({ kind }) => kind === "person")
    .flatMap(({ aliases }) => aliases)
    .sort((a, b) => b.length - a.length),
);

/** The person of the domain whom a noun phrase names, behind offices or before an apposition; null where it names none. */
export const personIn = (phrase: string, domain: CompileDomain): string | null =>
  personNames(domain).find(
    (name) =>
      phrase === name ||
      phrase.startsWith(`${name},`) ||
      (phrase.endsWith(` ${name}`) && !BELONGING.test(phrase.slice(0, -name.length))),
  ) ?? null;

/** "the brother of Lund", "Silva and Lund": a name behind these is not all that the phrase names. */
const BELONGING = /\b(?:of|for|by|with|to|from|and|or|against)\s$/;

/** The person whose given name a word is, where the domain has one such person; null where nobody or several have it. */
export function givenNameOf(word: string, domain: CompileDomain): string | null {
  const [only, second] = personNames(domain).filter((name) => name.startsWith(`${word} `));
  return second === undefined ? (only ?? null) : null;
}
