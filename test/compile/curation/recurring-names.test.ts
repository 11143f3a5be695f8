// Documents without a domain: which names recur in them, and that a warning says so.

import { describe, expect, it } from "vitest";
import { compile, sourceFile } from "../../../src/compile/compile.ts";
import { actorsOfNames, NameCount } from "../../../src/compile/curation/recurring-names.ts";

function namesOf(...texts: string[]) {
  const count = new NameCount();
  for (const text of texts) count.add(text);
  return count.names();
}
const listed = (...texts: string[]) => namesOf(...texts).map(({ name }) => name);

describe("names in documents", () => {
  it("are counted, with the documents that have them; those of several documents come first", () => {
    expect(
      namesOf(
        "The Harbour Board met Merrow Line. We saw Merrow Line and Merrow Line.",
        "They asked the Harbour Board.",
      ),
    ).toEqual([
      { name: "Harbour Board", count: 2, documents: 2 },
      { name: "Merrow Line", count: 3, documents: 1 },
    ]);
  });

  it("are not words that only begin sentences, days, months or articles", () => {
    expect(listed("Nobody came. Nobody left on Monday in May. The Board of the Trust met.\nRain fell.")).toEqual([
      "Board of the Trust",
    ]);
  });

  it("at the beginning of sentences count where they stand inside one too, and in capitals anywhere", () => {
    expect(namesOf("Saltmere wept. They left Saltmere. ILO spoke.")).toEqual([
      { name: "Saltmere", count: 2, documents: 1 },
      { name: "ILO", count: 1, documents: 1 },
    ]);
  });

  it("are counted without the article, the title or the preposition before them", () => {
    expect(listed("The Merrow Line paid. In Saltmere it rained. Mr Trask left. But The Merrow Line")).toEqual([
      ...["Merrow Line", "Saltmere", "Trask"],
    ]);
  });

  it("are counted without their genitive, also over a line's end", () => {
    expect(namesOf("for Merrow\nLine’s ships and Merrow Line's crews")).toEqual([
      { name: "Merrow Line", count: 2, documents: 1 },
    ]);
  });
});

describe("actors of names", () => {
  const names = (...all: string[]) => all.map((name) => ({ name, count: 2, documents: 1 }));

  it("have an id of plain letters; names that would share one are one actor's", () => {
    expect(actorsOfNames(names("Café Ørsted", "Dockers’ Union", "Dockers' Union"))).toEqual([
      { id: "cafe-rsted", name: "Café Ørsted", kind: "organisation", aliases: ["Café Ørsted"] },
      {
        id: "dockers-union",
        name: "Dockers’ Union",
        kind: "organisation",
        aliases: ["Dockers’ Union", "Dockers' Union"],
      },
    ]);
  });

  it("are forty at most", () => {
    expect(actorsOfNames(names(...Array.from({ length: 60 }, (_, at) => `Ship ${at}`)))).toHaveLength(40);
  });
});

const TEXT = "Letter\n\nOn 3 May 1839 Assam sold tea to London. He wrote of London, Assam, London and Twining.\n";

const compileWith = (settings: string | null, text = TEXT) =>
  compile({
    files: [
      sourceFile("a.txt", text),
      ...(settings === null ? [] : [sourceFile("timeline.yaml", settings)]),
      sourceFile("a.yaml", "published: 1839-06-01\n"),
    ],
  });

describe("a folder whose timeline.yaml lists no actors", () => {
  const said = {
    severity: "warning",
    code: "no-domain",
    message: expect.stringContaining("London (3), Assam (2)"),
    hint: expect.stringContaining("npm run annotate -- --domain FOLDER"),
  };

  it.each([
    ["is not there", null, ""],
    ["has other keys only", "title: Tea\n", "timeline.yaml"],
    ["is empty", "# to do\n", "timeline.yaml"],
    ["has an empty list", "actors: []\n", "timeline.yaml"],
  ])("for it %s, is told once which names recur", (_, settings, file) => {
    expect(compileWith(settings).diagnostics).toEqual([expect.objectContaining({ ...said, file })]);
  });

  it("has its events proposed all the same, with those names as actors", () => {
    expect(compileWith(null).timeline?.events).toMatchObject([
      { actors: ["assam", "london"], date: { edtf: "1839-05-03" } },
    ]);
  });

  it("is told of names that recur, not of those that stand once, and of no more than ten", () => {
    const [{ message } = { message: "" }] = compileWith(null).diagnostics;
    expect(message).not.toContain("Twining");
    const many = Array.from(
      { length: 14 },
      (_, at) => `to Ship${"ABCDEFGHIJKLMN"[at]}x and ShipX${"ABCDEFGHIJKLMN"[at]}`,
    );
    const [warning] = compileWith(null, `On 3 May 1839 he went ${many.join(" ")} ${many.join(" ")}.\n`).diagnostics;
    expect(warning?.message).toMatch(/(?:ShipX?\w+ \(2\), ){10}18 more$/);
    const [none] = compileWith(null, "It rained in 1839.\n").diagnostics;
    expect(none).toMatchObject({ code: "no-domain", message: expect.stringContaining("no name recurs") });
  });
});

describe("nothing is said of missing actors", () => {
  it("where there are some", () => {
    expect(compileWith("actors:\n  - {id: assam, name: Assam, aliases: [Assam]}\n").diagnostics).toEqual([]);
  });

  it("where timeline.yaml cannot be read, or its actors are wrong: that is said", () => {
    expect(compileWith('title: "Tea\n').diagnostics.map(({ code }) => code)).toEqual(["bad-yaml"]);
    expect(compileWith("actors:\n  - {id: assam}\n").diagnostics.map(({ code }) => code)).toEqual(["missing-key"]);
  });

  it("where there is no text", () => {
    expect(compile({ files: [] }).diagnostics.map(({ code }) => code)).toEqual(["no-documents"]);
    expect(compile({ files: [sourceFile("a.txt", "")] }).diagnostics.map(({ code }) => code)).toEqual(["empty-file"]);
  });
});
