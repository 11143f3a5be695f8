// Which actors share a line of the chart.

import { describe, expect, it } from "vitest";
import { lanesOf, leadActor } from "../../src/model/lanes.ts";

const actors = (...ids: string[]) => ({ actors: ids.map((id) => ({ id, name: id.toUpperCase() })) });

describe("lanesOf", () => {
  it("NATO above Armenia, Russia and the CSTO below, whatever the order of the file", () => {
    expect(lanesOf(actors("csto", "russia", "armenia", "nato")).map(({ id }) => id)).toEqual([
      "nato",
      "armenia",
      "russia",
      "csto",
    ]);
  });

  it("all others share the last lane, in the order of the file", () => {
    expect(lanesOf(actors("turkey", "armenia", "georgia")).at(-1)).toEqual({
      id: "others",
      name: "Neighbours and others",
      actors: ["turkey", "georgia"],
    });
  });

  it("has no lane for actors that do not occur, and none for others where there are none", () => {
    expect(lanesOf(actors("armenia", "csto"))).toEqual([
      { id: "armenia", name: "ARMENIA", actors: ["armenia"] },
      { id: "csto", name: "CSTO", actors: ["csto"] },
    ]);
    expect(lanesOf(actors())).toEqual([]);
  });

  it("every actor has exactly one lane", () => {
    const ids = ["nato", "armenia", "russia", "csto", "turkey", "georgia", "us"];
    expect(lanesOf(actors(...ids)).flatMap((lane) => lane.actors)).toEqual(ids);
  });
});

describe("leadActor", () => {
  it("is the first actor that is not the spine", () => {
    expect(leadActor({ actors: ["armenia", "csto", "russia"] })).toBe("csto");
    expect(leadActor({ actors: ["russia", "armenia"] })).toBe("russia");
  });

  it("is the spine where there is no other", () => {
    expect(leadActor({ actors: ["armenia"] })).toBe("armenia");
    expect(leadActor({ actors: [] })).toBe("armenia");
  });
});
