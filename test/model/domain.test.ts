// The domain of a record.

import { describe, expect, it } from "vitest";
import { actOf, isWords, laneIndex, leadActor, markOfTone, toneName } from "../../src/model/domain.ts";
import { domainOf } from "../fixtures/domain.ts";

const domain = domainOf(["armenia", "nato", "iran", "turkey"].map((id) => ({ id, name: id.toUpperCase() })));

describe("leadActor", () => {
  it("is the first actor that is not the spine", () => {
    expect(leadActor({ actors: ["armenia", "csto", "russia"] }, domain)).toBe("csto");
    expect(leadActor({ actors: ["russia", "armenia"] }, domain)).toBe("russia");
  });

  it("is the spine where there is no other", () => {
    expect(leadActor({ actors: ["armenia"] }, domain)).toBe("armenia");
  });

  it("is the first actor in a record without a spine", () => {
    expect(leadActor({ actors: ["armenia", "csto"] }, { spine: null })).toBe("armenia");
    expect(leadActor({ actors: [] }, { spine: null })).toBe("");
  });
});

describe("laneIndex", () => {
  it("gives each actor its lane, and several actors the same one", () => {
    expect([...laneIndex(domain)]).toEqual([
      ["nato", 0],
      ["armenia", 1],
      ["iran", 2],
      ["turkey", 2],
    ]);
  });
});

describe("a tone", () => {
  it("has its mark and its name from the record", () => {
    expect(markOfTone(domain, "friction")).toBe("diamond");
    expect(toneName(domain, "neutral")).toBe("Neither");
  });

  it("that the record does not list is a square under its own id", () => {
    expect(markOfTone(domain, "doubt")).toBe("square");
    expect(toneName(domain, "doubt")).toBe("doubt");
  });
});

describe("deeds and words", () => {
  it("are told apart by the category; one that the record does not list, or that does not say, is of deeds", () => {
    expect(["talks", "statement", "unheard"].map((category) => actOf(domain, category))).toEqual([
      "deed",
      "word",
      "deed",
    ]);
    expect(isWords(domain, { category: "statement" })).toBe(true);
  });
});
