// Chromium through Playwright.

import { type CDPSession, chromium, type Page } from "playwright-core";
import { findChromium, QUIET } from "../chromium.ts";
import { type Abilities, type Engine, type EnginePage, NotToBeHad, VIEWPORT } from "./engine.ts";
import { expressionOf } from "./script.ts";

const FLAGS = [
  "--no-sandbox", // root and most containers cannot have one, and the pages are our own
  ...QUIET,
  // Interpreted only: compiled code lies in the heap, too, and comes by fits and starts.
  "--js-flags=--expose-gc --no-opt --no-maglev --no-sparkplug --no-flush-bytecode",
];

export async function openChromium(): Promise<Engine> {
  let executablePath: string;
  try {
    executablePath = findChromium();
  } catch (error) {
    throw new NotToBeHad(error instanceof Error ? error.message : String(error));
  }
  const browser = await chromium.launch({ executablePath, headless: true, args: FLAGS });
  return {
    name: "Chromium",
    version: browser.version(),
    async open(url, viewport = VIEWPORT) {
      const context = await browser.newContext({ viewport, reducedMotion: "reduce", locale: "en-GB", hasTouch: true });
      const page = await context.newPage();
      const opened = pageOf(page, await context.newCDPSession(page), () => context.close());
      await opened.goto(url);
      return opened;
    },
    close: () => browser.close(),
  };
}

function pageOf(page: Page, session: CDPSession, close: () => Promise<void>): EnginePage {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(`uncaught: ${error.message}`));
  return {
    complaints,
    can: abilitiesOf(page, session),
    async evaluate(script, arg, where = "page") {
      const frame = where === "frame" ? page.mainFrame().childFrames()[0] : page.mainFrame();
      if (!frame) throw new Error("the page has no iframe");
      return JSON.parse(await frame.evaluate<string>(expressionOf(script, arg)));
    },
    moveTo: (x, y) => page.mouse.move(x, y),
    clickAt: (x, y) => page.mouse.click(x, y),
    async key(text) {
      if (text.length > 1 && /^[A-Z]\w+$/.test(text)) await page.keyboard.press(text);
      else for (const character of text) await page.keyboard.press(character);
    },
    async wheel(x, y, dx, dy, { ctrl } = {}) {
      await page.mouse.move(x, y);
      if (ctrl) await page.keyboard.down("Control");
      await page.mouse.wheel(dx, dy);
      if (ctrl) await page.keyboard.up("Control");
    },
    screenshot: () => page.screenshot({ caret: "initial" }), // hiding the caret would write a style into the page
    async goto(url) {
      await page.goto(url, { waitUntil: "load" });
    },
    async back() {
      await page.goBack({ waitUntil: "commit" });
    },
    close,
  };
}

function abilitiesOf(page: Page, session: CDPSession): Abilities {
  return {
    ctrlWheel: true,
    async measure() {
      await session.send("HeapProfiler.collectGarbage");
      await session.send("Performance.enable");
      const { metrics } = await session.send("Performance.getMetrics");
      const figure = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
      return { heap: figure("JSHeapUsedSize"), nodes: figure("Nodes"), listeners: figure("JSEventListeners") };
    },
    async touch(points) {
      for (const [index, point] of points.entries()) {
        const type = index === 0 ? "touchStart" : "touchMove";
        await session.send("Input.dispatchTouchEvent", { type, touchPoints: [point] });
      }
      await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    },
    print: (on) => page.emulateMedia({ media: on ? "print" : null }),
  };
}
