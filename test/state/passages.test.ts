import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Passage, paragraphsOf, segmentsOf } from "../../src/state/passages.ts";
import { byYear } from "../../src/state/years.ts";
import { timeline } from "../fixtures/timeline.ts";

const shown = (text: string) => paragraphsOf(text).map(({ start, end, tight }) => [text.slice(start, end), tight]);

describe("paragraphs", () => {
  test("every line is one where no line is blank", () => {
    expect(shown("one\ntwo\n")).toEqual([
      ["one", false],
      ["two", false],
    ]);
  });

  test("lines of one block stand closer than blocks", () => {
    expect(shown("one\n\ntwo\nthree\n\u00a0\nfour")).toEqual([
      ["one", false],
      ["two", false],
      ["three", true],
      ["four", false],
    ]);
  });

  test("a block wrapped by hand is one paragraph", () => {
    const line = "Armenia can continue to deepen relations with NATO while keeping";
    expect(shown(`Title\n\n${line}\n${line}\nend.`)).toEqual([
      ["Title", false],
      [`${line}\n${line}\nend.`, false],
    ]);
  });
});

const passage = (event: string, start: number, end: number): Passage => ({ event, evidence: 0, start, end });
const plain = { passage: null, time: null, hits: [], others: [] };

describe("segments", () => {
  test("nothing marked is one segment", () => {
    expect(segmentsOf({ start: 3, end: 9 }, plain)).toHaveLength(1);
  });

  test("a passage with its time words, over the paragraph's end", () => {
    const cut = segmentsOf(
      { start: 0, end: 10 },
      { ...plain, passage: { start: 4, end: 20 }, time: { start: 6, end: 8 } },
    );
    expect(cut.map(({ start, end, passage, time }) => [start, end, passage, time])).toEqual([
      [0, 4, false, false],
      [4, 6, true, false],
      [6, 8, true, true],
      [8, 10, true, false],
    ]);
  });

  test("nested passages: the innermost comes first, each begins once", () => {
    const others = [passage("outer", 0, 10), passage("inner", 3, 6), passage("twin", 3, 6)];
    const cut = segmentsOf({ start: 0, end: 10 }, { ...plain, others });
    expect(cut.map((segment) => segment.others.map(({ event }) => event))).toEqual([
      ["outer"],
      ["inner", "twin", "outer"],
      ["outer"],
    ]);
    expect(cut.flatMap((segment) => segment.begin.map(({ event }) => event))).toEqual(["outer", "inner", "twin"]);
  });

  test("whatever overlaps, the segments cover the range once and know what covers them", () => {
    const span = fc
      .tuple(fc.nat(40), fc.integer({ min: 1, max: 20 }))
      .map(([start, long]) => ({ start, end: start + long }));
    const other = span.map((at) => ({ ...at, event: `${at.start}-${at.end}`, evidence: 0 }));
    fc.assert(
      fc.property(
        span,
        fc.option(span),
        fc.option(span),
        fc.array(span),
        fc.array(other),
        (range, passage, time, hits, others) => {
          const cut = segmentsOf(range, { passage, time, hits, others });
          let at = range.start;
          for (const segment of cut) {
            expect(segment.start).toBe(at);
            at = segment.end;
            for (let i = segment.start; i < segment.end; i += 1) {
              expect(segment.passage).toBe(passage !== null && passage.start <= i && i < passage.end);
              expect(segment.hit).toBe(hits.some(({ start, end }) => start <= i && i < end));
              expect(segment.others.length).toBe(others.filter(({ start, end }) => start <= i && i < end).length);
            }
          }
          expect(at).toBe(range.end);
        },
      ),
    );
  });
});

test("the list groups by year; an open start stands at its latest day", () => {
  const years = byYear(timeline.events);
  expect(years.map(({ year }) => year)).toEqual(["1992", "2002", "2005", "2011", "2012", "2016", "2023", "2024"]);
  expect(years.at(-1)?.events.map(({ id }) => id)).toEqual(["envoy-recalled", "zakharova-2024"]);
});
