// Words that titles may leave out, and those by which names and headlines are not known.

/** No last name of a person: offices, bodies, papers. */
export const NO_PERSON =
  /^(?:General|Minister|President|Secretary|Chairman|Ministry|Council|Union|Organi[sz]ation|Party|Parliament|Assembly|Alliance|Government|Service|Company|Bank|Court|Committee|Commission|University|Army|Forces|States|Federation|Republic|Treaty|Pact|Agency|Group|Mission|House|Office|School|Cent(?:re|er)|Plan|Program(?:me)?|Process|Force|Corps|Command|Fund|Institute|Association|Nations|Journal|Post|Times|News|Kingdom|Emirates|Arabia|Zealand|Korea|Africa|America|Europe|Asia|City|Region|Province|Peace)$/;

/** Last words of the names of companies. */
export const COMPANY =
  /^(?:Inc|Corp(?:oration)?|Co|Ltd|Plc|Limited|Incorporated|Holdings?|Airlines?|Airways|Airplanes?|Aircraft|Motors?|Systems?|Industries|Computers?|Electronics|Energy|Oil|Gas|Steel|Insurance|Stores?|Records|Technolog(?:y|ies)|Software|Networks?|Capital|Securities|Partners|Brothers|Telecom|Entertainment|Pictures|Studios?|Media|Research|International|Petroleum|Power|Railways?|Shipping)\.?$/;

/** A common noun before a name that is not a person's: "the airline Bergen Air". */
export const KIND_OF_COMPANY =
  /^(?:airline|carrier|company|firm|bank|maker|manufacturer|group|retailer|network|newspaper|magazine|agency|club|chain|brand|giant|developer|producer|broadcaster|website|store|supplier|operator|builder|label|automaker|airframer|consortium)$/;

/** Adverbs that join a sentence to the one before it and say nothing without it. */
export const JOINING =
  /^(?:also|however|similarly|either|currently|meanwhile|therefore|thus|then|moreover|furthermore|later|too|instead|now|earlier|already|just|especially|unfortunately|still|again|specifically|additionally|consequently)$/;

/** Words of three letters and more by which no headline is known again. */
export const COMMON =
  /^(?:the|and|for|with|from|that|says?|said|has|have|been|are|was|were|its|his|her|their|not|any|will)$/;

/** Words right before the name of a person, as the inside of a pattern. */
export const OFFICE =
  "(?:Mr|Mrs|Ms|Dr)\\.?|President|Minister|Premier|Chancellor|Secretary|General|Chairman|Chairwoman|Mayor|Governor|Ambassador|Commissioner|Director|Captain|Colonel|Professor|Judge|Senator|[Ss]pokes(?:man|woman|person)|chief|leader";

/** Nouns for a person by office, calling or kin, behind which the name may stand. */
export const PERSON_ROLE =
  /^(?:president|premier|minister|chancellor|chair|chairman|chairwoman|chairperson|director|chief|head|leader|founder|co-founder|owner|mayor|governor|ambassador|envoy|commissioner|secretary|general|commander|captain|manager|executive|treasurer|spokes(?:man|woman|person)|predecessor|successor|deputy|rival|wife|husband|father|mother|son|daughter|brother|sister|widow|widower|king|queen)$/;

/** Nouns in "-ing", which set no phrase behind a noun: "the Harbour crossing". */
export const NOUN_IN_ING =
  /^(?:training|building|being|during|crossing|meeting|hearing|landing|funding|shipping|mining|banking|housing|farming|fishing|warning|ruling|signing|shooting|bombing|stabbing|killing|briefing|gathering|wedding|spending|mooring|morning|evening|filing|finding|listing|offering|rating|ranking|holding|planning|crossing|gambling|lending|borrowing|smuggling|trafficking|hacking|screening|swimming|skiing|sailing|racing|rowing|cycling|heating|parking|lighting|painting|drawing|recording|beginning|ceiling|understanding|standing|king|ring|spring|thing|nothing|something|anything|everything|string|wing)s?$/;

/** Nouns that say nothing without the infinitive behind them: "plans to build". */
export const TAKES_INFINITIVE =
  /^(?:plan|decision|effort|attempt|bid|right|refusal|failure|ability|intention|willingness|readiness|pledge|promise|move|order|request|call|offer|threat|chance|way|need|power|deal|agreement|commitment|proposal|permission|desire|wish|duty|obligation|capacity|opportunity|time|drive|vote|vow|demand|appeal|reason|authority|mandate|mission|pressure|tendency|going|able|unable|ready|likely|unlikely|set|due|about|free|willing|unwilling|enough|first|last)s?$/;

/** Prepositions that close a verb where nothing follows: "broke off", "took over". */
export const PARTICLE = /^(?:off|over|in|on|by|through|behind|along|around|across|under|apart|about)$/;

/** Words of an amount of time, as far as no expression of time has them: "hours", "less than two days". */
export const AMOUNT_OF_TIME =
  /^(?:(?:second|minute|hour|day|week|month|year|decade)s?|just|only|barely|exactly|about|more|less|than|an?|few|several|some|many)$/;

/** Verbs that make somebody do what the infinitive behind their object says, beside those that bind somebody to it. */
export const CONTROL: ReadonlySet<string> = new Set(
  (
    "force compel cause lead get help enable encourage persuade convince press pressure push prompt tell teach train warn challenge " +
    "appoint elect choose name hire forbid prevent stop begin start continue try attempt fail refuse manage threaten use allow"
  ).split(" "),
);

/** Verbs that say little without the phrase behind their object: "put the law to a vote", "described it as", "accused him of". */
export const NEEDS_PHRASE: ReadonlySet<string> = new Set(
  (
    "put place lay describe regard treat view label brand accuse convict charge deprive rob base turn transform link tie compare " +
    "sentence refer add attribute subject devote dedicate limit restrict confine expose oblige"
  ).split(" "),
);

/** Nouns that are the middle of a preposition in three words: "in accordance with". */
export const MID_PREPOSITION =
  /^(?:accordance|addition|response|behalf|line|front|exchange|return|top|favou?r|regard|respect|terms|charge|verge|support|spite|case|view|light|place|search|connection|conjunction|cooperation|co-operation|coordination|collaboration|contrast|protest|reaction|reply|retaliation|memory|honou?r|danger|need|course|process|middle|midst|wake|basis|grounds|part|way|risk|odds|expense|hands|run-up|eve|aftermath)$/;

/** To do harm. Where one sentence tells several such things of one cause, they are one event. */
export const HARMING: ReadonlySet<string> = new Set(
  "kill wound injure hurt maim destroy damage devastate wreck flatten displace burn bury trap flood sink sicken infect hospitalise hospitalize".split(
    " ",
  ),
);
/** Verbs of a thing that happens, beside those of harm: "left thousands homeless". */
export const AFFECTING: ReadonlySet<string> = new Set(
  "leave force cause knock cut trap strand disrupt close halt".split(" "),
);

/** Things that happen to people, as subjects of what they do: "the storm killed two sailors and left 4,000 homeless". */
export const HAZARD =
  /^(?:storm|hurricane|typhoon|cyclone|tornado|fire|blaze|wildfire|landslide|mudslide|avalanche|blast|bomb|mine|missile|shell|tsunami|eruption|heatwave|drought|frost|gale|derailment|collision|leak|spill)s?$/;
