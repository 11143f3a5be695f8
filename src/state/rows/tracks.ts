// The vertical tracks beside a list: one for each lane, in the order of the lanes, as many as a narrow column has room for.

import type { Domain } from "../../model/domain.ts";

/** The most tracks beside a list. */
export const MOST_TRACKS = 6;

export interface Tracks {
  /** Indices of the lanes of each track, from left to right. Only the last track can have several. */
  readonly lanes: readonly (readonly number[])[];
  /** Index of the track of each lane. */
  readonly ofLane: readonly number[];
  /** Index of the spine's track, or −1 in a record without a spine. */
  readonly spine: number;
}

/** Gives each lane its track. Where there are more lanes than tracks, the last lanes share the last track; the spine shares none. */
export function tracksOf({ lanes, spine: spineId }: Pick<Domain, "lanes" | "spine">): Tracks {
  const every = lanes.map((_, lane) => lane);
  const spineLane = lanes.findIndex(({ actors }) => spineId !== null && actors.includes(spineId));
  const single = every.length <= MOST_TRACKS ? every : every.slice(0, MOST_TRACKS - 1);
  if (spineLane !== -1 && !single.includes(spineLane)) single.splice(-1, 1, spineLane);
  const shared = every.filter((lane) => !single.includes(lane));
  const tracks = [...single.map((lane) => [lane]), ...(shared.length > 0 ? [shared] : [])];
  const trackOf = (lane: number): number => tracks.findIndex((those) => those.includes(lane));
  return { lanes: tracks, ofLane: every.map(trackOf), spine: trackOf(spineLane) };
}
