// The watch for a reader who comes near an element, also on pages that have replaced or removed the observers of the browser.

import { documentOf } from "../../model/unshadowed.ts";

/** Distance below the window at which the core is loaded: about a screen of scrolling. */
const NEAR = 800;
/** An observer calls back at once. One that has not by then, in ms, is not a browser's own: the element looks for itself, as often. */
const LOOK_MS = 1000;

/** Calls back each time that `element` is found in the window or near it; returns the function that stops. */
export function whenNear(element: HTMLElement, then: () => void): () => void {
  let timer = 0;
  let heard = false;
  const own = documentOf(element).defaultView;
  const view = own && own.document !== document ? (own as typeof globalThis & Window) : globalThis; // in a popup, that of the popup
  const look = () => {
    const { top, bottom } = element.getBoundingClientRect();
    if (top < view.innerHeight + NEAR && bottom > -NEAR) then();
  };
  let observer: IntersectionObserver | null = null;
  try {
    observer = new view.IntersectionObserver(
      (entries) => {
        heard = true;
        clearInterval(timer);
        if (entries.some(({ isIntersecting }) => isIntersecting)) then();
      },
      { rootMargin: `${NEAR}px` },
    );
    observer.observe(element);
  } catch {
    look();
  }
  if (!heard) timer = window.setInterval(look, LOOK_MS);
  return () => {
    clearInterval(timer);
    observer?.disconnect();
  };
}
