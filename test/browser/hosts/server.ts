// Two origins: the host's, with its pages and libraries, and the bundle's, which serves dist/ to everyone.

import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, resolve } from "node:path";
import { fileOf, TYPES } from "../serve.ts";
import { brokenRecord, type Fault, isFault } from "./records.ts";

export interface Answer {
  body: string | Buffer;
  type?: string;
  status?: number;
  headers?: Record<string, string>;
}

export interface Site {
  /** The host's origin; another site than the bundle's, not only another port. */
  host: string;
  /** The folder on the bundle's origin that is dist/, with a slash at its end. */
  bundle: string;
  /** Every request since the log was emptied: origin's name, path and status. */
  log: Logged[];
  /** The same bundle with a record that cannot be had or read. */
  faulty(fault: Fault): string;
  close(): Promise<void>;
}

export interface Logged {
  origin: "host" | "bundle";
  path: string;
  status: number;
}

/** Anyone may fetch, embed and isolate themselves with it. */
const OPEN = {
  "Access-Control-Allow-Origin": "*",
  "Cross-Origin-Resource-Policy": "cross-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
};

/** Starts both; `answer` makes the host's answers. */
export async function serveHosts(dist: string, answer: (url: URL) => Promise<Answer | undefined>): Promise<Site> {
  const log: Logged[] = [];
  const note = (origin: Logged["origin"], request: IncomingMessage, response: ServerResponse) =>
    response.on("finish", () => log.push({ origin, path: request.url ?? "", status: response.statusCode }));

  const host = await listen((request, response) => {
    note("host", request, response);
    answer(new URL(request.url ?? "/", "http://host")).then(
      (found) => send(response, found ?? { body: "not found", status: 404 }),
      (error) => send(response, { body: String(error), status: 500 }),
    );
  });
  const bundle = await listen((request, response) => {
    note("bundle", request, response);
    bundled(resolve(dist), new URL(request.url ?? "/", "http://bundle").pathname).then((found) =>
      send(response, found),
    );
  });
  const bundleOrigin = `http://127.0.0.1:${bundle.port}`;
  return {
    host: `http://localhost:${host.port}`,
    bundle: `${bundleOrigin}/timeline/`,
    log,
    faulty: (fault) => `${bundleOrigin}/${fault}/`,
    close: async () => {
      await Promise.all([host.close(), bundle.close()]);
    },
  };
}

/** A file of dist/: under /timeline/ or /other/ as it is, under the name of a fault with that fault in its record. */
async function bundled(dist: string, path: string): Promise<Answer> {
  const mode = path.split("/")[1] ?? "";
  if (isFault(mode) && path === `/${mode}/timeline.json`) return await brokenRecord(dist, mode);
  if (!["timeline", "other"].includes(mode) && !isFault(mode)) return { body: "not found", status: 404, headers: OPEN };
  const file = fileOf(dist, `/${mode}/`, path);
  try {
    if (!file) throw new Error("outside");
    return { body: await readFile(file), type: TYPES[extname(file)] ?? "application/octet-stream", headers: OPEN };
  } catch {
    return { body: "not found", status: 404, headers: OPEN };
  }
}

function send(response: ServerResponse, { body, type, status, headers }: Answer): void {
  response.writeHead(status ?? 200, { "Content-Type": type ?? "text/plain; charset=utf-8", ...headers });
  response.end(body);
}

async function listen(answer: RequestListener): Promise<{ port: number; close(): Promise<void> }> {
  const server = createServer(answer);
  await new Promise<void>((listening) => void server.listen(0, "127.0.0.1", listening));
  const close = () =>
    new Promise<void>((closed) => {
      server.close(() => closed());
      server.closeAllConnections();
    });
  return { port: (server.address() as AddressInfo).port, close };
}
