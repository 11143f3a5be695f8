// The mistakes of an editor at the keyboard: each is one error, at the place that has to be mended, and says what to write.

import { describe, expect, it } from "vitest";
import { faults, yaml } from "./one-event.ts";

type Mistake = [kind: string, curation: string, at: string, said: RegExp];

const LAYOUT: Mistake[] = [
  [
    "a tab",
    yaml("\tquote: NATO met Armenia in 2005."),
    "bad-yaml 4:1",
    /indented with a tab; only spaces.*indent with spaces/,
  ],
  ["two tabs", yaml("\tquote: x", "\t\ttitle: y"), "bad-yaml 4:1", /a tab, and 1 other line/],
  ["spaces and a tab", yaml("    quote: x", "  \ttitle: y"), "bad-yaml 5:3", /indented with a tab/],
  ["a tab behind a dash", yaml("  -\tid: met"), "bad-yaml 3:4", /a tab/],
  ["no-break spaces", yaml("\u00a0\u00a0\u00a0\u00a0quote: x"), "bad-yaml 4:1", /a no-break space; only spaces/],
  ["mixed spaces", yaml("\u00a0 \u00a0 title: x"), "bad-yaml 5:1", /a no-break space/],
  ["narrow spaces", yaml("\u202f\u202f\u202f\u202fdate: 2005"), "bad-yaml 7:1", /a narrow no-break space/],
  [
    "a no-break space behind a colon",
    yaml("    title:\u00a0They meet"),
    "bad-yaml 5:11",
    /behind its colon a no-break space/,
  ],
  [
    "a key too far left",
    yaml("   title: They meet"),
    "bad-yaml 5:4",
    /"title" begins in column 4.*column 5.*write 4 spaces/,
  ],
  ["a key too far right", yaml("      title: They meet"), "bad-yaml 5:7", /"title" begins in column 7.*write 4 spaces/],
  [
    "a key below the dash",
    yaml("  summary: NATO meets."),
    "bad-yaml 6:3",
    /"summary" begins in column 3.*write 4 spaces/,
  ],
  [
    "no space behind a colon",
    yaml("    title:They meet"),
    "bad-yaml 5:5",
    /no space behind "title:" .*write title: They meet/,
  ],
  ["no colon", yaml("    title They meet"), "bad-yaml 5:5", /no colon behind "title" .*write title: They meet/],
];

const TEXTS: Mistake[] = [
  ["a colon", yaml("    title: NATO: they meet"), "bad-yaml 5:16", /a colon in it.*write title: "NATO: they meet"/],
  ["a colon at the end", yaml("    title: They meet:"), "bad-yaml 5:21", /write title: "They meet:"/],
  ["a colon and marks", yaml('    title: He says: "yes"'), "bad-yaml 5:19", /write title: 'He says: "yes"'/],
  ["curly marks", yaml("    title: “NATO: they meet”"), "bad-yaml 5:17", /write title: "NATO: they meet"/],
  ["an open mark", yaml('    title: "They meet'), "bad-yaml 5:12", /never closed.*write title: "They meet"/],
  [
    "an apostrophe",
    yaml("    title: 'NATO's day'"),
    "bad-yaml 5:17",
    /more stands behind it.*write title: "NATO's day"/,
  ],
  ["marks within marks", yaml('    title: "He says "no" to it"'), "bad-yaml 5:21", /write title: 'He says "no" to it'/],
  ["words behind a mark", yaml('    title: "NATO" meets'), "bad-yaml 5:17", /write title: '"NATO" meets'/],
  ["brackets", yaml("    title: [NATO] meets"), "bad-yaml 5:12", /begins with "\[".*write title: "\[NATO\] meets"/],
  ["braces", yaml("    title: {x} meets"), "bad-yaml 5:12", /begins with "\{".*write title: "\{x\} meets"/],
  [
    "an open list",
    yaml("    actors: [nato, armenia"),
    "bad-yaml 8:13",
    /"\]" is missing.*write actors: \[nato, armenia\]/,
  ],
  ["per cent", yaml("    title: %5 of all"), "bad-yaml 5:12", /begins with "%".*write title: "%5 of all"/],
  ["an at sign", yaml("    title: @NATO meets"), "bad-yaml 5:12", /begins with "@".*write title: "@NATO meets"/],
  ["a backtick", yaml("    title: `NATO` meets"), "bad-yaml 5:12", /write title: "`NATO` meets"/],
  ["an asterisk", yaml("    title: *NATO* meets"), "bad-yaml 5:12", /write title: "\*NATO\* meets"/],
  ["an asterisk alone", yaml("    title: *NATO"), "bad-yaml 5:12", /write title: "\*NATO"/],
  ["an ampersand", yaml("    title: &more they meet"), "bad-yaml 5:18", /write title: "&more they meet"/],
  ["an exclamation mark", yaml("    title: !now they meet"), "bad-yaml 5:17", /write title: "!now they meet"/],
  [
    "a number sign",
    yaml("    title: NATO is #1 here"),
    "bad-yaml 5:20",
    /from "#1" on is a comment.*write title: "NATO is #1 here"/,
  ],
  [
    "a number sign at first",
    yaml("    title: #1 of all"),
    "bad-yaml 5:12",
    /from "#1" on is a comment.*write title: "#1 of all"/,
  ],
  ["a hash tag", yaml("    summary: They meet for #peace today"), "bad-yaml 6:28", /"#peace" on is a comment/],
];

const PARTS: Mistake[] = [
  ["no dash", yaml("    id: met"), "wrong-type 3:5", /do not begin with a dash.*write - id: met/],
  ["no space behind the dash", yaml("  -id: met"), "bad-yaml 3:3", /no space behind this dash.*write - id: met$/],
  [
    "a key twice",
    yaml().replace("events:", "events: []\nevents:"),
    "bad-yaml 3:1",
    /stands twice; it is already in line 2.*leave one/,
  ],
  ["two documents", `${yaml()}---\nmore: 1\n`, "bad-yaml 14:1", /second YAML document.*take out the line "---"/],
  [
    "a list for a map",
    "- id: met\n  quote: x\n",
    "wrong-type 1:1",
    /a map of keys.*write events: on a line of its own/,
  ],
  [
    "a misspelt key",
    yaml().replace("summary:", "sumary:"),
    "unknown-key 6:5",
    /no key "sumary".*did you mean "summary"/,
  ],
  ["a capital letter", yaml("    Title: They meet"), "unknown-key 5:5", /did you mean "title"/],
  ["a misspelt quote", yaml().replace("quote: NATO", "qoute: NATO"), "unknown-key 4:5", /did you mean "quote"/],
  ["nothing behind a key", yaml("    title:"), "missing-key 5:5", /nothing behind "title:"/],
  ["no quote", yaml("    quote:"), "missing-key 4:5", /nothing behind "quote:"/],
  [
    "an unknown actor",
    yaml("    actors: [nato, narnia]"),
    "unknown-actor 8:20",
    /known are: armenia, nato; a new one is added to actors: in timeline\.yaml/,
  ],
  ["actors as a text", yaml("    actors: nato, armenia"), "wrong-type 8:13", /write \[nato, armenia\]/],
  ["a weight in words", yaml("    importance: high"), "wrong-type 11:17", /must be 1, 2 or 3/],
];

const DATES: Mistake[] = [
  ["slashes", yaml("    date: 2005/02/08"), "bad-date 7:11", /write date: 2005-02-08$/],
  ["full stops", yaml("    date: 08.02.2005"), "bad-date 7:11", /write date: 2005-02-08$/],
  ["slashes, the year last", yaml("    date: 14/02/2005"), "bad-date 7:11", /write date: 2005-02-14$/],
  [
    "slashes of no known order",
    yaml("    date: 03/02/2005"),
    "bad-date 7:11",
    /write date: 2005-02-03, or 2005-03-02$/,
  ],
  ["no zeros", yaml("    date: 2005-2-8"), "bad-date 7:11", /write date: 2005-02-08$/],
  ["no hyphens", yaml("    date: 20050208"), "bad-date 7:11", /write date: 2005-02-08$/],
  ["a month in words", yaml("    date: 8 February 2005"), "bad-date 7:11", /write date: 2005-02-08$/],
  ["a month in words first", yaml("    date: Feb. 8, 2005"), "bad-date 7:11", /write date: 2005-02-08$/],
  ["a month alone", yaml("    date: February 2005"), "bad-date 7:11", /write date: 2005-02$/],
  ["a range", yaml("    date: 2004-2005"), "bad-date 7:11", /write date: 2004\/2005$/],
  ["a range with a dash", yaml("    date: 2004–2005"), "bad-date 7:11", /write date: 2004\/2005$/],
  ["a range in words", yaml("    date: 2004 to 2005"), "bad-date 7:11", /write date: 2004\/2005$/],
  ["about", yaml("    date: about 2005"), "bad-date 7:11", /write date: 2005~$/],
  ["a time of day", yaml("    date: 2005-02-08T10:00:00+04:00"), "bad-date 7:11", /write date: 2005-02-08$/],
  [
    "relative words",
    yaml("    date: last year"),
    "bad-date 7:11",
    /is no date .*leave date: out where the quote dates itself/,
  ],
  ["a day that is none", yaml("    date: 2005-02-30"), "bad-date 7:11", /there is no day 30 in 2005-02/],
  [
    "the document's day in words",
    yaml().replace("2014-03-14", "14 March 2014"),
    "bad-date 1:12",
    /write published: 2014-03-14$/,
  ],
];

describe.each([
  ["the layout of a curation", LAYOUT],
  ["texts without quotes", TEXTS],
  ["keys and lists", PARTS],
  ["dates", DATES],
])("%s", (_, mistakes) => {
  it.each(mistakes)("%s is one error, with what to write", (_kind, curation, at, said) => {
    const found = faults(curation);
    expect(found.map((each) => each.at)).toEqual([at]);
    expect(found[0]?.said).toMatch(said);
  });
});

describe("what is no mistake", () => {
  it.each([
    ["a remark behind a value", yaml("    title: They meet   # to be checked")],
    ["a remark that begins with a space", yaml("    title: They meet # to be checked")],
    ["a number sign in quotes", yaml('    title: "They meet as #1"')],
    ["no-break spaces inside a text", yaml("    quote: NATO\u00a0met\u202fArmenia in\u00a02005.")],
    ["entries that are not indented", yaml().replace(/^ {2}/gm, "")],
    ["the end of lines of Windows", yaml().replaceAll("\n", "\r\n")],
    ["a byte order mark", `\ufeff${yaml()}`],
    ["a year as a title", yaml("    title: 2005")],
    ["a text in several lines", yaml("    summary: >-\n      NATO: it meets\n\tArmenia.").replace("\t", "      ")],
  ])("%s", (_kind, curation) => {
    expect(faults(curation)).toEqual([]);
  });
});

describe("several mistakes", () => {
  it("of different kinds are told together, errors before warnings", () => {
    const found = faults(
      `${yaml("    date: 2005/02/08", "    tone: bad", "    importance: 9")}`.replace(/ignore:[\s\S]*/, ""),
    );
    expect(found.map(({ at }) => at)).toEqual([
      "bad-date 7:11",
      "unknown-tone 10:11",
      "wrong-type 11:17",
      "uncited-date 1:63",
    ]);
  });

  it("a list of events that cannot be read is not said to leave sentences out", () => {
    expect(faults(yaml("    id: met").replace(/ignore:[\s\S]*/, "")).map(({ at }) => at)).toEqual(["wrong-type 3:5"]);
  });
});
