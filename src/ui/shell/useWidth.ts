import { type RefObject, useLayoutEffect, useState } from "react";
import { onResize } from "../../chart/canvas/size.ts";

/** Width of an element in CSS px, kept up to date; 0 before it is known. The element decides, not the window: it may be an embed. */
export function useWidth(ref: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    setWidth(element.clientWidth);
    return onResize([element], () => setWidth(element.clientWidth));
  }, [ref]);
  return width;
}
