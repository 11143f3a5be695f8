// The button that puts two parts of the record side by side, and ends that.

import { useStore } from "zustand";
import { pageWords } from "../../i18n/parts/page.ts";
import { recordYears } from "../../model/view.ts";
import type { TimelineStore } from "../../state/store.ts";
import { useLocale } from "../parts/useLocale.ts";

/** Nothing for a record of one actor and one year. */
export function CompareButton({ store }: { store: TimelineStore }) {
  const locale = useLocale(store);
  const timeline = useStore(store, (state) => state.timeline);
  const isOpen = useStore(store, (state) => state.compare !== null);
  const others = timeline.actors.filter(({ id }) => id !== timeline.domain.spine);
  const { from, to } = recordYears(timeline);
  if (others.length < 2 && from === to) return null;
  return (
    <button
      type="button"
      className="bt-button bt-do-compare"
      aria-expanded={isOpen}
      onClick={() => store.getState().setCompare(isOpen ? null : "")}
    >
      {pageWords(locale).compare}
    </button>
  );
}
