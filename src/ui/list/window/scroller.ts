// The part of the page that scrolls a list: the page, or the box of an embed.

import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  observeWindowOffset,
  observeWindowRect,
  type VirtualizerOptions,
} from "@tanstack/react-virtual";
import { type RefObject, useState } from "react";
import { documentOf } from "../../../model/unshadowed.ts";
import { scrollParent } from "../list-scroll.ts";

type Observers = Pick<
  VirtualizerOptions<Element, HTMLLIElement>,
  "getScrollElement" | "observeElementRect" | "observeElementOffset" | "scrollToFn" | "initialOffset"
>;

export interface Scroller {
  observers: Observers;
  /** The px by which it is scrolled. */
  offset(): number;
  /** Its visible height in px. */
  height(): number;
  /** The place of an element in what is scrolled, in px from its top. */
  topOf(element: Element): number;
  scrollTo(top: number): void;
}

function scrollerOf(list: Element | null): Scroller {
  const box = list && scrollParent(list);
  const view = list && documentOf(list).defaultView;
  const target = box ?? view;
  const offset = () => box?.scrollTop ?? view?.scrollY ?? 0;
  const scrollTo = (top: number) => target?.scrollTo({ top, behavior: "instant" });
  const own = {
    getScrollElement: () => target,
    observeElementRect: box ? observeElementRect : observeWindowRect,
    observeElementOffset: box ? observeElementOffset : observeWindowOffset,
    scrollToFn: (
      to: number,
      options: Parameters<typeof elementScroll>[1],
      instance: Parameters<typeof elementScroll>[2],
    ) => elementScroll(to, { ...options, behavior: "instant" }, instance),
    initialOffset: offset,
  };
  return {
    // the window is no element, and the library does with both the same
    observers: own as unknown as Observers,
    offset,
    height: () => box?.clientHeight ?? view?.innerHeight ?? 0,
    topOf: (element) =>
      element.getBoundingClientRect().top - (box ? box.getBoundingClientRect().top + box.clientTop : 0) + offset(),
    scrollTo,
  };
}

/** The scroller of a list that stands in the document. */
export const useScroller = (list: RefObject<Element | null>): Scroller => useState(() => scrollerOf(list.current))[0];
