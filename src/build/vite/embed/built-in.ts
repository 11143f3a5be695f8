// The part of the record that its embed is built with: the name that hosts' pages see, and the domain.

import type { Plugin } from "vite";
import type { Timeline } from "../../../model/timeline.ts";

const MODULE = "virtual:built-in";
const RESOLVED = `\0${MODULE}`;

export type BuiltIn = Pick<Timeline, "domain" | "language">;

/** Serves it to the modules of src/embed. */
export function builtIn({ domain, language }: BuiltIn): Plugin {
  const code = Object.entries({ name: domain.embed.name, domain, language })
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`)
    .join("");
  return {
    name: "timeline-built-in",
    resolveId: (id) => (id === MODULE ? RESOLVED : null),
    load: (id) => (id === RESOLVED ? code : null),
  };
}
