// Abbreviations, and words at which a broken line goes on: they tell the ends of sentences.

export const OPEN_END =
  /(?:\p{Ll}|,|\p{L}[-‐\u00ad]|\b(?:the|a|an|of|in|on|at|to|for|with|by|from|and|or|but|that|which|who))\s*$/u;
export const JOINT_END =
  /(?:^|\s)(?:the|a|an|of|in|on|at|to|for|with|by|from|and|or|that|which|who|its|their|his|her)\s*$/iu;

/** After these a full stop ends no sentence. */
export const ABBREVIATION =
  /(?:^|[^\p{L}])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Maj|Capt|Lt|Sgt|Cpl|Pvt|Brig|Adm|Cmdr|Gov|Sen|Rep|Rev|Hon|Amb|Pres|St|Mt|Ft|Jr|Sr|vs|cf|etc|incl|approx|est|ca|al|viz|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Inc|Ltd|Co|e\.g|i\.e|a\.m|p\.m|U\.S|U\.K|U\.N|E\.U|\p{Lu})$/u;

/** A number follows it; else it is a word of its own: "No.", "In art. It hung". */
export const NUMBER_SIGN = /(?:^|[^\p{L}])(?:nos?|nr|arts?|pp?|paras?|vols?|figs?|secs?|chs?|pt|res|tel)$/iu;

/** The stop of a month's name and what follows it, where the stop ends no sentence: "May. 9, 2012", "June. 4 in". */
export const DOTTED_MONTH_DAY =
  /^\.\s{1,3}\d{1,2}(?:st|nd|rd|th)?(?:,?\s{1,3}\d{4}(?!\d)|[.,;:)”"]|\s{1,3}(?:in|at|and|to|by|when|as|the|after|before|with|between|near|from|until|or|that)\s|$)/iu;
/** The name of a month before such a stop. */
export const MONTH_END =
  /(?:^|[^\p{L}])(?:January|February|March|April|May|June|July|August|September|October|November|December)$/u;

/** A day with a full stop, as in German: "on 17. February 2014". */
export const DAY_END = /(?:^|\s)(?:on|of|since|until|till|by|from|to|the|and|before|after)\s{1,3}\d{1,2}$/iu;
export const MONTH_NEXT =
  /^\s{1,3}(?:January|February|March|April|May|June|July|August|September|October|November|December)(?!\p{L})/u;

/** "in 314 A.D.": an era ends a sentence where the number is not just what the sentence began with. */
export const ERA_END = /\d\s?(?:A\.\s?D|C\.\s?E|B\.\s?C(?:\.\s?E)?)$/u;
export const ERA_BEGINS = /^\W*(?:(?:in|by|from|around|about|until|since|before|after|circa|c\.)\s)*\d{1,4}\s?[ABC]/iu;
