// Whom a person speaks for, as the document says where it names the person in full: "Norwegian Prime Minister Anna Lund".

import { OFFICIAL } from "../../en/words/reference.ts";
import type { ReadDocument } from "../../verify/evidence.ts";
import { aliasPattern } from "./actors.ts";

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
