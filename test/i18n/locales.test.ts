// The languages of the page, and what a record lends to their sentences.

import { describe, expect, it, test } from "vitest";
import { LANGUAGE_TAGS, languageOf, localeOf, localeWithoutRecord } from "../../src/i18n/locales.ts";
import { pageWords } from "../../src/i18n/parts/page.ts";
import { readerWords } from "../../src/i18n/parts/reader.ts";
import { scopeWords } from "../../src/i18n/record-scope.ts";
import { categoryName, spokenEvent, whoAndWhere } from "../../src/i18n/spoken.ts";
import type { Timeline } from "../../src/model/timeline.ts";
import { eventOf, timeline } from "../fixtures/timeline.ts";

const letters: Timeline = {
  ...timeline,
  domain: { ...timeline.domain, source: { one: "letter", other: "letters" } },
};

describe("a language", () => {
  it.each(["en", "en-GB", "EN-us", "en-Latn-GB"])("is found by the tag %s", (tag) => {
    expect(languageOf(tag)).toBe("en");
  });

  it.each(["", "fr", "eng", "en_GB", "en-", "en GB", "-en", "constructor"])("is not found by %j", (tag) => {
    expect(languageOf(tag)).toBeNull();
  });

  it("is the one asked for, else the record's, else the default", () => {
    expect(LANGUAGE_TAGS).toContain("en");
    expect(localeOf(timeline, "en-GB").tag).toBe("en");
    expect(localeOf({ ...timeline, language: "fr" }).tag).toBe("en");
    expect(localeOf(timeline, "fr").tag).toBe("en");
    expect(localeWithoutRecord("fr").tag).toBe("en");
  });

  it("is made once for each record", () => {
    expect(localeOf(timeline)).toBe(localeOf(timeline, "en"));
    expect(localeOf(letters)).not.toBe(localeOf(timeline));
  });
});

describe("the words of a record", () => {
  it("call its documents what the record calls them", () => {
    const { app, words } = localeOf(letters);
    expect(app.search).toBe("Search events and letters");
    expect(app.strip.documents).toBe("letters:");
    expect(words.list.sourcesHeading).toBe("The letters");
    expect(readerWords(localeOf(letters)).why.published("2 May 1890", true, false)).toBe(
      "the letter was published on 2 May 1890",
    );
  });

  it("name them in full where they are first spoken of", () => {
    expect(pageWords(localeOf(timeline)).subtitle("Reports", 1, 1)).toBe("Reports: 1 event from 1 news article.");
    expect(pageWords(localeOf(timeline)).subtitle("Reports", 9, 5)).toBe("Reports: 9 events from 5 news articles.");
    expect(pageWords(localeOf(letters)).subtitle("Reports", 9, 5)).toBe("Reports: 9 events from 5 letters.");
  });

  it("speak of no articles where there are none", () => {
    const said: string[] = [];
    const collect = (value: unknown): void => {
      if (typeof value === "string") said.push(value);
      else if (typeof value === "function") said.push(String(value("x", "y", "z")));
      else if (typeof value === "object" && value !== null) Object.values(value).forEach(collect);
    };
    const { app, words } = localeOf(letters);
    collect([app, words, pageWords(localeOf(letters)), readerWords(localeOf(letters)), scopeWords(localeOf(letters))]);
    expect(said.length).toBeGreaterThan(100);
    expect(said.filter((text) => /article/i.test(text))).toEqual([]);
  });

  it("have the names of its tones and categories", () => {
    const renamed: Timeline = {
      ...timeline,
      domain: {
        ...timeline.domain,
        tones: [{ id: "cooperation", name: "Calm", mark: "circle" }],
        categories: [{ id: "exercise", name: "sea trial" }],
      },
    };
    expect(spokenEvent(localeOf(renamed), eventOf("planning-2002"), renamed)).toContain(". Calm.");
    expect(categoryName(renamed.domain, "exercise")).toBe("sea trial");
    expect(categoryName(renamed.domain, "military-base")).toBe("military base");
  });
});

test("without a record, documents are sources", () => {
  expect(localeWithoutRecord().app.search).toBe("Search events and sources");
});

describe("who and where", () => {
  const { id, name } = timeline.actors[0]!;

  it.each([
    ["names the actors", [id], undefined, name],
    ["says where nobody of the list acted", [], [id], `in ${name}`],
    ["says that nobody is named", [], undefined, "no actor named"],
  ])("%s", (_, actors, places, said) => {
    const event = { actors, ...(places && { places }) };
    expect(whoAndWhere(localeOf(timeline), event, timeline.actors)).toBe(said);
  });
});
