// What one sentence tells: dates between subject and verb, several of them, things that say when, and clefts.

import { describe, expect, it } from "vitest";
import { toldIn as told } from "../helpers.ts";

describe("words of time between subject and verb", () => {
  it.each([
    ["Armenia on Wednesday ratified the treaty with Russia.", "2024-05-15 Armenia ratified the treaty with Russia"],
    ["Armenia in 1994 joined the Partnership for Peace.", "1994 Armenia joined the Partnership for Peace"],
    ["Armenia, in 1994, joined the Partnership for Peace.", "1994 Armenia joined the Partnership for Peace"],
    ["The EU in May 2021 lent Armenia money.", "2021-05 The EU lent Armenia money"],
    ["NATO last week praised Armenia.", "2024-05-06/2024-05-12 NATO praised Armenia"],
  ])("in %j", (sentence, title) => expect(told(sentence)).toEqual([title]));
});

describe("several dated verbs of one subject", () => {
  it.each([
    [
      "Armenia voted for the treaty in 2004 and left it in 2010.",
      ["2004 Armenia voted for the treaty", "2010 Armenia left it"],
    ],
    [
      "Armenia ratified the pact in May 2021, sent troops in June 2021, and recalled them in July 2021.",
      ["2021-05 Armenia ratified the pact", "2021-06 Armenia sent troops", "2021-07 Armenia recalled them"],
    ],
    [
      "Armenia sat on the council from 2003 to 2007, voted against the war in December 2008, and went home in 2010.",
      ["2003/2007 Armenia sat on the council", "2008-12 Armenia voted against the war", "2010 Armenia went home"],
    ],
    [
      "Armenia ratified the treaty in 1997, signed in Moscow, and left it in 2005.",
      ["1997 Armenia ratified the treaty, signed in Moscow", "2005 Armenia left it"],
    ],
    [
      "Russia, Armenia and Belarus signed the pact in 1992 and renewed it in 1999.",
      ["1992 Russia, Armenia and Belarus signed the pact", "1999 Russia, Armenia and Belarus renewed it"],
    ],
  ])("in %j", (sentence, titles) => expect(told(sentence)).toEqual(titles));

  it("of a person who is known by an office alone", () =>
    expect(told("The Armenian general studied in Moscow in 1969. He left Armenia in 1990.")).toEqual([
      "1969 The Armenian general studied in Moscow",
      "1990 The Armenian general left Armenia",
    ]));
});

describe("a thing that says when, and is not what the sentence tells", () => {
  it.each([
    ["Before the war of 2020 Armenia had asked Russia for jets.", "../2020 Armenia had asked Russia for jets"],
    ["During the 2008 war in Georgia Armenia stayed neutral.", "2008 Armenia stayed neutral"],
    ["During the April 2016 war, Russia sold arms to Armenia.", "2016-04 Russia sold arms to Armenia"],
    ["Since the war of 2020 Armenia has bought arms from India.", "2020/.. Armenia has bought arms from India"],
    ["Following the war of 2020, Armenia asked Russia for help.", "2020/2024-05-16 Armenia asked Russia for help"],
    [
      "In the years after the 2020 war Armenia bought arms from India.",
      "2020/2024-05-16 Armenia bought arms from India",
    ],
    ["At the 2006 summit in Riga Armenia signed nothing.", "2006 Armenia signed nothing"],
    ["At its 2013 summit the EU signed a deal with Armenia.", "2013 The EU signed a deal with Armenia"],
    ["In a 2013 speech in Yerevan Putin praised Armenia.", "2013 Putin praised Armenia"],
    [
      "After the killings in Armenia's parliament on 27 October 1999 Kocharyan was offered help by Russia.",
      "1999-10-27/2024-05-16 Kocharyan was offered help by Russia",
    ],
  ])("in %j", (sentence, title) => expect(told(sentence)).toEqual([title]));
});

describe("a thing at which something is said gives the saying its time", () => {
  it.each([
    [
      "In a May 3 press conference, NATO said that its members would pay.",
      "2024-05-03 NATO said that its members would pay",
    ],
    ["At a Tuesday news conference Armenia announced a new plan.", "2024-05-14 Armenia announced a new plan"],
    [
      "NATO said at a 3 May press conference that it had lost money.",
      "2024-05-03 NATO said at a 3 May press conference that it had lost money",
    ],
  ])("%s", (sentence, title) => expect(told(sentence)).toEqual([title]));

  it("also where what is said has a time of its own", () =>
    expect(told("In an interview with a paper on Monday, NATO said that Armenia had left in 2019.")).toEqual([
      "2019 NATO said that Armenia had left",
      "2024-05-13 NATO said that Armenia had left in 2019",
    ]));

  it("not by a thing that is only spoken of", () =>
    expect(told("NATO said that the 2003 press conference in Armenia had failed.")).not.toContainEqual(
      expect.stringMatching(/^2003 NATO said/),
    ));

  it("some time after what nobody dates is not the day of the report", () =>
    expect(told("Days after the vote, NATO said that Armenia would pay.")).toEqual([
      expect.stringMatching(/^\.\.\/2024-05-16 /),
    ]));
});

describe("a cleft", () => {
  it.each([
    ["It was not until 2016 that Russia sold arms to Armenia.", ["2016 Russia sold arms to Armenia"]],
    ["It was only in 2016 that Russia sold arms to Armenia.", ["2016 Russia sold arms to Armenia"]],
    ["It was during the 2008 war that Armenia closed its border.", ["2008 Armenia closed its border"]],
    ["It is not true that NATO sent weapons to Armenia in 2021.", []],
  ])("in %j", (sentence, titles) => expect(told(sentence)).toEqual(titles));
});

describe("a quantity at the head of a sentence", () => {
  it.each([
    "Not a single Russian soldier left Armenia",
    "Almost all Russian soldiers left Armenia",
    "Hardly any Russian soldier left Armenia",
    "Nearly 2,000 Russian soldiers left Armenia",
    "Not one Armenian joined NATO",
    "Few Russian soldiers left Armenia",
  ])("is kept: %s", (words) => expect(told(`${words} in 2022.`)).toEqual([`2022 ${words}`]));
});

describe("verbs that share a subject or an auxiliary", () => {
  it.each([
    [
      "Armenia's bid was rejected twice, in May 2004 and in January 2007, and withdrawn in 2008.",
      ["2004-05 Armenia's bid was rejected", "2007-01 Armenia's bid was rejected", "2008 Armenia's bid was withdrawn"],
    ],
    [
      "The Armenian base was closed in 1994 and handed to Russia in 1995.",
      ["1994 The Armenian base was closed", "1995 The Armenian base was handed to Russia"],
    ],
    [
      "Armenia was invited by NATO in 2003 and met its ministers in 2004.",
      ["2003 Armenia was invited by NATO", "2004 Armenia met its ministers"],
    ],
    [
      "On 3 September 2013 Armenia announced that it would join the union, and in January 2015 Russia welcomed Armenia.",
      ["2013-09-03 Armenia announced that it would join the union", "2015-01 Russia welcomed Armenia"],
    ],
    ["Rosneft of Russia, founded in 1993, employs 2,300 people in Armenia.", ["1993 Rosneft of Russia founded"]],
  ])("in %j", (sentence, titles) => expect(told(sentence)).toEqual(titles));
});

describe("a conjunct without a verb", () => {
  it.each([
    [
      "Azerbaijan acceded to the CSTO on 24 September 1993 and Georgia on 9 December of that year.",
      ["1993-09-24 Azerbaijan acceded to the CSTO", "1993-12-09 Georgia acceded to the CSTO"],
    ],
    [
      "Armenia left the pact in 2017 and Iran, after a dispute about meters, in 2021.",
      ["2017 Armenia left the pact", "2021 Iran left the pact"],
    ],
    [
      "Armenia joined the CSTO in 2002, Belarus in 2003, and Russia in 2004.",
      ["2002 Armenia joined the CSTO", "2003 Belarus joined the CSTO", "2004 Russia joined the CSTO"],
    ],
    ["Armenia met Russia and Georgia in 2014.", ["2014 Armenia met Russia and Georgia"]],
    // of two objects, where the name is of the object's kind
    ["Armenia met Russia in 2021 and Iran in 2022.", ["2021 Armenia met Russia", "2022 Armenia met Iran"]],
    [
      "The CSTO suspended Belarus in May 2014, Iran in June 2015 and Russia in 2016.",
      ["2014-05 The CSTO suspended Belarus", "2015-06 The CSTO suspended Iran", "2016 The CSTO suspended Russia"],
    ],
    [
      "The treaty was ratified by Armenia in 2014 and Iran in 2015.",
      ["2014 The treaty was ratified by Armenia", "2015 The treaty was ratified by Iran"],
    ],
    [
      "Armenia left for Iran in 2014 and Belarus in 2015.",
      ["2014 Armenia left for Iran", "2015 Armenia left for Belarus"],
    ],
    [
      "Armenia signed the accord in 2014 and Iran in 2015.",
      ["2014 Armenia signed the accord", "2015 Iran signed the accord"],
    ],
    // nobody knows whether Lund joined or was joined
    ["Armenia joined NATO in 2014 and Lund in 2015.", ["2014 Armenia joined NATO"]],
  ])("in %j", (sentence, titles) => expect(told(sentence)).toEqual(titles));
});

describe("a name behind the one whom it belongs to", () => {
  it.each([
    [
      "After the death of its founder, Anna Lund, in May 2014, Armenia closed the embassy.",
      ["2014-05/2024-05-16 Armenia closed the embassy"],
    ],
    [
      "Following the resignation of its president, Anna Lund, in October 2010, Armenia was led by Erik Dahl until 2016.",
      ["2010-10/2016 Armenia was led by Erik Dahl"],
    ],
    ["In Yerevan, Anna Lund, the minister, resigned in May 2014.", ["2014-05 Anna Lund resigned"]],
    [
      "In Yerevan, Armenia, a member of the CSTO, closed the embassy in May 2014.",
      ["2014-05 Armenia closed the embassy"],
    ],
  ])("in %j", (sentence, titles) => expect(told(sentence)).toEqual(titles));
});

describe("what is put behind its date", () => {
  it.each([
    [
      "It was in 2004, the year in which Georgia joined the CSTO, that Armenia first looked at the branch.",
      ["2004 Georgia joined the CSTO", "2004 Armenia first looked at the branch"],
    ],
    ["It was in 2004, after the vote, that Armenia left the treaty.", ["2004 Armenia left the treaty"]],
    [
      "It was here, in August 1931, that the Armenian ship left for Leith.",
      ["1931-08 The Armenian ship left for Leith"],
    ],
    [
      "In 2004, the year when Georgia joined the CSTO, Armenia left it.",
      ["2004 Armenia left it", "2004 Georgia joined the CSTO"],
    ],
    ["In 2004, the year of the vote, Armenia left the CSTO.", ["2004 Armenia left the CSTO"]],
  ])("in %j", (sentence, titles) => expect(told(sentence)).toEqual(titles));
});

describe("verbs of one subject", () => {
  it.each([
    [
      "Armenia left the treaty in 2004 and, after a vote, joined the union in 2006.",
      ["2004 Armenia left the treaty", "2006 Armenia joined the union"],
    ],
    [
      "Armenia left the treaty in 2004 and, on 28 June 2012, suspended its membership.",
      ["2004 Armenia left the treaty", "2012-06-28 Armenia suspended its membership"],
    ],
    [
      "Rosneft of Russia, founded in 1993, opened an office in 1998 and added a second in 2001.",
      [
        "1993 Rosneft of Russia founded",
        "1998 Rosneft of Russia opened an office",
        "2001 Rosneft of Russia added a second",
      ],
    ],
    [
      "A survey commissioned by Armenia in 1989 and completed in 1991 is still read.",
      ["1989 Survey commissioned by Armenia", "1991 Survey completed"],
    ],
  ])("in %j", (sentence, titles) => expect(told(sentence)).toEqual(titles));
});

it("another subject behind an aside tells its own", () => {
  const sentence = "Armenia left the treaty in 2004 and, after a vote, Russia joined it in 2006.";
  expect(told(sentence)).toContain("2006 Russia joined it");
});

describe("words of time before the first of two clauses", () => {
  it.each([
    [
      "In the spring of 2007, Russia offered the track, and Armenia took it.",
      ["2007-21 Russia offered the track", "2007-21 Armenia took it"],
    ],
    ["In 2008 Armenia left the treaty, and Russia did not sign it.", ["2008 Armenia left the treaty"]],
    ["In 2008 Armenia left the treaty, and Russia had signed it before.", ["2008 Armenia left the treaty"]],
    [
      "In 2008 Armenia left the treaty, and Russia signed it in 2010.",
      ["2008 Armenia left the treaty", "2010 Russia signed it"],
    ],
    ["Armenia left the treaty in 2008, and Russia signed it.", ["2008 Armenia left the treaty"]],
  ])("in %j", (sentence, titles) => expect(told(sentence)).toEqual(titles));

  it('"the day before" opens no clause', () => {
    expect(told("Six Armenians who were held the day before were released in May 2014.")).toEqual([
      "2014-05 Six Armenians who were held the day before were released",
    ]);
  });
});

describe("one thing at several times", () => {
  it.each([
    ["Armenia appealed to the CSTO twice: in May 2021 and in September 2022.", ["2021-05", "2022-09"]],
    ["Armenia appealed to the CSTO in May 2021 and again in September 2022.", ["2021-05", "2022-09"]],
    ["Armenia appealed to the CSTO on three occasions, in 2019, in 2021 and in 2022.", ["2019", "2021", "2022"]],
    ["In 2021 and in 2022 Armenia appealed to the CSTO.", ["2021", "2022"]],
  ])("in %j", (sentence, dates) =>
    expect(told(sentence)).toEqual(dates.map((date) => `${date} Armenia appealed to the CSTO`)),
  );
});

describe("verbs in the present of a chronicle", () => {
  it.each([
    "The defence ministers of Armenia and Russia sign a memorandum",
    "About 800 Russian soldiers arrive at Gyumri",
    "Armenian lawmakers reject the treaty",
  ])("%s", (words) =>
    expect(told(`In March 2012 ${words.replace(/^(?:The|About)/, (head) => head.toLowerCase())}.`)).toEqual([
      `2012-03 ${words}`,
    ]),
  );
});

describe("nothing is told", () => {
  it.each([
    "Russia has not commented on the accord with Armenia.",
    "The EU paid nothing to Armenia.",
    "Armenia never threatened Russia.",
  ])("of what was left undone at no time: %s", (sentence) => expect(told(sentence)).toEqual([]));
});

describe("a participle that no comma hides", () => {
  it.each([
    [
      "The agreement between Armenia and the EU, signed on 24 November 2017, entered into force on 1 March 2021.",
      [
        "2017-11-24 Agreement between Armenia and the EU signed",
        "2021-03-01 The agreement between Armenia and the EU entered into force",
      ],
    ],
    [
      "The base in Armenia, opened in 1995 and extended in 2010, remains.",
      ["1995 Base in Armenia opened", "2010 Base in Armenia extended"],
    ],
    [
      "Having joined the CSTO in 1992, Armenia hosted its drills in 2021.",
      ["1992 Armenia joined the CSTO", "2021 Armenia hosted its drills"],
    ],
  ])("in %j", (sentence, titles) => expect(told(sentence)).toEqual(titles));
});

describe("what a sentence sets right or turns round", () => {
  it.each([
    ["It was Russia, not Armenia, that cancelled the drills in 2023.", ["2023 Russia cancelled the drills"]],
    [
      "Only in September 2022 did the CSTO send a mission to Armenia.",
      ["2022-09 Only in September 2022 did the CSTO send a mission to Armenia"],
    ],
    ["More than half of the Russian troops left in 2022.", ["2022 More than half of the Russian troops left"]],
    [
      "Armenia signed the treaty in May 1992, two years before it joined NATO's programme.",
      ["1992-05 Armenia signed the treaty, two years before it joined NATO's programme"],
    ],
    [
      "Armenia skipped the summit in November 2023, as it had done in 2022.",
      ["2023-11 Armenia skipped the summit, as it had done in 2022"],
    ],
    ["Russian troops left Armenia in December 2031.", []],
  ])("in %j", (sentence, titles) => expect(told(sentence)).toEqual(titles));
});

describe("what stands around the subject", () => {
  it.each([
    [
      "Armenia, Russian media reported, left the drills in 2022.",
      ["2022 Armenia, Russian media reported, left the drills"],
    ],
    [
      "Armenia, the ministry said on Monday, left the drills in 2022.",
      ["2022 Armenia, the ministry said on Monday, left the drills"],
    ],
    ["Ahead of the 2021 vote in Armenia, Russia praised its leaders.", ["../2021 Russia praised its leaders"]],
    ["A year before the war, in 2019, Armenia bought jets from Russia.", ["2019 Armenia bought jets from Russia"]],
    [
      "Armenia (which joined the CSTO in 1992) froze its membership in 2023.",
      ["1992 Armenia joined the CSTO", "2023 Armenia froze its membership"],
    ],
    ["Analysts close to the Kremlin believe that Russia lost Armenia in 2020.", []],
  ])("in %j", (sentence, titles) => expect(told(sentence)).toEqual(titles));
});

it("paragraphs that begin with a date are sentences, and no entries of a chronology", () => {
  const second = "In January 2023 Armenia cancelled an exercise, and in September 2023 it recalled its envoy.";
  expect(told(`In May 2022 Armenia won.\n\n${second}\n\nIn November 2023 Armenia left.`)).toEqual([
    "2022-05 Armenia won",
    "2023-01 Armenia cancelled an exercise",
    "2023-09 Armenia recalled its envoy",
    "2023-11 Armenia left",
  ]);
});

it("what an article says that it has said is none, and what puts it right is told", () =>
  expect(told("An article on 9 May said that Armenia joined in 2012. In fact it joined in 2002.")).toEqual([
    "2002 Armenia joined",
  ]));

describe("a title", () => {
  it("never begins with a possessive", () => {
    const [, title] = told("Armenia joined the programme in 1994. Its appeal had been dismissed by NATO in 2022.");
    expect(title).toBe("2022 Appeal had been dismissed by NATO");
  });

  it("does not end inside a list of names", () =>
    expect(
      told(
        "The union was founded on 16 April 1993 by the associations of Armenia, Georgia and Russia, which had long agreed on it.",
      ),
    ).toEqual(["1993-04-16 The union was founded by the associations of Armenia, Georgia and Russia"]));

  it("keeps an adjective that looks like words of time", () =>
    expect(told("A request of Armenia for an earlier date was granted in 2021.")).toEqual([
      "2021 A request of Armenia for an earlier date was granted",
    ]));
});
