import { describe, expect, test } from "vitest";
import { RELATIVE_RULES, RULES, TEXT_RULES } from "../../src/compile/en/temporal/rules/order.ts";
import { localeOf } from "../../src/i18n/locales.ts";
import { readerWords } from "../../src/i18n/parts/reader.ts";
import { spokenEvent } from "../../src/i18n/spoken.ts";
import { timexDays, whyThisDate } from "../../src/i18n/why.ts";
import { dayNumber, edtf } from "../../src/model/date.ts";
import type { TimelineEvent } from "../../src/model/timeline.ts";
import { eventOf, timeline } from "../fixtures/timeline.ts";

const locale = localeOf(timeline);

function why(event: TimelineEvent, index = 0) {
  const evidence = event.evidence[index];
  const document = timeline.documents.find(({ id }) => id === evidence?.document);
  if (!evidence || !document) throw new Error("no such evidence");
  return whyThisDate(locale, event, evidence, document);
}

describe("why this date", () => {
  test("words counted from the article's day", () => {
    expect(why(eventOf("exercises-refused-2023"))).toEqual({
      words: "Last year",
      from: "8 February 2024, the day of the article",
      rule: null,
      date: "2023",
      because: "The words say which one, seen from that day.",
      note: "The article gives no month or day.",
      told: null,
      narrowed: null,
    });
  });

  test("a reference is a step of its own, beside what the words say", () => {
    const day = { date: edtf("2023-01-10"), told: edtf("2023") };
    const event = { ...eventOf("exercises-refused-2023"), ...day };
    expect(why(event)).toMatchObject({
      date: "10 January 2023",
      told: "2023",
      because: "The words say which one, seen from that day.",
      note: "The article gives no month or day.",
      narrowed: "The reference says when within what the words leave open.",
    });
    expect(spokenEvent(locale, event, timeline)).toMatch(/^10 January 2023\. The article says only: 2023\. /);
    const [reference] = event.references ?? [];
    const other = { ...reference!, date: edtf("2023-03-01") };
    const both = { ...event, date: edtf("2023-01-10/2023-03-01"), references: [reference!, other] };
    expect(why(both).narrowed).toContain("span around them");
    expect(why({ ...event, date: edtf("2023-01-01/2023-01-10") }).narrowed).toContain("what the reference leaves");
    expect(why({ ...eventOf("exercises-refused-2023"), disputed: true }).narrowed).toContain("contradicts the words");
  });

  test.each([
    ["2023-01-10", "10 January 2023"],
    ["2022", "2022"],
  ])("a date of the editor's own, %s, stands beside what the words say", (own, date) => {
    const event = {
      ...eventOf("exercises-refused-2023"),
      date: edtf(own),
      told: edtf("2023"),
      because: "the register",
    };
    expect(why(event)).toMatchObject({
      words: "Last year",
      from: "8 February 2024, the day of the article",
      told: "2023",
      date,
      note: "The article gives no month or day.",
      narrowed: "An editor dates it: the register.",
    });
  });

  test("what is so on the day of the article, and what lies between two days", () => {
    const day = edtf("2024-02-08");
    const snapshot = { ...eventOf("zakharova-2024"), date: day, lasts: true, asOf: "2024-02-08" };
    expect(why(snapshot)).toMatchObject({
      date: "as of 8 February 2024",
      because: expect.stringContaining("so on that day"),
    });
    const between = { ...eventOf("exercises-refused-2023"), date: edtf("2023/2024-02-08") };
    expect(why(between).note).toContain("first day that comes into question");
  });

  test("words that need nothing to be counted from", () => {
    expect(why(eventOf("relations-1992"))).toMatchObject({ words: "1992", from: null, date: "1992" });
    expect(why(eventOf("planning-2002"))).toMatchObject({
      words: "2002",
      date: "since 2002, as of 1 April 2024",
      note: null,
    });
  });

  test("a source that dates the event less finely than another", () => {
    expect(why(eventOf("ipap-2005"), 0).note).toBeNull();
    expect(why(eventOf("ipap-2005"), 1)).toMatchObject({ date: "late 2005", note: "These words alone say 2005." });
  });

  test("words counted from another day that the article names", () => {
    const event = structuredClone(eventOf("contingent-2011"));
    if (event.evidence[0]?.time) event.evidence[0].time.anchor = "2012-03-06";
    expect(why(event).from).toBe("6 March 2012, a day that the article names");
  });

  test.each([
    ["2011-SU", "The rule “eve of” reads the words as summer 2011."],
    ["2011-06-12TMO", "The rule “eve of” reads the words as 12 June 2011."],
    ["201", "The rule “eve of” reads the words as the 2010s."],
    ["2011-W23", "The rule “eve of” reads the words as 2011-W23."],
    ["PAST_REF", "The rule “eve of” reads the words as PAST_REF."],
  ])("a rule without a sentence of its own is named, with what it made of the words: %s", (value, sentence) => {
    const event = structuredClone(eventOf("contingent-2011"));
    Object.assign(event.evidence[0]?.time ?? {}, { rule: "eve-of", value });
    expect(why(event).because).toBe(sentence);
  });

  test("every rule that dates has a sentence", () => {
    const vague = new Set(["duration", "set", "present", "past", "future", "that-unit", "before-era"]);
    const names = new Set([...RULES, ...RELATIVE_RULES, ...TEXT_RULES].map(({ name }) => name));
    expect([...names].filter((name) => !vague.has(name) && readerWords(locale).why.rules[name] === undefined)).toEqual(
      [],
    );
  });

  test("an unreviewed date names its rule and value, whether or not the rule has a sentence", () => {
    const event: TimelineEvent = { ...eventOf("exercises-refused-2023"), origin: "proposed" };
    expect(why(event)).toMatchObject({
      rule: "last unit: 2023",
      because: "The words say which one, seen from that day.",
    });
    expect(why({ ...eventOf("zakharova-2024"), origin: "proposed" })).toMatchObject({ words: null, rule: null });
  });

  test("an unreviewed event without words of time is dated by the document's own day, and says so", () => {
    const event: TimelineEvent = { ...eventOf("zakharova-2024"), origin: "proposed", date: edtf("2024-02-08") };
    expect(why(event)).toMatchObject({
      date: "8 February 2024",
      because:
        "The passage gives no date; the article was published on 8 February 2024. It is the article’s own news, so it happened about then.",
    });
  });

  test("a date that the words alone would not give", () => {
    const event = { ...eventOf("exercises-refused-2023"), date: edtf("2022-12-30") };
    expect(why(event).note).toContain("follows from other words");
  });

  test("no words: the article's own news, or something that it recalls", () => {
    expect(why(eventOf("zakharova-2024"))).toMatchObject({ words: null, from: null, date: "about 8 February 2024" });
    expect(why(eventOf("zakharova-2024")).because).toContain("own news");
    expect(why(eventOf("envoy-recalled")).because).toBe(
      "The passage gives no date; the article was published on 8 February 2024. It recalls something that had happened by then.",
    );
    expect(why({ ...eventOf("zakharova-2024"), date: edtf("2023-10-25") }).because).toContain("rest of the article");
  });
});

test("a doubtful day of publication stays doubtful", () => {
  const event = structuredClone(eventOf("relations-1992"));
  for (const evidence of event.evidence) Reflect.deleteProperty(evidence, "time");
  expect(why({ ...event, lasts: true, date: edtf("../2024-04-01?") }).because).toBe(
    "The passage gives no date; the article was probably published on 1 April 2024. It tells of something that was so by then.",
  );
});

test.each([
  ["2023", "2023-01-01", "2023-12-31"],
  ["2011-SU", "2011-06-01", "2011-08-31"],
  ["199", "1990-01-01", "1999-12-31"],
  ["2017-W08", "2017-02-20", "2017-02-26"],
  ["2017-W08-WE", "2017-02-25", "2017-02-26"],
  ["2009-W53", "2009-12-28", "2010-01-03"],
  ["2024-Q1", "2024-01-01", "2024-03-31"],
  ["2024-02-08TMO", "2024-02-08", "2024-02-08"],
])("the TIMEX3 value %s covers %s to %s", (value, first, last) => {
  expect(timexDays(value)).toEqual({ first: dayNumber(first), last: dayNumber(last) });
});

test.each(["P2Y", "PAST_REF", "XXXX"])("the TIMEX3 value %s names no days", (value) => {
  expect(timexDays(value)).toBeNull();
});

test("an event as it is spoken", () => {
  expect(spokenEvent(locale, eventOf("planning-2002"), timeline)).toBe(
    "since 2002, as of 1 April 2024. Armenia takes part in NATO defence planning. NATO and Armenia. Cooperation. went on all through this time",
  );
  expect(spokenEvent(locale, { ...eventOf("commission-2016"), date: edtf("2017-02-25/2017-02-26") }, timeline)).toBe(
    "25 to 26 February 2017. A commission meets. Armenia. Neither. unreviewed",
  );
});
