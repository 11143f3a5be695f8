// A citation of the article behind an event, with the passage and the way back to the event as its note.

import type { EdtfDate } from "../model/date.ts";
import type { Evidence, TimelineDocument, TimelineEvent } from "../model/timeline.ts";
import { bibtexDate, cslDate, isDated } from "./citation-date.ts";
import { webAddress } from "./web.ts";

export type CitationFormat = "text" | "bibtex" | "csl";

export interface Cited {
  event: Pick<TimelineEvent, "id" | "title">;
  evidence: Pick<Evidence, "quote">;
  document: TimelineDocument;
  /** Address of the event in this timeline, where it has one. */
  link?: string | null;
  /** A date in words. */
  inWords(date: EdtfDate): string;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** One line: a quote may run over several lines of its document. */
const oneLine = (text: string): string => text.replace(/\s+/gu, " ").trim();

function note({ event, evidence, link }: Cited): string {
  const source = link ? `${event.title}, ${link}` : event.title;
  return `“${oneLine(evidence.quote)}” (cited for: ${source})`;
}

/** The day of publication in words. */
const publishedOf = ({ document: { published }, inWords }: Cited): string =>
  isDated(published) ? inWords(published) : "n.d.";

/** A title that is its editor's stands in brackets, as catalogues write it. */
const nameOf = ({ title, titleBy }: TimelineDocument): string =>
  titleBy === "editor" ? `[${oneLine(title)}]` : oneLine(title);

/** A citation as a sentence that can be pasted anywhere. */
export function citationText(cited: Cited): string {
  const { titleBy, url } = cited.document;
  const address = webAddress(url);
  const named = titleBy === "editor" ? nameOf(cited.document) : `“${nameOf(cited.document)}”`;
  const by = [cited.document.author, cited.document.publisher].filter(Boolean).join(", ");
  const source = `${by && `${by}: `}${named}, ${publishedOf(cited).replace(/\.$/, "")}.`;
  return [source, address && `${address}.`, note(cited)].filter(Boolean).join(" ");
}

/** Braces by name: BibTeX counts those behind a backslash, too, and a field would end at the first one too many. */
const TEX: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "#": "\\#",
  $: "\\$",
  "%": "\\%",
  "&": "\\&",
  _: "\\_",
  "^": "\\textasciicircum{}",
  "~": "\\textasciitilde{}",
  "`": "\\textasciigrave{}",
};
/** TeX makes one sign of two such: of "--" a dash, of "''" a quotation mark. */
const JOINED = /([-',<>])(?=\1)/g;
const tex = (text: string): string =>
  oneLine(text)
    .replace(/[\\{}#$%&_^~`]/g, (mark) => TEX[mark] ?? mark)
    .replace(JOINED, "$1{}");
/** Addresses are not escaped in BibTeX; only a brace would end the field, and some programs read a tilde as a space. */
const texAddress = (url: string): string =>
  url.replace(/[{}\\]/g, (mark) => encodeURIComponent(mark)).replaceAll("~", "%7E");

/** A BibTeX entry. Author and title are in double braces, so that no style takes names apart or changes capitals. */
export function citationBibtex(cited: Cited): string {
  const { document } = cited;
  const { published } = document;
  const { year, month, day, isWhole } = bibtexDate(published);
  const address = webAddress(document.url);
  const dating = !isDated(published) ? "Undated." : isWhole ? "" : `Published ${publishedOf(cited)}.`;
  const { link } = cited;
  const by = document.author ?? document.publisher;
  const lines = [
    by ? `author = {{${tex(by)}}}` : null,
    document.author && document.publisher ? `howpublished = {{${tex(document.publisher)}}}` : null,
    `title = {{${tex(nameOf(document))}}}`,
    year === undefined ? null : `year = {${year}}`,
    month === undefined ? null : `month = ${MONTHS[month - 1]}`,
    day === undefined ? null : `day = {${day}}`,
    address ? `url = {${texAddress(address)}}` : null,
    `language = {${tex(document.language)}}`,
    `note = {${dating && `${tex(dating)} `}“${tex(cited.evidence.quote)}” (cited for: ${tex(cited.event.title)}${link ? `, \\url{${texAddress(link)}}` : ""})}`,
  ].filter((line) => line !== null);
  return `@misc{${document.id},\n${lines.map((line) => `  ${line}`).join(",\n")}\n}`;
}

/** The CSL-JSON item, as reference managers import it (a list of one). */
export function citationCsl(cited: Cited): string {
  const { document } = cited;
  const issued = cslDate(document.published, publishedOf(cited));
  const address = webAddress(document.url);
  const item = {
    id: document.id,
    type: "article-newspaper",
    title: nameOf(document),
    ...(document.author ? { author: [{ literal: document.author }] } : {}),
    ...(document.publisher ? { "container-title": document.publisher } : {}),
    language: document.language,
    ...(issued ? { issued } : {}),
    ...(address ? { URL: address } : {}),
    note: note(cited),
  };
  return JSON.stringify([item], null, 2);
}

/** The citation in one of the formats that the reader offers. */
export const cite: Record<CitationFormat, (cited: Cited) => string> = {
  text: citationText,
  bibtex: citationBibtex,
  csl: citationCsl,
};
