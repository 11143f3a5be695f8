// @vitest-environment jsdom
// The editor's page: what it says of a document and why, and that nothing of a document can act in it.

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { run } from "../../../src/build/cli/compile.ts";
import { reportPage, writeReport } from "../../../src/build/report/editor-report.ts";
import { compileTexts, eventYaml, findings, SEEDS } from "../../compile/helpers.ts";

const TEXT = `NATO and Armenia agreed in 2005. Nobody said when.

They met on Thursday and for decades. Russia objected in 2007.

Related articles

Armenia in 1999
`;
const YAML = `events:
${eventYaml("agreed", "NATO and Armenia agreed in 2005.", { title: "They agree", date: "2005" })}ignore:
  - quote: Russia objected in 2007.
    because: told elsewhere
`;

const seed = (name: string): string => readFileSync(join("seeds", name), "utf8");

const html = (texts: Record<string, string>): string => [...reportPage(findings(compileTexts(texts)))].join("");
const page = (texts: Record<string, string>): Document => new DOMParser().parseFromString(html(texts), "text/html");
const texts = (document: ParentNode, selector: string): string[] =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => (textContent ?? "").replace(/\s+/g, " ").trim());

describe("a document of the page", () => {
  const document = page({ "a.txt": TEXT, "a.yaml": YAML });

  it("has each expression of time under its words, by kind, and explains it", () => {
    expect(texts(document, ".x.dating > a")).toEqual(["2005", "2007"]);
    expect(texts(document, ".x.unanchored > a")).toEqual(["Thursday"]);
    const tip = document.querySelector(".x.dating > .tip");
    expect(tip?.textContent).toContain("2005-01-01 to 2005-12-31");
    expect(tip?.textContent).toContain("rule: year");
    expect(document.querySelector(".x a")?.getAttribute("aria-describedby")).toBe(tip?.id);
  });

  it("reads the days of a chronology below its years", () => {
    const text = "A chronology\n\n1998\n17 June – Armenia and NATO met.\n\n2004\n5 May – Armenia met NATO.\n";
    const listed = page({ "a.txt": text, "a.yaml": "published: 2022-10-03\n" });
    expect(texts(listed, ".x.dating > .tip").join()).toMatch(/1998-06-17.*2004-05-05/);
  });

  it("marks each by its type, and by the day that the document's own dateline gives", () => {
    const kinds = page({
      "a.txt": "YEREVAN, March 14, 2014 (Agency) — NATO met for two days on Monday. It meets every year.\n",
    });
    expect(texts(kinds, ".x.DURATION > a")).toEqual(["two days"]);
    expect(texts(kinds, ".x.SET > a")).toEqual(["every year"]);
    expect(texts(kinds, ".x.DATE.dating > a")).toContain("Monday");
    expect(texts(kinds, ".x.DURATION > .tip")[0]).toContain("TIMEX3 P2D");
  });

  it("lists what is left out as boilerplate, each with its line", () => {
    expect(texts(document, "article > .facts")[0]).toContain("2 passages left out as boilerplate");
    const list = [...document.querySelectorAll("details")].find((each) => each.textContent?.includes("left out"));
    expect(texts(list!, "li")).toEqual(["line 5: Related articles", "line 7: Armenia in 1999"]);
    expect(document.getElementById(list!.querySelector("a")?.hash.slice(1) ?? "")).not.toBeNull();
  });

  it("lists them, too, each linked with its place", () => {
    const rows = [...document.querySelectorAll("article tbody tr")];
    expect(rows).toHaveLength(document.querySelectorAll(".x").length);
    for (const link of document.querySelectorAll(".x > a, article tbody a, sup a, .notes a")) {
      expect(document.getElementById(link.getAttribute("href")?.slice(1) ?? "")).not.toBeNull();
    }
    expect(texts(rows[0]!, "td")).toEqual([
      "1",
      "2005",
      "dating",
      expect.anything(),
      "2005",
      "2005",
      "2005-01-01 to 2005-12-31",
      "",
      "year",
    ]);
  });

  it("has its events beside their passages, with the words that date them", () => {
    expect(texts(document, ".text .curated")[0]).toMatch(/^NATO and Armenia agreed in/);
    const [note] = texts(document, ".row .event-curated");
    expect(note).toContain("They agree");
    expect(note).toContain("curated · 2005 (2005-01-01 to 2005-12-31)");
    expect(note).toContain("dated by “2005”, rule year");
    expect(document.querySelector(".event-curated")?.closest(".row")?.querySelector(".text")?.textContent).toContain(
      "agreed in 2005",
    );
  });

  it("says what was left out, and why", () => {
    expect(texts(document, ".notes li").find((each) => each.startsWith("set aside"))).toBe("set aside told elsewhere");
    expect(texts(document, ".aside").join("")).toContain("Russia objected in");
    expect(texts(document, ".quiet").some((each) => each === "Nobody said when.")).toBe(true);
    expect(texts(document, ".off")).toEqual([
      "boilerplate, not readRelated articles",
      "boilerplate, not readArmenia in 1999",
    ]);
    expect(texts(document, ".notes .warning")[0]).toMatch(/Thursday.*\[uncited-date\]/);
  });

  it("holds all words of the document, in their order", () => {
    const clone = document.cloneNode(true) as Document;
    for (const each of clone.querySelectorAll(".tip, sup, .kind")) each.remove();
    expect(texts(clone, ".text").join("\n\n")).toBe(TEXT.trim());
  });
});

describe("the page", () => {
  it("counts, and leads to each document", () => {
    const document = page({ "a.txt": TEXT, "a.yaml": YAML, "b.txt": "Armenia and NATO met in 1994.\n" });
    expect(texts(document, ".figures li")).toEqual([
      ...["2 documents", "1 curated event", "1 proposed event"],
      ...[expect.stringMatching(/^\d+ dates$/), "1 passage set aside", "0 errors", "1 warning"],
    ]);
    expect([...document.querySelectorAll(".documents a")].map((link) => link.getAttribute("href"))).toEqual([
      "#d1",
      "#d2",
    ]);
    expect(texts(document, ".event-proposed .tag")).toEqual(["proposed"]);
  });

  it("tells of faults in curations and settings, also where nothing could be compiled", () => {
    const faulty = YAML.replace("date: 2005", "date: 2006");
    const document = page({ "a.txt": TEXT, "a.yaml": faulty, "timeline.yaml": "titel: x\n" });
    expect(texts(document, "header pre")[0]).toMatch(/^timeline\.yaml:1:1 error \[unknown-key\]/);
    expect(texts(document, "article pre")[0]).toMatch(/^a\.yaml:\d+:\d+ error \[date-outside-words\].*\^/);
  });

  it("asks for nothing and runs nothing but its own script", () => {
    const hostile = `</p></script><script>alert(1)</script> Armenia <img src=x onerror="alert(1)"> NATO met in 2005 & 'left' \`x\` ]]> <!--.\n`;
    const document = page({
      "a<img src=x>.txt": hostile,
      "a<img src=x>.yaml": `title: "</title><script>alert(2)</script>"\n`,
      "timeline.yaml": 'title: "</main></title><script>"\n',
    });
    expect(document.querySelectorAll("main > article")).toHaveLength(1);
    expect(document.querySelectorAll("script")).toHaveLength(1);
    expect(document.querySelectorAll("img, link, iframe, [onerror], [src], form")).toHaveLength(0);
    expect(document.querySelector("meta[http-equiv]")?.getAttribute("content")).toMatch(
      /default-src 'none'.*script-src 'sha256-/,
    );
    expect([...document.querySelectorAll("a")].every((link) => link.getAttribute("href")?.startsWith("#"))).toBe(true);
    expect(document.querySelector(".text")?.textContent).toContain('<img src=x onerror="alert(1)">');
    expect(document.title).toBe("Editor’s report: </main></title><script>");
  });

  it("comes one document at a time", () => {
    const many = Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [`n${at}.txt`, `NATO met in ${1990 + at}.\n`]),
    );
    const pieces = [...reportPage(findings(compileTexts(many)))];
    expect(pieces.filter((piece) => piece.includes("<article"))).toHaveLength(30);
  });

  it.each(SEEDS)("of %s holds its text", (name) => {
    const text = seed(`${name}.txt`);
    const document = page({ [`${name}.txt`]: text, [`${name}.yaml`]: seed(`${name}.yaml`) });
    for (const each of document.querySelectorAll(".tip, sup, .kind")) each.remove();
    const bare = (words: string) => words.replace(/\s+/g, "");
    expect(bare(texts(document, ".text").join(""))).toBe(bare(text.replace(/^\ufeff/, "")));
  });
});

describe("--report", () => {
  let base = "";
  beforeEach(() => {
    base = mkdtempSync(join(tmpdir(), "report-"));
    mkdirSync(join(base, "seeds"));
    writeFileSync(join(base, "seeds", "a.txt"), TEXT);
  });
  afterEach(() => rmSync(base, { recursive: true, force: true }));
  const cli = async (...more: string[]) => {
    let said = "";
    const say = (text: string) => {
      said += text;
    };
    const argv = ["--seeds", join(base, "seeds"), "--out", join(base, "out"), ...more];
    return { code: await run(argv, { stdout: say, stderr: say, isTTY: false, columns: 100 }), said };
  };

  it("writes the page, also where the documents do not compile", async () => {
    const file = join(base, "new", "report.html");
    expect(await cli("--report", file)).toMatchObject({ code: 0, said: expect.stringContaining(file) });
    expect(readdirSync(join(base, "new"))).toEqual(["report.html"]);
    writeFileSync(join(base, "seeds", "a.yaml"), "titel: x\n");
    expect((await cli("--report", file)).code).toBe(1);
    expect(readFileSync(file, "utf8")).toContain("unknown-key");
  });

  it("says where the page cannot be written, and leaves nothing behind", async () => {
    mkdirSync(join(base, "taken"));
    const { code, said } = await cli("--report", join(base, "taken"));
    expect(code).toBe(1);
    expect(said).toContain("The report could not be written");
    expect(readdirSync(base).sort()).toEqual(["out", "seeds", "taken"]);
    expect(() =>
      writeReport(join(base, "seeds", "a.txt", "x.html"), findings(compileTexts({ "a.txt": TEXT }))),
    ).toThrow();
  });

  it("gives each of many documents a page of its own, below one that lists them", async () => {
    const many = Object.fromEntries(
      Array.from({ length: 45 }, (_, at) => [`d${at + 10}.txt`, `Armenia met NATO in ${1950 + at}.`]),
    );
    const file = join(base, "many", "report.html");
    writeReport(file, findings(compileTexts(many)));
    const pages = readdirSync(join(base, "many", "report-documents"));
    expect(pages).toHaveLength(45);
    const index = new DOMParser().parseFromString(readFileSync(file, "utf8"), "text/html");
    expect(index.querySelectorAll("article")).toHaveLength(0);
    const links = [...index.querySelectorAll(".documents a")].map((link) => link.getAttribute("href") ?? "");
    expect(links.map((link) => link.replace("report-documents/", "")).sort()).toEqual(pages.sort());
    const second = readFileSync(join(base, "many", links[1] ?? ""), "utf8");
    const page = new DOMParser().parseFromString(second, "text/html");
    expect(texts(page, "article .text")[0]).toMatch(/^Armenia met NATO in 1951/);
    expect([...page.querySelectorAll("nav a")].map((link) => link.getAttribute("href"))).toEqual([
      "../report.html",
      links[0]?.replace("report-documents/", ""),
      links[2]?.replace("report-documents/", ""),
    ]);
    writeReport(file, findings(compileTexts({ "a.txt": TEXT })));
    expect(readdirSync(join(base, "many"))).toEqual(["report.html"]);
  });

  it("takes no folder away that holds something else", () => {
    mkdirSync(join(base, "report-documents"));
    writeFileSync(join(base, "report-documents", "mine.txt"), "x");
    expect(() => writeReport(join(base, "report.html"), findings(compileTexts({ "a.txt": TEXT })))).toThrow(
      /mine\.txt/,
    );
    expect(readdirSync(base).sort()).toContain("report-documents");
  });

  it("needs a name", async () => {
    expect((await cli("--report", "")).code).toBe(2);
  });
});
