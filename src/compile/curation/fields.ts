// A YAML file against its schema: what is right can be read field by field with its place, what is wrong becomes a diagnostic.

import type { Static, TArray, TObject, TSchema, TUnion } from "typebox";
// typebox/value has the same and much more, which would take a third of a second to load, in each thread.
import { Check, Compile, Errors } from "typebox/schema";
import { Settings } from "typebox/system";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Span } from "../../model/text.ts";
import type { Source } from "../text/fault.ts";
import { meantBy, SchemaFaults } from "./schema-faults.ts";
import type { MapNode } from "./yaml.ts";
import { chosen, isBlank, plainValue } from "./yaml-value.ts";

/** A value and where it stands in its file. */
export interface Field<T> {
  value: T;
  span: Span;
}

/** The place of a node without the node, which a compiled document need not carry along. */
export const placeOf = ({ start, end }: Span): Span => ({ start, end });

// the default of eight would hide the ninth mistake of a file
Settings.Set({ maxErrors: 1000 });

type Properties<S extends TObject> = S["properties"];
/** The schema of the maps in a list. */
type ItemsOf<P> = P extends TArray<infer I extends TObject> ? I : never;

/** Type of an item of a list. */
type ItemOf<P> = P extends TArray<infer I extends TSchema> ? Static<I> : never;
/** Of a list of texts and maps, the schema of the maps. */
type EitherOf<P> = P extends TArray<TUnion<infer T extends TSchema[]>> ? Extract<T[number], TObject> : never;
type MapOf<P> = P extends TObject ? P : never;

/** One map of a file, read by the schema that describes it. */
export class Entry<S extends TObject> {
  constructor(
    private readonly schema: S,
    private readonly root: MapNode,
  ) {}

  get span(): Span {
    return placeOf(this.root);
  }

  /** Whether a key stands there, perhaps with nothing behind it. */
  has(key: keyof Properties<S> & string): boolean {
    return this.root.entries.some((entry) => entry.key.text === key);
  }

  /** Whether a key has a value, right or wrong. */
  isGiven(key: keyof Properties<S> & string): boolean {
    return this.node(key) !== null;
  }

  /** Whether a key seems to be meant, by a value or by an unknown key that resembles it: then it is not missing. */
  isMeant(key: keyof Properties<S> & string): boolean {
    return this.isGiven(key) || meantBy(this.root, key, Object.keys(this.schema.properties)) !== null;
  }

  /** The place of a key that stands there with nothing behind it; null for all others. */
  emptyKey(key: keyof Properties<S> & string): Span | null {
    const found = this.root.entries.find((entry) => entry.key.text === key);
    return found && isBlank(found.value) ? placeOf(found.key) : null;
  }

  /** The value of a key; null where it is missing or against its schema. */
  field<K extends keyof Properties<S> & string>(key: K): Field<Static<Properties<S>[K]>> | null {
    const node = this.node(key);
    const schema = this.schema.properties[key] as Properties<S>[K];
    if (node === null || schema === undefined) return null;
    const value = plainValue(node, schema);
    return Check(schema as TSchema, value) ? { value: value as Static<Properties<S>[K]>, span: placeOf(node) } : null;
  }

  /** Whether a list stands behind a key. */
  isList(key: keyof Properties<S> & string): boolean {
    return this.node(key)?.kind === "list";
  }

  /** The maps of a list; what else stands in it is left out. */
  entries<K extends keyof Properties<S> & string>(key: K): Entry<ItemsOf<Properties<S>[K]>>[] {
    const node = this.node(key);
    const { items } = this.schema.properties[key] as unknown as { items: ItemsOf<Properties<S>[K]> };
    if (node?.kind !== "list") return [];
    return node.items.flatMap((item) => (item.kind === "map" ? [new Entry(items, item)] : []));
  }

  /** The items of a list that are by its schema, each with its place. */
  items<K extends keyof Properties<S> & string>(key: K): Field<ItemOf<Properties<S>[K]>>[] {
    const node = this.node(key);
    const { items } = this.schema.properties[key] as unknown as { items: TSchema };
    if (node?.kind !== "list") return [];
    return node.items.flatMap((item): Field<ItemOf<Properties<S>[K]>>[] => {
      const value = plainValue(item, items);
      return Check(items, value) ? [{ value: value as ItemOf<Properties<S>[K]>, span: placeOf(item) }] : [];
    });
  }

  /** The maps of a list whose items may also be texts. */
  entriesOfEither<K extends keyof Properties<S> & string>(key: K): Entry<EitherOf<Properties<S>[K]>>[] {
    const node = this.node(key);
    const { items } = this.schema.properties[key] as unknown as { items: TSchema };
    if (node?.kind !== "list") return [];
    return node.items.flatMap((item) =>
      item.kind === "map" ? [new Entry(chosen(items, item) as EitherOf<Properties<S>[K]>, item)] : [],
    );
  }

  /** The map of a key; null where there is none. */
  map<K extends keyof Properties<S> & string>(key: K): Entry<MapOf<Properties<S>[K]>> | null {
    const node = this.node(key);
    return node?.kind === "map" ? new Entry(this.schema.properties[key] as MapOf<Properties<S>[K]>, node) : null;
  }

  private node(key: string) {
    const found = this.root.entries.find((entry) => entry.key.text === key);
    return found && !isBlank(found.value) ? found.value : null;
  }
}

/** Makes the check of a kind of file. It is made once for a run, for it takes as long as the check of many files. */
export function makeCheck<S extends TObject>(
  schema: S,
): (root: MapNode, source: Source, faults: Diagnostic[]) => Entry<S> {
  const validator = Compile(schema as TSchema);
  return (root, source, faults) => {
    const value = plainValue(root, schema);
    if (!validator.Check(value)) {
      const found = new SchemaFaults(schema, root, source);
      const [, errors] = Errors(schema as TSchema, value);
      for (const error of errors) faults.push(...found.of(error));
    }
    return new Entry(schema, root);
  };
}
