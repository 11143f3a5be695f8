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

/** The row of an event, where it stands in the document. */
export const rowIn = (list: ParentNode, event: string): HTMLElement | null =>
  list.querySelector<HTMLElement>(`.bt-row[data-event="${event}"]`);

/** The part of a row that takes the focus. */
export const openerIn = (row: Element | null | undefined): HTMLElement | null =>
  row?.querySelector<HTMLElement>(".bt-row-open") ?? null;

/** A list as it is asked by others. Of a long one only the rows around the visible ones stand in the document. */
export interface ListHandle {
  /** The row of an event, scrolled to where it did not stand in the document; null where the list has none. Not to be called while React renders. */
  row(event: string): HTMLElement | null;
  /** Scrolls to the first row of a year whose rows do not stand in the document. */
  year(year: string): void;
  /** Puts the focus on the next or previous row; the first time on the one that is read, or the first. */
  step(by: 1 | -1): void;
}

const handles = new WeakMap<Element, ListHandle>();

/** Makes a list known by its element. */
export const setHandle = (list: Element, handle: ListHandle): void => {
  handles.set(list, handle);
};

/** The handle of a list, by its element or one around it. */
export function handleOf(container: ParentNode): ListHandle | undefined {
  const known = container instanceof Element && handles.get(container);
  const list = known ? null : container.querySelector(".bt-list");
  return known || (list ? handles.get(list) : undefined);
}

/** The row of an event, brought into the document first where it does not stand there. */
export const bringRow = (container: ParentNode, event: string): HTMLElement | null =>
  rowIn(container, event) ?? handleOf(container)?.row(event) ?? null;
