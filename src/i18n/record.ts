// The words of the page without JavaScript: no part of the app, so that the app need not carry them.

import { plural } from "./en.ts";

export const record = {
  intro: (events: number, documents: number) =>
    `${plural(events, "event", "events")} from ${plural(documents, "article", "articles")}, each with the words that report it.`,
  unreviewed: (count: number) =>
    `${count} of them ${count === 1 ? "is" : "are"} marked as unreviewed: proposed by the compiler, not yet reviewed by an editor.`,
} as const;
