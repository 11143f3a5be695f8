// Before the browser tests: one Chromium and one server of the built page, for all of them.

import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { findChromium, QUIET } from "./chromium.ts";
import { serveFolder } from "./serve.ts";

const DIST = "dist";
const SUB_PATH = "/articles/2024/timeline/";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where the running Chromium can be reached. */
    chromium: string;
    /** The built page's server: its origin, and the address of the folder. */
    site: { origin: string; url: string };
  }
}

/** Starts both; the returned function ends both. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(`${DIST}/index.html`)) throw new Error(`There is no ${DIST}/index.html: run "npm run build" first.`);
  const browser = await chromium.launchServer({
    executablePath: findChromium(),
    headless: true,
    chromiumSandbox: false, // root and most containers cannot have one, and the page is our own
    args: QUIET,
  });
  const site = await serveFolder(DIST, SUB_PATH);
  project.provide("chromium", browser.wsEndpoint());
  project.provide("site", { origin: site.origin, url: site.url });
  return async () => {
    await site.close();
    await browser.close();
  };
}
