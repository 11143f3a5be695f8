import { useMemo } from "react";
import { useStore } from "zustand";
import { type DeckPieces, deckPieces } from "../../i18n/deck.ts";
import { matchingEvents, type TimelineStore } from "../../state/store.ts";
import { useLocale } from "./useLocale.ts";

/** The sentence below the title, its figures bold. No style sheet is imported here: the static page shows it, too. */
export function Deck({ pieces }: { pieces: DeckPieces }) {
  return (
    <p className="bt-deck bt-pieces">
      {pieces.map((piece, at) => {
        const Part = at % 2 === 1 ? "b" : "span";
        // biome-ignore lint/suspicious/noArrayIndexKey: a piece is known by its place in the sentence alone
        return <Part key={at}>{piece}</Part>;
      })}
    </p>
  );
}

/** The sentence about the events that filters and search leave; null where nothing divides them. */
export function useDeck(store: TimelineStore): DeckPieces | null {
  const locale = useLocale(store);
  const timeline = useStore(store, (state) => state.timeline);
  const order = useStore(store, (state) => state.order);
  const matching = useStore(store, (state) => state.matching);
  return useMemo(
    () => deckPieces(locale, timeline, matchingEvents({ order, matching })),
    [locale, timeline, order, matching],
  );
}
