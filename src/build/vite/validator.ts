// The validator of foreign records, generated from the published schema: code of a few calls to embed/box/check.ts, small
// in a reader's download and allowed by every content security policy, which a compiler of schemas at run time is not.

import { resolve } from "node:path";
import type { Plugin } from "vite";
import { TimelineSchema } from "../../model/timeline.ts";

/** Imported by embed/box. */
const MODULE = "virtual:timeline-validator";
const RESOLVED = `\0${MODULE}`;

/** The part of JSON Schema that a record's schema uses. */
interface Schema {
  type?: string;
  const?: string | number;
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  minimum?: number;
  pattern?: string;
  format?: string;
  description?: string;
}

/** Keywords that are checked, that only describe, or that a record may break and still be shown. */
const KNOWN = new Set(
  "type const anyOf properties required items minItems maxItems minimum pattern format description".split(" "),
);
const LEFT = new Set("$schema title additionalProperties maxLength".split(" "));

/** Code of a module whose default export checks a value against a schema. Throws at a keyword that it cannot check. */
export function validatorCode(schema: object, parts: string): string {
  const consts = new Map<string, string>();
  const used = new Set<string>();
  const call = (name: string, ...given: string[]) => {
    used.add(name);
    return given.length > 0 ? `${name}(${given.join(", ")})` : name;
  };

  /** Each distinct schema has one constant. */
  const shared = (each: Schema): string => {
    const code = write(each);
    const known = consts.get(code);
    if (known || !code.includes("(")) return known ?? code;
    const name = `c${consts.size}`;
    consts.set(code, name);
    return name;
  };

  function write(each: Schema): string {
    const stranger = Object.keys(each).find((key) => !KNOWN.has(key) && !LEFT.has(key));
    if (stranger) throw new Error(`the validator of records cannot check "${stranger}" in ${JSON.stringify(each)}`);
    if (each.anyOf) return union(each.anyOf);
    if (each.const !== undefined) return call("oneOf", JSON.stringify(each.const));
    if (each.type === "object") return call("object", fields(each));
    if (each.type === "array" && each.items) {
      const { minItems = 0, maxItems } = each;
      const limits = maxItems === undefined ? (minItems > 0 ? [minItems] : []) : [minItems, maxItems];
      return call("list", shared(each.items), ...limits.map(String));
    }
    if (each.type === "boolean") return call("flag");
    if (each.type === "integer")
      return call("whole", String(each.minimum ?? "-Infinity"), expected(each, "a whole number"));
    if (each.type === "string" && each.format === "date") return call("day");
    if (each.type === "string" && each.format === undefined) {
      return each.pattern === undefined
        ? call("text")
        : call("matches", String(new RegExp(each.pattern)), expected(each, `a text of the form ${each.pattern}`));
    }
    throw new Error(`the validator of records cannot check ${JSON.stringify(each)}`);
  }

  function union(cases: Schema[]): string {
    const others = cases.filter(({ type }) => type !== "null");
    if (others.length < cases.length) return call("orNull", others.length === 1 ? shared(others[0]!) : union(others));
    if (others.every((each) => each.const !== undefined))
      return call("oneOf", ...others.map((each) => JSON.stringify(each.const)));
    throw new Error(`the validator of records cannot check a choice of ${JSON.stringify(cases)}`);
  }

  function fields({ properties = {}, required = [] }: Schema): string {
    const written = Object.entries(properties).map(([name, each]) => {
      const code = shared(each);
      return `${JSON.stringify(name)}: ${required.includes(name) ? code : call("optional", code)}`;
    });
    return `{ ${written.join(", ")} }`;
  }

  const whole = write(schema);
  const lines = [...consts].map(([code, name]) => `const ${name} = ${code};`);
  return [
    `import { ${[...used].sort().join(", ")} } from ${JSON.stringify(parts)};`,
    ...lines,
    `export default ${whole};`,
    "",
  ].join("\n");
}

/** The name of a kind of value in a message, from a description that begins with one ("An id: …", "A day, …"). */
function expected({ description = "" }: Schema, otherwise: string): string {
  const [words] = /^An? [^:,;.]+/.exec(description) ?? [otherwise];
  return JSON.stringify(`${words.charAt(0).toLowerCase()}${words.slice(1)}`);
}

/** Serves the validator to whatever is built or tested. */
export function validator(): Plugin {
  let parts = "";
  return {
    name: "timeline-validator",
    configResolved({ root }) {
      parts = resolve(root, "src/embed/box/check.ts");
    },
    resolveId: (id) => (id === MODULE ? RESOLVED : null),
    load: (id) => (id === RESOLVED ? validatorCode(TimelineSchema, parts) : null),
  };
}
