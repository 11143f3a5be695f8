// A record may be shown when it fits the published schema and its parts fit each other.

import { readFileSync } from "node:fs";
import fc from "fast-check";
import { Value } from "typebox/value";
import { describe, expect, it } from "vitest";
import { checked, SHOWN_VERSION } from "../../../src/embed/box/check-timeline.ts";
import { TIMELINE_VERSION, type Timeline, TimelineSchema, type TourStep } from "../../../src/model/timeline.ts";
import { runs } from "../../extent.ts";
import { timeline } from "../../fixtures/timeline.ts";
import { touredTimeline } from "../../fixtures/tour.ts";

const VERSION_1 = JSON.parse(readFileSync("test/fixtures/version-1/timeline.json", "utf8")) as Timeline;

const changed = (change: (copy: Timeline) => unknown): Timeline => {
  const copy = structuredClone(timeline);
  change(copy);
  return copy;
};

/** The record with a tour whose first step is another. */
const toured = (patch: Partial<TourStep>): Timeline => ({
  ...touredTimeline,
  tour: touredTimeline.tour!.map((step, at) => (at === 0 ? { ...step, ...patch } : step)),
});

const faultOf = (value: unknown): string | null => {
  const answer = checked(value);
  return answer.ok ? null : answer.message;
};

/** What no EDTF text says, and a record from elsewhere may. */
const OPEN = { ...timeline.events[0]!.date, edtf: "../..", earliest: null, latest: null, precision: "interval" };

describe("a timeline from elsewhere", () => {
  it("knows the version that the compiler writes", () => {
    expect(SHOWN_VERSION).toBe(TIMELINE_VERSION);
  });

  it("finds nothing wrong with what was compiled", () => {
    expect(faultOf(timeline)).toBeNull();
    expect(faultOf(touredTimeline)).toBeNull();
  });

  it("may call the square a ring, and say of no category if it is of deeds or words, as earlier compilers did", () => {
    const earlier = changed((t) => {
      for (const category of t.domain.categories) delete category.kind;
      for (const tone of t.domain.tones) if (tone.mark === "square") Object.assign(tone, { mark: "ring" });
    });
    const given = JSON.stringify(earlier);
    const answer = checked(earlier);
    expect(answer.ok && answer.timeline.domain.tones).toEqual(timeline.domain.tones);
    expect(answer.ok && answer.timeline.domain.categories.some(({ kind }) => kind)).toBe(false);
    expect(JSON.stringify(earlier)).toBe(given);
  });

  it.each([
    ["a kind that there is not", changed((t) => Object.assign(t.domain.categories[0]!, { kind: "rumour" }))],
    ["a ring beside a square", changed((t) => Object.assign(t.domain.tones[0]!, { mark: "ring" }))],
    ["a mark that there is not", changed((t) => Object.assign(t.domain.tones[0]!, { mark: "star" }))],
    ["tones that are no list", changed((t) => Object.assign(t.domain, { tones: 3 }))],
    ["a tone that is nothing", changed((t) => Object.assign(t.domain, { tones: [null] }))],
  ])("with %s is refused", (_, value) => expect(faultOf(value)).toMatch(/domain/));

  it.each([
    ["null", null, "it is no compiled timeline"],
    ["a list", [], "it is no compiled timeline"],
    ["a later version", { ...timeline, version: 3 }, "it has version 3, and this can show version 2"],
    ["no events", { ...timeline, events: undefined }, "events is not a list"],
    ["a title that is a number", { ...timeline, title: 7 }, "title is not a text"],
    [
      "a day that there is not",
      changed((t) => Object.assign(t.events[0]!.date, { earliest: "2012-02-30" })),
      "events[0].date.earliest is not a day",
    ],
    [
      "a date backwards",
      changed((t) => Object.assign(t.events[0]!.date, { earliest: "2013-01-01", latest: "2012-01-01" })),
      "events[0].date is not a date whose end follows its start",
    ],
    [
      "a reference's date backwards",
      changed((t) => {
        const date = { ...t.events[0]!.date, earliest: "2013-01-01", latest: "2012-01-01" };
        t.events[0]!.references = [{ label: "x", url: "https://x.example", date }];
      }),
      "events[0].references[0].date is not a date whose end follows its start",
    ],
    ["an empty tour", { ...timeline, tour: [] }, "tour is not a list with entries"],
    ["a step without events", toured({ events: [] }), "tour[0].events is not a list with entries"],
    [
      "a step backwards",
      toured({ view: { start: "2013-01-01", end: "2012-01-01" } }),
      "tour[0].view ends before it starts",
    ],
    ["a step of nothing", toured({ events: ["gone"] }), "tour[0] follows gone, which is not in the list"],
    ["a step of a stranger", toured({ actors: ["mars"] }), "tour[0] shows only mars, which is not in the list"],
    ["a step of no tone", toured({ tones: ["loud"] }), "tour[0] shows only loud, which is not in the list"],
    [
      "a step that quotes nothing",
      toured({ quote: { document: "gone", start: 0, end: 1, quote: "x" } }),
      "tour[0] cites the document gone, which is not in the list",
    ],
    [
      "a step whose quote is backwards",
      toured({ quote: { document: timeline.documents[0]!.id, start: 1, end: 1, quote: "x" } }),
      "tour[0].quote ends before it starts",
    ],
    [
      "a document's date backwards",
      changed((t) => {
        t.documents[0]!.published = { ...t.events[0]!.date, earliest: "2013-01-01", latest: "2012-01-01" };
      }),
      "documents[0].published is not a date whose end follows its start",
    ],
    [
      "an event open at both ends",
      changed((t) => Object.assign(t.events[0]!.date, { earliest: null, latest: null })),
      "events[0].date is open at both ends",
    ],
    [
      "a told date that is open at both ends",
      changed((t) => Object.assign(t.events[0]!, { told: OPEN })),
      "events[0].told is open at both ends",
    ],
    [
      "a reference's date that is open at both ends",
      changed((t) =>
        Object.assign(t.events[0]!, { references: [{ label: "x", url: "https://x.example", date: OPEN }] }),
      ),
      "events[0].references[0].date is open at both ends",
    ],
    [
      "a document's date that is open at both ends",
      changed((t) => Object.assign(t.documents[0]!, { published: OPEN })),
      "documents[0].published is open at both ends",
    ],
    [
      "an offset below zero",
      changed((t) => Object.assign(t.events[0]!.evidence[0]!, { start: -1 })),
      "events[0].evidence[0].start is not an offset into the document",
    ],
    ["an id with capitals", changed((t) => Object.assign(t.actors[0]!, { id: "Ab" })), "actors[0].id is not an id"],
    [
      "a tone of no domain",
      changed((t) => Object.assign(t.events[0]!, { tone: "mixed" })),
      `${timeline.events[0]!.id} has the tone mixed, which is not in the list`,
    ],
    [
      "an unknown actor",
      changed((t) => t.events[0]!.actors.push("moon")),
      `${timeline.events[0]!.id} names the actor moon, which is not in the list`,
    ],
    [
      "an unknown spine",
      changed((t) => Object.assign(t.domain, { spine: "moon" })),
      "its domain names the actor moon, which is not in the list",
    ],
    [
      "a lane of an unknown actor",
      changed((t) => t.domain.lanes[0]!.actors.push("moon")),
      "its domain names the actor moon, which is not in the list",
    ],
    ["no lanes", changed((t) => Object.assign(t.domain, { lanes: [] })), "its domain has no lanes"],
    [
      "an actor in two lanes",
      changed((t) => t.domain.lanes[0]!.actors.push(t.domain.lanes[1]!.actors[0]!)),
      "its domain has an actor in two lanes",
    ],
    [
      "two tones that look the same",
      changed((t) => Object.assign(t.domain.tones[0]!, { mark: t.domain.tones[1]!.mark })),
      "its domain has two tones of one mark",
    ],
    [
      "an event twice",
      changed((t) => void t.events.push(structuredClone(t.events[0]!))),
      `two events have the id ${timeline.events[0]!.id}`,
    ],
    [
      "an unknown document",
      changed((t) => Object.assign(t.events[0]!.evidence[0]!, { document: "nowhere" })),
      `${timeline.events[0]!.id} cites the document nowhere, which is not in the list`,
    ],
    [
      "a text elsewhere",
      changed((t) => Object.assign(t.documents[0]!, { file: "https://elsewhere.example/x.txt" })),
      "documents[0].file is not an address below the timeline's",
    ],
    [
      "a text above",
      changed((t) => Object.assign(t.documents[0]!, { file: "../x.txt" })),
      "documents[0].file is not an address below the timeline's",
    ],
    [
      "a text at another host",
      changed((t) => Object.assign(t.documents[0]!, { file: "//elsewhere.example/x" })),
      "documents[0].file is not an address below the timeline's",
    ],
  ])("says what is wrong with %s", (_, value, fault) => {
    expect(faultOf(value)).toBe(fault);
  });

  it("is shown, too, when it is of version 1, with the domain of the bundle's own record", () => {
    const answer = checked(VERSION_1);
    if (!answer.ok) throw new Error(answer.message);
    const { domain, actors, events } = answer.timeline;
    expect(Value.Check(TimelineSchema, answer.timeline)).toBe(true);
    expect(events).toEqual(VERSION_1.events);
    expect(domain).toMatchObject({ spine: timeline.domain.spine, tones: timeline.domain.tones });
    const [first, second, third, last] = domain.lanes.map((lane) => lane.actors);
    expect([first, second, third]).toEqual([["nato"], ["armenia"], ["russia"]]);
    expect(last).toEqual(["csto", "azerbaijan", "nagorno-karabakh", "eu", "osce", "belarus"]);
    expect(actors).toHaveLength(9);
  });

  it.each([
    ["no actors", { actors: undefined }, "actors is not a list"],
    ["an actor that is a text", { actors: ["x"] }, "actors[0].id is not an id"],
    ["an unknown tone", { events: [{ ...VERSION_1.events[0]!, tone: "mixed" }] }, "has the tone mixed"],
    ["events that are none", { events: [null] }, "events[0] is not an object"],
  ])("is refused with a sentence when it is of version 1 and has %s", (_, changes, fault) => {
    expect(faultOf({ ...VERSION_1, ...changes })).toContain(fault);
  });

  it("refuses whatever the schema refuses, at any place", () => {
    const paths = placesIn(timeline);
    const other = fc.oneof(
      fc.string(),
      fc.integer({ min: -3, max: -1 }),
      fc.boolean(),
      fc.constant(null),
      fc.constant({}),
    );
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.oneof(other, fc.constant(undefined)), (path, value) => {
        const copy = structuredClone(timeline) as unknown as Record<string, never>;
        const last = path.at(-1)!;
        const holder = path.slice(0, -1).reduce<Record<string, never>>((at, key) => at[key]!, copy);
        if (value === undefined) delete holder[last];
        else holder[last] = value as never;
        if (!Value.Check(TimelineSchema, copy)) fc.pre(!isLonger(copy as never));
        expect(faultOf(copy) === null && !Value.Check(TimelineSchema, copy)).toBe(false);
      }),
      { numRuns: runs(400) },
    );
  });
});

/** A title or label past its length is shown all the same: it breaks nothing. */
const isLonger = ({ events }: Timeline) =>
  Array.isArray(events) && events.some((event) => (event?.title?.length ?? 0) > 80 || (event?.label?.length ?? 0) > 32);

function placesIn(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== "object" || value === null) return [path];
  const below = Object.entries(value)
    .slice(0, 12)
    .flatMap(([key, each]) => placesIn(each, [...path, key]));
  return path.length > 0 ? [path, ...below] : below;
}
