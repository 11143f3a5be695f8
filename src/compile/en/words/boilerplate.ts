// Phrases that web pages of news leave in a text: headings of footers and lists, buttons, credits, invitations.

/** A line like these begins a footer: it and everything after it is no part of the report. */
export const FOOTER_HEADINGS = new Set([
  ...["you may also like", "you might also like", "you may also be interested in", "recommended for you"],
  ...["leave a reply", "leave a comment", "post a comment", "add a comment", "write a comment", "comments"],
  ...["sign up for our newsletters", "sign up for our newsletter", "subscribe to our newsletter"],
  ...["facebook forum", "facebook comments", "disqus", "join the discussion", "join the conversation"],
  ...["related articles", "related posts", "related news", "related stories", "more news", "read more news"],
  ...["most read", "most popular", "share this", "share this article", "share this post", "about the author"],
]);

/** A line like these begins a list of links, which ends where the report goes on. */
export const LIST_HEADINGS = new Set([
  ...[
    "related",
    "related links",
    "related topics",
    "related content",
    "see also",
    "read also",
    "also read",
    "read more",
  ],
  ...[
    "more on this topic",
    "more on this story",
    "recommended",
    "popular",
    "latest news",
    "latest",
    "latest headlines",
  ],
  ...["other news", "other headlines", "top stories", "trending", "trending now", "editors' picks", "editor's picks"],
  ...["more from this section", "more from the author", "more headlines", "news archive", "newsletter", "sponsored"],
  ...["previous article", "next article", "don't miss", "in this section", "headlines"],
]);

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
];

/** Channels that a line may invite to. */
export const PLATFORM = /telegram|facebook|youtube|instagram|twitter|viber|whatsapp|tiktok/i;

/** Headings of a list of dated lines that belongs to the report. */
export const CHRONOLOGY = /\b(?:chronology|timeline|key dates|key events|milestones|history|background)\b|:\s*$/i;
