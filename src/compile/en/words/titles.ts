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
