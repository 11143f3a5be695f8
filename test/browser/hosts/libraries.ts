// The hosts' own libraries, bundled once as ES modules that the host's origin serves.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { build } from "vite";

const require = createRequire(import.meta.url);

/** Entries by the name that they are served under; each library is built with copies of its own. */
const LIBRARIES: Record<string, { entries: Record<string, string>; alias?: Record<string, string> }> = {
  "react-19": {
    entries: {
      react: "react",
      "react-dom": "react-dom",
      client: "react-dom/client",
      "jsx-runtime": "react/jsx-runtime",
    },
  },
  "react-18": {
    entries: {
      react: "react-18",
      "react-dom": "react-dom-18",
      client: "react-dom-18/client",
      "jsx-runtime": "react-18/jsx-runtime",
    },
    alias: { react: "react-18", "react-dom": "react-dom-18" },
  },
  vue: { entries: { vue: "vue/dist/vue.esm-bundler.js" } },
  turbo: { entries: { turbo: "@hotwired/turbo" } },
};

const built = new Map<string, Promise<Map<string, string>>>();

/** The text of /lib/<library>/<file>. */
export async function libraryFile(library: string, file: string): Promise<string | undefined> {
  if (library === "zone") return readFile(require.resolve("zone.js"), "utf8"); // as a classic script
  if (!LIBRARIES[library]) return undefined;
  if (!built.has(library)) built.set(library, bundle(library));
  return (await built.get(library))?.get(file);
}

async function bundle(library: string): Promise<Map<string, string>> {
  const { entries, alias = {} } = LIBRARIES[library]!;
  const result = await build({
    configFile: false,
    logLevel: "silent",
    define: { "process.env.NODE_ENV": '"production"', __VUE_OPTIONS_API__: "true", __VUE_PROD_DEVTOOLS__: "false" },
    plugins: [{ name: "entries", enforce: "pre", resolveId: entryId, load: (id) => entryText(id, entries) }],
    resolve: { alias },
    build: {
      write: false,
      minify: true,
      rollupOptions: {
        input: Object.fromEntries(Object.keys(entries).map((name) => [name, `entry:${name}`])),
        preserveEntrySignatures: "strict",
        output: { format: "es", entryFileNames: "[name].js", chunkFileNames: "chunk-[name].js" },
      },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const files = outputs.flatMap((output) => ("output" in output ? output.output : []));
  return new Map(files.flatMap((file) => (file.type === "chunk" ? [[file.fileName, file.code]] : [])));
}

const entryId = (id: string) => (id.startsWith("entry:") ? id : undefined);

/** The other React's names are those of this one, which alone can be loaded here: its DOM would find the wrong React. */
const named = (from: string) => from.replace("react-dom-18", "react-dom");

/** CommonJS names cannot be re-exported by a star, so an entry names them. */
function entryText(id: string, entries: Record<string, string>): string | undefined {
  const from = entries[id.replace("entry:", "")];
  if (!id.startsWith("entry:") || !from) return undefined;
  if (!/^react/.test(from)) return `export * from "${from}";`;
  const names = Object.keys(require(named(from)) as object).filter((name) => /^\w+$/.test(name) && name !== "default");
  return `import * as all from "${from}"; export const { ${names.join(", ")} } = all; export default all;`;
}
