import { useMemo } from "react";
import { useStore } from "zustand";
import { type DeckPieces, deckPieces } from "../../i18n/deck.ts";
import type { TimelineStore } from "../../state/store.ts";
import { useLocale } from "./useLocale.ts";

/** A span of years, which no line is to part. */
const YEARS = /(\d{4}–\d+,?)/;

/** The pieces of a sentence, every second one a figure, with their spans of years taken out. */
const partsOf = (pieces: DeckPieces) =>
  pieces.flatMap((piece, at) =>
    piece
      .split(YEARS)
      .map((text, k) => ({ text, Part: at % 2 === 1 ? ("b" as const) : ("span" as const), whole: k % 2 === 1 }))
      .filter(({ text }) => text !== ""),
  );

/** The sentence below the title, its figures bold. No style sheet is imported here: the static page shows it, too. */
export function Deck({ pieces }: { pieces: DeckPieces }) {
  return (
    <p className="bt-deck bt-pieces">
      {partsOf(pieces).map(({ text, Part, whole }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part is known by its place in the sentence alone
        <Part key={at} className={whole ? "bt-whole" : undefined}>
          {text}
        </Part>
      ))}
    </p>
  );
}

/** The sentence about the events that filters and search leave; null where nothing divides them. */
export function useDeck(store: TimelineStore): DeckPieces | null {
  const locale = useLocale(store);
  const timeline = useStore(store, (state) => state.timeline);
  const columns = useStore(store, (state) => state.columns);
  const matching = useStore(store, (state) => state.matching);
  return useMemo(() => deckPieces(locale, timeline, columns, matching), [locale, timeline, columns, matching]);
}
