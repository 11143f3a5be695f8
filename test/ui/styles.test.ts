import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { describe, expect, it } from "vitest";
import { WIDTHS } from "../../src/ui/shell/layout.ts";
import { filesBelow, isModule } from "../files.ts";

const PAGE = "src/ui/shell/styles.css";
const EMBED = "src/ui/shell/embed-styles.css";

const read = (path: string) => readFileSync(path, "utf8");
const files = filesBelow("src");
const sheets = files.filter((path) => path.endsWith(".css"));
const code = [...files.filter((path) => isModule(path)), "index.html"].map(read).join("\n");
const withoutComments = (css: string) => css.replace(/\/\*.*?\*\//gs, "");

/** A sheet and all that it imports, in the order of the cascade. */
function cascade(sheet: string): string[] {
  const imports = [...read(sheet).matchAll(/@import "(.+?)";/g)].map(([, path]) =>
    posix.join(posix.dirname(sheet), path!),
  );
  return [...imports.flatMap(cascade), sheet];
}

/** Whether an element can have this class: its name stands in the code, or begins as one that is put together there. */
function isNamed(name: string): boolean {
  if (new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(code)) return true;
  const beginnings = [...name.matchAll(/-/g)].slice(1).map(({ index }) => name.slice(0, index + 1)); // "bt-" says nothing
  return beginnings.some((beginning) => code.includes(`${beginning}\${`));
}

const widths = (sheet: string) =>
  cascade(sheet).flatMap((path) =>
    [...withoutComments(read(path)).matchAll(/@container bt-app \(max-width: (\d+)px\)/g)].map(([, px]) => Number(px)),
  );

describe("the style sheets", () => {
  it("style nothing that no element is called", () => {
    const names = sheets.flatMap((path) =>
      [...withoutComments(read(path)).matchAll(/[.#](bt-[\w-]+)/g)].map(([, name]) => name!),
    );
    expect(names.length).toBeGreaterThan(200);
    expect([...new Set(names)].filter((name) => !isNamed(name))).toEqual([]);
  });

  it("have one subject each", () => {
    expect(sheets.filter((path) => read(path).split("\n").length > 300)).toEqual([]);
  });

  it.each([PAGE, EMBED])("stand once in the order of %s", (sheet) => {
    const order = cascade(sheet);
    expect([...new Set(order)]).toEqual(order);
  });

  it("are all of the page, of embeds, or of a part that loads its own", () => {
    const used = new Set([...cascade(PAGE), ...cascade(EMBED)]);
    const others = sheets.filter((path) => !used.has(path));
    const loaded = others
      .filter((path) => /\?(?:url|inline)/.test(code.split(`/${posix.basename(path)}`)[1] ?? ""))
      .flatMap(cascade);
    expect(others.filter((path) => !loaded.includes(path))).toEqual([]);
  });

  it("change at the few widths that their lists name", () => {
    expect([...new Set(widths(PAGE))].sort()).toEqual([1099, WIDTHS.page.gutter - 1].sort());
    expect([...new Set(widths(EMBED))].sort()).toEqual([799, 629, 479].sort());
  });
});
