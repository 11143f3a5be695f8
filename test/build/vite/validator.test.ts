// The validator of foreign records: generated code that does not itself generate any.

import { resolve } from "node:path";
import { Type } from "typebox";
import { describe, expect, it } from "vitest";
import { validatorCode } from "../../../src/build/vite/validator.ts";
import type { Check } from "../../../src/embed/box/check.ts";
import { TimelineSchema } from "../../../src/model/timeline.ts";

const PARTS = resolve("src/embed/box/check.ts");

/** Runs the generated code: its import is done by hand, and its export returned. */
async function checkOf(schema: object): Promise<Check> {
  const parts = (await import(PARTS)) as Record<string, unknown>;
  const code = validatorCode(schema, PARTS);
  const [, names = ""] = /^import \{ (.*) \} from ".*";\n/.exec(code) ?? [];
  const body = code.replace(/^import .*\n/, "").replace("export default", "return");
  const make = new Function(...names.split(", "), body) as (...given: unknown[]) => Check;
  return make(...names.split(", ").map((name) => parts[name]));
}

describe("the generated validator", () => {
  it("makes no code of texts when it runs, and no path for what is right", () => {
    expect(validatorCode(TimelineSchema, PARTS)).not.toMatch(/\beval\b|\bFunction\b|\$\{/);
  });

  it("has each part of the schema once", () => {
    const code = validatorCode(TimelineSchema, PARTS);
    const consts = [...code.matchAll(/^const \w+ = (.*);$/gm)].map(([, made]) => made);
    expect(consts).toEqual([...new Set(consts)]);
  });

  it.each([
    ["a text", Type.String(), "x", 1, " is not a text"],
    ["a length that is shown all the same", Type.String({ maxLength: 2 }), "xxx", null, " is not a text"],
    ["a day", Type.String({ format: "date" }), "2012-02-29", "2013-02-29", " is not a day"],
    ["true or false", Type.Boolean(), false, 0, " is not true or false"],
    [
      "a pattern that says what it is",
      Type.String({ pattern: "^x", description: "An x: so" }),
      "xy",
      "y",
      " is not an x",
    ],
    ["a pattern that does not", Type.String({ pattern: "^x" }), "xy", "y", " is not a text of the form ^x"],
    ["a whole number", Type.Integer({ minimum: 2 }), 2, 1, " is not a whole number"],
    ["a choice", Type.Union([Type.Literal("a"), Type.Literal(2)]), 2, "2", " is not one of a, 2"],
    ["or null", Type.Union([Type.String(), Type.Null()]), null, undefined, " is not a text"],
    ["a list", Type.Array(Type.String()), [], {}, " is not a list"],
    ["a list with entries", Type.Array(Type.String(), { minItems: 1 }), ["x"], [], " is not a list with entries"],
    ["a short list", Type.Array(Type.String(), { minItems: 1, maxItems: 2 }), ["x"], [], " is not a list of 1 to 2"],
    ["an entry", Type.Array(Type.String()), ["x"], ["x", 1], "[1] is not a text"],
    ["a field", Type.Object({ a: Type.Array(Type.String()) }), { a: [] }, { a: [1] }, ".a[0] is not a text"],
    ["a field that is missing", Type.Object({ a: Type.String() }), { a: "" }, {}, ".a is not a text"],
    ["an inherited field", Type.Object({ toString: Type.String() }), { toString: "" }, {}, ".toString is not a text"],
    [
      "a field that may be missing",
      Type.Object({ a: Type.Optional(Type.String()) }),
      {},
      { a: null },
      ".a is not a text",
    ],
    ["a field more", Type.Object({}, { additionalProperties: false }), { a: 1 }, [], " is not an object"],
  ])("checks %s", async (_, schema, right, wrong, fault) => {
    const check = await checkOf(schema);
    expect(check(right)).toBeNull();
    expect(check(wrong)).toBe(fault);
  });

  it.each([
    ["a keyword that it does not know", Type.Object({ a: Type.Number({ multipleOf: 2 }) })],
    ["a format", Type.String({ format: "email" })],
    ["a choice of shapes", Type.Union([Type.String(), Type.Boolean()])],
  ])("is not generated for %s", (_, schema) => {
    expect(() => validatorCode(schema, PARTS)).toThrow("cannot check");
  });
});
