// One entry of the embed, bundled into one file.

import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { build, type InlineConfig, type Plugin, type Rolldown } from "vite";
import { listed, listIn, namesNotices, noticesOf } from "../notices.ts";
import { palette } from "../palette.ts";
import { LEFT_OUT, smaller } from "../smaller.ts";
import { treeshake } from "../treeshake.ts";
import { validator } from "../validator.ts";
import { type BuiltIn, builtIn } from "./built-in.ts";

export interface Entry {
  /** The module, from src/embed. */
  input: string;
  format: "es" | "iife";
  /** Modules that stay imports. */
  external?: RegExp;
  /** Addresses of these. */
  paths?: (name: string) => string;
  define?: Record<string, string>;
  /** Stands first in the code, for those who build with it. */
  directive?: string;
  /** Further names of exports: the further name, and the export's own. */
  aliases?: Readonly<Record<string, string>>;
}

export interface Bundle {
  code: string;
  /** Of the packages that are in it; empty without any. */
  notices: string;
}

/**
 * Bundles one entry into one file.
 * @param root the project's folder
 * @param record the part of the record that is built in
 * @param addressOf the address of a file of notices, which the code names
 */
export async function bundle(
  root: string,
  record: BuiltIn,
  entry: Entry,
  addressOf: (notices: string) => string,
): Promise<Bundle> {
  const { input, format, external, paths, define = {}, directive, aliases = {} } = entry;
  const path = join(root, "src", "embed", input);
  const config: InlineConfig = {
    configFile: false,
    root,
    logLevel: "warn",
    plugins: [
      react(),
      palette(hostNames(record)),
      validator(),
      builtIn(record),
      inOneFile(external),
      alsoExported(path, aliases),
    ],
    define: { "process.env.NODE_ENV": '"production"', ...LEFT_OUT, ...define },
    build: {
      write: false,
      copyPublicDir: false,
      reportCompressedSize: false,
      target: "baseline-widely-available",
      license: listed,
      // A library, so that Vite adds nothing of its own for pages; minified all the same, since browsers load it as it is.
      lib: { entry: path, formats: [format], name: "_" },
      rolldownOptions: {
        ...(external ? { external } : {}),
        treeshake,
        output: { codeSplitting: false, minify: true, comments: false, ...(paths ? { paths } : {}) },
      },
    },
  };
  const [result] = (await build(config)) as Rolldown.RolldownOutput[];
  const [chunk, ...others] = result!.output;
  const notices = noticesOf(listIn(others));
  if (others.length > 1) throw new Error(`${input} became more than one file`);
  const code = await smaller(chunk.code, format === "es");
  const named = notices ? namesNotices(addressOf(notices)) : "";
  return { code: `${directive ? `"${directive}";` : ""}${named}${code}`, notices };
}

/** Names by which a host sets the colours. */
const hostNames = ({ domain }: BuiltIn) => ({ name: domain.embed.name, tones: domain.tones });

/** The window over a long list: a file that has all in one would carry its library for every host. Without it the list has its first rows. */
const LEFT_TO_PAGES = /\/WindowedRows\.tsx$/;

/**
 * Makes of an import() of ours a static import: in one file there is nothing to wait for, and the bundler would put each
 * module that is reached this way into a function, with all modules that it shares with others.
 * @param external what stays an import()
 */
function inOneFile(external: RegExp = /^$/): Plugin {
  return {
    name: "timeline-in-one-file",
    enforce: "pre",
    transform(code, id) {
      if (id.includes("node_modules")) return null;
      const imports: string[] = [];
      const made = code.replace(/\bimport\(("[^"]+")\)/g, (dynamic, name: string) => {
        if (external.test(name.slice(1, -1))) return dynamic;
        if (LEFT_TO_PAGES.test(name.slice(1, -1))) return "Promise.reject()";
        imports.push(`import * as later${imports.length} from ${name};`);
        return `Promise.resolve(later${imports.length - 1})`;
      });
      return made === code ? null : `${imports.join("\n")}\n${made}`;
    },
  };
}

/** Exports of a module under further names. */
function alsoExported(path: string, aliases: Readonly<Record<string, string>>): Plugin {
  const names = Object.entries(aliases).map(([alias, name]) => `${name} as ${alias}`);
  return {
    name: "timeline-aliases",
    transform: (code, id) => (id === path && names.length > 0 ? `${code}\nexport { ${names.join(", ")} };\n` : null),
  };
}
