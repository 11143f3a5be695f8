import { describe, expect, it } from "vitest";
import { addressesIn, staticImports } from "./first-load.ts";

describe("the first load", () => {
  it("is a page's scripts, style sheets and preloads, not its icons, links or data", () => {
    const html = `<link rel="icon" href="./icon.svg"><link rel="stylesheet" crossorigin href="./assets/a.css">
      <link rel="modulepreload" href="./assets/b.js"><script type="module" crossorigin src="./assets/c.js"></script>
      <script type="application/json">{}</script><a href="./d.js">d</a>`;
    expect(addressesIn(html, 1280)).toEqual(["assets/a.css", "assets/b.js", "assets/c.js"]);
  });

  it("is what the width of a window asks for", () => {
    const html = `<script src="./a.js"></script><link rel="modulepreload" media="(min-width: 600px)" href="./wide.js">
      <link rel="preload" as="style" media="(max-width: 599.98px)" href="./narrow.css">`;
    expect(addressesIn(html, 600)).toEqual(["a.js", "wide.js"]);
    expect(addressesIn(html, 599)).toEqual(["a.js", "narrow.css"]);
    expect(() => addressesIn('<script src="./a.js" media="print"></script>', 600)).toThrow("print");
  });

  it("follows what a script imports as it loads, not what it may import later", () => {
    const code =
      'import"./a.js";import{b as c}from"./b.js";export*from"./c.js";const d=()=>import("./d.js");export{c};';
    expect(staticImports(code)).toEqual(["./a.js", "./b.js", "./c.js"]);
  });
});
