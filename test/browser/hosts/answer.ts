// The host origin's answers: the page of a host, the witness, libraries.

import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Context, Host, WayOrNone } from "./host.ts";
import { libraryFile } from "./libraries.ts";
import type { Answer, Site } from "./server.ts";

const SCRIPT = "text/javascript; charset=utf-8";
const FONT = "@fontsource/press-start-2p/files/press-start-2p-latin-400-normal.woff2";

export function answerOf(hosts: Host[], site: () => Site): (url: URL) => Promise<Answer | undefined> {
  return async (url) => {
    const [, first = "", second = "", third = ""] = url.pathname.split("/");
    if (first === "witness.js") return { body: await readFile(join(import.meta.dirname, "witness.js")), type: SCRIPT };
    if (first === "font.woff2") return { body: await readFile(fontFile()), type: "font/woff2" };
    if (first === "lib") {
      const body = await libraryFile(second, third);
      return body === undefined ? undefined : { body, type: SCRIPT };
    }
    const host = first === "host" ? hosts.find(({ id }) => id === second) : undefined;
    return host?.page(third as WayOrNone, contextOf(host, site(), url.searchParams));
  };
}

const fontFile = () => createRequire(import.meta.url).resolve(FONT);

function contextOf(host: Host, site: Site, query: URLSearchParams): Context {
  return {
    site,
    bundle: host.bundle?.(site) ?? site.bundle,
    query,
    integrity(name) {
      const { files } = JSON.parse(readFileSync("dist/embed/integrity.json", "utf8")) as {
        files: Record<string, { file: string; integrity: string }>;
      };
      const found = files[name];
      if (!found) throw new Error(`integrity.json has no ${name}`);
      return found;
    },
  };
}
