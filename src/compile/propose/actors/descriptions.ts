// Actors that a text refers to by what they are: "the union" behind "Baltic Rowing Union", "the company" behind the only one.

import type { Span } from "../../../model/text.ts";
import { type CompileDomain, perDomain } from "../../curation/domain.ts";
import { AGREEMENT_NOUN, BODY_NOUN, COMPANY_NOUN, DESCRIPTION } from "../../en/words/reference.ts";
import type { ReadDocument } from "../../verify/evidence.ts";
import { actorOfAlias, aliasPattern } from "./actors.ts";

/** The actors of a domain by the noun in which an alias of theirs ends, and the organisations that have none. */
const describedIn = perDomain(({ actors }: CompileDomain) => {
  const byNoun = new Map<string, Set<string>>();
  const companies = new Set<string>();
  for (const { id, kind, aliases } of actors) {
    if (kind !== "organisation") continue;
    const nouns = aliases.flatMap((alias) => nounOf(alias) ?? []);
    for (const noun of nouns) byNoun.set(noun, (byNoun.get(noun) ?? new Set()).add(id));
    if (nouns.length === 0 && !aliases.every((alias) => ACRONYM.test(alias))) companies.add(id);
  }
  return { byNoun, companies };
});

const ACRONYM = /^[\p{Lu}\d.&-]{2,}$/u;

/** The noun that says what a name is the name of: "union" of "Baltic Rowing Union", "port" of "Port of Bergen". */
function nounOf(alias: string): string | null {
  const words = alias.toLowerCase().split(/\s/);
  const head = words[1] === "of" ? words[0] : words.at(-1);
  return head !== undefined && words.length > 1 && (BODY_NOUN.test(head) || AGREEMENT_NOUN.test(head)) ? head : null;
}

interface Mention {
  id: string;
  start: number;
}

/** Whom definite descriptions in a document certainly refer to: one that it has named before, and only one fits. */
export class Descriptions {
  /** The first naming of each actor, in the order of the text. */
  private readonly named: Mention[] = [];
  /** The aliases that the document has, in small letters, by their actors. */
  private readonly aliases = new Map<string, Set<string>>();
  private readonly rivals = new Map<string, ReadonlySet<string>>();

  constructor(private readonly document: ReadDocument) {
    const { text, domain } = document;
    const pattern = aliasPattern(domain);
    if (pattern === null) return;
    for (const { 0: alias, index } of text.matchAll(pattern)) {
      const id = actorOfAlias(alias, domain) ?? "";
      if (!this.aliases.has(id)) this.named.push({ id, start: index });
      this.aliases.set(id, (this.aliases.get(id) ?? new Set()).add(alias.toLowerCase()));
    }
  }

  /** The actors that a passage describes and does not name. */
  in(span: Span | null): string[] {
    if (span === null || this.named.length === 0) return [];
    const words = this.document.text.slice(span.start, Math.min(span.end, span.start + MAX_PASSAGE));
    const found = new Set<string>();
    for (const { 1: noun = "", index } of words.matchAll(DESCRIPTION)) {
      const id = this.only(noun.toLowerCase(), span.start + index);
      if (id !== null) found.add(id);
    }
    return [...found];
  }

  /** The one actor named before an offset that a noun fits; null for none and for several. */
  private only(noun: string, before: number): string | null {
    const { byNoun, companies } = describedIn(this.document.domain);
    const fitting = COMPANY_NOUN.test(noun) ? companies : byNoun.get(noun);
    if (fitting === undefined) return null;
    const [one, ...others] = this.named.filter(({ id, start }) => start < before && fitting.has(id));
    if (one === undefined || others.length > 0) return null;
    const rivals = this.rivalsOf(noun);
    const own = [...(this.aliases.get(one.id) ?? [])];
    // a treaty is meant by its own name alone: many actors sign others
    if (AGREEMENT_NOUN.test(noun) && !own.some((alias) => alias.endsWith(` ${noun}`))) return null;
    const aliases = this.document.domain.actors.find(({ id }) => id === one.id)?.aliases ?? [];
    const isOwn = (rival: string) => aliases.some((alias) => `${alias.toLowerCase()} `.includes(`${rival} `));
    return [...rivals].every(isOwn) ? one.id : null;
  }

  /** Other things that the document has with a noun: "customs union" beside "the union". */
  private rivalsOf(noun: string): ReadonlySet<string> {
    const known = this.rivals.get(noun);
    if (known) return known;
    const pattern = new RegExp(`(?<![\\p{L}\\d])([\\p{L}’'-]+)[ \\t]${noun}(?![\\p{L}\\d])`, "giu");
    const found = new Set<string>();
    const { text } = this.document;
    const names = [...this.aliases.values()].flatMap((each) => [...each]);
    for (const { 0: both, 1: word = "", index } of text.matchAll(pattern)) {
      const end = index + both.length;
      const behind = text
        .slice(end, end + 80)
        .trimStart()
        .toLowerCase();
      // "the ferry operator Skagen" names one of those that are known
      if (!UNTELLING.test(word) && !names.some((name) => behind.startsWith(name))) found.add(both.toLowerCase());
    }
    this.rivals.set(noun, found);
    return found;
  }
}

const MAX_PASSAGE = 5_000;

/** Words before a noun that do not say which one it is. */
const UNTELLING =
  /^(?:the|a|an|this|that|of|to|by|and|or|for|with|in|on|at|its|their|his|her|our|from|as|than|when|while|but|which|under|between|against|before|after|into|new|old|whole|entire|former|then)$/i;
