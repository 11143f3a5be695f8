// The button that opens the tour of a record, and closes it again; nothing for a record without one.

import { useStore } from "zustand";
import type { TimelineStore } from "../../state/store.ts";
import { Icon } from "../parts/Icon.tsx";
import { useLocale } from "../parts/useLocale.ts";

export function TourButton({ store }: { store: TimelineStore }) {
  const locale = useLocale(store);
  const steps = useStore(store, (state) => state.timeline.tour?.length ?? 0);
  const isOpen = useStore(store, (state) => state.tour !== null);
  const { showStep, leaveTour } = store.getState();
  if (steps === 0) return null;
  return (
    <button
      type="button"
      className="bt-button bt-tour-button"
      aria-expanded={isOpen}
      onClick={() => (isOpen ? leaveTour(false) : showStep(0))}
    >
      <Icon name="play" /> <span>{locale.app.tour(steps)}</span>
    </button>
  );
}
