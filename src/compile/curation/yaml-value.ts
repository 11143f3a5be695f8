// A YAML tree as the plain value that a schema describes. All scalars of the tree are texts; where the schema asks for
// a number or a truth value and the text is one, it becomes one.

import type { TSchema } from "typebox";
import type { YamlNode } from "./yaml.ts";

/** The parts of a JSON Schema that are used here. */
export interface SchemaParts {
  type?: string | readonly string[];
  title?: string;
  description?: string;
  format?: string;
  pattern?: string;
  enum?: readonly (string | number)[];
  items?: SchemaParts;
  properties?: Record<string, SchemaParts>;
  anyOf?: readonly SchemaParts[];
}

const KIND_OF_TYPE: Record<string, YamlNode["kind"]> = { object: "map", array: "list" };

/** Whether nothing stands behind a key; then it counts as missing. */
export const isBlank = (node: YamlNode): boolean => node.kind === "text" && node.text.trim() === "";

const kindOf = ({ type }: SchemaParts): YamlNode["kind"] => KIND_OF_TYPE[String(type)] ?? "text";

/** Of several forms that a value may have, the one that a node seems to be meant as. */
export function chosen(schema: SchemaParts | undefined, node: YamlNode): SchemaParts | undefined {
  if (schema?.anyOf === undefined) return schema;
  return schema.anyOf.find((each) => kindOf(each) === node.kind) ?? schema.anyOf[0];
}

/** The value of a node, its empty keys left out. */
export function plainValue(node: YamlNode, asked: TSchema | SchemaParts | undefined): unknown {
  const schema = chosen(asked as SchemaParts | undefined, node);
  if (node.kind === "list") return node.items.map((item) => plainValue(item, schema?.items));
  if (node.kind === "map") {
    const filled = node.entries.filter(({ value }) => !isBlank(value));
    return Object.fromEntries(
      filled.map(({ key, value }) => [key.text, plainValue(value, schema?.properties?.[key.text])]),
    );
  }
  const text = node.text.trim().replace(/\s+/g, " ");
  const isNumber = schema?.enum?.some((each) => typeof each === "number" && String(each) === text);
  if (isNumber) return Number(text);
  return schema?.type === "boolean" && /^(?:true|false)$/.test(text) ? text === "true" : text;
}
