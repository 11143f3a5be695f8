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

/** The JS and CSS of index.html's first load: its scripts, style sheets and preloads, and whatever these import statically. */
export function firstLoad(folder: string): LoadedFile[] {
  const seen = new Set<string>();
  const waiting = addressesIn(readFileSync(join(folder, "index.html"), "utf8"));
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

/** Addresses of scripts, style sheets and module preloads in a page, relative to it. */
export function addressesIn(html: string): string[] {
  const tags = html.match(/<(?:script|link)\b[^>]*>/g) ?? [];
  return tags.flatMap((tag) => {
    const address = /\s(?:src|href)="([^"]+)"/.exec(tag)?.[1];
    const wanted = tag.startsWith("<script") || /\srel="(?:stylesheet|modulepreload)"/.test(tag);
    return address && wanted ? [posix.normalize(address)] : [];
  });
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
