// The editor's report around its documents: head, figures, legend, the table of documents, and faults of other files.

import { createHash } from "node:crypto";
import type { ReactNode } from "react";
import type { DocumentReport } from "../../compile/stages/report.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { SCRIPT, STYLE } from "./editor-report-style.ts";
import { ReportFaults } from "./ReportFaults.tsx";

/** A number of the report, with what it counts. */
export interface Figure {
  number: number;
  /** In the singular. */
  name: string;
  /** The words after the noun. */
  rest?: string;
}

interface ReportPageProps {
  /** The title of the timeline. */
  title: string;
  figures: readonly Figure[];
  documents: readonly DocumentReport[];
  /** Address of a document's section or page, by its place in the list. */
  addressOf: (index: number) => string;
  faultsIn: (document: DocumentReport) => number;
  /** Faults of files that belong to no document. */
  faults: readonly Diagnostic[];
  sourceOf: (file: string) => string | undefined;
}

/** The page with an empty `main`, in which the documents are put one by one. It may run its own script and ask for nothing. */
export function ReportPage({ title, figures, documents, addressOf, faultsIn, faults, sourceOf }: ReportPageProps) {
  return (
    <Shell
      title={`Editor’s report: ${title}`}
      header={
        <>
          <h1>Editor’s report</h1>
          <p className="facts">{title}: what the compiler found in each document, what became of it, and why</p>
          <ul className="figures">
            {figures.map(({ number, name, rest = "" }) => (
              <li key={name + rest}>
                <b>{number}</b> {name}
                {number !== 1 && "s"}
                {rest}
              </li>
            ))}
          </ul>
          <Legend />
          <Documents documents={documents} addressOf={addressOf} faultsIn={faultsIn} />
          <ReportFaults faults={faults} sourceOf={sourceOf} />
        </>
      }
    />
  );
}

interface DocumentPageProps {
  /** The title of the document. */
  title: string;
  /** Addresses of the list of documents and of the pages beside this one, as far as there are any. */
  index: string;
  before: string | null;
  after: string | null;
}

/** The page of one document, with an empty `main` for its section. */
export function ReportDocumentPage({ title, index, before, after }: DocumentPageProps) {
  return (
    <Shell
      title={`Editor’s report: ${title}`}
      header={
        <>
          <nav className="facts">
            <a href={index}>All documents</a>
            {before !== null && <a href={before}>Previous</a>}
            {after !== null && <a href={after}>Next</a>}
          </nav>
          <Legend />
        </>
      }
    />
  );
}

function Shell({ title, header }: { title: string; header: ReactNode }) {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <Own tag="style" text={STYLE} />
      </head>
      <body>
        <header>{header}</header>
        <main />
        <footer>Made by the compiler from the documents and their curation files; nothing in it was edited.</footer>
        <Own tag="script" text={SCRIPT} />
      </body>
    </html>
  );
}

const POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  `script-src 'sha256-${createHash("sha256").update(SCRIPT).digest("base64")}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** A style sheet or script of our own, to the letter: the policy knows the script by its hash. */
function Own({ tag: Tag, text }: { tag: "style" | "script"; text: typeof STYLE | typeof SCRIPT }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: constants of this folder, never text of a document
  return <Tag dangerouslySetInnerHTML={{ __html: text }} />;
}

function Legend() {
  return (
    <ul className="legend" aria-label="What the marks mean">
      <li>
        <span className="t DATE">words of time</span> that give a date (colour by type:{" "}
        <span className="t DATE">date</span>, <span className="t TIME">time of day</span>,{" "}
        <span className="t DURATION">duration</span>, <span className="t SET">repeated</span>)
      </li>
      <li>
        <span className="t DATE unanchored">dashed</span>: would, if the document had a date
      </li>
      <li>
        <span className="t DATE vague">dotted</span>: date nothing
      </li>
      <li>
        <span className="curated">cited by a curated event</span>
      </li>
      <li>
        <span className="proposed">by a proposed one</span>
      </li>
      <li>
        <span className="aside">set aside</span>
      </li>
      <li>
        <span className="faulty">has a fault</span>
      </li>
      <li>
        <span className="quiet">passed over: neither a date nor an event</span>
      </li>
    </ul>
  );
}

const COUNTED = ["sentences", "dates", "curated", "proposed", "ignored"] as const;

function Documents({ documents, addressOf, faultsIn }: Pick<ReportPageProps, "documents" | "addressOf" | "faultsIn">) {
  return (
    <details open>
      <summary>Documents</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls has to be reached by the keyboard */}
      <div className="wide" tabIndex={0} role="region" aria-label="Documents">
        <table className="documents">
          <thead>
            <tr>
              <th>document</th>
              <th>published</th>
              {["sentences", "dates", "curated", "proposed", "set aside", "faults"].map((name) => (
                <th key={name} className="n">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {documents.map((document, at) => (
              <tr key={document.id}>
                <td>
                  <a href={addressOf(at)}>{document.title}</a>
                  <br />
                  <span className="quiet">{document.file}</span>
                </td>
                <td className="date">{document.published ?? "no date"}</td>
                {COUNTED.map((name) => (
                  <td key={name} className="n">
                    {document[name]}
                  </td>
                ))}
                <td className="n">{faultsIn(document)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
