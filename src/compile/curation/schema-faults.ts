// The faults that a schema finds in a YAML file, in words for its editor and at their places.

import type { TSchema } from "typebox";
import type { TLocalizedValidationError } from "typebox/error";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Span } from "../../model/text.ts";
import { type Fault, faultAt, type Source } from "../text/fault.ts";
import { didYouMean, nearest } from "../text/suggest.ts";
import { FORMATS } from "./formats.ts";
import type { MapNode, YamlNode } from "./yaml.ts";
import { chosen, type SchemaParts } from "./yaml-value.ts";

const KIND_NAMES = { text: "a text", list: "a list", map: "a map" } as const;

/** Titles of the entries of the domain's list of actors where a file names them. */
const NAMED_IN_DOMAIN = ["actor", "place", "voice"];

interface Place {
  node: YamlNode;
  schema: SchemaParts | undefined;
  /** The last key on the way to the node. */
  key: string;
  /** The node is an item of that key's list. */
  isItem: boolean;
}

/** Turns the errors of one file into diagnostics. */
export class SchemaFaults {
  constructor(
    private readonly schema: TSchema,
    private readonly root: MapNode,
    private readonly source: Source,
  ) {}

  /** The diagnostics of an error; none for one that another error says better. */
  of(error: TLocalizedValidationError): Diagnostic[] {
    const place = this.placeAt(error.instancePath);
    if (place === null || this.isOfOtherForm(error, place)) return [];
    switch (error.keyword) {
      case "additionalProperties":
        return this.unknownKeys(place, error.params.additionalProperties);
      case "required":
        return this.missingKeys(place, error.params.requiredProperties);
      default: {
        const fault = faultOf(error, place);
        return fault ? [faultAt(this.source, place.node, fault)] : [];
      }
    }
  }

  /** The node that a JSON pointer names, and what its schema asks of it. */
  private placeAt(pointer: string): Place | null {
    let place: Place = { node: this.root, schema: this.schema as SchemaParts, key: "", isItem: false };
    for (const escaped of pointer.split("/").slice(1)) {
      const step = escaped.replaceAll("~1", "/").replaceAll("~0", "~");
      const { node } = place;
      const schema = chosen(place.schema, node);
      if (node.kind === "list") {
        const item = node.items[Number(step)];
        if (item === undefined) return null;
        place = { node: item, schema: schema?.items, key: place.key, isItem: true };
      } else {
        const entry = node.kind === "map" ? node.entries.find(({ key }) => key.text === step) : undefined;
        if (entry === undefined) return null;
        place = { node: entry.value, schema: schema?.properties?.[step], key: step, isItem: false };
      }
    }
    return place;
  }

  /** Of a value that may have several forms, only the faults of the form that was meant are told. */
  private isOfOtherForm({ schemaPath, keyword }: TLocalizedValidationError, { node, schema }: Place): boolean {
    if (keyword === "anyOf") return true;
    const [, branch] = /\/anyOf\/(\d+)$/.exec(schemaPath) ?? [];
    return branch !== undefined && schema?.anyOf?.[Number(branch)] !== chosen(schema, node);
  }

  private unknownKeys({ node, schema }: Place, keys: readonly string[]): Diagnostic[] {
    const { title = "this map", properties = {} } = chosen(schema, node) ?? {};
    return keys.flatMap((name) => {
      const entry = node.kind === "map" ? node.entries.find(({ key }) => key.text === name) : undefined;
      if (entry === undefined) return [];
      const fault = {
        code: "unknown-key",
        message: `${title} has no key "${name}"`,
        hint: didYouMean(name, Object.keys(properties)),
      };
      return [faultAt(this.source, entry.key, fault)];
    });
  }

  /** Each at the first line of the map. */
  private missingKeys({ node, schema }: Place, keys: readonly string[]): Diagnostic[] {
    const what = (chosen(schema, node)?.title ?? "this map").replace(/^an? /, "the ");
    const lineEnd = this.source.text.indexOf("\n", node.start);
    const end = lineEnd === -1 ? node.end : Math.min(lineEnd, node.end);
    const span: Span = { start: node.start, end };
    const { properties = {} } = chosen(schema, node) ?? {};
    return keys
      .filter((key) => meantBy(node, key, Object.keys(properties)) === null)
      .map((key) => {
        const empty = node.kind === "map" ? node.entries.find((entry) => entry.key.text === key)?.key : undefined;
        const message = empty ? `there is nothing behind "${key}:"` : `${what} needs "${key}"`;
        return faultAt(this.source, empty ?? span, { code: "missing-key", message });
      });
  }
}

/** The unknown key of a map that is a known one misspelt: what it says is not missing. Null where there is none. */
export function meantBy(node: YamlNode, key: string, known: readonly string[]): YamlNode | null {
  if (node.kind !== "map") return null;
  const found = node.entries.find((entry) => !known.includes(entry.key.text) && nearest(entry.key.text, known) === key);
  return found?.key ?? null;
}

function faultOf(error: TLocalizedValidationError, place: Place): Fault | null {
  const { node, schema, key } = place;
  const text = node.kind === "text" ? node.text.trim().replace(/\s+/g, " ") : "";
  switch (error.keyword) {
    case "type":
      return wrongType(place);
    case "format":
      return FORMATS.get(error.params.format)?.faultOf(text, key) ?? null;
    case "pattern":
      return schema?.format ? null : { code: "wrong-type", message: `"${text}" cannot be the "${key}"` };
    case "enum":
      return node.kind === "text" ? notListed(text, place) : wrongType(place);
    case "maxLength":
      return {
        code: `${key}-too-long`,
        message: `the ${key} has ${[...text].length} characters; at most ${error.params.limit} fit`,
      };
    case "minItems":
      return { code: "wrong-type", message: `"${key}" must name at least one ${schema?.items?.title ?? "entry"}` };
    default:
      return null;
  }
}

function notListed(text: string, { schema, key }: Place): Fault {
  const known = (schema?.enum ?? []).map(String);
  const what = schema?.title;
  if (what === undefined) {
    const list = `${known.slice(0, -1).join(", ")} or ${known.at(-1)}`;
    return { code: "wrong-type", message: `"${key}" must be ${list}, not "${text}"` };
  }
  const more = NAMED_IN_DOMAIN.includes(what) ? "; a new one is added to actors: in timeline.yaml" : "";
  const hint = `${didYouMean(text, known)}${nearest(text, known) === null ? more : ""}`;
  return { code: `unknown-${what}`, message: `there is no ${what} "${text}"`, hint };
}

function wrongType(place: Place): Fault {
  const { node, schema, key, isItem } = place;
  if (schema?.type === "array" && node.kind === "map") return withoutDashes(node, place);
  const found = node.kind === "text" ? `"${node.text.slice(0, 40)}"` : KIND_NAMES[node.kind];
  const asked = String(schema?.type);
  if (asked === "object" && isItem)
    return { code: "wrong-type", message: `each entry of "${key}" must be a map of keys` };
  if (asked === "object") {
    const keys = Object.keys(schema?.properties ?? {}).join(" and ");
    return { code: "wrong-type", message: `"${key}" must be a map of ${keys}` };
  }
  const wanted =
    asked === "array" ? "a list" : asked === "boolean" ? "true or false" : isItem ? "a list of texts" : "a text";
  const hint =
    asked === "array"
      ? node.kind === "text"
        ? `write [${node.text}]`
        : undefined
      : asked === "boolean" || isItem
        ? undefined
        : "put it in quotes";
  return { code: "wrong-type", message: `"${key}" must be ${wanted}, not ${found}`, hint };
}

/** A list of maps that has been written as one map: the dashes are missing, or the spaces behind them. */
function withoutDashes({ entries: [first] }: MapNode, { key, schema }: Place): Fault {
  const keys = Object.keys(schema?.items?.properties ?? {});
  const name = first?.key.text ?? "";
  const bare = name.replace(/^-+/, "");
  const value = first?.value.kind === "text" ? ` ${first.value.text.slice(0, 40)}` : "";
  if (bare !== name && keys.includes(bare)) {
    const message = `there is no space behind the dash of "${name}"`;
    return { code: "wrong-type", message, hint: `write - ${bare}:${value}` };
  }
  const message = `"${key}" must be a list, and its entries do not begin with a dash`;
  return {
    code: "wrong-type",
    message,
    hint: `write - ${name}:${value}, and the other keys of the entry below ${name}`,
  };
}
