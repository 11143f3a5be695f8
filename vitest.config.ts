// The tests' projects. They stand apart from vite.config.ts, whose plugins compile the documents: no test needs that.

import { defineConfig } from "vitest/config";
import { builtIn } from "./src/build/vite/embed/built-in.ts";
import { palette } from "./src/build/vite/palette.ts";
import { validator } from "./src/build/vite/validator.ts";
import { DATED, ZONES } from "./test/dated.ts";
import { timeline } from "./test/fixtures/timeline.ts";
import { PATIENCE } from "./test/patience.ts";

const EVERY_TEST = "test/**/*.test.{ts,tsx}";
const DIST_TESTS = "test/build/dist*.test.ts";
const HOST_TESTS = "test/browser/{engines,hosts}/**/*.test.ts";
const BROWSER_TESTS = "test/browser/**/*.test.ts";
const DATED_TESTS = DATED.map((entry) => (entry.endsWith("/") ? `test/${entry}**/*.test.{ts,tsx}` : `test/${entry}`));

/** The end of a test that hangs, in ms. No test is measured by it: a busy machine may take many times as long as a quiet one. */
const HANGS = 300_000;

const WORKERS = 2;
/** Modules that the build writes: a test may import what imports them. */
const plugins = [palette(), validator(), builtIn(timeline)];
const timeouts = { testTimeout: HANGS, hookTimeout: HANGS };
/** Files of one worker share their modules, which take longer to load than most tests to run; none leaves anything behind. */
const shared = { isolate: false, restoreMocks: true, unstubGlobals: true, maxWorkers: WORKERS };
const setupFiles = ["test/seed.ts"];

export default defineConfig({
  test: {
    projects: [
      {
        plugins,
        test: {
          name: "unit",
          include: [EVERY_TEST],
          exclude: [DIST_TESTS, BROWSER_TESTS],
          setupFiles,
          ...shared,
          ...timeouts,
        },
      },
      ...ZONES.map((zone) => ({
        plugins,
        test: {
          name: `dates in ${zone}`,
          include: DATED_TESTS,
          setupFiles: [...setupFiles, "test/zone.ts"],
          env: { TZ: zone },
          pool: "forks" as const, // a thread has no zone of its own
          ...shared,
          ...timeouts,
        },
      })),
      { test: { name: "dist", include: [DIST_TESTS], ...shared, ...timeouts } },
      {
        test: {
          name: "browser",
          include: [BROWSER_TESTS],
          exclude: [HOST_TESTS],
          setupFiles,
          globalSetup: "test/browser/setup.ts",
          expect: { poll: { timeout: PATIENCE } },
          ...shared,
          ...timeouts,
        },
      },
      {
        test: {
          name: "hosts",
          include: [HOST_TESTS],
          expect: { poll: { timeout: PATIENCE } },
          maxWorkers: (process.env.ENGINES ?? "Chromium") === "Chromium" ? WORKERS : 1, // others have one focus for all windows
          retry: process.env.CI ? 1 : 0, // drivers stumble on a busy machine; a host that breaks the embed does so twice
          ...timeouts,
        },
      },
    ],
  },
});
