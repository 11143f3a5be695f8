// The stages of a compilation, in order: plan the folder, compile each document by itself, join them. A driver decides
// where the files come from, in which thread a document is compiled, and which documents an earlier run has kept.

import type { Diagnostic } from "../../model/diagnostic.ts";
import { withActors } from "../curation/recurring-names.ts";
import { decodeSettings, type Settings } from "../curation/settings.ts";
import type { Decoded } from "../text/source.ts";
import { type CompiledDocument, compileDocument, type DecodedFiles } from "./document-stage.ts";
import { type Joined, type JoinOptions, joinDocuments } from "./join-stage.ts";
import { warnOfPassedOver } from "./passed-over.ts";
import { type Pair, pairFiles } from "./read-files.ts";

/** The files of a folder, by name. */
export interface Folder {
  names: readonly string[];
  /** Other names in it that are not read; a subfolder's ends in "/". */
  passedOver?: readonly string[];
  /** Reads one of the names. */
  open(name: string): Decoded;
}

/** The documents to compile, and the settings to compile them with. */
export interface Plan {
  /** In the order of the files' names. */
  pairs: readonly Pair[];
  /** With the domain in which all documents are read. */
  settings: Settings;
  /** The faults of the folder and of its settings. */
  faults: readonly Diagnostic[];
}

/** Pairs the files by their names and reads the settings, with the names that recur where these list no actors. */
function planFolder(folder: Folder): Plan {
  const faults: Diagnostic[] = [];
  const { pairs, settings: name } = pairFiles(folder.names, faults);
  warnOfPassedOver(folder.passedOver ?? [], folder.names, faults);
  const given = decodeSettings(name === null ? null : folder.open(name), faults);
  const settings = withActors(given, name !== null, () => textsOf(folder, pairs), faults);
  return { pairs, settings, faults };
}

/** The texts of the documents that can be read, one at a time. */
export function* textsOf(folder: Folder, pairs: readonly Pair[]): Generator<string> {
  for (const { document } of pairs) {
    const decoded = document === null ? null : folder.open(document);
    if (decoded && "text" in decoded) yield decoded.text;
  }
}

/** The files of one document of a plan. */
export const openPair = (folder: Folder, { id, document, curation }: Pair): DecodedFiles => ({
  id,
  document: document === null ? null : folder.open(document),
  curation: curation === null ? null : folder.open(curation),
});

/** The stages. The second one is for each document, in any order; the last takes their results in the plan's order. */
export const STAGES: {
  plan(folder: Folder): Plan;
  document(files: DecodedFiles, domain: Settings["domain"]): CompiledDocument;
  join(plan: Plan, documents: readonly CompiledDocument[], options: JoinOptions): Joined;
} = {
  plan: planFolder,
  document: compileDocument,
  join: ({ settings, faults }, documents, options) => joinDocuments(settings, documents, faults, options),
};
