// Patterns of words, as timeline.yaml writes them, compiled to regular expressions.
//
//   treaty               the word, in capital or small letters, not as a part of another word
//   deploy*              the word with any ending: deploys, deployment
//   sign|signed          either word
//   called on            words that follow each other
//   signed … treaty      the words in this order with up to 60 characters between them
//
// "join|joins … alliance|pact*" is either of two words and, soon after, one of the others.

const GAP = "…";
const MAX_GAP = 60;
const ENDING = "[\\p{L}\\p{M}\\d_]*";

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/**
 * A look-ahead for the first letter of one of some words. In front of a pattern of many words it rules out nearly every
 * place of a text, before any of them is compared.
 */
export function firstLetter(words: readonly string[]): string {
  if (words.includes("")) return "";
  const letters = new Set(words.map((word) => String.fromCodePoint(word.codePointAt(0) as number)));
  return `(?=[${[...letters].map((letter) => (letter === "-" ? "\\-" : escaped(letter))).join("")}])`;
}

/** Whether a text is a pattern: words, with gaps only between them and asterisks only at their ends. */
export function isWordPattern(text: string): boolean {
  const parts = text.trim().split(/\s+/);
  if (parts[0] === GAP || parts.at(-1) === GAP) return false;
  return parts.every(
    (part, at) =>
      (part === GAP && parts[at - 1] !== GAP) ||
      part.split("|").every((word) => /^[^*…]*[\p{L}\d][^*…]*\*?$/u.test(word)),
  );
}

/**
 * One expression for all patterns of a list; it has no flag `g`, so `test` keeps no state. Null for an empty list.
 * Patterns that are none are left out; the check of the file has told of them.
 */
export function wordPattern(patterns: readonly string[]): RegExp | null {
  const valid = patterns.filter(isWordPattern);
  if (valid.length === 0) return null;
  const begins = firstLetter(valid.flatMap((pattern) => pattern.trim().split(/\s+/, 1)[0]?.split("|") ?? []));
  return new RegExp(`${begins}(?<![\\p{L}\\d_])(?:${valid.map(sourceOf).join("|")})(?![\\p{L}\\d_])`, "iu");
}

function sourceOf(pattern: string): string {
  const parts = pattern.trim().split(/\s+/);
  return parts
    .map((part, at) => {
      if (part === GAP) return `(?![\\p{L}\\d_])[^]{0,${MAX_GAP}}(?<![\\p{L}\\d_])`;
      const words = part
        .split("|")
        .map((word) => (word.endsWith("*") ? `${escaped(word.slice(0, -1))}${ENDING}` : escaped(word)));
      const isFollowed = at + 1 < parts.length && parts[at + 1] !== GAP;
      return `(?:${words.join("|")})${isFollowed ? "\\s+" : ""}`;
    })
    .join("");
}
