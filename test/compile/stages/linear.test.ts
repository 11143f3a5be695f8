// The work on one long document, counted in characters that patterns pass over: twice the text is twice the work.

import { expect, it } from "vitest";
import { compileDocument, decodeFiles } from "../../../src/compile/stages/document-stage.ts";
import { sourceFile } from "../../../src/compile/text/source.ts";
import { SETTINGS } from "../helpers.ts";

const MONTHS = "January February March April May June July August September October November December".split(" ");
const KINDS: Record<string, (index: number) => string> = {
  paragraphs: (index) =>
    `NATO and Armenia signed a plan in ${1990 + (index % 30)}. It said that Russia, which had left, agreed.\n\n`,
  "one paragraph": (index) => `Armenia’s minister met NATO on 4 May ${1990 + (index % 30)} and “praised” it. `,
  "one sentence": (index) => `Armenia met NATO in ${1990 + (index % 30)}, `,
  "a chronology": (index) =>
    `${1 + (index % 28)} ${MONTHS[index % 12]} ${1990 + (index % 30)}: Russia left the talks in Yerevan.\n`,
  "quotations that never close": (index) => `“We have met NATO ${index} times, he said.\n`,
  "short lines": (index) => `Armenia and NATO meet ${index}\n`,
  names: (index) =>
    `President Lund${index} of Armenia said on Monday that Silva${index} had left. He met NATO in 2014.\n`,
};

/** The characters that patterns pass over while a document is compiled. */
function workOn(text: string): number {
  const { exec } = RegExp.prototype;
  let work = 0;
  RegExp.prototype.exec = function (this: RegExp, string: string): RegExpExecArray | null {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const match = exec.call(this, string);
    const to = match ? match.index + match[0].length : this.sticky ? from + 1 : String(string).length;
    work += Math.max(1, to - from);
    return match;
  };
  try {
    const files = { id: "long", document: sourceFile("long.txt", text), curation: null };
    compileDocument(decodeFiles(files), SETTINGS.domain);
  } finally {
    RegExp.prototype.exec = exec;
  }
  return work;
}

it.each(Object.entries(KINDS))("grows with the length of %s", (_, piece) => {
  const textOf = (pieces: number) => Array.from({ length: pieces }, (_, index) => piece(index)).join("");
  workOn(textOf(30)); // patterns are made when they are first needed
  const [half, whole] = [workOn(textOf(150)), workOn(textOf(300))];
  expect(half).toBeGreaterThan(1000);
  expect(whole / half).toBeLessThan(2.2);
});
