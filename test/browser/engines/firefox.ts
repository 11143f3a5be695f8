// Firefox through Puppeteer and WebDriver BiDi.

import puppeteer, { type KeyInput, type Page } from "puppeteer-core";
import { type Engine, type EnginePage, VIEWPORT } from "./engine.ts";
import { findProgram } from "./programs.ts";
import { expressionOf } from "./script.ts";

const PREFERENCES = {
  "ui.prefersReducedMotion": 1,
  "general.smoothScroll": false, // a wheel's scrolling is measured when it has come to its end
  "mousewheel.with_control.action": 1, // ours to zoom with; the browser's own zoom would move everything
  "fission.autostart": false, // its driver's clicks do not reach a frame in a process of its own
  "fission.webContentIsolationStrategy": 0,
  "app.update.enabled": false,
  "browser.safebrowsing.malware.enabled": false,
  "intl.accept_languages": "en-GB",
};

export async function openFirefox(): Promise<Engine> {
  const executablePath = findProgram(
    "Firefox",
    "FIREFOX_PATH",
    ["firefox-esr", "firefox"],
    ["/Applications/Firefox.app/Contents/MacOS"],
  );
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath,
    headless: true,
    extraPrefsFirefox: PREFERENCES,
  });
  return {
    name: "Firefox",
    version: (await browser.version()).replace(/^firefox\//i, ""),
    async open(url, viewport = VIEWPORT) {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.setViewport(viewport);
      const opened = pageOf(page, () => context.close());
      await opened.goto(url);
      return opened;
    },
    close: () => browser.close(),
  };
}

function pageOf(page: Page, close: () => Promise<void>): EnginePage {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(`uncaught: ${error instanceof Error ? error.message : error}`));
  return {
    complaints,
    can: { ctrlWheel: true },
    async evaluate(script, arg, where = "page") {
      const frame = where === "frame" ? page.mainFrame().childFrames()[0] : page.mainFrame();
      if (!frame) throw new Error("the page has no iframe");
      return JSON.parse((await frame.evaluate(expressionOf(script, arg))) as string);
    },
    moveTo: (x, y) => page.mouse.move(x, y),
    clickAt: (x, y) => page.mouse.click(x, y),
    async key(text) {
      if (text.length > 1 && /^[A-Z]\w+$/.test(text)) await page.keyboard.press(text as KeyInput);
      else for (const character of text) await page.keyboard.press(character as KeyInput);
    },
    async wheel(x, y, deltaX, deltaY, { ctrl } = {}) {
      await page.mouse.move(x, y);
      if (ctrl) await page.keyboard.down("Control");
      await page.mouse.wheel({ deltaX, deltaY });
      if (ctrl) await page.keyboard.up("Control");
    },
    screenshot: async () => Buffer.from(await page.screenshot({ captureBeyondViewport: false })),
    async goto(url) {
      await page.goto(url, { waitUntil: "load" });
    },
    async back() {
      await page.evaluate("void history.back()"); // Puppeteer's own waits for a load that a cached page has not
    },
    close,
  };
}
