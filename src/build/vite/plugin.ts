// The Vite plugin: seeds in, timeline.json, its schema, the documents and a filled index.html out.

import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { Connect, ErrorPayload, HotPayload, Plugin, ViteDevServer } from "vite";
import { deckInWords, deckPieces } from "../../i18n/deck.ts";
import { localeOf } from "../../i18n/locales.ts";
import { buildColumns } from "../../model/columns.ts";
import { type CompiledTimeline, PAGE_STARTED, TIMELINE_COMPILED } from "../../model/live.ts";
import type { Timeline } from "../../model/timeline.ts";
import { toJsonLd } from "../../share/jsonld.ts";
import { linkOut, linksOutOf, placeIn } from "../files/inside.ts";
import { isSeed } from "../files/read-folder.ts";
import { type PageContent, writePage } from "./page.ts";
import { prerender } from "./prerender.tsx";
import { type Compiled, compileFolder, type Failed } from "./seeds.ts";

export const TIMELINE_PLUGIN = "timeline";

/** Interface of the plugin for other plugins. */
export interface TimelineApi {
  /** The timeline that was compiled last without errors. */
  timeline(): Timeline | null;
}

/** An editor that saves by delete-and-create makes several changes of one; they are compiled together. */
const SETTLE_MS = 60;

export interface TimelineOptions {
  /** The folder of documents, relative to Vite's root. */
  seeds: string;
  /** Leaves out proposed events. */
  curatedOnly?: boolean;
  /** Address at which the page will stand, for those that show a preview of it. */
  address?: string | undefined;
}

/** The picture of a record, which links to it show: a file of this name in its folder. */
const PICTURE = "social.png";

/**
 * Compiles the folder at the start of a build, and again on each change while serving. While there are errors the pages
 * keep the last timeline that was good, under Vite's overlay.
 */
export function timeline({ seeds, curatedOnly = false, address }: TimelineOptions): Plugin {
  let folder = "";
  let publicFolder = "";
  let serving = false;
  let outcome: Compiled | Failed;
  let good: Compiled | null = null;
  const picture = () => (existsSync(join(folder, PICTURE)) ? PICTURE : undefined);
  const compile = async () => {
    outcome = await compileFolder(folder, { curatedOnly });
    const links = [...linkOut(folder, PICTURE), ...linksOutOf(publicFolder)];
    if (links.length > 0) outcome = { ok: false, message: links.join("\n"), warnings: outcome.warnings };
    if (outcome.ok) good = outcome;
  };

  return {
    name: TIMELINE_PLUGIN,
    api: { timeline: () => good?.timeline ?? null } satisfies TimelineApi,
    apply: (_, { mode, isPreview }) => mode !== "test" && !isPreview,

    async configResolved(config) {
      folder = resolve(config.root, seeds);
      publicFolder = config.publicDir;
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
        if (good) serveFile(good, request, response, next);
        else next();
      });
      server.ws.on(PAGE_STARTED, (_: unknown, client: { send(payload: HotPayload): void }) => {
        if (good) client.send(compiled(good, null));
        if (!outcome.ok) client.send({ type: "error", err: payload(outcome) });
      });
      onChangesIn(server, folder, async () => {
        const before = good;
        await compile();
        for (const warning of outcome.warnings) server.config.logger.warn(warning);
        if (!outcome.ok) {
          server.config.logger.error(outcome.message);
          server.ws.send({ type: "error", err: payload(outcome) });
        } else if (before === null) {
          server.ws.send({ type: "full-reload" }); // what is open is the page of an error
        } else {
          server.ws.send(compiled(outcome, before));
        }
      });
    },

    transformIndexHtml: {
      order: "post", // so that Vite does not read the whole record in search of addresses
      handler(html) {
        if (good) return fillPage(html, good, { address, picture: picture() });
        throw withoutStack(Object.assign(new Error(), outcome.ok ? {} : payload(outcome)));
      },
    },

    generateBundle() {
      if (!outcome.ok) return;
      for (const [fileName, source] of outcome.files) this.emitFile({ type: "asset", fileName, source });
      const fileName = picture();
      if (fileName) this.emitFile({ type: "asset", fileName, source: readFileSync(placeIn(folder, fileName)) });
    },
  };
}

/** The message to an open page. Without a timeline before, all texts may differ from those that the page has. */
function compiled({ timeline, files }: Compiled, before: Compiled | null): HotPayload {
  const changed = timeline.documents.filter(
    ({ file }) => before === null || before.files.get(file) !== files.get(file),
  );
  const data: CompiledTimeline = { timeline, changed: changed.map(({ id }) => id) };
  return { type: "custom", event: TIMELINE_COMPILED, data };
}

/** The page of a compiled timeline: list, data and metadata in their places. */
export function fillPage(
  html: string,
  { timeline }: Pick<Compiled, "timeline">,
  place: Pick<PageContent, "address" | "picture"> = {},
): string {
  return writePage(html, {
    ...place,
    language: localeOf(timeline).tag,
    title: timeline.title,
    description: describe(timeline),
    record: prerender(timeline),
    data: timeline,
    linkedData: toJsonLd(timeline),
  });
}

/** The subject of the record and the sentence below its title, for a preview of the page. */
function describe(timeline: Timeline): string {
  const deck = deckInWords(deckPieces(localeOf(timeline), timeline, buildColumns(timeline)));
  const { subtitle } = timeline;
  if (deck === null || subtitle === "") return deck ?? subtitle;
  return `${subtitle}${/[.!?…]$/.test(subtitle) ? "" : "."} ${deck}`;
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

/**
 * Calls back once documents or curations have come, gone or changed, or their folder has; never again before the last
 * call is through.
 */
function onChangesIn(server: ViteDevServer, folder: string, then: () => Promise<void>): void {
  let settled: NodeJS.Timeout | undefined;
  let last = Promise.resolve();
  server.watcher.add(folder);
  server.watcher.on("all", (_, path) => {
    const place = resolve(path);
    if (place !== folder && !(dirname(place) === folder && isSeed(basename(place)))) return;
    clearTimeout(settled);
    settled = setTimeout(() => {
      last = last.then(then);
    }, SETTLE_MS);
  });
  server.httpServer?.on("close", () => clearTimeout(settled));
}

/** The error as Vite's overlay shows it, with the line to open. */
const payload = ({ message, place }: Failed): ErrorPayload["err"] => ({
  message,
  stack: "",
  plugin: TIMELINE_PLUGIN,
  ...place,
});

/** Vite prints stacks; one of the compiler's own code would tell an editor nothing. */
const withoutStack = (error: Error): Error => Object.assign(error, { stack: error.message });
