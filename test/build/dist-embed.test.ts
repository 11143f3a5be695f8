// What other sites embed, as the build leaves it: names, hashes, and what it needs from where. Runs after the build.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Integrity } from "../../src/build/vite/embed.ts";
import { staticImports } from "../runner/first-load.ts";

const FOLDER = join("dist", "embed");
const text = (name: string) => readFileSync(join(FOLDER, name), "utf8");
const { files, version } = JSON.parse(text("integrity.json")) as Integrity;
const stable = Object.keys(files);
const codeOf = (name: string) => text(files[name]!.file);

describe("dist/embed", () => {
  it("has the ways in under their stable names, and nothing that no one asks for", () => {
    expect(stable.sort()).toEqual(
      ["armenia-timeline.classic.js", "armenia-timeline.js", "frame.js", "host.js", "mount.js", "react.js"].sort(),
    );
    const known = [...stable, ...stable.map((name) => files[name]!.file), "integrity.json", "package.json"];
    expect(readdirSync(FOLDER).sort()).toEqual([...known, "mount.d.ts", "react.d.ts"].sort());
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
    const later = /\bimport\((?!`\.\/core-|"\.\/core-)/;
    expect(stable.filter((name) => later.test(codeOf(name)))).toEqual([]);
  });

  it.each(["mount.js", "react.js", "armenia-timeline.js"])("%s can be imported where there is no DOM", (name) => {
    const program = `import(${JSON.stringify(`./${FOLDER}/${name}`)}).then((m) => console.log(Object.keys(m).join()))`;
    const printed = execFileSync(process.execPath, ["--input-type=module", "--eval", program], { encoding: "utf8" });
    const expected = { "mount.js": "attach,mount", "react.js": "ArmeniaTimeline", "armenia-timeline.js": "" }[name];
    expect(printed.trim()).toBe(expected);
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

  it("has the page of the iframe, which runs nothing that is written into it or made of words", () => {
    const page = readFileSync(join("dist", "embed.html"), "utf8");
    expect(page).toContain(
      "default-src 'none'; script-src http: https:; connect-src http: https:; img-src 'self'; base-uri 'none'",
    );
    expect(page).toContain("require-trusted-types-for 'script'; trusted-types 'none'");
    expect(existsSync(join("dist", "host.html"))).toBe(true);
  });
});
