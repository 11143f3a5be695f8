// The files of a folder that are not read, named: an editor may wait for one of them to appear.

import type { Diagnostic } from "../../model/diagnostic.ts";

/** More of one folder are counted, not named. */
const MAX_NAMED = 20;

const COPY = /\.(?:txt|ya?ml)(?:[~.].*|_)$/i;
const SAVE = "save it as plain text in UTF-8, under the same name with .txt";

const KINDS: readonly (readonly [pattern: RegExp, what: string, hint: string])[] = [
  [
    /\/$/,
    "a subfolder; the documents of a record lie in one folder",
    "move its files up, or compile it by itself: --seeds",
  ],
  [/^~\$/, "the lock of a file that an office program has open", "close the program; where none is open, delete it"],
  [/\.(?:docx?|odt|rtf|pages|wpd)$/i, "a document of an office program, and no plain text", SAVE],
  [/\.pdf$/i, "a PDF, and no plain text", SAVE],
  [/\.(?:x?html?|mht(?:ml)?|webarchive)$/i, "a page of the web, and no plain text", SAVE],
  [/\.(?:md|markdown|text|asc|log)$/i, "a text whose name does not end in .txt", "give it that ending"],
  [COPY, "a copy that a program has put aside, or has an ending too many", "delete it, or take the ending off"],
  [/\.(?:csv|xlsx?|ods|tsv|json)$/i, "a table or data, and no document", "put it into another folder"],
];

/** Warns of files and subfolders that are passed over, each by its name. */
export function warnOfPassedOver(passed: readonly string[], names: readonly string[], faults: Diagnostic[]): void {
  const stems = names.map((name) => name.replace(/\.[^.]*$/, ""));
  for (const file of passed.slice(0, MAX_NAMED)) {
    const [, what = "neither a document (.txt) nor a curation (.yaml)", hint = "put it into another folder"] =
      KINDS.find(([pattern]) => pattern.test(file)) ?? [];
    // the original beside the text that was made of it, and notes on how, are where they belong
    const isBeside = stems.some((stem) => file.startsWith(`${stem}.`)) && !COPY.test(file);
    if (!isBeside)
      faults.push({
        severity: "warning",
        code: "file-passed-over",
        message: `this is not read: it is ${what}`,
        file,
        hint,
      });
  }
  const more = passed.length - MAX_NAMED;
  if (more > 0) {
    const message = `${more} more files of the folder are not read`;
    faults.push({ severity: "warning", code: "file-passed-over", message, file: "" });
  }
}
