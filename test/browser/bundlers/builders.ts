// The bundlers, each as it builds for production.

import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import reactPlugin from "@vitejs/plugin-react";
import { build, type InlineConfig } from "vite";
import webpack from "webpack";

export type Bundler = "vite" | "webpack" | "none";
export type React = 18 | 19;

const require = createRequire(import.meta.url);
const folderOf = (name: string) => resolve(require.resolve(`${name}/package.json`), "..");

/** The packages of a version of React, by the names under which a project imports them. */
const reactOf = (version: React) =>
  version === 19 ? {} : { react: folderOf("react-18"), "react-dom": folderOf("react-dom-18") };

/** As Vue's guide has its users define them. */
const VUE_FLAGS = {
  __VUE_OPTIONS_API__: "false",
  __VUE_PROD_DEVTOOLS__: "false",
  __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false",
};

interface Project {
  /** Holds index.html and main.js; the result is its folder `dist`. */
  folder: string;
  react: React;
}

/** Builds a project; returns what the bundler warned of. */
export async function buildProject(bundler: Bundler, project: Project): Promise<string[]> {
  if (bundler === "none") return [];
  return bundler === "vite" ? buildWithVite(project) : buildWithWebpack(project);
}

async function buildWithVite({ folder, react }: Project): Promise<string[]> {
  const warnings: string[] = [];
  const warn = (text: string) => void warnings.push(text);
  const config: InlineConfig = {
    root: folder,
    configFile: false,
    base: "./",
    plugins: [reactPlugin(), svelte({ configFile: false })],
    resolve: { alias: reactOf(react), dedupe: ["svelte"] },
    define: VUE_FLAGS,
    customLogger: {
      ...{ info() {}, warn, warnOnce: warn, error: warn, clearScreen() {} },
      ...{ hasErrorLogged: () => false, hasWarned: false },
    },
    build: { outDir: "dist", chunkSizeWarningLimit: 5000 },
  };
  await build(config);
  return warnings;
}

async function buildWithWebpack({ folder, react }: Project): Promise<string[]> {
  const compiler = webpack({
    mode: "production",
    context: folder,
    entry: "./main.js",
    output: { path: join(folder, "dist"), filename: "assets/[name]-[contenthash].js", publicPath: "auto" },
    resolve: { alias: reactOf(react) },
    performance: false,
    infrastructureLogging: { level: "error" },
  })!;
  const stats = await new Promise<webpack.Stats>((done, failed) => {
    compiler.run((error, result) => (error ? failed(error) : done(result!)));
  });
  await new Promise<void>((closed) => compiler.close(() => closed()));
  const { errors = [], warnings = [], assets = [] } = stats.toJson();
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("\n"));
  const entry = assets.find(({ name }) => /^assets\/main-.*\.js$/.test(name))!.name;
  const page = readFileSync(join(folder, "index.html"), "utf8");
  writeFileSync(join(folder, "dist", "index.html"), page.replace("./main.js", `./${entry}`));
  return warnings.map(({ message }) => message);
}

/** Renders the server's part of a project (server.js, which exports `html`) as its framework's own build does: bundled for Node. */
export async function renderOnServer({ folder, react }: Project): Promise<string> {
  await build({
    root: folder,
    configFile: false,
    logLevel: "silent",
    resolve: { alias: reactOf(react) },
    ssr: { noExternal: true },
    build: { ssr: "server.js", outDir: "server", rolldownOptions: { output: { entryFileNames: "server.mjs" } } },
  });
  const { html } = (await import(/* @vite-ignore */ join(folder, "server", "server.mjs"))) as { html: string };
  return html;
}
