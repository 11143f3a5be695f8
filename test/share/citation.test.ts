import { describe, expect, test } from "vitest";
import { edtf } from "../../src/model/date.ts";
import { sourceName } from "../../src/model/source-name.ts";
import { type Cited, citationBibtex, citationCsl, citationText } from "../../src/share/citation.ts";
import { webAddress } from "../../src/share/web.ts";
import { eventOf, timeline } from "../fixtures/timeline.ts";
import { inWords } from "./in-words.ts";

function cited(id: string, index = 0): Cited {
  const event = eventOf(id);
  const evidence = event.evidence[index]!;
  const document = timeline.documents.find((candidate) => candidate.id === evidence.document)!;
  return { event, evidence, document, link: `https://example.org/t/?event=${id}`, inWords };
}

const dated = (text: string | null): Cited => {
  const base = cited("envoy-recalled");
  return { ...base, document: { ...base.document, published: text === null ? null : edtf(text) } };
};

describe("plain text", () => {
  test("publisher, title, day, address, passage, way back", () => {
    expect(citationText(cited("envoy-recalled"))).toBe(
      "ARKA News Agency: “Zakharova says Russia and Armenia remain allies”, 8 February 2024. https://arka.am/en/news/politics/zakharova. “Armenia has also recalled its ambassador from the military alliance.” (cited for: Armenia recalls its envoy to the CSTO, https://example.org/t/?event=envoy-recalled)",
    );
  });

  test.each([
    [null, "n.d"],
    ["2012/2013", "2012 to 2013"],
    ["2012-05/2012-06-03", "May 2012 to 3 June 2012"],
    ["2012-05/2012-06", "May–June 2012"],
    ["199X", "the 1990s"],
    ["2012~", "about 2012"],
    ["2012-22", "summer 2012"],
    ["2012-05", "May 2012"],
    ["2024-04-01?", "probably 1 April 2024"],
    ["2012-03~", "about March 2012"],
    ["2012", "2012"],
    ["../2012-09-06", "n.d"],
  ])("published %s: %s", (date, words) => {
    expect(citationText(dated(date))).toContain(`”, ${words}. `);
  });
});

test("a title that is its editor's stands in brackets, and is no quotation", () => {
  const base = cited("envoy-recalled");
  const edited: Cited = { ...base, document: { ...base.document, title: "Talks", titleBy: "editor" } };
  expect(citationText(edited)).toMatch(/^ARKA News Agency: \[Talks\], 8 February 2024\. /);
  expect(citationBibtex(edited)).toContain("title = {{[Talks]}}");
  expect(JSON.parse(citationCsl(edited))[0].title).toBe("[Talks]");
});

describe("a source whose author is told", () => {
  const base = cited("envoy-recalled");
  const by = (author: string, publisher = base.document.publisher): Cited => ({
    ...base,
    document: { ...base.document, author, publisher },
  });

  test("is cited by author and publisher", () => {
    expect(citationText(by("Ann Lee"))).toMatch(/^Ann Lee, ARKA News Agency: “Zakharova/);
    expect(citationBibtex(by("Ann & Lee"))).toContain(
      "author = {{Ann \\& Lee}},\n  howpublished = {{ARKA News Agency}}",
    );
    expect(JSON.parse(citationCsl(by("Ann Lee")))[0]).toMatchObject({
      author: [{ literal: "Ann Lee" }],
      "container-title": "ARKA News Agency",
    });
  });

  test("is cited by the author alone where nobody has told the publisher", () => {
    expect(citationText(by("Ann Lee", ""))).toMatch(/^Ann Lee: “Zakharova/);
    expect(citationBibtex(by("Ann Lee", ""))).not.toContain("howpublished");
  });
});

describe("a source whose publisher nobody has told", () => {
  const base = cited("envoy-recalled");
  const nameless: Cited = { ...base, document: { ...base.document, publisher: "" } };

  test("is cited by its title, and leaves no empty field", () => {
    expect(citationText(nameless)).toMatch(/^“Zakharova says/);
    expect(citationBibtex(nameless)).not.toContain("author");
    expect(citationCsl(nameless)).not.toContain("container-title");
  });

  test("is called by its file where an event names it", () => {
    expect(sourceName(nameless.document)).toBe(nameless.document.id);
    expect(sourceName(base.document)).toBe("ARKA News Agency");
  });
});

describe("BibTeX", () => {
  test("the fields of an article on the web", () => {
    expect(citationBibtex(cited("envoy-recalled"))).toBe(
      [
        "@misc{arka-2024,",
        "  author = {{ARKA News Agency}},",
        "  title = {{Zakharova says Russia and Armenia remain allies}},",
        "  year = {2024},",
        "  month = feb,",
        "  day = {8},",
        "  url = {https://arka.am/en/news/politics/zakharova},",
        "  language = {en},",
        "  note = {“Armenia has also recalled its ambassador from the military alliance.” (cited for: Armenia recalls its envoy to the CSTO, \\url{https://example.org/t/?event=envoy-recalled})}",
        "}",
      ].join("\n"),
    );
  });

  test("what TeX would read as its own is escaped", () => {
    const base = cited("envoy-recalled");
    const text = citationBibtex({ ...base, document: { ...base.document, title: "50% of A&B {in} C_1 #2 \\ ~x^y $" } });
    expect(text).toContain(
      "title = {{50\\% of A\\&B \\textbraceleft{}in\\textbraceright{} C\\_1 \\#2 \\textbackslash{} \\textasciitilde{}x\\textasciicircum{}y \\$}}",
    );
  });

  test("braces balance whatever the words hold", () => {
    const base = cited("envoy-recalled");
    const wild = citationBibtex({ ...base, evidence: { quote: "}{ \\} end\nof line" }, link: "https://x.org/?a={b}" });
    let depth = 0;
    const depths = [...wild].map((sign) => (depth += Number(sign === "{") - Number(sign === "}")));
    expect(depths.lastIndexOf(0)).toBe(wild.length - 1); // BibTeX counts braces behind a backslash, too
    expect(depths.slice(wild.indexOf("{"), -1).every((each) => each > 0)).toBe(true);
    expect(wild).toContain("end of line");
  });

  test("an uncertain day says so, no day leaves no field", () => {
    expect(citationBibtex(dated("2024-04-01?"))).toContain("note = {Published probably 1 April 2024. “Armenia");
    expect(citationBibtex(dated(null))).not.toContain("year =");
    expect(citationBibtex(dated(null))).toContain("note = {Undated. “");
    expect(citationBibtex(dated("2012"))).not.toContain("month =");
    expect(citationBibtex(dated("2012-05"))).not.toContain("day =");
    expect(citationBibtex(dated("2012/2013"))).toContain("year = {2012/2013}");
    expect(citationBibtex(dated("2012/2013"))).not.toMatch(/month =|day =/);
    expect(citationBibtex(dated("199X"))).toContain("year = {1990s}");
  });

  test.each([
    ["2012/..", "2012/", "since 2012"],
    ["2012~/..", "2012/", "since about 2012"],
    ["2012-05/2013", "2012/2013", "May 2012 to 2013"],
    ["2012-05-03/2012-05-04", "2012", "3–4 May 2012"],
    ["2012-22", "2012", "summer 2012"],
    ["2012-21/2012-23", "2012", "spring 2012 to autumn 2012"],
    ["2012/2013~", "2012/2013", "2012 to about 2013"],
  ])("of %s the note says what the year does not", (date, year, words) => {
    const entry = citationBibtex(dated(date));
    expect(entry).toContain(`year = {${year}},`);
    expect(entry).toContain(`note = {Published ${words}. “`);
    expect(entry).not.toMatch(/month =|day =/);
  });

  test.each(["2012", "2012-05", "2012-05-03", "2012/2013", "199X"])("of %s the note need not say it again", (date) =>
    expect(citationBibtex(dated(date))).toContain("note = {“"),
  );

  test("a source that is only known to be older than a day is undated", () =>
    expect(citationBibtex(dated("../2012-09-06"))).toContain("note = {Undated. “"));

  test("signs that TeX would join stay apart", () => {
    const base = cited("envoy-recalled");
    const title = "A -- b --- ``c'' <<d>>";
    expect(citationBibtex({ ...base, document: { ...base.document, title } })).toContain(
      "title = {{A -{}- b -{}-{}- \\textasciigrave{}\\textasciigrave{}c'{}' <{}<d>{}>}}",
    );
  });
});

describe("CSL-JSON", () => {
  const item = (from: Cited) => JSON.parse(citationCsl(from))[0];

  test("a newspaper article with its day", () => {
    expect(item(cited("envoy-recalled"))).toMatchObject({
      id: "arka-2024",
      type: "article-newspaper",
      "container-title": "ARKA News Agency",
      issued: { "date-parts": [[2024, 2, 8]] },
      URL: "https://arka.am/en/news/politics/zakharova",
    });
  });

  test("doubt is circa, an interval has two dates, no date has none", () => {
    expect(item(dated("2024-04-01?")).issued).toEqual({ "date-parts": [[2024, 4, 1]], circa: true });
    expect(item(dated("2017-02-25/2017-02-26")).issued).toEqual({
      "date-parts": [
        [2017, 2, 25],
        [2017, 2, 26],
      ],
    });
    expect(item(dated(null)).issued).toBeUndefined();
    expect(item(dated("2012-05/2013")).issued).toEqual({ "date-parts": [[2012, 5], [2013]] });
    expect(item(dated("2012-22~")).issued).toEqual({ "date-parts": [[2012]], season: 2, circa: true });
    expect(item(dated("199X")).issued).toEqual({ literal: "the 1990s" });
  });

  test.each([
    ["2012/..", "since 2012"],
    ["2012-05~/..", "since about May 2012"],
    ["2012-21/2012-23", "spring 2012 to autumn 2012"],
    ["2012-22/2013", "summer 2012 to 2013"],
    ["19XX", "the 1900s"],
  ])("what the format cannot write is in words: %s", (date, literal) => {
    expect(item(dated(date)).issued).toEqual({ literal });
  });
});

test.each([
  ["https://arka.am/x", "https://arka.am/x"],
  ["javascript:alert(1)", null],
  ["data:text/html,x", null],
  ["arka.am", null],
  [undefined, null],
])("%s leads to the web: %s", (url, address) => expect(webAddress(url)).toBe(address));
