// The domain of a record as timeline.yaml has it: actors, lanes, categories and tones, with the words that name them.

import type { Diagnostic } from "../../model/diagnostic.ts";
import { type Domain, TONE_MARKS, type ToneMark } from "../../model/domain.ts";
import type { Actor } from "../../model/timeline.ts";
import type { Source } from "../text/fault.ts";
import { didYouMean } from "../text/suggest.ts";
import { Fields } from "./fields.ts";
import type { MapNode, YamlNode } from "./yaml.ts";

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
  /** Patterns of words; the first category whose words occur decides. */
  words: readonly string[];
  /** Its events count for more. */
  weighty: boolean;
  /** It is the category of acts of saying. */
  statement: boolean;
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
}

const KINDS = ["state", "organisation", "person", "place"] as const satisfies readonly Actor["kind"][];

export const DOMAIN_KEYS = ["embed", "source", "spine", "lanes", "actors", "categories", "tones", "publishers"];

/** The domain of a folder that has none: nobody is known, and all events are of one kind. */
export const NO_DOMAIN: CompileDomain = {
  spine: null,
  embed: { name: "source-timeline" },
  source: { one: "document", other: "documents" },
  actors: [],
  lanes: [],
  categories: [{ id: "event", name: "event", words: [], weighty: false, statement: false, default: true }],
  tones: [{ id: "neutral", name: "Neutral", mark: "ring", words: [], outweighs: false }],
  publishers: [],
};

/** Reads the domain's keys of timeline.yaml; a key that is not there keeps its default. */
export function readDomain(fields: Fields, source: Source, faults: Diagnostic[]): CompileDomain {
  const entries = <Entry>(key: string, keys: readonly string[], read: (entry: Fields) => Entry | null): Entry[] =>
    fields.maps(key).flatMap((map) => read(new Fields(map, source, faults, keys, `an entry of "${key}"`)) ?? []);
  const actors = entries("actors", ["id", "name", "kind", "aliases", "same_as"], readActor);
  const categories = entries(
    "categories",
    ["id", "name", "words", "weighty", "statement", "default"],
    (entry): CategoryEntry | null => {
      const named = readNamed(entry);
      const flag = (key: string) => entry.flag(key)?.value ?? false;
      const [weighty, statement] = [flag("weighty"), flag("statement")];
      return named && { ...named, words: textsOf(entry, "words"), weighty, statement, default: flag("default") };
    },
  );
  const tones = entries("tones", ["id", "name", "mark", "words", "outweighs"], (entry): ToneEntry | null => {
    const named = readNamed(entry);
    entry.require(["mark"], "the tone");
    const mark = oneOf(entry, "mark", TONE_MARKS);
    const outweighs = entry.flag("outweighs")?.value ?? false;
    return named && mark && { ...named, mark, words: textsOf(entry, "words"), outweighs };
  });
  const pair = <Key extends string>(key: string, keys: readonly Key[]): Record<Key, string> | null => {
    const node = fields.node(key);
    if (node?.kind !== "map") return null;
    const entry = new Fields(node, source, faults, keys, `"${key}"`);
    entry.require(keys, `"${key}"`);
    const values = keys.map((each) => [each, entry.text(each)?.value ?? ""] as const);
    return values.every(([, value]) => value !== "") ? (Object.fromEntries(values) as Record<Key, string>) : null;
  };
  return {
    spine: fields.text("spine")?.value ?? null,
    embed: pair("embed", ["name"]) ?? NO_DOMAIN.embed,
    source: pair("source", ["one", "other"]) ?? NO_DOMAIN.source,
    actors,
    lanes: (fields.list("lanes") ?? []).flatMap((node) => readLane(node, actors, source, faults) ?? []),
    categories: categories.length > 0 ? categories : NO_DOMAIN.categories,
    tones: tones.length > 0 ? tones : NO_DOMAIN.tones,
    publishers: textsOf(fields, "publishers"),
  };
}

const textsOf = (fields: Fields, key: string): string[] => (fields.texts(key) ?? []).map(({ value }) => value);

function readNamed(entry: Fields): { id: string; name: string } | null {
  entry.require(["id", "name"], "the entry");
  const [id, name] = [entry.text("id"), entry.text("name")];
  return id && name && { id: id.value, name: name.value };
}

function oneOf<Value extends string>(entry: Fields, key: string, known: readonly Value[]): Value | null {
  const text = entry.text(key);
  if (text === null) return null;
  const found = known.find((each) => each === text.value);
  if (found !== undefined) return found;
  const hint = didYouMean(text.value, known) ?? `write ${known.join(", ")}`;
  entry.fault(text.span, { code: `unknown-${key}`, message: `there is no ${key} "${text.value}"`, hint });
  return null;
}

function readActor(entry: Fields): ActorEntry | null {
  const named = readNamed(entry);
  const kind = oneOf(entry, "kind", KINDS);
  const sameAs = entry.url("same_as")?.value;
  return (
    named && {
      ...named,
      kind: kind ?? "organisation",
      ...(sameAs === undefined ? {} : { sameAs }),
      aliases: textsOf(entry, "aliases"),
    }
  );
}

/** A lane is the id of an actor, or a map with a name of its own. */
function readLane(
  node: YamlNode,
  actors: readonly ActorEntry[],
  source: Source,
  faults: Diagnostic[],
): LaneEntry | null {
  if (node.kind === "text") {
    const actor = actors.find(({ id }) => id === node.text.trim());
    return actor ? { id: actor.id, name: actor.name, actors: [actor.id] } : null;
  }
  if (node.kind !== "map") return null;
  const entry = new Fields(node satisfies MapNode, source, faults, ["id", "name", "actors"], "a lane");
  const named = readNamed(entry);
  return named && { ...named, actors: entry.has("actors") ? textsOf(entry, "actors") : null };
}

/** The part of a domain that a record carries, for the actors that occur in it. A lane of nobody is left out. */
export function recordDomain(
  { spine, embed, source, actors, lanes, categories, tones }: CompileDomain,
  occurring: ReadonlySet<string>,
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
    lanes: [...own, ...alone].filter((lane) => lane.actors.length > 0),
    categories: categories.map(({ id, name }) => ({ id, name })),
    tones: tones.map(({ id, name, mark }) => ({ id, name, mark })),
    embed,
    source,
  };
}
