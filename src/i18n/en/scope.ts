// English of the limits of a record: for the page, with and without JavaScript.

import type { Domain } from "../../model/domain.ts";
import { inWords, plural } from "./plural.ts";

/** `one` and `other` are what a document of the record is called. */
export const scope = ({ one, other }: Domain["source"]) => ({
  notHistory: (documents: number) =>
    `What ${inWords(documents)} ${documents === 1 ? `${one} tells` : `${other} tell`}, not a full history.`,
  noOwnWords: "no words of its own",
  silentActor: (name: string, count: number) => `${name} (${plural(count, "event", "events")})`,
  /** `names` are those of all silent actors, with counts; `alone` is the only one. */
  silent: (names: string, alone: { name: string; events: number } | null, documents: number) => {
    const none = documents === 1 ? `the ${one} does not carry` : `none of the ${inWords(documents)} ${other} carries`;
    return alone
      ? `${alone.name} is in ${plural(alone.events, "event", "events")}; ${none} its own words.`
      : `In ${documents === 1 ? `the ${one}` : `the ${inWords(documents)} ${other}`} these do not speak for themselves: ${names}.`;
  },
  part: (from: string, to: string, count: number, tones: string) =>
    `${from === to ? from : `${from} to ${to}`}: ${plural(count, "event", "events")} (${tones})`,
  /** `parts` are joined by semicolons. */
  trend: (parts: string) => `${parts}.`,
});
