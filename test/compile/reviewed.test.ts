// Whether, by whom and when an event has been read: a mark of its own, which proposals carry until an editor changes it.

import { describe, expect, it } from "vitest";
import { compile, sourceFile } from "../../src/compile/compile.ts";
import { annotate } from "../../src/compile/editor/annotate.ts";
import { codeNames, compileTexts, eventYaml, filesOf } from "./helpers.ts";

const A = "Armenia and NATO agreed in 2005.";
const B = "Armenia and NATO met in 2007.";
const TEXT = `${A} ${B}\n`;
const yaml = (first: string, second = "") =>
  `events:\n${eventYaml("agreed", A, { reviewed: first })}${eventYaml("met", B, { reviewed: second })}`;
const eventsOf = (curation: string, curatedOnly = false) =>
  compile({ files: filesOf({ "a.txt": TEXT, "a.yaml": curation }), curatedOnly }).timeline?.events ?? [];

describe("the mark", () => {
  it.each([
    ["", "curated", undefined],
    ["true", "curated", undefined],
    ["false", "proposed", undefined],
    ["A. B.", "curated", { by: "A. B." }],
    ["A. B., 2024-05-01", "curated", { by: "A. B.", on: "2024-05-01" }],
    ["A. B. on 2024-05-01", "curated", { by: "A. B.", on: "2024-05-01" }],
    ["2024-05-01", "curated", { on: "2024-05-01" }],
    ['"Desk, Harbour: 2024-05-01"', "curated", { by: "Desk, Harbour:", on: "2024-05-01" }],
  ])("%j makes it %s", (reviewed, origin, who) => {
    const event = eventsOf(yaml(reviewed)).find(({ id }) => id === "agreed");
    expect(event).toMatchObject({ origin });
    expect(event?.reviewed).toEqual(who);
  });

  it.each(["no", "yes", "False", "nobody", "todo", "2024", "2024-02-31", '"?"'])("%j says neither", (reviewed) => {
    expect(codeNames(compileTexts({ "a.txt": TEXT, "a.yaml": yaml(reviewed) }))).toEqual(["bad-review"]);
  });

  it("with nothing behind it says that nobody has read it", () => {
    const text = yaml("true").replace("reviewed: true", "reviewed:");
    expect(eventsOf(text).find(({ id }) => id === "agreed")?.origin).toBe("proposed");
  });
});

describe("reviewed events only", () => {
  it("leaves out what is marked as not read, and keeps what has no mark", () => {
    expect(eventsOf(yaml("false"), true).map(({ id }) => id)).toEqual(["met"]);
    expect(eventsOf(yaml("A. B.", "true"), true).map(({ id }) => id)).toEqual(["agreed", "met"]);
  });

  it("leaves out a document of which nobody has read an event", () => {
    const files = {
      "a.txt": TEXT,
      "a.yaml": yaml("false", "false"),
      "b.txt": B,
      "b.yaml": `events:\n${eventYaml("b", B)}`,
    };
    const { timeline } = compile({ files: filesOf(files), curatedOnly: true });
    expect(timeline?.documents.map(({ id }) => id)).toEqual(["b"]);
    const none = compile({ files: filesOf({ "a.txt": TEXT, "a.yaml": yaml("false", "false") }), curatedOnly: true });
    expect(codeNames(none)).toEqual(["nothing-curated"]);
  });

  it("leaves out the passage that nobody has read of an event that somebody has", () => {
    const added = `events:\n  - {id: met, quote: ${B}, reviewed: false}\n`;
    const files = { "a.txt": TEXT, "a.yaml": yaml("", "A. B."), "b.txt": `${B}\n`, "b.yaml": added };
    const of = (curatedOnly: boolean) =>
      compile({ files: filesOf(files), curatedOnly }).timeline?.events.find(({ id }) => id === "met")?.evidence;
    expect(of(false)).toMatchObject([{ document: "a" }, { document: "b", origin: "proposed" }]);
    expect(of(true)).toMatchObject([{ document: "a" }]);
  });
});

describe("proposals that are written down", () => {
  const written = (name: string, text: string, more: Partial<Parameters<typeof annotate>[0]> = {}) =>
    annotate({
      document: sourceFile(name, text),
      curation: null,
      settings: filesOf({}).find((file) => file.name === "timeline.yaml") ?? null,
      taken: new Set(),
      ...more,
    }).text ?? "";

  it("are marked as not read, each of them", () => {
    const text = written("a.txt", TEXT);
    expect(text.match(/^ {4}reviewed: false$/gm)).toHaveLength(2);
  });

  it("keep the places that a proposal has, and what goes on", () => {
    const text = "NATO has had an office in Yerevan since 2002. In 2020 Russia sent soldiers to Nagorno-Karabakh.\n";
    const proposed = compileTexts({ "a.txt": text }).timeline?.events.length ?? 0;
    expect(proposed).toBeGreaterThan(0);
    expect(written("a.txt", text).match(/^ {2}- id: /gm)).toHaveLength(proposed);
  });

  it.each(["on 4 March 2014", "in March 2014", "in 2014"])("take over the id that they have elsewhere, %s", (when) => {
    const [first, second] = [
      `PARIS, March 14, 2014 (Agency) — Armenia signed a partnership agreement with NATO in Brussels ${when}.\n`,
      "BRUSSELS, March 20, 2014 (Agency) — On 4 March 2014 Armenia signed a partnership agreement with NATO in Brussels.\n",
    ];
    const own = written("a.txt", first).replace("id: a-1", "id: partnership-signed");
    const texts = { "a.txt": first, "b.txt": second, "a.yaml": own };
    const merged = compileTexts(texts).events.map(({ evidence }) => evidence);
    expect(merged.map((all) => all.map(({ document }) => document).sort())).toEqual([["a", "b"]]);
    const added = written("b.txt", second, {
      taken: new Set(["partnership-signed"]),
      beside: {
        merged,
        filesOf: (id) =>
          id === "a" ? { document: sourceFile("a.txt", first), curation: sourceFile("a.yaml", own) } : null,
      },
    });
    expect(added).toContain("- id: partnership-signed\n");
    expect(added).not.toContain('title: "Armenia');
    const result = compileTexts({
      ...texts,
      "a.yaml": own.replace("reviewed: false", "reviewed: true"),
      "b.yaml": added,
    });
    expect(result.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(result.timeline?.events).toMatchObject([
      {
        id: "partnership-signed",
        date: { edtf: "2014-03-04" },
        origin: "curated",
        evidence: expect.arrayContaining([
          expect.objectContaining({ document: "a" }),
          expect.objectContaining({ document: "b", origin: "proposed" }),
        ]),
      },
    ]);
  });
});
