// The card of the mark under the pointer: it stays while the pointer is on its way to it and on it, and Escape takes it away.

import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Pointed } from "../../chart/chart.ts";
import { documentOf } from "../../model/unshadowed.ts";

export interface HoverCardState {
  /** The mark whose card is shown. */
  shown: Pointed | null;
  /** Takes what the chart says is under the pointer. */
  onHover(pointed: Pointed | null): void;
  dismiss(): void;
}

interface Point {
  x: number;
  y: number;
}

/** Room around the way from a mark to its card, in px. */
const SLACK = 3;

/** Whether a point lies in the box that holds both the mark, where the pointer was on it, and the card. */
function isOnTheWay({ x, y }: Point, mark: Point, card: DOMRect): boolean {
  return (
    x >= Math.min(mark.x, card.left) - SLACK &&
    x <= Math.max(mark.x, card.right) + SLACK &&
    y >= Math.min(mark.y, card.top) - SLACK &&
    y <= Math.max(mark.y, card.bottom) + SLACK
  );
}

/** Keeps the card of a chart's marks in `plot`. `view` is the view at rest: a card belongs to the one that it was shown in. */
export function useHoverCard(plot: HTMLElement | undefined, view: unknown): HoverCardState {
  const [shown, setShown] = useState<Pointed | null>(null);
  const under = useRef<Pointed | null>(null);
  const pointer = useRef<Point>({ x: 0, y: 0 });
  const mark = useRef<Point>({ x: 0, y: 0 });
  const dismiss = useCallback(() => setShown(null), []);

  const leaveUnlessOnTheWay = useCallback(() => {
    const card = plot?.querySelector(".bt-hover-card")?.getBoundingClientRect();
    if (!card || !isOnTheWay(pointer.current, mark.current, card)) dismiss();
  }, [plot, dismiss]);

  const onHover = useCallback(
    (pointed: Pointed | null) => {
      under.current = pointed;
      if (pointed) {
        mark.current = pointer.current;
        setShown(pointed);
      } else leaveUnlessOnTheWay();
    },
    [leaveUnlessOnTheWay],
  );

  // Before the plot's own listeners; wherever the pointer goes from there, once a card is shown.
  const isShown = shown !== null;
  useEffect(() => {
    if (!plot) return;
    const area: EventTarget = isShown ? documentOf(plot) : plot;
    const follow = (event: Event) => {
      const { clientX, clientY } = event as PointerEvent;
      if (under.current) mark.current = pointer.current;
      pointer.current = { x: clientX, y: clientY };
      if (isShown && !under.current) leaveUnlessOnTheWay();
    };
    area.addEventListener("pointermove", follow, true);
    return () => area.removeEventListener("pointermove", follow, true);
  }, [plot, isShown, leaveUnlessOnTheWay]);

  useEffect(() => {
    if (!plot) return;
    const { documentElement } = documentOf(plot);
    const press = ({ target }: Event) => {
      if (!(target as Element).closest(".bt-hover-card")) dismiss();
    };
    documentElement.addEventListener("pointerleave", dismiss);
    plot.addEventListener("pointerdown", press);
    plot.addEventListener("wheel", dismiss, { passive: true });
    return () => {
      documentElement.removeEventListener("pointerleave", dismiss);
      plot.removeEventListener("pointerdown", press);
      plot.removeEventListener("wheel", dismiss);
    };
  }, [plot, dismiss]);

  // In the same step as the card's element: a key pressed after the card has gone is another's.
  useLayoutEffect(() => {
    if (!plot || !shown) return;
    const page = documentOf(plot);
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      dismiss();
      // a key that someone presses elsewhere in a host's page is the host's
      const root = plot.getRootNode();
      const { body } = page;
      if (
        event.target !== body &&
        !event.composedPath().includes(root instanceof ShadowRoot ? root : plot.closest(".bt-root")!)
      )
        return;
      event.preventDefault();
      event.stopPropagation(); // nothing else closes by the same key
    };
    page.addEventListener("keydown", onKey, true);
    return () => page.removeEventListener("keydown", onKey, true);
  }, [plot, shown, dismiss]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the view is the trigger
  useEffect(dismiss, [view, dismiss]);

  return { shown, onHover, dismiss };
}
