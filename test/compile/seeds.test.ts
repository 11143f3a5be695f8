// The five real documents: with small curations written here, without any, and with those of seeds/.

import { readdirSync } from "node:fs";
import { Value } from "typebox/value";
import { describe, expect, it } from "vitest";
import { TimelineSchema } from "../../src/model/timeline.ts";
import { codes, compileTexts, curationYaml, eventYaml, SEEDS, seed } from "./helpers.ts";

/** Compiles one of the documents with events given as [id, quote, date, time?]; answers "edtf: words (value)" of each. */
function curated(name: string, published: string, events: [string, string, string, string?][]) {
  const yaml = events.map(([id, quote, date, time]) =>
    eventYaml(id, quote, { date: `"${date}"`, ...(time === undefined ? {} : { time: JSON.stringify(time) }) }),
  );
  const result = compileTexts({
    [`${name}.txt`]: seed(`${name}.txt`),
    [`${name}.yaml`]: curationYaml(published, ...yaml),
  });
  const errors = result.diagnostics.filter(({ severity }) => severity === "error");
  expect(errors).toEqual([]);
  return Object.fromEntries(
    (result.timeline?.events ?? []).map(({ id, date, evidence }) => {
      const time = evidence[0]?.time;
      return [id, `${date.edtf}: ${time ? `${time.text} (${time.value})` : "no words"}`];
    }),
  );
}

describe("the documents with small curations", () => {
  it("RFE/RL 2017: a weekend, two days after, October, since the early 2000s", () => {
    const events = curated("rferl-2017-stoltenberg-sarkisian", "2017-02-27", [
      [
        "talks",
        "discussing with President Serzh Sarkisian ways of further intensifying it in Brussels on Monday",
        "2017-02-27",
      ],
      ["upsurge", "a weekend upsurge in fighting near Nagorno-Karabakh", "2017-02-25/2017-02-26"],
      ["killed", "came two days after at least five Azerbaijani soldiers were killed", "2017-02-25"],
      ["april", "since the April 2016 hostilities in Karabakh", "2016-04"],
      ["turkey", "issued a statement on Sunday", "2017-02-26"],
      [
        "stepped-up",
        "Armenia has stepped up defense cooperation with NATO -- and the United States in particular -- since the early 2000s",
        "2000~/..",
      ],
      [
        "training",
        "U.S. military instructors began training Armenian military personnel for that purpose last year",
        "2016",
      ],
      ["school", "inaugurated in October", "2016-10"],
      ["troops", "It currently contributes around 130 troops", "../2017-02-27"],
      ["soon", "the three-year plan will be adopted soon", "2017-02-27~"],
    ]);
    expect(events).toEqual({
      talks: "2017-02-27: Monday (2017-02-27)",
      upsurge: "2017-02-25/2017-02-26: weekend (2017-W08-WE)",
      killed: "2017-02-25: two days after (2017-02-25)",
      april: "2016-04: April 2016 (2016-04)",
      turkey: "2017-02-26: Sunday (2017-02-26)",
      "stepped-up": "2000~/..: the early 2000s (200)",
      training: "2016: last year (2016)",
      school: "2016-10: October (2016-10)",
      troops: "../2017-02-27: no words",
      soon: "2017-02-27~: no words",
    });
  });

  it("Times.am 2012: today, last November, last summer, a couple of days ago, through glued words", () => {
    const events = curated("times-am-2012-sargsyan-nato", "2012-03-06", [
      ["meeting", "met today with the Secretary General of NATO Anders Fogh Rasmussen", "2012-03-06"],
      ["third", "Last November, we decided on our activities", "2011-11"],
      ["tripled", "last summer we tripled the number of the Armenian troops", "2011-22"],
      ["rejects", "Unfortunately, Azerbaijan has been rejecting categorically any proposal", "2012-03-06", "met today"],
      [
        "enemy",
        "A couple of days ago the President of Azerbaijan declared that the world-spread Armenian nation is Azerbaijan’s number one enemy",
        "2012-03-04~",
      ],
    ]);
    expect(events).toEqual({
      meeting: "2012-03-06: today (2012-03-06)",
      third: "2011-11: Last November (2011-11)",
      tripled: "2011-22: last summer (2011-SU)",
      rejects: "2012-03-06: today (2012-03-06)",
      enemy: "2012-03-04~: A couple of days ago (2012-03-04)",
    });
  });

  it("ARKA 2024: a dateline, years in a list, November last year", () => {
    const events = curated("arka-2024-zakharova-allies", "2024-02-08", [
      ["allies", "Our countries remain allies", "2024-02-08~", "February 8"],
      ["treaty", "the 1997 Treaty of Friendship", "1997"],
      [
        "minsk",
        "refused to participate in a joint meeting of CSTO foreign and defense ministers in November last year",
        "2023-11",
      ],
      ["drills", "Last year Armenia refused to host CSTO military exercises", "2023"],
      ["ambassador", "Armenia has also recalled its ambassador from the military alliance", "../2024-02-08"],
    ]);
    expect(events).toMatchObject({
      allies: "2024-02-08~: February 8 (2024-02-08)",
      minsk: "2023-11: November last year (2023-11)",
      drills: "2023: Last year (2023)",
      ambassador: "../2024-02-08: no words",
    });
  });

  it("RFE/RL 2012: a caption's glued day and a Thursday agree", () => {
    const events = curated("rferl-2012-nato-undaunted", "2012-09-06", [
      [
        "talks",
        "Rasmussen said after talks with President Serzh Sarkisian later in the day",
        "2012-09-06",
        "6Sept2012",
      ],
      ["said", "NATO Secretary General Anders Fogh Rasmussen said in Yerevan on Thursday", "2012-09-06"],
      ["modified", "launched in 2005 and repeatedly modified since then", "2005/2012-09-06"],
    ]);
    expect(events).toMatchObject({
      talks: "2012-09-06: 6Sept2012 (2012-09-06)",
      modified: "2005/2012-09-06: 2005 (2005)",
    });
  });

  it("MassisPost 2024: an uncertain day, today as nowadays, the end of 2005", () => {
    const events = curated("massispost-2024-mirzoyan-interview", "2024-04-01?", [
      ["agenda", "This issue is not on Armenia’s agenda today", "2024-04-01%"],
      [
        "ipap",
        "At the end of 2005, Armenia and NATO agreed on the first Individual Partnership Action Plan",
        "2005-12~",
      ],
      ["process", "Since 2002, Armenia has been involved in a planning and analysis process", "2002/.."],
      ["security", "the security mechanisms that we had for several decades did not work", "../2024-04-01?"],
    ]);
    expect(events).toMatchObject({ agenda: "2024-04-01%: no words", process: "2002/..: 2002 (2002)" });
  });

  it("nothing of a footer can be cited", () => {
    const name = "massispost-2024-mirzoyan-interview";
    const yaml = curationYaml("2024-04-01", eventYaml("rifles", "An Armenian company plans to manufacture"));
    const result = compileTexts({ [`${name}.txt`]: seed(`${name}.txt`), [`${name}.yaml`]: yaml });
    expect(codes(result).filter((code) => code.startsWith("evidence"))).toEqual(["evidence-in-boilerplate 4:12"]);
  });
});

describe("the documents without curation", () => {
  const bare = () => compileTexts(Object.fromEntries(SEEDS.map((name) => [`${name}.txt`, seed(`${name}.txt`)])));

  it("compile: their sentences with dates of their own are proposed", () => {
    const { timeline, diagnostics } = bare();
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(timeline?.events.map(({ date }) => date.edtf)).toEqual([
      "1992",
      "1994",
      "1995",
      "1997",
      "2000",
      "2000~/..",
      "2002/..",
      "2005-12~", // two documents tell of the first IPAP: "launched in 2005", "at the end of 2005"
      "2015",
      "2015",
      "2016",
      "2016-04",
      "2020",
    ]);
    expect(timeline?.events.every(({ origin }) => origin === "proposed")).toBe(true);
    expect(timeline?.documents.map(({ title }) => title)).toContain("Zakharova says Russia and Armenia remain allies");
  });

  it("say which of them lack a date of their own, and of which much is left out", () => {
    const { diagnostics } = bare();
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(["published-missing", "much-left-out"]));
    const left = diagnostics.filter(({ code }) => code === "much-left-out");
    expect(left.map(({ file }) => file)).toEqual(["massispost-2024-mirzoyan-interview.txt"]);
  });

  it("with nothing but their date given, read their relative words too", () => {
    const name = "times-am-2012-sargsyan-nato";
    const { timeline } = compileTexts({
      [`${name}.txt`]: seed(`${name}.txt`),
      [`${name}.yaml`]: "published: 2012-03-06",
    });
    const dates = timeline?.events.filter(({ evidence }) => evidence[0]?.time).map(({ date }) => date.edtf);
    expect([...new Set(dates)]).toEqual(["2011-22", "2011-11", "2012-03-04~", "2012-03-06"]);
  });
});

describe("the curation in seeds/", () => {
  const folder = new URL("../../seeds/", import.meta.url);
  const files = Object.fromEntries(
    readdirSync(folder)
      .filter((name) => /\.(?:txt|yaml)$/.test(name))
      .map((name) => [name, seed(name)]),
  );

  it("compiles without a warning, into a file that follows the contract", () => {
    const { timeline, texts, diagnostics } = compileTexts(files);
    expect(diagnostics).toEqual([]);
    expect(Value.Check(TimelineSchema, timeline)).toBe(true);
    for (const { evidence, date, id } of timeline?.events ?? []) {
      if (date.earliest !== null && date.latest !== null) expect(date.earliest <= date.latest, id).toBe(true);
      for (const { document, start, end, quote, time } of evidence) {
        expect(texts.get(document)?.slice(start, end)).toBe(quote);
        if (time) expect(texts.get(document)?.slice(time.start, time.end)).toBe(time.text);
      }
    }
  });

  it("does not depend on the order of the files", () => {
    const reversed = Object.fromEntries(Object.entries(files).reverse());
    expect(compileTexts(reversed).timeline).toEqual(compileTexts(files).timeline);
  });
});
