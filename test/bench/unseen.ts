// Thirteen documents that no rule was made with, against a gold standard: events, dates, actors, titles.

import { domainText, readGold } from "./unseen/gold.ts";
import { type Match, type Measured, measure } from "./unseen/measure.ts";
import { COLUMNS, row } from "./unseen/table.ts";

const isVerbose = process.argv.includes("--verbose");
const domain = domainText();
const measured = readGold().map((gold) => measure(gold, domain));
const other = measured.filter(({ dayRight }) => !dayRight).map(({ name }) => name);

for (const cells of [COLUMNS, ...measured.map((each) => row(each.name, [each])), row("all", measured)]) {
  console.log(cells.map((cell, at) => (at === 0 ? cell.padEnd(14) : cell.padStart(12))).join(""));
}
console.log(`\nown day of the document not found: ${other.join(", ") || "none"}`);
if (isVerbose) for (const each of measured) list(each);

function list({ name, matches, missed, false: wrong, unlisted }: Measured): void {
  console.log(`\n${name}`);
  for (const match of matches) console.log(`  ${match.publishable ? "right   " : "matched "} ${said(match)}`);
  for (const { quote, dates } of missed) console.log(`  missed    ${dates[0]!.edtf}  ${quote}`);
  for (const { proposed, nothing } of wrong) {
    console.log(
      `  FALSE     ${proposed.date.edtf}  ${proposed.title}\n            ${nothing.because}: ${nothing.quote}`,
    );
  }
  for (const { date, title, evidence } of unlisted) {
    console.log(`  unlisted  ${date.edtf}  ${title}\n            from: ${evidence.quote}`);
  }
}

function said(match: Match): string {
  const { proposed, gold, dateExact, actors, unsaid, wrong, faults } = match;
  const lines = [`${proposed.date.edtf}  ${proposed.title}`];
  const add = (is: boolean, line: string) => is && lines.push(`            ${line}`);
  add(!match.publishable, `gold: ${gold.quote}`);
  add(!dateExact, `date: expected ${gold.dates.map(({ edtf }) => edtf).join(" or ")}`);
  add(actors.foreign.length > 0, `actors not in the passage: ${actors.foreign.join(", ")}`);
  add(actors.missing.length > 0, `actors missing: ${actors.missing.join(", ")}`);
  add(unsaid.length > 0, `title does not say: ${unsaid.join(", ")}`);
  add(wrong.length > 0, `title says: ${wrong.join(", ")}`);
  const named = Object.entries(faults).flatMap(([fault, is]) => (is ? [fault] : []));
  add(named.length > 0, `title: ${named.join(", ")}`);
  return lines.join("\n");
}
