// One entry of the embed, bundled into one file, or into a core and its later parts.

import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { build, type InlineConfig, type Plugin, type Rolldown } from "vite";
import { listed, listIn, namesNotices, noticesOf } from "../notices.ts";
import { palette } from "../palette.ts";
import { LEFT_OUT, smaller } from "../smaller.ts";
import { treeshake } from "../treeshake.ts";
import { validator } from "../validator.ts";
import { type BuiltIn, builtIn } from "./built-in.ts";
import { divided, inOneFile, inParts, nameOfCore, type PartFile } from "./parts.ts";

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
  /** Names later parts by their code: what is imported by import() becomes files of its own. Without it all is in one file. */
  part?: (stem: string, code: string) => PartFile;
}

export interface Bundle {
  code: string;
  /** Code of the later parts by the names of their files. */
  parts: ReadonlyMap<string, string>;
  /** Of the packages that are in it; empty without any. */
  notices: string;
}

/**
 * Bundles one entry.
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
  const { input, format, external, paths, define = {}, directive, aliases = {}, part } = entry;
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
      ...(part ? [inParts(root, path)] : []),
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
        output: {
          codeSplitting: part ? { groups: [{ name: nameOfCore, debugName: "core" }] } : false,
          chunkFileNames: "[name].js",
          minify: true,
          comments: false,
          ...(paths ? { paths } : {}),
        },
      },
    },
  };
  const [result] = (await build(config)) as Rolldown.RolldownOutput[];
  const isChunk = (file: Rolldown.OutputAsset | Rolldown.OutputChunk) => file.type === "chunk";
  const chunks = result!.output.filter(isChunk);
  const notices = noticesOf(listIn(result!.output));
  const named = notices ? namesNotices(addressOf(notices)) : "";
  const shorter = (code: string) => smaller(code, format === "es");
  if (chunks.length > 1 && !part) throw new Error(`${input} became more than one file`);
  const { core, parts } = part
    ? await divided(chunks, shorter, part, named)
    : { core: await shorter(chunks[0]!.code), parts: new Map<string, string>() };
  return { code: `${directive ? `"${directive}";` : ""}${named}${core}`, parts, notices };
}

/** Names by which a host sets the colours. */
const hostNames = ({ domain }: BuiltIn) => ({ name: domain.embed.name, tones: domain.tones });

/** Exports of a module under further names. */
function alsoExported(path: string, aliases: Readonly<Record<string, string>>): Plugin {
  const names = Object.entries(aliases).map(([alias, name]) => `${name} as ${alias}`);
  return {
    name: "timeline-aliases",
    transform: (code, id) => (id === path && names.length > 0 ? `${code}\nexport { ${names.join(", ")} };\n` : null),
  };
}
