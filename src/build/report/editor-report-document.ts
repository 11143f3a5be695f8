// One document of the editor's page: its text with marks, notes beside it, and its words of time as a list.

import {
  type BlockView,
  type DocumentView,
  daysInWords,
  type ExpressionView,
  type Note,
  type Stretch,
} from "../../compile/editor/editor-report.ts";
import type { DocumentReport } from "../../compile/stages/report.ts";
import { bounds } from "../../model/date.ts";
import { count, escapeText, html } from "./html.ts";

/**
 * A document as a section of the page.
 * @param number its place among the documents; ids begin with it
 * @param faults HTML of the faults that stand in no place of the text
 */
export function documentSection(
  number: number,
  document: DocumentReport,
  view: DocumentView,
  curation: string | null,
  faults: string,
): string {
  const id = `d${number}`;
  const { sentences, passedOver, expressions } = view;
  const facts = [
    document.file,
    curation === null ? "not curated: all events are proposed" : `curated by ${curation}`,
    document.published === null ? "no date: relative words cannot be counted" : `published ${document.published}`,
    count(sentences, "sentence"),
    `${passedOver} of them passed over`,
    `words of time: ${(["dating", "unanchored", "vague"] as const)
      .map((kind) => `${expressions.filter((each) => each.kind === kind).length} ${kind}`)
      .join(", ")}`,
  ];
  const blocks = view.blocks.map((block) => blockRow(id, block)).join("");
  return html`<article id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${document.title}</h2>
<p class="facts">${facts.join(" · ")}</p>
${{ raw: faults }}${{ raw: blocks }}${{ raw: expressionList(id, expressions) }}</article>
`;
}

const KINDS = { text: "", caption: "caption", byline: "byline", boilerplate: "boilerplate, not read" } as const;

function blockRow(id: string, block: BlockView): string {
  const off = block.kind === "boilerplate";
  const kind = KINDS[block.kind];
  const text = block.stretches.map((stretch) => stretchOf(id, stretch, off)).join("");
  return html`<div class="row"><span class="line" id="${id}-l${block.line}">${block.line}</span><p class="text${off && " off"}" dir="auto">${{
    raw: kind === "" ? "" : html`<span class="kind">${kind}</span>`,
  }}${{ raw: text }}</p>${{ raw: notesOf(id, block.notes) }}</div>\n`;
}

function stretchOf(id: string, stretch: Stretch, off: boolean): string {
  const { expression, isStart, cited, ignored, fault, passedOver, ends } = stretch;
  const classes = [
    cited,
    ignored && !cited && "aside",
    fault && `faulty ${fault}`,
    passedOver && !off && "quiet",
  ].filter(Boolean);
  let words = escapeText(stretch.text);
  if (expression) {
    const { type } = expression;
    const name = `${id}-x${expression.number}`;
    words = isStart
      ? html`<span class="x ${type} ${expression.kind}" id="${name}-at"><a href="#${name}" aria-describedby="${name}-tip">${{ raw: words }}</a><span class="tip" role="tooltip" id="${name}-tip">${{ raw: explained(expression) }}</span></span>`
      : html`<span class="t ${type} ${expression.kind}">${{ raw: words }}</span>`;
  }
  if (classes.length > 0) words = `<span class="${classes.join(" ")}">${words}</span>`;
  const links = ends.map(
    (number) =>
      `<sup id="${id}-q${number}"><a href="#${id}-e${number}" aria-label="event ${number}">${number}</a></sup>`,
  );
  return words + links.join("");
}

function explained({ kind, type, value, date, days, anchor, rule }: ExpressionView): string {
  const what = { dating: date ?? "", unanchored: "no date to count from", vague: "dates nothing" }[kind];
  const facts = [days, anchor && `counted from ${anchor}`, `${type} TIMEX3 ${value}`, `rule: ${rule}`];
  return html`<b>${what}</b>${facts.filter(Boolean).join(" · ")}`;
}

function notesOf(id: string, notes: readonly Note[]): string {
  if (notes.length === 0) return "";
  return `<ol class="notes">${notes.map((note) => noteOf(id, note)).join("")}</ol>`;
}

function noteOf(id: string, note: Note): string {
  if (note.kind === "ignored") return html`<li><span class="tag">set aside</span> ${note.because}</li>`;
  if (note.kind === "diagnostic") {
    const { severity, code, message, hint } = note.diagnostic;
    return html`<li class="${severity}"><span class="tag">${severity}</span> ${message}<span class="small">${hint ?? ""} [${code}]</span></li>`;
  }
  const { event, number } = note;
  const { date, origin, lasts } = event;
  const days = `${date.edtf} (${daysInWords(bounds(date))}${lasts ? ", all through" : ""})`;
  const facts = [event.actors.join(", "), event.category, event.tone, `importance ${event.importance}`, event.id];
  return html`<li class="event-${origin}" id="${id}-e${number}"><a href="#${id}-q${number}" aria-label="to the passage of event ${number}">${number}</a> <b>${event.title}</b><span class="small"><span class="tag">${origin}</span> · ${days}</span><span class="small">${why(note)}</span><span class="small">${facts.join(" · ")}</span></li>`;
}

function why({ event, evidence }: Extract<Note, { kind: "event" }>): string {
  const time = event.evidence[evidence]?.time;
  const vouched = (event.references ?? [])
    .map(({ label, date }) => `${label}${date ? ` (${date.edtf})` : ""}`)
    .join(", ");
  const more = vouched === "" ? "" : `; references: ${vouched}`;
  if (!time) return `no words in this passage date it${more}`;
  return `dated by “${time.text}”, rule ${time.rule}${time.anchor ? `, counted from ${time.anchor}` : ""}${more}`;
}

function expressionList(id: string, expressions: readonly ExpressionView[]): string {
  if (expressions.length === 0) return html`<p class="facts">No words of time were found.</p>`;
  const rows = expressions.map(({ number, text, line, kind, type, value, date, days, anchor, rule }) => {
    const name = `${id}-x${number}`;
    return html`<tr id="${name}"><td class="n">${line}</td><td><a href="#${name}-at">${text}</a></td><td>${kind}</td><td>${type ?? ""}</td><td>${value ?? ""}</td><td>${date ?? ""}</td><td>${days ?? ""}</td><td>${anchor ?? ""}</td><td>${rule}</td></tr>\n`;
  });
  return html`<details><summary>${count(expressions.length, "expression")} of time as a list</summary>
<div class="wide" tabindex="0" role="region" aria-label="Expressions of time"><table><thead><tr><th class="n">line</th><th>words</th><th>kind</th><th>type</th><th>TIMEX3 value</th><th>date</th><th>days</th><th>counted from</th><th>rule</th></tr></thead><tbody>
${{ raw: rows.join("") }}</tbody></table></div></details>
`;
}
