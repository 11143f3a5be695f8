// Chronologies, lists, tables, digests, live reports and answers: each item under its own date, none under another's.

import { describe, expect, it } from "vitest";
import { compileTexts } from "../helpers.ts";

const result = (text: string) => compileTexts({ "a.txt": text });
const eventsOf = (text: string) => {
  const events = result(text).timeline?.events ?? [];
  return events.toSorted((a, b) => (a.evidence[0]?.start ?? 0) - (b.evidence[0]?.start ?? 0));
};
/** "date: title" of what is proposed for a text, in its order. */
const proposals = (text: string): string[] => eventsOf(text).map(({ date, title }) => `${date.edtf}: ${title}`);

describe("a chronology", () => {
  it.each([
    [
      "months under a year",
      "1992\nMarch – Armenia joins NATO's council.\n\n2003\nJune: Armenia hosts NATO.",
      ["1992-03", "2003-06"],
    ],
    [
      "a short month, and a number behind it",
      "2004\nFeb. 34 Armenians deploy to Kosovo.\nJun. NATO meets.",
      ["2004-02", "2004-06"],
    ],
    [
      "the year first",
      "2010, February: NATO thanks Armenia.\n2013, 3 September - Armenia joins the EU.",
      ["2010-02", "2013-09-03"],
    ],
    [
      "ranges",
      "1995\nAug. 12–14: NATO trains Armenians.\n17 – 19 May: NATO visits Armenia.\n1996\nMay: NATO came.",
      ["1995-08-12/1995-08-14", "1995-05-17/1995-05-19", "1996-05"],
    ],
    [
      "days under a month under a year",
      "2004\nMay\n4 – NATO visits Armenia.\n12 – Armenia visits NATO.\nOctober\nArmenia hosts NATO.",
      ["2004-05-04", "2004-05-12", "2004-10"],
    ],
    [
      "days of the week under a month",
      "2012\nMarch\nFri 9: NATO visits Armenia.\nWednesday 21 – Armenia visits NATO.",
      ["2012-03-09", "2012-03-21"],
    ],
    [
      "seasons and quarters",
      "Spring 1995 – Armenia hosts NATO.\nQ4 2016: Armenia meets NATO.",
      ["1995-21", "2016-10/2016-12"],
    ],
    [
      "years without a mark",
      "1994 Armenia joins NATO's programme\n2002 Armenia joins the CSTO\n2013 Armenia leaves the EU",
      ["1994", "2002", "2013"],
    ],
  ])("%s", (_, text, dates) => {
    const found = proposals(`A chronology\n\n${text}\n`);
    expect(found.map((each) => each.split(": ")[0])).toEqual(dates);
    expect(found.join(" ")).not.toMatch(/: (?:\d|\p{L}{3}\.|–)(?!4 Armenians)|March|June|February|Spring|Q4/u);
  });

  it.each([
    ["a heading", "2024\nMay: NATO visits Armenia.\n\n2026 (expected)\nNATO and Armenia sign a programme."],
    ["a label", "May 2024: NATO visits Armenia.\n2026 (planned): NATO and Armenia sign a programme."],
    [
      "a line",
      "2024\nMay: NATO visits Armenia.\n2026\nMay (tbc): NATO and Armenia sign a programme.\n\nSources: NATO; Armenia.",
    ],
  ])("%s that says that it is still to come tells nothing", (_, text) => {
    expect(proposals(`A chronology\n\n${text}\n`)).toEqual(["2024-05: NATO visits Armenia"]);
  });

  it("one heading dates the list below it, and no more", () => {
    const text = `In 2023 three things changed between Armenia and the CSTO:
- Armenia refused to host the CSTO drills.
- Russia protested in Moscow.
• In May 2024, Armenia stopped its payments to the CSTO.

Armenia has its reasons.`;
    expect(proposals(text)).toEqual([
      "2023: Armenia refused to host the CSTO drills",
      "2023: Russia protested in Moscow",
      "2024-05: Armenia stopped its payments to the CSTO",
    ]);
  });

  it("a range of years dates no month below it", () => {
    expect(proposals("1991–1994\nMay: Armenia joins the CSTO.\n\n1995\nMay: NATO visits Armenia.")).not.toContain(
      "1991-05: Armenia joins the CSTO",
    );
  });
});

describe("a table", () => {
  const TOLD = ["2022-01-06: CSTO forces land in Almaty", "2024-06-12: Russia leaves Karabakh"];

  it.each([
    [
      "pipes, a head and a rule",
      "| Date | Event | Source |\n|------|-------|--------|\n| 6 Jan 2022 | CSTO forces land in Almaty | NATO |\n| 12 Jun 2024 | Russia leaves Karabakh | NATO |\n| Q4 2025 | Review of the EU mission (planned) | EEAS |",
    ],
    [
      "no head",
      "6 January 2022 | CSTO forces land in Almaty | NATO\n12 June 2024 | Russia leaves Karabakh | NATO press",
    ],
    [
      "the source first",
      "Source | Date | Event\nNATO | 6 January 2022 | CSTO forces land in Almaty\nNATO | 12 June 2024 | Russia leaves Karabakh",
    ],
    [
      "tabs",
      "When\tWhat happened\tRef.\n2022-01-06\tCSTO forces land in Almaty\tNATO\n2024-06-12\tRussia leaves Karabakh\tNATO",
    ],
    [
      "a state of play",
      "Date | Status | Event\n6 January 2022 | done | CSTO forces land in Almaty\n12 June 2024 | done | Russia leaves Karabakh\n2026 | planned | NATO arrives",
    ],
    [
      "lines wrapped by hand around it",
      `${"The table lists what has been said of the region in public papers\n".repeat(6)}\n| 6 January 2022 | CSTO forces land in Almaty |\n| 12 June 2024 | Russia leaves Karabakh |`,
    ],
  ])("%s: the date's cell dates, the event's is the title, a source names no actor", (_, text) => {
    const events = eventsOf(`A fact sheet\n\n${text}\n`);
    expect(events.map(({ date, title }) => `${date.edtf}: ${title}`)).toEqual(TOLD);
    expect(events.flatMap(({ actors }) => actors)).not.toContain("nato");
  });

  it("whoever does it stands before what is done; an empty cell has the date above", () => {
    const text = "Date\tCountry\tStep\n2023-01-10\tArmenia\tCancels the CSTO exercise\n\tRussia\tProtests in public";
    expect(proposals(text)).toEqual([
      "2023-01-10: Armenia cancels the CSTO exercise",
      "2023-01-10: Russia protests in public",
    ]);
    const behind =
      "Date | Step | Who\nMarch 2023 | Exercise called off | Armenia\nApril 2023 | Envoy recalled | Russia";
    expect(eventsOf(behind).map(({ title, actors }) => [title, ...actors])).toEqual([
      ["Exercise called off", "armenia"],
      ["Envoy recalled", "russia"],
    ]);
  });

  it("below a report, its rows are no links to other pages", () => {
    const report =
      "Armenia met NATO in May 2021, and the two sides agreed on a plan for the years that follow, they said in Oslo.";
    const rows = ["March", "April", "May"].map((month) => `${month} 2023 | Armenia meets NATO in ${month}`);
    expect(proposals(`${report}\n${report}\n\n${rows.join("\n")}\n`)).toContain("2023-04: Armenia meets NATO in April");
  });

  it("a menu is none, and a line with one bar neither", () => {
    expect(proposals("Home | News | 2024\nA report\nArmenia met NATO in May 2021 | by the way.\nMore.")).toEqual([
      expect.stringContaining("2021-05: Armenia met NATO"),
    ]);
  });
});

describe("an answer that is a date", () => {
  it.each([
    ["behind the mark of an answer", "Q: When was it?\nA: September 3, 2013. The minister flew to Moscow."],
    ["behind a name", "Reporter: When was it?\nLund: September 3, 2013. The minister flew to Moscow."],
    [
      "behind another sentence",
      "Reporter: When?\nLund: I remember it well. On 3 September 2013. The minister flew to Moscow.",
    ],
    ["without a mark", "September 3, 2013. The minister flew to Moscow."],
  ])("%s dates the sentence behind it", (_, text) => {
    expect(proposals(`An interview\n\n${text}\n`)).toEqual(["2013-09-03: The minister flew to Moscow"]);
  });

  it("dates no sentence that has a date of its own", () => {
    expect(proposals("A: September 3, 2013. In 2015 Armenia left the CSTO.")).toEqual(["2015: Armenia left the CSTO"]);
  });
});

describe("a digest", () => {
  it("each item stands under its day, and its words of time count from there", () => {
    const text = `Press digest

12 March 2024

Armenia receives a delegation
Armenia received a delegation of NATO. Russia protested on Monday.

14 March 2024

Russia moves troops
Russia moved troops to Gyumri on Wednesday. Armenia summoned the Russian ambassador.
`;
    expect(proposals(text)).toEqual([
      "2024-03-12: Armenia received a delegation of NATO",
      "2024-03-11: Russia protested",
      "2024-03-13: Russia moved troops to Gyumri",
      "2024-03-14: Armenia summoned the Russian ambassador",
    ]);
    expect(result(text).timeline?.documents[0]?.published).toBeNull();
  });

  it("so does each with a dateline of its own", () => {
    const text = `News in brief

YEREVAN, March 12, 2024 (Agency) — Armenia received a delegation of NATO on Monday. Russia protested.

MOSCOW, March 14, 2024 (Agency) — Russia moved troops to Gyumri.

BRUSSELS, March 18 (Agency) — NATO opened an office in Yerevan.
`;
    expect(proposals(text)).toEqual([
      "2024-03-11: Armenia received a delegation of NATO",
      "2024-03-12: Russia protested",
      "2024-03-14: Russia moved troops to Gyumri",
      "2024-03-18: NATO opened an office in Yerevan",
    ]);
  });
});

describe("a live report", () => {
  it("goes on under the day of the next heading, and past midnight on the next day, which is doubtful", () => {
    const text = `Live: Armenia and the CSTO

Thursday 8 February 2024

23:40 - Armenia froze its part in the CSTO.

00:10 - Russia recalled its ambassador from Yerevan.

Friday 9 February 2024

09:05 - NATO met the Armenian ambassador. The alliance opened an office in Yerevan.
`;
    const found = proposals(text);
    expect(found.slice(0, 3)).toEqual([
      "2024-02-08: Armenia froze its part in the CSTO",
      "2024-02-09?: Russia recalled its ambassador from Yerevan",
      "2024-02-09: NATO met the Armenian ambassador",
    ]);
  });

  it("under one day alone, too, which is the document's", () => {
    const text =
      "As it happened\n\n8 February 2024\n\n22:15 Armenia froze its part in the CSTO.\n23:50 NATO met Armenia's envoy.\n00:20 Russia recalled its ambassador.\n01:30 Armenia recalled its ambassador.";
    const { timeline } = result(text);
    expect(timeline?.documents[0]?.published?.edtf).toBe("2024-02-08");
    expect(proposals(text).map((each) => each.split(": ")[0])).toEqual([
      "2024-02-08",
      "2024-02-08",
      "2024-02-09?",
      "2024-02-09?",
    ]);
  });

  it("with the newest first, hours that run on lead to no later day", () => {
    const text =
      "Live\n\n9 February 2024\n\n09:05 - Armenia met NATO.\n00:20 - Russia recalled its ambassador.\n23:50 - Armenia froze its part in the CSTO.\n22:00 - NATO met Russia.";
    expect(new Set(proposals(text).map((each) => each.split(": ")[0]))).toEqual(new Set(["2024-02-09"]));
  });
});

describe("a digest whose days lack the year", () => {
  const digest =
    "The week\nYour Friday digest · 13 May 2022\n\nMONDAY, 9 MAY\n\nArmenia met NATO. Russia called the talks a farce.\n\n" +
    "TUESDAY, 10 MAY\n\nNATO opened an office which had been closed since March 2020.\n\nArmenia thanked NATO.\n";

  it("tells every sentence of an item on its day", () => {
    expect(proposals(digest)).toEqual(
      expect.arrayContaining([
        "2022-05-09: Armenia met NATO",
        "2022-05-09: Russia called the talks a farce",
        "2022-05-10: Armenia thanked NATO",
      ]),
    );
  });

  it("keeps what is told of the closing day of the document apart from them", () => {
    const end = "\nON THIS DAY\n\nOn 13 May 1995 Armenia joined NATO's council.\n";
    expect(proposals(digest + end)).toContain("1995-05-13: Armenia joined NATO's council");
  });
});

describe("further sentences of an entry", () => {
  const entries = (line: string) =>
    proposals(`2014\n6–8 May – NATO visits Armenia. ${line}\n\n2015\nJune: Armenia left.`);

  it.each([
    ["Russia recalled its envoy.", "2014-05-06/2014-05-08: Russia recalled its envoy"],
    ["Russia and Belarus sign a letter.", "2014-05-06/2014-05-08: Russia and Belarus sign a letter"],
  ])("tell what was done then: %s", (line, expected) => expect(entries(line)).toContain(expected));

  it.each([
    "Russia had protested for years.",
    "Russia did not protest.",
    "Russia is a neighbour.",
    "Russia will protest.",
    "Russia said that it was late.",
    "Russia as a neighbour.",
  ])("are not dated by it where they tell something else: %s", (line) =>
    expect(entries(line).filter((each) => each.startsWith("2014-05"))).toEqual([
      "2014-05-06/2014-05-08: NATO visits Armenia",
    ]),
  );
});

describe("the questions of an interview", () => {
  const asked = (question: string) =>
    proposals(`An interview\n\n14 May 2024\n\nQ: ${question}\n\nA: I do not know what to say to that.`);

  it("tell dated things of others", () => {
    expect(asked("In 2016 Russia turned down Armenia's offer. Whose vote was it?")).toEqual([
      "2016: Russia turned down Armenia's offer",
    ]);
  });

  it.each([
    "Did Russia leave the CSTO in 2016?",
    "You left Armenia in 2016. Why?",
    "Russia left the CSTO. Why?",
    "I met Russia's envoy in 2016. What of him?",
  ])("tell nothing else: %s", (question) => expect(asked(question)).toEqual([]));
});

describe("several labels in a paragraph", () => {
  it.each([
    [
      "each dates its sentence",
      "6-X-2022: Armenia and NATO meet. June 15/16, 2023: Armenia closes the road. 1 March 2024: Armenia thanks NATO.",
      ["2022-10-06", "2023-06-15/2023-06-16", "2024-03-01"],
    ],
    [
      "with dashes, and one that has not come",
      "5 October 2022 – Armenia and NATO meet. June 2023 – Armenia closes the road. 2026 (expected): Armenia leaves NATO.",
      ["2022-10-05", "2023-06"],
    ],
    [
      "beside a sentence that has words of time of its own",
      "5 October 2022: Armenia met NATO. In May 2023, Armenia closed the road. 2,000: so many left.",
      ["2022-10-05", "2023-05"],
    ],
  ])("%s", (_, text, dates) => {
    expect(proposals(`By Ann Lee\n5 March 2024\n\n${text}`).map((each) => each.split(": ")[0])).toEqual(dates);
  });
});
