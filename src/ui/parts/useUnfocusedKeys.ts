// Keys pressed while nothing has the focus: a page of our own hears them, an embed leaves them to its host.

import { type RefObject, useEffect, useRef } from "react";
import { documentOf } from "../../model/unshadowed.ts";

/** Calls `hear` for each key that goes to the body of the document around an element, unless `contained`. */
export function useUnfocusedKeys(
  element: RefObject<HTMLElement | null>,
  contained: boolean,
  hear: (event: KeyboardEvent) => void,
): void {
  const latest = useRef(hear);
  latest.current = hear;
  useEffect(() => {
    if (contained || !element.current) return;
    const document = documentOf(element.current);
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.target === document.body) latest.current(event);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [element, contained]);
}
