// The domain of a record: its spine, lanes, categories and tones, as the record carries them.

import type { Timeline, TimelineEvent } from "./timeline.ts";

export type Domain = Timeline["domain"];
export type Lane = Domain["lanes"][number];
export type Category = Domain["categories"][number];
export type Tone = Domain["tones"][number];
/** Shape that stands for a tone, in every drawing. The colour goes with it. */
export type ToneMark = Tone["mark"];

/** The three shapes, in the order of the colours of the palette. */
export const TONE_MARKS = ["circle", "diamond", "ring"] as const satisfies readonly ToneMark[];

/** Mark of a tone by its id; the ring where the domain does not list it. */
export function markOfTone({ tones }: Pick<Domain, "tones">, tone: string): ToneMark {
  return tones.find(({ id }) => id === tone)?.mark ?? "ring";
}

/** Name of a tone by its id; the id itself where the domain does not list it. */
export function toneName({ tones }: Pick<Domain, "tones">, tone: string): string {
  return tones.find(({ id }) => id === tone)?.name ?? tone;
}

/** The actor in whose lane an event has its full mark: the first that is not the spine; "" for an event without actors. */
export function leadActor({ actors }: Pick<TimelineEvent, "actors">, { spine }: Pick<Domain, "spine">): string {
  return actors.find((actor) => actor !== spine) ?? actors[0] ?? "";
}

/** Index of the lane of each actor. An actor in no lane has none. */
export function laneIndex({ lanes }: Pick<Domain, "lanes">): ReadonlyMap<string, number> {
  return new Map(lanes.flatMap(({ actors }, lane) => actors.map((actor) => [actor, lane] as const)));
}
