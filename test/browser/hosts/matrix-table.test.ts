// The table says of every cell what became of it.

import { describe, expect, it } from "vitest";
import { HOSTS } from "./hosts.ts";
import { matrix, type Outcome, outcomesOf, putMatrix } from "./matrix.ts";

const outcome = (more: Partial<Outcome>): Outcome => ({
  host: "0",
  way: "element",
  engine: "Chromium",
  figures: {},
  status: "passed",
  ...more,
});
const [empty] = HOSTS;
const row = (outcomes: Outcome[]) =>
  matrix([empty!], outcomes, ["Chromium", "Firefox"])
    .split("\n")
    .find((line) => line.startsWith("| 0 |"));

describe("the matrix", () => {
  it("holds passed, failed and skipped cells, a reason for each of the last", () => {
    const cells = [
      outcome({ version: "9" }),
      outcome({ engine: "Firefox", status: "failed" }),
      outcome({ way: "iframe", status: "skipped", reason: "no frame" }),
    ];
    const table = matrix([empty!], cells, ["Chromium", "Firefox"]);
    expect(row(cells)).toBe("| 0 | an empty page | ✓ ✗ | –¹ –¹ | –¹ –¹ | –¹ –¹ | –² –¹ |");
    expect(table).toContain("1. not in this run\n2. no frame");
    expect(table).toContain("Chromium 9, Firefox (not to be had)");
  });

  it("puts together what measured the same", () => {
    const cells = [
      outcome({ figures: { requests: 1 } }),
      outcome({ way: "module", figures: { requests: 1 } }),
      outcome({ way: "react", figures: { requests: 2 } }),
      outcome({ engine: "Firefox", figures: { requests: 1 } }),
      outcome({ engine: "Firefox", way: "module", figures: { requests: 1 } }),
    ];
    const lines = matrix([empty!], cells, ["Chromium", "Firefox"]).split("\n");
    expect(lines.filter((line) => line.includes("requests"))).toEqual([
      "| 0 | element, module | Chromium, Firefox | requests: 1 |",
      "| 0 | react | Chromium | requests: 2 |",
    ]);
  });

  it("is read from the report, and stands between its markers", () => {
    const report = {
      testResults: [{ assertionResults: [{ status: "pending", meta: { cell: outcome({}) } }, { status: "passed" }] }],
    };
    expect(outcomesOf(JSON.stringify(report))).toEqual([outcome({ status: "skipped" })]);
    const text = "a\n<!-- matrix: written by npm run test:engines -->\nold\n<!-- /matrix -->\nb";
    expect(putMatrix(text, "new")).toBe(
      "a\n<!-- matrix: written by npm run test:engines -->\n\nnew\n\n<!-- /matrix -->\nb",
    );
    expect(() => putMatrix("a", "new")).toThrow("markers");
  });

  it("has each host of the issue, each with ways in", () => {
    const numbers = new Set(HOSTS.map(({ id }) => Number.parseInt(id, 10)));
    expect([...numbers]).toEqual(Array.from({ length: 31 }, (_, number) => number));
    expect(new Set(HOSTS.map(({ id }) => id)).size).toBe(HOSTS.length);
    for (const { id, not = {} } of HOSTS) expect(Object.keys(not).length, `ways of ${id}`).toBeLessThan(5);
  });
});
