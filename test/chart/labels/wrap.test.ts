// Titles in one to three lines.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_TEXT, wrappings } from "../../../src/chart/labels/wrap.ts";

/** Ten px a character. */
const measure = (text: string) => text.length * 10;
const lines = (title: string, most = 3) => wrappings(title, most, measure).map((set) => set.lines);

describe("wrappings", () => {
  it("one line, then two, then three, each as narrow as it can be", () => {
    expect(lines("aaaa bbbb cccc dddd")).toEqual([
      ["aaaa bbbb cccc dddd"], // 190 px
      ["aaaa bbbb", "cccc dddd"], // 90 px
    ]); // three lines would need 84 px, the least, and one more line
  });

  it("gives the width of the widest line", () => {
    expect(wrappings("aaaaa bbb ccccccc", 2, measure).map(({ width }) => width)).toEqual([170, 90]);
  });

  it("leaves out what does not fit in 240 px", () => {
    expect(lines("aaaaaaaaaa bbbbbbbbbb cccccccccc")).toEqual([
      ["aaaaaaaaaa bbbbbbbbbb", "cccccccccc"], // 210 px; one line would be 320
      ["aaaaaaaaaa", "bbbbbbbbbb", "cccccccccc"],
    ]);
    expect(lines("aaaaaaaaaa bbbbbbbbbb cccccccccc", 1)).toEqual([]);
  });

  it("a single long word stands alone and overhangs", () => {
    expect(wrappings("Donaudampfschifffahrtsgesellschaft", 3, measure)).toEqual([
      { lines: ["Donaudampfschifffahrtsgesellschaft"], width: 340 },
    ]);
  });

  it("nothing for nothing", () => {
    expect(lines("")).toEqual([]);
    expect(lines("  ")).toEqual([]);
  });

  it("measures each word once, and the lines that stay", () => {
    let calls = 0;
    wrappings("Armenia and NATO agree on the first Individual Partnership Action Plan", 3, (text) => {
      calls += 1;
      return text.length * 6;
    });
    expect(calls).toBeLessThanOrEqual(11 + 1 + 2 + 3); // words, a space, and two ways of two and three lines
  });

  it("loses no word, keeps the order and the number of lines", () => {
    const titles = fc
      .array(fc.string({ unit: fc.constantFrom(..."abcdefgé"), minLength: 1, maxLength: 14 }), {
        minLength: 1,
        maxLength: 14,
      })
      .map((words) => words.join(" "));
    fc.assert(
      fc.property(titles, (title) => {
        const found = wrappings(title, 3, measure);
        for (const { lines: set, width } of found) {
          expect(set.join(" ")).toBe(title);
          expect(set.length).toBeLessThanOrEqual(3);
          expect(width).toBe(Math.max(...set.map(measure)));
          if (set.some((line) => line.includes(" "))) expect(width).toBeLessThanOrEqual(MAX_TEXT);
        }
        expect(found.map((set) => set.lines.length)).toEqual([...new Set(found.map((set) => set.lines.length))].sort());
      }),
    );
  });
});
