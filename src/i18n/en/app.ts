// English around the record: chart, overview and embed. What only the full page says is in page.ts.

import type { Domain } from "../../model/domain.ts";
import { plural } from "./plural.ts";

const events = (count: number): string => plural(count, "event", "events");

/** After a number of events: how many of them no editor has reviewed. */
const unreviewedOf = (count: number, unreviewed: number): string =>
  unreviewed === 0 ? "" : unreviewed === count ? ", unreviewed" : `, ${unreviewed} unreviewed`;

/** `other` is what documents of the record are called. */
export const app = ({ other }: Domain["source"]) => ({
  search: `Search events and ${other}`,
  clearSearch: "Clear the search",
  help: "Keys and gestures",
  filters: "Filters",
  clear: "Show all",
  fullPage: "Open full page",
  listLabel: "List of events",
  ofEvents: (count: number, total: number) => `${count} of ${events(total)}`,
  embedLoading: "The timeline is on its way …",
  embedMissing: (message: string) => `The timeline cannot be shown here: ${message}.`,
  embedFailed: (message: string) => `The chart could not be drawn (${message}). The full page holds every event.`,
  dialogFailed: (message: string) => `This could not be loaded (${message}).`,

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
