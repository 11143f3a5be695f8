// The sentence below the title, in words: an editor's own, or the computed one.

import { type Pole, type Turn, type TurnSide, turnOf } from "../model/balance/turn.ts";
import { countByYear, yearOf } from "../model/balance/year-counts.ts";
import type { OwnDeck, Timeline, TimelineEvent } from "../model/timeline.ts";
import { deck } from "./en/deck.ts";
import type { LanguageTag, Locale } from "./locale.ts";

const DECK: Readonly<Record<LanguageTag, typeof deck>> = { en: deck };

/** A sentence in pieces: every second one is a figure, which stands out. */
export type DeckPieces = readonly string[];

type Told = Pick<Timeline, "deck" | "documents" | "domain" | "events">;

/**
 * The sentence about a record, or about the events that filters leave of it; null where nothing divides them. An editor's
 * sentence is about the whole record alone.
 */
export function deckPieces(locale: Locale, timeline: Told, left?: readonly TimelineEvent[]): DeckPieces | null {
  const { documents, domain, events } = timeline;
  const isWhole = left === undefined || left.length === events.length;
  if (isWhole && timeline.deck) return ownPieces(timeline.deck);
  const told = left ?? events;
  const sides = sidesOf(domain, told);
  if (sides === null) return null;
  const [before, after] = sides.both;
  const unreviewed = told.filter((event) => event.origin === "proposed" && yearOf(event) !== null).length;
  const undated = told.length - before.events - after.events;
  const bounds = { documents: documents.length, matching: isWhole ? null : told.length, unreviewed, undated };
  return DECK[locale.tag](locale.source).turn(before, after, bounds);
}

/** The last turn of a list and the domain in which it was counted: sentence and strip ask for the same. */
const turns = new WeakMap<readonly TimelineEvent[], { domain: Told["domain"]; turn: Turn | null }>();

function turnIn(domain: Told["domain"], events: readonly TimelineEvent[]): Turn | null {
  const known = turns.get(events);
  if (known?.domain === domain) return known.turn;
  const turn = turnOf(countByYear(events, domain));
  turns.set(events, { domain, turn });
  return turn;
}

/** The two sides of the turn, in time order, with the names of their tones; null where nothing divides these events. */
function sidesOf(domain: Told["domain"], events: readonly TimelineEvent[]) {
  const turn = turnIn(domain, events);
  if (turn === null) return null;
  const named = (side: TurnSide) => ({ ...side, tone: domain.tones.find(({ mark }) => mark === side.pole)!.name });
  return { year: turn.year, both: [named(turn.before), named(turn.after)] as const };
}

/** The year of the turn of these events, and the counts on its sides by the mark of the leading tone; null where nothing divides them. */
export function sidesInPieces(
  locale: Locale,
  domain: Told["domain"],
  events: readonly TimelineEvent[],
): { year: number; said: Readonly<Record<Pole, { pieces: DeckPieces; isBefore: boolean }>> } | null {
  const sides = sidesOf(domain, events);
  if (sides === null) return null;
  const { before, after } = DECK[locale.tag](locale.source);
  const said = sides.both.map((side, at) => [
    side.pole,
    { pieces: (at === 0 ? before : after)(side), isBefore: at === 0 },
  ]);
  return { year: sides.year, said: Object.fromEntries(said) };
}

function ownPieces({ text, figures }: OwnDeck): DeckPieces {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of figures) {
    pieces.push(text.slice(at, start), text.slice(start, end));
    at = end;
  }
  return [...pieces, text.slice(at)];
}

/** The same sentence as plain text; null where there is none. */
export const deckInWords = (pieces: DeckPieces | null): string | null => pieces?.join("") ?? null;
