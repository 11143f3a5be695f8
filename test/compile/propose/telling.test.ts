// By which word an event is told, and whose claim it is.

import { describe, expect, it } from "vitest";
import { eventsIn } from "../helpers.ts";

const told = (paragraph: string) => eventsIn(paragraph).map(({ head, claim }) => ({ head, claim }));

describe("the head of an event", () => {
  it.each([
    ["Armenia left the pact with Russia in 2022.", "leave"],
    ["Armenia was invited by NATO in 2003.", "invite"],
    ["The 1997 treaty between Armenia and Russia is long.", "treaty"],
    ["Russia said in 2013 that Armenia would join.", "say"],
  ])("in %j is %j", (sentence, head) => expect(told(sentence)[0]?.head).toBe(head));
});

describe("a fact is no claim", () => {
  it.each(["Armenia left the pact with Russia in 2022.", "Russia said in 2013 that Armenia would join."])(
    "%s",
    (sentence) => expect(told(sentence)[0]).not.toHaveProperty("claim", expect.anything()),
  );
});

describe("a claim", () => {
  it.each([
    ["Moscow said that Armenia left the pact in 2022.", { by: "Moscow" }],
    ["Armenia left the pact in 2022, Moscow said.", { by: "Moscow" }],
    ["According to Moscow, Armenia left the pact in 2022.", { by: "Moscow" }],
    ["Armenia left the pact in 2022, according to two officials.", { by: "two officials" }],
    ["He said that Armenia left the pact in 2022.", {}],
    ["Armenia reportedly left the pact in 2022.", {}],
    ["Armenia is said to have left the pact in 2022.", {}],
  ])("%s", (sentence, claim) => expect(told(sentence)[0]?.claim).toEqual(claim));
});
