// The command line of the compiler, read.

import { parseArgs } from "node:util";
import { nearest } from "../../compile/text/suggest.ts";

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
  --help           this text

Exit code: 0 compiled, 1 errors (or warnings with --strict), 2 wrong command line.
On an error or an interruption (130) the previous output stays as it is.
`;

const OPTIONS = ["seeds", "out", "curated-only", "report", "strict", "json", "jobs", "no-cache", "help"];
const MAX_JOBS = 64;

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
        out: { type: "string", default: "dist" },
        "curated-only": { type: "boolean", default: false },
        report: { type: "string" },
        strict: { type: "boolean", default: false },
        json: { type: "boolean", default: false },
        jobs: { type: "string" },
        "no-cache": { type: "boolean", default: false },
        help: { type: "boolean", default: false, short: "h" },
      },
    });
    if (values.seeds === "" || values.out === "") return "--seeds and --out need the name of a folder";
    if (values.report === "") return "--report needs the name of a file";
    const { jobs, "no-cache": noCache, "curated-only": curatedOnly, report = null, ...others } = values;
    const count = jobs === undefined ? undefined : Number(jobs);
    if (count !== undefined && !(Number.isInteger(count) && count >= 1 && count <= MAX_JOBS)) {
      return `--jobs needs a whole number from 1 to ${MAX_JOBS}`;
    }
    return { ...others, curatedOnly, report, jobs: count, cache: !noCache };
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    const unknown = /^Unknown option '--([^']+)'/.exec(text);
    if (unknown?.[1] === undefined) return text.split("\n")[0] ?? text;
    const near = nearest(unknown[1], OPTIONS);
    return `Unknown option --${unknown[1]}${near === null ? "" : `; did you mean --${near}?`}`;
  }
}
