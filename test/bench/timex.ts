// how well and how fast times are tagged: throughput beside chrono-node; with folders of TimeML, TempEval-3's figures

import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import * as chrono from "chrono-node";
import { timexes } from "../../src/compile/en/temporal/timeml.ts";
import { SEEDS, seed } from "../compile/helpers.ts";
import { type AnnotatedDocument, readTimeML } from "./timeml/document.ts";
import { addScore, f1, NOTHING } from "./timeml/score.ts";

const GOALS: Record<string, string> = { TimeBank: "82 / 92 / 82", AQUAINT: "84 / 93 / 84" };
const folders = process.argv.slice(3).filter((word) => !word.startsWith("--"));

function corpus(folder: string): AnnotatedDocument[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".tml") && !name.startsWith("."));
  return names.sort().map((name) => readTimeML(basename(name, ".tml"), readFileSync(join(folder, name), "utf8")));
}

for (const folder of folders) {
  const documents = corpus(folder);
  const score = documents.reduce(
    (sum, { text, dct, timexes: gold }) => addScore(sum, gold, timexes(text, dct)),
    NOTHING,
  );
  const figures = [score.strict, score.relaxed, score.value].map((hits) => f1(hits, score).toFixed(1)).join(" / ");
  const goal = GOALS[basename(folder)];
  console.log(
    `${basename(folder)}: ${documents.length} documents, ${score.gold} expressions, ${score.found} found; ` +
      `F1 strict / relaxed / value ${figures}${goal ? ` (goal ${goal})` : ""}`,
  );
}

const texts =
  folders.length > 0
    ? folders.flatMap(corpus)
    : SEEDS.map((id) => ({ id, dct: "2017-02-27", text: seed(`${id}.txt`) }));
const bytes = texts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
const ROUNDS = 9;
const MEGABYTES = 1;

/** Median speed in MB/s over rounds that take turns, so that what else the machine does meets both alike. */
function compare(systems: Record<string, (text: string, dct: string) => unknown>): void {
  const speeds = new Map<string, number[]>(Object.keys(systems).map((name) => [name, []]));
  const turns = Math.max(1, Math.round((MEGABYTES * 1e6) / bytes));
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [name, tag] of Object.entries(systems)) {
      const started = performance.now();
      for (let turn = 0; turn < turns; turn += 1) for (const { text, dct } of texts) tag(text, dct ?? "2000-01-01");
      // the first round warms up
      if (round > 0) speeds.get(name)?.push((turns * bytes) / 1000 / (performance.now() - started));
    }
  }
  for (const [name, all] of speeds) {
    const median = all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
    console.log(`${name.padEnd(12)} ${median.toFixed(2)} MB/s`);
  }
}

compare({
  "this tagger": (text, dct) => timexes(text, dct),
  "chrono-node": (text, dct) => chrono.parse(text, new Date(`${dct.slice(0, 10)}T12:00:00Z`)),
});

console.log("\nhostile text: time for 1 MB over time for 0.5 MB (linear is 2)");
for (const [name, piece] of Object.entries({
  digits: "1",
  letters: "a",
  last: "last ",
  days: "May 5, ",
  clocks: "10:30 ",
  years: "2001 ",
})) {
  const time = (length: number): number => {
    const text = piece.repeat(Math.ceil(length / piece.length));
    const rounds = Array.from({ length: 3 }, () => {
      const started = performance.now();
      timexes(text, "2012-03-06");
      return performance.now() - started;
    });
    return Math.min(...rounds);
  };
  time(100_000);
  const [half, whole] = [time(500_000), time(1_000_000)];
  console.log(`${name.padEnd(12)} ${(whole / half).toFixed(1)}  (${(whole / 1000).toFixed(2)} s)`);
}
