// English of events and their list. The reader has its own words.

import type { Act, Domain } from "../../model/domain.ts";
import type { TimelineEvent } from "../../model/timeline.ts";
import { plural } from "./plural.ts";

/** `one` and `other` are what a document of the record is called. */
export const words = ({ one, other }: Domain["source"]) => ({
  and: "and",
  to: "to",
  lasting: "went on all through this time",
  /** After the date of an event that a reference has narrowed. */
  told: (date: string) => `The ${one} says only: ${date}`,
  /** The same beside the name of its source. */
  saysOnly: (date: string) => `says only ${date}`,
  nobody: "no actor named",
  inPlaces: (places: string) => `in ${places}`,
  origins: { curated: "Reviewed", proposed: "Unreviewed" } satisfies Record<TimelineEvent["origin"], string>,
  acts: { deed: "Deeds", word: "Words" } satisfies Record<Act, string>,
  deedsAndWords: "Deeds and words",
  /** Beside an event that was said, not done. */
  onlyWords: "words",
  unreviewed: "unreviewed",
  /** The editor who has read an event, and the day in words, as far as they are known. */
  reviewedBy: (by: string | undefined, on: string | null) =>
    `reviewed${by === undefined ? "" : ` by ${by}`}${on === null ? "" : ` on ${on}`}`,
  unreviewedHint: "Proposed by the compiler, not yet reviewed by an editor",
  /** Marks around a quote; none where it brings its own, which would double them. */
  quoteMarks: (quote: string): readonly [string, string] => (/[“”„"«»]/.test(quote) ? ["", ""] : ["“", "”"]),
  publisherYear: (publisher: string, year: string | null) => (year ? `${publisher}, ${year}` : publisher),
  sources: (count: number) => plural(count, "source", "sources"),
  externalMark: "↗",
  atPublisher: (publisher: string) => `at ${publisher}`,

  list: {
    eventsOf: (year: string) => `Events of ${year}`,
    whole: (count: number, years: string) => `${plural(count, "event", "events")}, ${years}`,
    inView: (when: string, count: number) => `In view: ${when}, ${plural(count, "event", "events")}`,
    afterView: (count: number) => `After the view: ${plural(count, "event", "events")}`,
    earlier: (count: number, years: string) => `‹ ${plural(count, "earlier event", "earlier events")}, ${years}`,
    hideEarlier: (count: number) => `Hide ${plural(count, "earlier event", "earlier events")}`,
    /** On paper, of a list that is too long for it. */
    printed: (count: number, total: number) =>
      `These are the first ${count} of ${plural(total, "event", "events")}; a search or a filter chooses which are printed.`,
    /** In place of the title of an event whose details are on their way. */
    loading: "Loading…",
    silentYears: (years: string) => `${years}: nothing in these ${other}`,
    /** Years in which a filter or a search leaves nothing. */
    emptyYears: (years: string) => `${years}: nothing that matches`,
    /** After a year: how many of its events are listed. */
    every: (count: number, shared: string) => `${plural(count, "event", "events")}${shared && `, ${shared}`}`,
    some: (count: number, total: number) => `${count} of ${plural(total, "event", "events")}`,
    allOf: (tone: string) => `all ${tone.toLowerCase()}`,
    /** Before the years of the listed events: how many of all they are, and how many of them nobody has reviewed. */
    someOf: (count: number, total: number, years: string) =>
      `${count} of ${plural(total, "event", "events")}, ${years}`,
    unreviewed: (count: number) => `${count} unreviewed`,
    sharedTrack: (count: number) => plural(count, "other", "others"),
    year: "Year",
    goToYear: "Go to a year",
    emptyTitle: "No event matches.",
    emptyWhy: (count: number) =>
      count === 1 ? "One condition leaves nothing over:" : "Together these leave nothing over:",
    conditions: {
      query: (query: string) => `the words “${query}”`,
      period: (words: string) => `the years ${words}`,
      tones: (words: string) => `tone: ${words}`,
      acts: (words: string) => `${words} only`,
      categories: (words: string) => `kind: ${words}`,
      actors: (words: string) => `actor: ${words}`,
      origins: (words: string) => `review: ${words}`,
    },
    remove: {
      query: "Clear the search",
      period: "Show all years",
      tones: "Show every tone",
      acts: "Show deeds and words",
      categories: "Show every kind",
      actors: "Show every actor",
      origins: "Show reviewed and unreviewed",
    },
    restores: (count: number) => `brings back ${plural(count, "event", "events")}`,
    showAll: "Show all events",
    periodFrom: (from: string) => `since ${from}`,
    periodTo: (to: string) => `until ${to}`,
    perhaps: (count: number) => `${plural(count, "more event", "more events")} may belong here`,
    perhapsMore: (count: number) => `and ${plural(count, "other", "others")}; a search or a filter narrows them`,
    perhapsWhy: `The ${other} say only by when, or since when.`,
    sourcesHeading: `The ${other}`,
    undatedSource: "no date given",
    foundInDocument: `Found in the ${one}`,
  },
});
