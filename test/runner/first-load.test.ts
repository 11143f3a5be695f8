import { describe, expect, it } from "vitest";
import { addressesIn, staticImports } from "./first-load.ts";

describe("the first load", () => {
  it("is a page's scripts, style sheets and preloads, not its icons, links or data", () => {
    const html = `<link rel="icon" href="./icon.svg"><link rel="stylesheet" crossorigin href="./assets/a.css">
      <link rel="modulepreload" href="./assets/b.js"><script type="module" crossorigin src="./assets/c.js"></script>
      <script type="application/json">{}</script><a href="./d.js">d</a>`;
    expect(addressesIn(html)).toEqual(["assets/a.css", "assets/b.js", "assets/c.js"]);
  });

  it("follows what a script imports as it loads, not what it may import later", () => {
    const code =
      'import"./a.js";import{b as c}from"./b.js";export*from"./c.js";const d=()=>import("./d.js");export{c};';
    expect(staticImports(code)).toEqual(["./a.js", "./b.js", "./c.js"]);
  });
});
