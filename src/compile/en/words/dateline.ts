// Labels and small words around the date in the head of a document.

export const PUBLISHED =
  /^(?:(?:first|originally|date)\s+)?(?:published|posted|issued|released|publication\s+date|date(?:\s+of\s+(?:publication|issue|release))?|release\s+date|pub\.?\s?date|dated|filed|created|submitted|sent|added|uploaded|written)(?:\s+online)?(?![\p{L}\d])/iu;
export const UPDATED =
  /^(?:this\s+(?:page|article|entry|document|text|version)\s+(?:was|has\s+been)\s+)?(?:(?:last|latest|most\s+recently)\s+)?(?:updated?|modified|revised|edited|amended|changed|reviewed)(?:\s+date)?(?![\p{L}\d])/iu;
export const BY =
  /^(?:(?:written\s+by|story\s+by|reported\s+by|by|author|text)(?::|\s)|interview(?:er|ed\s+by|\s+by)?:)\s*(?=\p{L})/iu;
/** Days in the life of a paper that are not the day on which it came out. */
export const OTHER_LABEL =
  /^(?:(?:date|first)\s+)?(?:received|accepted|approved|registered|presented|prepared|commissioned|embargoed)(?:\s+(?:on|date|in\s+revised\s+form))?\s*:?$/iu;
/** Names of papers that come out again and again: "Press digest", "Daily briefing no. 12". */
export const SERIES =
  /^(?:(?:the|your|our|this|(?:sun|mon|tues|wednes|thurs|fri|satur)day['’]?s?|daily|weekly|monthly|quarterly|morning|midday|evening|press|news|media|policy|research|regional|situation|market|wire)\s+)*(?:digest|briefing|brief|bulletin|newsletter|summary|round-?up|review|report|update|wrap-?up|note|memo|memorandum|edition|issue|wiki|dispatch)(?:\s+(?:no\.?\s*|issue\s+|#)?\d{1,5})?(?:\s+(?:for|of|from))?\s*:?$/iu;
/** The number of a paper that comes out again and again; the name beside it is the paper's, no headline. */
export const ISSUE = /(?<![\p{L}\d])(?:issue|vol(?:ume)?|no|nr|edition)\.?\s?\d{1,5}(?!\d)/iu;
/** Words that stand beside the date of a speech or a release, and date nothing. */
export const REMARK =
  /^\.?\s*(?:check\s+against\s+delivery|as\s+(?:prepared|written)(?:\s+for\s+delivery)?|as\s+delivered|for\s+(?:immediate\s+)?release|unofficial\s+translation|translated?\s+from\s+\p{Lu}\p{L}{2,20}|original:?\s+\p{Lu}\p{L}{2,20})\.?$/iu;
/** The head of a note of the editors on their own text: "Correction, 22 January 2024: …". */
export const NOTICE =
  /^(?:correct(?:ion|ed)|clarification|clarified|erratum|corrigendum|update[ds]?|amend(?:ed|ment)|retraction|editor['’]?s['’]?\s+note|note)(?![\p{L}\d])/iu;
export const COUNT =
  /^(?:\d{1,6}\s+(?:min(?:ute)?s?(?:\s+read)?|comments?|views?|shares?)|(?:vol|issue|no|nr)\.?\s*[\d/]{1,9})$/i;
export const NUMBERED =
  /^(?:press\s+release|communiqu[eé]|ref(?:erence)?|doc(?:ument)?)?\.?:?\s*(?:no\.?\s*)?[\p{Lu}\d()/.-]{0,15}\d[\d()/. -]{0,15}$/iu;
/** Behind the date of a speech: how its text is to be used. */
export const CAVEAT = /^\.?\s*(?:check\s+against\s+delivery|as\s+(?:delivered|prepared)|not\s+for\s+attribution)\.?$/i;
export const LINK = "(?:of|the|and|for|de|la|le|van|von|al|upon)";
export const FUNCTION_WORD =
  /^(?:On|In|By|Since|From|Until|Till|After|Before|At|The|A|An|During|As|Last|This|For|When|It|Between|Of|To|And|But|Until|Around|About)(?![\p{L}\d])/iu;
export const HEADING =
  /^(?:(?:joint|opening|closing|introductory|keynote|final|interim|annual|official)\s+)?(?:speech|remarks|address|statement|declaration|communiqu[eé]|press\s+(?:release|statement|conference|point|briefing)|interview|letter|message|lecture|transcript|minutes|report|(?:as\s+)?(?:delivered|given)\s+(?:at|in|to|by|before))(?![\p{L}\d])/iu;
/** Words with which a date is some other day than the document's. */
export const OTHER_DAY =
  /(?<![\p{L}\d])(?:photo|image|picture|video|file|source|archive[ds]?|credit|caption|venue|event|when|where|deadline|born|died|copyright|session|anniversary|corrections?|corrected|clarification|retrieved|accessed|printed|downloaded|captured|today|now|next|last|valid|expires|embargo(?:ed)?|until|since|from|before|after|during|as|on|in|at|to|till|entry|entered|signed|adopted|commemorat\p{L}*)(?![\p{L}\d])/iu;
