// Declarations in one file, of sources in several.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { declarationsOf } from "../../../../src/build/vite/embed/declarations.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "declarations-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Declarations of a.ts, beside other modules. */
function declared(sources: Record<string, string>, aliases?: Record<string, string>): string {
  for (const [name, text] of Object.entries(sources)) writeFileSync(join(folder, name), text);
  return declarationsOf(join(folder, "a.ts"), aliases);
}

it("has what is exported, and what that uses, wherever it stands", () => {
  const text = declared({
    "a.ts":
      'export type { B } from "./b.ts"; import type { C } from "./c.ts"; export const a = (c: C): number => c.d.length;',
    "b.ts": "/** A b. */\nexport interface B { b: B | null }\nexport interface Unused { u: 1 }",
    "c.ts": "interface D { length: number } export interface C { d: D }",
  });
  expect(text).toContain("/** A b. */\nexport interface B {");
  expect(text).toContain("export declare const a: (c: C) => number;");
  expect(text).toMatch(/^interface C \{/m);
  expect(text).toMatch(/^interface D \{/m);
  expect(text).not.toMatch(/Unused|from "/);
});

it("imports from packages, and leaves out what is internal", () => {
  const text = declared({
    "a.ts":
      'import type { X } from "x"; import type { Y } from "y"; export type A = X[];\n/** @internal */\nexport type I = Y;',
  });
  expect(text).toMatch(/^import type \{ X \} from "x";/);
  expect(text).not.toMatch(/"y"|\bI\b/);
});

it("gives further names", () => {
  const text = declared({ "a.ts": "export interface A { a: 1 }" }, { Other: "A" });
  expect(text).toContain("export { A as Other };");
  expect(() => declared({ "a.ts": "export interface A { a: 1 }" }, { Other: "B" })).toThrow("exports no B");
});

it.each([
  ["a type that is only inferred", { "a.ts": "export const a = (n: number) => [n];" }, /a: .*isolatedDeclarations/],
  [
    "one name for two",
    {
      "a.ts": 'import type { B } from "./b.ts"; type C = 1; export type A = [B, C];',
      "b.ts": "type C = 2; export type B = C;",
    },
    /declare C/,
  ],
  [
    "a name changed on the way",
    { "a.ts": 'import type { B as C } from "./b.ts"; export type A = C;', "b.ts": "export type B = 1;" },
    /another name/,
  ],
  ["a name that is not there", { "a.ts": 'export type { B } from "./b.ts";', "b.ts": "export {};" }, /exports no B/],
])("refuses %s", (_, sources, message) => {
  expect(() => declared(sources as unknown as Record<string, string>)).toThrow(message);
});
