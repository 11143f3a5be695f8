// The command line of the compiler, read.

import { parseArgs } from "node:util";

export const HELP = `Compiles a folder of documents into a timeline.

  npm run -s compile -- [options]

  --seeds DIR   the documents (.txt) and their curation files (.yaml); default: seeds
  --out DIR     where timeline.json, timeline.schema.json and documents/ go; default: dist
  --strict      warnings fail too
  --json        diagnostics as JSON on standard output
  --help        this text

Exit code: 0 compiled, 1 errors (or warnings with --strict), 2 wrong command line.
On an error the previous output stays as it is.
`;

export interface CliArguments {
  seeds: string;
  out: string;
  strict: boolean;
  json: boolean;
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
        strict: { type: "boolean", default: false },
        json: { type: "boolean", default: false },
        help: { type: "boolean", default: false, short: "h" },
      },
    });
    if (values.seeds === "" || values.out === "") return "--seeds and --out need the name of a folder";
    return values;
  } catch (error) {
    const [first = "the arguments cannot be read"] = (error instanceof Error ? error.message : String(error)).split(
      "\n",
    );
    return first;
  }
}
