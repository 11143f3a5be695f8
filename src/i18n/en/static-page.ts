// English of the page without JavaScript.

import type { Domain } from "../../model/domain.ts";
import { plural } from "./plural.ts";

/** `one` and `other` are what a document of the record is called. */
export const staticPage = ({ one, other }: Domain["source"]) => ({
  intro: (events: number, documents: number) =>
    `${plural(events, "event", "events")} from ${plural(documents, one, other)}, each with the words that report it.`,
  tour: "A way in, step by step",
  years: "Years",
  unreviewed: (count: number) =>
    `${count} of them ${count === 1 ? "is" : "are"} marked as unreviewed: proposed by the compiler, not yet reviewed by an editor.`,
});
