// English of the full page: header, filters, legend, count and footer.

import type { Domain } from "../../model/domain.ts";
import { capital, fullName, plural } from "./plural.ts";

/** `one` and `other` are what a document of the record is called. */
export const page = ({ one, other }: Domain["source"]) => ({
  skip: "Skip to the list of events",
  theme: { system: "Colours: as the system", light: "Colours: light", dark: "Colours: dark" },
  embed: "Embed",
  actor: "Actor",
  kind: "Kind",
  years: "Years",
  all: "all",
  from: "From",
  to: "to",
  review: "Review",
  inView: "in view,",
  ofAll: (total: number) => `of ${total}`,
  events: "events",
  match: "match",
  unreviewed: (count: number) => `${count} unreviewed`,
  subtitle: (subtitle: string, count: number, documents: number) =>
    `${subtitle}: ${plural(count, "event", "events")} from ${plural(documents, fullName(one), fullName(other))}.`,
  choose: "Choose one to read the words behind it.",
  legend: { day: "a day", within: "some day within", open: "open end", tie: "same event" },
  footer: "Every date on this page is drawn as wide as the words that support it.",
  download: "Download the events shown",
  formats: { json: "JSON", csv: "CSV", ical: "iCalendar" },
  chartFailed: (message: string) => `The chart could not be drawn (${message}). The list below holds every event.`,
  published: `${capital(other)} published`,
  emptyStretch: (documents: number) =>
    `An empty stretch is one that ${documents === 1 ? `this ${one} does` : `these ${documents} ${other} do`} not mention.`,
});
