// The note on the record's span, numbers and limits, at the end of the row of filters.

import { useStore } from "zustand";
import { pageWords } from "../../i18n/parts/page.ts";
import { scopeWords } from "../../i18n/record-scope.ts";
import type { TimelineStore } from "../../state/store.ts";
import { useDeck } from "../parts/Deck.tsx";
import { useLocale } from "../parts/useLocale.ts";

/**
 * Span and numbers, where a sentence has taken their place below the title, and that the record is no full history. While
 * filters narrow the record, the way back stands in the row, and the numbers stand beside the chart.
 */
export function RecordNote({ store }: { store: TimelineStore }) {
  const locale = useLocale(store);
  const timeline = useStore(store, (state) => state.timeline);
  const hasDeck = useDeck(store) !== null;
  const isWhole = useStore(store, (state) => state.matching.count === state.timeline.events.length);
  const { subtitle, events, documents } = timeline;
  return (
    <p className="bt-note">
      {hasDeck && isWhole && <span>{`${pageWords(locale).extent(subtitle, events.length)} `}</span>}
      <span>{scopeWords(locale).notHistory(documents.length)}</span>
    </p>
  );
}
