// The files of a folder, sorted by their parts: each document with its curation, and the settings.

import type { Diagnostic } from "../../model/diagnostic.ts";
import { SETTINGS_FILE } from "../curation/settings.ts";
import { documentId } from "../text/source.ts";
import { nearest } from "../text/suggest.ts";

/** The names of the files that make one document. */
export interface Pair {
  id: string;
  /** Null for a curation without its document: what it says is still checked, and other files may share its events. */
  document: string | null;
  curation: string | null;
}

export interface FolderPlan {
  /** In the order of the files' names. */
  pairs: Pair[];
  settings: string | null;
}

/** Pairs files by their names alone, in whatever order they come; what cannot be paired is noted. */
export function pairFiles(names: readonly string[], faults: Diagnostic[]): FolderPlan {
  const [documents, curations] = [new Map<string, string>(), new Map<string, string>()];
  const error = (file: string, code: string, message: string, hint?: string): void => {
    faults.push({ severity: "error", code, message, file, ...(hint === undefined ? {} : { hint }) });
  };
  for (const name of names.toSorted()) {
    const isDocument = /\.txt$/i.test(name);
    if (name === SETTINGS_FILE || (!isDocument && !/\.ya?ml$/i.test(name))) continue;
    const id = documentId(name);
    const [known, what] = isDocument ? [documents, "document"] : [curations, "curation"];
    const other = known.get(id);
    if (other === undefined) known.set(id, name);
    else {
      const message = `this ${what} and ${other} would both have the id "${id}"`;
      const isOne = name.replace(/\.[^.]*$/, "") === other.replace(/\.[^.]*$/, "");
      const hint = isOne ? "keep one of the two, with all that stands in either" : "rename one of them";
      error(name, "duplicate-document", message, hint);
    }
  }
  const pairs = [...documents].map(([id, document]): Pair => ({ id, document, curation: curations.get(id) ?? null }));
  for (const [id, curation] of curations) {
    if (documents.has(id)) continue;
    const message = `there is no document ${curation.replace(/\.ya?ml$/i, ".txt")} for this curation`;
    const near = nearest(
      id,
      [...documents.keys()].filter((each) => !curations.has(each)),
    );
    const meant = near === null ? "" : `; is it that of ${documents.get(near)}?`;
    error(curation, "orphan-curation", message, `add the text, or give both files the same name${meant}`);
    pairs.push({ id, document: null, curation });
  }
  if (documents.size === 0) error("", "no-documents", "there is no document: no file ends in .txt");
  return { pairs, settings: names.includes(SETTINGS_FILE) ? SETTINGS_FILE : null };
}
