// What a reader's browser fetches of our code before anything is clicked.

import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { gzipSync } from "node:zlib";
import ts from "typescript";

export interface LoadedFile {
  path: string;
  /** Bytes after gzip. */
  gzip: number;
}

/**
 * The JS and CSS of index.html's first load in a window of `width` px: its scripts, style sheets and preloads, and whatever these
 * import statically.
 */
export function firstLoad(folder: string, width: number): LoadedFile[] {
  const seen = new Set<string>();
  const waiting = addressesIn(readFileSync(join(folder, "index.html"), "utf8"), width);
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    if (path.endsWith(".js")) {
      const code = readFileSync(join(folder, path), "utf8");
      waiting.push(...staticImports(code).map((name) => posix.join(posix.dirname(path ?? ""), name)));
    }
  }
  return [...seen].sort().map((path) => ({ path, gzip: gzipSync(readFileSync(join(folder, path))).byteLength }));
}

/** Addresses of scripts, style sheets and preloads in a page that a window of `width` px fetches, relative to it. */
export function addressesIn(html: string, width: number): string[] {
  const tags = html.match(/<(?:script|link)\b[^>]*>/g) ?? [];
  return tags.flatMap((tag) => {
    const address = /\s(?:src|href)="([^"]+)"/.exec(tag)?.[1];
    const wanted = tag.startsWith("<script") || /\srel="(?:stylesheet|modulepreload|preload)"/.test(tag);
    return address && wanted && isFor(tag, width) ? [posix.normalize(address)] : [];
  });
}

/** Whether a tag counts in a window of this width. Of media, the least and the largest width are known. */
function isFor(tag: string, width: number): boolean {
  const media = /\smedia="([^"]+)"/.exec(tag)?.[1] ?? "";
  const [, bound, px] = /^\((min|max)-width: ([\d.]+)px\)$/.exec(media) ?? [];
  if (media !== "" && bound === undefined) throw new Error(`the first load knows nothing of ${media}`);
  return bound === undefined || (bound === "min" ? width >= Number(px) : width <= Number(px));
}

/** Names that a module imports or re-exports as it loads; dynamic imports are left out. */
export function staticImports(code: string): string[] {
  const file = ts.createSourceFile("module.js", code, ts.ScriptTarget.Latest);
  return file.statements.flatMap((statement) =>
    (ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) &&
    statement.moduleSpecifier &&
    ts.isStringLiteral(statement.moduleSpecifier)
      ? [statement.moduleSpecifier.text]
      : [],
  );
}
