// The built page of an archive of hostile words, under a policy of Trusted Types, and what is observed in it.

import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Frame, Page } from "playwright-core";
import { expect } from "vitest";
import { fillPage } from "../../src/build/vite/plugin.ts";
import type { Injected } from "../fixtures/injected-folder.ts";
import { type OpenedPage, openPage, type PageOptions } from "./page.ts";
import { type Site, serveFolder } from "./serve.ts";

/** A page without words of anybody, and without a policy. */
export const BARE_PAGE = "bare.html";

/** Pages of others that show the timeline, by the way in. */
export const HOSTS = {
  element: "element.html",
  iframe: "iframe.html",
} as const;

const HOST_PAGES = {
  [HOSTS.element]: `<script type="module" src="embed/armenia-timeline.js"></script>
    <armenia-timeline list="on" height="900"></armenia-timeline>`,
  [HOSTS.iframe]: `<script src="embed/host.js"></script>
    <iframe data-armenia-timeline src="embed.html?list=on&amp;height=900" width="1100"></iframe>`,
};

/** Scripts of the page's own files only, no sink for markup, styles of its files and the ones written into it. */
function policyFor(html: string): string {
  const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(
    ([, style = ""]) => `'sha256-${createHash("sha256").update(style).digest("base64")}'`,
  );
  return [
    "default-src 'none'",
    "script-src 'self'",
    html.includes('<link rel="stylesheet"') ? `style-src 'self' ${styles.join(" ")}` : "style-src 'none'",
    "img-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
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
  for (const [name, body] of Object.entries(HOST_PAGES)) {
    const page = `<!doctype html><title>A host</title><link rel="icon" href="icon.svg"><h1>A host</h1>${body}`;
    writeFileSync(join(folder, name), page);
  }
  const site = await serveFolder(folder, "/hostile/", (path) => {
    const isHost = Object.values(HOSTS).some((name) => path.endsWith(name)) || path.endsWith("embed.html");
    return path.endsWith(BARE_PAGE) ? undefined : policyFor(isHost ? "" : html);
  });
  return {
    ...site,
    close: async () => {
      await site.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const OBSERVER = `
  const seen = window === top ? { ran: [], violations: [] } : top.__seen;
  Object.defineProperty(window, "__seen", { value: seen });
  window.__ran = (number) => { seen.ran.push(number); };
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
  const [dialogs, windows]: [string[], string[]] = [[], []];
  opened.page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  opened.page.on("popup", (popup) => windows.push(popup.url()));
  return { ...opened, dialogs, windows };
}

/** The frame in which the timeline is: the page's own, or that of its iframe. */
async function frameOf(page: Page): Promise<Frame> {
  const iframe = page.locator("iframe");
  const inner = (await iframe.count()) > 0 ? await (await iframe.elementHandle())?.contentFrame() : null;
  return inner ?? page.mainFrame();
}

/** Lends the page to `use` once it is drawn, and expects that no word of the record did anything. */
export async function withHostile(
  site: Site,
  { timeline }: Injected,
  options: PageOptions,
  use: (page: Page, frame: Frame) => Promise<void>,
): Promise<void> {
  const { page, problems, requests, dialogs, windows, close } = await openWatched(site, options);
  try {
    const frame = await frameOf(page);
    await frame.locator(".bt-axis text").first().waitFor();
    await use(page, frame);
    expect(await seenIn(page)).toEqual({ ran: [], violations: [] });
    expect([...dialogs, ...windows]).toEqual([]);
    // what a navigation cuts off was asked for by the page itself (see below), and an embed says which option is wrong
    const known = /^failed: \S+ net::ERR_ABORTED$|^console: armenia-timeline: .*; ignored$/s;
    expect(problems.filter((problem) => !known.test(problem))).toEqual([]);
    const pages = ["", "embed.html", ...Object.values(HOSTS)];
    const declared = new Set([...pages, "icon.svg", "timeline.json", ...timeline.documents.map(({ file }) => file)]);
    const paths = requests.map((address) => address.slice(site.url.length).replace(/\?.*$/s, ""));
    expect(paths.filter((path) => !declared.has(path) && !/^(?:assets|embed)\/[\w.-]+$/.test(path))).toEqual([]);
    const links = await frame
      .locator("[href], [src], [action]")
      .evaluateAll((elements) =>
        elements.flatMap((element) => ["href", "src", "action"].map((name) => element.getAttribute(name) ?? "")),
      );
    expect(links.filter((link) => link !== "" && !/^(?:https?:\/\/|mailto:|#|\.\/|embed\/|icon)/.test(link))).toEqual(
      [],
    );
    expect(await page.evaluate(() => [typeof document.body, "injected" in {}])).toEqual(["object", false]);
  } finally {
    await close();
  }
}
