// The built files that other sites embed: their names, hashes, imports and types. Runs after the build.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import type { Integrity } from "../../src/build/vite/embed/embed.ts";
import { staticImports } from "../runner/first-load.ts";

const FOLDER = join("dist", "embed");
const text = (name: string) => readFileSync(join(FOLDER, name), "utf8");
const { files, parts, version } = JSON.parse(text("integrity.json")) as Integrity;
const stable = Object.keys(files);
const codeOf = (name: string) => text(files[name]!.file);
/** The file of notices that a bundle names. */
const noticesIn = (name: string) =>
  /^(?:"use client";)?\/\*! Third-party notices: (\S+) \*\/$/m.exec(text(name))?.slice(1) ?? [];

describe("dist/embed", () => {
  it("has the ways in under their stable names, and nothing that no one asks for", () => {
    expect(stable.sort()).toEqual(
      ["armenia-timeline.classic.js", "armenia-timeline.js", "frame.js", "host.js", "mount.js", "react.js"].sort(),
    );
    const made = [...stable.map((name) => files[name]!.file), ...Object.keys(parts)];
    const known = [...stable, ...made, ...new Set(made.flatMap(noticesIn)), "integrity.json", "package.json"];
    const earlier = /-[0-9a-f]{8}\.(?:js|txt)$/; // of other builds, which pasted code names
    const found = readdirSync(FOLDER).filter((name) => known.includes(name) || !earlier.test(name));
    expect(found.sort()).toEqual([...known, "LICENSE", "element.d.ts", "mount.d.ts", "package", "react.d.ts"].sort());
    expect(version).toMatch(/^[0-9a-f]{12}$/);
  });

  it.each(stable)("%s has a twin named after its content, whose hash is in integrity.json", (name) => {
    const { file, integrity, bytes } = files[name]!;
    const code = text(file);
    expect(integrity).toBe(`sha384-${createHash("sha384").update(code).digest("base64")}`);
    expect(file).toContain(createHash("sha256").update(code).digest("hex").slice(0, 8));
    expect(bytes).toBe(Buffer.byteLength(code));
    expect([code, `export * from "./${file}";\n`]).toContain(text(name));
  });

  it.each(Object.keys(parts))(
    "%s, a later part, is named after its content, and imports nothing of the embed",
    (file) => {
      const { integrity, bytes } = parts[file]!;
      const code = text(file);
      expect(integrity).toBe(`sha384-${createHash("sha384").update(code).digest("base64")}`);
      expect(file).toContain(createHash("sha256").update(code).digest("hex").slice(0, 8));
      expect(bytes).toBe(Buffer.byteLength(code));
      expect(staticImports(code).filter((name) => name.startsWith("."))).toEqual([]);
      const [core, ...others] = stable.filter((name) => codeOf(name).includes(file));
      expect([core, others]).toEqual([expect.stringMatching(/^(?:mount|react)\.js$/), []]);
      expect(codeOf(core!)).toContain(`${file} ${integrity}`);
    },
  );

  it("asks for nothing but its own files, and the React build for its host's React", () => {
    const core = `./${files["mount.js"]!.file}`;
    const wanted = Object.fromEntries(stable.map((name) => [name, staticImports(codeOf(name)).sort()]));
    expect(wanted).toEqual({
      "armenia-timeline.js": [],
      "armenia-timeline.classic.js": [],
      "mount.js": [],
      "frame.js": [core],
      "host.js": [],
      "react.js": ["react", "react-dom", "react/jsx-runtime"],
    });
    const later = (name: string) => [...codeOf(name).matchAll(/\bimport\(["`]([^"`]+)/g)].map(([, file]) => file!);
    const known = [core, ...Object.keys(parts).map((file) => `./${file}`)];
    expect(stable.flatMap(later).filter((file) => !known.includes(file))).toEqual([]);
    const whole = ["armenia-timeline.classic.js", "host.js"]; // the policy of a host may know each script by its digest alone
    expect(whole.flatMap(later)).toEqual([]);
  });

  it.each(["mount.js", "react.js", "armenia-timeline.js"])("%s can be imported where there is no DOM", (name) => {
    const program = `import(${JSON.stringify(`./${FOLDER}/${name}`)}).then((m) => console.log(Object.keys(m).join()))`;
    const printed = execFileSync(process.execPath, ["--input-type=module", "--eval", program], { encoding: "utf8" });
    const expected = { "mount.js": "attach,mount", "react.js": "ArmeniaTimeline,Timeline", "armenia-timeline.js": "" }[
      name
    ];
    expect(printed.trim()).toBe(expected);
  });

  it("has for bundlers the same code without an address of its own, which would be that of a file on their machine", () => {
    const packaged = readdirSync(join(FOLDER, "package")).sort();
    expect(packaged).toEqual(["element.js", "mount.js", "react.js", "timeline.json"]);
    for (const name of packaged) expect(text(join("package", name))).not.toContain("import.meta");
    expect(staticImports(text("package/react.js")).sort()).toEqual(["react", "react-dom", "react/jsx-runtime"]);
    expect(text("package/element.js")).toContain('import("./mount.js")');
    expect(JSON.parse(text("package/timeline.json"))).toEqual(JSON.parse(readFileSync("dist/timeline.json", "utf8")));
    for (const name of ["react.js", "package/react.js"]) expect(text(name)).toMatch(/^"use client";/);
  });

  it.each(["mount.js", "armenia-timeline.classic.js", "react.js"])(
    "%s names the notices of those whose code it has",
    (name) => {
      const [notices] = noticesIn(files[name]!.file);
      const react = ["react", "react-dom", "scheduler"]; // its host's own for the React component
      const owners = ["d3-time", "zustand", ...(name === "react.js" ? [] : react)];
      const named = text(notices!).match(/^\S+(?= \d+\.\d+\.\d+ \()/gm)!;
      expect([...named].sort()).toEqual(owners.sort());
      for (const holder of ["Mike Bostock", "Paul Henschel"]) expect(text(notices!)).toContain(holder);
      expect(notices).toContain(createHash("sha256").update(text(notices!)).digest("hex").slice(0, 8));
    },
  );

  it("names notices from the package, too, and has a licence of its own", () => {
    for (const name of ["mount.js", "react.js"])
      expect(noticesIn(`package/${name}`)).toEqual(noticesIn(files[name]!.file).map((file) => `../${file}`));
    const packed = JSON.parse(text("package.json")).files as string[]; // without what earlier builds have left
    for (const name of stable) expect(packed).toEqual(expect.arrayContaining([name, files[name]!.file]));
    expect(packed.filter((name) => /^core-/.test(name))).toEqual([files["mount.js"]!.file]);
    expect(text("LICENSE")).toBe(readFileSync("LICENSE", "utf8"));
    expect(JSON.parse(text("package.json")).license).toBe(JSON.parse(readFileSync("package.json", "utf8")).license);
  });

  it("renders to an empty element of the right height on a server", () => {
    const program = `
      import { renderToString } from "react-dom/server";
      import { createElement } from "react";
      import { ArmeniaTimeline } from "./${FOLDER}/react.js";
      console.log(renderToString(createElement(ArmeniaTimeline, { list: true, className: "wide" })));`;
    const printed = execFileSync(process.execPath, ["--input-type=module", "--eval", program], { encoding: "utf8" });
    expect(printed.trim()).toBe('<div class="wide" style="min-height:720px"></div>');
  });

  it.each(["armenia-timeline.classic.js", "host.js"])("%s reads the same in a page of any encoding", (name) => {
    expect([...codeOf(name)].filter((character) => character > "\u007f")).toEqual([]);
  });

  it("has the page of the iframe, which runs nothing that is written into it or made of words", () => {
    const page = readFileSync(join("dist", "embed.html"), "utf8");
    expect(page).toContain(
      "default-src 'none'; script-src http: https:; connect-src http: https:; img-src 'self'; base-uri 'none'",
    );
    expect(page).toContain("require-trusted-types-for 'script'; trusted-types 'none'");
  });

  it("has a page that shows it, without a place left to fill", () => {
    const page = readFileSync(join("dist", "host.html"), "utf8");
    for (const part of ["<armenia-timeline ", "data-armenia-timeline", 'src="./embed/armenia-timeline.js"'])
      expect(page).toContain(part);
    expect(page).not.toMatch(/\{[a-z ]+\}/);
  });

  it("is a package with the version of the project", () => {
    const { version: ofProject } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
    expect(JSON.parse(text("package.json"))).toMatchObject({ name: "armenia-timeline", version: ofProject });
  });

  it("has types by which the code of hosts is checked", () => {
    const host = join(FOLDER, "host-types-test.tsx");
    const imports = [
      'import { type EmbedEvents, type EmbedOptions, type MountedTimeline, mount } from "./mount.js";',
      'import { ArmeniaTimeline, type ArmeniaTimelineProps, Timeline, type TimelineProps } from "./react.js";',
    ];
    const right = [
      'const options: EmbedOptions = { timeline: JSON.parse("{}"), view: "2012/2017", actors: ["a"], list: true };',
      "const mounted: MountedTimeline = mount(document.body, options);",
      'const stop: () => void = mounted.on("select", ({ event, source }) => void [event?.length, source?.toFixed()]);',
      'mounted.update({ theme: "dark", height: undefined });',
      'const said: EmbedEvents["view"]["start"] = "2012-01-01";',
      "const props: TimelineProps = {} satisfies ArmeniaTimelineProps;",
      'export const shown = [<Timeline {...props} query="x" />, <ArmeniaTimeline onReady={({ events }) => events + 1} />];',
      "export const rest = [stop, said];",
    ];
    const wrong: [line: string, code: number][] = [
      ['mount("timeline");', 2345],
      ['mount(document.body, { theme: "pink" });', 2322],
      ["mount(document.body, { colour: 1 });", 2353],
      ['mount(document.body).on("click", () => {});', 2345],
      ["export const a = <Timeline view={1} />;", 2322],
      ['import { attach } from "./mount.js";', 2305],
    ];
    const lines = [...imports, ...right, ...wrong.map(([line]) => line)];
    expect(faultsOf(host, lines)).toEqual(wrong);
  });
});

/** Faults that TypeScript finds in lines of code, as if these stood in a file beside the types. */
function faultsOf(path: string, lines: readonly string[]): [line: string, code: number][] {
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    jsx: ts.JsxEmit.ReactJSX,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile } = host;
  host.fileExists = (name) => name === path || fileExists(name);
  host.readFile = (name) => (name === path ? lines.join("\n") : readFile(name));
  const program = ts.createProgram([path], options, host);
  const types = ["mount.d.ts", "react.d.ts"].map((name) => program.getSourceFile(join(FOLDER, name)));
  return [program.getSourceFile(path), ...types].flatMap((file) =>
    [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(
      ({ file: at, start = 0, code }): [string, number] => {
        const line = at?.getLineAndCharacterOfPosition(start).line ?? 0;
        return [(at?.fileName === path ? lines[line] : at?.fileName) ?? "", code];
      },
    ),
  );
}
