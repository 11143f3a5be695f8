// A static file server for a folder under a sub-path, as some reader's host would serve it.

import { readFile } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, resolve, sep } from "node:path";

export const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

export interface Site {
  origin: string;
  /** Address of the folder, with a slash at its end. */
  url: string;
  /** The path of every request so far, in order. */
  requests: string[];
  close(): Promise<void>;
}

/**
 * Serves a folder on a free port of the loopback, under `base` ("/a/path/"), and nothing beside it.
 * @param policyOf the Content-Security-Policy of a page, by its path
 */
export async function serveFolder(
  folder: string,
  base = "/",
  policyOf: (path: string) => string | undefined = () => undefined,
): Promise<Site> {
  const root = resolve(folder);
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = (request.url ?? "/").replace(/\?.*$/, "");
    requests.push(path);
    const file = fileOf(root, base, path);
    if (file === undefined) return refuse(response);
    readFile(file).then(
      (body) => {
        const policy = policyOf(path);
        response.writeHead(200, {
          "Content-Type": TYPES[extname(file)] ?? "application/octet-stream",
          ...(policy === undefined ? {} : { "Content-Security-Policy": policy }),
        });
        response.end(request.method === "HEAD" ? undefined : body);
      },
      () => refuse(response),
    );
  });
  await new Promise<void>((listening, failed) => {
    server.once("error", failed);
    server.listen(0, "127.0.0.1", listening);
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = () =>
    new Promise<void>((closed) => {
      server.close(() => closed());
      server.closeAllConnections();
    });
  return { origin, url: origin + base, requests, close };
}

/** The file that a request path names, or undefined where it names nothing inside the root. */
export function fileOf(root: string, base: string, path: string): string | undefined {
  if (!path.startsWith(base)) return undefined;
  let name: string;
  try {
    name = decodeURIComponent(path.slice(base.length));
  } catch {
    return undefined;
  }
  if (name.includes("\0")) return undefined;
  const file = resolve(root, `./${name}`);
  if (file !== root && !file.startsWith(root + sep)) return undefined;
  return name === "" || name.endsWith("/") ? join(file, "index.html") : file;
}

function refuse(response: ServerResponse): void {
  response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" });
  response.end("not found");
}
