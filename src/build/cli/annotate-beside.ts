// The documents beside one that is annotated: the events that they tell, too, and their curations as they are at the time.

import { readdirSync } from "node:fs";
import { compile } from "../../compile/compile.ts";
import { SETTINGS_FILE } from "../../compile/curation/settings.ts";
import type { Beside } from "../../compile/editor/shared-events.ts";
import { documentId } from "../../compile/text/source.ts";
import type { Evidence } from "../../model/timeline.ts";
import { isSeed, readEntry, readFolder } from "../files/read-folder.ts";

/** The events that documents of a folder tell together. A folder is compiled once, however many of its documents are annotated. */
export function makeBeside(): (folder: string) => Beside {
  const known = new Map<string, readonly (readonly Evidence[])[]>();
  return (folder) => ({
    get merged() {
      const merged = known.get(folder) ?? mergedIn(folder);
      known.set(folder, merged);
      return merged;
    },
    filesOf: (document) => {
      const names = readdirSync(folder).filter((name) => isSeed(name) && documentId(name) === document);
      const text = names.find((name) => /\.txt$/i.test(name));
      const yaml = names.find((name) => /\.ya?ml$/i.test(name) && name !== SETTINGS_FILE);
      if (text === undefined || yaml === undefined) return null;
      return { document: readEntry(folder, text), curation: readEntry(folder, yaml) };
    },
  });
}

/** The passages of each event that several documents of a folder tell. */
function mergedIn(folder: string): (readonly Evidence[])[] {
  const { events } = compile({ files: readFolder(folder), isPart: true });
  return events
    .map(({ evidence }) => evidence)
    .filter((evidence) => new Set(evidence.map(({ document }) => document)).size > 1);
}
