// The compilation of one document as a task, in this thread or another.

import { serialize } from "node:v8";
import type { CompileDomain } from "../../compile/curation/domain.ts";
import { type CompiledDocument, type DocumentFiles, decodeFiles } from "../../compile/stages/document-stage.ts";
import { STAGES } from "../../compile/stages/pipeline.ts";
import { storeEntry } from "./cache.ts";

const COMPILER_FAULT = "compiler-fault";

/** Settings with which all documents of a run are compiled. */
export interface Conditions {
  domain: CompileDomain;
  /** Folder in which results are kept; null for none. */
  cacheFolder: string | null;
}

export interface Task extends DocumentFiles {
  /** Its place among the documents. */
  index: number;
  /** Under which the result is kept; null when it is not. */
  key: string | null;
}

/** Compiles a document and keeps the result. A fault of the compiler becomes one of the document, and is not kept. */
export function performTask(task: Task, { domain, cacheFolder }: Conditions): CompiledDocument {
  let compiled: CompiledDocument;
  try {
    compiled = STAGES.document(decodeFiles(task), domain);
  } catch (error) {
    return failedDocument(task, error instanceof Error ? error.message : String(error));
  }
  if (cacheFolder !== null && task.key !== null) storeEntry(cacheFolder, task.key, serialize(compiled));
  return compiled;
}

/** The result for a document on which the compiler itself failed. */
export function failedDocument({ id, document, curation }: DocumentFiles, why: string): CompiledDocument {
  const file = document?.name ?? curation?.name ?? "";
  const message = `the compiler failed on this document: ${why.split("\n")[0]}`;
  const hint = "this is a fault of the compiler; all other documents were compiled";
  return {
    id,
    files: { document: document?.name ?? "", curation: curation?.name ?? "" },
    places: null,
    entry: null,
    counts: null,
    fingerprint: null,
    isUnread: true,
    isCurated: true,
    curated: [],
    passages: [],
    uncited: [],
    proposed: [],
    diagnostics: [{ severity: "error", code: COMPILER_FAULT, message, file, hint }],
  };
}

/** Whether the compiler itself failed on a document. */
export const isFailure = ({ diagnostics }: CompiledDocument): boolean =>
  diagnostics.some(({ code }) => code === COMPILER_FAULT);
