// PDFs: columns, words over line ends, heads and feet, tables, notes, and where each word stands.

import { getDocumentProxy } from "unpdf";
import { describe, expect, it } from "vitest";
import type { Place } from "../../../src/build/add/incoming.ts";
import { expectMapped, linesOf, readOne, refusalOf } from "./helpers.ts";
import { column, makePdf, type PdfLine } from "./make-pdf.ts";

const LEFT = [
  "The ministers of the two countries met in the",
  "harbour of Oslo on 8 February 2024, and signed",
  "the treaty on fishing after five years of nego-",
  "tiations that had begun in 2019. It was the first",
  "such treaty.",
  "A second round of talks had been held in March",
  "of the year 2022, when the parliament asked for",
  "more time and the self-governing islands asked",
];
const RIGHT = [
  "for a seat at the table, which they were given",
  "in the end. The treaty will enter into force on",
  "1 January 2025, once both parliaments have rati-",
  "fied it. Norway expects a vote in the autumn of",
  "this year, said a spokesman of the ministry for",
  "fishing in Oslo.",
  "The islands voted in May 2023, and 71 per cent",
  "of the voters said yes to it in a referendum.",
];
const PARAGRAPHS = [
  "The ministers of the two countries met in the harbour of Oslo on 8 February 2024, and signed the treaty on fishing after five years of negotiations that had begun in 2019. It was the first such treaty.",
  "A second round of talks had been held in March of the year 2022, when the parliament asked for more time and the self-governing islands asked for a seat at the table, which they were given in the end. The treaty will enter into force on 1 January 2025, once both parliaments have ratified it. Norway expects a vote in the autumn of this year, said a spokesman of the ministry for fishing in Oslo.",
  "The islands voted in May 2023, and 71 per cent of the voters said yes to it in a referendum.",
];
const title: PdfLine = { text: "Harbour treaty signed in Oslo", x: 60, y: 760, size: 20 };

/** Two columns, drawn row by row, as some programs do. */
const twoColumns = (): PdfLine[] => [
  title,
  ...column(LEFT, 60, 720).flatMap((line, at) => [line, { text: RIGHT[at]!, x: 320, y: line.y }]),
];

async function finder(bytes: Uint8Array): Promise<(place: Place) => string> {
  const pdf = await getDocumentProxy(bytes.slice());
  const texts: string[][] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    texts.push(items.map((item) => ("str" in item ? item.str : "")));
  }
  return (place) => ("page" in place ? (texts[place.page - 1]?.[place.item] ?? "") : "");
}

describe("a PDF in two columns", () => {
  it("is read column by column, words that a hyphen broke made whole", async () => {
    const pdf = await readOne("two.pdf", makePdf([twoColumns()], { packed: true }));
    expect(linesOf(pdf)).toEqual(["Harbour treaty signed in Oslo", ...PARAGRAPHS]);
  });

  it.each([
    ["a page number between them", [{ text: "7", x: 297, y: 40 }]],
    ["a running head at the edge", [{ text: "Proceedings of the Harbour Society, 2024", x: 380, y: 810, size: 9 }]],
    ["marks in the margin", [680, 640].map((y) => ({ text: "§", x: 30, y }))],
  ])("is read column by column with %s", async (_, more: PdfLine[]) => {
    const pdf = await readOne("two.pdf", makePdf([[...twoColumns(), ...more]]));
    expect(pdf.text.replace(/[\s§]+/g, " ")).toContain(PARAGRAPHS[1]!.slice(0, 150));
    expect(pdf.text).not.toContain(" | ");
  });

  it("maps each stretch to an item of a page", async () => {
    const bytes = makePdf([twoColumns()]);
    expectMapped(await readOne("two.pdf", bytes), await finder(bytes));
  });

  it("is titled by its largest line, where the file has no title of its own", async () => {
    const info = { Title: "Microsoft Word - draft3.doc", Author: "Ann Lee", CreationDate: "D:20240209101500+01'00'" };
    const { facts, notes } = await readOne("two.pdf", makePdf([twoColumns()], { info, catalog: "/Lang (en-GB)" }));
    expect(facts).toEqual({ title: "Harbour treaty signed in Oslo", author: "Ann Lee", language: "en-GB" });
    expect(notes).toEqual(["the file was made on 2024-02-09, which need not be the day of publication"]);
  });
});

describe("other layouts of a PDF", () => {
  const words =
    "In 1994 the port was opened by a crowd of many thousand people. It grew until the crisis of 2008, when half of the ships stayed away. In 2012 it was sold to a company from Bergen, which closed the old quay and built a new one in the north. The workers went on strike in May 2014, and the board resigned. In 2020 it was enlarged again, and the first large ship came in on 4 March 2021.";
  const wrapped = (width: number): string[] =>
    words.split(" ").reduce<string[]>((lines, word) => {
      const last = lines.at(-1);
      if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
      else lines.push(word);
      return lines;
    }, []);

  it("in three columns is read column by column", async () => {
    const lines = wrapped(28);
    const height = Math.ceil(lines.length / 3);
    const columns = [0, 1, 2].flatMap((at) => column(lines.slice(at * height, (at + 1) * height), 60 + at * 165, 750));
    expect(linesOf(await readOne("a.pdf", makePdf([columns])))).toEqual([words]);
  });

  it("keeps salutations and signatures apart, in wide lines, too", async () => {
    const letter = [
      ...column(["Dear Sir,"], 60, 790),
      ...column(wrapped(90), 60, 766, 24),
      ...column(["Yours sincerely,", "Ann Lee"], 60, 560, 24),
    ];
    expect(linesOf(await readOne("a.pdf", makePdf([letter])))).toEqual([
      "Dear Sir,",
      words,
      "Yours sincerely,",
      "Ann Lee",
    ]);
  });
});

describe("hyphens at the ends of lines", () => {
  const joined = async (first: string, second: string, ...before: string[]): Promise<string> => {
    const lines = [
      ...before,
      `This line is long enough to fill the column up to its ${first}`,
      `${second} and then it ends with more words of the same kind here.`,
    ];
    return (await readOne("a.pdf", makePdf([column(lines, 60, 700)]))).text.replace(/\n/g, " ");
  };

  it.each([
    ["break a word", "govern-", "ment", "government and"],
    ["belong to a name", "Bosnia-", "Herzegovina", "Bosnia-Herzegovina and"],
    ["belong to a number", "2014-", "15", "2014-15 and"],
    ["belong to a prefix", "self-", "governing", "self-governing and"],
    ["are dashes", "port –", "the largest", "port – the largest"],
  ])("%s", async (_, first, second, whole) => {
    expect(await joined(first, second)).toContain(whole);
  });

  it("belong to a word that the text writes with one elsewhere", async () => {
    expect(
      await joined("trade-", "offs", "There were trade-offs all along, said the ministry of the country then."),
    ).toContain("its trade-offs and");
  });
});

describe("what stands at the edges of pages", () => {
  const page = (number: number, words: string): PdfLine[] => [
    { text: number % 2 ? "Harbour Gazette, annual report" : `${number}  The sea in 2023`, x: 60, y: 815, size: 8 },
    { text: `Page ${number} of 4`, x: 280, y: 30, size: 8 },
    ...column(
      [
        `${words} is told on this page, which goes on for a while and then`,
        "stops in the middle of a sentence that the next page",
      ],
      60,
      700,
    ),
  ];
  const pages = ["Spring", "summer", "autumn", "winter"].map((words, at) => page(at + 1, words));

  it("is left out when page after page has it, and said", async () => {
    const pdf = await readOne("report.pdf", makePdf(pages));
    expect(pdf.text).not.toMatch(/Gazette|Page|The sea in/);
    expect(pdf.text).toContain("that the next page summer is told");
    expect(pdf.notes.join()).toContain(
      "running heads and feet are left out: “Harbour Gazette, annual report”, “The sea in 2023”",
    );
  });

  it("stays when one page alone has it", async () => {
    const pdf = await readOne(
      "one.pdf",
      makePdf([[{ text: "Oslo, 8 February 2024", x: 60, y: 815, size: 8 }, ...column(LEFT, 60, 700)]]),
    );
    expect(linesOf(pdf)[0]).toBe("Oslo, 8 February 2024");
  });
});

describe("tables and notes of a PDF", () => {
  const rows = [
    ["Date", "Step", "Place"],
    ["2019", "Talks begin", "Bergen"],
    ["8 Feb 2024", "Signature", "Oslo"],
  ];
  const table = rows.flatMap((row, at) => row.map((text, cell) => ({ text, x: 60 + cell * 120, y: 500 - at * 14 })));

  it("are rows, and stand behind the text", async () => {
    const lines: PdfLine[] = [
      ...column(LEFT.slice(0, 4), 60, 720),
      { text: "3", x: 264.5, y: 687.5, size: 6 },
      ...table,
      { text: "3 See the report of 2021 on the islands.", x: 60, y: 120, size: 7 },
    ];
    const more = column(RIGHT.slice(0, 4), 60, 720);
    const pdf = await readOne("table.pdf", makePdf([lines, more]));
    expect(linesOf(pdf).slice(1, 4)).toEqual([
      "Date | Step | Place",
      "2019 | Talks begin | Bergen",
      "8 Feb 2024 | Signature | Oslo",
    ]);
    expect(linesOf(pdf)[0]).toMatch(/begun in 2019\. It was the first³$/);
    expect(linesOf(pdf).at(-1)).toBe("3 See the report of 2021 on the islands.");
  });
});

describe("a PDF that cannot be read", () => {
  it("says that it is pictures", async () => {
    expect(await refusalOf("scan.pdf", makePdf([[]]))).toContain("only pictures of pages");
  });

  it("says that it is broken", async () => {
    expect(await refusalOf("half.pdf", makePdf([twoColumns()]).slice(0, 60))).toContain("it cannot be read as a PDF");
  });
});
