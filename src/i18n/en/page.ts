// English of the full page: header, filters, legend, count and footer.

import type { Domain } from "../../model/domain.ts";
import { fullName, plural } from "./plural.ts";

/** `one` and `other` are what a document of the record is called. */
export const page = ({ one, other }: Domain["source"]) => ({
  skip: "Skip to the list of events",
  theme: { system: "Colours: as the system", light: "Colours: light", dark: "Colours: dark" },
  embed: "Embed",
  actor: "Actor",
  kind: "Kind",
  years: "Years",
  compare: "Compare",
  all: "all",
  from: "From",
  to: "to",
  review: "Review",
  shown: {
    all: (count: number) => (count === 1 ? "event" : "events"),
    matching: (total: number) => `of ${total}`,
    inView: (total: number) => `of ${total} in view`,
    both: (matching: number, total: number) => `in view, ${matching} of ${total}`,
  },
  unreviewed: (count: number) => `${count} unreviewed`,
  subtitle: (subtitle: string, count: number, documents: number) =>
    `${subtitle}: ${plural(count, "event", "events")} from ${plural(documents, fullName(one), fullName(other))}.`,
  /** The span and the number of events, where the number of documents stands beside them. */
  extent: (subtitle: string, count: number) => `${subtitle}: ${plural(count, "event", "events")}.`,
  legend: {
    day: "a day",
    deed: "a deed, on a day",
    words: "words",
    within: "some day within",
    since: "since, as of the source",
    before: "by then",
    tie: "same event",
    silent: "years without a mention",
  },
  footer: "Every date on this page is drawn as wide as the words that support it.",
  download: "Download the events shown",
  formats: { json: "JSON", csv: "CSV", ical: "iCalendar" },
  similar: "It may mean one of these:",
  allShown: "Every event that is here is shown below.",
  dismiss: "Dismiss",
  printed: {
    events: (count: number, total: number, by: string) =>
      `${count === total ? "" : `${count} of `}${plural(total, "event", "events")}${by && `: ${by}`}.`,
    chart: (span: string) => `The chart shows ${span}.`,
  },
  chartFailed: (message: string) => `The chart could not be drawn (${message}). The list below holds every event.`,
});
