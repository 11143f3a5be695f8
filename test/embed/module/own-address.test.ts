// @vitest-environment jsdom
// The address by which a file of the embed finds its timeline.

import { describe, expect, it } from "vitest";
import { ownAddress, scriptAddress } from "../../../src/embed/module/own-address.ts";

it.each([
  "https://news.example/timeline/embed/core-73d9a66e.js",
  "http://127.0.0.1:8080/embed/core.js",
  "https://news.example/timeline/embed/core-73d9a66e.js?v=2#a",
  "https://news.example/core-1.2/embed/mount.js",
])("is that of the file that the build wrote: %s", (url) => {
  expect(ownAddress(url, ["core", "mount"])).toBe(url);
});

it.each([
  "https://news.example/assets/index-B1xQ_9aZ.js",
  "https://news.example/assets/core-DwN8Ab_x.js", // another bundler's hash
  "https://news.example/assets/core-73d9a66e-Bx12cd34.js",
  "https://news.example/node_modules/.vite/deps/armenia-timeline.js?v=1f2e3d4c",
  "file:///home/builder/project/node_modules/armenia-timeline/core-73d9a66e.js",
  "https://news.example/core/main.js",
  "",
])("is not known where another file holds the code: %s", (url) => {
  expect(ownAddress(url, ["core", "mount"])).toBe("");
});

describe("of a classic script", () => {
  const OURS = "https://news.example/t/embed/tl.classic-0123abcd.js";
  const RENAMED = "https://news.example/js/ours.js";
  const pageWith = (scripts: string, running: string | null) => {
    const page = new DOMParser().parseFromString(`<img name="querySelectorAll">${scripts}`, "text/html");
    const script = Object.assign(page.createElement("script"), running === null ? {} : { src: running });
    Object.defineProperty(Object.getPrototypeOf(page), "currentScript", { value: script, configurable: true });
    return page;
  };
  const waiting = `<script src="/other.js"></script><script type="0a1b-text/javascript" src="${OURS}"></script>`;

  it.each([
    ["is that of the running script", "", OURS, OURS],
    ["also where it has been renamed", "", RENAMED, RENAMED],
    ["is that of the script left waiting where a copy without address runs", waiting, null, OURS],
    ["or where another script runs it", waiting, "https://news.example/optimiser.js", OURS],
    ["is not known where nothing is left of it", `<script src="/other.js"></script>`, null, ""],
  ])("%s", (_, scripts, running, address) => {
    expect(scriptAddress(pageWith(scripts, running), "tl.classic")).toBe(address);
  });
});
