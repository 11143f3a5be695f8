// Whom a pronoun stands for, where the sentence before leaves no doubt.

import type { Clause, Range } from "../../en/grammar/clauses.ts";
import { isWord, type Token } from "../../en/grammar/tokens.ts";
import { PREPOSITIONS } from "../../en/grammar/words.ts";
import { OFFICE } from "../../en/words/titles.ts";
import type { ReadDocument } from "../../verify/evidence.ts";
import { type SentenceReading, wordsOf } from "../reading.ts";
import { capitalised } from "../titles/tidy.ts";
import { shortName } from "../titles/title.ts";
import { givenNameOf, isActorName, isPlaceName, personIn } from "./actors.ts";

interface Named {
  text: string;
  isPerson: boolean;
  isPlural: boolean;
}

/** Whether a pronoun may stand for somebody or something. */
const fits = (pronoun: string, { isPerson, isPlural }: Named): boolean =>
  pronoun === "they" ? isPlural : pronoun === "it" ? !isPerson && !isPlural : isPerson;

/** Remembers the subject of the sentence before, as sentences are read in order. */
export class Subjects {
  private last: Named | null = null;
  private readonly officials = new Map<string, boolean>();
  private readonly givenNames = new Map<string, string | null>();
  /** The last names of persons who have been named in full. */
  private readonly surnames = new Set<string>();
  private person: { text: string; age: number } | null = null;

  /** The name for the pronoun of a clause, or for a given name alone; null for another subject, and where it is not certain. */
  standsFor(reading: SentenceReading, { subject }: Clause): string | null {
    if (subject === null || subject.first !== subject.last) return null;
    const token = reading.tokens[subject.first];
    const pronoun = token?.lower ?? "";
    if (token?.isName) return this.inFull(token.text, reading.document);
    if (!/^(?:he|she|it|they)$/.test(pronoun)) return null;
    const own = this.namedBefore(reading, subject.first);
    if (own && fits(pronoun, own)) return own.text;
    if (/^(?:he|she)$/.test(pronoun)) return this.person?.text ?? null;
    return this.last && fits(pronoun, this.last) ? this.last.text : null;
  }

  /** The subject of the main clause before a token of the same sentence: "Norway left in May, and in June it came back". */
  private namedBefore(reading: SentenceReading, at: number): Named | null {
    const before = reading.clauses.findLast(
      ({ kind, subject, verb, last }) => kind === "main" && subject !== null && verb !== null && last < at,
    );
    const isPronoun = before?.subject && /^(?:he|she|it|they)$/.test(reading.tokens[before.subject.first]?.lower ?? "");
    return before && !isPronoun ? this.named(reading, before) : null;
  }

  /** Takes note of a sentence after it has been told. */
  note(reading: SentenceReading): void {
    this.last = null;
    if (this.person) this.person.age += 1;
    if (this.person && this.person.age > 3) this.person = null;
    for (const clause of reading.clauses) {
      if (clause.kind !== "main" || clause.subject === null || clause.verb === null) continue;
      const named = this.named(reading, clause);
      if (named === null) continue;
      this.last = named;
      if (!named.isPerson && isUnknownName(reading, clause.subject)) this.person = null;
      if (!named.isPerson) continue;
      this.person = { text: named.text, age: 0 };
      this.surnames.add(named.text);
    }
  }

  /** Takes note of what an article says that it has said, which the next sentence puts right. */
  noteCorrected(reading: SentenceReading): void {
    const said = reading.clauses.find(
      ({ kind, subject, verb }) => kind === "complement" && subject !== null && verb !== null,
    );
    this.last = said ? this.named(reading, said) : null;
  }

  /** Whether a name is that of a person with an office, asked of the document once. */
  private isOfficial(name: string, document: ReadDocument): boolean {
    const known = this.officials.get(name) ?? (isActorName(name, document.domain) && hasOffice(name, document));
    this.officials.set(name, known);
    return known;
  }

  /** "Anna Lund" for "Anna", where the document names nobody else with that name. */
  private inFull(given: string, { text, domain }: ReadDocument): string | null {
    const known = this.givenNames.get(given);
    if (known !== undefined) return known;
    const full = givenNameOf(given, domain);
    const names = full === null ? null : text.match(new RegExp(`(?<!\\p{L})${given}\\s\\p{Lu}[\\p{L}’'-]*`, "gu"));
    const isOnly = names?.every((name) => `${full} `.startsWith(`${name.replace(/['’]s?$/, "")} `)) ?? false;
    const found = isOnly ? full : null;
    this.givenNames.set(given, found);
    return found;
  }

  private named(reading: SentenceReading, { subject }: Clause): Named | null {
    if (subject === null) return null;
    const tokens = reading.tokens.slice(subject.first, subject.last + 1);
    const text = wordsOf(reading, subject).replace(/\s+/g, " ");
    const isOne = tokens.every(({ lower }, at) => lower !== "and" || isBetweenOffices(tokens, at));
    const person = isOne ? personIn(text, reading.document.domain) : null;
    if (person !== null) return { text: person, isPerson: true, isPlural: false };
    if (tokens.length > 12 || /^(?:he|she|it|they|we|i|you|this|that|there|who|which)$/i.test(text)) {
      const stands = this.standsFor(reading, { subject } as Clause);
      return stands === null
        ? null
        : { text: stands, isPerson: /^(?:he|she)$/i.test(text), isPlural: /^they$/i.test(text) };
    }
    const given = this.standsFor(reading, { subject } as Clause);
    if (given !== null) return { text: given, isPerson: true, isPlural: false };
    if (!tokens.some(({ isName }) => isName) && !ROLE.test(text)) return null;
    if (!isOne) return { text: shortName(reading, subject) ?? text, isPerson: false, isPlural: true };
    const short = shortName(reading, subject);
    const isKnown = TITLED.test(text) || ROLE.test(text) || this.surnames.has(text);
    const isOfficial = isKnown || this.isOfficial(text, reading.document);
    const isPlace = isActorName(text, reading.document.domain) && !isOfficial;
    const isPerson = !isPlace && (short !== null || isOfficial) && !ORGANISATION.test(text);
    return { text: isPerson ? (short ?? capitalised(text)) : text, isPerson, isPlural: false };
  }
}

/** "Dahl", "Erik Dahl of Bergen": somebody or something that the domain does not know, and whom "he" may mean. */
function isUnknownName(reading: SentenceReading, { first, last }: Range): boolean {
  const tokens = reading.tokens.slice(first, last + 1);
  const end = tokens.findIndex(({ isName }) => !isName);
  const names = end === -1 ? tokens : tokens.slice(0, end);
  if (end !== -1 && isWord(tokens[end]) && !PREPOSITIONS.has(tokens[end]?.lower ?? "")) return false; // "Bergen fish"
  const text = names.map(({ text }) => text).join(" ");
  return (
    names.length > 0 && names.length <= 3 && !ORGANISATION.test(text) && !isActorName(text, reading.document.domain)
  );
}

/** "chief executive and co-founder Anna Lund": two offices of one person. */
function isBetweenOffices(tokens: readonly Token[], at: number): boolean {
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  return before !== undefined && after !== undefined && HELD.test(before.text) && HELD.test(after.text);
}

const HELD =
  /^(?:(?:co-)?founder|(?:vice-)?chair(?:man|woman|person)?|president|chief|executive|director|head|owner|minister|secretary|leader|general|editor|manager|officer|former|C[A-Z]O)$/i;

const ORGANISATION =
  /\b(?:Ministry|Council|Union|Organi[sz]ation|Party|Parliament|Assembly|Alliance|Government|Service|Company|Bank|Court|Committee|Commission|University|Army|Forces|States|Federation|Republic|Treaty|Pact|Agency|Group|Mission|House|Office|School|Centre|Center|Plan|Program(?:me)?|Process|Force|Corps|Command|Fund|Institute|Association)\b/;

/** "The Norwegian general": somebody by an office or a calling alone. */
const ROLE =
  /^[Tt]he\s(?:[\p{L}-]+\s){0,3}(?:general|colonel|officer|admiral|commander|president|premier|minister|chancellor|diplomat|ambassador|envoy|politician|lawmaker|deputy|senator|governor|mayor|judge|lawyer|journalist|reporter|writer|poet|author|scientist|engineer|doctor|professor|scholar|economist|analyst|businessman|businesswoman|banker|bishop|priest|patriarch|king|queen|prince|princess|monarch|leader|head|chief|director|chairman|chairwoman|secretary|spokes(?:man|woman|person)|soldier|activist|player|coach|singer|actor|actress|man|woman)$/u;

/** A name with an office before it: "President Jane Doe". */
const TITLED = new RegExp(`^(?:${OFFICE})\\s`, "u");

/** Whether a name of an actor is that of somebody who speaks for it: the document gives it an office somewhere. */
function hasOffice(name: string, { text, domain }: ReadDocument): boolean {
  if (isPlaceName(name, domain) || /\s|-/.test(name)) return false;
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
    if (BEFORE_NAME.test(text.slice(Math.max(0, at - 80), at))) return true;
  }
  return false;
}

const BEFORE_NAME = new RegExp(`(?<![\\p{L}\\d])(?:${OFFICE})\\s(?:\\p{Lu}[\\p{L}.-]*\\s){0,3}$`, "u");
