// Finds the names that recur in documents, for a record whose timeline.yaml lists no actors.

import type { Diagnostic } from "../../model/diagnostic.ts";
import { faultAt } from "../text/fault.ts";
import type { ActorEntry } from "./domain.ts";
import { SETTINGS_FILE, type Settings } from "./settings.ts";

export interface RecurringName {
  name: string;
  /** Number of times that it stands in all documents. */
  count: number;
  /** Number of documents that have it. */
  documents: number;
}

/** Words with capitals that follow one another, small words of names between them. */
const NAME =
  /(?<![\p{L}\d’'])\p{Lu}[\p{L}\p{M}’'-]*\p{L}(?:\s(?:of\s(?:the\s)?)?\p{Lu}[\p{L}\p{M}’'-]*\p{L}){0,4}(?![\p{L}\d])/gu;
const OPENING = /(?:^|[.!?:;“”"»)\]]|\n)\s*$/u;
/** Words that have a capital at the beginning of a sentence, or before a name, and are no part of it. */
const OPENER =
  /^(?:(?:I|We|The|An?|He|She|It|They|In|On|At|By|For|From|To|Of|With|But|And|As|If|When|Mr|Mrs|Ms|Dr)(?:\s(?=\p{Lu})|$))+/u;
const NO_NAME =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/;
/** A record with more actors than these is for an editor to sort out. */
const MAX_ACTORS = 40;

/** Counts names as documents are read one by one. */
export class NameCount {
  private readonly counts = new Map<string, { count: number; documents: number; inside: boolean }>();

  add(text: string): void {
    const seen = new Set<string>();
    for (const match of text.matchAll(NAME)) {
      const words = match[0].replace(/\s+/g, " ").replace(/[’']s$/, "");
      const name = words.replace(OPENER, "");
      if (NO_NAME.test(name) || name.length < 2) continue;
      const known = this.counts.get(name) ?? { count: 0, documents: 0, inside: false };
      // a word that only ever begins sentences need not be a name
      const isInside =
        name !== words ||
        /^\p{Lu}{2,}$/u.test(name) ||
        !OPENING.test(text.slice(Math.max(0, match.index - 12), match.index));
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

/** Actors of the most frequent names. Names that differ in signs only, and so would have one id, are one actor's. */
export function actorsOfNames(names: readonly RecurringName[]): ActorEntry[] {
  const actors = new Map<string, ActorEntry>();
  for (const { name } of names) {
    const id = idOf(name);
    const known = actors.get(id);
    if (known) actors.set(id, { ...known, aliases: [...known.aliases, name] });
    else if (id !== "" && actors.size < MAX_ACTORS) actors.set(id, { id, name, kind: "organisation", aliases: [name] });
  }
  return [...actors.values()];
}

/** Number of names that a message lists. */
const MAX_LISTED = 10;

/**
 * The settings as they are, or, where they list no actors, with the names that recur in the documents as actors, so
 * that events can be proposed. Then a warning says which names these are.
 * @param isGiven whether there is a timeline.yaml
 * @param texts of the documents; asked for only where there are no actors
 * @param faults what is known to be wrong with the settings
 */
export function withActors(
  settings: Settings,
  isGiven: boolean,
  texts: () => Iterable<string>,
  faults: Diagnostic[],
): Settings {
  if (settings.domain.actors.length > 0) return settings;
  const count = new NameCount();
  let isEmpty = true;
  for (const text of texts()) {
    count.add(text);
    isEmpty = false;
  }
  const names = count.names();
  // a file that cannot be read may well have actors
  const isWrong = faults.some(({ file, severity }) => file === SETTINGS_FILE && severity === "error");
  if (!isEmpty && !isWrong) faults.push(noDomain(names, isGiven));
  return { ...settings, domain: { ...settings.domain, actors: actorsOfNames(names), isProposed: true } };
}

/** The warning that nobody has said who acts. */
function noDomain(names: readonly RecurringName[], isGiven: boolean): Diagnostic {
  const recurring = names.filter(({ count }) => count > 1);
  const listed = recurring.slice(0, MAX_LISTED).map(({ name, count }) => `${name} (${count})`);
  if (recurring.length > MAX_LISTED) listed.push(`${recurring.length - MAX_LISTED} more`);
  const who = isGiven ? `${SETTINGS_FILE} lists no actors` : `there is no ${SETTINGS_FILE} that lists the actors`;
  const found =
    listed.length > 0
      ? `the names that recur in the documents stand for them: ${listed.join(", ")}`
      : "no name recurs in the documents";
  return faultAt({ name: isGiven ? SETTINGS_FILE : "", lines: [0] }, null, {
    severity: "warning",
    code: "no-domain",
    message: `${who}; ${found}`,
    hint: `npm run annotate -- --domain FOLDER writes a ${SETTINGS_FILE} with the names of a folder, to be corrected`,
  });
}
