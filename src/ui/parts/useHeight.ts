import { useLayoutEffect, useState } from "react";
import { onResize } from "../../chart/canvas/size.ts";

/** Height of an element in CSS px, kept up to date; 0 while there is none. */
export function useHeight(element: HTMLElement | null): number {
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => {
    const measure = () => setHeight(element?.offsetHeight ?? 0);
    measure();
    if (!element) return;
    return onResize([element], measure);
  }, [element]);
  return height;
}
