// The rows around the visible ones. A stretch of the list has its height in the page, and moves on before one comes to its end:
// browsers cannot lay out an element as high as a million rows.

import { useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useCallback, useEffect, useLayoutEffect, useReducer, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useStore } from "zustand";
import { onResize } from "../../../chart/canvas/size.ts";
import { documentOf } from "../../../model/unshadowed.ts";
import { positionOf } from "../../../state/rows/list-rows.ts";
import { activeIn } from "../../parts/focus.ts";
import { ListSections, RowsOf } from "../ListSections.tsx";
import { openerIn } from "../list-scroll.ts";
import { type LongListProps, ROW_HEIGHT, STRETCH } from "./long-list.ts";
import { heightOf } from "./row-height.ts";
import { useScroller } from "./scroller.ts";
import { nextStretch } from "./stretch.ts";

/** Rows before and after the visible ones. */
const AROUND = 8;

export function WindowedRows({ shared, list, root, reach }: LongListProps) {
  const { rows } = list;
  const box = useRef<HTMLDivElement>(null);
  const [start, setStart] = useState(0);
  const [margin, setMargin] = useState(0);
  const [, again] = useReducer((count: number) => count + 1, 0);
  const first = Math.max(Math.min(start, rows.length - STRETCH), 0);
  const count = Math.min(STRETCH, rows.length - first);

  const scroller = useScroller(root);
  const virtualizer = useVirtualizer<Element, HTMLLIElement>({
    ...scroller.observers,
    count,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: useCallback((index: number) => rows[first + index]!, [rows, first]),
    overscan: AROUND,
    scrollMargin: margin,
    measureElement: heightOf,
  });
  const items = virtualizer.getVirtualItems();
  const from = first + (items[0]?.index ?? 0);
  const to = items.length === 0 ? from : first + items.at(-1)!.index + 1;

  /** Place of a row in what is scrolled, in px; of the nearest one, where it is in another stretch. */
  const topOf = (position: number) =>
    virtualizer.measurementsCache[Math.min(Math.max(position - first, 0), count - 1)]?.start ?? 0;
  const scrollTo = (top: number) => {
    scroller.scrollTo(top);
    virtualizer.scrollOffset = scroller.offset(); // the browser tells of it a frame later
  };
  /** The uppermost visible row, and how far it is scrolled out of sight; null while the list is below. */
  const held = () => {
    const { range } = virtualizer;
    const position = first + (range?.startIndex ?? 0);
    const below = scroller.offset() - topOf(position);
    return range && below >= 0 ? { position, below } : null;
  };
  /** Forgets the heights of the rows, but for those in the document. */
  const measureAnew = () => {
    const before = held();
    virtualizer.shouldAdjustScrollPositionOnItemSizeChange = () => false;
    virtualizer.measure();
    for (const row of box.current?.querySelectorAll<HTMLElement>(".bt-row[data-index]") ?? [])
      virtualizer.resizeItem(Number(row.dataset.index), heightOf(row));
    virtualizer.shouldAdjustScrollPositionOnItemSizeChange = undefined;
    virtualizer.getVirtualItems();
    if (before) scrollTo(topOf(before.position) + before.below);
    again();
  };
  const latest = useRef({ first, topOf, scrollTo, measureAnew });
  latest.current = { first, topOf, scrollTo, measureAnew };

  const isReaching = useRef(false);
  useEffect(() => {
    reach.current = (position) => {
      const isHere = position >= latest.current.first && position < latest.current.first + STRETCH;
      isReaching.current = true; // between the two, the visible rows are none that anyone has gone to
      if (!isHere) flushSync(() => setStart(Math.max(position - STRETCH / 2, 0)));
      latest.current.scrollTo(latest.current.topOf(position) - scroller.height() / 2);
      isReaching.current = false;
      flushSync(again); // it has to be there when this returns: it is given the focus
    };
    return () => {
      reach.current = null;
    };
  }, [reach, scroller]);

  useLayoutEffect(() => {
    const top = box.current ? scroller.topOf(box.current) : margin;
    if (Math.abs(top - margin) > 0.5) setMargin(top);
  });
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    let width = element.offsetWidth;
    return onResize([element, documentOf(element).body], () => {
      if (element.offsetWidth !== width) latest.current.measureAnew();
      else again();
      width = element.offsetWidth;
    });
  }, []);
  const isTimeline = shared.drawn !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words have other heights
  useLayoutEffect(() => latest.current.measureAnew(), [shared.query, isTimeline]);

  const holding = useRef<ReturnType<typeof held>>(null);
  useLayoutEffect(() => {
    if (isReaching.current) return;
    const row = holding.current;
    holding.current = null;
    if (row) {
      scrollTo(topOf(row.position) + row.below);
      again();
      return;
    }
    const { range } = virtualizer;
    const next = range && nextStretch(first, first + range.startIndex, first + range.endIndex, rows.length, STRETCH);
    if (!next) return;
    holding.current = next.holds ? held() : null;
    setStart(next.first);
  });

  const stop = useStore(shared.stop);
  const kept = stop === -1 ? -1 : positionOf(shared.store.getState().columns, list, stop);
  const isApart = kept !== -1 && (kept < from || kept >= to);
  const isRestored = useKeptFocus(root, `${stop} ${kept < from} ${kept >= to}`);
  /** The stop of the Tab key is always there. When the focus comes to it from elsewhere, the list goes where it belongs. */
  const apart = isApart && (
    // biome-ignore lint/a11y/noStaticElementInteractions: the row inside takes the focus
    <div className="bt-list-apart" onFocus={() => !isRestored.current && reach.current?.(kept)}>
      <RowsOf shared={shared} list={list} from={kept} to={kept + 1} />
    </div>
  );
  return (
    <div ref={box} className="bt-window" style={{ height: virtualizer.getTotalSize() }}>
      {kept < from && apart}
      <div className="bt-window-rows" style={{ top: items.length > 0 ? topOf(from) - margin : 0 }}>
        <ListSections
          shared={shared}
          list={list}
          from={from}
          to={to}
          part={{ origin: first, measure: virtualizer.measureElement }}
        />
      </div>
      {kept >= to && apart}
    </div>
  );
}

/** Gives the focus back to the row that had it, where that row has been made anew; the result says whether that is being done. */
function useKeptFocus(root: RefObject<HTMLElement | null>, change: string): RefObject<boolean> {
  const isRestored = useRef(false);
  const before = activeIn(root.current)?.closest(".bt-row")?.getAttribute("data-row");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the change is the trigger
  useLayoutEffect(() => {
    const list = root.current;
    const active = activeIn(list);
    if (!before || !list || (active && active !== documentOf(list).body)) return;
    isRestored.current = true;
    openerIn(list.querySelector(`.bt-row[data-row="${before}"]`))?.focus({ preventScroll: true });
    isRestored.current = false;
  }, [change]);
  return isRestored;
}
