import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { embedColours, pageColours } from "../../../src/build/vite/palette.ts";
import { DARK, LIGHT, PAGE_SHADOWS, SHADOWS } from "../../../src/ui/parts/palette.ts";
import { filesBelow } from "../../files.ts";

const HOST = { name: "x-y", tones: [{ id: "warm", mark: "circle" }] } as const;
const SYSTEM = "@media screen and (prefers-color-scheme:dark){.bt-root:not([data-theme]){";

describe("the palette as a style sheet", () => {
  it("has every colour in both themes, the dark one on screens alone", () => {
    const css = pageColours();
    const light = /^\.bt-root\{(.*?)\}/.exec(css)?.[1];
    const dark = /@media screen\{\.bt-root\[data-theme=dark\]\{(.*?)\}\}/.exec(css)?.[1];
    for (const [name, value] of Object.entries(LIGHT)) expect(light).toContain(`--bt-${name}:${value};`);
    for (const [name, value] of Object.entries(DARK)) expect(dark).toContain(`--bt-${name}:${value};`);
    expect(light).toContain("--bt-scheme:light;");
    expect(dark).toContain("--bt-scheme:dark;");
  });

  it("lets the system decide before a theme is chosen, in the page alone", () => {
    expect(pageColours()).toContain(SYSTEM);
    expect(embedColours(HOST)).not.toContain(SYSTEM);
  });

  it("lets a host set colours, tones by their ids, and type", () => {
    const css = embedColours(HOST);
    expect(css).toContain("--bt-paper:var(--x-y-paper,inherit);");
    expect(css).toContain("--bt-tone-circle:var(--x-y-warm,inherit);");
    expect(css).toContain("--bt-serif:var(--x-y-serif,inherit);");
    expect(embedColours()).not.toContain("inherit");
  });

  it("gives no host's colours where the system forces its own", () => {
    const [before, after] = embedColours(HOST).split("@media not (forced-colors:active){");
    expect(before).not.toContain("--x-y-");
    expect(after?.split("}}")[1]).not.toContain("paper");
  });

  it("has every name that a style sheet uses", () => {
    const own = /--bt-(?:tone-|ink|paper|panel|band|leader|rule|grid|marker|select|row|shadow-|veil)[\w-]*/g;
    const sheets = filesBelow("src").filter((path) => path.endsWith(".css"));
    const used = sheets.flatMap((path) => readFileSync(path, "utf8").match(own) ?? []);
    const known = Object.keys({ ...LIGHT, ...SHADOWS, ...PAGE_SHADOWS }).map((name) => `--bt-${name}`);
    expect([...new Set(used)].filter((name) => !known.includes(name))).toEqual([]);
  });
});

describe("the icon", () => {
  it("is drawn in the light theme's colours", () => {
    const used = readFileSync("public/icon.svg", "utf8").match(/#[\da-f]{6}/g) ?? [];
    expect(used.length).toBeGreaterThan(4);
    expect(used.filter((colour) => !Object.values<string>(LIGHT).includes(colour))).toEqual([]);
  });
});
