// Synthetic articles: the documents of seeds/ varied by a seeded generator, so that every run measures the same folder.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseDocument } from "../../../src/compile/text/document.ts";
import { DOMAIN_YAML } from "../../compile/helpers.ts";

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const MONTHS = "January February March April May June July August September October November December".split(" ");
const DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");
const NAMES = ["Armenia", "Azerbaijan", "Turkey", "Iran", "Russia", "Belarus", "NATO", "CSTO"];
const PEOPLE = ["Sarkisian", "Sargsyan", "Stoltenberg", "Rasmussen", "Zakharova", "Mirzoyan", "Petrosyan", "Lindqvist"];

const swapped = (words: readonly string[], random: () => number): [RegExp, (word: string) => string] => [
  new RegExp(`\\b(?:${words.join("|")})\\b`, "g"),
  (word) => (random() < 0.4 ? words[Math.floor(random() * words.length)]! : word),
];

/** Sentences of one of the documents in another order, some left out or doubled; names and dates moved. */
function article(paragraphs: readonly (readonly string[])[], random: () => number): string {
  const shift = Math.floor(random() * 15) - 10;
  const share = 0.5 + random() * 0.5;
  const kept = paragraphs.flatMap((sentences) => {
    const some = sentences.filter(() => random() < share);
    const twice = random() < 0.2 ? [...some, ...some] : some;
    return twice.length === 0 ? [] : [shuffled(twice, random).join(" ")];
  });
  const changes: [RegExp, (word: string) => string][] = [
    [/\b(?:19|20)\d\d\b/g, (year) => String(Number(year) + shift)],
    ...[MONTHS, DAYS, NAMES, PEOPLE].map((words) => swapped(words, random)),
  ];
  const text = changes.reduce((result, [pattern, change]) => result.replace(pattern, change), kept.join("\n\n"));
  return `${text}\n`;
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const drawn = items.map((item) => ({ item, lot: random() }));
  return drawn.sort((a, b) => a.lot - b.lot).map(({ item }) => item);
}

/** What an editor might have written down of it; every tenth has the first dated sentence as a curated event. */
function curation(text: string, index: number, random: () => number): string {
  const published = `${2000 + Math.floor(random() * 24)}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 10)}`;
  const head = `title: Synthetic report ${index}\npublisher: Bench\npublished: ${published}\nlanguage: en\n`;
  const dated = /[A-Z][^.\n"]{20,200}\bin ((?:19|20)\d\d)\b[^.\n"]{0,200}\./.exec(text);
  if (index % 10 !== 0 || dated === null || text.split(dated[0]).length > 2) return head;
  return `${head}events:
  - id: synthetic-${index}
    quote: ${JSON.stringify(dated[0])}
    title: Event ${index}
    summary: One sentence.
    actors: [armenia]
    category: diplomacy
    tone: neutral
    importance: 1
`;
}

/** Writes `count` articles into a folder, with the domain of the seeds; every second has metadata. Answers the size of their texts in bytes. */
export function writeArticles(folder: string, count: number, seeds: string): number {
  const random = randomNumbers(20_240_208);
  const originals = readdirSync(seeds)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => paragraphsOf(name, readFileSync(join(seeds, name), "utf8")));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "timeline.yaml"), DOMAIN_YAML); // a tour goes to events that these articles do not tell
  let bytes = 0;
  for (let index = 0; index < count; index += 1) {
    const name = `report-${String(index).padStart(5, "0")}`;
    const text = article(originals[index % originals.length]!, random);
    bytes += Buffer.byteLength(text);
    writeFileSync(join(folder, `${name}.txt`), text);
    if (index % 2 === 0) writeFileSync(join(folder, `${name}.yaml`), curation(text, index, random));
  }
  return bytes;
}

function paragraphsOf(name: string, text: string): string[][] {
  const document = parseDocument(name, name, text);
  return document.blocks.map((block) =>
    document.sentences.filter((sentence) => sentence.block === block).map(({ start, end }) => text.slice(start, end)),
  );
}
