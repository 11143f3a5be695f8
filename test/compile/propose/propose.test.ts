// What is proposed for documents of several kinds. Each row: date and title of an event, in the order of the text.

import { describe, expect, it } from "vitest";
import { cutAtWord } from "../../../src/compile/propose/titles/tidy.ts";
import { compileTexts } from "../helpers.ts";

/** "date: title" of what is proposed for a text, in its order. */
function proposals(text: string, published?: string): string[] {
  const yaml = published === undefined ? {} : { "a.yaml": `published: "${published}"` };
  const events = compileTexts({ "a.txt": text, ...yaml }).timeline?.events ?? [];
  const placeOf = ({ evidence: [first] }: (typeof events)[number]) => [first!.start, first!.time?.start ?? 0] as const;
  const inText = events.toSorted((a, b) => placeOf(a)[0] - placeOf(b)[0] || placeOf(a)[1] - placeOf(b)[1]);
  return inText.map(({ date, title }) => `${date.edtf}: ${title}`);
}

const eventsOf = (text: string, published = "2024-02-01") =>
  compileTexts({ "a.txt": text, "a.yaml": `published: ${published}` }).timeline?.events ?? [];

describe("what has not happened is not told", () => {
  it.each([
    "Armenia may leave the CSTO in 2025.",
    "Armenia will host NATO in March 2023.",
    "Russia ought to have withdrawn from Armenia in 1999.",
    "Armenia and NATO were to hold exercises in May 2008.",
    "The Armenian parliament was expected to vote on 12 March 2014.",
    "Had Russia intervened in 2020, Armenia would have won.",
    "If Azerbaijan had accepted the proposal in 2011, NATO would have agreed.",
    "It is not true that NATO sent weapons to Armenia in 2021.",
    "Reports that NATO troops landed in Yerevan in 2003 were false.",
    "Armenia plans to buy radars in 2023.",
    "Did Armenia leave the CSTO in 2023?",
    "Officials in Yerevan denied that Armenia sold weapons in 2019.",
    "Russia hopes that Armenia returned in 2020.",
  ])("%s", (sentence) => {
    expect(proposals(sentence)).toEqual([]);
  });

  it("what was called off is told as called off, and not at the time for which it was planned", () => {
    expect(proposals("The Armenian-Russian summit of May 2013 was cancelled.", "2024-02-01")).toEqual([
      "2024-02-01~: The Armenian-Russian summit of May 2013 was cancelled",
    ]);
    expect(proposals("NATO postponed the 2020 exercises in Georgia.")).toEqual([]);
  });

  it("a refusal is told as the refusal, and what was left undone as left undone", () => {
    expect(proposals("Armenia refused to host the CSTO drills in January 2023.")).toEqual([
      "2023-01: Armenia refused to host the CSTO drills",
    ]);
    expect(proposals("Armenia did not take part in the CSTO exercises in September 2023.")).toEqual([
      "2023-09: Armenia did not take part in the CSTO exercises",
    ]);
    expect(proposals("Moscow was invited to the talks in May 2023 but refused to come.")).toEqual([
      "2023-05: Moscow was invited to the talks but refused to come",
    ]);
  });
});

describe("a title keeps the negation of its sentence", () => {
  it.each([
    [
      "Russia said in 2015 that Moscow would wait even if NATO did not.",
      "Russia said that Moscow would wait even if NATO did not",
    ],
    ["In 2015 Armenia promised not to.", "Armenia promised not to"],
    ["Armenia signed in 2015, Azerbaijan not.", "Armenia signed, Azerbaijan not"],
    ["Armenia was not just fined in 2015.", "Armenia was not just fined"],
    ["NATO didn't pay Armenia until May 2015.", "NATO didn't pay Armenia until May 2015"],
    ["NATO neither paid nor signed in 2015.", "NATO neither paid nor signed"],
    ["Troops of NATO were not trained or equipped in 2015.", "Troops of NATO were not trained or equipped"],
    ["NATO has not paid or helped Armenia since 2015.", "NATO has not paid or helped Armenia"],
  ])("%s", (sentence, title) => {
    expect(proposals(sentence).map((each) => each.replace(/^.*?: /, ""))).toContain(title);
  });

  it("and no negation of another verb", () => {
    expect(proposals("NATO did not sign in 2014 but paid Armenia in 2015.")).toEqual([
      "2014: NATO did not sign",
      "2015: NATO paid Armenia",
    ]);
  });

  it("or says with its mark that it goes on before the verb that is denied", () => {
    expect(cutAtWord(`${"Word ".repeat(16)}ships did not sail anywhere`)).toBe(`${"Word ".repeat(16)}ships…`);
  });
});

describe("a sentence", () => {
  it("with two dated happenings gives two, each with its own words", () => {
    const text = "Armenia bought missiles from Russia in 2013, while Azerbaijan bought tanks in 2014.";
    expect(proposals(text)).toEqual(["2013: Armenia bought missiles from Russia", "2014: Azerbaijan bought tanks"]);
    const [first, second] = eventsOf(text);
    expect(first?.evidence[0]?.quote).toBe(text);
    expect(second?.evidence[0]?.quote).toBe("Azerbaijan bought tanks in 2014.");
  });

  it("dated by nouns gives each of them", () => {
    const text =
      "Russia and Armenia have a framework, which includes the 1997 treaty on friendship and the 1995 base treaty.";
    expect(proposals(text)).toEqual(["1997: Treaty on friendship", "1995: Base treaty"]);
  });

  it.each([
    ["He said that Moscow sold missiles to Yerevan in 2016.", "2016: “… said that Moscow sold missiles to Yerevan”"],
    ["NATO said that Moscow sold arms to Yerevan in 2016.", "2016: NATO said that Moscow sold arms to Yerevan"],
    ["Sources say Moscow sold arms to Yerevan in 2016.", "2016: Sources say Moscow sold arms to Yerevan"],
    ["Moscow sold arms to Yerevan in 2016, sources say.", "2016: Moscow sold arms to Yerevan, sources say"],
    ["According to NATO, Moscow sold arms in 2016.", "2016: According to NATO, Moscow sold arms"],
    ["Reportedly, Moscow sold arms to Yerevan in 2016.", "2016: Reportedly, Moscow sold arms to Yerevan"],
    ["Moscow is said to have sold arms in 2016.", "2016: Moscow is said to have sold arms"],
  ])("that attributes gives what was done, and says whose words it is: %s", (sentence, title) => {
    expect(proposals(sentence)).toEqual([title]);
  });

  it("with who or which names whom it means", () => {
    expect(proposals("Vazgen Hakobyan, who led the Armenian delegation in 1992, is a lawyer.")).toEqual([
      "1992: Vazgen Hakobyan led the Armenian delegation",
    ]);
  });

  it("takes a last name that also stands for an actor for a person's where the document gives it an office", () => {
    const said = "Pashinyan met NATO officials in 2019. He visited Brussels in 2020.";
    expect(proposals(`Prime Minister Nikol Pashinyan spoke.\n\n${said}`).at(-1)).toBe(
      "2020: Pashinyan visited Brussels",
    );
    expect(proposals(said).at(-1)).not.toContain("Pashinyan");
  });

  it("takes the subject of a pronoun from the sentence before", () => {
    expect(proposals("President Serzh Sargsyan met NATO officials in 2012. He visited Moscow in 2013.")).toEqual([
      "2012: President Serzh Sargsyan met NATO officials",
      "2013: Sargsyan visited Moscow",
    ]);
  });

  it("with since lasts", () => {
    expect(eventsOf("Armenia has contributed troops to NATO missions since 2004.")[0]).toMatchObject({
      date: { edtf: "2004/.." },
      lasts: true,
      title: "Armenia has contributed troops to NATO missions",
    });
  });
});

describe("a report's own news", () => {
  const report = [
    "Armenia recalls envoy",
    "Armenia recalled its ambassador to the CSTO, officials in Yerevan said on Thursday.",
    "The ministry gave no reasons for the step, which surprised observers in the region and beyond it.",
    "Moscow is an old ally. Armenia has frozen its work in the CSTO. Lavrov said that Russia respects the decision.",
  ].join("\n\n");

  it("is told with the day that the lead names, and what lies before it as some time before", () => {
    expect(proposals(report, "2024-02-09")).toEqual([
      "2024-02-08: Armenia recalled its ambassador to the CSTO, officials in Yerevan said",
      "../2024-02-09: Armenia has frozen its work in the CSTO",
      "2024-02-08: Lavrov said that Russia respects the decision",
    ]);
  });

  it("is not told where the document has no date", () => {
    expect(proposals("Armenia recalled its ambassador to the CSTO. NATO met in 2005.")).toEqual(["2005: NATO met"]);
  });
});

describe("kinds of document", () => {
  it("a title keeps no gap where a lonely quotation mark stood", () => {
    expect(proposals("NATO ” on 4 March 2012 Russia refused to join.")).toEqual([
      "2012-03-04: NATO Russia refused to join",
    ]);
  });

  it("a chronology: labels and headings date, and are no part of the title", () => {
    const text = `Armenia and its partners: a chronology

1992
22 March – Armenia joins the North Atlantic Cooperation Council.
15 May – Six states sign the Collective Security Treaty in Tashkent.

1994
5 October – Armenia joined the Partnership for Peace.

• March 1995: Treaty with Russia on the military base in Gyumri
• 2026: Armenia will host the CSTO summit
5 October 2009 — Armenia signed protocols with Turkey in Zurich. They were never ratified.
`;
    expect(proposals(text)).toEqual([
      "1992-03-22: Armenia joins the North Atlantic Cooperation Council",
      "1992-05-15: Six states sign the Collective Security Treaty in Tashkent",
      "1994-10-05: Armenia joined the Partnership for Peace",
      "1995-03: Treaty with Russia on the military base in Gyumri",
      "2009-10-05: Armenia signed protocols with Turkey in Zurich",
    ]);
  });

  it("a chronology: months, quarters and seasons under their year", () => {
    const text = `Armenia and NATO: a chronology

1992
March – Armenia joins the North Atlantic Cooperation Council.
2003
June: Armenia hosts the NATO exercise Cooperative Best Effort.
2004
Feb. 34 Armenian peacekeepers deploy to Kosovo.
Jun. Armenia stays away from the NATO summit in Istanbul.
August. Russia meets Armenia in Sochi.
2014
Spring: Armenia joins the EU programme.
31 June: Armenia leaves the CSTO.
Q3: Armenia trains with NATO.
12/13 November: NATO visits Armenia.

2010, February: Armenia sends soldiers to Afghanistan.
`;
    expect(proposals(text)).toEqual([
      "1992-03: Armenia joins the North Atlantic Cooperation Council",
      "2003-06: Armenia hosts the NATO exercise Cooperative Best Effort",
      "2004-02: 34 Armenian peacekeepers deploy to Kosovo",
      "2004-06: Armenia stays away from the NATO summit in Istanbul",
      "2004-08: Russia meets Armenia in Sochi",
      "2014-21: Armenia joins the EU programme",
      "2014-07/2014-09: Armenia trains with NATO",
      "2014-11-12/2014-11-13: NATO visits Armenia",
      "2010-02: Armenia sends soldiers to Afghanistan",
    ]);
  });

  it.each([
    ["Armenia met Russia on 31 April 2012.", "31 April 2012"],
    ["Armenia met Russia on 30 February.", "30 February"],
    ["On 2012-04-31 Armenia met Russia.", "2012-04-31"],
  ])("a day that does not exist dates nothing, and the editor is told: %s", (text, words) => {
    const { timeline, diagnostics } = compileTexts({ "a.txt": text, "a.yaml": "published: 2012-06-01\n" });
    expect(timeline?.events ?? []).toEqual([]);
    expect(diagnostics.filter(({ code }) => code === "no-such-day")).toMatchObject([
      { severity: "warning", line: 1, column: text.indexOf(words) + 1 },
    ]);
  });

  it("before the first year nothing is dated, and it is no news of the report's day", () => {
    const text =
      "Armenia made peace with Russia in 66 BC. Armenia adopted its faith in AD 301. Armenia left the CSTO on 5 May.";
    expect(proposals(text, "2012-06-01")).toEqual([
      "0301: Armenia adopted its faith",
      "2012-05-05: Armenia left the CSTO",
    ]);
  });

  it("a verb of the past bars the days after the document", () => {
    expect(proposals("Armenia left the CSTO on December 5.", "2016-10-30")).toEqual([
      "2015-12-05: Armenia left the CSTO",
    ]);
    expect(proposals("Armenia met NATO on 3 November.", "2016-10-30")).toEqual(["2015-11-03: Armenia met NATO"]);
    expect(proposals("Armenia met NATO on 28 October.", "2016-10-30")).toEqual(["2016-10-28: Armenia met NATO"]);
    expect(proposals("Armenia will meet NATO on 3 November.", "2016-10-30")).toEqual([]);
    expect(proposals("Armenia set the vote for 3 November.", "2016-10-30")).toEqual([]);
    expect(proposals("Armenia postponed the drill until 3 November.", "2016-10-30")).toEqual([
      "2016-10-30~: Armenia postponed the drill until 3 November",
    ]);
  });

  it("an offset from an event that the text has dated", () => {
    const text =
      "The Armenian government endorsed the bill on January 9. Five days after the vote Armenia and NATO signed a charter. " +
      "A week before the vote Russia had warned Armenia.";
    expect(proposals(text, "2025-03-27")).toEqual([
      "2025-01-09: The Armenian government endorsed the bill",
      "2025-01-14: Armenia and NATO signed a charter",
      "2025-01-02: Russia had warned Armenia",
    ]);
    expect(proposals("Five days after the vote Armenia and NATO signed a charter.", "2025-03-27")).toEqual([]);
  });

  it("a speech", () => {
    const text = `Remarks by President Sargsyan at the NATO summit

I am honoured to speak here. We have always believed in dialogue.
In 1994 we joined the Partnership for Peace, and in 2005 we adopted our first Action Plan with NATO.
Last year our soldiers served in Kosovo. Next year we will send more troops to NATO missions.
On 2 April 2016 Azerbaijan launched an attack along the whole line of contact.
We hope that in 2015 the talks with Azerbaijan were useful.`;
    expect(proposals(text, "2016-07-08")).toEqual([
      "1994: We joined the Partnership for Peace",
      "2005: We adopted our first Action Plan with NATO",
      "2015: Our soldiers served in Kosovo",
      "2016-04-02: Azerbaijan launched an attack along the whole line of contact",
    ]);
  });

  it("an interview: the answers, and what the questions state", () => {
    const text = `Question: Did Armenia leave the CSTO in 2023? Armenia signed a treaty in 2002.
Answer: No. We froze our participation in the CSTO in February 2024.
Q: Russia says that Armenia promised a corridor in 2021.
A: I met Mr. Stoltenberg in Brussels on 8 March 2024.`;
    expect(proposals(text)).toEqual([
      "2002: Armenia signed a treaty",
      "2024-02: We froze our participation in the CSTO",
      "2024-03-08: I met Mr. Stoltenberg in Brussels",
    ]);
  });

  it("an obituary", () => {
    const text = `Former Armenian Minister Vazgen Hakobyan Dies at 81

Vazgen Hakobyan died in Yerevan on Sunday. He was 81 and had long been ill, his family told Armenian television.
Born in Gyumri in 1943, he graduated from a Baku military school in 1965.
He was appointed defence minister in May 1995. In 2001 he refused to testify before a commission.
The funeral will be held on Wednesday.`;
    expect(proposals(text, "2024-09-02")).toEqual([
      "2024-09-01: Vazgen Hakobyan died in Yerevan",
      "1943: Hakobyan born in Gyumri",
      "1965: Hakobyan graduated from a Baku military school",
      "1995-05: Hakobyan was appointed defence minister",
      "2001: Hakobyan refused to testify before a commission",
    ]);
  });

  it("a scraped page: nothing of what stands around the report", () => {
    const text = `Home | News | Politics | Contact
Armenia Signs Defence Agreement With France
By Karine Simonian
12 March 2014, 10:02
Updated 12 March 2014, 11:40
Share on Facebook  Share on Twitter
YEREVAN (Reuters) - Armenia and France signed a defence agreement on Tuesday, the Defence Ministry said.
Photo: Armenian and French ministers in Paris, 11 March 2014. © AFP
Read also: Russia warned Armenia in January 2014
Russia criticised the deal on Wednesday.
Tags: Armenia, France, defence, 2014
Related:
Armenia bought French radars in 2013
Azerbaijan protests over arms deal, 10 March 2014
Comments (12)
armen88, 12 March 2014: Russia betrayed us in 1921!
© 2014 News.am. All rights reserved.`;
    expect(proposals(text, "2014-03-12")).toEqual([
      "2014-03-11: Armenia and France signed a defence agreement, the Defence Ministry said",
      "2014-03-12: Russia criticised the deal",
    ]);
  });

  it("a press release: the announcement of a plan is no more than that", () => {
    const text = `NATO and Armenia agreed on a new Individual Partnership Action Plan on 5 April 2017, the alliance announced today.
Under the plan, NATO will open a training centre in Yerevan in 2018. The parties may extend it in 2019.
A meeting of ministers that had been scheduled for 3 April was postponed because of the Armenian elections held on 2 April.
For further information contact the press office of NATO, founded in 1949`;
    expect(proposals(text, "2017-04-07")).toEqual([
      "2017-04-05: NATO and Armenia agreed on a new Individual Partnership Action Plan",
      "2017-04-02: Armenian elections",
    ]);
  });

  it("broken text", () => {
    expect(
      proposals("ARMENIA   joined the\nCSTO in  2002 .It&nbsp;grew\nand in   2004 NATO opened  an office there"),
    ).toEqual(["2002: ARMENIA joined the CSTO", "2004: NATO opened an office there"]);
  });
});
