// the list while it is scrolled, by number of events: frames a second, the longest task, a jump to a year

import { chromium } from "playwright-core";
import { findChromium, QUIET } from "../browser/chromium.ts";
import { serveLongList } from "../browser/long-list/site.ts";

const SIZES = [2_001, 100_000, 1_000_000];
const SECONDS = 4;
/** Px of each turn of the wheel, 60 times a second: from reading to racing. */
const SPEEDS = [20, 120, 600];

// In the page, as text: a loader would rewrite them.

const scrolled = `async (px, seconds) => {
  let task = 0, frames = 0, last = performance.now();
  const started = last;
  const frame = () => new Promise(requestAnimationFrame);
  await frame();
  while (performance.now() - started < seconds * 1000) {
    scrollBy({ top: px * (frames % 240 < 200 ? 1 : -1), behavior: "instant" });
    await frame();
    const now = performance.now();
    task = Math.max(task, now - last);
    last = now;
    frames += 1;
  }
  return { rate: (frames * 1000) / (performance.now() - started), task };
}`;

const jumped = `async () => {
  const jump = document.querySelector(".bt-list-jump");
  const started = performance.now();
  jump.value = "2012";
  jump.dispatchEvent(new Event("change", { bubbles: true }));
  while (!document.querySelector('.bt-list-year[data-year="2012"]')) await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  return performance.now() - started;
}`;

const filtered = `async () => {
  const started = performance.now();
  const place = document.querySelector(".bt-list-place").textContent;
  postMessage({ by: 3 });
  while (document.querySelector(".bt-list-place").textContent === place) await new Promise((next) => setTimeout(next));
  return performance.now() - started;
}`;

const site = await serveLongList();
const browser = await chromium.launch({ executablePath: findChromium(), chromiumSandbox: false, args: [...QUIET] });
const row = (cells: readonly (string | number)[]) =>
  console.log(cells.map((cell) => String(cell).padStart(16)).join(""));
row(["events", "list", "shown ms", ...SPEEDS.map((px) => `${px} px: 1/s`), "task ms", "year ms", "filter ms"]);
for (const [name, query] of [
  ["beside a chart", ""],
  ["timeline", "&rows"],
]) {
  for (const events of SIZES) {
    const page = await browser.newPage({ viewport: { width: query ? 390 : 1280, height: 800 } });
    await page.goto(`${site.url}?events=${events}${query}`);
    await page.locator(".bt-window .bt-row-open").first().waitFor({ state: "attached" });
    const shown = await page.evaluate("performance.now()");
    const rates: string[] = [];
    let longest = 0;
    for (const px of SPEEDS) {
      const { rate, task } = (await page.evaluate(`(${scrolled})(${px}, ${SECONDS})`)) as {
        rate: number;
        task: number;
      };
      rates.push(rate.toFixed(0));
      longest = Math.max(longest, task);
    }
    const year = await page.evaluate(`(${jumped})()`);
    const filter = await page.evaluate(`(${filtered})()`);
    row([
      events.toLocaleString("en"),
      name!,
      Number(shown).toFixed(0),
      ...rates,
      longest.toFixed(0),
      Number(year).toFixed(0),
      Number(filter).toFixed(0),
    ]);
    await page.close();
  }
}
await browser.close();
await site.close();
