// What an event is about, in what tone its passage speaks, and how much it weighs. By words alone, so by their order.

/** The first row whose words occur decides. */
const CATEGORY_WORDS: readonly (readonly [string, RegExp])[] = [
  [
    "clash",
    /\b(?:fighting|hostilities|fought|attack(?:s|ed)?|clash(?:es|ed)?|killed|wounded|cease-?fire|shell(?:ed|ing)|offensives?|invaded|invasion|upsurge|war (?:broke|ended|began)|bombed)\b/i,
  ],
  ["exercise", /\b(?:exercises?|drills?|maneuvers|manoeuvres|war games)\b/i],
  ["training", /\b(?:train(?:s|ed|ing)?|instructors?|paramedic|academy|courses?)\b/i],
  [
    "agreement",
    /\b(?:treat(?:y|ies)|(?:signed|sign|concluded|ratified|reached)\b.{0,60}\b(?:agreements?|accords?|protocol|deal|memorandum)|agreements?|accords?|protocols?|memorand(?:um|a)|pacts?|ratif(?:y|ied|ies))\b/i,
  ],
  ["deployment", /\b(?:troops|peacekeep\w+|deploy\w*|contingent|soldiers|units|observers|monitors|presence in)\b/i],
  [
    "membership",
    /\b(?:(?:joins?|joined|accession|withdr[ae]w\w*|left|quit|freezes?|froze|suspend\w*|admitted|became a member).{0,40}\b(?:NATO|CSTO|EU|Union|Organi[sz]ation|Alliance|Council|member(?:ship)?)|membership)\b/i,
  ],
  ["programme", /\b(?:action plan|program(?:me)?s?|partnership|reforms?|planning|IPAP)\b/i],
  ["institution", /\b(?:ambassador|envoy|post of|quota|secretariat|embassy|appoint\w*|elect(?:ed|ions?)|resign\w*)\b/i],
  ["diplomacy", /\b(?:met|meets?|meeting|talks|summit|visit\w*|relations|ties|negotiat\w*|discuss\w*|conference)\b/i],
];
const STATEMENT_WORDS =
  /\b(?:said|says|say|stated|declared|commented|accused|accuses|announced|condemned|urged|urges|praised|hailed|warned|stressed|told|called on|expressed|voiced|rejected claims|denied|recalled that)\b/i;

/**
 * The category of an event.
 * @param isStatement its verb is one of saying, so that what it speaks of has not happened by it
 */
export function categoryOf(title: string, passage: string, isStatement: boolean): string {
  if (isStatement) return "statement";
  const find = (text: string) => CATEGORY_WORDS.find(([, words]) => words.test(text))?.[0];
  return find(title) ?? (STATEMENT_WORDS.test(title) ? "statement" : undefined) ?? find(passage) ?? "diplomacy";
}

const FRICTION =
  /\b(?:refus\w+|reject\w+|declin(?:ed|es) to|accus\w+|condemn\w+|denounc\w+|criticis\w+|criticiz\w+|blam\w+|attack\w*|clash\w*|kill\w*|fight\w*|fought|hostilit\w+|invasion|invaded|offensive|ruptur\w*|recall(?:ed|s) (?:its|the|their) ambassador|cancel\w*|boycott\w*|withdr[ae]w\w*|suspend\w*|froze\w*|expel\w*|protest(?:ed|s)?|violat\w+|aggressi\w+|threaten\w*|not to (?:fill|attend|take part|participate)|did not|failed to|occup\w+|shell\w*|sanction\w*|problems?|upsurge|skipp?ed|quit|no longer|tension\w*)\b/i;
const COOPERATION =
  /\b(?:agree(?:d|s|ment|ments)|cooperat\w+|co-operat\w+|sign(?:ed|s|ing)|treat(?:y|ies)|partner\w*|join(?:ed|s)?|contribut\w+|support(?:ed|s)?|prais\w+|hail(?:ed|s)|welcom\w+|alli(?:es|ed|ance)|deepen\w*|train(?:ed|ing)?|participat\w+|took part|met|talks|meeting|friendship|assist\w*|ratif\w+|pledg\w+|ties|relations|joint)\b/i;

/** Friction outweighs: who refuses to take part in joint drills does not cooperate. */
export function toneOf(title: string, passage: string): string {
  for (const text of [title, passage]) {
    if (FRICTION.test(text)) return "friction";
    if (COOPERATION.test(text)) return "cooperation";
  }
  return "neutral";
}

const WEIGHTY = new Set(["clash", "agreement", "membership"]);

export interface Weights {
  isLead: boolean;
  /** Share of the headline's words that the passage repeats, 0 to 1. */
  headline: number;
  actors: number;
  category: string;
  isDated: boolean;
}

/** 1 to 3: each sign of weight counts one, and two signs make an event of the middle rank. */
export function importanceOf({ isLead, headline, actors, category, isDated }: Weights): 1 | 2 | 3 {
  const signs = [isLead, headline >= 0.5, actors >= 2, WEIGHTY.has(category), isDated].filter(Boolean).length;
  return signs >= 4 ? 3 : signs >= 2 ? 2 : 1;
}

const WORD = /[\p{L}\d]{3,}/gu;
const COMMON = /^(?:the|and|for|with|from|that|says?|said|has|have|been|are|was|were|its|his|her|their|not|any|will)$/;
const stem = (word: string): string => word.toLowerCase().replace(/(?:ing|ed|es|s)$/, "");

/** The words by which a headline is known again. */
export function keyWords(text: string): Set<string> {
  const words = text.match(WORD) ?? [];
  return new Set(words.filter((word) => !COMMON.test(word.toLowerCase())).map(stem));
}

/** Share of key words that a text repeats; 0 where there are none. */
export function overlap(keys: ReadonlySet<string>, text: string): number {
  if (keys.size === 0) return 0;
  const own = keyWords(text);
  return [...keys].filter((key) => own.has(key)).length / keys.size;
}
