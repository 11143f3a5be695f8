// The words of the page. Everything that a reader sees or hears and that no document said stands here.

import type { Tone } from "../model/timeline.ts";

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const tones: Record<Tone, string> = { cooperation: "Cooperation", friction: "Friction", neutral: "Neither" };

export const en = {
  and: "and",
  to: "to",
  tones,
  lasting: "went on all through this time",
  unreviewed: "unreviewed",
  unreviewedHint: "Found by the program in a dated sentence; no editor has reviewed it yet",
  quoted: (quote: string) => `“${quote}”`,
  publisherYear: (publisher: string, year: string | null) => (year ? `${publisher}, ${year}` : publisher),
  sources: (count: number) => plural(count, "source", "sources"),
  externalMark: "↗",
  opensOriginal: (publisher: string) => `Open the original at ${publisher}`,

  list: {
    eventsOf: (year: string) => `Events of ${year}`,
    emptyTitle: "No event matches.",
    emptyWhy: (count: number) =>
      count === 1 ? "One condition leaves nothing over:" : "Together these leave nothing over:",
    conditions: {
      query: (query: string) => `the words “${query}”`,
      period: (words: string) => `the years ${words}`,
      tones: (words: string) => `tone: ${words}`,
      categories: (words: string) => `kind: ${words}`,
      actors: (words: string) => `actor: ${words}`,
      curatedOnly: "reviewed events only",
    },
    remove: {
      query: "Clear the search",
      period: "Show all years",
      tones: "Show every tone",
      categories: "Show every kind",
      actors: "Show every actor",
      curatedOnly: "Include unreviewed events",
    },
    restores: (count: number) => `brings back ${plural(count, "event", "events")}`,
    showAll: "Show all events",
    periodFrom: (from: string) => `since ${from}`,
    periodTo: (to: string) => `until ${to}`,
    foundInDocument: "Found in the article",
  },

  reader: {
    label: "The source of an event",
    position: (index: number, count: number) => `Event ${index} of ${count}`,
    filteredOut: "Filtered out",
    previous: "Previous event",
    next: "Next event",
    copyLink: "Copy link",
    copyLinkShort: "Link",
    linkCopied: "The link was copied.",
    cite: "Cite",
    close: "Close",
    showInList: "Show in list",
    sources: "Sources",
    sourceOf: (index: number, count: number) => `Source ${index} of ${count}`,
    undatedSource: "no date given",
    openOriginal: "Open original",
    document: (title: string) => `The article: ${title}`,
    passage: "The passage for this event",
    passageStart: "Passage begins.",
    passageEnd: "Passage ends.",
    otherEvent: (title: string) => `Also in this article: ${title}`,
    loading: "The article is loading …",
    failed: (message: string) => `The article could not be loaded (${message}). This is its passage:`,
    retry: "Try again",
    references: "See also",
  },

  why: {
    title: "Why this date?",
    words: "The words",
    showWords: "Show these words in the article",
    from: "Counted from",
    so: "So",
    elsewhere: "Elsewhere",
    noWords: "No words",
    publicationDay: (day: string) => `${day}, the day of the article`,
    namedDay: (day: string) => `${day}, a day that the article names`,
    noMonth: "The article gives no month or day.",
    noDay: "The article gives no day.",
    wordsAlone: (words: string) => `These words alone say ${words}.`,
    otherDate: "The words alone would give another date; a source named below vouches for this one.",
    nothing: "The passage gives no date, and neither does the article.",
    ownNews: (day: string) =>
      `The passage gives no date; it was published on ${day}. It is the article’s own news, so it happened about then.`,
    recalled: (day: string) =>
      `The passage gives no date; it was published on ${day}. It recalls something that had happened by then.`,
    fromReference: (day: string) =>
      `The passage gives no date; it was published on ${day}. The date is that of the source named below.`,
    fromContext: (day: string) =>
      `The passage gives no date; it was published on ${day}. The date follows from the rest of the article.`,
    elsewhereIn: "in",
    anyRule: (name: string) => `The words were read as “${name}”.`,
    rules: {
      day: "The passage names the day.",
      month: "The passage names the month and the year.",
      year: "The passage names the year.",
      season: "The passage names the season and the year.",
      decade: "The passage names the decade.",
      "part-of-year": "The passage names a part of the year; where it begins and ends is open.",
      "part-of-month": "The passage names a part of the month; where it begins and ends is open.",
      "part-of-decade": "The passage names a part of the decade; where it begins and ends is open.",
      range: "The passage names the beginning and the end.",
      "day-month": "The passage names day and month; the year is the one that fits the day of the article.",
      "last-unit": "The one before that day’s own.",
      "last-season": "The latest one that was over by then.",
      "last-month-name": "The latest one that was over by then.",
      "season-of-last-year": "The season is that of the year before.",
      "month-of-last-year": "The month is that of the year before.",
      "bare-month": "A month without a year: the latest before that day.",
      weekday: "A day of the week: the nearest one up to that day.",
      weekend: "The nearest weekend up to that day.",
      today: "“Today” is that day itself.",
      yesterday: "“Yesterday” and its like are counted from that day.",
      "units-ago": "Counted back from that day.",
      "units-after": "Counted on, or back, from that day as the words say.",
    } as Record<string, string | undefined>,
    scale: (date: string) => `On a scale of years: ${date}`,
    scaleArticle: (day: string) => `the article of ${day}`,
    scaleReference: (label: string, day: string) => `${label}: ${day}`,
    articleMark: (day: string) => `article, ${day}`,
  },

  cite: {
    menu: "Cite this passage",
    formats: { text: "Plain text", bibtex: "BibTeX", csl: "CSL-JSON" },
    copied: (format: string) => `${format} was copied.`,
    failed: "Copying was not allowed. Select the text and copy it:",
    fallbackLabel: "The citation",
    linkLabel: "The link",
  },

  record: {
    intro: (events: number, documents: number) =>
      `${plural(events, "event", "events")} from ${plural(documents, "article", "articles")}, each with the words that report it.`,
    sourcesHeading: "The articles",
    whoAndWhat: "Who and what",
    published: "published",
  },
} as const;

export type Messages = typeof en;
