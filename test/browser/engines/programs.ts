// Where a browser's program may be.

import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { NotToBeHad } from "./engine.ts";

/** The program that the variable names, or the first of these names along the PATH and in these folders. */
export function findProgram(what: string, variable: string, names: string[], folders: string[] = []): string {
  const named = process.env[variable];
  if (named) {
    if (canRun(named)) return named;
    throw new NotToBeHad(`${variable} is "${named}", which is no program`);
  }
  const everywhere = [...(process.env.PATH ?? "").split(delimiter).filter(Boolean), ...folders];
  const found = names.flatMap((name) => everywhere.map((folder) => join(folder, name))).find(canRun);
  if (found) return found;
  throw new NotToBeHad(`no ${what} here: install ${names[0]}, or set ${variable}`);
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
