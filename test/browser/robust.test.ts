// What goes wrong around the page must not go wrong in it.

import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { some } from "../extent.ts";
import {
  boxOf,
  drawn,
  eventOf,
  expectPassage,
  nextFrames,
  reader,
  readerTitle,
  record,
  rowOf,
  rows,
  spanOf,
  withTimeline,
} from "./helpers.ts";
import { openPage } from "./page.ts";

describe("an article that cannot be loaded", () => {
  it.each([
    ["cut off", "abort"],
    ["not there", "404"],
  ])("leaves its quote, says so, and is tried again: %s", async (_name, how) => {
    const { page, problems, close } = await openPage({ reducedMotion: true });
    await drawn(page);
    await page.route("**/documents/*", (route) =>
      how === "abort" ? route.abort() : route.fulfill({ status: 404, body: "not found" }),
    );
    const event = await eventOf("nato-ipap-first-2005");
    await rowOf(page, event.id).locator(".bt-row-open").click();
    const alert = reader(page).getByRole("alert");
    await alert.waitFor();
    expect(await alert.innerText()).toContain("could not be loaded");
    expect(await page.locator(".bt-source-current .bt-source-quote").textContent()).toBe(event.evidence[0]!.quote);
    await page.unroute("**/documents/*");
    await page.getByRole("button", { name: "Try again" }).click();
    await expectPassage(page, event);
    expect(await alert.count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.closest(".bt-root") !== null)).toBe(true);
    expect(problems.filter((problem) => problem.startsWith("uncaught"))).toEqual([]);
    await close();
  });

  it("does not keep the search from the events", async () => {
    const { page, problems, close } = await openPage({ reducedMotion: true });
    await drawn(page);
    await page.route("**/documents/*", (route) => route.abort());
    await page.getByRole("searchbox").fill("peacekeepers");
    await expect.poll(() => rows(page).count()).toBeLessThan((await record()).events.length);
    expect(await rows(page).count()).toBeGreaterThan(0);
    expect(problems.filter((problem) => problem.startsWith("uncaught"))).toEqual([]);
    await close();
  });
});

const ODD = [
  "?view=garbage",
  "?view=2017-13-45/2018-99-99",
  "?view=2019-01-01/2012-01-01",
  "?view=0001-01-01/9999-12-31",
  "?event=unknown",
  "?event=__proto__&source=constructor",
  "?tone=<script>alert(1)</script>",
  "?actor=%E0%A4%A&kind=,,,&period=../..",
  "?period=2020-01-01",
  "?source=99",
  `?utm_source=${"x".repeat(500)}&foo=bar`,
];

describe("an odd address", () => {
  it("shows the whole record where it means nothing", () =>
    withTimeline({}, async (page) => {
      const base = page.url();
      for (const path of some(ODD, 2)) {
        await page.goto(base + path);
        await drawn(page);
        expect(await rows(page).count(), path).toBe((await record()).events.length);
        expect(await reader(page).count(), path).toBe(0);
        expect((await spanOf(page)).days, path).toBeGreaterThan(33 * 365);
      }
    }));

  it("takes from it what makes sense, and leaves a host's own words in it", () =>
    withTimeline(
      { path: "?event=partnership-for-peace-1994&source=99&tone=friction,<b>&view=x&utm=1" },
      async (page) => {
        expect(await readerTitle(page).textContent()).toBe((await eventOf("partnership-for-peace-1994")).title);
        const { events } = await record();
        expect(await rows(page).count()).toBe(events.filter(({ tone }) => tone === "friction").length);
        await page.locator(".bt-do-zoomIn").click();
        expect(new URL(page.url()).searchParams.get("utm")).toBe("1");
      },
    ));

  it("shows a query as words, whatever they are", () =>
    withTimeline({ path: `?q=${encodeURIComponent('<img src=x onerror="alert(1)"> "')}` }, async (page) => {
      expect(await rows(page).count()).toBe(0);
      expect(await page.locator(".bt-empty").innerText()).toContain("<img src=x");
      expect(await page.locator("img").count()).toBe(0);
    }));
});

/** The same numbers in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const KEYS =
  "ArrowLeft ArrowRight ArrowUp ArrowDown Home End PageUp PageDown Enter Escape + - 0 f ? / Shift+ArrowLeft Tab".split(
    " ",
  );

async function act(page: Page, next: () => number): Promise<string> {
  const { width, height } = page.viewportSize()!;
  const [x, y] = [next() * width, next() * height * 0.8];
  const kind = Math.floor(next() * 5);
  if (kind === 0) {
    const key = KEYS[Math.floor(next() * KEYS.length)]!;
    await page.keyboard.press(key);
    return key;
  }
  await page.mouse.move(x, y);
  if (kind === 1) await page.mouse.click(x, y);
  else if (kind === 2) {
    await page.mouse.down();
    await page.mouse.move(next() * width, next() * height, { steps: 3 });
    await page.mouse.up();
  } else if (kind === 3) {
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, (next() - 0.6) * 800);
    await page.keyboard.up("Control");
  } else await page.mouse.wheel((next() - 0.5) * 400, (next() - 0.5) * 200);
  return `${["", "click", "drag", "zoom", "wheel"][kind]} at ${Math.round(x)}, ${Math.round(y)}`;
}

describe("many gestures at random", () => {
  const SEEDS: [seed: number, width: number][] = [
    [1, 1280],
    [2, 1280],
    [3, 620],
  ];

  it.each(some(SEEDS, 3))("leave a page that works, seed %i at %i px", (seed, width) =>
    withTimeline({ width, height: 800, reducedMotion: seed === 1 }, async (page) => {
      const next = numbers(seed);
      // Nothing here leaves the page: links open elsewhere.
      await page.route(/^https?:\/\/(?!127\.0\.0\.1)/, (route) => route.abort());
      await page.locator(".bt-focus").focus();
      for (let step = 0; step < 50; step += 1) await act(page, next);
      for (let layer = 0; layer < 3; layer += 1) await page.keyboard.press("Escape");
      await page.goto(page.url());
      await drawn(page);
      const { start, end } = await spanOf(page);
      expect(end - start).toBeGreaterThanOrEqual(2);
      const close = reader(page).getByRole("button", { name: "Close", exact: true });
      if ((await close.count()) > 0) await close.click();
      await page.locator(".bt-do-fitAll").click();
      await expect.poll(async () => (await spanOf(page)).days).toBeGreaterThan(33 * 365);
      await nextFrames(page);
      const plot = await boxOf(page.locator(".bt-plot"));
      expect(plot.right - plot.left).toBeGreaterThan(200);
    }),
  );
});
