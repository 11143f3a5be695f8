// Words of time that invisible signs or a hyphen at a line's end break.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mended } from "../../../../src/compile/en/temporal/broken-words.ts";
import { read } from "./read.ts";

describe("broken words", () => {
  it.each([
    ["a soft hyphen", "It left on Febru\u00adary 8, 2024.", "Febru\u00adary 8, 2024"],
    ["a soft hyphen at a line's end", "It left on Febru\u00ad\nary 8, 2024.", "Febru\u00ad\nary 8, 2024"],
    ["a hyphen at a line's end", "It left on Febru-\nary 8, 2024.", "Febru-\nary 8, 2024"],
    ["a space of no width", "It left on Feb\u200bruary 8, 2024.", "Feb\u200bruary 8, 2024"],
    ["between figures", "It left on February 8,\u200b2024.", "February 8,\u200b2024"],
    ["marks of direction", "It left on \u200eFebruary\u200f 8, \u202a2024\u202c.", "February\u200f 8, \u202a2024"],
    ["a joiner", "It left on February\u2060 8, 2024.", "February\u2060 8, 2024"],
    ["a narrow space", "It left on February\u202f8,\u00a02024.", "February\u202f8,\u00a02024"],
  ])("%s", (_, text, words) => {
    expect(read(text)).toEqual([`${words} = 2024-02-08 (day)`]);
  });

  it("other hyphens at lines' ends stay", () => {
    expect(mended("a cease-\nfire in Norway")).toBeNull();
    expect(read("The cease-\nfire of May 2014 held.")).toEqual(["May 2014 = 2014-05 (month)"]);
  });

  it("every span leads back to its own words", () => {
    const piece = fc.constantFrom("May", " ", "\u00ad", "2014", "-\n", "Octo", "ber", ".", "\u200b", "5");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join("");
        const whole = mended(text);
        if (whole === null) return;
        for (let at = 0; at < whole.text.length; at += 1) {
          const { start, end } = whole.back({ start: at, end: at + 1 });
          expect(end).toBe(start + 1);
          if (whole.text[at] !== " ") expect(text[start]).toBe(whole.text[at]);
          expect(whole.to(start)).toBe(at);
        }
      }),
    );
  });
});
