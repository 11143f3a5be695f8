// For hosts of iframes, and optional: gives an iframe that is marked as a timeline's the height that the timeline wants, and
// dispatches the timeline's messages on it as events.

import { name } from "virtual:built-in";
import { unshadowed } from "../../model/unshadowed.ts";
import { HELLO, readTold } from "./messages.ts";

/** On a document that is listened for already: an article often has the script twice, once with each of its frames. */
const HEARD = Symbol.for(`${name}/host`);

const FRAMES = `iframe[data-${name}]`;

/** Listens for the frames of a page, once however often it is called; returns the function that stops. */
export function hearFrames(window: Window): () => void {
  const page = unshadowed(window.document);
  if (HEARD in page) return () => {};
  Object.defineProperty(page, HEARD, { value: true, configurable: true });
  const frames = () => [...page.querySelectorAll<HTMLIFrameElement>(FRAMES)];
  /** A sandboxed frame has no origin of its own: its messages come from "null", and none can be sent to it by name. */
  const isSandboxed = (frame: HTMLIFrameElement) =>
    frame.getAttribute("sandbox")?.split(/\s+/).includes("allow-same-origin") === false;
  const originOf = (frame: HTMLIFrameElement) =>
    isSandboxed(frame) ? "null" : new URL(frame.src, page.baseURI).origin;

  const greet = (frame: HTMLIFrameElement) =>
    frame.contentWindow?.postMessage(HELLO, isSandboxed(frame) ? "*" : originOf(frame));

  /** Before its page is there, a frame holds an empty one of the host's origin, to which nothing can be said. */
  const isThere = ({ contentDocument }: HTMLIFrameElement) => contentDocument?.URL !== "about:blank";

  const onLoad = ({ target }: Event) => {
    if (target instanceof HTMLIFrameElement && target.matches(FRAMES)) greet(target);
  };
  const onMessage = ({ source, origin, data }: MessageEvent) => {
    const frame = source && frames().find(({ contentWindow }) => contentWindow === source);
    if (!frame || origin !== originOf(frame)) return;
    const told = readTold(data);
    if (!told) return;
    if (told.type === "height") frame.style.height = `${told.detail.height}px`;
    else frame.dispatchEvent(new CustomEvent(`timeline-${told.type}`, { detail: told.detail, bubbles: true }));
  };

  page.addEventListener("load", onLoad, true);
  window.addEventListener("message", onMessage);
  for (const frame of frames().filter(isThere)) greet(frame);
  return () => {
    Reflect.deleteProperty(page, HEARD);
    page.removeEventListener("load", onLoad, true);
    window.removeEventListener("message", onMessage);
  };
}
