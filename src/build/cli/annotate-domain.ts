// Writes the domain of a folder that has none: npm run annotate -- --domain seeds

import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { NameCount } from "../../compile/curation/recurring-names.ts";
import { SETTINGS_FILE } from "../../compile/curation/settings.ts";
import { annotateDomain } from "../../compile/editor/domain-yaml.ts";
import { textsOf } from "../../compile/stages/pipeline.ts";
import { pairFiles } from "../../compile/stages/read-files.ts";
import { linkOut } from "../files/inside.ts";
import { folderOf } from "../files/read-folder.ts";
import { replace, writeNew } from "../files/write-whole.ts";
import { formatDiagnostic, printable } from "../report/code-frame.ts";
import type { Terminal } from "./terminal.ts";

/** Writes or prints a folder's timeline.yaml and answers the exit code. Throws where a file cannot be read or written. */
export function writeDomain(
  path: string,
  { print }: { print: boolean },
  terminal: Pick<Terminal, "stdout" | "stderr" | "isTTY">,
): number {
  const refuse = (why: string): number => {
    terminal.stderr(`${printable(path)}: ${why}\n`);
    return 1;
  };
  const status = statSync(path, { throwIfNoEntry: false });
  if (status === undefined) return refuse("there is no such folder");
  if (!status.isDirectory()) return refuse("this is no folder; --domain takes the folder of the documents");
  const folder = folderOf(path);
  for (const name of folder.names) {
    const [fault] = linkOut(path, name);
    if (fault) return refuse(fault);
  }
  const { pairs } = pairFiles(folder.names, []);
  if (pairs.every(({ document }) => document === null)) return refuse("there is no document: no file ends in .txt");
  const count = new NameCount();
  for (const text of textsOf(folder, pairs)) count.add(text);
  const target = join(path, SETTINGS_FILE);
  const before = existsSync(target) ? readFileSync(target) : null;
  const { text, actors, diagnostics, sources } = annotateDomain({
    names: count.names(),
    settings: before && { name: SETTINGS_FILE, bytes: new Uint8Array(before) },
  });
  for (const diagnostic of diagnostics) {
    const options = { color: terminal.isTTY, folder: `${path.replace(/[/\\]+$/, "")}/` };
    terminal.stderr(`${formatDiagnostic(diagnostic, sources.get(diagnostic.file), options)}\n\n`);
  }
  if (text === null) return refuse("nothing was written.");
  if (print) {
    terminal.stdout(text);
    return 0;
  }
  if (before === null) writeNew(target, text);
  else replace(target, before, text);
  const what = actors === 1 ? "1 actor" : `${actors} actors`;
  terminal.stderr(
    `${printable(target)}: ${what} proposed, to be read and corrected. npm run schemas -- ${printable(path)} writes the schema that its first line names.\n`,
  );
  return 0;
}
