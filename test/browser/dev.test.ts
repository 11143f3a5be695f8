// The editing loop: a development server of a copy of the documents, an open page, and files that change under it.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import react from "@vitejs/plugin-react";
import type { Page } from "playwright-core";
import { createServer, type ViteDevServer } from "vite";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { palette } from "../../src/build/vite/palette.ts";
import { timeline } from "../../src/build/vite/plugin.ts";
import { PATIENCE } from "../patience.ts";
import { drawn, nextFrames, reader, readerTitle, rowOf } from "./helpers.ts";
import { type OpenedPage, openPage } from "./page.ts";

const DOCUMENT = "rferl-2017-stoltenberg-sarkisian";
const EVENT = "stoltenberg-urges-negotiations-2017";

let home: string;
let seeds: string;
let vite: ViteDevServer;
let site: string;

const seed = (name: string) => join(seeds, name);
const read = (name: string) => readFileSync(seed(name), "utf8");
const edit = (name: string, from: string, to: string) => {
  const before = read(name);
  if (!before.includes(from)) throw new Error(`${name} does not hold ${from}`);
  writeFileSync(
    seed(name),
    before.replace(from, () => to),
  );
};

/** Serves the copied documents as npm run dev does. */
async function serve(): Promise<void> {
  vite = await createServer({
    configFile: false,
    base: "./",
    appType: "mpa",
    mode: "development",
    logLevel: "silent",
    cacheDir: join(home, "cache"),
    plugins: [react(), palette(), timeline({ seeds })],
    server: { host: "127.0.0.1", port: 0 },
  });
  await vi.waitFor(() => expect(vite.watcher.getWatched()[seeds]).toContain(`${DOCUMENT}.txt`), PATIENCE);
  await vite.listen();
  site = vite.resolvedUrls?.local[0] ?? "";
}

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), "timeline-dev-"));
  seeds = join(home, "seeds");
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

let opened: OpenedPage;
let page: Page;

beforeEach(() => {
  cpSync(resolve("seeds"), seeds, { recursive: true });
  // A document that goes takes its events from the tour, which would be a fault of its own.
  writeFileSync(seed("timeline.yaml"), read("timeline.yaml").replace(/\ntour:\n[\s\S]*$/, "\n"));
});
afterEach(async () => {
  await opened?.close();
  await vite.close();
  rmSync(seeds, { recursive: true, force: true });
});

async function open(path = ""): Promise<void> {
  opened = await openPage({ site, path, reducedMotion: true });
  page = opened.page;
}

const title = () => page.locator("h1");
const overlay = () => page.locator("vite-error-overlay");
const overlayText = () => overlay().locator(".message-body").textContent();
/** Set on the window: a reloaded page no longer has it. */
const mark = () => page.evaluate(() => Object.assign(window, { untouched: true }));
const isUntouched = () => page.evaluate(() => "untouched" in window);

describe("an open page", () => {
  beforeEach(async () => {
    await serve();
    await open();
    await drawn(page);
    await mark();
  });

  it("takes on what is saved, and stays where it is", async () => {
    await page.evaluate(() => document.querySelector(".bt-list")!.scrollIntoView());
    await page.getByRole("searchbox").fill("Armenia");
    await rowOf(page, EVENT).locator(".bt-row-open").click();
    await reader(page).waitFor();
    await page.locator(".bt-document .bt-passage").first().waitFor();
    await page.locator(".bt-document").evaluate((area) => area.scrollTo({ top: area.scrollHeight }));
    await nextFrames(page);
    const place = () =>
      page.evaluate((id) => {
        const row = document.querySelector(`.bt-row[data-event="${id}"]`)!;
        return {
          row: Math.round(row.getBoundingClientRect().top),
          reading: Math.round(document.querySelector(".bt-document")!.scrollTop),
          address: location.search,
          query: document.querySelector<HTMLInputElement>("input[type=search]")!.value,
        };
      }, EVENT);
    const before = await place();
    edit("timeline.yaml", "Between Alliances", "Between Neighbours");
    await expect.poll(() => title().textContent()).toBe("Between Neighbours");
    edit(`${DOCUMENT}.yaml`, 'title: "Stoltenberg urges', 'title: "Anew: he urges');
    await expect
      .poll(() => page.locator(".bt-row").allTextContents())
      .toContainEqual(expect.stringContaining("Anew: "));
    expect(await place()).toEqual(before);
    expect(await page.title()).toMatch(/^Anew: .* · Between Neighbours$/);
    expect(await isUntouched()).toBe(true);
  });

  it("keeps view and filters, and shows a changed event and a new document in them", async () => {
    await open("?view=2010-01-01/2018-12-31&tone=cooperation");
    await drawn(page);
    await mark();
    const address = page.url();
    const rows = await page.locator(".bt-row").count();
    writeFileSync(seed("new.txt"), "Armenia and NATO opened an office in Yerevan in 2011.\n");
    writeFileSync(
      seed("new.yaml"),
      "events:\n  - {id: office, quote: Armenia and NATO opened an office in Yerevan in 2011., title: An office opens,\n     summary: It opens., actors: [nato, armenia], category: institution, tone: cooperation, importance: 3}\n",
    );
    await rowOf(page, "office").waitFor();
    expect(await page.locator(".bt-row").count()).toBe(rows + 1);
    rmSync(seed("new.txt"));
    rmSync(seed("new.yaml"));
    await expect.poll(() => page.locator(".bt-row").count()).toBe(rows);
    expect(page.url()).toBe(address);
    expect(await isUntouched()).toBe(true);
  });

  it("shows the changed text of the open document", async () => {
    await rowOf(page, EVENT).locator(".bt-row-open").click();
    await page.locator(".bt-document .bt-passage").first().waitFor();
    writeFileSync(seed(`${DOCUMENT}.txt`), `An editor's first line.\n\n${read(`${DOCUMENT}.txt`)}`);
    await expect.poll(() => page.locator(".bt-document").textContent()).toContain("An editor's first line.");
    expect(await page.locator(".bt-document .bt-passage").first().isVisible()).toBe(true);
  });

  it("closes the reader of an event that is gone, and stays usable", async () => {
    await rowOf(page, EVENT).locator(".bt-row-open").click();
    await reader(page).waitFor();
    rmSync(seed(`${DOCUMENT}.yaml`));
    rmSync(seed(`${DOCUMENT}.txt`));
    await expect.poll(() => reader(page).count()).toBe(0);
    await expect.poll(() => rowOf(page, EVENT).count()).toBe(0);
    expect(new URL(page.url()).searchParams.get("event")).toBeNull();
    await page.locator(".bt-row-open").first().click();
    await reader(page).waitFor();
    expect(await readerTitle(page).textContent()).not.toBe("");
    expect(await isUntouched()).toBe(true);
  });

  it("lies under an overlay with the place of a fault until it is mended", async () => {
    edit(`${DOCUMENT}.yaml`, "quote: ", "quote: Never said. ");
    await overlay().waitFor();
    expect(await overlayText()).toMatch(new RegExp(`seeds/${DOCUMENT}\\.yaml:\\d+:\\d+ error \\[`));
    expect(await overlayText()).toMatch(/\n\s+\d+ \| .*\n\s+\| +\^/);
    expect(await overlay().locator(".file").textContent()).toMatch(new RegExp(`${DOCUMENT}\\.yaml:\\d+:\\d+`));
    expect(await page.locator(".bt-row").count()).toBeGreaterThan(0);
    edit(`${DOCUMENT}.yaml`, "quote: Never said. ", "quote: ");
    await expect.poll(() => overlay().count()).toBe(0);
    expect(await isUntouched()).toBe(true);
  });

  it("shows the last of many changes in quick succession, half-written ones among them", async () => {
    const whole = read(`${DOCUMENT}.yaml`);
    for (let length = 0; length < whole.length; length += Math.ceil(whole.length / 20)) {
      writeFileSync(seed(`${DOCUMENT}.yaml`), whole.slice(0, length));
    }
    writeFileSync(seed(`${DOCUMENT}.yaml`), whole);
    edit("timeline.yaml", "Between Alliances", "After all");
    await expect.poll(() => title().textContent()).toBe("After all");
    await expect.poll(() => overlay().count()).toBe(0);
    expect(await rowOf(page, EVENT).count()).toBe(1);
    expect(await isUntouched()).toBe(true);
  });

  it("is called a timeline again when its title is gone", async () => {
    edit("timeline.yaml", 'title: "Between Alliances"\n', "");
    await expect.poll(() => title().textContent()).toBe("Timeline");
    expect(await page.title()).toBe("Timeline");
  });

  it("that is loaded while there is a fault shows the last good timeline and the overlay", async () => {
    edit(`${DOCUMENT}.yaml`, "events:", "event:");
    await overlay().waitFor();
    await page.reload();
    await drawn(page);
    await overlay().waitFor();
    edit(`${DOCUMENT}.yaml`, "event:", "events:");
    await expect.poll(() => overlay().count()).toBe(0);
    expect(await rowOf(page, EVENT).count()).toBe(1);
  });
});

describe("a fault that is there at the start", () => {
  it("shows in place of the page, and the page comes when it is mended", async () => {
    edit(`${DOCUMENT}.yaml`, "events:", "event:");
    await serve();
    await open();
    await overlay().waitFor();
    expect(await overlayText()).toContain(`seeds/${DOCUMENT}.yaml:`);
    edit(`${DOCUMENT}.yaml`, "event:", "events:");
    await drawn(page);
    expect(await overlay().count()).toBe(0);
    expect(await rowOf(page, EVENT).count()).toBe(1);
  });
});
