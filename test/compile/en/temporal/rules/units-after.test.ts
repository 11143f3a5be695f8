// Two days after: counted back from what came.

import { describe, expect, it } from "vitest";
import { read } from "../read.ts";

describe("units-after", () => {
  it("from the day that the text named last", () => {
    // Monday is 2017-02-27; 27 - 2 = 25
    expect(
      read(
        "They met in Brussels on Monday. Their meeting, which came two days after soldiers were killed, was long.",
        "2017-02-28",
      ),
    ).toEqual([
      "Monday = 2017-02-27 (weekday from 2017-02-28)",
      "two days after = 2017-02-25 (units-after from 2017-02-27)",
    ]);
  });
  it("else from the document's date", () => {
    expect(read("The meeting came two days after soldiers were killed.", "2017-02-27")).toEqual([
      "two days after = 2017-02-25 (units-after from 2017-02-27)",
    ]);
  });
  it("without a verb of coming, and an event that was told, nobody can count", () => {
    expect(read("Two days after the attack he resigned.", "2017-02-27")).toEqual([]);
  });
});
