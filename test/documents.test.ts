// The documents for people name files and commands that there are.

import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const DOCUMENTS = ["README.md", ".github/CONTRIBUTING.md", "test/browser/README.md", "test/bench/README.md"];
/** Names that stand for one of the reader's own. */
const EXAMPLES = /^seeds\/name\b/;

const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
const lockVersion = (JSON.parse(readFileSync("package-lock.json", "utf8")) as { version: string }).version;

describe.each(DOCUMENTS)("%s", (name) => {
  const text = readFileSync(name, "utf8");

  it("names files that there are", () => {
    const named = [...text.matchAll(/`((?:src|test|seeds|public|\.ci|\.github)\/[\w./-]*)`/g)].map(
      ([, path = ""]) => path,
    );
    expect(named.filter((path) => !EXAMPLES.test(path) && !existsSync(path))).toEqual([]);
  });

  it("names commands that there are", () => {
    const named = [...text.matchAll(/\bnpm run (?:-s )?([\w:]+)/g)].map(([, script = ""]) => script);
    expect(named.filter((script) => scripts[script] === undefined)).toEqual([]);
  });
});

it("CHANGELOG.md has the version of the package", () => {
  const [, latest] = /^## \[(\d[^\]]*)\]/m.exec(readFileSync("CHANGELOG.md", "utf8")) ?? [];
  expect(latest).toBe((JSON.parse(readFileSync("package.json", "utf8")) as { version: string }).version);
  expect(lockVersion).toBe(latest);
});
