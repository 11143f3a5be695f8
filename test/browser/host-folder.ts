// Pages of someone else beside a copy of dist/: one folder and its server for the tests of a file.

import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { openPage, type PageOptions } from "./page.ts";
import { type Site, serveFolder } from "./serve.ts";

export type HostOptions = Omit<PageOptions, "site" | "path"> & { expected?: RegExp; query?: string };

export interface HostFolder {
  /** The folder with dist/ in it. */
  readonly folder: string;
  /** Its server, once the tests have begun. */
  site(): Site;
  /** Opens a page with this body, and expects that nothing went wrong in it but what is `expected`. */
  withHost(body: string, use: (page: Page) => Promise<unknown>, options?: HostOptions): Promise<void>;
}

/** Makes the folder before the tests around the call, and removes it after them. */
export function hostFolder(): HostFolder {
  const folder = mkdtempSync(join(tmpdir(), "timeline-host-"));
  let site: Site;
  beforeAll(async () => {
    cpSync("dist", join(folder, "dist"), { recursive: true });
    site = await serveFolder(folder);
  });
  afterAll(async () => {
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    folder,
    site: () => site,
    async withHost(body, use, { expected, query = "", ...options } = {}) {
      const head = '<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,">';
      writeFileSync(join(folder, "page.html"), `${head}<body>${body}`);
      const opened = await openPage({ site: site.url, path: `page.html${query}`, reducedMotion: true, ...options });
      try {
        await use(opened.page);
        expect(opened.problems.filter((problem) => !expected?.test(problem))).toEqual([]);
      } finally {
        await opened.close();
      }
    },
  };
}
