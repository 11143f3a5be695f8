// Events that a stale id may mean.

import { describe, expect, it } from "vitest";
import { similarEvents } from "../../src/state/near.ts";

const events = ["pact-signed-1997", "pact-renewed-2010", "base-lease-extended-2010", "x"].map((id) => ({ id }));
const near = (id: string, most?: number) => similarEvents(id, { events } as never, most).map(({ id }) => id);

describe("similar ids", () => {
  it("come with the most similar first", () => {
    expect(near("pact-signed-1996")).toEqual(["pact-signed-1997", "pact-renewed-2010"]);
    expect(near("Lease-Extended-2010")).toContain("base-lease-extended-2010");
  });

  it("are no more than asked for, and none for what resembles nothing", () => {
    expect(near("pact-signed-1997", 1)).toEqual(["pact-signed-1997"]);
    for (const id of ["", "?", "zzzzzz"]) expect(near(id)).toEqual([]);
  });
});
