// What a page costs those who look at it: until it stands, a frame while it is dragged and while the wheel turns, memory.

import { type Browser, type CDPSession, errors, type Page } from "playwright-core";

export interface Cost {
  /** From the start of the navigation to the frame in which the timeline stands, in ms. */
  load: number;
  /** Frames a second. */
  pan: number;
  zoom: number;
  /** The longest task of the page's thread during both, in ms; 0 for none over 50. */
  longest: number;
  /** Memory of the page's objects after a collection, in MB. */
  heap: number;
}

const WIDTH = 1280;
const HEIGHT = 720;
/** How long a gesture goes on, in ms. */
const GESTURE = 2_000;
const PATIENCE = 60_000;

/** Opens a page in a context of its own, and measures it. Null when it does not stand within a minute. Throws an error of the page. */
export async function costOf(browser: Browser, url: string, target: string, key?: "Control"): Promise<Cost | null> {
  const context = await browser.newContext({ viewport: { width: WIDTH, height: HEIGHT } });
  try {
    const page = await context.newPage();
    await page.addInitScript(WATCH);
    const failure = new Promise<never>((_, failed) => page.once("pageerror", failed));
    await page.goto(url, { timeout: PATIENCE });
    const load = await Promise.race([
      page
        .waitForFunction(() => performance.getEntriesByName("stands")[0]?.startTime, undefined, { timeout: PATIENCE })
        .then((found) => found.jsonValue()),
      failure,
    ]).catch((error: unknown) => (error instanceof errors.TimeoutError ? undefined : Promise.reject(error)));
    if (load === undefined) return null;
    const box = await page.locator(target).first().boundingBox();
    if (box === null) throw new Error(`${url} has nothing at ${target}`);
    const middle = { x: box.x + box.width / 2, y: box.y + Math.min(box.height, HEIGHT - box.y) / 2 };
    await page.evaluate("longest = 0");
    const pan = await framesDuring(page, () => drag(page, middle));
    if (key) await page.keyboard.down(key);
    const zoom = await framesDuring(page, () => turn(page, middle));
    if (key) await page.keyboard.up(key);
    const longest = await page.evaluate<number>("longest");
    return { load, pan, zoom, longest, heap: await heapOf(await context.newCDPSession(page)) };
  } finally {
    await context.close();
  }
}

/** In the page: counts its frames since it was last asked, and keeps its longest task. As text, since a loader would rewrite a function. */
const WATCH = `
  window.longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  }).observe({ type: "longtask" });
  let frames = 0, since = 0;
  const count = () => { frames += 1; requestAnimationFrame(count); };
  requestAnimationFrame(count);
  window.framesASecond = () => {
    const rate = frames * 1000 / (performance.now() - since);
    frames = 0;
    since = performance.now();
    return rate;
  };`;

/** Frames a second that the page makes while a gesture is under way. */
async function framesDuring(page: Page, gesture: () => Promise<void>): Promise<number> {
  await page.evaluate("framesASecond()");
  await gesture();
  return page.evaluate<number>("framesASecond()");
}

/** To and fro, so that the page never comes to its end. */
async function drag(page: Page, { x, y }: { x: number; y: number }): Promise<void> {
  await page.mouse.move(x, y);
  await page.mouse.down();
  await repeatedly(async (step) => page.mouse.move(x + 200 * Math.sin(step / 20), y));
  await page.mouse.up();
}

async function turn(page: Page, { x, y }: { x: number; y: number }): Promise<void> {
  await page.mouse.move(x, y);
  await repeatedly(async (step) => page.mouse.wheel(0, step % 60 < 30 ? -40 : 40));
}

async function repeatedly(action: (step: number) => Promise<void>): Promise<void> {
  const ends = performance.now() + GESTURE;
  for (let step = 0; performance.now() < ends; step += 1) {
    await action(step);
    await new Promise((later) => setTimeout(later, 8));
  }
}

async function heapOf(session: CDPSession): Promise<number> {
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  return usedSize / 1e6;
}
