// The balance strip alone, above a list that is the timeline: the whole record in small, and a way to each year.

import { useLayoutEffect, useRef } from "react";
import { BalanceStrip, type StripState } from "../../chart/strip/strip.ts";
import { recordSpan, wholeView, yearView } from "../../model/view.ts";
import { scaleOf } from "../../state/silent.ts";
import type { TimelineState, TimelineStore } from "../../state/store.ts";
import { useLocale } from "../parts/useLocale.ts";
import { stripWords } from "./stripWords.ts";

interface Props {
  store: TimelineStore;
  /** The colours in use; the strip is painted anew when they change. */
  theme: "light" | "dark";
}

/** Largest height of a block with its gap, in px. */
const PITCH = 3.9;

export function Overview({ store, theme }: Props) {
  const locale = useLocale(store);
  const box = useRef<HTMLDivElement>(null);
  const strip = useRef<BalanceStrip | null>(null);
  useLayoutEffect(() => {
    if (!box.current) return;
    const { timeline, columns } = store.getState();
    const whole = wholeView(recordSpan(timeline));
    const made = new BalanceStrip(
      box.current,
      { timeline, columns },
      {
        words: stripWords(locale, timeline),
        view: () => store.getState().view ?? whole,
        goTo: (view) => store.getState().setView(view),
        pick: (year) => store.getState().setView(yearView(year)),
      },
      { pitch: PITCH, alone: true, sheets: false },
    );
    strip.current = made;
    const shownOf = (state: TimelineState): StripState => ({
      matching: state.matching,
      marker: state.marker === null ? -1 : (columns.indexOf.get(state.marker) ?? -1),
      scale: scaleOf(state),
    });
    const paint = (state: TimelineState) => made.paint(shownOf(state), state.view ?? whole);
    paint(store.getState());
    const unsubscribe = store.subscribe(paint);
    return () => {
      unsubscribe();
      made.destroy();
      strip.current = null;
    };
  }, [store, locale]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme is the trigger
  useLayoutEffect(() => strip.current?.measure(), [theme]);

  return <div ref={box} className="bt-overview" />;
}
