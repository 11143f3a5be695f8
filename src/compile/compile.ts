// Compiles files in memory: text in, timeline and diagnostics out. Nothing here reads a file, a clock or a page.

import type { Joined } from "./stages/join-stage.ts";
import { type Folder, openPair, type Plan, STAGES } from "./stages/pipeline.ts";
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
  /** The files are some of a folder: what its timeline.yaml says of the whole record does not hold for them. */
  isPart?: boolean;
}

/** Compiles a folder of documents. Whatever is wrong with them comes back as diagnostics; nothing is thrown. */
export function compile({ files, curatedOnly = false, isPart = false }: CompileInput): CompileResult {
  const folder = inMemory(files);
  const planned = STAGES.plan(folder);
  const plan = isPart ? { ...planned, settings: { ...planned.settings, ...NOT_OF_PARTS } } : planned;
  const documents = plan.pairs.map((pair) => STAGES.document(openPair(folder, pair), plan.settings.domain));
  const shown = shownOfAll(folder, plan);
  const textOf = (id: string) => shown.texts.get(id) ?? null;
  return { ...STAGES.join(plan, documents, { curatedOnly, textOf }), ...shown };
}

/** The settings of a whole record: its tour and its deck speak of events that a part of it may lack. */
const NOT_OF_PARTS = { tour: null, deck: null, span: null, curatedOnly: false };

/** Files as a folder; each is decoded once. */
function inMemory(files: readonly SourceFile[]): Folder & { decoded: ReadonlyMap<string, Decoded> } {
  const byName = new Map(files.map((file) => [file.name, file]));
  const decoded = new Map<string, Decoded>();
  const open = (name: string): Decoded => {
    const known = decoded.get(name) ?? decode(byName.get(name) ?? { name, bytes: new Uint8Array() });
    decoded.set(name, known);
    return known;
  };
  return { names: [...byName.keys()], open, decoded };
}

/** The texts of the files that were read. */
function shownOfAll(
  { decoded }: { decoded: ReadonlyMap<string, Decoded> },
  { pairs }: Plan,
): Pick<CompileResult, "texts" | "sources"> {
  const texts = new Map<string, string>();
  for (const { id, document } of pairs) {
    const file = document === null ? undefined : decoded.get(document);
    if (file && "text" in file) texts.set(id, file.text);
  }
  const sources = new Map<string, string>();
  for (const file of decoded.values()) {
    const shown = shownOf(file);
    if (shown !== undefined) sources.set(file.name, shown);
  }
  return { texts, sources };
}

/** The text that a code frame shows of a file; of a file that is no text, the part that can be read. */
export const shownOf = (file: Decoded): string | undefined => ("text" in file ? file.text : file.shown);
