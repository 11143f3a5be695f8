// Independent programs read what is exported, and find in it what the record says.

import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import fc from "fast-check";
import ICAL from "ical.js";
import Type from "typebox";
import Value from "typebox/value";
import { describe, expect, test } from "vitest";
import { type EdtfDate, edtf } from "../../src/model/date.ts";
import type { TimelineEvent } from "../../src/model/timeline.ts";
import { type Cited, citationBibtex, citationCsl } from "../../src/share/citation.ts";
import { toICalendar } from "../../src/share/ical.ts";
import { runs } from "../extent.ts";
import { eventOf, timeline } from "../fixtures/timeline.ts";
import { inWords } from "./in-words.ts";

const TEXTS = [
  "Talks, in Yerevan; \\ the “first” \\n of 2",
  "50% of A & B {in} C_1 #2 ~x^y $ 'q' \"r\"",
  "A -- b --- ``c'' <<d>> ?` ,, !`",
  "} unbalanced { braces",
  "@misc{x, year = {1066}}",
  "Հայաստանն ու ՆԱՏՕ-ն՝ «գործընկեր»",
  "Россия: «союзники», № 5 — 7%",
  "🇦🇲 and 👩‍👩‍👧 at the fair",
  "END:VEVENT",
  "x".repeat(61),
];
/** Words as titles are: without spaces at the ends, several in a row, or what only some programs hold to be a space. */
const words = fc
  .array(fc.oneof(fc.constantFrom(...TEXTS), fc.stringMatching(/^[!-~«»“”–—Ա-ևА-я•]{1,12}$/)), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join(" "));

const DATES = {
  "2012-05-03": [[2012, 5, 3]],
  "2012-05": [[2012, 5]],
  "2012": [[2012]],
  "0301": [[301]],
  "2012~": [[2012]],
  "2024-04-01?": [[2024, 4, 1]],
  "2012-05%": [[2012, 5]],
  "2012-22": [[2012]],
} as const;

describe("a calendar, read by ical.js", () => {
  const stamp = Date.UTC(2024, 5, 1);
  const entries = (events: TimelineEvent[]) => {
    const calendar = toICalendar(timeline, events, {
      stamp,
      link: ({ id }) => `https://example.org/?a=1,2;3&event=${id}`,
    });
    const component = new ICAL.Component(ICAL.parse(calendar));
    return component.getAllSubcomponents("vevent").map((each) => new ICAL.Event(each));
  };
  const event = eventOf("rasmussen-2012");
  const dayOf = ({ year = 0, month = 0, day = 0 }: Partial<ICAL.Time> = {}) =>
    `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

  test("has the titles and summaries of the events, whatever they hold", () => {
    fc.assert(
      fc.property(words, words, (title, summary) => {
        const [read] = entries([{ ...event, title, summary }]);
        expect(read?.summary).toBe(title);
        expect(read?.description.startsWith(`${summary}\nEDTF: 2012-09-06\n`)).toBe(true);
        expect(read?.component.getFirstPropertyValue("url")).toBe(`https://example.org/?a=1,2;3&event=${event.id}`);
      }),
      { numRuns: runs(200) },
    );
  });

  test.each([
    ["2012-10-11", "2012-10-11", "2012-10-12"],
    ["2012-02", "2012-02-01", "2012-03-01"],
    ["2012", "2012-01-01", "2013-01-01"],
    ["2012-24", "2012-12-01", "2013-03-01"],
    ["199X", "1990-01-01", "2000-01-01"],
    ["2011-12-30/2012-01-02", "2011-12-30", "2012-01-03"],
    ["2012~", "2012-01-01", "2013-01-01"],
    ["2024-04-01?", "2024-04-01", "2024-04-02"],
    ["0301", "0301-01-01", "0302-01-01"],
  ])("%s covers the days from %s to before %s", (text, start, end) => {
    const [read] = entries([{ ...event, date: edtf(text) }]);
    expect([dayOf(read?.startDate), dayOf(read?.endDate)]).toEqual([start, end]);
    expect(read?.startDate.isDate).toBe(true);
  });

  test.each(["2002/..", "../2024-02-08"])("%s is in no calendar", (text) =>
    expect(entries([{ ...event, date: edtf(text) }])).toEqual([]),
  );
});

/** A date variable as the schema of CSL-JSON has it. */
const Issued = Type.Object(
  {
    "date-parts": Type.Optional(
      Type.Array(Type.Array(Type.Integer(), { minItems: 1, maxItems: 3 }), { minItems: 1, maxItems: 2 }),
    ),
    season: Type.Optional(Type.Integer({ minimum: 1, maximum: 4 })),
    circa: Type.Optional(Type.Boolean()),
    literal: Type.Optional(Type.String({ minLength: 1 })),
  },
  { additionalProperties: false },
);

const cited = (published: EdtfDate | null, title = "Talks", quote = "They talk."): Cited => {
  const event = eventOf("envoy-recalled");
  const document = timeline.documents.find(({ id }) => id === event.evidence[0]?.document);
  if (!document) throw new Error("the event has no document");
  const link = "https://example.org/~t/?q=a%20b&view=2012-01-01/2012-12-31#x_y";
  return {
    event: { ...event, title },
    evidence: { quote },
    document: { ...document, title, published },
    link,
    inWords,
  };
};
const read = (entry: string) => new Cite(entry).data[0] ?? {};

describe("a BibTeX entry, read by Citation.js", () => {
  test("has title and passage, whatever they hold, and the way back", () => {
    fc.assert(
      fc.property(words, words, (title, quote) => {
        const item = read(citationBibtex(cited(edtf("2012"), title, quote)));
        expect(item.title).toBe(title);
        expect(item.note).toBe(
          `“${quote}” (cited for: ${title}, https://example.org/%7Et/?q=a%20b&view=2012-01-01/2012-12-31#x_y)`,
        );
      }),
      { numRuns: runs(200) },
    );
  });

  test.each(Object.entries(DATES))("of %s has no finer date", (text, parts) =>
    expect(read(citationBibtex(cited(edtf(text)))).issued).toEqual({ "date-parts": parts }),
  );

  test.each([
    ["199X", "1990s"],
    ["2012/2013", "2012/2013"],
    ["2012/..", "2012/"],
  ])("of %s has the words %s", (text, literal) =>
    expect(read(citationBibtex(cited(edtf(text)))).issued).toEqual({ literal }),
  );

  test.each([null, edtf("../2012-09-06")])("of an undated source has no date", (published) =>
    expect(read(citationBibtex(cited(published))).issued).toBeUndefined(),
  );
});

describe("a CSL-JSON item, read by Citation.js", () => {
  test("has title and passage, whatever they hold", () => {
    fc.assert(
      fc.property(words, words, (title, quote) => {
        const item = read(citationCsl(cited(edtf("2012"), title, quote)));
        expect(item.title).toBe(title);
        expect(item.note).toContain(`“${quote}” (cited for: ${title}, https://example.org/~t/`);
      }),
      { numRuns: runs(200) },
    );
  });

  test.each(Object.entries(DATES))("of %s has no finer date", (text, parts) =>
    expect(read(citationCsl(cited(edtf(text)))).issued?.["date-parts"]).toEqual(parts),
  );

  test.each([
    ...Object.keys(DATES),
    "199X",
    "2012/2013",
    "2012-05-03/2012-06",
    "2012/..",
    "2012-21/2012-23",
    "2012-24~",
  ])("of %s has the form of a date variable", (text) =>
    expect([...Value.Errors(Issued, read(citationCsl(cited(edtf(text)))).issued)]).toEqual([]),
  );
});
