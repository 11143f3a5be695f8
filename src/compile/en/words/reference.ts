// Words by which a text refers to somebody whom it has named before, or says for whom somebody speaks.

import { OFFICE } from "./titles.ts";

/** Alone, these name nobody. "We" and "I" are whoever speaks. */
export const LOOSE_PRONOUN = /^(?:he|she|it|they|this|that|these|those)$/;

/** Before a noun, these belong to nobody who is named. */
export const LOOSE_POSSESSIVE = /^(?:his|her|its|their)$/;

/** A passage that begins with a pronoun, or behind an article with a noun that is no name: "the alliance", "Last year they". */
export const TAKEN_UP =
  /^[“"‘'\s,]*(?:[^,.“”]{1,40},\s)?(?:(?:[Aa]nd|[Bb]ut)\s)?(?:(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Ww]e|I|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur)\b|(?:[Tt]he|[Bb]oth|[Tt]his|[Tt]hese)\s\p{Ll})/u;

/** Behind the name of an actor: an office, with at most four words before it, and the person's names, which it captures. */
export const OFFICIAL = new RegExp(
  `^(?:['’]s?)?\\s(?:[\\p{L}.-]+\\s){0,4}?(?:${OFFICE}|${OFFICE.toLowerCase()})\\s(?:\\p{Ll}+\\s)?(\\p{Lu}[\\p{L}.’'-]*(?:\\s\\p{Lu}[\\p{L}.’'-]*){0,3})`,
  "u",
);
