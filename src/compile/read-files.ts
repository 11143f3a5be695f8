// The files of a folder, decoded and sorted by their parts.

import type { Diagnostic } from "../model/diagnostic.ts";
import { SETTINGS_FILE } from "./settings.ts";
import { decode, documentId, type SourceFile } from "./source.ts";

export interface ReadFiles {
  /** By file name: the texts that can be compiled. */
  texts: Map<string, string>;
  /** By file name: what code frames show; also what can be read of a file that is no text. */
  sources: Map<string, string>;
  /** By document id: the names of the files. */
  documents: Map<string, string>;
  curations: Map<string, string>;
}

/** Decodes the files, in the order of their names, whatever order they come in. */
export function readFiles(files: readonly SourceFile[], faults: Diagnostic[]): ReadFiles {
  const read: ReadFiles = { texts: new Map(), sources: new Map(), documents: new Map(), curations: new Map() };
  const error = (file: string, code: string, message: string, hint?: string): void => {
    faults.push({ severity: "error", code, message, file, ...(hint === undefined ? {} : { hint }) });
  };
  for (const file of files.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const isDocument = /\.txt$/i.test(file.name);
    if (!isDocument && !/\.ya?ml$/i.test(file.name)) continue;
    const id = documentId(file.name);
    const [known, what] = isDocument ? [read.documents, "document"] : [read.curations, "curation"];
    const other = known.get(id);
    if (other !== undefined) {
      const message = `this ${what} and ${other} would both have the id "${id}"`;
      error(file.name, "duplicate-document", message, "rename one of them");
      continue;
    }
    if (file.name !== SETTINGS_FILE) known.set(id, file.name);
    const decoded = decode(file);
    if ("text" in decoded) {
      read.texts.set(file.name, decoded.text);
      read.sources.set(file.name, decoded.text);
    } else {
      faults.push(decoded.fault);
      if (decoded.shown !== undefined) read.sources.set(file.name, decoded.shown);
    }
  }
  for (const [id, name] of read.curations) {
    if (read.documents.has(id)) continue;
    const message = `there is no document ${name.replace(/\.ya?ml$/i, ".txt")} for this curation`;
    error(name, "orphan-curation", message, "add the text, or give both files the same name");
  }
  if (read.documents.size === 0) error("", "no-documents", "there is no document: no file ends in .txt");
  return read;
}
