// The domain of a record as timeline.yaml has it: actors, lanes, categories and tones, with the words that name them.

import { type Act, type Domain, TONE_MARKS, type ToneMark, UNCLASSIFIED } from "../../model/domain.ts";
import type { Actor, TimelineEvent } from "../../model/timeline.ts";

export interface ActorEntry extends Actor {
  /** Names of the actor in a text: whole words, upper and lower case as written. */
  aliases: readonly string[];
}

export interface LaneEntry {
  id: string;
  name: string;
  /** Ids of actors; null for all that no other lane names. */
  actors: readonly string[] | null;
}

export interface CategoryEntry {
  id: string;
  name: string;
  /** Its events are deeds or words. */
  kind: Act;
  /** Patterns of words; the first category whose words occur decides. */
  words: readonly string[];
  /** Its events count for more. */
  weighty: boolean;
  /** It is the category of acts of saying. */
  statement: boolean;
  /** A side could contest its events: they say whose account they are. */
  contested: boolean;
  /** It is the category of an event that no words decide. */
  default: boolean;
}

export interface ToneEntry {
  id: string;
  name: string;
  mark: ToneMark;
  words: readonly string[];
  /** Its words are looked for before those of the other tones. */
  outweighs: boolean;
}

/** A domain with the words that the compiler needs and the record does not carry. */
export interface CompileDomain extends Pick<Domain, "spine" | "embed" | "source"> {
  /** In the order in which a record lists them. */
  actors: readonly ActorEntry[];
  lanes: readonly LaneEntry[];
  categories: readonly CategoryEntry[];
  tones: readonly ToneEntry[];
  /** Names of publishers, as credits and boilerplate carry them. */
  publishers: readonly string[];
  /** The actors are names that recur in the documents, for timeline.yaml lists none. */
  isProposed?: boolean;
}

/** The domain of a folder that has none: nobody is known, and all events are of one kind. */
export const NO_DOMAIN: CompileDomain = {
  spine: null,
  embed: { name: "source-timeline" },
  source: { one: "document", other: "documents" },
  actors: [],
  lanes: [],
  categories: [
    {
      ...{ id: "event", name: "event", kind: "deed", words: [] },
      ...{ weighty: false, statement: false, contested: false, default: true },
    },
  ],
  tones: [{ id: "neutral", name: "Neutral", mark: "square", words: [], outweighs: false }],
  publishers: [],
};

/** Categories with one for events that no words decide: the domain's own default, else "unclassified". */
export function withRestCategory(categories: readonly CategoryEntry[]): readonly CategoryEntry[] {
  if (categories.some((each) => each.default)) return categories;
  if (categories.some(({ id }) => id === UNCLASSIFIED)) {
    return categories.map((each) => (each.id === UNCLASSIFIED ? { ...each, default: true } : each));
  }
  const flags = { weighty: false, statement: false, contested: false, default: true };
  return [...categories, { id: UNCLASSIFIED, name: UNCLASSIFIED, kind: "deed", words: [], ...flags }];
}

/**
 * Tones with one for events that no words decide: the domain's own without words, else "unclassified" under a mark that
 * is free. Where all three marks are taken by tones with words, there is none, and the last has them (with a warning).
 */
export function withRestTone(tones: readonly ToneEntry[]): readonly ToneEntry[] {
  if (tones.some(({ words, id }) => words.length === 0 || id === UNCLASSIFIED)) return tones;
  const free = TONE_MARKS.findLast((mark) => tones.every((tone) => tone.mark !== mark));
  if (free === undefined) return tones;
  return [...tones, { id: UNCLASSIFIED, name: UNCLASSIFIED, mark: free, words: [], outweighs: false }];
}

/** Derives something from a domain once, however often it is asked for. */
export function perDomain<T>(derive: (domain: CompileDomain) => T): (domain: CompileDomain) => T {
  const known = new WeakMap<CompileDomain, { value: T }>();
  return (domain) => {
    const held = known.get(domain) ?? { value: derive(domain) };
    known.set(domain, held);
    return held.value;
  };
}

/** The tone of events that the words of no tone decide: the one without words, else the last. */
export const restTone = ({ tones }: Pick<CompileDomain, "tones">): string =>
  (tones.find(({ words }) => words.length === 0) ?? tones.at(-1) ?? NO_DOMAIN.tones[0])?.id ?? "";

/**
 * The part of a domain that a record carries, for the actors that occur in it. A lane of nobody is left out, and so is
 * "unclassified" where everything is classified. Events without actors stand in the domain's lane of all others, if that
 * is its last, else in a lane of their own below the others.
 */
export function recordDomain(
  { spine, embed, source, actors, lanes, categories, tones }: CompileDomain,
  occurring: ReadonlySet<string>,
  events: readonly Pick<TimelineEvent, "actors" | "category" | "tone">[],
): Domain {
  const present = actors.filter(({ id }) => occurring.has(id));
  const named = new Set(lanes.flatMap((lane) => lane.actors ?? []));
  const unnamed = present.filter(({ id }) => !named.has(id));
  const own = lanes.map(({ id, name, actors: ids }) => ({
    id,
    name,
    actors: (ids ?? unnamed.map((actor) => actor.id)).filter((actor) => occurring.has(actor)),
  }));
  const alone = lanes.some((lane) => lane.actors === null)
    ? []
    : unnamed.map(({ id, name }) => ({ id, name, actors: [id] }));
  return {
    spine: spine !== null && occurring.has(spine) ? spine : null,
    lanes: events.some((event) => event.actors.length === 0)
      ? withRestLane([...own, ...alone], lanes.at(-1)?.actors === null)
      : [...own, ...alone].filter((lane) => lane.actors.length > 0),
    categories: categories
      .filter(({ id }) => id !== UNCLASSIFIED || events.some(({ category }) => category === id))
      .map(({ id, name, kind }) => ({ id, name, kind })),
    tones: tones
      .filter(({ id }) => id !== UNCLASSIFIED || events.some(({ tone }) => tone === id))
      .map(({ id, name, mark }) => ({ id, name, mark })),
    embed,
    source,
  };
}

/** Lanes of somebody, with one below them for events without actors: the last that is given, if it takes all others. */
function withRestLane(lanes: Domain["lanes"], hasRest: boolean): Domain["lanes"] {
  const kept = lanes.filter(({ actors }, at) => actors.length > 0 || (hasRest && at === lanes.length - 1));
  if (hasRest) return kept;
  const ids = new Set(kept.map(({ id }) => id));
  const id = [OTHERS, ...kept.map((_, at) => `${OTHERS}-${at + 2}`)].find((each) => !ids.has(each)) ?? OTHERS;
  return [...kept, { id, name: OTHERS_NAME, actors: [] }];
}

const OTHERS = "others";
const OTHERS_NAME = "Others";
