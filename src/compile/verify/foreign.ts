// Texts in other languages than the one whose dates are read: the reason why their words date nothing.

/** Scripts by their codes of ISO 15924. */
const SCRIPTS = ["Cyrl", "Armn", "Geor", "Grek", "Arab", "Hebr", "Hani", "Hira", "Kana", "Hang", "Deva", "Thai"];
const NAMES = new Intl.DisplayNames("en", { type: "script" });
const PATTERNS = SCRIPTS.map((code) => ({
  name: NAMES.of(code) ?? code,
  letters: new RegExp(`\\p{Script=${code}}`, "gu"),
}));
const LATIN = /\p{Script=Latin}/gu;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** So much of a passage says what it is written in. */
const SAMPLE = 2_000;

/**
 * The language of a passage, in words for a message, where it is not English; null where it may be.
 * @param language the language tag that the document has
 */
export function foreignLanguage(passage: string, language: string): string | null {
  const sample = passage.slice(0, SAMPLE);
  const [most] = PATTERNS.map(({ name, letters }) => ({ name, found: count(sample, letters) })).sort(
    (a, b) => b.found - a.found,
  );
  if (most && most.found > count(sample, LATIN)) return `is written in ${most.name} letters`;
  return /^en\b/i.test(language) ? null : `is in the language of its document, "${language}"`;
}
