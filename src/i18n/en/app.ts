// English around the record: toolbar, chart, overview and embed.

import type { Domain } from "../../model/domain.ts";
import { capital, fullName, plural } from "./plural.ts";

const events = (count: number): string => plural(count, "event", "events");

/** After a number of events: how many of them no editor has reviewed. */
const unreviewedOf = (count: number, unreviewed: number): string =>
  unreviewed === 0 ? "" : unreviewed === count ? ", unreviewed" : `, ${unreviewed} unreviewed`;

/** `one` and `other` are what a document of the record is called. */
export const app = ({ one, other }: Domain["source"]) => ({
  skip: "Skip to the list of events",
  search: `Search events and ${other}`,
  clearSearch: "Clear the search",
  theme: { system: "Colours: as the system", light: "Colours: light", dark: "Colours: dark" },
  help: "Keys and gestures",
  embed: "Embed",
  filters: "Filters",
  actor: "Actor",
  kind: "Kind",
  years: "Years",
  all: "all",
  from: "From",
  to: "to",
  review: "Review",
  clear: "Show all",
  inView: "in view,",
  ofAll: (total: number) => `of ${total}`,
  events: "events",
  match: "match",
  unreviewed: (count: number) => `${count} unreviewed`,
  subtitle: (subtitle: string, count: number, documents: number) =>
    `${subtitle}: ${events(count)} from ${plural(documents, fullName(one), fullName(other))}.`,
  choose: "Choose one to read the words behind it.",
  legend: { day: "a day", within: "some day within", open: "open end", tie: "same event" },
  footer: "Every date on this page is drawn as wide as the words that support it.",
  download: "Download the events shown",
  formats: { json: "JSON", csv: "CSV", ical: "iCalendar" },
  fullPage: "Open full page",
  listLabel: "List of events",
  ofEvents: (count: number, total: number) => `${count} of ${events(total)}`,
  embedLoading: "The timeline is on its way …",
  embedMissing: (message: string) => `The timeline cannot be shown here: ${message}.`,
  embedFailed: (message: string) => `The chart could not be drawn (${message}). The full page holds every event.`,
  dialogFailed: (message: string) => `This could not be loaded (${message}).`,
  chartFailed: (message: string) => `The chart could not be drawn (${message}). The list below holds every event.`,

  chart: {
    label: "Timeline chart",
    instructions: "Arrow keys move between events, Enter opens the source, question mark lists all keys.",
    onlyThese: ". Show only these",
    laneCount: (seen: number, count: number) => (seen === count ? events(count) : `${seen} of ${count}`),
    position: (index: number, total: number) => `event ${index} of ${total}`,
    cluster: (count: number, unreviewed: number) => `${events(count)}${unreviewedOf(count, unreviewed)}`,
    more: (count: number, unreviewed: number) => `+${count - 1} more${unreviewedOf(count, unreviewed)}`,
    zoomInto: "Zoom in on these",
    close: "Close",
    openHint: "Click to read the source",
    listHint: "Click to list, double-click to zoom in",
    wheelHint: (key: string) => `${key} + wheel zooms the timeline`,
    published: `${capital(other)} published`,
    emptyStretch: (documents: number) =>
      `An empty stretch is one that ${documents === 1 ? `this ${one} does` : `these ${documents} ${other} do`} not mention.`,
    zoomIn: "Zoom in",
    zoomOut: "Zoom out",
    fitAll: "Show the whole span",
    all: "All",
    panEarlier: "Earlier",
    panLater: "Later",
    frame: "Frame the selected event",
    hiddenStart: "‹ ",
  },

  overview: {
    label: "Overview of the whole span",
    start: "Start of the visible period",
    end: "End of the visible period",
  },
});
