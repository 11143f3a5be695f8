// Verbs by which titles report words: plain ones, and loaded ones that judge what is said.

/** Verbs that double their last letter before an ending. */
const DOUBLING = /^(?:admit|brag|skip|slam|snub)$/;
const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  say: ["says", "said", "saying"],
  tell: ["tells", "told", "telling"],
  think: ["thinks", "thought", "thinking"],
  write: ["writes", "wrote", "written", "writing"],
};

/** All forms of an English verb. */
function formsOf(base: string): readonly string[] {
  const irregular = IRREGULAR[base];
  if (irregular) return [base, ...irregular];
  if (DOUBLING.test(base)) return [base, `${base}s`, `${base}${base.at(-1)}ed`, `${base}${base.at(-1)}ing`];
  if (base.endsWith("e")) return [base, `${base}s`, `${base}d`, `${base.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(base)) return [base, `${base.slice(0, -1)}ies`, `${base.slice(0, -1)}ied`, `${base}ing`];
  return [base, `${base}${/(?:s|sh|ch|x|z)$/.test(base) ? "es" : "s"}`, `${base}ed`, `${base}ing`];
}

const formsOfAll = (bases: string): readonly string[] => bases.trim().split(/\s+/).flatMap(formsOf);

/** They tell readers what to think of a speaker: that the words are doubtful, heated or vain, an absence a slight. */
const LOADED_FORMS = formsOfAll(
  `admit allege argue berate blast boast brag claim concede confess decry fume gloat insist lambaste lament
   mock purport rant skip slam sneer snub taunt tout trumpet vilify`,
);

/** They say who speaks, and no more. */
const PLAIN_FORMS = formsOfAll(
  `accuse acknowledge add agree announce answer appeal ask assess assure believe blame call comment concur condemn
   confirm criticise criticize declare demand deny describe emphasise emphasize expect explain express hail hope invite
   mention note offer pledge praise promise propose reaffirm recall recommend reiterate reject reply report request
   respond say state stress suggest tell thank think underline urge voice vow warn welcome write`,
);

/** Before a word that could be a verb, these make it a noun: "a claim", "its claims", "of claims", "the board's claims". */
const MAKES_A_NOUN =
  "(?<!\\b(?:an?|the|this|that|these|those|its|his|her|their|our|no|any|some|all|of|in|on|at|by|for|from|with|after|over|about|amid|despite|new)\\s+)(?<!['’]s?\\s+)";

const verbs = (forms: readonly string[]): RegExp =>
  new RegExp(`${MAKES_A_NOUN}(?<![\\p{L}\\p{M}'’-])(?:${forms.join("|")})(?![\\p{L}\\p{M}'’-])`, "giu");

export const LOADED_VERB = verbs(LOADED_FORMS);
const SAYING_VERB = verbs([...LOADED_FORMS, ...PLAIN_FORMS]);

/** "Ferris: …", and "according to Ferris". */
const SPEAKER_SIGN = /^\s*\p{Lu}[^:]{0,60}:\s|\baccording\s+to\s+\S/iu;

/** Whether words name who says them: somebody before a verb of saying, at the head or at the end, or one of its signs. */
export const namesSpeaker = (text: string): boolean =>
  SPEAKER_SIGN.test(text) || [...text.matchAll(SAYING_VERB)].some(({ index }) => /\p{L}/u.test(text.slice(0, index)));
