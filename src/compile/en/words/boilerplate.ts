// Phrases that web pages of news leave in a text: headings of footers and lists, buttons, credits, invitations.

/** A line like these begins the comments of readers. */
export const COMMENT_HEADINGS = new Set([
  ...[
    "leave a reply",
    "leave a comment",
    "post a comment",
    "add a comment",
    "write a comment",
    "comments",
    "responses",
  ],
  ...["facebook forum", "facebook comments", "disqus", "join the discussion", "join the conversation", "have your say"],
]);

/** By these the comments of readers are known: who wrote when, and the buttons below. */
export const COMMENT_MARK =
  /^(?:reply|report|like|flag|upvote|downvote)$|\b\d+\s(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)\sago\b|^\S{2,30}(?:\s\S{1,20})?\s(?:says|wrote):?$|^(?:log ?in|sign in|register)\sto\s(?:comment|reply|post)|your e-?mail address|^\d+\s(?:replies|likes|comments?)$|^(?:sort by|newest|oldest|most liked)\b/i;

/** A line like these begins a list of links, which ends where the report goes on. */
export const LIST_HEADINGS = new Set([
  ...[
    "you may also like",
    "you might also like",
    "you may also be interested in",
    "recommended for you",
    "we recommend",
  ],
  ...["most read", "most popular", "most viewed", "most shared", "share this", "share this article", "share this post"],
  ...["related", "see also", "read also", "also read", "read more", "read next", "what to read next", "up next"],
  ...["more on this topic", "more on this story", "keep reading", "further reading", "elsewhere on this site"],
  ...[
    "recommended",
    "popular",
    "latest",
    "trending",
    "trending now",
    "editors' picks",
    "editor's picks",
    "read more news",
  ],
  ...["more from this section", "more from the author", "news archive", "newsletter", "sponsored"],
  ...["previous article", "next article", "don't miss", "in this section", "headlines", "in case you missed it"],
]);

/** "Recommended stories", "More top headlines": a kind of link and what is said of it. */
export const LIST_HEADING =
  /^(?:(?:recommended|related|similar|popular|trending|featured|suggested|latest|more|other|top|our|must[- ]read)\s){1,3}(?:stories|articles|news|reading|reads|posts|topics|videos|links|coverage|headlines|recommendations)$|^(?:stories|articles) (?:you (?:may|might)|for you)\b.{0,20}$/;

/** A screen reader says these before, inside and behind a list of links; the first tells how many there are. */
export const LIST_COUNT = /^list of (\d{1,2}) items?$/i;
export const LIST_MARK = /^(?:list \d{1,2} of \d{1,2}(?!\d).*|end of list)$/i;

/** A line like these begins a box in which readers sign up for something. */
export const SIGNUP_HEADING =
  /^(?:sign up|subscribe|register|join|get|never miss|stay (?:informed|up to date))\b.{0,50}\b(?:newsletters?|briefings?|bulletins?|mailing list|inbox|alerts)\b.{0,20}$|^(?:newsletter )?sign[- ]?up$/;
/** By these the lines of such a box are known: they speak to the reader, or of the letter. */
export const SIGNUP_LINE =
  /^(?:get|receive|sign|subscribe|enter|join|stay|never|by (?:signing|subscribing|clicking|entering|providing)|don['’]t miss|thank you|thanks|please|your|choose|select|(?:enter )?e-?mail|i agree|i consent)\b|\b(?:newsletters?|inbox|unsubscribe|sign up|privacy policy|terms of (?:use|service))\b/i;

/** A line like these begins a note on who wrote the report. */
export const AUTHOR_HEADING =
  /^(?:about|meet) the (?:authors?|writers?|reporters?|journalists?|contributors?|columnists?)$/;
/** By these the further lines of such a note are known. */
export const AUTHOR_LINE =
  /^(?:he|she|they|his|her|their|follow|contact|e-?mail|twitter|x:|@|the (?:views|opinions)|read more by|more (?:from|by)|see (?:all|more))(?!\p{L})|^\S+@\S+$/iu;

/** Lines that are boilerplate wherever they stand; the lines after them are judged for themselves. */
export const LINES: readonly RegExp[] = [
  /^(?:your email address will not be published|get notified of the latest updates|required fields are marked)/i,
  /^(?:follow us (?:on|at|in)|join us on|find us on|like us on|subscribe (?:to|now|here)\b|sign up (?:to|for|here|now)\b)/i,
  /^(?:all rights reserved|copyright\b|©|\(c\)\s?(?:\d{4}|\p{Lu}))/iu,
  /^(?:share|tweet|print|email|save|whatsapp|copy link|share on|share via|share this)(?:\s*[|/·,]?\s*(?:share|tweet|print|email|save|on|via|facebook|twitter|x|telegram|whatsapp|linkedin|viber|link|this|article|page|copy|\d+))*$/i,
  /^print this page/i,
  /^(?:read (?:also|more|next)|see also|also read|related(?: (?:articles?|news|stor(?:y|ies)|links?|posts?))?|more on this|don['’]t miss|recommended|watch(?: also)?|listen|live updates)\s?[:：»>–—-]/i,
  /^(?:tags?|keywords|topics|categor(?:y|ies)|filed under|sections?|labels)\s?[:：]/i,
  /^(?:advertisement|advertising|sponsored(?: content)?|ad|promoted|story continues below.*|article continues below.*|continue reading.*)\.?$/i,
  /^(?:last )?(?:updated|modified|published|posted|created|first published)(?:\s(?:on|at))?\s?:?\s.{0,20}\d{1,4}.{0,40}$/i,
  /^(?:\d{1,4}\s)?comments?(?:\s?\(\d+\))?$|^(?:views?|shares?|likes?|reads?)\s?[:(]\s?\d|^\d[\d,.]* (?:views|shares|likes|reads|comments?)$/i,
  /^(?:(?:we|this (?:web)?site) uses? cookies|by (?:continuing|using) (?:to (?:use|browse) )?(?:this|our) (?:web)?site|accept (?:all )?cookies|cookie (?:policy|settings)|privacy policy|terms (?:of|and) )/i,
  /^(?:note to editors|notes for editors|media contacts?|press contacts?|for (?:further|more) information,? (?:please )?(?:contact|visit|call))\b/i,
  /^(?:log ?in|sign in|register|skip to (?:main )?content|back to top|go to top|menu|search|home|subscribe|reply|report|load more|show more|read more|next|previous)\W*$/i,
  /^(?:\d+\s)?min(?:ute)?s? read$|^reading time\s?:/i,
  /^(?:skip (?:past )?|after )newsletter promotion$/i,
  /^(?:image |photo )?sources?\s?[:：].{2,100}[^.!?]\.?$/i,
];

/** Channels that a line may invite to. */
export const PLATFORM = /telegram|facebook|youtube|instagram|twitter|viber|whatsapp|tiktok/i;

/** Headings of a list of dated lines that belongs to the report. */
export const CHRONOLOGY = /\b(?:chronology|timeline|key dates|key events|milestones|history|background)\b|:\s*$/i;
