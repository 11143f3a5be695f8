// The Vite plugin: seeds in, timeline.json, its schema, the documents and a filled index.html out.

import { resolve, sep } from "node:path";
import type { Connect, ErrorPayload, Plugin, ViteDevServer } from "vite";
import { toJsonLd } from "../share/jsonld.ts";
import { writePage } from "./page.ts";
import { prerender } from "./prerender.tsx";
import { type Compiled, compileFolder, type Failed } from "./seeds.ts";

const NAME = "timeline";

/** An editor that saves by delete-and-create makes several changes of one; they are compiled together. */
const SETTLE_MS = 40;

export interface TimelineOptions {
  /** The folder of documents, relative to Vite's root. */
  seeds: string;
}

/** Compiles the folder at the start of a build, and again on each change while serving. */
export function timeline(options: TimelineOptions): Plugin {
  let folder = "";
  let serving = false;
  let outcome: Compiled | Failed;
  const compile = async () => {
    outcome = await compileFolder(folder);
  };

  return {
    name: NAME,
    apply: (_, { mode, isPreview }) => mode !== "test" && !isPreview,

    async configResolved(config) {
      folder = resolve(config.root, options.seeds);
      serving = config.command === "serve";
      await compile();
      // Here rather than in buildStart, where the bundler would add its own stack to the message.
      if (!outcome.ok && !serving) throw withoutStack(new Error(outcome.message));
    },

    buildStart() {
      for (const warning of outcome.warnings) this.warn(warning);
      if (!outcome.ok) this.warn(outcome.message);
    },

    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (outcome.ok) serveFile(outcome, request, response, next);
        else next();
      });
      onChangesBelow(server, folder, async () => {
        await compile();
        for (const warning of outcome.warnings) server.config.logger.warn(warning);
        if (outcome.ok) {
          server.ws.send({ type: "full-reload" });
        } else {
          server.config.logger.error(outcome.message);
          server.ws.send({ type: "error", err: payload(outcome) });
        }
      });
    },

    transformIndexHtml: {
      order: "post", // so that Vite does not read the whole record in search of addresses
      handler(html) {
        if (!outcome.ok) throw withoutStack(Object.assign(new Error(), payload(outcome)));
        return fillPage(html, outcome);
      },
    },

    generateBundle() {
      if (!outcome.ok) return;
      for (const [fileName, source] of outcome.files) this.emitFile({ type: "asset", fileName, source });
    },
  };
}

/** The page of a compiled timeline: list, data and metadata in their places. */
export function fillPage(html: string, { timeline }: Pick<Compiled, "timeline">): string {
  return writePage(html, {
    title: timeline.title,
    description: timeline.subtitle,
    record: prerender(timeline),
    data: timeline,
    linkedData: toJsonLd(timeline),
  });
}

function serveFile(
  { files }: Compiled,
  request: Connect.IncomingMessage,
  response: Parameters<Connect.NextHandleFunction>[1],
  next: Connect.NextFunction,
): void {
  const name = (request.url ?? "").replace(/[?#].*$/, "").slice(1);
  const text = files.get(name);
  if (text === undefined) {
    next();
    return;
  }
  response.setHeader("Content-Type", `${name.endsWith(".json") ? "application/json" : "text/plain"}; charset=utf-8`);
  response.setHeader("Cache-Control", "no-cache");
  response.end(text);
}

/** Calls once changes have settled; never again before the last call is through. */
function onChangesBelow(server: ViteDevServer, folder: string, then: () => Promise<void>): void {
  let settled: NodeJS.Timeout | undefined;
  let last = Promise.resolve();
  server.watcher.add(folder);
  server.watcher.on("all", (_, path) => {
    if (!resolve(path).startsWith(folder + sep)) return;
    clearTimeout(settled);
    settled = setTimeout(() => {
      last = last.then(then);
    }, SETTLE_MS);
  });
  server.httpServer?.on("close", () => clearTimeout(settled));
}

/** What Vite's overlay shows, with the place to open. */
const payload = ({ message, place }: Failed): ErrorPayload["err"] => ({ message, stack: "", plugin: NAME, ...place });

/** Vite prints stacks; one of the compiler's own code would tell an editor nothing. */
const withoutStack = (error: Error): Error => Object.assign(error, { stack: error.message });
