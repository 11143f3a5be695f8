// What dates the words of a quote admit. Each row: the sentence, the date, what the compiler says ("" for nothing).

import { describe, expect, it } from "vitest";
import { codeNames, one } from "../helpers.ts";

type Row = [sentence: string, date: string, verdict: string, extra?: Record<string, string>];

function check(published: string, rows: Row[]): void {
  for (const [sentence, date, verdict, extra] of rows) {
    const result = one(sentence, sentence, { date: JSON.stringify(date), ...extra }, published);
    expect(codeNames(result).join(), `${sentence} as ${date}`).toBe(verdict);
  }
}

describe("exact words", () => {
  it("admit the same bounds, however carefully marked", () => {
    check("2012-09-06", [
      ["In 2005 they agreed.", "2005", ""],
      ["In 2005 they agreed.", "2005~", ""],
      ["In 2005 they agreed.", "2005?", ""],
      ["In 2005 they agreed.", "2005-01/2005-12", ""],
    ]);
  });

  it("admit nothing finer, nothing else, and warn of what is wider", () => {
    check("2012-09-06", [
      ["In 2005 they agreed.", "2005-12", "date-finer-than-words"],
      ["In 2005 they agreed.", "2006", "date-outside-words"],
      ["In 2005 they agreed.", "2005/2006", "words-are-finer"],
      ["In 2005 they agreed.", "200X", "words-are-finer"],
      ["In 2005 they agreed.", "../2012-09-06", "words-are-finer"],
      ["In 2005 they agreed.", "2005-06/2006-06", "date-outside-words"],
    ]);
  });

  it("in a season, a weekend, a month counted from the document", () => {
    check("2012-03-06", [
      ["Last summer we met.", "2011-22", ""],
      ["Last summer we met.", "2011-06/2011-08", ""],
      ["Last summer we met.", "2011-07", "date-finer-than-words"],
      ["Last November, we met.", "2011-11", ""],
      ["Last November, we met.", "2012-11", "date-after-document"],
    ]);
    check("2017-02-27", [["At the weekend they fought.", "2017-02-25/2017-02-26", ""]]);
  });
});

describe("loose words", () => {
  it("end of 2005: December roughly, a window of the last third, or the year roughly", () => {
    check("2012-09-06", [
      ["At the end of 2005 they agreed.", "2005-12~", ""],
      ["At the end of 2005 they agreed.", "2005-10/2005-12", ""],
      ["At the end of 2005 they agreed.", "2005~", ""],
      ["At the end of 2005 they agreed.", "2005-12", "date-finer-than-words"],
      ["At the end of 2005 they agreed.", "2005-12-31~", "date-finer-than-words"],
      ["At the end of 2005 they agreed.", "2005", "words-are-finer"],
      ["At the end of 2005 they agreed.", "2005-06~", "date-outside-words"],
    ]);
  });

  it("a couple of days ago: the day roughly", () => {
    check("2012-03-06", [
      ["A couple of days ago he spoke.", "2012-03-04~", ""],
      ["A couple of days ago he spoke.", "2012-03-03/2012-03-05", ""],
      ["A couple of days ago he spoke.", "2012-03-04", "date-finer-than-words"],
      ["A couple of days ago he spoke.", "2012-02-20~", "date-outside-words"],
    ]);
  });
});

describe("beginnings and ends", () => {
  it("since 2002 admits an interval that is open or ends with the document", () => {
    check("2012-09-06", [
      ["Since 2002 it grows.", "2002/..", ""],
      ["Since 2002 it grows.", "2002/2012-09-06", ""],
      ["Since 2002 it grows.", "2002", ""],
      ["Since 2002 it grows.", "2003/..", "date-outside-words"],
      ["Since 2002 it grows.", "2002-05/..", "date-finer-than-words"],
      ["Since the early 2000s it grows.", "2000~/..", ""],
      ["Since the early 2000s it grows.", "2000/..", "date-finer-than-words"],
    ]);
  });

  it("what lasts may go on from its words to the document's day", () => {
    check("2012-09-06", [
      ["They serve there, sent in 2004.", "2004/2012-09-06", "", { lasts: "true" }],
      ["They serve there, sent in 2004.", "2004/..", "", { lasts: "true" }],
      ["They serve there, sent in 2004.", "2004/2012-09-06", "words-are-finer"],
      ["It was begun in 2004 and changed since then.", "2004/2012-09-06", ""],
    ]);
  });

  it("until 2002 admits an interval that is open before it", () => {
    check("2012-09-06", [
      ["Until 2002 it grew.", "../2002", ""],
      ["Until 2002 it grew.", "../2002-12-31", ""],
      ["Until 2002 it grew.", "../2003", "words-are-finer"],
    ]);
  });
});

describe("no words", () => {
  it("admit the report's own day roughly, or some time before it", () => {
    check("2012-09-06", [
      ["They spoke.", "2012-09-06~", ""],
      ["They spoke.", "2012-09-06%", ""],
      ["They spoke.", "../2012-09-06", ""],
      ["They serve.", "../2012-09-06", "", { lasts: "true" }],
      ["They serve.", "2012-09-06", "", { lasts: "true" }],
      ["They spoke.", "2012-09-06", "date-finer-than-words"],
      ["They spoke.", "2012-09~", "date-finer-than-words"],
      ["They spoke.", "../2011", "date-finer-than-words"],
      ["They spoke.", "2011/2012-09-06", "date-finer-than-words"],
      ["They spoke.", "2012-09-07~", "date-after-document"],
    ]);
  });

  it("keep or drop the document's own doubt", () => {
    check("2024-04-01?", [
      ["They spoke.", "../2024-04-01?", ""],
      ["They spoke.", "../2024-04-01", ""],
      ["They spoke.", "2024-04-01%", ""],
    ]);
  });
});

describe("words apart from the passage", () => {
  const text = "In 2010 they signed. Later they met.";
  const dated = (date: string, time: string) => codeNames(one(text, "Later they met.", { date, time })).join();

  it("may give the first day that comes into question, the document's day being the last", () => {
    expect(dated("2010/2012-09-06", "In 2010")).toBe("");
    expect(dated("2011/2012-09-06", "In 2010")).toBe("date-outside-words");
    expect(dated("2010-05/2012-09-06", "In 2010")).not.toBe("");
    expect(dated("2010/2012-08", "In 2010")).not.toBe("");
  });

  it("do not do so from inside the passage", () => {
    expect(codeNames(one("In 2010 they signed.", "In 2010 they signed.", { date: "2010/2012-09-06" })).join()).toBe(
      "words-are-finer",
    );
  });
});

describe("several words of time in one quote", () => {
  it("any one may bear the date, and it is the one that is kept", () => {
    const sentence = "In 2015 they agreed on what was said in 2012.";
    const { timeline } = one(sentence, sentence, { date: '"2015"' }, "2017-02-27");
    expect(timeline?.events[0]?.evidence[0]?.time).toMatchObject({ text: "2015", rule: "year" });
  });

  it("time: decides", () => {
    const text = "In 2015 they agreed on what was said in 2012.";
    const extra = { date: '"2015"', time: "in 2012" };
    expect(codeNames(one(text, text, extra, "2017-02-27"))).toEqual(["date-outside-words"]);
  });

  it("a date left out needs one date in the words", () => {
    expect(one("In 2005 they met.", "In 2005 they met.").timeline?.events[0]?.date.edtf).toBe("2005");
    expect(one("Since 2005 they meet.", "Since 2005 they meet.").timeline?.events[0]?.date.edtf).toBe("2005/..");
    const two = one("In 2005 and 2007 they met.", "In 2005 and 2007 they met.");
    expect(two.diagnostics).toMatchObject([{ code: "date-missing", message: expect.stringContaining("2005, 2007") }]);
  });
});

describe("plans", () => {
  it("may lie after the document when the words point there", () => {
    check("2012-03-06", [
      ["Next year they will meet.", "2013", ""],
      ["They will meet on Thursday.", "2012-03-08", ""],
      ["This year they meet.", "2012", ""],
    ]);
  });
});
