// The command that marks expressions of time: one line in, one line out.

import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { answer } from "../../../src/build/cli/tag.ts";

describe("answer", () => {
  it("has the document's id and its expressions of time", () => {
    expect(answer('{"id": "a", "text": "They met yesterday.", "dct": "2024-02-08"}')).toEqual({
      id: "a",
      timexes: [{ start: 9, end: 18, text: "yesterday", type: "DATE", value: "2024-02-07", rule: "yesterday" }],
    });
  });
  it("dct may be missing or null", () => {
    for (const line of ['{"id": 1, "text": "In 2005."}', '{"id": 1, "text": "In 2005.", "dct": null}']) {
      expect(answer(line)).toMatchObject({ id: 1, timexes: [{ value: "2005" }] });
    }
  });
  it("a line that is no document is told why", () => {
    expect(answer("{")).toMatchObject({ id: null, error: expect.stringMatching(/^not JSON: /) });
    expect(answer("null")).toEqual({ id: null, error: "not an object" });
    expect(answer("5")).toEqual({ id: null, error: "not an object" });
    expect(answer('{"id": 7}')).toEqual({ id: 7, error: "text is missing" });
    expect(answer('{"id": 7, "text": 5}')).toEqual({ id: 7, error: "text is missing" });
    expect(answer('{"id": 7, "text": "", "dct": 2024}')).toEqual({ id: 7, error: "dct is no string" });
  });
});

describe("hostile texts come to an end", () => {
  const LENGTH = 250_000; // in characters: a cost that grows with the square would not end
  it.each([
    ["1", 0],
    ["a", 0],
    ["last ", 0],
    ["May 5, ", 1],
    ["10:30 ", 1],
    ["Friday ", 1],
  ])("a quarter of a million characters of %j", (piece, each) => {
    const count = Math.floor(LENGTH / piece.length);
    const found = answer(JSON.stringify({ id: 1, text: piece.repeat(count), dct: "2024-02-08" }));
    expect("timexes" in found && found.timexes.length).toBe(each * count);
  });
});

describe("the command", () => {
  const run = (input: string, ...args: string[]) =>
    spawnSync(process.execPath, ["--import", "tsx", "src/build/cli/tag.ts", ...args], { input, encoding: "utf8" });
  const DOCUMENTS = [
    '{"id": "a", "text": "In 2005."}',
    '{"id": "b", "text": "Nothing."}',
    '{"id": "c", "text": "May 2016."}',
  ];
  const outcome = ({ status, stdout, stderr }: ReturnType<typeof run>) => ({
    status,
    stderr,
    answers: stdout
      .split("\n")
      .slice(0, -1)
      .map((line) => JSON.parse(line)),
  });

  it("answers each line, in order", () => {
    const { status, stderr, answers } = outcome(run(DOCUMENTS.join("\n")));
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(answers).toMatchObject([
      { id: "a", timexes: [{ value: "2005" }] },
      { id: "b", timexes: [] },
      { id: "c", timexes: [{ value: "2016-05" }] },
    ]);
  });

  it("goes on behind a bad line, skips empty ones, and exits with 1", () => {
    const { status, answers } = outcome(run(`${DOCUMENTS[0]}\r\n{\n\n${DOCUMENTS[2]}\n`));
    expect(status).toBe(1);
    expect(answers).toMatchObject([{ id: "a" }, { id: null, error: expect.any(String) }, { id: "c" }]);
  });

  it("helps", () => {
    const { status, stdout } = run("", "--help");
    expect(status).toBe(0);
    expect(stdout).toContain('{"id": …, "text": "…", "dct": "YYYY-MM-DD"}');
  });
});
