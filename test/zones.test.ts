// Every module that asks the platform about dates has its tests run in other zones, too.

import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { describe, expect, it } from "vitest";
import { DATED, ZONES } from "./dated.ts";
import { filesBelow, isModule, isTest } from "./files.ts";

/** What could be read in the clock's own zone: the platform's dates, the libraries', and what the model makes of them. */
const READS_DATES =
  /\bnew Date\(|\bDate\.parse\(|\bDateTimeFormat\b|\butcDay\(|\btoLocale\w*String\(|from "(?:@?date-fns|d3-time)/;

/** Modules that read no calendar: they take the time of day apart, or are measured elsewhere. */
const OTHERS = new Map([
  ["src/chart/chart.ts", "reads the days of the record, which its browser tests do in Asia/Yerevan"],
]);

const modules = filesBelow("src").filter((path) => isModule(path) && !path.startsWith("src/build/"));
const readsDates = (path: string) => READS_DATES.test(readFileSync(path, "utf8"));
const folderOf = (path: string) => `${posix.dirname(path).replace(/^src\//, "")}/`;

describe("tests in other zones", () => {
  it("are those of every module that reads dates", () => {
    const without = modules.filter(
      (path) => readsDates(path) && !OTHERS.has(path) && !DATED.some((entry) => folderOf(path).startsWith(entry)),
    );
    expect(without).toEqual([]);
  });

  it("are files that there are", () => {
    const tests = filesBelow("test").filter(isTest);
    const missing = DATED.filter((entry) => !tests.some((path) => path.startsWith(`test/${entry}`)));
    expect(missing).toEqual([]);
  });

  it("run in zones that differ from one another and from UTC", () => {
    const hours = [...ZONES, "UTC"].map((timeZone) =>
      new Intl.DateTimeFormat("en-GB", { timeZone, dateStyle: "short", timeStyle: "short" }).format(0),
    );
    expect(new Set(hours).size).toBe(ZONES.length + 1);
  });
});
