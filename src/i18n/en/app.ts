// English around the record: chart, strip and embed. What only the full page says is in page.ts.

import type { Domain } from "../../model/domain.ts";
import { capital, inWords, plural } from "./plural.ts";

const events = (count: number): string => plural(count, "event", "events");

/** After a number of events: how many of them no editor has reviewed. */
const unreviewedOf = (count: number, unreviewed: number): string =>
  unreviewed === 0 ? "" : unreviewed === count ? ", unreviewed" : `, ${unreviewed} unreviewed`;

/** In characters. */
const LONGEST_ID = 60;

/** `other` is what documents of the record are called. */
export const app = ({ other }: Domain["source"]) => ({
  search: `Search events and ${other}`,
  clearSearch: "Clear the search",
  help: "Keys and gestures",
  filters: "Filters",
  clear: "Show all",
  fullPage: "Open full page",
  listLabel: "List of events",
  skipList: "Skip the list of events",
  listEnd: "End of the list",
  ofEvents: (count: number, total: number) => `${count} of ${events(total)}`,
  embedLoading: "The timeline is on its way …",
  embedMissing: (message: string) => `The timeline cannot be shown here: ${message}.`,
  embedFailed: (message: string) => `The chart could not be drawn (${message}). The full page holds every event.`,
  /** The id of the event may be long, and its end says least. */
  missing: (id: string) =>
    `This link names an event that is not here: “${id.length > LONGEST_ID ? `${id.slice(0, LONGEST_ID)}…` : id}”.`,
  /** The button that opens the tour. */
  tour: (steps: number) => `${capital(inWords(steps))} ${steps === 1 ? "step" : "steps"}`,
  dialogFailed: (message: string) => `This could not be loaded (${message}).`,
  again: "Try again",

  chart: {
    label: "Timeline chart",
    move: "Move the view",
    start: "Events by arrow keys",
    instructions: "Arrow keys move between events, Enter opens the source, question mark lists all keys.",
    /** The name of a lane goes on with the count, which is seen, and with the rest, which is spoken. */
    lane: {
      count: (seen: number, total: number) => `${seen} of ${total}`,
      spoken: (tones: string, inView: boolean) => ` events${inView ? " in view" : ""}${tones && `, ${tones}`}`,
      press: (pressed: boolean, besides: boolean, left: number) =>
        `. Press to ${pressed ? "show" : besides ? "add these and show" : "show only these"}${pressed || besides ? " " : ": "}${events(left)}`,
    },
    position: (index: number, total: number) => `event ${index} of ${total}`,
    cluster: (count: number, unreviewed: number) => `${events(count)}${unreviewedOf(count, unreviewed)}`,
    more: (count: number, unreviewed: number) => `+${count - 1}${unreviewedOf(count, unreviewed)}`,
    zoomInto: "Zoom in on these",
    close: "Close",
    openHint: "Click to read the source",
    listHint: "Click to list, double-click to zoom in",
    wheelHint: (key: string) => `${key} + wheel zooms the timeline`,
    zoomIn: "Zoom in",
    zoomOut: "Zoom out",
    fitAll: "Show the whole span",
    all: "All",
    silentYears: { fold: "Unfold silent years", show: "Fold silent years" },
    earlier: (count: number) => `‹ ${count} earlier`,
    later: (count: number) => `${count} later ›`,
    panEarlier: "Earlier",
    panLater: "Later",
    frame: "Frame the selected event",
    hiddenStart: "‹ ",
    /** In a lane with nothing in view: its nearest events before and after. */
    outside: (earlier: string | null, later: string | null) =>
      [earlier && `‹ ${earlier}`, "nothing in view", later && `${later} ›`].filter(Boolean).join(" · "),
  },

  strip: {
    label: "Events a year, over the whole span",
    start: "Start of the visible period",
    end: "End of the visible period",
    title: "Events a year",
    unit: (bars: boolean) => (bars ? "a bar is their number" : "one block, one event"),
    up: (tone: string) => `${tone} up`,
    down: (tone: string) => `${tone} down`,
    line: (tone: string) => `${tone}, on the line`,
    undated: (count: number) => `+${count} without a year`,
    documents: `${other}:`,
  },
});
