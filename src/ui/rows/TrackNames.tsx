// The names of the tracks, in two staggered lines. They stay in sight while the list scrolls under them.

import type { Lane } from "../../model/domain.ts";
import type { Tracks } from "../../state/rows/tracks.ts";
import { nameWidth, trackX } from "./geometry.ts";

interface Props {
  tracks: Tracks;
  lanes: readonly Lane[];
  /** The name of a track that several lanes share, by their number. */
  shared(count: number): string;
}

/** Decoration, as the tracks are: the words of each row name its actors. */
export function TrackNames({ tracks, lanes, shared }: Props) {
  return (
    <div className="bt-track-names bt-list-head" aria-hidden="true">
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
