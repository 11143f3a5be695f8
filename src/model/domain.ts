// The domain of a record: its spine, lanes, categories and tones, as the record carries them.

import type { Timeline, TimelineEvent } from "./timeline.ts";

export type Domain = Timeline["domain"];
export type Lane = Domain["lanes"][number];
export type Category = Domain["categories"][number];
export type Tone = Domain["tones"][number];
/** Shape that stands for a tone, in every drawing. The colour goes with it. */
export type ToneMark = Tone["mark"];

/** Id and name of the category, and of the tone, of an event of which no words of the domain say what it is. */
export const UNCLASSIFIED = "unclassified";

/** The three shapes, in the order of the colours of the palette. */
export const TONE_MARKS = ["circle", "diamond", "square"] as const satisfies readonly ToneMark[];

/** Mark of a tone by its id; the square where the domain does not list it. */
export function markOfTone({ tones }: Pick<Domain, "tones">, tone: string): ToneMark {
  return tones.find(({ id }) => id === tone)?.mark ?? "square";
}

/** Name of a tone by its id; the id itself where the domain does not list it. */
export function toneName({ tones }: Pick<Domain, "tones">, tone: string): string {
  return tones.find(({ id }) => id === tone)?.name ?? tone;
}

/** An event is something done, or something said. */
export type Act = NonNullable<Category["kind"]>;

/** Both, in the order of menus. */
export const ACTS = ["deed", "word"] as const satisfies readonly Act[];

type Categories = Pick<Domain, "categories">;

const wordsOf = new WeakMap<Domain["categories"], ReadonlySet<string>>();

/** Says by a category's id if its events are deeds or words; deeds where the domain does not list it or does not say. */
export function actOf({ categories }: Categories, category: string): Act {
  let words = wordsOf.get(categories);
  if (!words) {
    words = new Set(categories.flatMap(({ id, kind }) => (kind === "word" ? [id] : [])));
    wordsOf.set(categories, words);
  }
  return words.has(category) ? "word" : "deed";
}

/** Is the event something said? */
export const isWords = (domain: Categories, { category }: Pick<TimelineEvent, "category">): boolean =>
  actOf(domain, category) === "word";

/** The actor in whose lane an event has its full mark: the first that is not the spine; "" for an event without actors. */
export function leadActor({ actors }: Pick<TimelineEvent, "actors">, { spine }: Pick<Domain, "spine">): string {
  return actors.find((actor) => actor !== spine) ?? actors[0] ?? "";
}

/** Ids of all that an event names: who acts in it, and where. */
export const namedIn = ({ actors, places = [] }: Pick<TimelineEvent, "actors" | "places">): string[] => [
  ...actors,
  ...places,
];

/** Index of the lane of events whose actors have none, or that have no actors: the one without actors, else the last; 0 without lanes. */
export function restLane({ lanes }: Pick<Domain, "lanes">): number {
  const own = lanes.findIndex(({ actors }) => actors.length === 0);
  return own === -1 ? Math.max(lanes.length - 1, 0) : own;
}

/** Index of the lane of each actor. An actor in no lane has none. */
export function laneIndex({ lanes }: Pick<Domain, "lanes">): ReadonlyMap<string, number> {
  return new Map(lanes.flatMap(({ actors }, lane) => actors.map((actor) => [actor, lane] as const)));
}
