// The built page of an archive of hostile words, under a policy of Trusted Types, and what is observed in it.

import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { fillPage } from "../../src/build/plugin.ts";
import type { Injected } from "../fixtures/injected-folder.ts";
import { drawn } from "./helpers.ts";
import { type OpenedPage, openPage, type PageOptions } from "./page.ts";
import { type Site, serveFolder } from "./serve.ts";

/** A page without words of anybody, and without a policy. */
export const BARE_PAGE = "bare.html";

/** Scripts of the page's own files only, no sink for markup, styles of its files and the ones written into it. */
function policyFor(html: string): string {
  const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(
    ([, style = ""]) => `'sha256-${createHash("sha256").update(style).digest("base64")}'`,
  );
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${styles.join(" ")}`,
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
}

/** index.html as it was before the build wrote a record into it. */
const emptied = (html: string): string =>
  html
    .replace(/\s*<meta (?:name="(?:description|twitter:card)"|property="og:[^"]*")[^>]*>/g, "")
    .replace(/\s*<script type="application\/ld\+json">[\s\S]*?<\/script>/, "")
    .replace(
      /(<div id="timeline"[^>]*>)[\s\S]*<\/div>\s*<script type="application\/json"[\s\S]*?<\/script>/,
      "$1</div>",
    );

/** Serves dist/ with these words in place of the record; closing it removes the folder. */
export async function serveInjected({ timeline, result }: Injected): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), "timeline-injected-"));
  cpSync("dist", folder, { recursive: true });
  const html = fillPage(emptied(readFileSync(join(folder, "index.html"), "utf8")), { timeline });
  writeFileSync(join(folder, "index.html"), html);
  writeFileSync(join(folder, BARE_PAGE), "<!doctype html><title>bare</title><link rel=icon href=data:,>");
  writeFileSync(join(folder, "timeline.json"), JSON.stringify(timeline));
  for (const { id, file } of timeline.documents) writeFileSync(join(folder, file), result.texts.get(id) ?? "");
  const policy = policyFor(html);
  const site = await serveFolder(folder, "/hostile/", (path) => (path.endsWith(BARE_PAGE) ? undefined : policy));
  return {
    ...site,
    close: async () => {
      await site.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const OBSERVER = `
  const seen = { ran: [], violations: [] };
  Object.defineProperty(window, "__seen", { value: seen });
  window.__ran = (number) => { top.__seen.ran.push(number); };
  document.addEventListener("securitypolicyviolation", (event) => {
    seen.violations.push(event.violatedDirective + " " + event.blockedURI + " " + event.sample);
  });
`;

export interface Seen {
  /** Numbers of the vectors that ran. */
  ran: number[];
  violations: string[];
}

export const seenIn = (page: Page): Promise<Seen> =>
  page.evaluate(() => (window as unknown as { __seen: Seen }).__seen);

export interface Watched extends OpenedPage {
  dialogs: string[];
  /** Windows that were opened. */
  windows: string[];
}

/** Opens a page of such a site with everything that a vector could do being watched. */
export async function openWatched(site: Site, options: PageOptions = {}): Promise<Watched> {
  const opened = await openPage({ reducedMotion: true, ...options, site: site.url, init: OBSERVER });
  opened.page.setDefaultTimeout(15_000);
  const [dialogs, windows]: [string[], string[]] = [[], []];
  opened.page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  opened.page.on("popup", (popup) => windows.push(popup.url()));
  return { ...opened, dialogs, windows };
}

/** Lends the page to `use` once it is drawn, and expects that no word of the record did anything. */
export async function withHostile(
  site: Site,
  { timeline }: Injected,
  options: PageOptions,
  use: (page: Page) => Promise<void>,
): Promise<void> {
  const { page, problems, requests, dialogs, windows, close } = await openWatched(site, options);
  try {
    await drawn(page);
    await use(page);
    expect(await seenIn(page)).toEqual({ ran: [], violations: [] });
    expect([...dialogs, ...windows]).toEqual([]);
    // what a navigation cuts off was asked for by the page itself: see below
    expect(problems.filter((problem) => !/^failed: \S+ net::ERR_ABORTED$/.test(problem))).toEqual([]);
    const declared = new Set(["", "icon.svg", ...timeline.documents.map(({ file }) => file)]);
    const paths = requests.map((address) => address.slice(site.url.length).replace(/\?.*$/s, ""));
    expect(paths.filter((path) => !declared.has(path) && !/^assets\/[\w.-]+$/.test(path))).toEqual([]);
    const links = await page
      .locator("[href], [src], [action]")
      .evaluateAll((elements) =>
        elements.flatMap((element) => ["href", "src", "action"].map((name) => element.getAttribute(name) ?? "")),
      );
    expect(links.filter((link) => link !== "" && !/^(?:https?:\/\/|mailto:|#|\.\/)/.test(link))).toEqual([]);
    expect(await page.evaluate(() => [typeof document.body, "injected" in {}])).toEqual(["object", false]);
  } finally {
    await close();
  }
}
