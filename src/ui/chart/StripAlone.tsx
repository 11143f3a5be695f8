// The balance strip without a chart: the whole record in small, or a part of it, and a way to each year.

import { useLayoutEffect, useRef } from "react";
import { BalanceStrip, type StripState } from "../../chart/strip/strip.ts";
import type { EventSet } from "../../model/bits.ts";
import type { Columns } from "../../model/columns.ts";
import { recordSpan, type View, wholeView, yearView } from "../../model/view.ts";
import { scaleOf } from "../../state/silent.ts";
import type { TimelineState, TimelineStore } from "../../state/store.ts";
import { useLocale } from "../parts/useLocale.ts";
import { stripWords } from "./stripWords.ts";

/** A part of the record; the rest of it is pale. */
export interface PartOfRecord {
  readonly name: string;
  /** The time of which the strip is drawn; without it that of the record. */
  readonly span?: View | undefined;
  /** Takes the part out of the events that match. */
  eventsOf(columns: Columns, matching: EventSet): EventSet;
}

interface Props {
  store: TimelineStore;
  /** The colours in use; the strip is painted anew when they change. */
  theme: "light" | "dark";
  /** Without it, the whole record. */
  of?: PartOfRecord;
}

/** Largest height of a block with its gap, in px. */
const PITCH = 3.9;

export function StripAlone({ store, theme, of }: Props) {
  const locale = useLocale(store);
  const box = useRef<HTMLDivElement>(null);
  const strip = useRef<BalanceStrip | null>(null);
  useLayoutEffect(() => {
    if (!box.current) return;
    const { timeline, columns } = store.getState();
    const whole = wholeView(recordSpan(timeline));
    const words = stripWords(locale, timeline);
    const made = new BalanceStrip(
      box.current,
      { timeline, columns },
      {
        words: of ? { ...words, name: `${of.name}: ${words.name}` } : words,
        view: () => store.getState().view ?? whole,
        goTo: (view) => store.getState().setView(view),
        pick: (year) => store.getState().setView(yearView(year)),
      },
      { pitch: PITCH, alone: true, sheets: null, ...(of?.span && { span: of.span }) },
    );
    strip.current = made;
    let known: { matching: EventSet; ofPart: EventSet } | null = null;
    const partOf = (matching: EventSet) => {
      if (!of) return matching;
      if (known?.matching !== matching) known = { matching, ofPart: of.eventsOf(columns, matching) };
      return known.ofPart;
    };
    const shownOf = (state: TimelineState): StripState => ({
      matching: partOf(state.matching),
      marker: of || state.marker === null ? -1 : (columns.indexOf.get(state.marker) ?? -1),
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
  }, [store, locale, of]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme is the trigger
  useLayoutEffect(() => strip.current?.measure(), [theme]);

  return <div ref={box} />;
}
