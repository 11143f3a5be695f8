// Days that stand as headings: what is told below them happened on them.

import { describe, expect, it } from "vitest";
import { compileTexts } from "../helpers.ts";

function told(text: string): { published: string | null; events: string[] } {
  const { timeline, report } = compileTexts({ "a.txt": text });
  const published = report.documents[0]?.published ?? null;
  return { published, events: (timeline?.events ?? []).map(({ date, title }) => `${date.edtf}: ${title}`) };
}

describe("sections by day", () => {
  it("a live blog goes on past midnight", () => {
    const text = `Live: Armenia and the CSTO

Thursday 8 February 2024

23:40 - Armenia meets NATO in Brussels.

00:10 - Armenia answers that Russia lied.

Friday 9 February 2024

09:05 - Armenia recalls its ambassador to the CSTO.
`;
    expect(told(text)).toEqual({
      published: null,
      events: [
        "2024-02-08: Armenia meets NATO in Brussels",
        "2024-02-09?: Armenia answers that Russia lied",
        "2024-02-09: Armenia recalls its ambassador to the CSTO",
      ],
    });
  });

  it("a live blog with the latest first does not", () => {
    const text = `Live

Friday 9 February 2024

10:15 - NATO welcomes the step of Armenia.

00:05 - Armenia recalls its ambassador to the CSTO.

Thursday 8 February 2024

23:40 - Armenia meets NATO in Brussels.
`;
    expect(told(text).events).toEqual([
      "2024-02-08: Armenia meets NATO in Brussels",
      "2024-02-09: NATO welcomes the step of Armenia",
      "2024-02-09: Armenia recalls its ambassador to the CSTO",
    ]);
  });

  it("without headings the clock goes on from the day of the document", () => {
    const text = `Live blog
8 February 2024

10.15pm: NATO meets Armenia.
11.40pm: Russia calls Armenia.
12.20am: Armenia leaves the CSTO.
`;
    expect(told(text)).toEqual({
      published: "2024-02-08",
      events: [
        "2024-02-08: NATO meets Armenia",
        "2024-02-08: Russia calls Armenia",
        "2024-02-09?: Armenia leaves the CSTO",
      ],
    });
  });

  it("each sentence of a digest has the day of its heading, and counts from it", () => {
    const text = `Weekly digest
15 March 2024

11 March 2024
Armenia met NATO in Brussels. Russia protested.

12 March 2024
Russia met the CSTO in Moscow. Russia had met Armenia on Sunday.

13 March 2024
Armenia left the CSTO.
`;
    expect(told(text)).toEqual({
      published: "2024-03-15",
      events: [
        "2024-03-10: Russia had met Armenia",
        "2024-03-11: Armenia met NATO in Brussels",
        "2024-03-11: Russia protested",
        "2024-03-12: Russia met the CSTO in Moscow",
        "2024-03-13: Armenia left the CSTO",
      ],
    });
  });

  it("a date that leads an entry is not the document's where a date line stands above", () => {
    expect(
      told("By Ann Lee\n5 October 2023\n\n6-X-2022: Armenia and NATO meet in Prague. Russia protested.\n"),
    ).toMatchObject({
      published: "2023-10-05",
      events: expect.arrayContaining(["2022-10-06: Armenia and NATO meet in Prague"]),
    });
  });

  it("one day, or two without text between, are the document's", () => {
    const body = "Armenia and NATO met in Brussels, officials of both sides told reporters in the capital.\n";
    expect(told(`Armenia and NATO meet\n8 February 2024\n${body}${body}`).published).toBe("2024-02-08");
    expect(told(`8 February 2024\nArmenia and NATO meet\n9 February 2024\n${body}`).published).toBe("2024-02-08");
  });
});

describe("the days of a digest", () => {
  const digest = (head: string) => `The Harbour Letter
${head}

TUESDAY, 6 FEBRUARY

Armenia left the CSTO after a debate of two days in Yerevan and a vote at night.

THURSDAY, 8 FEBRUARY

NATO welcomed the step of Armenia in a statement that its council had agreed on.

LOOKING AHEAD

16 February: Armenia meets NATO in Brussels.
`;
  it("have the year of its head", () => {
    const { published, events } = told(digest("Your Friday digest · 9 February 2024"));
    expect(published).toBe("2024-02-09");
    expect(events.map((event) => event.slice(0, 16))).toEqual(["2024-02-06: Arme", "2024-02-08: NATO"]);
  });
  it("are none where nothing tells the year", () => {
    expect(told(digest("Your Friday digest")).events.filter((event) => event.startsWith("2024-02-0"))).toEqual([]);
  });
});

describe("a page that is kept up", () => {
  const page = (last: string) =>
    `Harbour Club\n\nThe club rows in Oslo and in Yerevan. NATO visited it in May 2012.\n\nArmenia praised the club.\n\n${last}`;
  it("has a day from which its words count, and no news of it", () => {
    expect(told(page("This page was last edited on 8 February 2024, at 09:12."))).toEqual({
      published: "2024-02-08",
      events: ["2012-05: NATO visited it"],
    });
  });
});
