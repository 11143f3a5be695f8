// The options of npm run build.

import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readBuildArguments } from "../../../src/build/cli/build.ts";

describe("the options of the build", () => {
  it("tell Vite's config of the folder and of proposals, and Vite of the rest", () => {
    expect(readBuildArguments(["--seeds", "other/seeds", "--curated-only", "--outDir", "out"])).toEqual({
      vite: ["--outDir", "out"],
      env: { TIMELINE_SEEDS: resolve("other/seeds"), TIMELINE_CURATED_ONLY: "1" },
    });
    expect(readBuildArguments(["--seeds=a=b"])).toEqual({ vite: [], env: { TIMELINE_SEEDS: resolve("a=b") } });
    expect(readBuildArguments([])).toEqual({ vite: [], env: {} });
  });

  it("tell where the page will stand, when that is an address", () => {
    expect(readBuildArguments(["--address", "https://x.org/t"])).toEqual({
      vite: [],
      env: { TIMELINE_ADDRESS: "https://x.org/t" },
    });
    for (const argv of [["--address"], ["--address=t"], ["--address", "file:///t"]]) {
      expect(readBuildArguments(argv)).toMatchObject({ code: 2, help: expect.stringMatching(/^--address needs/) });
    }
  });

  it("tell which records embed.html shows besides its own", () => {
    expect(readBuildArguments(["--record", "../port/timeline.json", "--record=/t.json?v=2"])).toEqual({
      vite: [],
      env: { TIMELINE_RECORDS: "../port/timeline.json /t.json?v=2" },
    });
    for (const argv of [
      ["--record"],
      ["--record="],
      ["--record", "--outDir"],
      ["--record", "a b"],
      ["--record", "data:,x"],
    ]) {
      expect(readBuildArguments(argv)).toMatchObject({ code: 2, help: expect.stringMatching(/^--record needs/) });
    }
  });

  it("are explained when asked, and when a folder is missing", () => {
    expect(readBuildArguments(["--help"])).toMatchObject({ code: 0, help: expect.stringContaining("--seeds DIR") });
    for (const argv of [["--seeds"], ["--seeds="], ["--seeds", "--curated-only"]]) {
      expect(readBuildArguments(argv)).toMatchObject({
        code: 2,
        help: expect.stringMatching(/^--seeds needs a folder/),
      });
    }
  });
});
