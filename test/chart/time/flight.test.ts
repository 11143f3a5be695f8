// The short move from one view to another.

import { describe, expect, it } from "vitest";
import { Flight } from "../../../src/chart/time/flight.ts";

const [from, to] = [
  { start: 1000, end: 2000 },
  { start: 5000, end: 5100 },
];

describe("Flight", () => {
  it("starts where it is and lands where it goes, and not before", () => {
    const flight = new Flight(from, to, 50);
    expect(flight.at(50)).toEqual(from);
    expect([flight.hasLanded(50), flight.hasLanded(369), flight.hasLanded(370)]).toEqual([false, false, true]);
    expect(flight.at(370)).toEqual(to);
    expect(flight.at(9999)).toEqual(to);
  });

  it("narrows all the way", () => {
    const flight = new Flight(from, to, 0);
    const widths = [0, 80, 160, 240, 320].map((now) => flight.at(now).end - flight.at(now).start);
    expect(widths).toEqual([...widths].sort((a, b) => b - a));
  });
});
