// Words for kinds of events: a noun that takes an event up, and the verbs and nouns that may have told it.

/** Stems of words that tell the same kind of event; each noun that may take it up is one of them. */
const KINDS: readonly (readonly string[])[] = [
  "vote voting ballot endors approv adopt ratif pass reject referend plebiscit elect poll".split(" "),
  "attack assault strike struck strikes bomb shell raid ambush shoot shot fired blast explo airstrike massacre kill clash fight fought battle hit".split(
    " ",
  ),
  "meeting met meet meets talks summit confer gather convene session negotiat".split(" "),
  "visit arriv trip tour travel".split(" "),
  "signing sign signed agreement deal pact accord treaty conclu charter".split(" "),
  "ceasefire cease-fire truce armisti".split(" "),
  "invasion invad offensive incursion cross enter war advanc".split(" "),
  "coup overthr oust putsch topple".split(" "),
  "death die dies died killing murder assassin funeral buri".split(" "),
  "resignation resign quit stepp departure".split(" "),
  "announcement announc declar statement speech address said".split(" "),
  "ruling rule ruled verdict judg sentenc convict".split(" "),
  "decision decid decree".split(" "),
  "arrest detain detention captur".split(" "),
  "withdrawal withdr pull pulled leav left retreat".split(" "),
  "crash crashed collision accident derail".split(" "),
  "earthquake quake tremor".split(" "),
  "protest demonstrat rally rallied march".split(" "),
  "launch begin beginning began begun start opening open inaugurat".split(" "),
  "release free freed".split(" "),
  "suspension suspend freeze froze".split(" "),
  "flood storm eruption erupt fire disaster blackout".split(" "),
  "strike walkout".split(" "),
  "inauguration sworn oath".split(" "),
  "fall fell capture captur seiz seizure took taken".split(" "),
];

/** So many first letters tell a word: "suspension" and "suspended". */
const STEM = 5;

const ENDINGS = new Set(["", "s", "es", "d", "ed", "ing"]);

/** A short stem takes nothing but endings: "met" is not "metal". */
const beginsWith = (word: string, stem: string): boolean =>
  word.startsWith(stem) && (stem.length > 4 || ENDINGS.has(word.slice(stem.length)));

/** Whether a word in small letters names a kind of event. */
export const isEventNoun = (word: string): boolean =>
  word.length > 3 && word === word.toLowerCase() && KINDS.some((stems) => stems.some((stem) => beginsWith(word, stem)));

/** Whether a sentence has a word for the kind of event that a noun names. */
export function isSameEvent(noun: string, sentence: string): boolean {
  const kinds = KINDS.filter((stems) => stems.some((stem) => beginsWith(noun, stem)));
  const words = sentence.toLowerCase().match(/[\p{L}-]{3,}/gu) ?? [];
  const stem = noun.slice(0, STEM);
  return words.some(
    (word) =>
      (stem.length === STEM && word.startsWith(stem)) ||
      kinds.some((stems) => stems.some((each) => beginsWith(word, each))),
  );
}
