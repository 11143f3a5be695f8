import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { edtf } from "../../src/model/date.ts";
import { toCsv } from "../../src/share/csv.ts";
import { eventOf, timeline } from "../fixtures/timeline.ts";

/** Reads RFC 4180. */
function parse(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, , quoted, plain, end] of csv.matchAll(/((?:"((?:[^"]|"")*)")|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'));
    if (end === "\r\n") {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

const titled = (title: string) => toCsv(timeline, [{ ...eventOf("envoy-recalled"), title }]);
const titleOf = (csv: string) => parse(csv)[1]?.[1];

describe("the table", () => {
  test("one row for each piece of evidence, under a header", () => {
    const rows = parse(toCsv(timeline, timeline.events));
    expect(rows).toHaveLength(1 + 10);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([26]));
    const ipap = rows.filter(([id]) => id === "ipap-2005");
    expect(ipap.map((row) => row[18])).toEqual(["1", "2"]);
    expect(ipap[0]?.slice(3, 13)).toEqual([
      "2005-12~",
      "2005-12-01",
      "2005-12-31",
      "2005-12-01/2005-12-31",
      "month",
      "",
      "",
      "false",
      "NATO; Armenia",
      "",
    ]);
  });

  /** A cell as spreadsheets keep it: what looks like a number, a day or a month becomes one, written in their own way. */
  function kept(cell: string): string {
    if (/^\d+$/.test(cell)) return String(Number(cell));
    const [, year, month, day = 1] = /^(\d{4})[-/](\d{1,2})(?:[-/](\d{1,2}))?$/.exec(cell) ?? [];
    if (!year || Number(year) < 1900 || Number(month) > 12) return cell;
    return `${Number(month)}/${Number(day)}/${year.slice(2)}`;
  }

  test.each([
    ["2012-10-11", "2012-10-11/2012-10-11", "day"],
    ["2012-05", "2012-05-01/2012-05-31", "month"],
    ["2012-11", "2012-11-01/2012-11-30", "month"],
    ["2012", "2012-01-01/2012-12-31", "year"],
    ["0301", "0301-01-01/0301-12-31", "year"],
    ["2012-21", "2012-03-01/2012-05-31", "season"],
    ["1992/2024", "1992-01-01/2024-12-31", "interval"],
    ["2002/..", "2002-01-01/..", "interval"],
    ["../2024-02-08", "../2024-02-08", "interval"],
  ])("%s keeps its days and its width in a spreadsheet: %s, %s", (date, days, precision) => {
    const [header = [], row = []] = parse(toCsv(timeline, [{ ...eventOf("envoy-recalled"), date: edtf(date) }]));
    const saved = Object.fromEntries(header.map((name, at) => [name, kept(row[at] ?? "")]));
    expect(saved).toMatchObject({ days, precision });
  });

  test("who answers for an event has a column", () => {
    const rows = parse(toCsv(timeline, timeline.events));
    const at = rows[0]?.indexOf("origin") ?? -1;
    expect(rows.filter((row) => row[at] === "proposed").map(([id]) => id)).toEqual(["commission-2016"]);
    expect(rows.slice(1).every((row) => row[at] === "proposed" || row[at] === "curated")).toBe(true);
  });

  test("says of each event if it was done or said", () => {
    const rows = parse(toCsv(timeline, timeline.events));
    const at = rows[0]?.indexOf("kind") ?? -1;
    expect(rows[0]?.[at - 1]).toBe("category");
    expect(rows.slice(1).filter((row) => row[at] !== "deed")).toEqual(rows.filter(([id]) => id === "zakharova-2024"));
    expect(rows.find(([id]) => id === "zakharova-2024")?.[at]).toBe("word");
  });

  test.each(["=1+1", "+1", "-1", "@x", "＝1", " =1", "|cmd"])("%j cannot run as a formula", (title) => {
    expect(titleOf(titled(title))).toBe(`'${title}`);
  });

  test.each([
    ["a;=1", "a;'=1"],
    ["a\t+1", "a\t'+1"],
    ["\t=1", "'\t'=1"],
    ["a\n@x; -1", "a\n'@x; '-1"],
    ['a;"=1"', `a;"'=1"`],
    ["\u200b=1", "'\u200b=1"],
  ])("nor can %j, where its cell falls apart", (title, safe) => expect(titleOf(titled(title))).toBe(safe));

  test("anything else comes back as it was", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }).filter((each) => !/[;\t\r\n]/.test(each)),
        (text) => {
          const title = `x${text}`;
          expect(titleOf(titled(title))).toBe(title);
        },
      ),
    );
  });
});
