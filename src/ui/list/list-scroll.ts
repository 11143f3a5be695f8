// The list and what it scrolls in: the page, or the box of an embed.

import { documentOf } from "../../model/unshadowed.ts";

/** The rows that are not folded away. */
export const ROWS_SHOWN = ".bt-row:not(.bt-folded)";

/** The nearest ancestor that scrolls up and down by itself; null when that is the page. */
export function scrollParent(element: Element): Element | null {
  const { body, defaultView: view, documentElement } = documentOf(element);
  for (let at = element.parentElement; at && view; at = at.parentElement) {
    if (at === body || at === documentElement) return null;
    if (/^(auto|scroll)$/.test(view.getComputedStyle(at).overflowY)) return at;
  }
  return null;
}

/** The visible part of a list, in px of the window: its head stands at `edge`, its rows from `top` to `bottom`. */
export interface ReadingArea {
  edge: number;
  top: number;
  bottom: number;
}

/** The area in which a list is read. `inset` px at its top are covered. */
export function readingArea(list: Element, inset: number): ReadingArea {
  const { top, bottom } = scrollParent(list)?.getBoundingClientRect() ?? {
    top: 0,
    bottom: documentOf(list).defaultView?.innerHeight ?? 0,
  };
  const head = list.querySelector(".bt-list-head")?.getBoundingClientRect().height ?? 0;
  return { edge: top + inset, top: top + inset + head, bottom };
}

/** Scrolls a list by so many px, and nothing around what it scrolls in. */
export function scrollListBy(list: Element, px: number): void {
  const target = scrollParent(list) ?? documentOf(list).defaultView;
  if (Math.abs(px) > 0.5) target?.scrollBy({ top: px, behavior: "instant" });
}

/** Scrolls a list to the beginning of a year, whose heading may stand beside the list's head. */
export function scrollToYear(list: Element, year: Element, inset: number): void {
  const { edge, top } = readingArea(list, inset);
  scrollListBy(list, year.getBoundingClientRect().top - (year.querySelector(".bt-row-year") ? edge : top));
}

/** The row of an event, if the list has one. */
export const rowIn = (list: ParentNode, event: string): HTMLElement | null =>
  list.querySelector<HTMLElement>(`.bt-row[data-event="${event}"]`);
