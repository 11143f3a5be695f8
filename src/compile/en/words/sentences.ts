// Abbreviations, and words at which a broken line goes on: they tell the ends of sentences.

export const OPEN_END = /(?:\p{Ll}|,|\b(?:the|a|an|of|in|on|at|to|for|with|by|from|and|or|but|that|which|who))\s*$/u;
export const JOINT_END =
  /(?:^|\s)(?:the|a|an|of|in|on|at|to|for|with|by|from|and|or|that|which|who|its|their|his|her)\s*$/iu;

/** After these a full stop ends no sentence. */
export const ABBREVIATION =
  /(?:^|[^\p{L}])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Maj|Capt|Lt|Sgt|Cpl|Pvt|Brig|Adm|Cmdr|Gov|Sen|Rep|Rev|Hon|Amb|Pres|St|Mt|Ft|Jr|Sr|vs|cf|etc|incl|approx|est|ca|al|viz|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Inc|Ltd|Co|e\.g|i\.e|a\.m|p\.m|U\.S|U\.K|U\.N|E\.U|\p{Lu})$/u;

/** A number follows it; else it is a word of its own: "No.", "In art. It hung". */
export const NUMBER_SIGN = /(?:^|[^\p{L}])(?:nos?|nr|arts?|pp?|paras?|vols?|figs?|secs?|chs?|pt|res|tel)$/iu;
