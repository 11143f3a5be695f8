// Opens the built page in the Chromium that setup.ts started, and collects whatever goes wrong in it.

import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, inject } from "vitest";
import { PATIENCE } from "../patience.ts";

export interface PageOptions {
  width?: number;
  height?: number;
  theme?: "light" | "dark";
  reducedMotion?: boolean;
  forcedColors?: boolean;
  /** A touch screen: pan-y, pinch, no hover. */
  touch?: boolean;
  javaScript?: boolean;
  /** Pixels of the device for one of CSS. */
  scale?: number;
  /** What follows the page's address: "?q=base", "#…", or the name of another file. */
  path?: string;
  /** Another server than that of dist/: the address of a folder. */
  site?: string;
  /** A script that runs in every frame before all others. */
  init?: string;
}

export interface OpenedPage {
  page: Page;
  /** Console errors and warnings, uncaught errors, failed requests and requests outside the page's own folder. */
  problems: string[];
  /** Every address that was asked for, in order. */
  requests: string[];
  close(): Promise<void>;
}

let browser: Promise<Browser> | undefined;

afterAll(async () => {
  const opened = await browser;
  browser = undefined;
  await opened?.close();
});

/** A page of its own context (its own storage and history), loaded. Closed with the test file, if not before. */
export async function openPage(options: PageOptions = {}): Promise<OpenedPage> {
  browser ??= chromium.connect(inject("chromium"));
  const context = await (await browser).newContext(contextOptions(options));
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const site = options.site ?? inject("site").url;
  const collected = collect(page, site, options.javaScript ?? true);
  await page.addInitScript(ownClipboard);
  await page.addInitScript(tellOfErrors);
  if (options.init) await page.addInitScript(options.init);
  await page.goto(new URL(options.path ?? "", site).href, { waitUntil: "load" });
  return { page, ...collected, close: () => context.close() };
}

/** An error that nobody threw, as that of an observer whose sizes change in its own turn, is an event of the window and no more. */
function tellOfErrors(): void {
  addEventListener("error", ({ message, error }) => {
    if (message && !error) console.error(message);
  });
}

/** Chromium has one clipboard for all its windows, and tests run side by side: each page reads what it has itself written. */
function ownClipboard(): void {
  if (typeof Clipboard === "undefined") return;
  const { writeText } = Clipboard.prototype;
  let own = "";
  Clipboard.prototype.writeText = async function (text) {
    await writeText.call(this, text);
    own = text;
  };
  Clipboard.prototype.readText = async () => own;
}

function contextOptions(options: PageOptions): BrowserContextOptions {
  return {
    viewport: { width: options.width ?? 1280, height: options.height ?? 900 },
    deviceScaleFactor: options.scale ?? 1,
    colorScheme: options.theme ?? "light",
    reducedMotion: options.reducedMotion ? "reduce" : "no-preference",
    forcedColors: options.forcedColors ? "active" : "none",
    hasTouch: options.touch ?? false,
    isMobile: options.touch ?? false,
    javaScriptEnabled: options.javaScript ?? true,
    locale: "en-GB",
    timezoneId: "Asia/Yerevan",
    permissions: ["clipboard-read", "clipboard-write"],
  };
}

function collect(page: Page, site: string, javaScript: boolean): Pick<OpenedPage, "problems" | "requests"> {
  const problems: string[] = [];
  const requests: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") problems.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`uncaught: ${error.message}`));
  page.on("request", (request) => {
    const address = request.url();
    if (/^(?:data|blob|about):/.test(address)) return;
    requests.push(address);
    if (!address.startsWith(site)) problems.push(`request outside the page's folder: ${address}`);
  });
  page.on("requestfailed", (request) => {
    const why = request.failure()?.errorText ?? "";
    const isRefused = !javaScript && request.resourceType() === "script" && why === "csp"; // a script announced, of no use
    const isLeft = why === "net::ERR_ABORTED"; // the page was left while the request was under way
    if (!isRefused && !isLeft) problems.push(`failed: ${request.url()} ${why}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
  });
  return { problems, requests };
}
