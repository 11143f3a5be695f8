/// <reference types="vitest/config" />
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { embed } from "./src/build/vite/embed.ts";
import { timeline } from "./src/build/vite/plugin.ts";
import { treeshake } from "./src/build/vite/treeshake.ts";

const EVERY_TEST = "test/**/*.test.{ts,tsx}";
const DIST_TESTS = "test/build/dist*.test.ts";
const HOST_TESTS = "test/browser/{engines,hosts}/**/*.test.ts";
const BROWSER_TESTS = "test/browser/**/*.test.ts";

export default defineConfig({
  base: "./", // the page works from any path of any server
  appType: "mpa", // a missing document is a 404, as on any static server
  plugins: [react(), timeline({ seeds: "seeds", curatedOnly: process.env.TIMELINE_CURATED_ONLY === "1" }), embed()],
  build: {
    target: "baseline-widely-available",
    modulePreload: { polyfill: false },
    rolldownOptions: { treeshake },
  },
  test: {
    projects: [
      {
        extends: true,
        test: { name: "unit", include: [EVERY_TEST], exclude: [DIST_TESTS, BROWSER_TESTS], testTimeout: 20_000 },
      },
      { extends: true, test: { name: "dist", include: [DIST_TESTS], testTimeout: 30_000 } },
      {
        extends: true,
        test: {
          name: "browser",
          include: [BROWSER_TESTS],
          exclude: [HOST_TESTS],
          globalSetup: "test/browser/setup.ts",
          testTimeout: 30_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          name: "hosts",
          include: [HOST_TESTS],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false, // one browser at a time
          retry: process.env.CI ? 1 : 0, // drivers stumble on a busy machine; a host that breaks the embed does so twice
        },
      },
    ],
  },
});
