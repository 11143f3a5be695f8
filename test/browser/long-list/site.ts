// The page of a list alone, built and served: for the tests of long lists, and for their bench.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { build } from "vite";
import { builtIn } from "../../../src/build/vite/embed/built-in.ts";
import { palette } from "../../../src/build/vite/palette.ts";
import { archive } from "../../chart/archive.ts";
import { type Site, serveFolder } from "../serve.ts";

const HTML = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A long list</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="style.css"></head><body style="margin: 0"><div id="root"></div><script type="module" src="page.js"></script></body></html>`;

/** Closing it removes its folder. */
export async function serveLongList(): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), "timeline-long-list-"));
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = "production";
  await build({
    configFile: false,
    root: resolve("."),
    logLevel: "warn",
    plugins: [react(), palette(), builtIn(archive(1))],
    define: { "process.env.NODE_ENV": '"production"' },
    build: {
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      lib: {
        entry: resolve("test/browser/long-list/page.tsx"),
        formats: ["es"],
        fileName: "page",
        cssFileName: "style",
      },
    },
  });
  if (before === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = before;
  writeFileSync(join(folder, "index.html"), HTML);
  const site = await serveFolder(folder);
  return {
    ...site,
    close: async () => {
      await site.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
