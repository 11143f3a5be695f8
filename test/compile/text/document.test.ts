// A document in its parts: text, blocks, sentences, boilerplate.

import { describe, expect, it } from "vitest";
import { parseDocument, readable } from "../../../src/compile/text/document.ts";
import { decode, documentId, sourceFile } from "../../../src/compile/text/source.ts";
import { SEEDS, seed } from "../helpers.ts";

const parse = (text: string) => parseDocument("a", "a.txt", text);
const sentences = (text: string) => readable(parse(text)).map(({ start, end }) => text.slice(start, end));
const boilerplate = (text: string) => parse(text).boilerplate.map(({ start, end }) => text.slice(start, end));

describe("decode", () => {
  it("drops a byte order mark and turns CRLF into LF; nothing else changes", () => {
    expect(decode(sourceFile("a.txt", "\ufeffOne\r\ntwo\r three\u00a0"))).toMatchObject({
      text: "One\ntwo\r three\u00a0",
    });
  });

  it("names the first byte that is not UTF-8", () => {
    const bytes = new Uint8Array([0x41, 0xc3, 0xa9, 0xe9, 0x42]); // A, é in UTF-8, é in Latin-1, B
    expect(decode({ name: "a.txt", bytes })).toMatchObject({
      fault: { code: "not-utf8", message: expect.stringContaining("byte 3") },
    });
  });

  it("makes ids out of file names", () => {
    expect(documentId("arka-2024-zakharova.txt")).toBe("arka-2024-zakharova");
    expect(documentId("Été à Erevan (2).TXT")).toBe("ete-a-erevan-2");
    expect(documentId("Երևան.txt")).toMatch(/^document-[0-9a-f-]+$/);
  });
});

describe("sentences", () => {
  it("end at marks followed by white space and a capital, with the closing quotation mark", () => {
    expect(sentences("He spoke. “She left.” Then it ended! Why? It did…")).toEqual([
      "He spoke.",
      "“She left.”",
      "Then it ended!",
      "Why?",
      "It did…",
    ]);
  });

  it("do not end after abbreviations and initials", () => {
    expect(sentences("Mr. Secretary, S. Sargsyan and the U.S. Army met on Sept. 6 in Yerevan. They left.")).toEqual([
      "Mr. Secretary, S. Sargsyan and the U.S. Army met on Sept. 6 in Yerevan.",
      "They left.",
    ]);
  });

  it("go on over the lines of a text wrapped by hand, and end with the line elsewhere", () => {
    const line = "Armenia and NATO agreed on the first plan at the end of the";
    expect(sentences(Array.from({ length: 6 }, () => line).join("\n"))).toHaveLength(1);
    expect(sentences("A headline\nA sentence of the report.")).toEqual(["A headline", "A sentence of the report."]);
  });
});

describe("kinds", () => {
  it("a dateline, a caption and a byline are known for what they are", () => {
    expect(parse("YEREVAN, February 8. /ARKA/. She spoke.").sentences[0]?.kind).toBe("dateline");
    expect(parse("BUENOS AIRES — Joining is not on the agenda.").sentences[0]?.kind).toBe("text");
    const caption = "Armenia - President Serzh Sarkisian (R) at a press conference in Yerevan, 6Sept2012.";
    expect(parse(caption).blocks[0]?.kind).toBe("caption");
    expect(parse("By Emil Danielyan").blocks[0]?.kind).toBe("byline");
  });
});

describe("boilerplate", () => {
  it("a footer's heading takes everything after it along", () => {
    expect(boilerplate("Lead.\n\nLeave a Reply\n\nIn 2005 you may read on.")).toEqual([
      "Leave a Reply",
      "In 2005 you may read on.",
    ]);
    expect(sentences("Lead.\nFacebook Forum")).toEqual(["Lead."]);
  });

  it("the same words inside a sentence are words", () => {
    expect(boilerplate("Lead.\n\nThey may leave a reply in 2005.\n\nMore.")).toEqual([]);
    expect(boilerplate("Comments\n\nThe report.")).toEqual([]);
  });

  it("an invitation in another script is one line", () => {
    expect(boilerplate("The report is written in English.\n\nՀետևեք մեզ նաև Telegram-ում\n\nIt goes on.")).toEqual([
      "Հետևեք մեզ նաև Telegram-ում",
    ]);
  });

  it("an end mark is cut from the sentence before it", () => {
    expect(boilerplate("It ended. -0-")).toEqual(["-0-"]);
    expect(sentences("It ended. -0-")).toEqual(["It ended."]);
  });

  it("of the five documents is found, and only that", () => {
    const found = Object.fromEntries(SEEDS.map((name) => [name, boilerplate(seed(`${name}.txt`))]));
    expect(found["arka-2024-zakharova-allies"]).toEqual(["-0-"]);
    expect(found["massispost-2024-mirzoyan-interview"]).toHaveLength(13);
    expect(found["massispost-2024-mirzoyan-interview"]?.[0]).toBe("Leave a Reply");
    expect(found["rferl-2012-nato-undaunted"]).toEqual([]);
    expect(found["rferl-2017-stoltenberg-sarkisian"]).toEqual(["Facebook Forum"]);
    expect(found["times-am-2012-sargsyan-nato"]).toEqual(["Հետևեք մեզ նաև Telegram-ում"]);
  });
});
