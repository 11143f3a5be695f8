// The same event told by several documents: what is merged, what is kept apart and reported, and what that costs.

import fc from "fast-check";
import { Value } from "typebox/value";
import { describe, expect, it } from "vitest";
import { Candidates } from "../../../src/compile/link/blocking.ts";
import { readTellings } from "../../../src/compile/link/mention.ts";
import { mergeEvents } from "../../../src/compile/link/merge.ts";
import { compareTellings } from "../../../src/compile/link/similarity.ts";
import { edtf } from "../../../src/model/date.ts";
import { type TimelineEvent, TimelineSchema } from "../../../src/model/timeline.ts";
import { runs } from "../../extent.ts";
import { codeNames, compileTexts, curationYaml, eventYaml, SETTINGS } from "../helpers.ts";
import { NOT_SAME, SAME, told } from "./merge-pairs.ts";

const merge = (events: readonly TimelineEvent[]) => mergeEvents(events, () => "2024-05-05", SETTINGS.domain);
const sources = ({ evidence }: TimelineEvent) => evidence.map(({ document }) => document);

/** Each pair in two documents of its own. */
const pairs = (all: typeof SAME, name: string) =>
  all.map(([a, b], index) => [told(`${name}${index}-a`, 0, a), told(`${name}${index}-b`, 7, b)] as const);
const same = pairs(SAME, "same");
const notSame = pairs(NOT_SAME, "not");
const everything = [...same, ...notSame].flat();
const corpus = readTellings(everything, SETTINGS.domain);
const verdictOn = ([a, b]: readonly [TimelineEvent, TimelineEvent]) => {
  const find = (event: TimelineEvent) => corpus.tellings.find((each) => each.event === event)!;
  const { verdict } = compareTellings(find(a), find(b), corpus);
  expect(compareTellings(find(b), find(a), corpus).verdict).toBe(verdict);
  return verdict;
};

describe("the labelled pairs", () => {
  it("has enough of them to tell", () => {
    expect([SAME.length, NOT_SAME.length].every((length) => length >= 12)).toBe(true);
  });

  it("merges no near miss", () => {
    expect(notSame.filter((pair) => verdictOn(pair) === "same").map(([a]) => a.title)).toEqual([]);
  });

  it("merges four in five of those that are the same, and reports the others", () => {
    const verdicts = same.map(verdictOn);
    expect(verdicts.filter((verdict) => verdict === "same").length).toBeGreaterThanOrEqual(0.8 * SAME.length);
    expect(verdicts).not.toContain("apart");
  });

  it.each(same.map((pair) => [pair[0].title, pair] as const))("finds the pair without comparing all: %s", (_, pair) => {
    const candidates = new Candidates(corpus);
    const [a, b] = pair.map((event) => corpus.tellings.find((each) => each.event === event)!);
    for (const telling of corpus.tellings) if (telling !== b) candidates.add(telling);
    expect(candidates.of(b!)).toContain(a);
  });
});

const PEACE = [
  "1994",
  "Armenia joined NATO's Partnership for Peace program in 1994.",
  "nato armenia",
  "membership",
] as const;
const PEACE_DAY = [
  "1994-10-05",
  "On 5 October 1994 Armenia joined the Partnership for Peace.",
  "nato armenia",
  "membership",
] as const;

describe("a merged event", () => {
  const days: Record<string, string> = { early: "2001-01-01", late: "2010-01-01" };
  const merged = () =>
    mergeEvents([told("late", 3, PEACE_DAY), told("early", 5, PEACE)], (id) => days[id] ?? null, SETTINGS.domain)
      .events;

  it("has the id and words of the first telling, the narrowest date, and all the evidence, that of the date first", () => {
    expect(merged()).toHaveLength(1);
    expect(merged()[0]).toMatchObject({
      id: "early-5",
      title: PEACE[1],
      date: { edtf: "1994-10-05" },
      evidence: [
        { document: "late", quote: PEACE_DAY[1] },
        { document: "early", quote: PEACE[1] },
      ],
    });
  });

  it("weighs more the more documents tell it", () => {
    const telling = (count: number) => Array.from({ length: count }, (_, index) => told(`d${index}`, 0, PEACE));
    expect([1, 2, 5].map((count) => merge(telling(count)).events.map(({ importance }) => importance))).toEqual([
      [1],
      [2],
      [3],
    ]);
  });

  it("takes all actors, and no tone that not all have", () => {
    const friendly: TimelineEvent = { ...told("b", 0, PEACE), tone: "cooperation", actors: ["nato", "armenia", "usa"] };
    expect(merge([told("a", 0, PEACE), friendly]).events).toMatchObject([
      { actors: ["nato", "armenia", "usa"], tone: "neutral" },
    ]);
  });

  it("is not made of tellings that only a third one joins", () => {
    const [first, second] = ["2005-03-04", "2005-09-10"].map((day) =>
      told("a", Number(day.slice(5, 7)) * 100, [
        day,
        "Armenia and NATO held talks on defence reform in Brussels.",
        "nato armenia",
        "diplomacy",
      ]),
    );
    const year = told("b", 0, [
      "2005",
      "Armenia and NATO held talks on defence reform in Brussels in 2005.",
      "nato armenia",
      "diplomacy",
    ]);
    const { events, doubts } = merge([first!, year, second!]);
    expect(events).toHaveLength(3);
    expect(doubts.map(({ event }) => event.id)).toEqual(["b-0"]);
  });

  it("of one document takes a detail to its summary, but never two parts of one sentence", () => {
    const summary = told("a", 0, PEACE);
    expect(merge([summary, told("a", 400, PEACE_DAY)]).events).toHaveLength(1);
    expect(merge([summary, { ...told("a", 0, PEACE_DAY), id: "part" }]).events).toHaveLength(2);
  });
});

describe("an event that an editor has described", () => {
  const curated: TimelineEvent = {
    ...told("c", 0, PEACE),
    id: "partnership-1994",
    title: "Armenia joins NATO’s Partnership for Peace",
    summary: "Armenia enters the programme.",
    importance: 3,
    origin: "curated",
  };

  it("takes a clear retelling as evidence that can be told from its own, and stays as it is", () => {
    const { events } = merge([told("a", 9, PEACE_DAY), curated]);
    const passage = told("a", 9, PEACE_DAY).evidence[0];
    expect(events).toEqual([{ ...curated, evidence: [...curated.evidence, { ...passage, origin: "proposed" }] }]);
  });

  it("takes only one of two days that fit its year", () => {
    const talks = (day: string, start: number) =>
      told("a", start, [day, "Armenia joined the Partnership for Peace of NATO.", "nato armenia", "membership"]);
    const { events, doubts } = merge([curated, talks("1994-10-05", 0), talks("1994-10-09", 200)]);
    expect(events.map(({ evidence }) => evidence.length).sort()).toEqual([1, 2]);
    expect(doubts.map(({ other }) => other.id)).toEqual([curated.id]);
  });

  it("is not merged with another one", () => {
    expect(merge([curated, { ...curated, id: "again" }, told("a", 0, PEACE_DAY)]).events.length).toBeGreaterThan(1);
    expect(merge([curated, { ...curated, id: "again" }])).toMatchObject({ events: [{}, {}], doubts: [] });
  });
});

describe("through the compiler", () => {
  const yaml = (id: string, quote: string, extra = {}) =>
    curationYaml(
      "2012-09-06",
      eventYaml(id, quote, { date: "1994", title: "Armenia joins the Partnership for Peace", ...extra }),
    );

  it("a second source without curation adds its passage, and the file keeps to its schema", () => {
    const result = compileTexts({ "c.txt": PEACE[1], "c.yaml": yaml("pfp", PEACE[1]), "a.txt": PEACE_DAY[1] });
    expect(result.diagnostics).toEqual([]);
    expect(Value.Check(TimelineSchema, result.timeline)).toBe(true);
    expect(result.timeline?.events.map(sources)).toEqual([["c", "a"]]);
    expect(result.report.documents.map(({ curated, proposed }) => [curated, proposed])).toEqual([
      [0, 1],
      [1, 0],
    ]);
    expect(result.report.events[0]?.documents).toEqual(["c", "a"]);
  });

  it("a doubtful one stays, with a warning at its passage that names the other and says what to do", () => {
    const text = "NATO looked east.\nIn 1994 Armenia refused to join the Partnership for Peace.";
    const result = compileTexts({ "c.txt": PEACE[1], "c.yaml": yaml("pfp", PEACE[1]), "a.txt": text });
    expect(result.timeline?.events).toHaveLength(2);
    expect(result.diagnostics).toMatchObject([
      {
        severity: "warning",
        code: "possible-duplicate",
        file: "a.txt",
        line: 2,
        hint: expect.stringContaining('"pfp"'),
      },
    ]);
    expect(result.diagnostics[0]?.message).toContain("c.txt, line 1");
  });

  it.each([
    ["told by one verb", "Armenia joined a programme of NATO with 12 officers in 1994.", 1],
    ["told by other verbs", "Armenia left another programme of NATO in 1994.", 0],
  ])("two documents of the same parties and year are asked about where they are %s", (_, text, count) => {
    const named = "Armenia joined a partnership programme of NATO with 40 officers in 1994.";
    const { diagnostics } = compileTexts({ "a.txt": named, "b.txt": text });
    expect(diagnostics.filter(({ code }) => code === "possible-duplicate")).toHaveLength(count);
  });

  it("says nothing of two things that one document says", () => {
    const text = [
      "NATO said in May 2014 that Armenia had asked for help with the reform of its army.",
      "NATO noted in May 2014 that Armenia had asked for help with its army.",
      "NATO refused help with the reform of the army of Armenia in May 2014.",
    ].join("\n\n");
    expect(codeNames(compileTexts({ "a.txt": text }))).toEqual([]);
  });

  it("says nothing where editors have described everything", () => {
    const again = yaml("other", PEACE[1]);
    const files = { "c.txt": PEACE[1], "c.yaml": yaml("pfp", PEACE[1]), "a.txt": PEACE[1], "a.yaml": again };
    expect(codeNames(compileTexts(files))).toEqual([]);
  });
});

describe("any events", () => {
  const dates = fc.constantFrom(
    ...["1994", "1994-10", "1994-10-05", "1994-10-06", "1994-10-05~", "199X", "1994/..", "../1995-01-01", "1994/1996"],
    ...["0000", "9999-12-31", "../0000-01-01", "9999/.."],
  );
  const sentence = fc
    .array(
      fc.constantFrom("Armenia", "joined", "NATO", "talks", "first", "second", "40", "not", "in Brussels", "IPAP"),
      {
        minLength: 1,
        maxLength: 8,
      },
    )
    .map((words) => words.join(" "));
  const event = fc
    .tuple(
      fc.nat(5),
      fc.nat(2000),
      dates,
      sentence,
      fc.subarray(["armenia", "nato", "russia"], { minLength: 1 }),
      fc.boolean(),
    )
    .map(
      ([document, start, date, words, actors, isCurated]): TimelineEvent => ({
        ...told(`d${document}`, start, [date, words, actors.join(" "), "diplomacy"]),
        origin: isCurated ? "curated" : "proposed",
      }),
    );
  const events = fc.uniqueArray(event, { selector: ({ id }) => id, maxLength: 25 });
  const shuffled = events.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
  );
  const byId = (all: readonly TimelineEvent[]) => all.toSorted((a, b) => (a.id < b.id ? -1 : 1));

  it("come out the same in any order", () => {
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        const [one, two] = [merge(all), merge(other)];
        expect(byId(two.events)).toEqual(byId(one.events));
        const named = ({ doubts }: typeof one) => doubts.map(({ event: a, other: b }) => `${a.id} ${b.id}`).sort();
        expect(named(two)).toEqual(named(one));
      }),
      { numRuns: runs(300) },
    );
  });

  it("lose no passage and gain none, keep curated events, and hold no two days of one document", () => {
    fc.assert(
      fc.property(events, (all) => {
        const merged = merge(all).events;
        const passages = (list: readonly TimelineEvent[]) =>
          list
            .flatMap(({ evidence }) => evidence.map(({ document, start, quote }) => `${document} ${start} ${quote}`))
            .sort();
        expect(passages(merged)).toEqual(passages(all));
        for (const one of all) if (one.origin === "curated") expect(merged.map(({ id }) => id)).toContain(one.id);
        const dateOf = new Map(
          all.map(({ evidence: [passage], date }) => [`${passage?.document} ${passage?.start}`, date]),
        );
        for (const { evidence } of merged) {
          const days = evidence.flatMap(({ document, start }) => {
            const date = dateOf.get(`${document} ${start}`);
            return date?.precision === "day" && !date.approximate ? [`${document} ${date.edtf}`] : [];
          });
          const byDocument = new Map(days.map((day) => [day.split(" ")[0], day]));
          expect(new Set(days).size).toBe(byDocument.size);
        }
      }),
      { numRuns: runs(300) },
    );
  });
});

describe("cost", () => {
  /** The tellings compared for the last of so many events of one month that have words in common. */
  const compared = (count: number) => {
    const events = Array.from({ length: count }, (_, index) =>
      told(`d${index}`, 0, [
        "2005-03-04",
        `Armenia and NATO held talks on matter${index % 97} in room${index}.`,
        "nato armenia",
        "diplomacy",
      ]),
    );
    const all = readTellings(events, SETTINGS.domain);
    const candidates = new Candidates(all);
    for (const telling of all.tellings) candidates.add(telling);
    return candidates.of(all.tellings[count - 1]!).length;
  };

  it("does not grow with the square: for each event the same number is compared, however many there are", () => {
    expect(compared(4000)).toBe(compared(1000));
  });

  it("a thousand tellings of one event become one", () => {
    const { events } = merge(Array.from({ length: 1000 }, (_, index) => told(`d${index}`, 0, PEACE)));
    expect(events.map(({ evidence }) => evidence.length)).toEqual([1000]);
    expect(events[0]?.date).toEqual(edtf("1994"));
  });
});
