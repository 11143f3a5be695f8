// Words by which a text refers to somebody whom it has named before, or says for whom somebody speaks.

import { OFFICE } from "./titles.ts";

/** Alone, these name nobody. "We" and "I" are whoever speaks. */
export const LOOSE_PRONOUN = /^(?:he|she|it|they|this|that|these|those)$/;

/** Before a noun, these belong to nobody who is named. */
export const LOOSE_POSSESSIVE = /^(?:his|her|its|their)$/;

/** Behind "the" and alone, these stand for a noun that was named before: "the second", "the latter". */
export const ELLIPTIC =
  /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|latter|former|other|others|same|next|rest|two|three|four)$/;

/** A passage that begins with a pronoun, or behind an article with a noun that is no name: "the alliance", "Last year they", "Talks between the two". */
export const TAKEN_UP =
  /^[“"‘'\s,]*(?:[^,.“”]{1,40},\s)?(?:(?:[Aa]nd|[Bb]ut)\s)?(?:(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Ww]e|I|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur)\b|(?:[Tt]he|[Bb]oth|[Tt]his|[Tt]hese)\s\p{Ll}|\p{L}+\s(?:between|by|of|with)\s(?:the\stwo|both|them)\b)/u;

/** A passage that begins with whoever speaks. */
export const SPEAKER = /^[“"‘'\s,]*(?:[^,.“”]{1,40},\s)?(?:(?:[Aa]nd|[Bb]ut)\s)?(?:[Ww]e|I|[Oo]ur|[Mm]y)\b/u;

/** Behind the name of an actor: an office, with at most four words before it, and the person's names, which it captures. */
export const OFFICIAL = new RegExp(
  `^(?:['’]s?)?\\s(?:[\\p{L}.-]+\\s){0,4}?(?:${OFFICE}|${OFFICE.toLowerCase()})\\s(?:\\p{Ll}+\\s)?(\\p{Lu}[\\p{L}.’'-]*(?:\\s\\p{Lu}[\\p{L}.’'-]*){0,3})`,
  "u",
);

/** Nouns of bodies that stand for a name which ends in them: "the union". */
export const BODY_NOUN =
  /^(?:union|council|commission|committee|federation|confederation|alliance|league|association|organi[sz]ation|agency|authority|assembly|parliament|court|bank|board|institute|foundation|society|club|fund|community|port|university|ministry|party|movement|office)$/;

/** Nouns of agreements by which a body may be called: "Northern Fishing Treaty". */
export const AGREEMENT_NOUN = /^(?:treaty|pact|convention|accord)$/;

/** Nouns for an organisation whose name does not say what it is. */
export const COMPANY_NOUN = /^(?:company|firm|operator|carrier|airline|utility|manufacturer|retailer|shipowner)$/;

/** A noun behind "the" alone that no name, place or clause behind it narrows down: captures the noun. */
export const DESCRIPTION =
  /(?<![\p{L}\d])[Tt]he\s(\p{L}{3,})(?![\p{L}\d-])(?!\s(?:of|for|in|at|on|between|that|which|signed|with)\s)(?!\s\p{Lu})/gu;
