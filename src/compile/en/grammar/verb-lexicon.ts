// Classes of verbs and nouns by the factuality of what they govern: saying, doubting, intending, committing.

const list = (words: string): Set<string> => new Set(words.trim().split(/\s+/));

/** To say. What is said is not thereby so, but the saying has happened. */
export const REPORTING = list(
  `say tell state declare announce note stress emphasise emphasize add recall comment remark explain report inform claim
   allege argue insist assert maintain admit acknowledge confirm reiterate reaffirm warn suggest point write reply
   answer respond stipulate underline underscore mention believe think hope expect deny complain conclude reveal
   disclose concur predict indicate observe affirm quote know show find mean`,
);
/** To say before others: what counts as a statement when nothing else is dated. */
export const STATEMENTS = list(
  `say tell state declare announce note stress emphasise emphasize add comment remark claim allege argue insist assert
   warn reiterate reaffirm point accuse condemn criticise criticize praise hail welcome applaud denounce urge call appeal
   demand voice express blame reject deny dismiss thank congratulate promise pledge vow threaten propose offer
   acknowledge admit confirm concur pledge emphasise underline underscore suggest describe refrain`,
);
/** Verbs whose complement is only the speaker's word; it is not taken to have happened. */
export const DOUBTFUL = list(
  `claim allege suggest believe think hope expect fear predict suspect assume imagine doubt deny dispute warn wish
   insist argue demand propose recommend want suppose mean`,
);
/** To have in mind; nothing has happened yet. */
export const INTENDING = list("plan intend hope expect want aim seek wish prepare mull fear tend need like prefer");
/** To bind oneself or others: the act has happened, what it is about has not. */
export const COMMITTING = list(
  `agree decide pledge promise vow offer threaten invite ask urge call order demand propose pledge commit undertake
   resolve warn announce schedule set plan recommend oblige instruct authorise authorize allow permit request want`,
);
/** Verbs of states, which do not happen. */
export const STATIVE = list(
  `be have remain know consider regard want need own belong contain include consist depend deserve exist like love
   hate prefer resemble seem appear lack matter mean cost concern constitute involve represent reflect imply owe
   understand realise realize believe think feel hope live stand lie border exceed equal possess value appreciate
   enjoy continue keep stay look sound wonder learn cover include provide`,
);
/** Habits that a report tells as a present fact: "contributes 130 troops". */
export const HABITS = list(
  `contribute participate take host serve train station deploy patrol supply finance fund commit cooperate make oblige`,
);
/** In the first person these do what they say. */
export const PERFORMING = list(
  "condemn reject demand urge recognise recognize announce declare denounce proclaim stress concur",
);
export const BEING_SURE = /\b(?:am|are)\s(?:firmly\s|deeply\s|fully\s)?(?:convinced|confident|certain)\s(?:that|of)?/i;

/** Nouns of things that happen, singular or plural. */
const EVENT_NOUN_LIST = list(
  `treaty agreement accord pact protocol convention memorandum declaration war hostilities fighting upsurge clash
   ceasefire cease-fire truce armistice offensive attack invasion incursion raid strike bombing shelling massacre genocide
   pogrom uprising revolution coup rebellion revolt insurgency riot protest demonstration summit meeting conference talks
   visit trip election referendum vote exercise drill manoeuvre maneuver deployment withdrawal accession
   annexation collapse dissolution breakup independence liberation occupation blockade embargo crisis conflict escalation
   explosion earthquake flood disaster accident crash assassination murder arrest trial verdict ruling launch
   opening inauguration signing ratification adoption establishment foundation creation appointment resignation
   dismissal death birth interview speech statement resolution operation campaign mission congress session
   forum ceremony anniversary sanctions exchange deal outbreak surge murders killings`,
);
const IRREGULAR_PLURALS = new Map([
  ["crises", "crisis"],
  ["treaties", "treaty"],
  ["accessions", "accession"],
  ["embargoes", "embargo"],
]);

export function isEventNoun(word: string): boolean {
  const lower = word.toLowerCase();
  if (EVENT_NOUN_LIST.has(lower) || IRREGULAR_PLURALS.has(lower)) return true;
  return (
    lower.endsWith("s") &&
    (EVENT_NOUN_LIST.has(lower.slice(0, -1)) ||
      EVENT_NOUN_LIST.has(lower.replace(/es$/, "")) ||
      EVENT_NOUN_LIST.has(lower.replace(/ies$/, "y")))
  );
}

/** To put off or call off: what they are about has not happened at its time. */
export const CANCELLING = list("cancel postpone delay scrap abandon suspend shelve adjourn avert prevent");
/** Plain attribution: where what is said is dated itself, it is the one thing told. */
export const ATTRIBUTING = list(
  "say tell announce report inform note add state recall confirm point explain write show",
);

/** "planned for May", "scheduled for 2014": the time of a plan. */
export const PLANNED =
  /^(?:planned|scheduled|expected|due|slated|set|proposed|anticipated|foreseen|intended|billed|forthcoming|upcoming|postponed|delayed)$/;

/** Acts of speech that need no words behind them to be one: "praised Lisbon", "voiced concern". */
export const COMMUNICATING = list(
  `accuse condemn criticise criticize praise hail welcome applaud denounce urge call appeal demand voice express blame
   reject dismiss thank congratulate promise pledge vow threaten refrain stress underline underscore emphasise emphasize
   reiterate reaffirm point comment announce declare`,
);
/** To be there or to take part, where not to do so is an act. */
export const ATTENDING = list(
  "attend participate join take go come send visit meet host vote sign ratify extend renew invite appear return recognise recognize",
);
/** Verbs of thinking and perceiving. */
export const COGNITION = list(
  "know learn realise realize think believe hope see hear feel understand notice note mean",
);
