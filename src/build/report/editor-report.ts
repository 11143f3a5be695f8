// The compiler's findings as one page for an editor. It comes in pieces, one document at a time, and asks no network.

import { createHash } from "node:crypto";
import { closeSync, mkdirSync, mkdtempSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { viewDocument } from "../../compile/editor/editor-report.ts";
import type { Joined } from "../../compile/stages/join-stage.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { TimelineEvent } from "../../model/timeline.ts";
import { formatDiagnostic } from "./code-frame.ts";
import { documentSection } from "./editor-report-document.ts";
import { SCRIPT, STYLE } from "./editor-report-style.ts";
import { html } from "./html.ts";

/** What the page tells of. */
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

/** The page in pieces. */
export function* reportPage(result: Findings): Generator<string> {
  const { report, diagnostics, sourceOf, textOf, timeline } = result;
  const byFile = groupBy(diagnostics, ({ file }) => [file]);
  const eventsOf = groupBy(result.events, ({ evidence }) => [...new Set(evidence.map(({ document }) => document))]);
  const curationOf = new Map(
    report.documents.flatMap(({ id, curation }) => (curation === null ? [] : [[id, curation]])),
  );
  const fileOf = new Map(report.documents.map(({ id, file }) => [id, file]));
  const told = new Set<string>();
  for (const { id, file } of report.documents) for (const name of [file, curationOf.get(id) ?? ""]) told.add(name);
  const title = timeline?.title ?? "Timeline";
  yield head(title);
  yield summary(title, result, (id) => faultsOf(id).length);
  yield* faults(
    diagnostics.filter(({ file }) => !told.has(file)),
    sourceOf,
  );
  yield "</header>\n<main>\n";
  for (const [index, document] of report.documents.entries()) {
    const text = textOf(document.id);
    const name = curationOf.get(document.id);
    const curation = name === undefined ? null : { name, text: sourceOf(name) ?? "" };
    const view = viewDocument({
      id: document.id,
      file: document.file,
      text,
      curation,
      events: eventsOf.get(document.id) ?? [],
      diagnostics: byFile.get(document.file) ?? [],
    });
    const beside = faultsOf(document.id).filter(({ file, span }) => file !== document.file || !span);
    yield documentSection(index + 1, document, view, curation?.name ?? null, [...faults(beside, sourceOf)].join(""));
  }
  yield `</main>\n<footer>Made by the compiler from the documents and their curation files; nothing in it was edited.</footer>\n`;
  yield `<script>${SCRIPT}</script>\n</body>\n</html>\n`;

  function faultsOf(id: string): Diagnostic[] {
    return [curationOf.get(id), fileOf.get(id)].flatMap((file) => (file === undefined ? [] : (byFile.get(file) ?? [])));
  }
}

function head(title: string): string {
  const hash = createHash("sha256").update(SCRIPT).digest("base64");
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Editor’s report: ${title}</title>
<style>${{ raw: STYLE }}</style>
</head>
<body>
`;
}

const LEGEND = `<ul class="legend" aria-label="What the marks mean">
<li><span class="t DATE">words of time</span> that give a date (colour by type: <span class="t DATE">date</span>, <span class="t TIME">time of day</span>, <span class="t DURATION">duration</span>, <span class="t SET">repeated</span>)</li>
<li><span class="t DATE unanchored">dashed</span>: would, if the document had a date</li>
<li><span class="t DATE vague">dotted</span>: date nothing</li>
<li><span class="curated">cited by a curated event</span></li>
<li><span class="proposed">by a proposed one</span></li>
<li><span class="aside">set aside</span></li>
<li><span class="faulty">has a fault</span></li>
<li><span class="quiet">passed over: neither a date nor an event</span></li>
</ul>
`;

function summary(title: string, { report, diagnostics, events }: Findings, faultsIn: (id: string) => number): string {
  const curated = events.filter(({ origin }) => origin === "curated").length;
  const sum = (of: (document: (typeof report.documents)[number]) => number) =>
    report.documents.reduce((total, document) => total + of(document), 0);
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  const figures: [number, string, string?][] = [
    [report.documents.length, "document"],
    [curated, "curated event"],
    [events.length - curated, "proposed event"],
    [sum(({ dates }) => dates), "date"],
    [sum(({ ignored }) => ignored), "passage", " set aside"],
    [errors, "error"],
    [diagnostics.length - errors, "warning"],
  ];
  const figure = ([number, name, rest = ""]: [number, string, string?]): string =>
    html`<li><b>${number}</b> ${name}${number !== 1 && "s"}${rest}</li>`;
  const rows = report.documents.map(
    ({ file, title: name, published, sentences, dates, curated, proposed, ignored, id }, index) =>
      html`<tr><td><a href="#d${index + 1}">${name}</a><br><span class="quiet">${file}</span></td><td class="date">${published ?? "no date"}</td>${{
        raw: [sentences, dates, curated, proposed, ignored].map((each) => `<td class="n">${each}</td>`).join(""),
      }}<td class="n">${faultsIn(id)}</td></tr>\n`,
  );
  return html`<header>
<h1>Editor’s report</h1>
<p class="facts">${title}: what the compiler found in each document, what became of it, and why</p>
<ul class="figures">${{ raw: figures.map(figure).join("") }}</ul>
${{ raw: LEGEND }}<details open><summary>Documents</summary><div class="wide" tabindex="0" role="region" aria-label="Documents"><table class="documents">
<thead><tr><th>document</th><th>published</th><th class="n">sentences</th><th class="n">dates</th><th class="n">curated</th><th class="n">proposed</th><th class="n">set aside</th><th class="n">faults</th></tr></thead>
<tbody>
${{ raw: rows.join("") }}</tbody></table></div></details>
`;
}

/** Faults that no place of a document's text stands for, each with its code frame. */
function* faults(diagnostics: readonly Diagnostic[], sourceOf: Findings["sourceOf"]): Generator<string> {
  for (const diagnostic of diagnostics) {
    yield html`<pre class="${diagnostic.severity}" tabindex="0">${formatDiagnostic(diagnostic, sourceOf(diagnostic.file))}</pre>\n`;
  }
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
