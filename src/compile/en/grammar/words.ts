// English's closed classes of words, complete, and its verbs as far as news uses them.

const list = (words: string): Set<string> => new Set(words.trim().split(/\s+/));

export const DETERMINERS = list(
  `the a an this that these those its his her their our my your some any no every each all both several many few
   another other such most more`,
);
export const PRONOUNS = list("i you he she it we they who there this these those everyone nobody both");
export const PERSONAL = list("i he she it we they you him her them us me");
export const PREPOSITIONS = list(
  `of in on at to for from with by about against between into through during before after above below under over
   near within without despite along across behind beyond among amid around toward towards upon since until till
   like as off onto per unlike via regarding concerning following including outside inside throughout alongside versus`,
);
/** Prepositions that stand before words of time and go with them. */
export const DATING = /^(?:on|in|at|by|during|since|until|for)$/;
export const COORDINATORS = list("and or but nor yet");
/** Words that open a clause of their own. */
export const SUBORDINATORS = list(
  `because although though while whereas when whenever if unless whether once lest after before since until till as
   where than`,
);
/** After these a clause tells nothing that has happened. */
export const UNREAL_OPENERS = list("if unless whether lest");
/** Subordinators that are prepositions as well: a clause follows only where a verb does. */
export const RELATIVES = list("who which that whose whom where what how why");
export const MODALS = list(
  `will would shall should may might can could must won't wouldn't can't cannot couldn't shouldn't mustn't
   won’t wouldn’t can’t couldn’t shouldn’t mustn’t we'll we’ll they'll they’ll he'll he’ll she'll she’ll it'll it’ll
   i'll i’ll ought 'll 'd`,
);
export const HAVE = list("have has had 've ’ve haven't hasn't hadn't haven’t hasn’t hadn’t");
export const BE = list(
  "is are was were am isn't aren't wasn't weren't isn’t aren’t wasn’t weren’t 's ’s 're ’re 'm ’m",
);
export const DO = list("do does did don't doesn't didn't don’t doesn’t didn’t");
export const PAST_AUXILIARIES = list("had hadn't hadn’t was were wasn't weren't wasn’t weren’t did didn't didn’t");
export const NEGATIONS = list("not never no neither nor");
/** Adverbs that stand between a subject and its verb and do not end in -ly. */
export const ADVERBS = list(
  `also not never already just still even ever yet always often then now soon later again today thus therefore
   however so too further once twice either neither both all long since first instead meanwhile together almost
   only officially currently similarly repeatedly initially formally respectively yesterday tomorrow reportedly
   allegedly far well much more most quite rather back here earlier moreover furthermore nevertheless nonetheless besides hence`,
);
/** Not verbs, though they look it: "-ed" words that describe or count, and nouns in -ed. */
export const NOT_PAST = list(
  `united armed need needed indeed hundred red bed feed seed speed embed breed deed weed greed shed sacred naked
   so-called alleged unprecedented renowned wounded-in-action unarmed exiled retired limited advanced continued
   sustained increased interested concerned related mixed sophisticated detailed aged talented three-sided
   unexpected unresolved uncontrolled unanswered unrecognized unrecognised disputed self-proclaimed outdated
   one-sided two-sided unified combined organized-crime skilled gifted beloved wicked rugged crooked supposed
   failed-state specialized specialised`,
);

/** base, past, participle; regular parts are formed. */
const IRREGULAR_ROWS = `
arise arose arisen|awake awoke awoken|bear bore born|beat beat beaten|become became become|begin began begun
bend bent bent|bid bid bid|bind bound bound|bleed bled bled|blow blew blown|break broke broken|bring brought brought
build built built|burn burnt burnt|burst burst burst|buy bought bought|catch caught caught|choose chose chosen
cling clung clung|come came come|cost cost cost|creep crept crept|cut cut cut|deal dealt dealt|dig dug dug
draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed fed|feel felt felt
fight fought fought|find found found|flee fled fled|fly flew flown|forbid forbade forbidden|foresee foresaw foreseen
forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got gotten|give gave given|go went gone
grow grew grown|hang hung hung|hear heard heard|hide hid hidden|hit hit hit|hold held held|hurt hurt hurt
keep kept kept|know knew known|lay laid laid|lead led led|leave left left|lend lent lent|let let let|lie lay lain
lose lost lost|make made made|mean meant meant|meet met met|overcome overcame overcome|oversee oversaw overseen
overthrow overthrew overthrown|pay paid paid|put put put|quit quit quit|read read read|ride rode ridden
ring rang rung|rise rose risen|run ran run|say said said|see saw seen|seek sought sought|sell sold sold
send sent sent|set set set|shake shook shaken|shed shed shed|shoot shot shot|show showed shown|shrink shrank shrunk
shut shut shut|sing sang sung|sink sank sunk|sit sat sat|sleep slept slept|speak spoke spoken|spend spent spent
split split split|spread spread spread|stand stood stood|steal stole stolen|stick stuck stuck|strike struck struck
strive strove striven|swear swore sworn|sweep swept swept|swing swung swung|take took taken|teach taught taught
tear tore torn|tell told told|think thought thought|throw threw thrown|undergo underwent undergone
understand understood understood|undertake undertook undertaken|uphold upheld upheld|wake woke woken|wear wore worn
win won won|withdraw withdrew withdrawn|withstand withstood withstood|write wrote written|rebuild rebuilt rebuilt
outgrow outgrew outgrown|retake retook retaken|resend resent resent|partake partook partaken|undo undid undone
redo redid redone|mislead misled misled|misunderstand misunderstood misunderstood|broadcast broadcast broadcast
cast cast cast|overrun overran overrun|shoot shot shot|spin spun spun|weave wove woven|bite bit bitten
do did done|have had had`;

/** Regular verbs of the news; irregular ones are added. */
const REGULAR = `
abandon abolish abstain accede accept accompany accuse achieve acknowledge acquire act activate adapt add address adjourn
acquit admit adopt advance advise affirm agree aim air allege allocate allow ally amend announce annex answer apologise apologize
appeal appear applaud apply appoint appreciate approach approve argue arrange arrest arrive ask assassinate assemble
assert assess assign assist assume assure attach attack attain attempt attend attract authorise authorize avert avoid
award back ban bar base battle begin believe belong benefit betray blame blast block blockade bomb bombard boost border
boycott brief call cancel capture carry cease celebrate challenge change charge cite claim clarify clash clear close coincide
collapse collect combine commemorate commence comment commission commit compare complain complete comply concede conclude
concur convince notice respect condemn conduct confer confirm conflict confront congratulate conquer consider consist constitute construct consult
contact contain continue contribute control convene convert convey convict correct cooperate coordinate cover crash create
criticise criticize cross crush culminate curb cut damage date debate decide declare decline decorate decrease dedicate
deepen defeat defend define degenerate delay delegate deliver demand demonstrate denounce deny depart depend deploy depose
deport deprive describe deserve design destroy detain deteriorate determine devalue develop devote dictate die differ
disagree disappear disarm disband discover discuss dismantle dismiss dispatch display dispute dissolve distribute disrupt
divide dominate donate double downgrade draft drop earn ease edit educate elect elevate eliminate emerge emphasise emphasize
employ enable enact encounter encourage end endorse enforce engage enhance enjoy enlarge enlist ensure enter equip erect
erupt escalate escape establish evacuate evolve examine exceed exchange exclude execute exercise exhaust exist expand expect
expel experience expire explain explode explore export expose express extend fail favor favour feature fear figure file fill
finalise finalize finance finish fire flare follow force form formalise formalize formulate forward foster freeze fuel
fulfil fulfill function fund gain gather generate govern graduate grant greet guarantee guide hail halt hand handle happen
harm head help hesitate highlight hinder hire hope host identify ignite ignore illustrate impeach implement imply import
impose imprison improve inaugurate include incorporate increase indicate inform inherit initial initiate injure inspect
install institute instruct insist integrate intend intensify intercept interrupt intervene interview introduce invade invest
investigate invite invoke involve issue jail join judge justify kick kidnap kill label lack land last launch launder learn
legalise legalize liberate lift like limit link list live load lobby locate look loot lower maintain manage manufacture march
mark marry mediate merge mention migrate mobilise mobilize modernise modernize modify monitor mount mourn move murder name
negotiate nominate note notify object observe obtain occupy occur offer open operate oppose order organise organize
originate oust overturn own participate pass pause perform permit persuade pick place plan pledge plunge point postpone pour
praise pray predict prefer prepare present preserve press prevail prevent proceed proclaim produce progress prohibit
prolong promise promote prompt propose protect protest prove provide provoke publish pull punish purchase pursue push
question raise rally ratify reach react reaffirm realise realize reassure rebel recall receive recognise recognize recommend
reconcile recover recruit reduce refer reflect reform refrain refuse regain regard register regret reinforce reiterate
reject relate release relieve relocate remain remark remember remind remove rename renew renounce reopen repair repeal
repeat repel replace reply report represent request require rescue reserve resign resist resolve respond restart restore
restrict result resume retain retaliate retire retreat return reunite reveal reverse review revise revoke reward rule
sack sanction save scale schedule score seal search secure seem seize separate serve settle shape share shell shift sign
signal simplify slam smuggle sound spark specify sponsor spot stabilise stabilize staff stage start state station stay stem
step stipulate stop store storm strengthen stress strip structure struggle study submit succeed suffer suggest summon supply
support suppose suppress surge surrender surround survive suspect suspend sustain switch talk target terminate test thank
threaten tighten top total trade train transfer transform transit translate travel treat trigger triple try turn underline
underscore unify unite unveil update upgrade urge use vacate value verify veto view violate visit voice vote vow wait
walk want warn watch weaken welcome widen witness wonder work worry wound yield`;

const past = new Map<string, string>();
const participle = new Map<string, string>();
const third = new Map<string, string>();
const bases = new Set<string>();

function thirdOf(base: string): string {
  if (base === "have") return "has";
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`;
}

function regularPasts(base: string): string[] {
  if (base.endsWith("e")) return [`${base}d`];
  if (/[^aeiou]y$/.test(base)) return [`${base.slice(0, -1)}ied`];
  const last = base.at(-1) ?? "";
  return /[aeiou][bdglmnprt]$/.test(base) ? [`${base}ed`, `${base}${last}ed`] : [`${base}ed`];
}

for (const row of IRREGULAR_ROWS.trim().split(/[\n|]/)) {
  const [base = "", before = "", done = ""] = row.trim().split(" ");
  bases.add(base);
  past.set(before, base);
  participle.set(done, base);
  third.set(thirdOf(base), base);
}
for (const base of list(REGULAR)) {
  if (bases.has(base)) continue;
  bases.add(base);
  third.set(thirdOf(base), base);
  for (const form of regularPasts(base)) {
    past.set(form, base);
    participle.set(form, base);
  }
}

/** Any "-ed" word may be a past form that the list lacks. */
function unlisted(word: string): string | null {
  // most words end otherwise, and a search for the pattern costs more than a look at the end
  return word.endsWith("ed") && /^\p{L}{2,}ed$/u.test(word) ? stemBase(word.slice(0, -2)) : null;
}

/** The base of which a stem is left before "-ed": "love" of "lov", "plan" of "plann", "attribute" of "attribut". */
function stemBase(stem: string): string {
  if (/([bdgmnprt])\1$/.test(stem)) return stem.slice(0, -1);
  if (/[^aeiou]i$/.test(stem)) return `${stem.slice(0, -1)}y`;
  return MUTE_E.test(stem) ? `${stem}e` : stem;
}

/** Ends of stems of verbs in "-e": after one short vowel a consonant would be doubled; "visited" and "offered" have none. */
const MUTE_E =
  /^[^aeiou]{0,3}[aeiou][^aeiouwxy]$|(?:[vcu]|[^sz]z|[aeio]s|(?:a|cc|f)us|[lnr]s|[aeiou]g|[dr]g|(?:chan|ran|hin|[ue]n)g|[^aeiouwrl]l|[^aeou]at|(?:qu|m|n)ot|(?:[lpfmct]|ib)ut|[^aeo]ur|[^aeo]ir|(?:gn|pl|st)or|(?:mb|f|g|rm|[cdt]l)in|[^aeiou][iu]m)$/;

/** Base of a simple past; null where the word is none. Unlisted words in -ed count, as their stem. */
export function pastBase(word: string): string | null {
  if (NOT_PAST.has(word)) return null;
  return past.get(word) ?? unlisted(word);
}

export function participleBase(word: string): string | null {
  return participle.get(word) ?? (word === "been" ? "be" : unlisted(word));
}

export const presentBase = (word: string): string | null => third.get(word) ?? null;
export const isBase = (word: string): boolean => bases.has(word);
/** Past forms that are no participles, and so finite wherever they stand: "went", "began". */
export const isOnlyPast = (word: string): boolean => past.has(word) && !participle.has(word);

/** Third persons that are plural nouns more often than verbs. */
export const NOUN_LIKE = list(
  `allies challenges plans talks exercises visits attacks calls reforms moves forces charges claims reports offers demands protests
   clashes battles votes tests works backs heads hands lands lasts lists marks names notes orders places points polls
   presses questions ranks results rules sanctions scales shares shows signs sounds stages starts states steps
   stops stores stresses structures studies supplies supports targets trades transfers treats turns updates uses views
   voices wars advances addresses aims answers appeals bans bases benefits blasts blocks bombs borders
   boosts changes comments conflicts contacts contracts controls covers crosses cuts damages dates deals debates
   decreases delays delegates designs desires displays disputes doubles drafts drives drops ends estimates experiences
   exports features fears figures files fires functions funds gains grants guarantees guides harms hopes imports
   increases initials institutes interests interviews issues jails judges kicks labels lacks likes limits links
   loads looks manufactures marches means measures mentions mines monitors mounts murders needs objects officers
   parts pauses permits picks pledges praises presents processes programs progresses promises prompts pulls
   purchases pushes raises rallies reaches records regards regrets releases relocates remarks repairs replies requests
   rescues reserves returns reverses reviews rewards rings rises runs searches seals sets shells shifts 
   soldiers splits spots staffs strikes struggles surges suspects tops totals trains triggers
   troops types values walks watches witnesses wonders worries wounds yields`,
);
