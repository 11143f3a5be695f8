// Any text in: no exception, offsets in range, slices equal, cost in proportion.

import fc from "fast-check";
import { Value } from "typebox/value";
import { describe, expect, it } from "vitest";
import { compile } from "../../../src/compile/compile.ts";
import { TimelineSchema } from "../../../src/model/timeline.ts";
import { runs } from "../../extent.ts";
import { compileQuickly, compileTexts, curationYaml, eventYaml } from "../helpers.ts";

// Words of time, names, marks and oddities, so that rules meet often
const pieces = fc.constantFrom(
  ...["In 2005", "2016-04", "last year", "Last November", "summer", "of last", "a couple of days ago", "6Sept2012"],
  ...["Monday", "weekend", "today", "two days after", "came", "since", "until", "the", "early 2000s", "May", "9999"],
  ...[
    "Armenia",
    "NATO",
    "met",
    "is",
    ". ",
    ", ",
    "\n",
    "\r\n",
    "\u00a0",
    "“",
    "”",
    "🙂",
    "\ud800",
    "-0-",
    "Leave a Reply",
  ],
  ...["999 decades ago", "29 February", "31", "in", "for several", "decades", "0001", "1000"],
);
const text = fc.oneof(
  fc.array(pieces, { maxLength: 40 }).map((words) => words.join(" ")),
  fc.array(pieces, { maxLength: 40 }).map((words) => words.join("")),
  fc.string({ unit: "binary", maxLength: 200 }),
);
const published = fc.constantFrom(
  "2012-03-06",
  "0000-01-01",
  "9999-12-31",
  "2024-04-01?",
  "../2005",
  "199X",
  "2024-02-29",
);

/** As text arrives from a file: without halves of surrogate pairs. */
const wellFormed = (raw: string): string => new TextDecoder().decode(new TextEncoder().encode(raw));

function check(result: ReturnType<typeof compile>): void {
  const { timeline, texts, sources, diagnostics } = result;
  for (const { file, span, line, column } of diagnostics) {
    const source = sources.get(file);
    if (span === undefined || source === undefined) continue;
    expect(span.start).toBeGreaterThanOrEqual(0);
    expect(span.end).toBeLessThanOrEqual(source.length);
    expect(span.start).toBeLessThanOrEqual(span.end);
    const lines = source.slice(0, span.start).split("\n");
    expect([line, column]).toEqual([lines.length, (lines.at(-1)?.length ?? 0) + 1]);
  }
  if (timeline === null) return;
  expect(Value.Check(TimelineSchema, timeline)).toBe(true);
  for (const { evidence } of timeline.events) {
    for (const { document, start, end, quote, time } of evidence) {
      expect(texts.get(document)?.slice(start, end)).toBe(quote);
      if (time) expect(texts.get(document)?.slice(time.start, time.end)).toBe(time.text);
    }
  }
}

describe("any text", () => {
  it("compiles without an exception, and offsets hold", () => {
    fc.assert(
      fc.property(text, published, (body, day) => {
        check(compileQuickly({ "a.txt": body, "a.yaml": `published: "${day}"` }));
        check(compileQuickly({ "a.txt": body }));
      }),
      { numRuns: runs(300) },
    );
  });

  it("any slice of a document that is quoted is found or told to stand twice", () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (body, from, length) => {
        const clean = wellFormed(body.replaceAll("\r\n", "\n"));
        const quote = wellFormed(
          clean
            .slice(from % (clean.length + 1))
            .slice(0, 1 + (length % 40))
            .trim(),
        );
        if (/^[\s\u200b\u2060\ufeff]*$/.test(quote) || quote.includes("\ufffd") || /\p{Cc}/u.test(quote)) return;
        const result = compileQuickly({ "a.txt": clean, "a.yaml": curationYaml("2012-03-06", eventYaml("e", quote)) });
        check(result);
        expect(result.diagnostics.map(({ code }) => code)).not.toContain("quote-not-found");
      }),
      { numRuns: runs(300) },
    );
  });

  it("any bytes and any curation come back as diagnostics", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.string({ unit: "binary", maxLength: 120 }), (bytes, yaml) => {
        const curation = { name: "a.yaml", bytes: new TextEncoder().encode(yaml) };
        check(compile({ files: [{ name: "a.txt", bytes }, curation] }));
      }),
      { numRuns: runs(300) },
    );
  });
});

describe("any curation", () => {
  // what YAML is made of, so that it is nearly YAML
  const signs = fc.constantFrom(
    ...[
      "events:",
      "  - id: a",
      "    quote: NATO",
      "title:",
      "ignore:",
      "- ",
      "? ",
      ": ",
      "[",
      "]",
      "{",
      "}",
      ",",
      "&a ",
      "*a",
    ],
    ...[
      "!!js/function ",
      "!!binary ",
      "<<: ",
      "__proto__:",
      "constructor:",
      "|",
      ">",
      "%YAML 1.1",
      "---",
      "...",
      "# x",
    ],
    ...[
      '"',
      "'",
      "\\",
      "\\q",
      "\t",
      "\n",
      "\n  ",
      "\n    ",
      "\r",
      "\u0085",
      "\ufeff",
      "\0",
      "\ud800",
      " ",
      "x",
      "2005",
      "🙂",
    ],
  );
  const yaml = fc.array(signs, { maxLength: 60 }).map((parts) => parts.join(""));

  it("comes back as diagnostics inside its file", () => {
    fc.assert(
      fc.property(yaml, (curation) => {
        check(compileQuickly({ "a.txt": "NATO met in 2005.", "a.yaml": curation }));
      }),
      { numRuns: runs(1000) },
    );
  });

  it("leads to short messages, whatever it cites", () => {
    const long = "x".repeat(500_000);
    for (const yaml of [
      `? ${long}\n: 1`,
      `published: ${long}`,
      `url: ${long}`,
      `title: !${long} x`,
      `title: |${long}`,
    ]) {
      const { diagnostics } = compileQuickly({ "a.txt": "NATO met.", "a.yaml": yaml });
      expect(diagnostics.length).toBeGreaterThan(0);
      for (const { message, hint } of diagnostics) expect(message.length + (hint?.length ?? 0)).toBeLessThan(3000);
    }
  });
});

describe("cost", () => {
  const nasty = {
    "no full stop in half a million characters": "Armenia in 2005 and last year ".repeat(8_000),
    "white space": `Armenia${" ".repeat(300_000)}2005`,
    "one letter": "a".repeat(500_000),
    "capitals, as if all were a dateline": "A ".repeat(200_000),
    marks: ".”".repeat(200_000),
    dots: `${".".repeat(300_000)}x`,
    colons: `A report.\n${":".repeat(300_000)}x`,
    "capital letters": "A".repeat(300_000),
    "a byline": `By ${"A".repeat(380)}1`,
    "words that count from other words": "It came two days after ".repeat(15_000),
    quotes: "“".repeat(300_000),
    digits: "1".repeat(300_000),
    "numbers and units": "two days ".repeat(40_000),
    lines: "In 2005 NATO met.\n".repeat(4_000),
    "more dates in a sentence than a stack has room for": "2005 ".repeat(150_000),
  };
  for (const [name, body] of Object.entries(nasty)) {
    it(`comes to an end, without an error: ${name}`, () => {
      const { diagnostics } = compileTexts({ "a.txt": body, "a.yaml": "published: 2012-03-06" });
      expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    });
  }

  it("many wrong and long quotes of a long text come to an end", () => {
    const quotes = [`b${"ab".repeat(50_000)}`, ...Array.from({ length: 300 }, (_, index) => `ab ${index} ab cd`)];
    const yaml = curationYaml("2012-03-06", ...quotes.map((quote, index) => eventYaml(`e${index}`, quote)));
    const { diagnostics } = compileTexts({
      "a.txt": `${"ab".repeat(300_000)}${" ab".repeat(60_000)}`,
      "a.yaml": yaml,
    });
    expect(diagnostics).toHaveLength(301);
  });
});
