// Small folders for the tests of the compiler.

import { readFileSync } from "node:fs";
import type { Findings } from "../../src/build/report/editor-report.ts";
import { type CompileResult, compile, type SourceFile, sourceFile } from "../../src/compile/compile.ts";
import { decodeSettings, type Settings } from "../../src/compile/curation/settings.ts";
import { decode } from "../../src/compile/text/source.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import type { TimelineEvent } from "../../src/model/timeline.ts";

/** The domain's part of seeds/timeline.yaml: who acts, and by which words a text names them. */
export const DOMAIN_YAML = readFileSync("seeds/timeline.yaml", "utf8")
  .replace(/^(?:title|subtitle|language):.*\n/gm, "")
  .replace(/^tour:\n(?: .*\n)+/m, "");

/** The settings of tests that have none of their own: the domain of the seeds. */
export const SETTINGS: Settings = decodeSettings(decode(sourceFile("timeline.yaml", DOMAIN_YAML)), []);

/** Files by name, with the domain of the seeds below a timeline.yaml that has no actors of its own. */
export function filesOf(texts: Record<string, string>): SourceFile[] {
  const own = texts["timeline.yaml"] ?? "";
  const settings = /^actors:/m.test(own) ? own : `${own}\n${DOMAIN_YAML}`;
  return Object.entries({ ...texts, "timeline.yaml": settings }).map(([name, text]) => sourceFile(name, text));
}

/** Compiles files given as texts by name, in the domain of the seeds. */
export const compileTexts = (texts: Record<string, string>): CompileResult => compile({ files: filesOf(texts) });

/** The events that are proposed for one paragraph of a report of 16 May 2024. */
export const eventsIn = (paragraph: string): TimelineEvent[] =>
  compileTexts({ "a.txt": `A report\n\n${paragraph}`, "a.yaml": 'published: "2024-05-16"\n' }).timeline?.events ?? [];

/** They as "date title". */
export const toldIn = (paragraph: string): string[] =>
  eventsIn(paragraph).map(({ date, title }) => `${date.edtf} ${title}`);

/** Two actors and one word of each vocabulary: it is read in a twentieth of the time that the domain of the seeds takes. */
const SMALL_DOMAIN_YAML = `embed: {name: small-timeline}
actors:
  - {id: armenia, name: Armenia, kind: state, aliases: [Armenia]}
  - {id: nato, name: NATO, kind: organisation, aliases: [NATO]}
lanes: [nato, armenia]
categories: [{id: diplomacy, name: diplomacy, default: true, words: [met]}]
tones: [{id: neutral, name: Neither, mark: square}]
`;

/** Compiles files given as texts by name, in a domain that is read quickly: for tests that compile hundreds of times. */
export const compileQuickly = (texts: Record<string, string>): CompileResult =>
  compileTexts({ ...texts, "timeline.yaml": `${texts["timeline.yaml"] ?? ""}\n${SMALL_DOMAIN_YAML}` });

/** What a report tells of, as the command line has it from files. */
export const findings = (result: CompileResult): Findings => ({
  ...result,
  textOf: (id) => result.texts.get(id) ?? "",
  sourceOf: (name) => result.sources.get(name),
});

/** A complete curated event; `extra` adds keys or overrides them. */
export function eventYaml(id: string, quote: string, extra: Record<string, string> = {}): string {
  const fields = {
    id,
    quote: JSON.stringify(quote),
    title: `Title of ${id}`,
    summary: "One sentence.",
    actors: "[nato, armenia]",
    category: "diplomacy",
    tone: "neutral",
    importance: "2",
    ...extra,
  };
  const lines = Object.entries(fields).flatMap(([key, value]) => (value === "" ? [] : [`${key}: ${value}`]));
  return `  - ${lines.join("\n    ")}\n`;
}

export const curationYaml = (published: string, ...events: string[]): string =>
  `published: "${published}"\nevents:\n${events.join("")}`;

/** One document of one sentence or more, with one event that quotes it. */
export function one(
  text: string,
  quote: string,
  extra: Record<string, string> = {},
  published = "2012-09-06",
): CompileResult {
  return compileTexts({ "a.txt": text, "a.yaml": curationYaml(published, eventYaml("event", quote, extra)) });
}

/** "code line:column" of each diagnostic. */
export const codes = ({ diagnostics }: { diagnostics: readonly Diagnostic[] }): string[] =>
  diagnostics.map(({ code, line, column }) => (line === undefined ? code : `${code} ${line}:${column}`));

export const codeNames = ({ diagnostics }: { diagnostics: readonly Diagnostic[] }): string[] =>
  diagnostics.map(({ code }) => code);

/** The text of one of the five documents, as it lies in seeds/. */
export const seed = (name: string): string => readFileSync(`seeds/${name}`, "utf8");

export const SEEDS = [
  "arka-2024-zakharova-allies",
  "massispost-2024-mirzoyan-interview",
  "rferl-2012-nato-undaunted",
  "rferl-2017-stoltenberg-sarkisian",
  "times-am-2012-sargsyan-nato",
] as const;
