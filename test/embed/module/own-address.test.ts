// The address by which a file of the embed finds its timeline.

import { expect, it } from "vitest";
import { ownAddress } from "../../../src/embed/module/own-address.ts";

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
