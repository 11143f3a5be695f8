// The head word and the claim of events that an editor describes: those of the happening that their passages tell.

import { overlaps } from "../../model/text.ts";
import type { TimelineEvent } from "../../model/timeline.ts";
import { participleBase, pastBase, presentBase } from "../en/grammar/words.ts";
import { namesSpeaker } from "../en/words/saying.ts";
import { withoutQuotations } from "../text/quotations.ts";
import type { Passage, ReadDocument } from "../verify/evidence.ts";
import { Descriptions } from "./actors/descriptions.ts";
import { contextOf } from "./context.ts";
import { type Found, happenings, recorded } from "./propose.ts";

type Cited = Pick<Passage, "event" | "quote" | "words">;

/** For each passage what the record says of its telling: nothing where it is not certain which event of the passage is meant. */
export function tellingsOf(
  document: ReadDocument,
  passages: readonly Cited[],
): Pick<TimelineEvent, "head" | "claim">[] {
  if (passages.length === 0) return [];
  const quotes = passages.map(({ quote }) => quote);
  const all = happenings(document, contextOf(document), new Descriptions(document), quotes);
  return passages.map((passage) => {
    const [first, ...others] = all.filter((each) => isMeant(passage, each)).map(recorded);
    const isOne = others.every((each) => JSON.stringify(each) === JSON.stringify(first));
    return first && isOne ? first : {};
  });
}

/** Whether a happening of a passage is dated by the words that date the event, and told by a word of its title. */
function isMeant({ event, quote, words }: Cited, found: Found): boolean {
  if (!overlaps(found.span, quote)) return false;
  const isDated = found.words === null ? words.length === 0 : words.some(({ start }) => start === found.words?.start);
  const title = event.title?.value ?? "";
  if (!isDated || title === "") return false;
  if (title === found.title) return true;
  const { head, claim } = found;
  const others = head === null ? title : title.replace(WORD, (word) => (isFormOf(word, head) ? "" : word));
  if (others === title) return false;
  // "Norway says that the ship left" is no fact, whatever the passage has left out
  return claim !== null || !namesSpeaker(withoutQuotations(others));
}

const WORD = /[\p{L}\p{M}’'-]+/gu;

/** Whether a word of a title is, or may be, a form of a base form. */
function isFormOf(word: string, base: string): boolean {
  const lower = word.toLowerCase();
  return [lower, lower.replace(/s$/, ""), pastBase(lower), participleBase(lower), presentBase(lower)].includes(base);
}
