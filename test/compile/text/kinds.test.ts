// Files that are no texts: named as what they are, with a way to make a text of them.

import { describe, expect, it } from "vitest";
import { decode } from "../../../src/compile/text/source.ts";

const bytes = (head: string): Uint8Array =>
  Uint8Array.from(`${head} and more \u00ff\u0000`, (sign) => sign.charCodeAt(0));
const fault = (head: string, name = "a.txt") => {
  const decoded = decode({ name, bytes: bytes(head) });
  return "fault" in decoded ? decoded.fault : null;
};

describe("a file under the name of a text", () => {
  it.each([
    ["PK\u0003\u0004", /a Word, OpenDocument or other Zip file/, /save it as plain text/],
    ["\u00d0\u00cf\u0011\u00e0", /an old Word or Excel file/, /save it as plain text/],
    ["{\\rtf1\\ansi", /rich text/, /save it as plain text/],
    ["%PDF-1.7\n", /a PDF/, /copy the words/],
    ["\u00ef\u00bb\u00bf\n<!DOCTYPE html>", /a web page/, /copy the words/],
    ["<html lang=en>", /a web page/, /copy the words/],
    ["\u0089PNG\r\n", /a picture/, /program/],
    ["\u001f\u008b", /an archive/, /unpack/],
  ])("%j is named", (head, message, hint) => {
    expect(fault(head)).toMatchObject({
      severity: "error",
      code: "not-text",
      message: expect.stringMatching(message),
      hint: expect.stringMatching(hint),
    });
  });

  it("is no other file for words that only mention one", () => {
    expect(decode({ name: "a.txt", bytes: new TextEncoder().encode("The PDF- and <html> files") })).toHaveProperty(
      "text",
    );
  });
});
