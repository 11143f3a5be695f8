// The documents that stand on the strip, before they are drawn.

import { describe, expect, it } from "vitest";
import { SHEETS } from "../../../src/chart/strip/sheets.ts";
import { dayNumber } from "../../../src/model/date.ts";
import { timelineOf } from "../events.ts";
import { record } from "../real.ts";

describe("publications", () => {
  it("are in order, at noon of their day; those without a date are left out", () => {
    expect(SHEETS.publications(timelineOf([]).documents)).toEqual([
      { day: dayNumber("2024-04-01") + 0.5, name: "Press" },
    ]);
    const days = SHEETS.publications(record.documents).map(({ day }) => day);
    expect(days).toEqual([...days].sort((a, b) => a - b));
  });

  it("a publisher's name goes without what stands in brackets", () => {
    const [document] = timelineOf([]).documents;
    const named = SHEETS.publications([{ ...document!, publisher: "RFE/RL Armenian Service (Azatutyun)" }]);
    expect(named[0]?.name).toBe("RFE/RL Armenian Service");
  });
});
