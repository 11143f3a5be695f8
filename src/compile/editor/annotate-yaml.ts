// A curation file as text: what stands in it reads back as what was meant, and an editor can read it, too.

import type { TimelineDocument, TimelineEvent } from "../../model/timeline.ts";
import { flat, scalar, UNSAFE } from "../curation/mending/scalar.ts";

/** Notes on an event besides its own fields. */
export interface Entry {
  event: TimelineEvent;
  quote: string;
  /** Words elsewhere, or the ones of several in the quote, that date it. */
  time: string | null;
  /** Another file describes it: this one adds a passage, and with `dated` a date that is narrower there. */
  added?: { dated: boolean };
}

const PLAIN_DATE = /^[\d.][\dX./~?%-]*$/;

/** A text within a comment: nothing of it can end the line. */
export const inComment = (text: string): string => flat(text).replace(UNSAFE, "\ufffd");

const dateScalar = (edtf: string): string => (PLAIN_DATE.test(edtf) ? edtf : scalar(edtf));

function fieldsOf({ event, quote, time, added }: Entry): [string, string][] {
  const own: [string, string | null][] = [
    ["id", event.id],
    ["quote", scalar(quote)],
    ["time", time && scalar(time)],
  ];
  const described: [string, string | null][] = [
    ["title", scalar(event.title)],
    ["label", event.label === undefined ? null : scalar(event.label)],
    ["summary", scalar(event.summary)],
    ["date", dateScalar(event.date.edtf)],
    ["lasts", event.lasts ? "true" : null],
    ["actors", `[${event.actors.join(", ")}]`],
    ["places", event.places ? `[${event.places.join(", ")}]` : null],
    ["category", event.category],
    ["tone", event.tone],
    ["importance", String(event.importance)],
  ];
  const date: [string, string | null] = ["date", added?.dated ? dateScalar(event.date.edtf) : null];
  const fields = [...own, ...(added ? [date] : described), ["reviewed", "false"] as [string, string]];
  return fields.flatMap(([key, value]): [string, string][] => (value === null ? [] : [[key, value]]));
}

/** The words that date an event, and their rule: a check of the proposal begins with them. */
function reason({ event }: Entry): string {
  const time = event.evidence[0]?.time;
  if (!time) return "no words of the quote date it";
  const counted = time.anchor === undefined ? "" : `, counted from ${time.anchor}`;
  return `dated by ‘${inComment(time.text)}’ (rule ${inComment(time.rule)}: ${inComment(time.value)}${counted})`;
}

/** An event as an entry of a list in block style; each line begins with `indent`. */
export const blockEntry = (entry: Entry, indent: string): string =>
  [
    `${indent}# ${reason(entry)}`,
    ...fieldsOf(entry).map(([key, value], at) => `${indent}${at === 0 ? "- " : "  "}${key}: ${value}`),
  ].join("\n");

/** An event as an entry of a list in brackets. */
export const flowEntry = (entry: Entry, indent: string): string =>
  `${indent}# ${reason(entry)}\n${indent}{${fieldsOf(entry)
    .map(([key, value]) => `${key}: ${value}`)
    .join(", ")}}`;

/** The known facts of a document, one key a line; the unknown ones stand there to be filled in. */
export function header(document: Omit<TimelineDocument, "id" | "file">): string {
  const { title, publisher, published, url, language } = document;
  return [
    `title: ${scalar(title)}`,
    publisher === "" ? "# publisher: Who published it" : `publisher: ${scalar(publisher)}`,
    published === null
      ? '# published: 2024-01-31   # the day that "last year" and "on Thursday" are counted from'
      : `published: ${dateScalar(published.edtf)}`,
    url === undefined ? "# url: https://example.org/where-it-was-published" : `url: ${scalar(url)}`,
    `language: ${language}`,
  ].join("\n");
}
