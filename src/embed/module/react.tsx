// The timeline for hosts that have React (18 or 19): rendered by the host's own React, through a portal into a shadow root.
// The build exports the component under the name of the record's embed, too.

import { type CSSProperties, type JSX, useEffect, useLayoutEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { embedHeight, heightFrom, isOn } from "../../model/embed-height.ts";
import { documentOf } from "../../model/unshadowed.ts";
import { arrive } from "../box/arrive.ts";
import { Box, type BoxEvents, type Emit } from "../box/box.ts";
import { EmbedRoot } from "../box/EmbedRoot.tsx";
import { type EmbedOptions, OPTION_NAMES } from "../box/options.ts";
import { innerOf } from "../box/shadow.ts";
import { ownAddress } from "./own-address.ts";

export type { BoxEvents as EmbedEvents } from "../box/box.ts";
export type { EmbedOptions } from "../box/options.ts";

export interface TimelineProps extends EmbedOptions {
  className?: string | undefined;
  style?: CSSProperties | undefined;
  onReady?(detail: BoxEvents["ready"]): void;
  onSelect?(detail: BoxEvents["select"]): void;
  onView?(detail: BoxEvents["view"]): void;
  onError?(detail: BoxEvents["error"]): void;
}

const bundle = ownAddress(import.meta.url, ["react"]);

/** React 18 warns of a layout effect on a server. */
const useBrowserLayoutEffect = typeof document === "undefined" ? useEffect : useLayoutEffect;

const optionsOf = (props: TimelineProps): EmbedOptions =>
  Object.fromEntries(OPTION_NAMES.flatMap((name) => (props[name] === undefined ? [] : [[name, props[name]]])));

/** Height that the timeline will have, in px, for the server's markup. */
const roomFor = ({ height, list }: TimelineProps): number => embedHeight(heightFrom(height), isOn(list));

/** A timeline in a box. Options can change at any time; on the server it is an empty element of the right height. */
export function Timeline(props: TimelineProps): JSX.Element {
  const host = useRef<HTMLDivElement>(null);
  const [made, setMade] = useState<{ box: Box; inner: HTMLElement } | null>(null);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });

  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const { defaultView: window, baseURI: page } = documentOf(element);
    if (!window) return;
    const emit: Emit = (type, detail) => {
      const { onReady, onSelect, onView, onError } = latest.current;
      const hears = { ready: onReady, select: onSelect, view: onView, error: onError }[type];
      (hears as ((detail: object) => void) | undefined)?.(detail);
    };
    const place = { bundle, page };
    const box = new Box(optionsOf(latest.current), place, emit, window);
    const inner = innerOf(element);
    setMade({ box, inner });
    arrive(element, latest.current.urlKey);
    return () => {
      setMade(null);
      box.destroy();
      inner.remove();
    };
  }, []);

  const before = useRef<EmbedOptions | null>(null);
  useBrowserLayoutEffect(() => {
    const now = optionsOf(props);
    const was = before.current ?? now;
    before.current = now;
    const changed = OPTION_NAMES.filter((name) => now[name] !== was[name]);
    if (made && changed.length > 0) made.box.update(Object.fromEntries(changed.map((name) => [name, now[name]])));
  });

  return (
    <div ref={host} className={props.className} style={{ minHeight: roomFor(props), ...props.style }}>
      {made && createPortal(<EmbedRoot box={made.box} />, made.inner)}
    </div>
  );
}
