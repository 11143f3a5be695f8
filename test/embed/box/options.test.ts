// Options of a host: each in each of its forms, and the report of wrong ones.

import { describe, expect, it } from "vitest";
import { type Addresses, OPTION_NAMES, readOptions } from "../../../src/embed/box/options.ts";
import { ATTRIBUTES } from "../../../src/embed/element/attributes.ts";
import { dayNumber } from "../../../src/model/date.ts";
import { timeline } from "../../fixtures/timeline.ts";

const PLACE: Addresses = {
  bundle: "https://cdn.example/embed/core.js",
  page: "https://paper.example/2024/article.html",
};
const settingsOf = (options: object) => readOptions(options, PLACE).settings;
const problemsOf = (options: object) => readOptions(options, PLACE).problems.map(({ message }) => message);

describe("options", () => {
  it("gives values of one form for attributes and for objects", () => {
    const fromAttributes = settingsOf({ height: "500", list: "on", actors: "nato, csto", view: "2012/2017" });
    const fromCode = settingsOf({ height: 500, list: true, actors: ["nato", "csto"], view: "2012/2017" });
    expect(fromAttributes).toEqual(fromCode);
    expect(fromCode).toEqual({
      height: 500,
      list: true,
      actors: ["nato", "csto"],
      view: { start: dayNumber("2012-01-01"), end: dayNumber("2018-01-01") },
    });
  });

  it("reads a step of the tour as a number, in every form", () => {
    expect(settingsOf({ tour: "on", step: "4" })).toEqual({ tour: true, step: 4 });
    expect(settingsOf({ tour: false, step: 4 })).toEqual({ tour: false, step: 4 });
  });

  it("leaves out what is not given", () => {
    expect(readOptions({ theme: undefined, event: null }, PLACE)).toEqual({ settings: {}, problems: [] });
    expect(readOptions(undefined, PLACE)).toEqual({ settings: {}, problems: [] });
  });

  it.each([
    [{ theme: "blue" }, 'theme is "blue", which is not system, light, dark'],
    [{ height: "100%" }, 'height is "100%", which is not 320 to 2000 (px)'],
    [{ height: 319 }, 'height is "319", which is not 320 to 2000 (px)'],
    [{ height: Number.NaN }, 'height is "NaN", which is not 320 to 2000 (px)'],
    [{ tour: "yes" }, 'tour is "yes", which is not on or off'],
    [{ step: "0" }, 'step is "0", which is not the number of a step'],
    [{ step: 1.5 }, 'step is "1.5", which is not the number of a step'],
    [{ list: "yes" }, 'list is "yes", which is not on or off'],
    [{ view: "2017/2012" }, 'view is "2017/2012", which is not an EDTF date or interval, such as "2012/2017"'],
    [{ view: "2012/.." }, 'view is "2012/..", which is not a period with two ends'],
    [{ event: "No Id" }, 'event is "No Id", which is not the id of an event'],
    [{ actors: "nato;csto" }, 'actors is "nato;csto", which is not ids of actors'],
    [{ query: "x".repeat(201) }, `query is "${"x".repeat(60)}…", which is not at most 200 characters`],
    [{ language: "ru" }, 'language is "ru", which is not "en"'],
    [{ link: "javascript:alert(1)" }, 'link is "javascript:alert(1)", which is not an http or https address'],
    [{ urlKey: "1&x" }, 'urlKey is "1&x", which is not a letter, then letters or digits'],
    [{ colour: "red" }, 'there is no option "colour"'],
  ])("reports %j and ignores it", (options, message) => {
    const { settings, problems } = readOptions(options, PLACE);
    expect(settings).toEqual({});
    expect(problems.map((problem) => problem.message)).toEqual([message]);
  });

  it.each([
    "https://elsewhere.example/t.json",
    "data:application/json,{}",
    "http://[",
    "refused:../t.json",
    "",
    " ",
    5,
    true,
  ])("takes the timeline %j for refused, which is another thing than none", (given) => {
    const { settings, problems } = readOptions({ timeline: given }, PLACE);
    expect(settings).toEqual({ timeline: null });
    expect(problems[0]!.message).toMatch(/not a compiled timeline or a same-origin address$/);
  });

  it("takes a timeline from the page's origin and from the bundle's, relative to the page", () => {
    expect(settingsOf({ timeline: "t.json" }).timeline).toEqual(new URL("https://paper.example/2024/t.json"));
    expect(settingsOf({ timeline: "https://cdn.example/t.json" }).timeline).toEqual(
      new URL("https://cdn.example/t.json"),
    );
    expect(settingsOf({ timeline }).timeline).toBe(timeline);
  });

  it("is deaf to what a polluted prototype adds", () => {
    const polluted = Object.create({ theme: "dark", query: "x" });
    expect(readOptions(polluted, PLACE)).toEqual({ settings: {}, problems: [] });
    expect(problemsOf({ constructor: "x" })).toEqual(['there is no option "constructor"']);
  });

  it("has an attribute for each option", () => {
    expect(Object.values(ATTRIBUTES).sort()).toEqual([...OPTION_NAMES].sort());
  });
});

it.each([
  ["/timeline", "https://paper.example/timeline/"],
  ["/timeline/", "https://paper.example/timeline/"],
  ["../records/port", "https://paper.example/records/port/"],
  ["/timeline/timeline.json", "https://paper.example/timeline/timeline.json"],
])("takes the folder of the documents with a slash at its end or without: %s", (base, href) => {
  expect(settingsOf({ base }).base?.href).toBe(href);
});
