// Whom a person speaks for, as the document says where it names the person in full: "Norwegian Prime Minister Anna Lund".

import { OFFICE } from "../../en/words/titles.ts";
import type { ReadDocument } from "../../verify/evidence.ts";
import { aliasPattern } from "./actors.ts";

/** Behind the name of an actor: an office, with at most four words before it, and the person's name. */
const OFFICIAL = new RegExp(
  `^(?:['’]s?)?\\s(?:[\\p{L}.-]+\\s){0,4}?(?:${OFFICE}|${OFFICE.toLowerCase()})\\s(?:\\p{Ll}+\\s)?(\\p{Lu}[\\p{L}.’'-]*(?:\\s\\p{Lu}[\\p{L}.’'-]*){0,3})`,
  "u",
);

const known = new WeakMap<ReadDocument, ReadonlyMap<string, string>>();

/** A name without the sign of the genitive, or of a sentence's end. */
const bare = (name: string): string => name.replace(/['’]s$|[.’']$/, "");

/** The alias under which a document has introduced each person, by each name but the first: in a headline the verb is large, too. */
function affiliations(document: ReadDocument): ReadonlyMap<string, string> {
  const found = known.get(document);
  if (found) return found;
  const of = new Map<string, string>();
  const { text, domain } = document;
  const pattern = aliasPattern(domain);
  for (const { 0: alias, index } of pattern === null ? [] : text.matchAll(pattern)) {
    const end = index + alias.length;
    const [, ...names] = OFFICIAL.exec(text.slice(end, end + 120))?.[1]?.split(/\s/) ?? []; // the first is a given one
    for (const name of names.map(bare)) if (!of.has(name)) of.set(name, alias);
  }
  known.set(document, of);
  return of;
}

/** The aliases of those for whom the persons of a title speak. */
export function affiliationsIn(title: string, document: ReadDocument): string {
  const of = affiliations(document);
  return (title.match(/\p{Lu}[\p{L}’'-]+/gu) ?? []).flatMap((name) => of.get(bare(name)) ?? []).join(" ");
}
