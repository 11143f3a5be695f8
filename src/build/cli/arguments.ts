// The command line of the compiler, read.

import { parseArgs } from "node:util";
import { nearest } from "../../compile/text/suggest.ts";
import type { Shard } from "../stages/document-lines.ts";

export const HELP = `Compiles a folder of documents into a timeline.

  npm run -s compile -- [options]

  --seeds DIR      the documents (.txt) and their curation files (.yaml); default: seeds
  --out DIR        where timeline.json, timeline.schema.json and documents/ go; default: dist
  --curated-only   leave out proposed events, and the documents that have no others
  --report FILE    a page for the editor: each document with what was found in it, and why; also on errors
  --strict         warnings fail too
  --json           diagnostics as JSON on standard output
  --jobs N         threads to compile with; default: one for each core
  --no-cache       compile every document anew, and keep nothing for the next run
  --stage NAME     one stage by itself, for several machines: its lines of JSON, one for each document, go to standard output
                   read       the documents of --seeds
                   documents  the lines of standard input, compiled; with --shard a part of --seeds
                   join       the lines of standard input made one timeline; documents without a line are compiled here
  --shard I/N      of --seeds the I-th of N parts, e.g. 2/8; for the stages read and documents
  --help           this text

Exit code: 0 compiled, 1 errors (or warnings with --strict), 2 wrong command line.
On an error or an interruption (130) the previous output stays as it is.
`;

/** Options of a whole run and of the join. */
const OF_THE_JOIN = ["out", "curated-only", "report", "strict", "json", "jobs"] as const;
const OPTIONS = [...OF_THE_JOIN, "seeds", "no-cache", "stage", "shard", "help"];
const MAX_JOBS = 64;

export const STAGE_NAMES = ["read", "documents", "join"] as const;
export type StageName = (typeof STAGE_NAMES)[number];

export interface CliArguments {
  seeds: string;
  out: string;
  curatedOnly: boolean;
  /** File for the editor's page; null for none. */
  report: string | null;
  strict: boolean;
  json: boolean;
  /** Undefined for as many as there are cores. */
  jobs: number | undefined;
  cache: boolean;
  /** The one stage to run; null for all. */
  stage: StageName | null;
  /** Null for the whole folder. */
  shard: Shard | null;
  help: boolean;
}

/** Reads the arguments; a text says what is wrong with them. */
export function readArguments(argv: readonly string[]): CliArguments | string {
  try {
    const { values } = parseArgs({
      args: [...argv],
      strict: true,
      allowPositionals: false,
      options: {
        seeds: { type: "string", default: "seeds" },
        out: { type: "string" },
        "curated-only": { type: "boolean" },
        report: { type: "string" },
        strict: { type: "boolean" },
        json: { type: "boolean" },
        jobs: { type: "string" },
        "no-cache": { type: "boolean", default: false },
        stage: { type: "string" },
        shard: { type: "string" },
        help: { type: "boolean", default: false, short: "h" },
      },
    });
    if (values.seeds === "" || values.out === "") return "--seeds and --out need the name of a folder";
    if (values.report === "") return "--report needs the name of a file";
    const jobs = values.jobs === undefined ? undefined : Number(values.jobs);
    if (jobs !== undefined && !(Number.isInteger(jobs) && jobs >= 1 && jobs <= MAX_JOBS)) {
      return `--jobs needs a whole number from 1 to ${MAX_JOBS}`;
    }
    const stage = STAGE_NAMES.find((name) => name === values.stage) ?? null;
    if (stage === null && values.stage !== undefined) return `--stage is one of ${STAGE_NAMES.join(", ")}`;
    const isPart = stage === "read" || stage === "documents";
    const misplaced = isPart && OF_THE_JOIN.find((name) => values[name] !== undefined);
    if (misplaced) return `--${misplaced} goes with --stage join: the stage ${stage} only writes lines`;
    const shard = values.shard === undefined ? null : shardOf(values.shard);
    if (shard === "wrong") return "--shard needs two whole numbers, the part and how many there are, e.g. 2/8";
    if (shard !== null && !isPart) return "--shard goes with --stage read or --stage documents";
    return {
      seeds: values.seeds,
      out: values.out ?? "dist",
      curatedOnly: values["curated-only"] ?? false,
      report: values.report ?? null,
      strict: values.strict ?? false,
      json: values.json ?? false,
      jobs,
      cache: !values["no-cache"],
      stage,
      shard,
      help: values.help,
    };
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    const unknown = /^Unknown option '--([^']+)'/.exec(text);
    if (unknown?.[1] === undefined) return text.split("\n")[0] ?? text;
    const near = nearest(unknown[1], OPTIONS);
    return `Unknown option --${unknown[1]}${near === null ? "" : `; did you mean --${near}?`}`;
  }
}

function shardOf(text: string): Shard | "wrong" {
  const [, part, of] = /^(\d{1,6})\/(\d{1,6})$/.exec(text)?.map(Number) ?? [];
  return part !== undefined && of !== undefined && part >= 1 && part <= of ? { part, of } : "wrong";
}
