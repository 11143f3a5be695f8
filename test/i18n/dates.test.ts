import { describe, expect, test } from "vitest";
import { tag } from "../../src/compile/en/temporal/tag.ts";
import { dateOf, isDating } from "../../src/compile/temporal/timex.ts";
import { tokenize } from "../../src/compile/text/tokens.ts";
import { dateInWords, dateLabel, dayInWords, rangeLabel } from "../../src/i18n/en/dates.ts";
import { wordsOptions } from "../../src/i18n/event-date.ts";
import { dayNumber, edtf, sureDate } from "../../src/model/date.ts";

const lasting = { lasts: true };
const within = { lasts: false };

describe("a date in words, and on the chart", () => {
  test.each([
    ["2012-09-06", "6 September 2012", "6 Sep 2012"],
    ["2012-03-04~", "about 4 March 2012", "about 4 Mar 2012"],
    ["2024-04-01?", "probably 1 April 2024", "1 Apr 2024?"],
    ["2024-04-01%", "probably about 1 April 2024", "about 1 Apr 2024?"],
    ["2016-04", "April 2016", "Apr 2016"],
    ["2016-06", "June 2016", "June 2016"],
    ["2016-04-XX", "April 2016", "Apr 2016"],
    ["2005-12~", "about December 2005", "about Dec 2005"],
    ["2005-01~", "about January 2005", "about Jan 2005"],
    ["2005-05~", "about May 2005", "about May 2005"],
    ["2011-22", "summer 2011", "summer 2011"],
    ["2011-24", "winter 2011–2012", "winter 2011–12"],
    ["1999-24", "winter 1999–2000", "winter 1999–00"],
    ["2023", "some time in 2023", "2023"],
    ["2023~", "about 2023", "about 2023"],
    ["2023?", "probably 2023", "2023?"],
    ["199X", "some time in the 1990s", "1990s"],
    ["199X~", "about the 1990s", "about 1990s"],
    ["../2024-02-08", "by 8 February 2024", "by 8 Feb 2024"],
    ["/2024-02-08", "by 8 February 2024", "by 8 Feb 2024"],
    ["../2024-04-01?", "by about 1 April 2024", "by about 1 Apr 2024"],
    ["../2024", "by 2024", "by 2024"],
    ["2002/..", "some time since 2002", "2002 or later"],
    ["2017-02-25/2017-02-26", "25–26 February 2017", "25–26 Feb 2017"],
    ["2017-02-25/2017-03-02", "25 February – 2 March 2017", "25 Feb – 2 Mar 2017"],
    ["2016-12-30/2017-01-02", "30 December 2016 – 2 January 2017", "30 Dec 2016 – 2 Jan 2017"],
    ["2024-02/2024-03", "February–March 2024", "Feb–Mar 2024"],
    ["2023-11/2024-02", "November 2023 – February 2024", "Nov 2023 – Feb 2024"],
    ["2020/2024", "some time from 2020 to 2024", "2020–2024"],
    ["2020~/2024-02-08", "some time from about 2020 to 8 February 2024", "about 2020 to 8 Feb 2024"],
  ])("%s: %s, %s", (text, words, label) => {
    expect(dateInWords(edtf(text), within)).toBe(words);
    expect(dateLabel(edtf(text), within)).toBe(label);
  });

  test.each([
    ["2002/..", "since 2002", "since 2002"],
    ["2000~/..", "since about 2000", "since about 2000"],
    ["2004~/..", "since about 2004", "since about 2004"],
    ["../2012-09-06", "by 6 September 2012", "by 6 Sep 2012"],
    ["2020/2024", "2020 to 2024", "2020–2024"],
    ["1992", "1992", "1992"],
    ["2005-12~/..", "since about December 2005", "since about Dec 2005"],
    ["0098/0301-05", "98 to May 301", "98 to May 301"],
  ])("lasting %s: %s, %s", (text, words, label) => {
    expect(dateInWords(edtf(text), lasting)).toBe(words);
    expect(dateLabel(edtf(text), lasting)).toBe(label);
  });

  test.each([
    ["2005-12~", "2005", "late 2005", "late 2005"],
    ["2005-01~", "2005", "early 2005", "early 2005"],
    ["2005-06~", "2005", "mid-2005", "mid-2005"],
    ["2005-01~/2005-04~", "2005", "early 2005", "early 2005"],
    ["2005-05~/2005-08~", "2005", "mid-2005", "mid-2005"],
    ["2005-09~/2005-12~", "2005", "late 2005", "late 2005"],
    ["2016-04-21~/2016-04-30~", "2016-04", "late April 2016", "late Apr 2016"],
    ["2016-02-21~/2016-02-29~", "2016-02", "late February 2016", "late Feb 2016"],
    ["2016-04-11~/2016-04-20~", "2016-04", "mid-April 2016", "mid-Apr 2016"],
    ["2000~/..", "200", "since the early 2000s", "since early 2000s"],
    ["1990~", "199", "the early 1990s", "early 1990s"],
    ["1990~/1993~", "199", "the early 1990s", "early 1990s"],
    ["1993~/1996~", "199", "the mid-1990s", "mid-1990s"],
    ["1996~/1999~", "199", "the late 1990s", "late 1990s"],
    ["1866~/1899~", "18", "the late 1800s", "late 1800s"],
    ["2012-01~/2013", "2012", "early 2012 to 2013", "early 2012 to 2013"],
    ["1946/1950~", "195", "1946 to the early 1950s", "1946–early 1950s"],
  ])("%s, where the words name a part of %s: %s, %s", (text, whole, words, label) => {
    expect(dateInWords(edtf(text), { ...lasting, partsOf: [whole] })).toBe(words);
    expect(dateLabel(edtf(text), { ...lasting, partsOf: [whole] })).toBe(label);
    expect(dateInWords(edtf(text), { ...within, partsOf: ["1066", whole] })).toMatch(
      new RegExp(`^(?:some time (?:from )?)?${words}$`),
    );
  });

  test.each([
    ["1946/1950~", [], "1946 to about 1950"],
    ["2005/2010~", [], "2005 to about 2010"],
    ["2010~/2012", [], "about 2010 to 2012"],
    ["2012-12~", [], "about December 2012"],
    ["2012-01~/2013", [], "about January 2012 to 2013"],
    ["2012-01~/2012-04~", [], "about January 2012 to about April 2012"],
    ["1990~/1993~", [], "about 1990 to about 1993"],
    ["2000~/2010~", ["200"], "the early 2000s to about 2010"],
    ["2005-12~/2006-12~", ["2006"], "about December 2005 to late 2006"],
    ["2012-12~", ["2011", "201"], "about December 2012"],
    ["2005-01~/2005-10~", ["2005"], "early 2005 to about October 2005"],
    ["2004~/..", ["200"], "since about 2004"],
    ["2005-05~", ["2005"], "about May 2005"],
  ])("what the words do not call a part is said as it stands: %s beside parts of %j, %s", (text, partsOf, words) =>
    expect(dateInWords(edtf(text), { ...lasting, partsOf })).toBe(words),
  );

  test.each([
    ["2005/..", "since 2005, as of 6 September 2012", "since 2005"],
    ["2012-09-06", "as of 6 September 2012", "as of 6 Sep 2012"],
    ["2012-09-06?", "as of probably 6 September 2012", "as of 6 Sep 2012?"],
  ])("as far as a source of 6 September 2012 says, %s: %s, %s", (text, words, label) => {
    const options = { lasts: true, asOf: "2012-09-06" };
    expect(dateInWords(edtf(text), options)).toBe(words);
    expect(dateLabel(edtf(text), options)).toBe(label);
  });

  test("in a column of dates a year stands alone", () => {
    expect(dateInWords(edtf("1992"), { lasts: false, brief: true })).toBe("1992");
    expect(dateInWords(edtf("2020/2024"), { lasts: false, brief: true })).toBe("2020 to 2024");
    expect(dateInWords(edtf("2016-04"), { lasts: false, brief: true })).toBe("April 2016");
  });

  test("a single day", () => expect(dayInWords("2024-02-08")).toBe("8 February 2024"));
});

test.each([
  ["2012-09-06", "2012-09-06"],
  ["2016-04", "2016-04"],
  ["2005", "2005"],
  ["2005-12~", null],
  ["2024-04-01?", null],
  ["2011-22", null],
  ["199X", null],
  ["2020/2024", null],
  ["../2024-02-08", null],
])("for machines %s is %s", (text, machine) => expect(sureDate(edtf(text))).toBe(machine));

describe("a cluster's label is no finer than its members", () => {
  const label = (...texts: string[]) =>
    rangeLabel(
      texts.map((text) => ({ date: edtf(text) })),
      () => within,
    );
  test.each([
    [["2011-22", "2012-03-06"], "2011–2012"],
    [["2017-02-27", "2017-02-25/2017-02-26"], "25–27 Feb 2017"],
    [["2024-02", "2024-03-31"], "Feb–Mar 2024"],
    [["2023-01-10", "2023-11-22"], "Jan–Nov 2023"],
    [["2012-02-27", "2012-03-04"], "27 Feb – 4 Mar 2012"],
    [["2016", "2016-04"], "2016"],
    [["../2024-02-08", "../2024-02-08"], "by 8 Feb 2024"],
    [["../2024-02-08", "2024-02-01"], "1–8 Feb 2024"],
    [["../2024-02-08", "../2024-03"], "by 31 Mar 2024"],
    [["0098", "0301"], "98–301"],
    [["2012-03-06", "2012-03-06"], "6 Mar 2012"],
    [[], ""],
  ])("%s: %s", (texts, expected) => expect(label(...texts)).toBe(expected));

  test("also of more events than a function takes arguments", () => {
    const dates = Array.from({ length: 300_000 }, (_, k) => edtf(`${1900 + (k % 100)}-05-01`));
    expect(
      rangeLabel(
        dates.map((date) => ({ date })),
        () => within,
      ),
    ).toBe("1900–1999");
  });
});

describe("a part that the compiler itself has written as a date is said in the words it was read from", () => {
  const said = (text: string) => {
    const [expression] = tag(tokenize(text), [{ start: 0, end: text.length }], dayNumber("2020-01-10"));
    if (!expression || !isDating(expression)) throw new Error(`no date: ${text}`);
    const { rule, meaning } = expression;
    const time = { start: 0, end: 1, text: expression.text, value: meaning.reading.value, rule };
    const evidence = [{ document: "d", start: 0, end: 1, quote: "q", time }];
    return dateInWords(dateOf(expression), wordsOptions({ lasts: false, evidence }));
  };

  test.each([
    ["in late 2005", "late 2005"],
    ["in early 2010", "early 2010"],
    ["in mid-2008", "mid-2008"],
    ["at the end of 2007", "late 2007"],
    ["at the beginning of 2007", "early 2007"],
    ["in the middle of 2007", "mid-2007"],
    ["in the early 1990s", "the early 1990s"],
    ["in the mid-1990s", "the mid-1990s"],
    ["in the late 2000s", "the late 2000s"],
    ["in late April 2016", "late April 2016"],
    ["in mid-February 2016", "mid-February 2016"],
    ["in late February 2015", "late February 2015"],
    ["in the late 19th century", "the late 1800s"],
    ["in the early 20th century", "the early 1900s"],
    ["late last year", "late 2019"],
  ])("%s: %s", (text, words) => expect(said(text)).toBe(words));
});
