// Writes the compiler's findings as pages for an editor, one document at a time. They need no network.

import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { createElement, type ReactElement } from "react";
import { viewDocument } from "../../compile/editor/editor-report.ts";
import type { Joined } from "../../compile/stages/join-stage.ts";
import type { DocumentReport } from "../../compile/stages/report.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { TimelineEvent } from "../../model/timeline.ts";
import { markup } from "./markup.ts";
import { ReportDocument } from "./ReportDocument.tsx";
import { type Figure, ReportDocumentPage, ReportPage } from "./ReportPage.tsx";

/** The material of the page. */
export interface Findings extends Joined {
  textOf: (id: string) => string;
  /** The text of a document's or a curation's file, as far as it can be read. */
  sourceOf: (file: string) => string | undefined;
}

/** More documents than these have a page each, below a page that lists them: a browser opens either quickly. */
const ON_ONE_PAGE = 40;

/** A file of the report, relative to its first page, in pieces. */
interface ReportFile {
  path: string;
  pieces: Iterable<string>;
}

/**
 * Writes the report: one page or, for many documents, a page that lists them and a folder beside it with a page for each.
 * It is complete before it takes the place of the previous one. Throws what the file system throws.
 */
export function writeReport(file: string, result: Findings): void {
  const target = resolve(file);
  mkdirSync(dirname(target), { recursive: true });
  const staging = mkdtempSync(join(dirname(target), ".report-"));
  try {
    const [first, ...others] = reportFiles(basename(target), result);
    if (first === undefined) return;
    for (const each of [first, ...others]) writePieces(join(staging, "new", each.path), each.pieces);
    const pages = pagesFolder(basename(target));
    // pages of an earlier report would be those of other documents
    const former = join(dirname(target), pages);
    if (existsSync(former)) {
      const stranger = readdirSync(former).find((name) => !PAGE.test(name));
      if (stranger !== undefined) throw new Error(`${former} holds ${stranger}, which is no page of a report`);
      renameSync(former, join(staging, "old"));
    }
    if (others.length > 0) renameSync(join(staging, "new", pages), join(dirname(target), pages));
    renameSync(join(staging, "new", first.path), target);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

function writePieces(place: string, pieces: Iterable<string>): void {
  mkdirSync(dirname(place), { recursive: true });
  const handle = openSync(place, "w");
  try {
    for (const piece of pieces) writeSync(handle, piece);
  } finally {
    closeSync(handle);
  }
}

/** Names of the documents' pages. */
const PAGE = /^\d+-[a-z0-9-]+\.html$/;

/** Folder of the documents' pages, beside the first page of this name. */
const pagesFolder = (name: string): string => `${name.replace(/\.[^.]*$/, "")}-documents`;

/** The files of a report whose first page has this name; that page comes first. */
export function* reportFiles(name: string, result: Findings): Generator<ReportFile> {
  const { documents } = result.report;
  if (documents.length <= ON_ONE_PAGE) {
    yield { path: name, pieces: reportPage(result) };
    return;
  }
  const sections = new Sections(result);
  const page = (index: number): string => `${index + 1}-${documents[index]?.id ?? ""}.html`;
  const folder = pagesFolder(name);
  yield {
    path: name,
    pieces: filled(
      sections.head((index) => `${encodeURIComponent(folder)}/${page(index)}`),
      [],
    ),
  };
  for (const [index, { title }] of documents.entries()) {
    const shell = createElement(ReportDocumentPage, {
      title,
      index: `../${encodeURIComponent(name)}`,
      before: index > 0 ? page(index - 1) : null,
      after: index + 1 < documents.length ? page(index + 1) : null,
    });
    yield { path: `${folder}/${page(index)}`, pieces: filled(shell, sections.of(index)) };
  }
}

/** The whole report as one page, in pieces. */
export function reportPage(result: Findings): Generator<string> {
  const sections = new Sections(result);
  return filled(
    sections.head((index) => `#d${index + 1}`),
    sections.all(),
  );
}

/** A page in pieces: the lines before its documents, each document, and the lines after them. */
function* filled(shell: ReactElement, sections: Iterable<string>): Generator<string> {
  const page = markup(shell);
  const end = page.lastIndexOf("</main>"); // no text holds this: React has escaped it
  yield `<!doctype html>\n${page.slice(0, end)}`;
  yield* sections;
  yield `${page.slice(end)}\n`;
}

/** The parts of a report, each made when it is written. */
class Sections {
  private readonly byFile: Map<string, Diagnostic[]>;
  private readonly eventsOf: Map<string, TimelineEvent[]>;

  constructor(private readonly result: Findings) {
    this.byFile = groupBy(result.diagnostics, ({ file }) => [file]);
    this.eventsOf = groupBy(result.events, ({ evidence }) => [...new Set(evidence.map(({ document }) => document))]);
  }

  /** The page around the documents. */
  head(addressOf: (index: number) => string): ReactElement {
    const { report, diagnostics, sourceOf, timeline } = this.result;
    const told = new Set<string>();
    for (const { file, curation } of report.documents) for (const name of [file, curation ?? ""]) told.add(name);
    return createElement(ReportPage, {
      title: timeline?.title ?? "Timeline",
      figures: figuresOf(this.result),
      documents: report.documents,
      addressOf,
      faultsIn: (document) => this.faultsOf(document).length,
      faults: diagnostics.filter(({ file }) => !told.has(file)),
      sourceOf,
    });
  }

  *all(): Generator<string> {
    for (const index of this.result.report.documents.keys()) yield* this.of(index);
  }

  /** The section of one document. */
  *of(index: number): Generator<string> {
    const { report, sourceOf, textOf, domain } = this.result;
    const document = report.documents[index];
    if (document === undefined) return;
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
          domain,
          events: this.eventsOf.get(id) ?? [],
          diagnostics: this.byFile.get(file) ?? [],
        }),
        curation: document.curation,
        faults: this.faultsOf(document).filter((fault) => fault.file !== file || !fault.span),
        sourceOf,
      }),
    );
  }

  private faultsOf({ file, curation }: DocumentReport): Diagnostic[] {
    return [curation, file].flatMap((name) => (name === null ? [] : (this.byFile.get(name) ?? [])));
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
