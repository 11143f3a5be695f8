// The names of the tracks, in two staggered lines. They stay in sight while the list scrolls under them.

import { useLayoutEffect, useRef } from "react";
import type { Lane } from "../../model/domain.ts";
import { documentOf } from "../../model/unshadowed.ts";
import type { Tracks } from "../../state/rows/tracks.ts";
import { nameShifts, nameWidth, trackX } from "./geometry.ts";

interface Props {
  tracks: Tracks;
  lanes: readonly Lane[];
  /** The name of a track that several lanes share, by their number. */
  shared(count: number): string;
}

/** Names in type smaller than this share of the usual would not be read. */
const LEAST_TYPE = 0.8;

/** Width of the first line of an element's words, in px: those that follow are cut off. */
function lineWidth(element: Element): number {
  const range = documentOf(element).createRange();
  range.selectNodeContents(element);
  return range.getClientRects?.()[0]?.width ?? 0; // a page without a layout has no boxes
}

/** Fits names into their room, and moves those aside that would touch. */
function arrange(names: readonly HTMLElement[]): void {
  const widths = names.map((name, track) => {
    name.style.fontSize = "";
    const wide = lineWidth(name);
    const share = Math.max(Math.min(nameWidth(track, names.length) / wide, 1), LEAST_TYPE);
    if (share === 1 || wide === 0) return wide;
    name.style.fontSize = `${Number.parseFloat(getComputedStyle(name).fontSize) * share}px`;
    return wide * share;
  });
  const shifts = nameShifts(widths);
  names.forEach((name, track) => {
    name.style.transform = shifts[track] ? `translateX(${shifts[track]}px)` : "";
  });
}

/** Decoration, as the tracks are: the words of each row name its actors. */
export function TrackNames({ tracks, lanes, shared }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const names = () => arrange([...(box.current?.children ?? [])] as HTMLElement[]);
    names();
    const fonts = box.current && documentOf(box.current).fonts;
    fonts?.addEventListener("loadingdone", names); // a host's font may come late
    return () => fonts?.removeEventListener("loadingdone", names);
  });
  return (
    <div className="bt-track-names bt-list-head" aria-hidden="true" ref={box}>
      {tracks.lanes.map((own, track, { length }) => (
        <span
          key={own[0]}
          className={`bt-track-name${track % 2 === 1 ? " bt-track-name-low" : ""}${track === tracks.spine ? " bt-track-name-spine" : ""}`}
          style={{ left: trackX(track) - nameWidth(track, length) / 2, width: nameWidth(track, length) }}
        >
          {own.length > 1 ? shared(own.length) : lanes[own[0]!]?.name}
        </span>
      ))}
    </div>
  );
}
