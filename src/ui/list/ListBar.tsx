// The line at the top of the list, which stays in sight: where the list is, and a way to any of its years.

import { type KeyboardEvent, type RefObject, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useStore } from "zustand";
import type { TimelineEvent } from "../../model/timeline.ts";
import { documentOf } from "../../model/unshadowed.ts";
import { isNarrowed, type TimelineStore } from "../../state/store.ts";
import { listDay, type Year } from "../../state/years.ts";
import { useLocale } from "../parts/useLocale.ts";
import { ROWS_SHOWN, scrollToYear } from "./list-scroll.ts";

/** Frames in which the rows that come into sight take their height, and the marker follows. */
const FRAMES = 4;

interface Props {
  store: TimelineStore;
  root: RefObject<HTMLElement | null>;
  topInset: number;
  years: readonly Year<TimelineEvent>[];
  /** The stretch of time that the list shows, and how many events. */
  says: string;
  /** Shows what is folded away. */
  unfold(): void;
  /** It scrolls away with the first rows, and tells what filters leave: no other count stands above it. */
  passes?: boolean;
}

export function ListBar({ store, root, topInset, years, says, unfold, passes = false }: Props) {
  const locale = useLocale(store);
  const { list: words } = locale.words;
  const narrowed = useStore(store, isNarrowed);
  const marker = useStore(store, (state) => state.marker);
  /** The year gone to, with the marker that the list had there: at its end not every year can come to the top. */
  const [gone, setGone] = useState<{ year: string; marker: string | null | undefined } | null>(null);
  const target = useRef<HTMLElement | null>(null);
  const event = marker === null ? undefined : store.getState().byId.get(marker);
  const here = event ? listDay(event).slice(0, 4) : "";
  const stays = gone && (gone.marker === undefined || gone.marker === marker);

  const goTo = (year: string) => {
    const list = root.current;
    const section = list?.querySelector<HTMLElement>(`[data-year="${year}"]`);
    const view = list && documentOf(list).defaultView;
    if (!list || !section || !view) return;
    if (section.classList.contains("bt-folded")) flushSync(unfold);
    target.current = section;
    setGone({ year, marker: undefined });
    let left = FRAMES;
    const settle = () => {
      scrollToYear(list, section, topInset);
      left -= 1;
      if (left > 0) view.requestAnimationFrame(settle);
      else setGone({ year, marker: store.getState().marker });
    };
    settle();
  };

  /** From here the keyboard goes on in the year that was gone to, not at the beginning of the list. */
  const onKeyDown = (press: KeyboardEvent) => {
    const row = target.current?.querySelector<HTMLElement>(`${ROWS_SHOWN} .bt-row-open`);
    target.current = press.key === "Tab" ? null : target.current;
    if (press.key !== "Tab" || press.shiftKey || !row) return;
    press.preventDefault();
    row.focus();
  };

  return (
    <div className={`bt-list-bar${passes ? "" : " bt-list-head"}`}>
      <span className="bt-list-place" role={passes ? "status" : undefined}>
        {says}
      </span>
      {passes && narrowed && (
        <button type="button" className="bt-link" onClick={store.getState().clearFilters}>
          {locale.app.clear}
        </button>
      )}
      {years.length > 1 && (
        <select
          className="bt-list-jump"
          aria-label={words.goToYear}
          value={stays ? gone.year : here}
          onChange={({ target: { value } }) => goTo(value)}
          onKeyDown={onKeyDown}
        >
          <option value="" disabled hidden>
            {words.year}
          </option>
          {years.map(({ year }) => (
            <option key={year}>{year}</option>
          ))}
        </select>
      )}
    </div>
  );
}
