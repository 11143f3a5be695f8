// The sentence below the title, in words: an editor's own, or the computed one.

import { type Pole, type Turn, type TurnSide, turnOf } from "../model/balance/turn.ts";
import { countByYear } from "../model/balance/year-counts.ts";
import type { EventSet } from "../model/bits.ts";
import { type Columns, NO_YEAR } from "../model/columns.ts";
import type { OwnDeck, Timeline } from "../model/timeline.ts";
import { deck } from "./en/deck.ts";
import type { LanguageTag, Locale } from "./locale.ts";

const DECK: Readonly<Record<LanguageTag, typeof deck>> = { en: deck };

/** A sentence in pieces: every second one is a figure, which stands out. */
export type DeckPieces = readonly string[];

type Told = Pick<Timeline, "deck" | "documents" | "domain">;
type Counted = Pick<Columns, "count" | "year" | "tone" | "proposed">;

/**
 * The sentence about a record, or about the events that filters leave of it; null where nothing divides them. An editor's
 * sentence is about the whole record alone.
 */
export function deckPieces(locale: Locale, timeline: Told, columns: Counted, left?: EventSet): DeckPieces | null {
  const { documents, domain } = timeline;
  const { count, year, proposed } = columns;
  const told = left?.count ?? count;
  const isWhole = told === count;
  if (isWhole && timeline.deck) return ownPieces(timeline.deck);
  const sides = sidesOf(domain, columns, left);
  if (sides === null) return null;
  const [before, after] = sides.both;
  let unreviewed = 0;
  for (let i = 0; i < count; i += 1)
    if (proposed[i] === 1 && year[i] !== NO_YEAR && (left?.bit(i) ?? 1) === 1) unreviewed += 1;
  const undated = told - before.events - after.events;
  const bounds = { documents: documents.length, matching: isWhole ? null : told, unreviewed, undated };
  return DECK[locale.tag](locale.source).turn(before, after, bounds);
}

/** The last turn of the events of some columns: sentence and strip ask for the same. */
const turns = new WeakMap<Counted, { left: EventSet | undefined; turn: Turn | null }>();

function turnIn(columns: Counted, left: EventSet | undefined): Turn | null {
  const known = turns.get(columns);
  if (known && known.left === left) return known.turn;
  const turn = turnOf(countByYear(columns, left));
  turns.set(columns, { left, turn });
  return turn;
}

/** The two sides of the turn, in time order, with the names of their tones; null where nothing divides these events. */
function sidesOf(domain: Told["domain"], columns: Counted, left?: EventSet) {
  const turn = turnIn(columns, left);
  if (turn === null) return null;
  const named = (side: TurnSide) => ({ ...side, tone: domain.tones.find(({ mark }) => mark === side.pole)!.name });
  return { year: turn.year, both: [named(turn.before), named(turn.after)] as const };
}

/** The year of the turn of these events, and the counts on its sides by the mark of the leading tone; null where nothing divides them. */
export function sidesInPieces(
  locale: Locale,
  domain: Told["domain"],
  columns: Counted,
  left?: EventSet,
): { year: number; said: Readonly<Record<Pole, { pieces: DeckPieces; isBefore: boolean }>> } | null {
  const sides = sidesOf(domain, columns, left);
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
