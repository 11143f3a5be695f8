// Text in, timeline and diagnostics out. The stages, in order; nothing here reads a file, a clock or a page.
// Files are paired by their names, each document is compiled by itself, and all are joined.

import type { Diagnostic } from "../model/diagnostic.ts";
import { orProposed } from "./curation/recurring-names.ts";
import { decodeSettings } from "./curation/settings.ts";
import { compileDocument, decodeFiles } from "./stages/document-stage.ts";
import { type Joined, joinDocuments } from "./stages/join-stage.ts";
import { pairFiles } from "./stages/read-files.ts";
import { type Decoded, decode, type SourceFile } from "./text/source.ts";

export type { Report } from "./stages/report.ts";
export { type SourceFile, sourceFile } from "./text/source.ts";

export interface CompileResult extends Joined {
  /** By document id: the text as offsets count it. */
  texts: Map<string, string>;
  /** By file name: the text in which the diagnostics' spans count. */
  sources: Map<string, string>;
}

export interface CompileInput {
  /** Documents (.txt), their curation (.yaml of the same name) and timeline.yaml, in any order. */
  files: readonly SourceFile[];
  /** Leaves out what nobody has read: proposed events, and the documents that have no others. */
  curatedOnly?: boolean;
}

/** Compiles a folder of documents. Whatever is wrong with them comes back as diagnostics; nothing is thrown. */
export function compile({ files, curatedOnly = false }: CompileInput): CompileResult {
  const faults: Diagnostic[] = [];
  const byName = new Map(files.map((file) => [file.name, file]));
  const fileOf = (name: string | null): SourceFile | null => (name === null ? null : (byName.get(name) ?? null));
  const plan = pairFiles([...byName.keys()], faults);
  const settingsFile = fileOf(plan.settings);
  const settingsText = settingsFile && decode(settingsFile);
  const given = decodeSettings(settingsText, faults);
  const decoded = plan.pairs.map(({ id, document, curation }) =>
    decodeFiles({ id, document: fileOf(document), curation: fileOf(curation) }),
  );
  const textsOf = () => decoded.flatMap(({ document }) => (document && "text" in document ? [document.text] : []));
  const settings = { ...given, domain: orProposed(given.domain, textsOf) };
  const compiled = decoded.map((files) => compileDocument(files, settings.domain));
  const joined = joinDocuments(settings, compiled, faults, { curatedOnly });
  const all = [settingsText, ...decoded.flatMap(({ document, curation }) => [document, curation])];
  return {
    ...joined,
    texts: new Map(
      decoded.flatMap(({ id, document }) => (document && "text" in document ? [[id, document.text]] : [])),
    ),
    sources: new Map(all.flatMap((file) => (file && shownOf(file) !== undefined ? [[file.name, shownOf(file)!]] : []))),
  };
}

/** What a code frame shows of a file; also what can be read of one that is no text. */
export const shownOf = (file: Decoded): string | undefined => ("text" in file ? file.text : file.shown);
