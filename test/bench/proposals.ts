// How well the machine proposes: the five documents without their events, against what their editor made of them.

import { parse } from "yaml";
import { compile, sourceFile } from "../../src/compile/compile.ts";
import { parseDocument } from "../../src/compile/text/document.ts";
import type { EdtfDate } from "../../src/model/date.ts";
import { overlaps, type Span } from "../../src/model/text.ts";
import type { TimelineEvent } from "../../src/model/timeline.ts";
import { DOMAIN_YAML, SEEDS, seed } from "../compile/helpers.ts";
import { pairsOf, sameBounds } from "./matching/pairs.ts";

interface Told extends Span {
  title: string;
  date: EdtfDate;
}

interface Measured {
  name: string;
  proposed: Told[];
  curated: Told[];
  /** Pairs of indices: proposed, curated. */
  matches: [number, number][];
  fromBoilerplate: Told[];
}

interface CurationText {
  events?: unknown;
  ignore?: { quote: string; because: string }[];
}

const files = ["timeline.yaml", ...SEEDS.flatMap((name) => [`${name}.txt`, `${name}.yaml`])].map((name) =>
  sourceFile(name, seed(name)),
);
const record = compile({ files }).timeline?.events ?? [];

/** What events tell of one document: each of its pieces of evidence. */
const toldIn = (name: string, events: readonly TimelineEvent[]): Told[] =>
  events.flatMap(({ title, date, evidence }) =>
    evidence.filter(({ document }) => document === name).map(({ start, end }) => ({ start, end, title, date })),
  );

/** The curation with its editor's work taken out: what is left says what the document is. */
function withoutEvents(yaml: string): { metadata: string; ignore: NonNullable<CurationText["ignore"]> } {
  const { events: _, ignore = [], ...metadata } = parse(yaml) as CurationText;
  return { metadata: JSON.stringify(metadata), ignore };
}

const likeness = (a: Told, b: Told): number => Number(sameBounds(a.date, b.date));

/** Headline, caption and dateline as the editor set them aside, and the footers. */
function boilerplateOf(name: string, text: string, ignore: NonNullable<CurationText["ignore"]>): Span[] {
  const set = ignore.filter(({ because }) => /^(?:headline|photo caption)/.test(because));
  const spans = set.map(({ quote }) => ({ start: text.indexOf(quote), end: text.indexOf(quote) + quote.length }));
  return [...spans, ...parseDocument(name, `${name}.txt`, text).boilerplate];
}

function measure(name: string): Measured {
  const { metadata, ignore } = withoutEvents(seed(`${name}.yaml`));
  const { timeline, texts } = compile({
    files: [
      sourceFile("timeline.yaml", DOMAIN_YAML), // a tour goes to events of the curation
      sourceFile(`${name}.txt`, seed(`${name}.txt`)),
      sourceFile(`${name}.yaml`, metadata),
    ],
  });
  if (timeline === null) throw new Error(`${name} does not compile without its curation`);
  const proposed = toldIn(name, timeline.events).sort((a, b) => a.start - b.start);
  const curated = toldIn(name, record).sort((a, b) => a.start - b.start);
  const boilerplate = boilerplateOf(name, texts.get(name) ?? "", ignore);
  const fromBoilerplate = proposed.filter((each) => boilerplate.some((span) => overlaps(span, each)));
  return { name, proposed, curated, matches: pairsOf(proposed, curated, likeness), fromBoilerplate };
}

const percent = (part: number, whole: number) => (whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`);

function row(name: string, all: readonly Measured[]): string[] {
  const sum = (count: (each: Measured) => number) => all.reduce((total, each) => total + count(each), 0);
  const matched = sum(({ matches }) => matches.length);
  const proposed = sum((each) => each.proposed.length);
  const curated = sum((each) => each.curated.length);
  const dated = sum((each) =>
    each.matches.reduce((n, [p, c]) => n + Number(sameBounds(each.proposed[p]!.date, each.curated[c]!.date)), 0),
  );
  const f1 = proposed + curated === 0 ? 0 : (2 * matched) / (proposed + curated);
  const cells = [proposed, curated, matched, percent(matched, proposed), percent(matched, curated), f1.toFixed(3)];
  return [name, ...cells.map(String), percent(dated, matched), String(sum((each) => each.fromBoilerplate.length))];
}

const measured = SEEDS.map(measure);
const header = ["document", "proposed", "curated", "matched", "precision", "recall", "F1", "dates", "boilerplate"];
for (const cells of [header, ...measured.map((each) => row(each.name, [each])), row("all five", measured)]) {
  console.log(cells.map((cell, at) => (at === 0 ? cell.padEnd(36) : cell.padStart(12))).join(""));
}
console.log("\ngoals: F1 ≥ 0.800, equal date bounds on ≥ 90 % of the matches, none from boilerplate");

if (process.argv.includes("--verbose")) {
  for (const { name, proposed, curated, matches } of measured) {
    console.log(`\n${name}`);
    for (const [at, { title, date }] of proposed.entries()) {
      const found = matches.find(([each]) => each === at);
      const other = found && curated[found[1]];
      const sign = other === undefined ? "not curated" : sameBounds(date, other.date) ? "matched" : other.date.edtf;
      console.log(`  ${sign.padEnd(14)}${date.edtf.padEnd(24)}${title}`);
    }
    for (const [at, { title, date }] of curated.entries()) {
      if (!matches.some(([, each]) => each === at)) console.log(`  missed        ${date.edtf.padEnd(24)}${title}`);
    }
  }
}
