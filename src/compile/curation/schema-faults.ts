// The faults that a schema finds in a YAML file, in words for its editor and at their places.

import type { TSchema } from "typebox";
import type { TLocalizedValidationError } from "typebox/error";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Span } from "../../model/text.ts";
import { type Fault, faultAt, type Source } from "../text/fault.ts";
import { didYouMean, nearest } from "../text/suggest.ts";
import { FORMATS } from "./formats.ts";
import { lineToWrite } from "./mending/yaml-faults.ts";
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
        const fault = faultOf(error, place, this.source.text.charAt(place.node.start) === "{");
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
        const { description = "" } = properties[key] ?? {};
        const hint =
          key === "id" ? "e.g. id: treaty-signed-2023" : description && `write ${key}: … (${inside(description)})`;
        return faultAt(this.source, empty ?? span, { code: "missing-key", message, hint });
      });
  }
}

const inside = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);

/** The unknown key of a map that is a known one misspelt: what it says is not missing. Null where there is none. */
export function meantBy(node: YamlNode, key: string, known: readonly string[]): YamlNode | null {
  if (node.kind !== "map") return null;
  const found = node.entries.find((entry) => !known.includes(entry.key.text) && nearest(entry.key.text, known) === key);
  return found?.key ?? null;
}

function faultOf(error: TLocalizedValidationError, place: Place, isInBraces: boolean): Fault | null {
  const { node, schema, key } = place;
  const text = node.kind === "text" ? node.text.trim().replace(/\s+/g, " ") : "";
  switch (error.keyword) {
    case "type":
      return wrongType(place, isInBraces);
    case "format":
      return FORMATS.get(error.params.format)?.faultOf(text, key) ?? null;
    case "pattern":
      return schema?.format ? null : { code: "wrong-type", message: `"${text}" cannot be the "${key}"` };
    case "enum":
      return node.kind === "text" ? notListed(text, place) : wrongType(place, isInBraces);
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
  const several = text.split(/\s*[;/+&]\s*|\s+and\s+|\s+/).filter((part) => part !== "");
  if (several.length > 1 && several.every((part) => known.includes(part)))
    return { code: `unknown-${what}`, message: `there is no ${what} "${text}"`, hint: `write ${several.join(", ")}` };
  const more = NAMED_IN_DOMAIN.includes(what) ? "; a new one is added to actors: in timeline.yaml" : "";
  const hint = `${didYouMean(text, known)}${nearest(text, known) === null ? more : ""}`;
  return { code: `unknown-${what}`, message: `there is no ${what} "${text}"`, hint };
}

function wrongType(place: Place, isInBraces: boolean): Fault {
  const { node, schema, key, isItem } = place;
  if (schema?.type === "array" && node.kind === "map") return withoutDashes(node, place, isInBraces);
  const found = node.kind === "text" ? `"${node.text.slice(0, 40)}"` : KIND_NAMES[node.kind];
  const asked = String(schema?.type);
  const fault = (message: string): Fault => ({ code: "wrong-type", message, hint: mended(place) });
  if (asked === "object" && isItem) return fault(`each entry of "${key}" must be a map of keys`);
  if (asked === "object")
    return fault(`"${key}" must be a map of ${Object.keys(schema?.properties ?? {}).join(" and ")}`);
  const wanted =
    asked === "array" ? "a list" : asked === "boolean" ? "true or false" : isItem ? "a list of texts" : "a text";
  return fault(`"${key}" must be ${wanted}, not ${found}`);
}

/** The line to write in place of a value of the wrong kind, where that can be told. */
function mended({ node, schema, key, isItem }: Place): string | undefined {
  const text = node.kind === "text" ? node.text.trim().slice(0, 60) : "";
  const asked = String(schema?.type);
  const [first, ...others] = Object.keys((schema?.items ?? schema)?.properties ?? {});
  if (asked === "boolean") {
    const meant = /^(?:y|yes|on|1)$/i.test(text) ? "true" : /^(?:no?|off|0)$/i.test(text) ? "false" : null;
    return meant === null ? undefined : `write ${key}: ${meant}`;
  }
  if (asked === "array" || (asked === "object" && isItem)) {
    if (text === "") return undefined;
    if (first === undefined) return `write [${text}]`;
    const more = others.length > 0 ? `, and below ${first} the other keys of the entry` : "";
    return /^(?:none|no|null|nil|~|-)$/i.test(text)
      ? `leave "${key}:" out where there is none`
      : `write - ${first === "id" ? "id: treaty-signed-2023" : lineToWrite(first, text).replace(/^write /, "")}${more}`;
  }
  if (asked === "object") return `write ${key}: {${[first, ...others].map((each) => `${each}: …`).join(", ")}}`;
  if (isItem) return undefined;
  if (schema?.format === "edtf") return "write one date, e.g. 2005, 2012-09-06 or, from and to, 2000/2003";
  const parts = node.kind === "list" ? node.items.flatMap((item) => (item.kind === "text" ? item.text : [])) : [];
  return parts.length > 0 ? lineToWrite(key, parts.join(", ")) : "put it in quotes";
}

/** A list of maps that has been written as one map: the dashes are missing, or the spaces behind them. */
function withoutDashes({ entries: [first] }: MapNode, { key, schema }: Place, isInBraces: boolean): Fault {
  const keys = Object.keys(schema?.items?.properties ?? {});
  const name = first?.key.text ?? "";
  const bare = name.replace(/^-+/, "");
  const value = first?.value.kind === "text" ? ` ${first.value.text.slice(0, 40)}` : "";
  if (bare !== name && keys.includes(bare)) {
    const message = `there is no space behind the dash of "${name}"`;
    return { code: "wrong-type", message, hint: `write - ${bare}:${value}` };
  }
  const message = `"${key}" must be a list, and its entries do not begin with a dash`;
  if (isInBraces)
    return {
      code: "wrong-type",
      message: `"${key}" must be a list, not one map`,
      hint: `write ${key}: [{${name}: …}]`,
    };
  return {
    code: "wrong-type",
    message,
    hint: `write - ${name}:${value}, and the other keys of the entry below ${name}`,
  };
}
