// A sheet that follows the finger or the mouse which draws its head: up to its full height, down to its usual one, and away.

import { documentOf } from "../../model/unshadowed.ts";
import type { DragSheet } from "./ReaderHead.tsx";

/** Up to so many px a press may tremble and still be a click. */
const THRESHOLD = 4;
/** From so many px a draw changes the height. */
const STEP = 48;
/** A sheet let go below this share of its height goes away. */
const GONE_BELOW = 0.6;
/** A tall sheet let go below this share of the window goes away, too; above it, it takes its usual height. */
const TALL_GONE_BELOW = 0.35;

const HEIGHT = "--bt-reader-height";

/** Parts that have a use of their own for a drag. */
const OWN = ".bt-menu, textarea";

/** Listens to the head of a sheet. Buttons in it stay buttons, until the pointer has moved. */
export const dragSheet: DragSheet = (head, { onTall, onClose }) => {
  const sheet = head.closest<HTMLElement>(".bt-reader");
  if (!sheet) return () => {};
  let from: { id: number; y: number; height: number } | null = null;
  let drawn = false;

  const onDown = (event: PointerEvent): void => {
    drawn = false;
    if (from || event.button !== 0 || (event.target as Element).closest(OWN)) return;
    from = { id: event.pointerId, y: event.clientY, height: sheet.offsetHeight };
  };
  const onMove = (event: PointerEvent): void => {
    if (event.pointerId !== from?.id) return;
    const up = from.y - event.clientY;
    if (!drawn && Math.abs(up) <= THRESHOLD) return;
    if (!drawn) head.setPointerCapture(event.pointerId);
    drawn = true;
    sheet.style.setProperty(HEIGHT, `min(${Math.max(0, from.height + up)}px, 100dvh)`);
  };
  const onEnd = (event: PointerEvent): void => {
    if (event.pointerId !== from?.id) return;
    const { height, y } = from;
    const up = y - event.clientY;
    from = null;
    sheet.style.removeProperty(HEIGHT);
    if (!drawn || event.type === "pointercancel" || Math.abs(up) < STEP) return;
    if (up > 0) onTall(true);
    else if (sheet.classList.contains("bt-reader-tall")) {
      if (height + up < TALL_GONE_BELOW * documentOf(head).documentElement.clientHeight) onClose();
      else onTall(false);
    } else if (height + up < GONE_BELOW * height) onClose();
  };
  /** The click that ends a draw presses no button. */
  const onClick = (event: MouseEvent): void => {
    if (!drawn) return;
    drawn = false;
    event.preventDefault();
    event.stopPropagation();
  };

  head.addEventListener("pointerdown", onDown);
  head.addEventListener("pointermove", onMove);
  head.addEventListener("pointerup", onEnd);
  head.addEventListener("pointercancel", onEnd);
  head.addEventListener("click", onClick, true);
  return () => {
    head.removeEventListener("pointerdown", onDown);
    head.removeEventListener("pointermove", onMove);
    head.removeEventListener("pointerup", onEnd);
    head.removeEventListener("pointercancel", onEnd);
    head.removeEventListener("click", onClick, true);
  };
};
