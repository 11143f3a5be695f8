// The document's own date: heads of articles in the manners of many houses, and what only looks like one.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../../extent.ts";
import { codeNames, codes, compileTexts, curationYaml, eventYaml, SEEDS, seed } from "../helpers.ts";

const BODY =
  "NATO and Armenia agreed on a new plan of cooperation, officials of both sides told reporters in the capital.\n" +
  "The ministers spoke for two hours and praised the work of the last years, which they want to go on with.\n";
const HEADLINE = "NATO and Armenia Agree on Plan\n";

function own(text: string) {
  const [report] = compileTexts({ "a.txt": text }).report.documents;
  return report?.publishedBy ? `${report.published} ${report.publishedBy.by}` : (report?.published ?? null);
}

describe("a date in the head of a document", () => {
  it.each([
    ["Reuters", `YEREVAN, March 14, 2014 (Reuters) — ${BODY}`, "dateline"],
    ["Reuters, web", `${HEADLINE}By Jane Doe\nYEREVAN (Reuters) - March 14, 2014 - ${BODY}`, "dateline"],
    ["AP", `YEREVAN, Armenia (AP) — March 14, 2014 — ${BODY}`, "dateline"],
    ["ARKA", `${HEADLINE}YEREVAN, March 14, 2014. /ARKA/. ${BODY}`, "dateline"],
    ["Armenpress", `${HEADLINE}YEREVAN, MARCH 14, 2014, ARMENPRESS. ${BODY}`, "dateline"],
    ["TASS", `MOSCOW, March 14, 2014. /TASS/. ${BODY}`, "dateline"],
    ["Interfax", `MOSCOW. March 14, 2014 (Interfax) - ${BODY}`, "dateline"],
    ["capitals and a full stop", `YEREVAN, 14 March 2014. ${BODY}`, "dateline"],
    ["two dashes, figures", `LONDON -- 14/03/2014 -- ${BODY}`, "dateline"],
    ["figures, American", `WASHINGTON, 03/14/2014 -- ${BODY}`, "dateline"],
    ["Human Rights Watch", `(Yerevan, March 14, 2014) – ${BODY}`, "dateline"],
    ["a place of several words", `NEW YORK / GENEVA, 14 March 2014 – ${BODY}`, "dateline"],
    ["UN News", `${HEADLINE}14 March 2014 – ${BODY}`, "dateline"],
    ["weekday", `Brussels, Friday, 14 March 2014 – ${BODY}`, "dateline"],
    ["Xinhua", `YEREVAN, March 14, 2014 (Xinhua) -- ${BODY}`, "dateline"],
    ["a label", `${HEADLINE}Published: 2014-03-14\n${BODY}`, "published"],
    ["a label and an hour", `${HEADLINE}Posted on Friday, March 14, 2014 at 10:20 AM EDT\n${BODY}`, "published"],
    ["a time stamp", `${HEADLINE}2014-03-14T23:30:00-05:00\n${BODY}`, "date line"],
    [
      "a mail",
      `From: press@example.org\nDate: Fri, 14 Mar 2014 10:00:00 +0400\nSubject: Talks\n\n${BODY}`,
      "published",
    ],
    ["Drupal", `${HEADLINE}Submitted by admin on Fri, 14/03/2014 - 10:20\n${BODY}`, "published"],
    ["both labels", `${HEADLINE}Published: 14 March 2014 | Updated: 20 March 2014\n${BODY}`, "published"],
    ["both labels, the other way", `${HEADLINE}Updated 20 March 2014, published 14 March 2014\n${BODY}`, "published"],
    ["a byline", `${HEADLINE}By A. Writer, 14 March 2014\n${BODY}`, "byline"],
    ["a byline of two", `${HEADLINE}By Anna Writer and J. Smith | March 14th, 2014 | 5 min read\n${BODY}`, "byline"],
    ["an author after the date", `${HEADLINE}March 14, 2014 by Staff Reporter\n${BODY}`, "byline"],
    ["a digest", `Daily digest: 14 March 2014\n${BODY}`, "date line"],
    ["a digest of a weekday", `The Week\nYour Friday digest · 14 March 2014\n${BODY}`, "date line"],
    ["an interviewer", `${HEADLINE}Interview: Anna Writer · Harbour Courier · 14 March 2014\n${BODY}`, "byline"],
    [
      "a speech and a caveat",
      `Speech by the Minister\nOslo, 14 March 2014. Check against delivery.\n${BODY}`,
      "date line",
    ],
    ["minutes", `HARBOUR BOARD\nMinutes of the meeting held on Friday 14 March 2014\n${BODY}`, "heading"],
    ["a final report", `COMMITTEE OF INQUIRY\nFinal report, 14 March 2014\n${BODY}`, "heading"],
    [
      "a correction behind it",
      `${HEADLINE}Published 14 March 2014\nCorrection, 18 March 2014: An earlier version named another town.\n${BODY}`,
      "published",
    ],
    ["a digest and its number", `Newsletter No. 12 | 14 March 2014\n${BODY}`, "date line"],
    ["a digest for a day", `Press digest for 14 March 2014\n${BODY}`, "date line"],
    ["a digest in brackets", `Weekly bulletin (14 March 2014)\n${BODY}`, "date line"],
    ["a wiki", `Wiki, 14 March 2014\n${BODY}`, "date line"],
    [
      "the life of a paper on one line",
      `Received: 10 March 2013 | Accepted: 16 December 2013 | Published: 14 March 2014\n${BODY}`,
      "published",
    ],
    [
      "the life of a paper on four",
      `Received: 10 March 2013\nAccepted: 16 December 2013\nPublished: 14 March 2014\nUpdated: 1 March 2014\n${BODY}`,
      "published",
    ],
    ["a name glued to its date", `YEREVAN, March 14, 2014Armenia and NATO signed a plan.\n${BODY}`, "dateline"],
    ["a month broken by a soft hyphen", `${HEADLINE}\n14 Mar\u00adch 2014\n\n${BODY}`, "date line"],
    ["other dashes", `${HEADLINE}\n14‑Mar‑2014\n\n${BODY}`, "date line"],
    ["a line of its own", `${HEADLINE}\n14 March 2014\n\n${BODY}`, "date line"],
    ["with dots", `${HEADLINE}14.03.2014, 10:20\n${BODY}`, "date line"],
    ["BBC", `${HEADLINE}Friday, 14 March 2014, 18:00 GMT\n${BODY}`, "date line"],
    ["before the headline", `14 March 2014\n${HEADLINE}${BODY}`, "date line"],
    ["place and date", `Brussels, 14 March 2014\n\nDear Minister,\n\n${BODY}`, "date line"],
    ["crumbs", `${HEADLINE}Home | News | 14-Mar-2014\n${BODY}`, "date line"],
    ["NATO", `Press Release (2014) 045\n14 Mar. 2014\n\n${HEADLINE}\n${BODY}`, "date line"],
    [
      "behind a lead",
      `${HEADLINE}The two sides want to do more together, and say how they will.\nMarch 14, 2014\n${BODY}`,
      "date line",
    ],
    ["a speech", `Speech by the Secretary General at Yerevan State University, 14 March 2014\n\n${BODY}`, "heading"],
    ["an interview", `Interview with the foreign minister (14 March 2014)\n${BODY}`, "heading"],
    ["a letter of a day of the week", `The Harbour Letter\nYour Friday digest · 14 March 2014\n\n${BODY}`, "date line"],
    ["a numbered letter", `The Harbour Letter\nIssue 14 · 14 March 2014\n\n${BODY}`, "date line"],
    ["a numbered letter on one line", `The Harbour Letter · Vol. 3 · 14 March 2014\n\n${BODY}`, "date line"],
    ["a speech to be checked", `Speech\n\nOslo, 14 March 2014. Check against delivery.\n\n${BODY}`, "date line"],
    ["a speech as it was held", `Speech\n\nOslo, 14 March 2014 (as delivered)\n\n${BODY}`, "date line"],
    ["a lecture", `The port\n\nDelivered at Oslo University on 14 March 2014\n\n${BODY}`, "heading"],
    [
      "a correction behind it",
      `${HEADLINE}Published 14 March 2014\n\nCorrection, 22 March 2014: It was Norway that left.\n\n${BODY}`,
      "published",
    ],
    [
      "an update behind it",
      `${HEADLINE}14 March 2014\n\nUPDATE (22 March 2014): Norway has left, too.\n\n${BODY}`,
      "date line",
    ],
    ["a wiki's page", `${HEADLINE}${BODY}${BODY}This page was last edited on 14 March 2014, at 09:12.`, "updated"],
    ["a page kept up", `${HEADLINE}${BODY}${BODY}This entry was most recently revised on 14 March 2014.`, "updated"],
    ["only changed", `${HEADLINE}Last modified: 14 March 2014\n${BODY}`, "updated"],
    [
      "the end of a letter",
      `Dear Minister,\n\n${BODY}\nYerevan, 14 March 2014\n\nJohn Smith\nDirector`,
      "closing line",
    ],
    ["a press release", `${HEADLINE}${BODY}${BODY}March 14, 2014\n###`, "closing line"],
    [
      "a dateline, printed the day after",
      `${HEADLINE}15 March 2014\nYEREVAN, March 14, 2014 (AFP) — ${BODY}`,
      "dateline",
    ],
  ])("%s", (_, text, by) => {
    expect(own(text)).toBe(`2014-03-14 ${by}`);
  });
});

describe("what is no date of the document", () => {
  it.each([
    ["no year", `YEREVAN, February 8. /ARKA/. ${BODY}`],
    ["prose", `On 14 March 2014, NATO and Armenia agreed on a plan. ${BODY}`],
    ["prose that begins with a place", `Yerevan, 14 March 2014, saw the largest meeting in years. ${BODY}`],
    ["the opening of a story", `Paris, 13 November 2015. It was a warm evening. ${BODY}`],
    ["a date in the first sentence", `YEREVAN — NATO and Armenia agreed on 14 March 2014 on a plan. ${BODY}`],
    ["a correction", `${HEADLINE}${BODY}Correction, 22 March 2014: It was Norway.\n\n${BODY}`],
    ["what was amended", `${HEADLINE}${BODY}This article was amended on 22 March 2014 to correct a name.`],
    ["what was delivered", `The ship was delivered in Oslo on 14 March 2014\n\n${BODY}`],
    ["a plan that was changed", `${HEADLINE}${BODY}${BODY}The plan was last changed on 14 March 2014.`],
    ["the end of an offer", `${HEADLINE}${BODY}${BODY}Offer ends 31 May 2014.`],
    ["an event's place and day", `Harbour Festival, Oslo, 14 March 2014\n\n${BODY}`],
    ["a range", `Brussels, 12–14 June 2003\n${BODY}`],
    ["a range of two", `${HEADLINE}Brussels, 12 June 2003 - 14 June 2003\n${BODY}`],
    ["a month", `${HEADLINE}March 2014\n${BODY}`],
    ["a headline", `Armenia Marks Independence Day, 21 September 2011\n${BODY}`],
    ["a caption", `${HEADLINE}Photo: Yerevan, 14 March 2014\n${BODY}`],
    ["a copyright", `${HEADLINE}${BODY}Copyright Example, 14 March 2014`],
    ["a retrieval", `${HEADLINE}Retrieved 14 March 2014\n${BODY}`],
    ["a deadline", `${HEADLINE}Deadline: 14 March 2014\n${BODY}`],
    ["figures of either order", `LONDON -- 04/03/2014 -- ${BODY}`],
    ["a day that is none", `${HEADLINE}Published: 30 February 2014\n${BODY}`],
    ["the wrong weekday", `${HEADLINE}Monday, 14 March 2014\n${BODY}`],
    ["two datelines", `YEREVAN, March 14, 2014 (AFP) — ${BODY}MOSCOW, March 20, 2014 (AFP) — ${BODY}`],
    [
      "a chronology",
      `Milestones\n5 October 1994\nArmenia joins.\n16 December 2005\nA plan.\n20 November 2010\nAnother.`,
    ],
    ["a chronology in lines", `Milestones\n${BODY}5 October 1994 – Armenia joins.\n16 December 2005 – A plan.\n`],
    [
      "a chronology after a preface",
      `Milestones\n${BODY}${BODY}14 March 1992\n${BODY}5 May 1994\n${BODY}6 June 1995\n${BODY}`,
    ],
    ["a footer", `${HEADLINE}${BODY}Related articles\n14 March 2014\n`],
    ["an ordinary document", HEADLINE + BODY],
  ])("%s", (_, text) => {
    expect(own(text)).toBeNull();
  });

  it("the dateline of a report without a year, and the caption, of the five documents", () => {
    expect(SEEDS.map((name) => own(seed(`${name}.txt`)))).toEqual(SEEDS.map(() => null));
  });
});

describe("the date taken", () => {
  const text = "YEREVAN, March 14, 2014 (Reuters) — NATO and Armenia signed a plan on Thursday.";

  it("is what relative words count from, and goes into the compiled file", () => {
    const { timeline, diagnostics } = compileTexts({ "a.txt": text });
    expect(diagnostics).toEqual([]);
    expect(timeline?.documents[0]?.published?.edtf).toBe("2014-03-14");
    expect(timeline?.events.map(({ date }) => date.edtf)).toEqual(["2014-03-13"]);
    expect(timeline?.events[0]?.evidence[0]).toMatchObject({
      quote: "NATO and Armenia signed a plan on Thursday.",
      time: { text: expect.stringContaining("Thursday"), anchor: "2014-03-14" },
    });
  });

  it("is told with its place and words, and is neither an event nor a title", () => {
    const head = "14 March 2014\nNATO Looks East\nNATO is in Yerevan.";
    const { report, timeline } = compileTexts({ "a.txt": head });
    expect(report.documents[0]?.publishedBy).toEqual({ by: "date line", line: 1, text: "14 March 2014" });
    expect(timeline?.events).toEqual([]);
    expect(timeline?.documents[0]?.title).toBe("NATO Looks East");
    const [document] = compileTexts({ "a.txt": text }).timeline?.documents ?? [];
    expect(document?.title).toBe("NATO and Armenia signed a plan on Thursday.");
  });

  it("gives way to the editor's, with a warning at the field where they differ by days", () => {
    const yaml = (day: string) => curationYaml(day, eventYaml("signed", "NATO and Armenia signed a plan on Thursday."));
    const near = compileTexts({ "a.txt": text, "a.yaml": yaml("2014-03-15") });
    expect(near.diagnostics).toEqual([]);
    expect(near.report.documents[0]).toMatchObject({ published: "2014-03-15", publishedBy: null });
    const far = compileTexts({ "a.txt": text, "a.yaml": yaml("2014-04-14") });
    expect(codes(far)).toEqual(["published-differs 1:12"]);
    expect(far.diagnostics[0]).toMatchObject({ severity: "warning", hint: "did you mean 2014-03-14?" });
    expect(far.timeline?.documents[0]?.published?.edtf).toBe("2014-04-14");
  });

  it("is missed aloud where it was doubtful and something counts from it", () => {
    const doubtful = (words: string) => codeNames(compileTexts({ "a.txt": `LONDON -- 04/03/2014 -- ${words}` }));
    expect(doubtful("NATO met on Thursday.")).toContain("published-doubtful");
    expect(doubtful("NATO met in 2005.")).toEqual([]);
  });

  it("does not stand in for an editor's date that cannot be read", () => {
    const { report } = compileTexts({ "a.txt": text, "a.yaml": "published: yesterday" });
    expect(report.documents[0]?.published).toBeNull();
  });
});

describe("hostile heads", () => {
  it.each([
    ["capitals", "A ".repeat(100_000)],
    ["names", "Aa ".repeat(100_000)],
    ["places", `${"YEREVAN, ".repeat(50_000)}14 March 2014 —`],
    ["dates", "14 March 2014, ".repeat(30_000)],
    ["date lines", "14 March 2014\n".repeat(6_000)],
    ["labels", "Published: ".repeat(30_000)],
    ["brackets", `${"(".repeat(100_000)}14 March 2014${")".repeat(100_000)}`],
    ["separators", `${"| ".repeat(90)}14 March 2014\n`.repeat(2_000)],
    ["white space", `14${" ".repeat(100_000)}March 2014`],
  ])("%s come to an end", (_, text) => {
    expect(compileTexts({ "a.txt": text }).diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("any head gives a date whose words stand where it says, or none", () => {
    const piece = fc.constantFrom(
      ...[
        "YEREVAN",
        "Brussels",
        ", ",
        "14 March 2014",
        "2014-03-14",
        "04/05/2014",
        "(AFP)",
        " — ",
        "Published: ",
        "\n",
      ],
      ...["By A. Writer", "|", "NATO met.", "Updated", " ", "0000-01-01", "31 February 2010", "/ARKA/", "-", "on"],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = `${pieces.join("")}x`;
        const { report, timeline } = compileTexts({ "a.txt": text });
        const [document] = report.documents;
        if (!document?.publishedBy) return;
        expect(text.split("\n")[document.publishedBy.line - 1]).toContain(document.publishedBy.text);
        expect(timeline?.documents[0]?.published).toMatchObject({ edtf: document.published, precision: "day" });
      }),
      { numRuns: runs(300) },
    );
  });
});
