// The numbers of a sentence: what a figure may stand for.

import fc from "fast-check";
import { expect, test } from "vitest";
import { numbersIn } from "../../../../src/compile/curation/deck/numbers.ts";

const values = (text: string, language = "en") => numbersIn(text, language).map(({ value }) => value);

test.each<[string, number[]]>([
  ["Through 2022, 28 of 38 are calm", [2022, 28, 38]],
  ["in 2023–24 and 1999-2001", [2023, 2024, 1999, 2001]],
  ["1,200 of 12.000, not 1,5", [1200, 12000, 1, 5]],
  ["five articles, twenty-four letters, one of them", [5, 24, 1]],
  ["the G7 and the 1990s", [1990]],
  ["nothing of the kind", []],
])("%s", (text, expected) => expect(values(text)).toEqual(expected));

test("numbers in words are English", () => {
  expect(values("six of 7", "fr")).toEqual([7]);
  expect(values("Six of 7", "en-GB")).toEqual([6, 7]);
});

test("each number is found at its place, whatever stands around it", () => {
  const word = fc.constantFrom("events", "(", "are", "—", ";", "…");
  const piece = fc.oneof(word, fc.integer({ min: 0, max: 999_999 }));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const text = pieces.join(" ");
      const found = numbersIn(text, "en");
      expect(found.map(({ value }) => value)).toEqual(pieces.filter((each) => typeof each === "number"));
      for (const { start, end, value } of found) expect(text.slice(start, end)).toBe(String(value));
    }),
  );
});
