// Writes the compiler's findings as one page for an editor, one document at a time. The page needs no network.

import { closeSync, mkdirSync, mkdtempSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { createElement } from "react";
import { viewDocument } from "../../compile/editor/editor-report.ts";
import type { Joined } from "../../compile/stages/join-stage.ts";
import type { DocumentReport } from "../../compile/stages/report.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { TimelineEvent } from "../../model/timeline.ts";
import { markup } from "./markup.ts";
import { ReportDocument } from "./ReportDocument.tsx";
import { type Figure, ReportPage } from "./ReportPage.tsx";

/** The material of the page. */
export interface Findings extends Joined {
  textOf: (id: string) => string;
  /** The text of a document's or a curation's file, as far as it can be read. */
  sourceOf: (file: string) => string | undefined;
}

/** Writes the page; it is complete before it takes the place of the previous one. Throws what the file system throws. */
export function writeReport(file: string, result: Findings): void {
  const target = resolve(file);
  mkdirSync(dirname(target), { recursive: true });
  const folder = mkdtempSync(join(dirname(target), ".report-"));
  try {
    const staging = join(folder, basename(target));
    const handle = openSync(staging, "w");
    try {
      for (const piece of reportPage(result)) writeSync(handle, piece);
    } finally {
      closeSync(handle);
    }
    renameSync(staging, target);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The page in pieces: what stands before its documents, each document, and what stands after them. */
export function* reportPage(result: Findings): Generator<string> {
  const { report, diagnostics, sourceOf, textOf, timeline } = result;
  const byFile = groupBy(diagnostics, ({ file }) => [file]);
  const eventsOf = groupBy(result.events, ({ evidence }) => [...new Set(evidence.map(({ document }) => document))]);
  const told = new Set<string>();
  for (const { file, curation } of report.documents) for (const name of [file, curation ?? ""]) told.add(name);
  const page = markup(
    createElement(ReportPage, {
      title: timeline?.title ?? "Timeline",
      figures: figuresOf(result),
      documents: report.documents,
      faultsIn: (document) => faultsOf(document).length,
      faults: diagnostics.filter(({ file }) => !told.has(file)),
      sourceOf,
    }),
  );
  const end = page.lastIndexOf("</main>"); // no text holds this: React has escaped it
  yield `<!doctype html>\n${page.slice(0, end)}`;
  for (const [index, document] of report.documents.entries()) {
    const { id, file } = document;
    const curation =
      document.curation === null ? null : { name: document.curation, text: sourceOf(document.curation) ?? "" };
    yield markup(
      createElement(ReportDocument, {
        id: `d${index + 1}`,
        document,
        view: viewDocument({
          id,
          file,
          text: textOf(id),
          curation,
          domain: result.domain,
          events: eventsOf.get(id) ?? [],
          diagnostics: byFile.get(file) ?? [],
        }),
        curation: document.curation,
        faults: faultsOf(document).filter((fault) => fault.file !== file || !fault.span),
        sourceOf,
      }),
    );
  }
  yield `${page.slice(end)}\n`;

  function faultsOf({ file, curation }: DocumentReport): Diagnostic[] {
    return [curation, file].flatMap((name) => (name === null ? [] : (byFile.get(name) ?? [])));
  }
}

function figuresOf({ report, diagnostics, events }: Findings): Figure[] {
  const curated = events.filter(({ origin }) => origin === "curated").length;
  const sum = (of: (document: DocumentReport) => number) =>
    report.documents.reduce((total, document) => total + of(document), 0);
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  return [
    { number: report.documents.length, name: "document" },
    { number: curated, name: "curated event" },
    { number: events.length - curated, name: "proposed event" },
    { number: sum(({ dates }) => dates), name: "date" },
    { number: sum(({ ignored }) => ignored), name: "passage", rest: " set aside" },
    { number: errors, name: "error" },
    { number: diagnostics.length - errors, name: "warning" },
  ];
}

function groupBy<T extends Diagnostic | TimelineEvent>(
  items: readonly T[],
  keys: (item: T) => string[],
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keys(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
