// A curation with one event, and the faults of what an editor makes of it.

import { compileQuickly } from "../helpers.ts";

const TEXT =
  "BRUSSELS, March 14, 2014 (Agency) — NATO met Armenia in 2005. “We are allies,” said Armenia’s envoy of NATO in 2007.\n";

/** A curation with one event; a key given as a whole line takes the place of the line with that key. */
export function yaml(...lines: string[]): string {
  const usual = [
    "  - id: met",
    "    quote: NATO met Armenia in 2005.",
    "    title: They meet",
    "    summary: NATO meets Armenia.",
    "    date: 2005",
    "    actors: [nato, armenia]",
    "    category: diplomacy",
    "    tone: neutral",
    "    importance: 2",
  ];
  const keyOf = (line: string) => /[A-Za-z_]+/.exec(line)?.[0].toLowerCase() ?? "";
  const own = usual.map((line) => lines.find((each) => keyOf(each) === keyOf(line)) ?? line);
  return `published: 2014-03-14\nevents:\n${own.join("\n")}\nignore:\n  - {quote: in 2007, because: another}\n`;
}

/** The faults of a curation as "code line:column", each with its message and hint. */
export function faults(curation: string) {
  const { diagnostics } = compileQuickly({ "a.txt": TEXT, "a.yaml": curation });
  return diagnostics.map(({ code, line, column, message, hint = "" }) => ({
    ...{ at: `${code} ${line}:${column}`, said: `${message} // ${hint}` },
  }));
}
