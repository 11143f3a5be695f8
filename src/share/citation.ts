// A citation of the article behind an event, with the passage and the way back to the event as its note.

import { type EdtfDate, edtf } from "../model/date.ts";
import type { Evidence, TimelineDocument, TimelineEvent } from "../model/timeline.ts";
import { webAddress } from "./web.ts";

export type CitationFormat = "text" | "bibtex" | "csl";

export interface Cited {
  event: Pick<TimelineEvent, "id" | "title">;
  evidence: Pick<Evidence, "quote">;
  document: TimelineDocument;
  /** Address of the event in this timeline. */
  link?: string;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** One line: a quote may run over several lines of its document. */
const oneLine = (text: string): string => text.replace(/\s+/gu, " ").trim();

/** Year, month and day as far as a date is known; null for none, or for one that starts openly. */
function dateParts(date: EdtfDate): number[] | null {
  if (date.earliest === null) return null;
  const length = { day: 3, month: 2, season: 1, year: 1, decade: 1, interval: 3 }[date.precision];
  return date.earliest.split("-").map(Number).slice(0, length);
}

const doubtful = ({ approximate, uncertain }: EdtfDate): boolean => approximate || uncertain;

function writtenDate(date: EdtfDate | null): string {
  const parts = date && dateParts(date);
  if (!date || !parts) return "n.d.";
  const [year = 0, month, day] = parts;
  const options: Intl.DateTimeFormatOptions = { year: "numeric", timeZone: "UTC" };
  if (month) options.month = "long";
  if (day) options.day = "numeric";
  const time = new Date(0).setUTCFullYear(year, (month ?? 1) - 1, day ?? 1);
  const words = new Intl.DateTimeFormat("en-GB", options).format(time);
  if (date.uncertain) return `probably ${words}`;
  return date.approximate ? `about ${words}` : words;
}

function note({ event, evidence, link }: Cited): string {
  const source = link ? `${event.title}, ${link}` : event.title;
  return `“${oneLine(evidence.quote)}” (cited for: ${source})`;
}

/** A citation as a sentence that can be pasted anywhere. */
export function citationText(cited: Cited): string {
  const { publisher, title, published, url } = cited.document;
  const address = webAddress(url);
  const source = `${publisher && `${publisher}: `}“${oneLine(title)}”, ${writtenDate(published)}.`;
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
};
const tex = (text: string): string => oneLine(text).replace(/[\\{}#$%&_^~]/g, (mark) => TEX[mark] ?? mark);
/** Addresses are not escaped in BibTeX; only a brace would end the field. */
const texAddress = (url: string): string => url.replace(/[{}\\]/g, (mark) => encodeURIComponent(mark));

/** A BibTeX entry. Author and title are in double braces, so that no style takes names apart or changes capitals. */
export function citationBibtex(cited: Cited): string {
  const { document } = cited;
  const { published } = document;
  const [year, month, day] = (published && dateParts(published)) ?? [];
  const address = webAddress(document.url);
  const doubt =
    published && doubtful(published) ? `Published ${writtenDate(published)}. ` : published ? "" : "Undated. ";
  const { link } = cited;
  const lines = [
    document.publisher ? `author = {{${tex(document.publisher)}}}` : null,
    `title = {{${tex(document.title)}}}`,
    year === undefined ? null : `year = {${year}}`,
    month === undefined ? null : `month = ${MONTHS[month - 1]}`,
    day === undefined ? null : `day = {${day}}`,
    address ? `url = {${texAddress(address)}}` : null,
    `language = {${tex(document.language)}}`,
    `note = {${tex(doubt)}${doubt ? " " : ""}“${tex(cited.evidence.quote)}” (cited for: ${tex(cited.event.title)}${link ? `, \\url{${texAddress(link)}}` : ""})}`,
  ].filter((line) => line !== null);
  return `@misc{${document.id},\n${lines.map((line) => `  ${line}`).join(",\n")}\n}`;
}

/** The CSL-JSON item, as reference managers import it (a list of one). */
export function citationCsl(cited: Cited): string {
  const { document } = cited;
  const { published } = document;
  const parts = published && dateParts(published);
  const address = webAddress(document.url);
  const item = {
    id: document.id,
    type: "article-newspaper",
    title: oneLine(document.title),
    ...(document.publisher ? { "container-title": document.publisher } : {}),
    language: document.language,
    ...(published && parts
      ? { issued: { "date-parts": issued(published, parts), ...(doubtful(published) ? { circa: true } : {}) } }
      : {}),
    ...(address ? { URL: address } : {}),
    note: note(cited),
  };
  return JSON.stringify([item], null, 2);
}

/** One date, or the two ends of an interval. */
function issued(date: EdtfDate, parts: number[]): number[][] {
  if (date.precision !== "interval" || date.latest === null) return [parts];
  return [parts, dateParts(edtf(date.latest)) ?? []];
}

/** The citation in one of the formats that the reader offers. */
export const cite: Record<CitationFormat, (cited: Cited) => string> = {
  text: citationText,
  bibtex: citationBibtex,
  csl: citationCsl,
};
