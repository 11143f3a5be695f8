// The part of the record that its embed is built with: the name that hosts' pages see.

import type { Plugin } from "vite";

const MODULE = "virtual:built-in";
const RESOLVED = `\0${MODULE}`;

export interface BuiltIn {
  name: string;
}

/** Serves it to the modules of src/embed. */
export function builtIn({ name }: BuiltIn): Plugin {
  const code = `export const name = ${JSON.stringify(name)};\n`;
  return {
    name: "timeline-built-in",
    resolveId: (id) => (id === MODULE ? RESOLVED : null),
    load: (id) => (id === RESOLVED ? code : null),
  };
}
