// Spans, lines and columns.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contains, lineAndColumn, overlaps, shortened } from "../../src/model/text.ts";

describe("spans", () => {
  it("overlap where they share a letter; touching is not overlapping", () => {
    expect(overlaps({ start: 0, end: 3 }, { start: 2, end: 5 })).toBe(true);
    expect(overlaps({ start: 0, end: 3 }, { start: 3, end: 5 })).toBe(false);
  });

  it("contain themselves and what lies within", () => {
    expect(contains({ start: 0, end: 3 }, { start: 0, end: 3 })).toBe(true);
    expect(contains({ start: 0, end: 3 }, { start: 1, end: 4 })).toBe(false);
  });
});

describe("lineAndColumn", () => {
  it("counts both from one", () => {
    expect(lineAndColumn("ab\ncd", 0)).toEqual({ line: 1, column: 1 });
    expect(lineAndColumn("ab\ncd", 2)).toEqual({ line: 1, column: 3 });
    expect(lineAndColumn("ab\ncd", 3)).toEqual({ line: 2, column: 1 });
    expect(lineAndColumn("\n\n", 2)).toEqual({ line: 3, column: 1 });
  });

  it("names the end for what is past it, and the start for what is before it", () => {
    expect(lineAndColumn("ab", 99)).toEqual({ line: 1, column: 3 });
    expect(lineAndColumn("ab", -1)).toEqual({ line: 1, column: 1 });
  });

  it("finds its way back", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a", "\n", "é"), { maxLength: 40 }), fc.nat(40), (letters, at) => {
        const text = letters.join("");
        const offset = Math.min(at, text.length);
        const { line, column } = lineAndColumn(text, offset);
        const before = text.split("\n").slice(0, line - 1);
        expect(before.join("\n").length + (line > 1 ? 1 : 0) + column - 1).toBe(offset);
      }),
    );
  });
});

describe("a text that is too long", () => {
  it("is cut at a word, without what cannot stand before the ellipsis", () => {
    expect(shortened("one two, three", 20)).toBe("one two, three");
    expect(shortened("one two, three", 12)).toBe("one two…");
    expect(shortened("x".repeat(30), 10)).toBe(`${"x".repeat(9)}…`);
    expect(shortened("𝒳".repeat(30), 10)).toBe(`${"𝒳".repeat(4)}…`);
  });

  it("is never longer than it may be, and begins as the text does", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), fc.integer({ min: 2, max: 60 }), (text, limit) => {
        const short = shortened(text, limit);
        expect(short.length).toBeLessThanOrEqual(limit);
        expect(text.startsWith(short.replace(/…$/, ""))).toBe(true);
      }),
    );
  });
});
