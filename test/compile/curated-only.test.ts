// Only what an editor has read: proposed events stay out, and with them the documents that have no others.

import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile/compile.ts";
import { codeNames, eventYaml, filesOf } from "./helpers.ts";

const FILES = {
  "read.txt": "Armenia and NATO agreed in 2005.\n",
  "read.yaml": `events:\n${eventYaml("agreed", "Armenia and NATO agreed in 2005.")}`,
  "unread.txt": "Russia and NATO met in 2007.\n",
  "named.txt": "Russia and Armenia met in 2009.\n",
  "named.yaml": "title: A title, and nothing of its events\n",
};
const run = (files: Record<string, string>, curatedOnly?: boolean) =>
  compile({
    files: filesOf(files),
    ...(curatedOnly === undefined ? {} : { curatedOnly }),
  });
const ids = (items: readonly { id: string }[] | undefined) => items?.map(({ id }) => id);

describe("curated events only", () => {
  it("leaves out proposed events, their documents and their actors", () => {
    const { timeline } = run(FILES, true);
    expect(ids(timeline?.events)).toEqual(["agreed"]);
    expect(ids(timeline?.documents)).toEqual(["read"]);
    expect(ids(timeline?.actors)).toEqual(["armenia", "nato"]);
    expect(timeline?.span).toEqual({ start: "2005-01-01", end: "2005-12-31" });
  });

  it("can be asked for in timeline.yaml", () => {
    expect(ids(run({ ...FILES, "timeline.yaml": "curated_only: true\n" }).timeline?.events)).toEqual(["agreed"]);
    expect(run({ ...FILES, "timeline.yaml": "curated_only: false\n" }).timeline?.events).toHaveLength(3);
    expect(codeNames(run({ ...FILES, "timeline.yaml": "curated_only: yes\n" }))).toEqual(["wrong-type"]);
  });

  it("keeps a document that an editor has read and found empty", () => {
    const { timeline } = run(
      { ...FILES, "named.yaml": "events: []\nignore:\n  - {quote: met in 2009, because: no}\n" },
      true,
    );
    expect(ids(timeline?.documents)).toEqual(["named", "read"]);
  });

  it("is an error where nothing would be left", () => {
    const { "unread.txt": text } = FILES;
    const result = run({ "unread.txt": text }, true);
    expect([result.timeline, codeNames(result)]).toEqual([null, ["nothing-curated"]]);
  });

  it("still says what is wrong with a document that is left out", () => {
    expect(codeNames(run({ ...FILES, "named.yaml": "titel: x\n" }, true))).toEqual(["unknown-key"]);
  });
});
