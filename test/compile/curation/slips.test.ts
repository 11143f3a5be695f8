// Slips of hands, keyboards and word processors: each is one error at its place, and says what to write.

import { describe, expect, it } from "vitest";
import { compileQuickly } from "../helpers.ts";
import { faults, yaml } from "./one-event.ts";

type Slip = [kind: string, curation: string, at: string, said: RegExp];

const SIGNS: Slip[] = [
  [
    "a dash of print for a hyphen",
    yaml("  – id: met"),
    "bad-yaml 3:3",
    /begins with a hyphen, not with "–".*write - id: met$/,
  ],
  ["a bullet", yaml("  • id: met"), "bad-yaml 3:3", /not with "•".*write - id: met$/],
  ["an asterisk", yaml("  * id: met"), "bad-yaml 3:3", /not with "\*".*write - id: met$/],
  ["a number", yaml("  1. id: met"), "bad-yaml 3:3", /not with "1\.".*write - id: met$/],
  ["a wide colon", yaml("    tone：neutral"), "bad-yaml 10:9", /colon.*not "：".*write tone: neutral$/],
  ["an equals sign", yaml("    tone = neutral"), "bad-yaml 10:10", /write tone: neutral$/],
  ["an arrow", yaml("    tone -> neutral"), "bad-yaml 10:10", /write tone: neutral$/],
  [
    "curly marks around a key",
    yaml().replace("title:", "“title”:"),
    "unknown-key 5:5",
    /did you mean "title"\? .*U\+201C/,
  ],
  [
    "a mark that is not seen in a key",
    yaml().replace("tone:", "tone\u200b:"),
    "unknown-key 10:5",
    /did you mean "tone"\? .*U\+200B/,
  ],
  [
    "a letter of another script",
    yaml().replace("tone:", "tоne:"),
    "unknown-key 10:5",
    /did you mean "tone"\? .*U\+043E/,
  ],
  [
    "a byte order mark within",
    yaml().replace("title:", "\ufefftitle:"),
    "unknown-key 5:5",
    /did you mean "title"\? .*U\+FEFF/,
  ],
  ["a mark that is not seen in an id", yaml("  - id: met\u200b"), "bad-id 3:9", /the character U\+200B stands in it/],
  [
    "a mark that is not seen in an actor",
    yaml("    actors: [nato\u200b]"),
    "unknown-actor 8:14",
    /did you mean "nato"\? .*U\+200B/,
  ],
  ["semicolons", yaml("    actors: [nato; armenia]"), "unknown-actor 8:14", /write nato, armenia$/],
  ["no commas", yaml("    actors: [nato armenia]"), "unknown-actor 8:14", /write nato, armenia$/],
  ["a tab in the line below", yaml("    actors:\n\t  - nato"), "bad-yaml 9:1", /indented with a tab/],
  [
    "lines of the old Mac",
    yaml().replaceAll("\n", "\r"),
    "bad-yaml 1:22",
    /carriage return alone.*line ends of Unix or Windows/,
  ],
];

const KINDS: Slip[] = [
  [
    "a list for a text",
    yaml("    title: [They, meet]"),
    "wrong-type 5:12",
    /must be a text, not a list.*write title: "They, meet"$/,
  ],
  ["a dash before a text", yaml("    title:\n      - They meet"), "wrong-type 6:7", /write title: "They meet"$/],
  ["a map for a date", yaml("    date: {from: 2005, to: 2006}"), "wrong-type 7:11", /write one date.*2000\/2003/],
  [
    "a map for a list",
    yaml("    importance: 2\n    references: {label: A}"),
    "wrong-type 12:17",
    /not one map.*write references: \[\{label: …\}\]/,
  ],
  ["yes", yaml("    importance: 2\n    lasts: yes"), "wrong-type 12:12", /write lasts: true$/],
  ["no", yaml("    importance: 2\n    disputed: No"), "wrong-type 12:15", /write disputed: false$/],
  ["none for a list", "published: 2014-03-14\nevents: none\n", "wrong-type 2:9", /leave "events:" out/],
  [
    "an address for a copy",
    `archived: https://a.example/\n${yaml()}`,
    "wrong-type 1:11",
    /write archived: \{date: …, url: …\}/,
  ],
  [
    "a copy without its day",
    `archived: {url: "https://a.example/"}\n${yaml()}`,
    "missing-key 1:11",
    /write date: … \(when the copy was made/,
  ],
  [
    "no quote",
    yaml("    quote_:").replace("    quote: NATO met Armenia in 2005.\n", ""),
    "missing-key 3:5",
    /write quote: … \(words of the document/,
  ],
  [
    "a folded text too far left",
    yaml("    quote: >\n  NATO met Armenia in 2005."),
    "bad-yaml 4:12",
    /begins in column 3.*write 6 spaces/,
  ],
  [
    "a text of lines below its key",
    yaml("    quote: |\n    NATO met Armenia in 2005."),
    "bad-yaml 4:12",
    /begins in column 5.*write 6 spaces/,
  ],
  [
    "keys taken from another entry",
    yaml("  - id: met\n    <<: *base"),
    "bad-yaml 4:5",
    /merge keys.*write the keys out/,
  ],
];

const DAYS: Slip[] = [
  ["the year after in", yaml("    date: in 2005"), "bad-date 7:11", /write date: 2005$/],
  ["a day after on", yaml("    date: on 4 July 2005"), "bad-date 7:11", /write date: 2005-07-04$/],
  ["since a year", yaml("    date: since 2005"), "bad-date 7:11", /write date: 2005\/\.\.$/],
  [
    "a review's day in figures",
    yaml("    importance: 2\n    reviewed: 31.05.2024"),
    "bad-review 12:15",
    /write reviewed: 2024-05-31$/,
  ],
  [
    "a review's day in words",
    yaml("    importance: 2\n    reviewed: A. B., 1 May 2024"),
    "bad-review 12:15",
    /write reviewed: A\. B\., 2024-05-01$/,
  ],
  [
    "a review's day of two meanings",
    yaml("    importance: 2\n    reviewed: AB 01/05/2024"),
    "bad-review 12:15",
    /who and when: A\. B\., 2024-05-01$/,
  ],
];

describe.each([
  ["signs", SIGNS],
  ["kinds of values", KINDS],
  ["days", DAYS],
])("%s", (_, slips) => {
  it.each(slips)("%s: one error, with what to write", (_kind, curation, at, said) => {
    const [first, ...others] = faults(curation).filter((each) => !each.at.startsWith("uncited-date"));
    expect([first?.at, others]).toEqual([at, []]);
    expect(first?.said).toMatch(said);
  });
});

it("a curation under both of its endings is to be kept once", () => {
  const files = { "a.txt": "A text.", "a.yaml": "title: A\n", "a.yml": "title: B\n" };
  expect(compileQuickly(files).diagnostics).toMatchObject([
    { file: "a.yml", hint: expect.stringMatching(/keep one of the two/) },
  ]);
});

it("a file that is too large is to be split, and one that shares an id with another to be renamed", () => {
  const long = { "a.txt": "A text.", "a.yaml": `title: A\n# ${"x".repeat(1_000_001)}\n` };
  expect(compileQuickly(long).diagnostics).toMatchObject([
    { file: "a.yaml", hint: expect.stringMatching(/split the document/) },
  ]);
  const alike = { "a b.txt": "A text.", "a-b.txt": "A text." };
  expect(compileQuickly(alike).diagnostics).toMatchObject([{ hint: "rename one of them" }]);
});
