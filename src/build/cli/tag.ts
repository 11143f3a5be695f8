// npm run -s tag: JSON lines {id, text, dct} in, JSON lines {id, timexes} out, one for one and in order.

import { createInterface } from "node:readline";
import { type Timex, timexes } from "../../compile/en/temporal/timeml.ts";

const HELP = `Marks the expressions of time in texts (TIMEX3).

  npm run -s tag < documents.jsonl

Each line is one document: {"id": …, "text": "…", "dct": "YYYY-MM-DD"}; dct, the day it was written on, may be missing.
Each answer is one line: {"id": …, "timexes": [{"start", "end", "text", "type", "value", "rule"}]}, offsets in UTF-16 units.
A line that is no such document is answered by {"id": …, "error": "…"}; the exit code is then 1.
`;

type Answer = { id: unknown; timexes: Timex[] } | { id: unknown; error: string };

/** The answer to one line. */
export function answer(line: string): Answer {
  let document: unknown;
  try {
    document = JSON.parse(line);
  } catch (error) {
    return { id: null, error: `not JSON: ${(error as Error).message}` };
  }
  if (typeof document !== "object" || document === null) return { id: null, error: "not an object" };
  const { id = null, text, dct } = document as { id?: unknown; text?: unknown; dct?: unknown };
  if (typeof text !== "string") return { id, error: "text is missing" };
  if (dct !== undefined && dct !== null && typeof dct !== "string") return { id, error: "dct is no string" };
  return { id, timexes: timexes(text, dct ?? null) };
}

async function main(): Promise<void> {
  if (process.argv.includes("--help")) {
    process.stdout.write(HELP);
    return;
  }
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0); // whoever read has had enough
    throw error;
  });
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === "") continue;
    const found = answer(line);
    if ("error" in found) process.exitCode = 1;
    if (!process.stdout.write(`${JSON.stringify(found)}\n`)) {
      await new Promise((resolve) => process.stdout.once("drain", resolve));
    }
  }
}

if (process.argv[1]?.endsWith("tag.ts")) await main();
