// The compiled file as a whole: order, span, actors, settings, proposals.

import { describe, expect, it } from "vitest";
import { actorsIn } from "../../../src/compile/propose/propose.ts";
import { MAX_TITLE } from "../../../src/model/timeline.ts";
import { codes, compileTexts, curationYaml, eventYaml, SETTINGS } from "../helpers.ts";

const TEXT = "In 2005 they agreed. In 2002 they met. Since 2002 they meet. They spoke. In late 2002 NATO wrote.";

describe("the timeline", () => {
  const yaml = curationYaml(
    "2012-09-06",
    eventYaml("agreed", "In 2005 they agreed.", { date: "2005", actors: "[russia, armenia]" }),
    eventYaml("spoke", "They spoke.", { date: '"../2012-09-06"' }),
    eventYaml("meeting", "Since 2002 they meet.", { date: '"2002/.."', lasts: "true" }),
    eventYaml("met", "In 2002 they met.", { date: "2002" }),
    eventYaml("wrote", "In late 2002 NATO wrote.", { date: '"2002-10/2002-12"' }),
  );
  const files = { "a.txt": TEXT, "a.yaml": yaml };
  const { timeline } = compileTexts(files);

  it("orders by the first day, then the last; what is only known to lie before a day stands at that day", () => {
    expect(timeline?.events.map(({ id }) => id)).toEqual(["met", "meeting", "wrote", "agreed", "spoke"]);
  });

  it("lists the actors that occur, in the order of timeline.yaml", () => {
    expect(timeline?.actors).toEqual([
      { id: "armenia", name: "Armenia", kind: "state", sameAs: "https://www.wikidata.org/wiki/Q399" },
      { id: "nato", name: "NATO", kind: "organisation", sameAs: "https://www.wikidata.org/wiki/Q7184" },
      { id: "russia", name: "Russia", kind: "state", sameAs: "https://www.wikidata.org/wiki/Q159" },
    ]);
  });

  it("spans the calendar years of all bounded dates, unless timeline.yaml says otherwise", () => {
    expect(timeline?.span).toEqual({ start: "2002-01-01", end: "2012-12-31" });
    expect(timeline?.title).toBe("Timeline");
    const settings = "title: Between alliances\nsubtitle: 1992 to 2024\nspan: {start: 1992, end: 2024-06}";
    const titled = compileTexts({ ...files, "timeline.yaml": settings }).timeline;
    expect(titled).toMatchObject({
      title: "Between alliances",
      subtitle: "1992 to 2024",
      span: { start: "1992-01-01", end: "2024-06-30" },
    });
    expect(titled?.documents).toHaveLength(1);
  });

  it("checks timeline.yaml like any other file", () => {
    expect(codes(compileTexts({ ...files, "timeline.yaml": "titel: x\nspan: {start: 2024, end: 1992}" }))).toEqual([
      "unknown-key 1:1",
      "bad-date 2:26",
    ]);
  });

  it("describes a document that gives nothing about itself", () => {
    expect(compileTexts({ "b.txt": "NATO in 2005.\nMore." }).timeline?.documents).toEqual([
      {
        id: "b",
        title: "NATO in 2005.",
        titleBy: "source",
        publisher: "",
        published: null,
        language: "en",
        file: "documents/b.txt",
      },
    ]);
  });

  it("names the author of a document, and a copy of its original", () => {
    const described = (yaml: string) => compileTexts({ "a.txt": "A text.", "a.yaml": yaml }).timeline?.documents[0];
    expect(described("author: Ann Lee\narchived: {date: 2024-02-10, url: https://example.org/copy}\n")).toMatchObject({
      author: "Ann Lee",
      archived: { date: { edtf: "2024-02-10", precision: "day" }, url: "https://example.org/copy" },
    });
    expect(described("archived: {date: 2024-02}\n")?.archived).toEqual({
      date: expect.objectContaining({ edtf: "2024-02" }),
    });
    expect(Object.keys(described("title: A\n") ?? {})).not.toEqual(expect.arrayContaining(["author"]));
  });

  it("says whose own words a document carries, where its editor has said so", () => {
    const voicesIn = (line: string) => compileTexts({ ...files, "a.yaml": `${line}\n${yaml}` }).timeline?.documents[0];
    expect(voicesIn("voices: [nato, russia, nato]")).toMatchObject({ voices: ["nato", "russia"] });
    expect(voicesIn("voices: []")).toMatchObject({ voices: [] });
    expect(voicesIn("")).not.toHaveProperty("voices");
    expect(codes(compileTexts({ ...files, "a.yaml": `voices: [nato, natto]\n${yaml}` }))).toEqual([
      "unknown-voice 1:16",
    ]);
  });

  it("reports what it found, errors or not", () => {
    const broken = compileTexts({ ...files, "b.txt": "" });
    expect(broken.timeline).toBeNull();
    expect(broken.report.documents).toMatchObject([{ id: "a", sentences: 5, dates: 4, curated: 5, proposed: 0 }]);
    expect(broken.report.events).toHaveLength(5);
  });
});

describe("proposals", () => {
  it("one for each dated sentence outside the boilerplate, with its whole sentence as evidence", () => {
    const text = "Armenia and Russia signed a treaty in 1997. They smiled. -0-\n\nLeave a Reply\n\nArmenia in 2005.";
    const { timeline } = compileTexts({ "a.txt": text });
    expect(timeline?.events).toMatchObject([
      {
        id: "a-1",
        title: "Armenia and Russia signed a treaty",
        date: { edtf: "1997" },
        actors: ["russia", "armenia"],
        category: "agreement",
        importance: 2,
        origin: "proposed",
        evidence: [{ start: 0, end: 43, time: { text: "1997" } }],
      },
    ]);
  });

  it("take the actors of the paragraph, and pass over a sentence without any", () => {
    const inParagraph = compileTexts({ "a.txt": "NATO is large. It grew in 1999." });
    expect(inParagraph.timeline?.events[0]?.actors).toEqual(["nato"]);
    expect(codes(compileTexts({ "a.txt": "It grew in 1999." }))).toEqual(["no-actor 1:1"]);
  });

  it("cut a long title before a phrase, and mark it where no phrase ends", () => {
    const titleOf = (text: string) => compileTexts({ "a.txt": text }).timeline?.events[0]?.title;
    expect(
      titleOf(
        "In 2016 Russia and Armenia signed an agreement on a Joint Group of Forces designed to ensure security there.",
      ),
    ).toBe("Russia and Armenia signed an agreement on a Joint Group of Forces");
    const endless = titleOf(`In 2005 Armenia sent ${"heavy ".repeat(20)}weapons.`) ?? "";
    expect(endless.length).toBeLessThanOrEqual(MAX_TITLE);
    expect(endless).toMatch(/heavy…$/);
  });

  it("never take an id that an editor has given", () => {
    const files = { "a.txt": "NATO met in 2005.", "b.txt": "They met in 2007." };
    const yaml = curationYaml("2012", eventYaml("a-1", "They met in 2007."));
    expect(compileTexts({ ...files, "b.yaml": yaml }).timeline?.events.map(({ id }) => id)).toEqual(["a-1-2", "a-1"]);
  });

  it("are made for a document with metadata only, and not where events is empty", () => {
    expect(compileTexts({ "a.txt": "NATO met in 2005.", "a.yaml": "title: A" }).timeline?.events).toHaveLength(1);
    expect(compileTexts({ "a.txt": "NATO met in 2005.", "a.yaml": "events: []" }).timeline?.events).toHaveLength(0);
  });

  it("name the partner first, then Armenia", () => {
    expect(actorsIn("Armenia refused to host CSTO exercises; Russian troops left Azerbaijan", SETTINGS.domain)).toEqual(
      ["csto", "armenia", "russia", "azerbaijan"],
    );
    expect(actorsIn("Yerevan alone", SETTINGS.domain)).toEqual(["armenia"]);
    expect(actorsIn("Nobody here, not even an UNKNOWN EUphoric", SETTINGS.domain)).toEqual([]);
  });
});

describe("the last day on which a source says so", () => {
  const asOf = (quote: string, extra: Record<string, string>, published = "2012-09-06") =>
    compileTexts({ "a.txt": quote, "a.yaml": curationYaml(published, eventYaml("event", quote, extra)) }).timeline
      ?.events[0]?.asOf;

  it("stands with what has no known end, and with what is told of the day of its report", () => {
    expect(asOf("Since 2005 they meet.", { date: "2005/..", lasts: "true" })).toBe("2012-09-06");
    expect(asOf("They serve there.", { date: "2012-09-06", lasts: "true" })).toBe("2012-09-06");
    expect(asOf("They serve there.", { date: "2024-04-01?", lasts: "true" }, "2024-04-01?")).toBe("2024-04-01");
  });

  it("stands with nothing else", () => {
    expect(asOf("In 2005 they met.", { date: "2005" })).toBeUndefined();
    expect(asOf("They served there.", { date: "../2012-09-06", lasts: "true" })).toBeUndefined();
  });
});

describe("the title of a document", () => {
  const by = (text: string, yaml: string) =>
    compileTexts({ "a.txt": text, "a.yaml": `${yaml}\nevents: []` }).timeline?.documents[0]?.titleBy;

  it("is its source's where the text has it, else its editor's, unless the editor says otherwise", () => {
    expect(by("NATO met.\n\nIt talked.", "title: NATO met.")).toBe("source");
    expect(by("NATO met.\n\nIt talked.", "title: Talks at last")).toBe("editor");
    expect(by("NATO met.\n\nIt talked.", "title: Talks at last\ntitle_by: source")).toBe("source");
    expect(by("NATO met.\n\nIt talked.", "language: en")).toBe("source");
  });
});

describe("places", () => {
  it("of a proposal do not act where someone else does", () => {
    const [event] = compileTexts({ "a.txt": "In 2020 Russia sent peacekeepers to Nagorno-Karabakh." }).timeline!.events;
    expect(event).toMatchObject({ actors: ["russia"], places: ["nagorno-karabakh"] });
  });

  it("of a curated event stand beside its actors, and among the names of the record", () => {
    const quote = "NATO met in 2005.";
    const yaml = curationYaml("2012", eventYaml("event", quote, { date: '"2005"', places: "[belarus]" }));
    const { timeline } = compileTexts({ "a.txt": quote, "a.yaml": yaml });
    expect(timeline?.events[0]).toMatchObject({ actors: ["nato", "armenia"], places: ["belarus"] });
    expect(timeline?.actors.map(({ id }) => id)).toContain("belarus");
  });
});
