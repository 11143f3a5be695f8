import { describe, expect, it } from "vitest";
import { quotedEvent, quoteParts } from "../../../src/state/tour/step-quote.ts";
import { touredTimeline } from "../../fixtures/tour.ts";

const [first, , third] = touredTimeline.tour!;

describe("the quote of a step", () => {
  const events = first!.events.map((id) => touredTimeline.events.find((event) => event.id === id)!);

  it("marks what its events rest on, and the words of time there", () => {
    const parts = quoteParts(first!, events);
    expect(parts.map(({ text }) => text).join("")).toBe(first!.quote!.quote);
    expect(parts.filter(({ time }) => time).map(({ text }) => text)).toEqual(["1992", "At the end of 2005"]);
    expect(parts.filter(({ passage }) => !passage).map(({ text }) => text)).toEqual([" "]);
    expect(quoteParts(third!, events)).toEqual([]);
  });

  it("is opened at the event that cites it", () => {
    expect(quotedEvent(first!, events)).toEqual({ event: "ipap-2005", evidence: 0 });
    expect(quotedEvent(third!, events)).toBeNull();
  });
});
