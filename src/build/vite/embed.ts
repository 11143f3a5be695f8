// The Vite plugin that builds what other sites embed, once the page is built: entries with stable names, a twin of each
// named after its content, and integrity.json.

import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { minify } from "@swc/core";
import react from "@vitejs/plugin-react";
import { build, type InlineConfig, type Plugin, type Rolldown } from "vite";
import type { Versioned } from "../../share/embed-files.ts";
import { type HostNames, palette } from "./palette.ts";
import { treeshake } from "./treeshake.ts";
import { validator } from "./validator.ts";

const FOLDER = "embed";

export interface Integrity {
  /** Of all files together. */
  version: string;
  /** By stable name. */
  files: Record<string, Versioned & { bytes: number }>;
}

/** So that the folder can be installed, or copied into a project, as it is. */
const PACKAGE = {
  name: "armenia-timeline",
  type: "module",
  private: true,
  exports: {
    ".": { types: "./mount.d.ts", default: "./mount.js" },
    "./element": "./armenia-timeline.js",
    "./react": { types: "./react.d.ts", default: "./react.js" },
  },
  peerDependencies: { react: ">=18", "react-dom": ">=18" },
  peerDependenciesMeta: { react: { optional: true }, "react-dom": { optional: true } },
};

const HOST_NAMES: HostNames = {
  name: "armenia-timeline",
  tones: [
    { id: "cooperation", mark: "circle" },
    { id: "friction", mark: "diamond" },
    { id: "neutral", mark: "ring" },
  ],
};

interface Made extends Versioned {
  code: string;
}

const digest = (code: string, algorithm: string, encoding: "hex" | "base64"): string =>
  createHash(algorithm).update(code).digest(encoding);

/** A file of this code, under its stable name with the beginning of its hash. */
function named(stable: string, code: string): Made {
  const [, stem, ending] = /^(.*?)(\.[a-z]+)$/.exec(stable) ?? [];
  return {
    code,
    file: `${stem}-${digest(code, "sha256", "hex").slice(0, 8)}${ending}`,
    integrity: `sha384-${digest(code, "sha384", "base64")}`,
  };
}

interface Entry {
  input: string;
  format: "es" | "iife";
  external?: RegExp;
  /** Addresses of what is external. */
  paths?: (name: string) => string;
  define?: Record<string, string>;
}

/** Builds one entry into one file and returns its code. */
async function bundle(root: string, { input, format, external, paths, define = {} }: Entry): Promise<string> {
  const config: InlineConfig = {
    configFile: false,
    root,
    logLevel: "warn",
    plugins: [react(), palette(HOST_NAMES), validator()],
    define: { "process.env.NODE_ENV": '"production"', ...define },
    build: {
      write: false,
      copyPublicDir: false,
      reportCompressedSize: false,
      target: "baseline-widely-available",
      // A library, so that Vite adds nothing of its own for pages; minified all the same, since browsers load it as it is.
      lib: { entry: join(root, "src", "embed", input), formats: [format], name: "_" },
      rolldownOptions: {
        ...(external ? { external } : {}),
        treeshake,
        output: { codeSplitting: false, minify: true, comments: false, ...(paths ? { paths } : {}) },
      },
    },
  };
  const [result] = (await build(config)) as Rolldown.RolldownOutput[];
  const [chunk, ...others] = result!.output;
  if (others.length > 0) throw new Error(`${input} became more than one file`);
  // A second minifier finds one or two kB more in what the first has left: a reader's, with every embed.
  const squeezed = await minify(chunk.code, {
    module: format === "es",
    compress: { passes: 2, ecma: 2020 },
    mangle: true,
  });
  return squeezed.code;
}

/** Everything in dist/embed, by file name. */
export async function buildEmbed(root: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const list: Integrity["files"] = {};
  const add = (stable: string, made: Made, stableCode = made.code) => {
    files.set(made.file, made.code);
    files.set(stable, stableCode);
    list[stable] = { file: made.file, integrity: made.integrity, bytes: Buffer.byteLength(made.code) };
    return made;
  };

  const core = named("core.js", await bundle(root, { input: "module/core.ts", format: "es" }));
  add("mount.js", core, `export * from "./${core.file}";\n`);
  const beside = {
    external: /\/core\.ts$/,
    paths: (name: string) => (name.endsWith("core.ts") ? `./${core.file}` : name),
  };
  const define = { __CORE__: JSON.stringify(core.file), __CORE_INTEGRITY__: JSON.stringify(core.integrity) };
  add(
    "armenia-timeline.js",
    named("armenia-timeline.js", await bundle(root, { input: "element/loader.ts", format: "es", define, ...beside })),
  );
  for (const [stable, entry] of Object.entries({
    "armenia-timeline.classic.js": { input: "element/classic.ts", format: "iife" },
    "react.js": { input: "module/react.tsx", format: "es", external: /^react(?:-dom)?(?:\/|$)/ },
    "frame.js": { input: "frame/frame-page.ts", format: "es", ...beside },
    "host.js": { input: "frame/host-page.ts", format: "iife" },
  } satisfies Record<string, Entry>))
    add(stable, named(stable, await bundle(root, entry)));

  for (const types of ["mount.d.ts", "react.d.ts"])
    files.set(types, readFileSync(join(root, "src", "embed", "module", "public", types), "utf8"));
  files.set("package.json", `${JSON.stringify(PACKAGE, null, 2)}\n`);
  const version = digest(JSON.stringify(list), "sha256", "hex").slice(0, 12);
  files.set("integrity.json", `${JSON.stringify({ version, files: list } satisfies Integrity, null, 2)}\n`);
  return files;
}

export function embed(): Plugin {
  let root = "";
  let folder = "";
  let failed = false;
  return {
    name: "timeline-embed",
    apply: (_, { command, mode }) => command === "build" && mode !== "test",
    configResolved(config) {
      root = config.root;
      folder = resolve(config.root, config.build.outDir, FOLDER);
    },
    buildEnd(error) {
      failed = error !== undefined;
    },
    async closeBundle() {
      if (failed) return;
      const files = await buildEmbed(root);
      mkdirSync(folder, { recursive: true });
      for (const [name, code] of files) writeFileSync(join(folder, name), code);
    },
  };
}
