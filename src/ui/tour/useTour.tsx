// The tour around a chart: when its card is shown, loaded when a step first is, and how it is left.

import { type ComponentType, type ReactNode, Suspense, useCallback } from "react";
import { flushSync } from "react-dom";
import { useStore } from "zustand";
import type { TimelineStore } from "../../state/store.ts";
import type { TourCardProps } from "./TourCard.tsx";

/** The card of the tour, loaded when a step is first shown. */
export type TourPart = ComponentType<TourCardProps>;

interface Surroundings extends Pick<TourCardProps, "contained" | "onOpen"> {
  Card: TourPart;
  root: { readonly current: HTMLElement | null };
  /** The reader takes the card's place. */
  covered: boolean;
  /** Puts the focus on the chart. */
  focusChart(): void;
}

export interface Tour {
  /** A step is shown, and its card with it. */
  isShown: boolean;
  /** The card, to be put before the chart; null while there is none. */
  card: ReactNode;
  /** Ends the tour. The focus goes to the chart for those who go on by themselves, else to the button that opens the tour. */
  leave(keep: boolean): void;
}

/** The tour of one mounted timeline. */
export function useTour(store: TimelineStore, surroundings: Surroundings): Tour {
  const { Card, root, covered, contained, onOpen, focusChart } = surroundings;
  const isShown = useStore(store, (state) => state.tour !== null) && !covered;
  const leave = useCallback(
    (keep: boolean) => {
      if (store.getState().tour === null) return;
      flushSync(() => store.getState().leaveTour(keep));
      const button = root.current?.querySelector<HTMLElement>(".bt-tour-button");
      if (keep || !button) focusChart();
      else button.focus({ preventScroll: true });
    },
    [store, root, focusChart],
  );
  const card = isShown && (
    <div className="bt-tour-rail">
      <Suspense fallback={<div className="bt-tour" />}>
        <Card store={store} contained={contained} onOpen={onOpen} onLeave={leave} />
      </Suspense>
    </div>
  );
  return { isShown, card, leave };
}
