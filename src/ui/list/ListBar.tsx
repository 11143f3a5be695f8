// The line at the top of the list, which stays in sight: where the list is, and a way to any of its years.

import { type KeyboardEvent, type RefObject, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useStore } from "zustand";
import { dayString } from "../../model/date.ts";
import { documentOf } from "../../model/unshadowed.ts";
import type { ListYear } from "../../state/rows/list-rows.ts";
import { isNarrowed, type TimelineStore } from "../../state/store.ts";
import { useLocale } from "../parts/useLocale.ts";
import { handleOf, openerIn, ROWS_SHOWN, scrollToYear } from "./list-scroll.ts";

/** Frames in which the rows that come into sight take their height, and the marker follows. */
const FRAMES = 4;

const sectionOf = (year: string): string => `.bt-list-year[data-year="${year}"]`;

interface Props {
  store: TimelineStore;
  root: RefObject<HTMLElement | null>;
  topInset: number;
  years: readonly ListYear[];
  /** The stretch of time that the list shows, and how many events. */
  says: string;
  /** Is a year, or a part of it, not folded away? */
  shown(year: string): boolean;
  /** Shows what is folded away. */
  unfold(): void;
  /** It scrolls away with the first rows, and tells what filters leave: no other count stands above it. */
  passes?: boolean;
}

export function ListBar({ store, root, topInset, years, says, shown, unfold, passes = false }: Props) {
  const locale = useLocale(store);
  const { list: words } = locale.words;
  const narrowed = useStore(store, isNarrowed);
  const marker = useStore(store, (state) => state.marker);
  /** The year gone to, with the marker that the list had there: at its end not every year can come to the top. */
  const [gone, setGone] = useState<{ year: string; marker: string | null | undefined } | null>(null);
  const target = useRef<string | null>(null);
  const { columns } = store.getState();
  const event = marker === null ? undefined : columns.indexOf.get(marker);
  const here = event === undefined ? "" : dayString(columns.from[event]!).slice(0, 4);
  const stays = gone && (gone.marker === undefined || gone.marker === marker);

  const goTo = (year: string) => {
    const list = root.current;
    const view = list && documentOf(list).defaultView;
    if (!list || !view) return;
    if (!shown(year)) flushSync(unfold);
    handleOf(list)?.year(year);
    target.current = year;
    setGone({ year, marker: undefined });
    let left = FRAMES;
    const settle = () => {
      const section = list.querySelector(sectionOf(year));
      if (section) scrollToYear(list, section, topInset);
      left -= 1;
      if (left > 0) view.requestAnimationFrame(settle);
      else setGone({ year, marker: store.getState().marker });
    };
    settle();
  };

  /** From here the keyboard goes on in the year that was gone to, not at the beginning of the list. */
  const onKeyDown = (press: KeyboardEvent) => {
    const row = target.current && root.current?.querySelector(`${sectionOf(target.current)} ${ROWS_SHOWN}`);
    target.current = press.key === "Tab" ? null : target.current;
    if (press.key !== "Tab" || press.shiftKey || !row) return;
    press.preventDefault();
    openerIn(row)?.focus();
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
