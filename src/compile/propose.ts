// Events for a document that no editor has read: one for each dated sentence, and marked as proposed.

import type { Diagnostic } from "../model/diagnostic.ts";
import type { TimelineEvent } from "../model/timeline.ts";
import { evidenceOf } from "./assemble.ts";
import { readable } from "./document.ts";
import type { ReadDocument } from "./evidence.ts";
import { excerpt, faultAt } from "./fault.ts";
import { dateOf, isDating } from "./temporal/timex.ts";
import { ACTORS } from "./vocabulary.ts";

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** All aliases in one pattern, longer ones first, so that "Russian Federation" is found before "Russian". */
const ALIASES = new Map(ACTORS.flatMap(({ id, aliases }) => aliases.map((alias) => [alias, id] as const)));
const ALIAS_PATTERN = new RegExp(
  `(?<![\\p{L}\\d])(?:${[...ALIASES.keys()]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join("|")})(?![\\p{L}\\d])`,
  "gu",
);

/** Ids of the actors that a text names: first the partner it names first, then Armenia, then the others. */
export function actorsIn(text: string): string[] {
  const found = new Set<string>();
  for (const match of text.matchAll(ALIAS_PATTERN)) {
    const id = ALIASES.get(match[0]);
    if (id) found.add(id);
  }
  const partners = [...found].filter((id) => id !== "armenia");
  const [lead, ...others] = partners;
  const spine = found.has("armenia") ? ["armenia"] : [];
  return lead === undefined ? spine : [lead, ...spine, ...others];
}

/** What a sentence is about, by its words; the first row that fits decides. */
const CATEGORY_WORDS: readonly (readonly [string, RegExp])[] = [
  ["statement", /\b(?:said|says|stated|declared|commented|accused|statement)\b/i],
  ["clash", /\b(?:fighting|hostilities|attack\w*|clash\w*|killed|ceasefire|shelling|offensive|war)\b/i],
  ["exercise", /\b(?:exercises?|drills?|maneuvers|manoeuvres)\b/i],
  ["training", /\b(?:train(?:s|ed|ing)?|instructors?|school|academy)\b/i],
  ["deployment", /\b(?:troops|peacekeep\w+|deploy\w*|contingent|soldiers)\b/i],
  ["agreement", /\b(?:treat(?:y|ies)|agreements?|accords?|signed|protocol)\b/i],
  ["programme", /\b(?:plan|program(?:me)?|partnership|reforms?|process)\b/i],
  ["membership", /\b(?:join(?:s|ed)?|member(?:ship)?|accession|withdr[ae]w\w*)\b/i],
  ["institution", /\b(?:ambassador|envoy|post|quota|office|secretariat|mission)\b/i],
  ["diplomacy", /\b(?:met|meets?|meeting|talks|summit|visit\w*|relations)\b/i],
];

const categoryOf = (text: string): string => CATEGORY_WORDS.find(([, words]) => words.test(text))?.[0] ?? "statement";

/** Longest summary; a sentence beyond it is cut at a word. */
const MAX_SUMMARY = 400;
const MAX_TITLE = 80;
/** An opening quotation mark whose partner a cut title has lost. */
const ORPHAN_QUOTE = /^[“"‘'«]+(?!.*(?:[”"»]|[’'](?!\p{L})))/u;

/**
 * Proposes an event for each dated sentence of a report. A sentence that names no actor takes those of its paragraph;
 * where that names none either, the sentence is passed over with a warning: an event without an actor has no lane.
 */
export function propose(document: ReadDocument, taken: ReadonlySet<string>, faults: Diagnostic[]): TimelineEvent[] {
  const events: TimelineEvent[] = [];
  let at = 0;
  let unanchored: { start: number; end: number; text: string } | null = null;
  const { expressions } = document;
  for (const sentence of readable(document)) {
    if (sentence.kind === "dateline") continue;
    while (at < expressions.length && (expressions[at]?.start ?? 0) < sentence.start) at += 1;
    const inside = [];
    for (let next = at; (expressions[next]?.end ?? Number.POSITIVE_INFINITY) <= sentence.end; next += 1) {
      const expression = expressions[next];
      if (expression) inside.push(expression);
    }
    const words = inside.find(isDating);
    unanchored ??= inside.find((each) => each.meaning.kind === "unanchored") ?? null;
    if (words === undefined) continue;
    const text = document.text.slice(sentence.start, sentence.end);
    const { block } = sentence;
    const named = actorsIn(text);
    const actors = named.length > 0 ? named : actorsIn(document.text.slice(block.start, block.end));
    if (actors.length === 0) {
      const message = `no event is proposed for this sentence: it names no known actor ("${excerpt(text, 60)}")`;
      faults.push(faultAt(document.source, sentence, { severity: "warning", code: "no-actor", message }));
      continue;
    }
    events.push({
      id: freeId(`${document.id}-${events.length + 1}`, taken),
      title: excerpt(text, MAX_TITLE).replace(ORPHAN_QUOTE, ""),
      summary: excerpt(text, MAX_SUMMARY),
      date: dateOf(words),
      lasts: words.relation === "since",
      actors,
      category: categoryOf(text),
      tone: "neutral",
      importance: 1,
      origin: "proposed",
      evidence: [evidenceOf(document, sentence, words)],
    });
  }
  if (unanchored) {
    const message = `"${unanchored.text}" counts from the day of the document, and the document has none`;
    const hint = `give published: in ${document.id}.yaml`;
    faults.push(
      faultAt(document.source, unanchored, { severity: "warning", code: "published-missing", message, hint }),
    );
  }
  return events;
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  let id = wanted;
  for (let suffix = 2; taken.has(id); suffix += 1) id = `${wanted}-${suffix}`;
  return id;
}
