// Hosts that render on a server: the bundle's modules load where there is no document, and leave the globals alone.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** What a module prints in a Node of its own. */
const inNode = (source: string): unknown =>
  JSON.parse(execFileSync(process.execPath, ["--input-type=module", "--eval", source], { encoding: "utf8" }));

describe("on a server", () => {
  it("mount.js is imported without a document, and puts nothing among the globals", () => {
    const seen = inNode(`const before = new Set(Object.getOwnPropertyNames(globalThis));
      const { mount } = await import("./dist/embed/mount.js");
      const added = Object.getOwnPropertyNames(globalThis).filter((name) => !before.has(name));
      console.log(JSON.stringify([typeof mount, added]));`);
    expect(seen).toEqual(["function", []]);
  });

  it.each(["armenia-timeline.js", "react.js"])("%s is imported without a document", (name) => {
    expect(inNode(`await import("./dist/embed/${name}"); console.log(true);`)).toBe(true);
  });

  it("the React component is an empty box of the right height", () => {
    const html = inNode(`import { createElement } from "react";
      import { renderToString } from "react-dom/server";
      import { ArmeniaTimeline } from "./dist/embed/react.js";
      console.log(JSON.stringify(renderToString(createElement(ArmeniaTimeline, { height: 500 }))));`);
    expect(html).toBe('<div style="min-height:500px"></div>');
  });

  it("the iframe's page without JavaScript is a link to the timeline", () => {
    expect(readFileSync("dist/embed.html", "utf8")).toMatch(/<div id="timeline"><a href="\.\/"/);
  });
});
