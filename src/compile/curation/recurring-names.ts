// Finds the names that recur in documents, for a record whose timeline.yaml lists no actors.

import type { ActorEntry, CompileDomain } from "./domain.ts";

export interface RecurringName {
  name: string;
  /** How often it stands in all documents. */
  count: number;
  /** How many documents have it. */
  documents: number;
}

/** Words with capitals that follow one another, small words of names between them. */
const NAME =
  /(?<![\p{L}\d’'])\p{Lu}[\p{L}\p{M}’'-]*\p{L}(?:\s(?:of\s(?:the\s)?)?\p{Lu}[\p{L}\p{M}’'-]*\p{L}){0,4}(?![\p{L}\d])/gu;
const OPENING = /(?:^|[.!?:;“”"»)\]]|\n)\s*$/u;
const NO_NAME =
  /^(?:I|We|The|An?|He|She|It|They|In|On|At|By|For|But|And|Mr|Mrs|Ms|Dr|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/;
/** A record with more actors than these is for an editor to sort out. */
const MAX_ACTORS = 40;

/** Counts names as documents are read one by one. */
export class NameCount {
  private readonly counts = new Map<string, { count: number; documents: number; inside: boolean }>();

  add(text: string): void {
    const seen = new Set<string>();
    for (const match of text.matchAll(NAME)) {
      const name = match[0].replace(/\s+/g, " ").replace(/[’']s$/, "");
      if (NO_NAME.test(name) || name.length < 2) continue;
      const known = this.counts.get(name) ?? { count: 0, documents: 0, inside: false };
      // a word that only ever begins sentences need not be a name
      const isInside =
        !OPENING.test(text.slice(Math.max(0, match.index - 12), match.index)) || /^\p{Lu}{2,}$/u.test(name);
      this.counts.set(name, {
        count: known.count + 1,
        documents: known.documents + (seen.has(name) ? 0 : 1),
        inside: known.inside || isInside,
      });
      seen.add(name);
    }
  }

  /** The names, those of several documents first, then the more frequent ones. */
  names(): RecurringName[] {
    return [...this.counts]
      .filter(([, { inside }]) => inside)
      .map(([name, { count, documents }]) => ({ name, count, documents }))
      .sort((a, b) => b.documents - a.documents || b.count - a.count || (a.name < b.name ? -1 : 1));
  }
}

const idOf = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

/** A domain with the most frequent names as its actors, so that events can be proposed without one. */
export function domainOfNames(names: readonly RecurringName[], given: CompileDomain): CompileDomain {
  const actors = new Map<string, ActorEntry>();
  for (const { name } of names) {
    const id = idOf(name);
    if (id === "" || actors.has(id)) continue;
    actors.set(id, { id, name, kind: "organisation", aliases: [name] });
    if (actors.size === MAX_ACTORS) break;
  }
  return { ...given, actors: [...actors.values()], isProposed: true };
}

/** The domain as it is, or, where it lists no actors, with the names that recur in the texts. */
export function orProposed(domain: CompileDomain, texts: () => Iterable<string>): CompileDomain {
  if (domain.actors.length > 0) return domain;
  const count = new NameCount();
  for (const text of texts()) count.add(text);
  return domainOfNames(count.names(), domain);
}
