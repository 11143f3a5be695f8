// Passages that an editor cites out of a chronology: the date of an entry is that of its label, read below its headings.

import { describe, expect, it } from "vitest";
import { compileQuickly, curationYaml, eventYaml } from "../helpers.ts";

const LABELS = `The alliance: a chronology

1998
17 June – Armenia and NATO met in Brussels.

2004
February – Armenia and NATO met in Yerevan.
8–9 November – Armenia met NATO again.

2019
12 March – NATO met Armenia.
`;

const HEADED = `The alliance: a chronology

1998
Armenia and NATO met in Brussels.
Armenia met NATO twice.

2004
Armenia and NATO met in Yerevan.

2019
NATO met Armenia.
`;

/** The events and faults of a document of 2022 with one event that quotes these words. */
function cited(text: string, quote: string, extra: Record<string, string> = {}) {
  const { events, diagnostics } = compileQuickly({
    "a.txt": text,
    "a.yaml": curationYaml("2022-10-03", eventYaml("met", quote, extra)),
  });
  return {
    date: events[0]?.date.edtf,
    words: events[0]?.evidence[0]?.time?.text,
    errors: diagnostics.filter(({ severity }) => severity === "error").map(({ message }) => message),
    uncited: diagnostics.filter(({ code }) => code === "uncited-date").map(({ line }) => line),
  };
}

describe("an entry whose label lacks the year", () => {
  it.each([
    ["17 June – Armenia and NATO met in Brussels.", "1998-06-17", "17 June"],
    ["Armenia and NATO met in Brussels", "1998-06-17", "17 June"],
    ["February – Armenia and NATO met in Yerevan.", "2004-02", "February"],
    ["8–9 November – Armenia met NATO again", "2004-11-08/2004-11-09", "8–9 November"],
    ["12 March – NATO met Armenia.", "2019-03-12", "12 March"],
  ])("%s", (quote, date, words) => {
    expect(cited(LABELS, quote)).toMatchObject({ date, words, errors: [] });
    expect(cited(LABELS, quote, { date }).errors).toEqual([]);
  });

  it("bears no other date", () => {
    const [error] = cited(LABELS, "17 June – Armenia and NATO met in Brussels.", { date: "2022-06-17" }).errors;
    expect(error).toBe('2022-06-17 is not what the words say: "17 June" (1998-06-17)');
  });
});

describe("a line below a heading", () => {
  it.each([
    ["Armenia met NATO twice.", "1998"],
    ["Armenia and NATO met in Yerevan", "2004"],
    ["NATO met Armenia.", "2019"],
  ])("%s", (quote, date) => expect(cited(HEADED, quote)).toMatchObject({ date, words: date, errors: [] }));

  it("is warned of where nobody cites it, and the heading is not", () =>
    expect(cited(HEADED, "Armenia met NATO twice.").uncited).toEqual([4, 8, 11]));
});

it("headings with nothing but dated lines below them are no dated sentences", () =>
  expect(cited(LABELS, "12 March – NATO met Armenia.").uncited).toEqual([4, 7, 8]));

it("a date in a report that is no chronology is read from the day of its document", () =>
  expect(
    cited("A report\n\nIn 1998 little happened.\n\nNATO met Armenia on 17 June.\n", "NATO met Armenia on 17 June"),
  ).toMatchObject({
    date: "2022-06-17",
    errors: [],
  }));
