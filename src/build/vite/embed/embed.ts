// The Vite plugin that builds what other sites embed, once the page is built: entries with stable names, a twin of each
// named after its content, integrity.json, their types, and a page that shows them.

import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Plugin } from "vite";
import type { Timeline } from "../../../model/timeline.ts";
import { componentName, stableNames, type Versioned } from "../../../share/embed-files.ts";
import { TIMELINE_PLUGIN, type TimelineApi } from "../plugin.ts";
import { bundle, type Entry } from "./bundle.ts";
import { declarationsOf } from "./declarations.ts";
import { type EarlierFile, keepEarlier, readEarlier } from "./earlier.ts";
import { hostPage } from "./host-page.ts";

const FOLDER = "embed";
/** The folder of what hosts import by the package's name and bundle: it takes no address of its own for that of a timeline. */
const PACKAGED = "package";

export interface Integrity {
  /** Of all files together. */
  version: string;
  /** By stable name. */
  files: Record<string, Versioned & { bytes: number }>;
  /** Files that those load later, which check them, by their names. */
  parts: Record<string, { integrity: string; bytes: number }>;
}

/** The project's own package.json tells of the embed's. */
type Project = Record<"version" | "license", string>;

/** So that the folder can be installed, or copied into a project, as it is. */
const packageOf = (name: string, { version, license }: Project, files: readonly string[]) => ({
  name,
  version,
  license,
  type: "module",
  private: true,
  files, // those of earlier builds stay in the folder, and out of the package
  exports: {
    ".": { types: "./mount.d.ts", default: "./package/mount.js" },
    "./element": { types: "./element.d.ts", default: "./package/element.js" },
    "./react": { types: "./react.d.ts", default: "./package/react.js" },
    "./timeline.json": "./package/timeline.json",
  },
  peerDependencies: { react: ">=18", "react-dom": ">=18" },
  peerDependenciesMeta: { react: { optional: true }, "react-dom": { optional: true } },
});

const elementTypes = (name: string) =>
  `declare global {\n  interface HTMLElementTagNameMap {\n    "${name}": HTMLElement;\n  }\n}\nexport {};\n`;

interface Made extends Versioned {
  code: string;
}

const digest = (code: string, algorithm: string, encoding: "hex" | "base64"): string =>
  createHash(algorithm).update(code).digest(encoding);

/** The stable name of a file with the beginning of the hash of its text. */
function hashedName(stable: string, text: string): string {
  const [, stem, ending] = /^(.*?)(\.[a-z]+)$/.exec(stable) ?? [];
  return `${stem}-${digest(text, "sha256", "hex").slice(0, 8)}${ending}`;
}

/** A file of this code, under a name of its own. */
function named(stable: string, code: string): Made {
  return {
    code,
    file: hashedName(stable, code),
    integrity: `sha384-${digest(code, "sha384", "base64")}`,
  };
}

/**
 * Builds all files of dist/embed, by name.
 * @param root the project's folder
 * @param record the timeline beside it, whose domain is built in
 * @param project the version and the licence of the package
 * @param records addresses that embed.html shows beside its own record, relative to it
 */
export async function buildEmbed(
  root: string,
  record: Timeline,
  project: Project,
  records: readonly string[],
): Promise<Map<string, string>> {
  const { name } = record.domain.embed;
  const files = new Map<string, string>();
  const list: Integrity["files"] = {};
  const parts: Integrity["parts"] = {};
  const add = (stable: string, made: Made, stableCode = made.code) => {
    files.set(made.file, made.code);
    files.set(stable, stableCode);
    list[stable] = { file: made.file, integrity: made.integrity, bytes: Buffer.byteLength(made.code) };
  };

  const part = (stem: string, code: string) => {
    const { file, integrity } = named(`${stem}.js`, code);
    parts[file] = { integrity, bytes: Buffer.byteLength(code) };
    return { file, integrity };
  };
  const noticesName = (notices: string) => hashedName("notices.txt", notices);
  const bundled = async (entry: Entry, toNotices = ""): Promise<string> => {
    const { code, parts, notices } = await bundle(root, record, entry, (text) => `${toNotices}${noticesName(text)}`);
    for (const [file, part] of parts) files.set(file, part);
    if (notices) files.set(noticesName(notices), notices);
    return code;
  };

  const core = named("core.js", await bundled({ input: "module/core.ts", format: "es", part }));
  add("mount.js", core, `export * from "./${core.file}";\n`);
  const beside = {
    external: /\/core\.ts$/,
    paths: (path: string) => (path.endsWith("core.ts") ? `./${core.file}` : path),
  };
  const define = { __CORE__: JSON.stringify(core.file), __CORE_INTEGRITY__: JSON.stringify(core.integrity) };
  const names = stableNames(name);
  const component = componentName(name);
  const element = { input: "element/loader.ts", format: "es", define } as const;
  const react = {
    input: "module/react.tsx",
    format: "es",
    external: /^react(?:-dom)?(?:\/|$)/,
    aliases: { [component]: "Timeline" },
    directive: "use client",
  } as const;
  for (const [stable, entry] of Object.entries({
    [names.element]: { ...element, ...beside },
    [names.classic]: { input: "element/classic.ts", format: "iife" },
    [names.react]: { ...react, part },
    "frame.js": {
      input: "frame/frame-page.ts",
      format: "es",
      define: { __RECORDS__: JSON.stringify(records) },
      ...beside,
    },
    [names.host]: { input: "frame/host-page.ts", format: "iife" },
  } satisfies Record<string, Entry>))
    add(stable, named(stable, await bundled(entry)));

  const inPackage = { define: { ...define, "import.meta.url": '""' } };
  const sibling = {
    external: beside.external,
    paths: (path: string) => (path.endsWith("core.ts") ? "./mount.js" : path),
  };
  for (const [file, entry] of Object.entries({
    mount: { input: "module/core.ts", format: "es", ...inPackage },
    element: { ...element, ...inPackage, ...sibling },
    react: { ...react, ...inPackage },
  } satisfies Record<string, Entry>))
    files.set(`${PACKAGED}/${file}.js`, await bundled(entry, "../"));
  files.set(`${PACKAGED}/timeline.json`, `${JSON.stringify(record)}\n`);

  const types = (input: string, aliases = {}) => declarationsOf(join(root, "src", "embed", input), aliases);
  files.set("mount.d.ts", types("module/core.ts"));
  files.set("element.d.ts", elementTypes(name));
  files.set(
    "react.d.ts",
    types("module/react.tsx", { [component]: "Timeline", [`${component}Props`]: "TimelineProps" }),
  );
  files.set("LICENSE", readFileSync(join(root, "LICENSE"), "utf8"));
  files.set(
    "package.json",
    `${JSON.stringify(packageOf(name, project, [...files.keys(), "integrity.json"]), null, 2)}\n`,
  );
  const all = digest(JSON.stringify({ list, parts }), "sha256", "hex").slice(0, 12);
  files.set("integrity.json", `${JSON.stringify({ version: all, files: list, parts } satisfies Integrity, null, 2)}\n`);
  return files;
}

/**
 * Builds the embed of the record that the timeline's plugin has compiled.
 * @param records addresses that embed.html shows beside its own record, relative to it
 */
export function embed(records: readonly string[] = []): Plugin {
  let root = "";
  let folder = "";
  let failed = false;
  let earlier: EarlierFile[] = [];
  let compiled: TimelineApi;
  return {
    name: "timeline-embed",
    apply: (_, { command, mode }) => command === "build" && mode !== "test",
    configResolved(config) {
      root = config.root;
      folder = resolve(config.root, config.build.outDir);
      compiled = config.plugins.find((plugin) => plugin.name === TIMELINE_PLUGIN)?.api as TimelineApi;
    },
    buildStart() {
      earlier = readEarlier(join(folder, FOLDER)); // the build empties its folder
    },
    buildEnd(error) {
      failed = error !== undefined;
    },
    async closeBundle() {
      const record = compiled?.timeline();
      if (failed || !record) return;
      const project = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Project;
      const files = [...(await buildEmbed(root, record, project, records))].map(([name, code]) => [
        join(FOLDER, name),
        code,
      ]);
      for (const [name, text] of [...files, ["host.html", hostPage(record)]] as [string, string][]) {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), text);
      }
      keepEarlier(join(folder, FOLDER), earlier);
    },
  };
}
