// The tracks beside a list, and the lanes on them.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MOST_TRACKS, tracksOf } from "../../../src/state/rows/tracks.ts";

const domainOf = (count: number, spine: number | null) => ({
  lanes: Array.from({ length: count }, (_, k) => ({ id: `lane-${k}`, name: `Lane ${k}`, actors: [`actor-${k}`] })),
  spine: spine === null ? null : `actor-${spine}`,
});

describe("tracksOf", () => {
  it("gives each of a few lanes a track, in order, the spine among them", () => {
    expect(tracksOf(domainOf(5, 2))).toEqual({ lanes: [[0], [1], [2], [3], [4]], ofLane: [0, 1, 2, 3, 4], spine: 2 });
    expect(tracksOf(domainOf(3, null)).spine).toBe(-1);
    expect(tracksOf(domainOf(0, null))).toEqual({ lanes: [], ofLane: [], spine: -1 });
  });

  it("lets the last lanes of many share the last track", () => {
    expect(tracksOf(domainOf(9, 1)).lanes).toEqual([[0], [1], [2], [3], [4], [5, 6, 7, 8]]);
  });

  it("lets the spine share with none", () => {
    expect(tracksOf(domainOf(9, 7))).toMatchObject({ lanes: [[0], [1], [2], [3], [7], [4, 5, 6, 8]], spine: 4 });
  });

  it("leaves no lane out, in any domain", () => {
    const domains = fc
      .tuple(fc.integer({ min: 0, max: 30 }), fc.option(fc.integer({ min: 0, max: 29 })))
      .map(([count, spine]) => domainOf(count, spine));
    fc.assert(
      fc.property(domains, (domain) => {
        const { lanes, ofLane, spine } = tracksOf(domain);
        expect(lanes.length).toBeLessThanOrEqual(MOST_TRACKS);
        expect(lanes.flat().sort((a, b) => a - b)).toEqual(domain.lanes.map((_, lane) => lane));
        ofLane.forEach((track, lane) => {
          expect(lanes[track]).toContain(lane);
        });
        if (spine >= 0) expect(lanes[spine]).toHaveLength(1);
      }),
    );
  });
});
