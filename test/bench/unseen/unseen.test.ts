// The unseen documents: their gold can be trusted, the checks of titles see what they are for, and the figures do not fall.

import { describe, expect, it } from "vitest";
import { edtf } from "../../../src/model/date.ts";
import { domainText, readGold } from "./gold.ts";
import { measure } from "./measure.ts";
import { figuresOf } from "./table.ts";
import { titleFaults } from "./titles.ts";

/** The least that was reached; raise these figures with the compiler. The most false events is a ceiling. */
const FLOOR = { found: 98, false: 2, dated: 101, titled: 103, publishable: 90 };

const documents = readGold(); // throws where a quote does not stand in its document once, or a date cannot be read
const domain = domainText();

describe("the gold", () => {
  it("has thirteen kinds of text", () => {
    expect(documents.length).toBe(13);
  });

  it.each(documents)("names actors of the domain: $name", ({ events }) => {
    const ids = new Set(
      [...domain.matchAll(/- \{id: ([a-z-]+), name: [^,]+, kind: (?:state|org)/g)].map((match) => match[1]),
    );
    expect(events.flatMap(({ actors, may }) => [...actors, ...may]).filter((id) => !ids.has(id))).toEqual([]);
  });

  it.each(documents)("asks of titles only words that the document or the domain has: $name", ({ text, events }) => {
    const known = `${text}\n${domain}`;
    expect(events.flatMap(({ says }) => says.filter((words) => !words.test(known)))).toEqual([]);
  });

  it.each(documents)("wants nothing that it forbids: $name", ({ events, nothing }) => {
    const both = nothing.filter(({ start, end }) => events.some((event) => event.start < end && start < event.end));
    expect(both.map(({ quote }) => quote)).toEqual([]);
  });
});

describe("the compiler", () => {
  it("does not fall below what it reached", () => {
    const figures = figuresOf(documents.map((gold) => measure(gold, domain)));
    expect(figures.found).toBeGreaterThanOrEqual(FLOOR.found);
    expect(figures.false).toBeLessThanOrEqual(FLOOR.false);
    expect(figures.dated).toBeGreaterThanOrEqual(FLOOR.dated);
    expect(figures.titled).toBeGreaterThanOrEqual(FLOOR.titled);
    expect(figures.publishable).toBeGreaterThanOrEqual(FLOOR.publishable);
  });
});

describe("the checks of titles", () => {
  const NAMES = new Set(["norway", "oslo"]);
  const faultsOf = (title: string, sentence: string, date = "2012") =>
    Object.entries(titleFaults(title, sentence, { start: 0, end: sentence.length }, NAMES, edtf(date)))
      .filter(([, is]) => is)
      .map(([fault]) => fault);

  it.each([
    ["Some 100 people fled", "Some 100,000 people fled in 2012.", "foreignWord"],
    ["A single ship left", "Not a single ship left in 2012.", "leftOut"],
    ["The port closed", "The port has not closed in 2012.", "leftOut"],
    ["The firm paid two pilots", "In 2012 the firm allegedly paid two pilots.", "leftOut"],
    ["Ships left the port", "Twelve ships left the port in 2012.", "leftOut"],
    ["It left the port", "It left the port in 2012.", "leadingPronoun"],
    ["The mayor said that", "The mayor said that the port was full.", "dangling"],
    ["The port opened and closed in 2014", "The port opened in 2012 and closed in 2014.", "otherDate"],
    ["The mayor left the harbour", "The harbour was left by the mayor.", "foreignWord"],
  ])("finds: %s", (title, sentence, fault) => {
    expect(faultsOf(title, sentence)).toContain(fault);
  });

  it.each([
    ["Norway signed the treaty", "On 4 May 2012 it signed the treaty with two others."],
    ["Ships left the port", "Ships left, in May 2012, the port."],
    ["“Nearly 100,000 people fled…”", "Nearly 100,000 people fled the coast in 2012."],
    ["The port opened", "Twelve ships came. The port opened in 2012. Nobody was there."],
  ])("has nothing against: %s", (title, sentence) => {
    expect(faultsOf(title, sentence)).toEqual([]);
  });
});
