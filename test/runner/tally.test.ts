import { describe, expect, it } from "vitest";
import { NONE, sum, summary, tally } from "./tally.ts";

const report = (numPassedTests: number, numFailedTests: number, ...files: { status: string; tests: string[] }[]) =>
  JSON.stringify({
    numPassedTests,
    numFailedTests,
    numPendingTests: 1,
    numTodoTests: 1,
    testResults: files.map(({ status, tests }) => ({
      status,
      assertionResults: tests.map((name) => ({ status: name })),
    })),
  });

describe("tally", () => {
  it("takes the report's numbers; skipped are pending and to do", () => {
    expect(tally(report(3, 1, { status: "failed", tests: ["passed", "failed"] }), 1)).toEqual({
      passed: 3,
      failed: 1,
      skipped: 1 + 1,
    });
  });

  it("counts a file that did not load as one failure", () => {
    expect(tally(report(3, 0, { status: "failed", tests: [] }), 1).failed).toBe(1);
  });

  it("counts a run that fails without a failed test, or without a report, as one failure", () => {
    expect(tally(report(3, 0), 1)).toMatchObject({ passed: 3, failed: 1 });
    expect(tally(undefined, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

describe("summary", () => {
  it("names the skipped only if there are any", () => {
    expect(summary(sum(NONE, { passed: 2, failed: 0, skipped: 0 }))).toBe("2 passed, 0 failed");
    expect(summary({ passed: 2, failed: 1, skipped: 3 })).toBe("2 passed, 1 failed, 3 skipped");
  });
});
