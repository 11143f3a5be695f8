// Whom a pronoun stands for, where the sentence before leaves no doubt.

import type { Clause } from "../en/grammar/clauses.ts";
import { isActorName } from "./actors.ts";
import { type SentenceReading, wordsOf } from "./reading.ts";
import { shortName } from "./title.ts";

interface Named {
  text: string;
  isPerson: boolean;
  isPlural: boolean;
}

/** Remembers the subject of the sentence before, as sentences are read in order. */
export class Subjects {
  private last: Named | null = null;
  private person: { text: string; age: number } | null = null;

  /** What stands for the pronoun of a clause; null for another subject, and where it is not certain. */
  standsFor(reading: SentenceReading, { subject }: Clause): string | null {
    if (subject === null || subject.first !== subject.last) return null;
    const pronoun = reading.tokens[subject.first]?.lower ?? "";
    if (/^(?:he|she)$/.test(pronoun)) return this.person?.text ?? null;
    if (pronoun === "it") return this.last && !this.last.isPerson && !this.last.isPlural ? this.last.text : null;
    return pronoun === "they" && this.last?.isPlural ? this.last.text : null;
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
      if (named.isPerson) this.person = { text: named.text, age: 0 };
    }
  }

  private named(reading: SentenceReading, { subject }: Clause): Named | null {
    if (subject === null) return null;
    const tokens = reading.tokens.slice(subject.first, subject.last + 1);
    const text = wordsOf(reading, subject).replace(/\s+/g, " ");
    if (tokens.length > 12 || /^(?:he|she|it|they|we|i|you|this|that|there|who|which)$/i.test(text)) {
      const stands = this.standsFor(reading, { subject } as Clause);
      return stands === null
        ? null
        : { text: stands, isPerson: /^(?:he|she)$/i.test(text), isPlural: /^they$/i.test(text) };
    }
    if (!tokens.some(({ isName }) => isName)) return null;
    if (tokens.some(({ lower }) => lower === "and"))
      return { text: shortName(reading, subject) ?? text, isPerson: false, isPlural: true };
    const short = shortName(reading, subject);
    const isPlace = isActorName(text, reading.document.domain) && !PERSONS.test(text);
    const isPerson = !isPlace && (short !== null || PERSONS.test(text)) && !ORGANISATION.test(text);
    return { text: isPerson ? (short ?? text) : text, isPerson, isPlural: false };
  }
}

const ORGANISATION =
  /\b(?:Ministry|Council|Union|Organi[sz]ation|Party|Parliament|Assembly|Alliance|Government|Service|Company|Bank|Court|Committee|Commission|University|Army|Forces|States|Federation|Republic|Treaty|Pact|Agency|Group|Mission|House|Office|School|Centre|Center|Plan|Program(?:me)?|Process|Force|Corps|Command|Fund|Institute|Association)\b/;
const PERSONS =
  /^(?:Mr\.?\s|Mrs\.?\s|Ms\.?\s|President\s|Minister\s)?(?:Pashinyan|Mirzoyan|Sarkisian|Sargsyan|Stoltenberg|Rasmussen|Zakharova|Putin|Lavrov|Aliyev|Lukashenko)$/;
