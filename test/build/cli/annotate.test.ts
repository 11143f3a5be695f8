// The command line that writes curations: what it writes, what it refuses, and that nothing is lost either way.

import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { run } from "../../../src/build/cli/annotate.ts";
import { readFolder } from "../../../src/build/files/read-folder.ts";
import { compile } from "../../../src/compile/compile.ts";
import { DOMAIN_YAML } from "../../compile/helpers.ts";

let base = "";
const at = (...names: string[]): string => join(base, ...names);
const read = (...names: string[]): string => readFileSync(at(...names), "utf8");

const TEXT = "Armenia and NATO agreed in 2005.\r\nThey met in 2007, NATO says.\r\n";
const MINE =
  "# mine\nevents:\n  - {id: b, quote: Armenia and NATO agreed in 2005., title: A, summary: B, actors: [nato],\n    category: agreement, tone: neutral, importance: 1}\n";

function cli(...argv: string[]) {
  const said = { stdout: "", stderr: "" };
  const code = run(argv, {
    stdout: (text) => {
      said.stdout += text;
    },
    stderr: (text) => {
      said.stderr += text;
    },
    isTTY: false,
  });
  return { code, ...said };
}

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), "annotate-"));
  writeFileSync(at("a.txt"), TEXT);
  writeFileSync(at("timeline.yaml"), DOMAIN_YAML);
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

describe("a document without a curation", () => {
  it("gets one, and nothing else comes to lie beside it", () => {
    expect(cli(at("a.txt"))).toMatchObject({
      code: 0,
      stdout: "",
      stderr: expect.stringContaining("2 events proposed"),
    });
    expect(read("a.yaml")).toContain('quote: "Armenia and NATO agreed in 2005."');
    expect(readdirSync(base).sort()).toEqual(["a.txt", "a.yaml", "timeline.yaml"]);
  });

  it.each(["--dry-run", "-"])("with %s is only printed", (flag) => {
    const { code, stdout } = cli(at("a.txt"), flag);
    expect(code).toBe(0);
    expect(stdout).toContain("events:\n  # dated by");
    expect(readdirSync(base).sort()).toEqual(["a.txt", "timeline.yaml"]);
  });

  it("is told apart from others: ids of other files are not used again", () => {
    cli(at("a.txt"));
    renameSync(at("a.yaml"), at("other.yaml"));
    cli(at("a.txt"));
    const ids = (name: string) => [...read(name).matchAll(/- id: (.*)/g)].map(([, id]) => id);
    expect(ids("a.yaml").filter((id) => ids("other.yaml").includes(id))).toEqual([]);
  });

  it("goes with others in one run; one that fails does not stop the rest", () => {
    writeFileSync(at("b.txt"), TEXT);
    const { code, stderr } = cli(at("a.txt"), at("none.txt"), at("b.txt"));
    expect(code).toBe(1);
    expect(stderr).toContain("none.txt: there is no such file");
    expect([existsSync(at("a.yaml")), existsSync(at("b.yaml"))]).toEqual([true, true]);
  });
});

describe("a curation that is there", () => {
  beforeEach(() => writeFileSync(at("a.yaml"), MINE));

  it("is left alone without --merge", () => {
    expect(cli(at("a.txt"))).toMatchObject({ code: 1, stderr: expect.stringContaining("--merge") });
    expect(read("a.yaml")).toBe(MINE);
  });

  it("gets what it lacks with --merge, once", () => {
    expect(cli(at("a.txt"), "--merge")).toMatchObject({ code: 0, stderr: expect.stringContaining("1 event added") });
    const merged = read("a.yaml");
    expect(merged.startsWith(MINE)).toBe(true);
    expect(merged).toContain("They met in 2007");
    expect(cli(at("a.txt"), "--merge")).toMatchObject({ code: 0, stderr: expect.stringContaining("nothing new") });
    expect(read("a.yaml")).toBe(merged);
  });

  it("may end in .yml, and may be a link with a mode of its own", () => {
    mkdirSync(at("real"));
    writeFileSync(at("real", "r.yml"), MINE, { mode: 0o600 });
    rmSync(at("a.yaml"));
    symlinkSync(at("real", "r.yml"), at("a.yml"));
    expect(cli(at("a.txt"), "--merge").code).toBe(0);
    expect(lstatSync(at("a.yml")).isSymbolicLink()).toBe(true);
    expect(statSync(at("a.yml")).mode & 0o777).toBe(0o600);
    expect(read("real", "r.yml")).toContain("2007");
  });

  it("that cannot be read stays as it is, with its faults shown in place", () => {
    writeFileSync(at("a.yaml"), 'title: "A\n');
    const { code, stderr } = cli(at("a.txt"), "--merge");
    expect(code).toBe(1);
    expect(stderr).toMatch(/a\.yaml:1:8 error \[bad-yaml\]\n.*\n\s+1 \| title: "A\n\s+\| {8}\^/);
    expect(read("a.yaml")).toBe('title: "A\n');
  });

  it("is not needed to see what a new one would be", () => {
    expect(cli(at("a.txt"), "-").stdout).toContain("2005");
    expect(cli(at("a.txt"), "-", "--merge").stdout.startsWith(MINE)).toBe(true);
    expect(read("a.yaml")).toBe(MINE);
  });
});

describe("what is no document", () => {
  it("is refused in words", () => {
    mkdirSync(at("folder"));
    mkdirSync(at("folder.txt"));
    writeFileSync(at("a.md"), TEXT);
    writeFileSync(at("latin.txt"), Buffer.from("Arm\u00e9nie 2005", "latin1"));
    for (const [name, why] of [
      ["folder", "this is a folder"],
      ["folder.txt", "this is a folder"],
      ["a.md", "ends in .txt"],
      ["none.txt", "no such file"],
      ["latin.txt", "not-utf8"],
    ] as const) {
      expect(cli(at(name))).toMatchObject({ code: 1, stderr: expect.stringContaining(why) });
    }
    expect(readdirSync(base).filter((name) => name.endsWith(".yaml"))).toEqual(["timeline.yaml"]);
  });
});

describe("a folder without a domain", () => {
  const LETTER = "Letter\n\nOn 3 May 1839 Assam sold tea to the Tea Board.\n\nThe Tea Board’s men went to Assam.\n";
  const folder = () => at("letters");
  const settings = () => read("letters", "timeline.yaml");
  const compiled = () => compile({ files: readFolder(folder()) });
  const errors = () => compiled().diagnostics.filter(({ severity }) => severity === "error");

  beforeEach(() => {
    mkdirSync(folder());
    writeFileSync(at("letters", "a.txt"), LETTER);
  });

  it("gets one with the names that recur, and compiles without a word about it", () => {
    expect(cli("--domain", folder())).toMatchObject({
      code: 0,
      stdout: "",
      stderr: expect.stringContaining("2 actors proposed"),
    });
    expect(settings()).toMatch(/^# yaml-language-server: \$schema=schemas\/timeline-yaml\.schema\.json\n/);
    expect(settings()).toContain(
      '  - {id: tea-board, name: "Tea Board", kind: organisation, aliases: ["Tea Board"]} # 2 times in 1 document\n',
    );
    const { timeline, diagnostics } = compiled();
    expect(diagnostics).toEqual([]);
    expect(timeline?.events).toMatchObject([{ actors: ["assam", "tea-board"], category: "event", tone: "neutral" }]);
    expect(readdirSync(folder()).sort()).toEqual(["a.txt", "timeline.yaml"]);
  });

  it("compiles as well once the examples in comments are taken", () => {
    cli("--domain", `${folder()}/`);
    const taken = settings().replace(/^( *)# (?=- \{id|spine:|lanes:|publishers:|subtitle:)/gm, "$1");
    expect(taken).toMatch(/^spine: assam\nlanes: |^spine: assam\n/m);
    writeFileSync(at("letters", "timeline.yaml"), taken);
    expect(compiled().diagnostics).toEqual([]);
    expect(compiled().timeline?.domain).toMatchObject({ spine: "assam", lanes: [{ id: "assam" }, { id: "others" }] });
  });

  it.each(["--dry-run", "-"])("with %s sees it only printed", (flag) => {
    expect(cli("--domain", folder(), flag)).toMatchObject({ code: 0, stdout: expect.stringContaining("\nactors:\n") });
    expect(readdirSync(folder())).toEqual(["a.txt"]);
  });

  it("never loses actors that are there", () => {
    const mine = "title: Tea\nactors:\n  - {id: assam, name: Assam}\n";
    writeFileSync(at("letters", "timeline.yaml"), mine);
    for (const flags of [[], ["-"]]) {
      const { code, stdout, stderr } = cli("--domain", folder(), ...flags);
      expect([code, stdout]).toEqual([1, ""]);
      expect(stderr).toContain("letters/timeline.yaml:2:1 error [actors-there]");
    }
    expect(settings()).toBe(mine);
  });

  it.each([
    ["other keys", "# mine\ntitle:   Tea   # and more\nspan: {start: 1830, end: 1840}"],
    ["a part of a domain", "tones:\n  - {id: even, name: Even, mark: square}\nlanes: [assam, tea-board]\n"],
    ["a byte order mark and the line ends of Windows", "\ufefftitle: Tea\r\nsubtitle: Assam\r\n"],
    ["the line for editors already", "# yaml-language-server: $schema=other.json\ntitle: Tea\n"],
    ["a block of text at its end", "title: Tea\nsubtitle: |+\n  Assam\n  and others\n\n"],
  ])("keeps a timeline.yaml with %s, and the domain comes after it", (_, mine) => {
    writeFileSync(at("letters", "timeline.yaml"), mine);
    expect(cli("--domain", folder())).toMatchObject({ code: 0 });
    expect(settings()).toContain(mine.replace("\ufeff", ""));
    expect(settings().startsWith("\ufeff")).toBe(mine.startsWith("\ufeff"));
    expect(settings().match(/yaml-language-server/g)).toHaveLength(1);
    if (mine.includes("\r")) expect(settings()).not.toMatch(/[^\r]\n/);
    expect(errors()).toEqual([]);
    expect(compiled().timeline?.actors.map(({ id }) => id)).toEqual(["assam", "tea-board"]);
  });

  it("gets a whole one in place of an empty file", () => {
    writeFileSync(at("letters", "timeline.yaml"), "\n");
    expect(cli("--domain", folder()).code).toBe(0);
    expect(settings()).toContain("\ntitle: Timeline\n");
  });

  it.each([
    ["2:1 error [empty-actors]", "title: Tea\nactors:\n"],
    ["1:8 error [bad-yaml]", 'title: "Tea\n'],
    ["1:8 error [unknown-actor]", "spine: twining\n"],
    ["error [bad-yaml]", "{title: Tea}\n"],
  ])("is refused at %s where its timeline.yaml leaves no room", (place, mine) => {
    writeFileSync(at("letters", "timeline.yaml"), mine);
    const { stderr, ...said } = cli("--domain", folder());
    expect(said).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain(place);
    expect(settings()).toBe(mine);
  });

  it("is refused in words where there is nothing to go by", () => {
    mkdirSync(at("none"));
    mkdirSync(at("nameless"));
    writeFileSync(at("nameless", "a.txt"), "it rained.\n");
    for (const [name, why] of [
      ["nowhere", "no such folder"],
      ["a.txt", "this is no folder"],
      ["none", "there is no document"],
      ["nameless", "no-names"],
    ] as const) {
      expect(cli("--domain", at(name))).toMatchObject({ code: 1, stderr: expect.stringContaining(why) });
    }
  });
});

describe("the arguments", () => {
  it("are explained", () => {
    expect(cli("--help")).toMatchObject({ code: 0, stdout: expect.stringContaining("--merge") });
    expect(cli()).toMatchObject({ code: 2, stderr: expect.stringContaining("Name a document") });
    expect(cli("--help").stdout).toContain("--domain DIR");
    for (const more of [[at("a.txt")], ["--merge"]]) {
      expect(cli("--domain", base, ...more)).toMatchObject({ code: 2, stderr: expect.stringContaining("one folder") });
    }
    expect(cli("--merg", at("a.txt"))).toMatchObject({ code: 2, stderr: expect.stringContaining("--merg") });
  });
});
