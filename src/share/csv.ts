// The record as a table: RFC 4180, one row for each piece of evidence.

import { csvFormatRow } from "d3";
import type { EdtfDate } from "../model/date.ts";
import { actOf } from "../model/domain.ts";
import type { Timeline, TimelineEvent } from "../model/timeline.ts";

const HEADER = [
  "id",
  "title",
  "summary",
  "date_edtf",
  "earliest",
  "latest",
  "days",
  "precision",
  "told_edtf",
  "as_of",
  "lasts",
  "actors",
  "places",
  "category",
  "kind",
  "tone",
  "importance",
  "origin",
  "source",
  "quote",
  "document",
  "publisher",
  "published_edtf",
  "url",
  "reviewed_by",
  "reviewed_on",
];

/** Spreadsheets run cells that begin like this as formulas; an apostrophe in front makes them text. */
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n|]/u;
/** The same where a cell of ours falls apart: in countries that part cells by semicolons, and when pasted. */
const LATER_FORMULA = /([;\t\r\n]["\s\p{Cc}\p{Cf}]*)(?=[=+\-@＝＋－＠])/gu;

function safe(value: string | number | boolean | null | undefined): string {
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  const text = value ?? "";
  return (FORMULA.test(text) ? `'${text}` : text).replace(LATER_FORMULA, "$1'");
}

/** First and last day, ".." for an open end. Spreadsheets take an interval for no day of theirs and leave it as it is. */
const daysOf = ({ earliest, latest }: EdtfDate): string => `${earliest ?? ".."}/${latest ?? ".."}`;

/** Events as CSV, lines ended by CRLF. `source` counts an event's pieces of evidence from 1. */
export function toCsv(
  timeline: Pick<Timeline, "actors" | "documents" | "domain">,
  events: readonly TimelineEvent[],
): string {
  const actors = new Map(timeline.actors.map(({ id, name }) => [id, name]));
  const documents = new Map(timeline.documents.map((document) => [document.id, document]));
  const rows = events.flatMap((event) =>
    event.evidence.map((evidence, index) => {
      const document = documents.get(evidence.document);
      return [
        event.id,
        event.title,
        event.summary,
        event.date.edtf,
        event.date.earliest,
        event.date.latest,
        daysOf(event.date),
        event.date.precision,
        event.told?.edtf,
        event.asOf,
        event.lasts,
        event.actors.map((id) => actors.get(id) ?? id).join("; "),
        (event.places ?? []).map((id) => actors.get(id) ?? id).join("; "),
        event.category,
        actOf(timeline.domain, event.category),
        event.tone,
        event.importance,
        event.origin,
        index + 1,
        evidence.quote,
        document?.title ?? evidence.document,
        document?.publisher,
        document?.published?.edtf,
        document?.url,
        event.reviewed?.by,
        event.reviewed?.on,
      ];
    }),
  );
  return [HEADER, ...rows].map((row) => `${csvFormatRow(row.map(safe))}\r\n`).join("");
}
