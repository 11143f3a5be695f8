// DOCX: paragraphs, tables, notes, and what the file says of itself.

import { describe, expect, it } from "vitest";
import { expectMapped, linesOf, readOne, refusalOf } from "./helpers.ts";
import { makeDocx, makeZip, paragraph, run, table } from "./make-zip.ts";

const FIRST = "The ministers signed the treaty in Oslo on 8 February 2024.";
const BODY = [
  paragraph("Harbour treaty", "Title"),
  paragraph("What happened", "Heading1"),
  paragraph(""),
  paragraph(
    `${run(FIRST)}<w:r><w:footnoteReference w:id="2"/></w:r>${run(" It was ")}${run("called off", "<w:strike/>")}${run("put off in 2020.")}`,
  ),
  table([
    ["Date", "Step"],
    ["2019", "Talks begin"],
  ]),
  paragraph(`${run("One line")}<w:r><w:br/></w:r>${run("and another, of 2012.")}`),
].join("");

const core = `<dc:title>Document1</dc:title><dc:creator>Ann Lee;Bo Ek</dc:creator><dcterms:created>2024-02-09T10:00:00Z</dcterms:created>`;

describe("a DOCX", () => {
  it("gives its paragraphs, rows and notes in order", async () => {
    const docx = await readOne("minutes.docx", makeDocx(BODY, { notes: ["See the report of 2021."] }));
    expect(linesOf(docx)).toEqual([
      "Harbour treaty",
      "What happened",
      `${FIRST}¹ It was put off in 2020.`,
      "Date | Step",
      "2019 | Talks begin",
      "One line",
      "and another, of 2012.",
      "¹ See the report of 2021.",
    ]);
    expect(docx.notes).toEqual(["struck-out words are left out, such as “called off”"]);
  });

  it("maps each stretch to a paragraph, counted through tables and empty ones", async () => {
    const docx = await readOne("minutes.docx", makeDocx(BODY, { notes: ["See the report of 2021."] }));
    const paragraphs = [
      "Harbour treaty",
      "What happened",
      "",
      `${FIRST} It was called offput off in 2020.`,
      "Date",
      "Step",
      "2019",
      "Talks begin",
      "One line\nand another, of 2012.",
    ];
    expectMapped(docx, (place) => {
      if (!("paragraph" in place)) return "";
      return place.note ? "See the report of 2021." : (paragraphs[place.paragraph - 1] ?? "");
    });
    expect(docx.stretches.at(-1)?.place).toEqual({ paragraph: 1, note: "footnote 2" });
  });

  it("says of itself what somebody wrote into it, and nothing that a program did", async () => {
    const { facts, notes } = await readOne("minutes.docx", makeDocx(BODY, { core }));
    expect(facts).toEqual({ title: "Harbour treaty", author: "Ann Lee, Bo Ek", language: "en-GB" });
    expect(notes).toContain("the file was made on 2024-02-09, which need not be the day of publication");
  });

  it("leaves out what tracked changes have deleted, and keeps what they have added", async () => {
    const changed = `${run("Signed in ")}<w:del><w:r><w:delText>2011</w:delText></w:r></w:del><w:ins>${run("2012")}</w:ins>${run(", the treaty holds.")}`;
    const docx = await readOne("a.docx", makeDocx(paragraph(changed)));
    expect(docx.text).toBe("Signed in 2012, the treaty holds.\n");
    expect(docx.notes).toEqual(["tracked changes are read as accepted: “2011” is left out"]);
  });
});

describe("what is no DOCX", () => {
  it.each([
    ["sheet.xlsx", makeZip([{ name: "xl/workbook.xml", data: "<x/>" }]), "it is a spreadsheet"],
    [
      "text.odt",
      makeZip([
        { name: "mimetype", data: "" },
        { name: "a", data: "" },
      ]),
      "it is an archive of files",
    ],
    ["broken.docx", makeDocx(BODY).slice(0, 900), "it is no whole ZIP file"],
    ["empty.docx", makeDocx(""), "it has no text"],
  ])("%s", async (name, bytes, why) => {
    expect(await refusalOf(name, bytes)).toContain(why);
  });
});
