// A record on another subject, built by the same command and shown by the same page and embed.

import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Timeline } from "../../src/model/timeline.ts";
import { HARBOUR, namesInSeeds, wordsOf } from "../fixtures/records/harbour.ts";
import { AXE, expectAccessible } from "./accessible.ts";
import { drawn, expectMarked, nextFrames, readerTitle, withTimeline } from "./helpers.ts";
import { openPage, type PageOptions } from "./page.ts";
import { type Site, serveFolder } from "./serve.ts";

const STRIKE = "crane-strike-2019";

let folder: string;
let site: Site;
let record: Timeline;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "timeline-record-"));
  const build = ["--seeds", HARBOUR, "--outDir", join(folder, "dist"), "--emptyOutDir", "--logLevel", "warn"];
  // With the tests' NODE_ENV, in which React would be another: what is built is for readers all the same.
  const { status, stderr } = spawnSync("npm", ["run", "-s", "build", "--", ...build], { encoding: "utf8" });
  if (status !== 0) throw new Error(`the record could not be built: ${stderr}`);
  record = JSON.parse(readFileSync(join(folder, "dist", "timeline.json"), "utf8")) as Timeline;
  site = await serveFolder(folder);
});
afterAll(async () => {
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

const withRecord = (options: PageOptions, use: (page: Page) => Promise<void>) =>
  withTimeline({ ...options, site: `${site.url}dist/` }, use);
const texts = async (page: Page, selector: string) =>
  (await page.locator(selector).allInnerTexts()).map((text) => text.trim());
const eventOf = (id: string) => record.events.find((event) => event.id === id)!;
const LANES = ["Merrow Line", "Dockers’ Union", "Harbour Board", "Town and coast", "Everyone else"];

describe("the page of another record", () => {
  it.each([
    { width: 1280, theme: "light" },
    { width: 620, theme: "dark" },
  ] as const)("names its own lanes from top to bottom and its own tones ($width px)", async (options) => {
    await withRecord(options, async (page) => {
      expect(await page.title()).toContain("The Quays of Saltmere");
      const names = page.locator(".bt-lane-name");
      expect(await texts(page, ".bt-lane-name b")).toEqual(LANES);
      const tops = await names.evaluateAll((each) => each.map((name) => name.getBoundingClientRect().top));
      expect(tops).toEqual([...tops].sort((a, b) => a - b));
      expect(await page.locator(".bt-spine, .bt-spine-line").count()).toBe(0);
      for (const { name } of record.domain.tones) {
        expect(await page.getByRole("button", { name: new RegExp(`^${name}`) }).count()).toBe(1);
      }
    });
  });

  it("opens a chosen event at its passage, with both reports that tell of it", async () => {
    await withRecord({ path: `?event=${STRIKE}` }, async (page) => {
      expect(await readerTitle(page).innerText()).toBe(eventOf(STRIKE).title);
      await expectMarked(page, eventOf(STRIKE));
      const reader = await page.locator(".bt-reader").innerText();
      for (const publisher of ["Saltmere Courier", "Quayside Post"]) expect(reader).toContain(publisher);
      expect(reader).toContain("Dispute");
    });
  });

  it("filters by a lane of a group", async () => {
    await withRecord({}, async (page) => {
      await page.locator(".bt-lane-name", { hasText: "Town and coast" }).click();
      await nextFrames(page);
      const group = record.domain.lanes.find(({ id }) => id === "town-and-coast")!.actors;
      const shown = record.events.filter(({ actors }) => actors.some((actor) => group.includes(actor)));
      expect(await page.locator(".bt-row").count()).toBe(shown.length);
    });
  });

  it("is read without JavaScript", async () => {
    const { page, close } = await openPage({ site: `${site.url}dist/`, javaScript: false });
    expect(await page.locator("article h3").count()).toBe(record.events.length);
    expect(await page.locator("body").innerText()).toContain("reports");
    await close();
  });

  it.each(["light", "dark"] as const)("has no violation that axe can find, %s", async (theme) => {
    await withRecord({ theme, path: `?event=${STRIKE}` }, async (page) => {
      await page.evaluate(AXE);
      await expectAccessible(page, `an event open, ${theme}`);
    });
  });
});

describe("the embed of another record", () => {
  it("is an element of its own name, in a file of its own name", async () => {
    const head = '<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,">';
    const tag = '<harbour-timeline event="crane-strike-2019"><a href="dist/">The quays</a></harbour-timeline>';
    const script = '<script type="module" src="dist/embed/harbour-timeline.js"></script>';
    writeFileSync(join(folder, "host.html"), `${head}<body style="width:640px">${tag}${script}`);
    const opened = await openPage({ site: site.url, path: "host.html", reducedMotion: true });
    const { page, problems, close } = opened;
    await drawn(page);
    expect(await page.evaluate(() => customElements.get("harbour-timeline") !== undefined)).toBe(true);
    expect(await texts(page, "harbour-timeline .bt-lane-name b")).toEqual(LANES);
    await expectMarked(page, eventOf(STRIKE));
    expect(problems).toEqual([]);
    await close();
  });

  it("has its tones' colours from its host", async () => {
    const head = '<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,">';
    const style = "<style>harbour-timeline { --harbour-timeline-dispute: rgb(1, 2, 3) }</style>";
    const script = '<script type="module" src="dist/embed/harbour-timeline.js"></script>';
    writeFileSync(join(folder, "host.html"), `${head}${style}<body><harbour-timeline></harbour-timeline>${script}`);
    const { page, close } = await openPage({ site: site.url, path: "host.html", reducedMotion: true });
    await drawn(page);
    const colour = await page
      .locator("harbour-timeline .bt-embed")
      .evaluate((box) => getComputedStyle(box).getPropertyValue("--bt-tone-diamond"));
    expect(colour.trim()).toBe("rgb(1, 2, 3)");
    await close();
  });

  it("offers its own tag in the dialog", async () => {
    await withRecord({}, async (page) => {
      await page.getByRole("button", { name: "Embed" }).first().click();
      const dialog = page.getByRole("dialog");
      await dialog.waitFor();
      await expect.poll(() => dialog.locator("textarea").inputValue()).toContain("<harbour-timeline");
    });
  });
});

describe("what was built of another record", () => {
  it("has no name of the record in seeds/", () => {
    const words = wordsOf(namesInSeeds().filter((name) => !SHORT.test(name)));
    const found = readdirSync(join(folder, "dist"), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(?:html|js|css|json|txt|ts|svg)$/.test(name))
      .flatMap((name) => {
        const told = readFileSync(join(folder, "dist", name), "utf8").match(words) ?? [];
        return [...new Set(told)].map((each) => `${name}: ${each}`);
      });
    expect(found).toEqual([]);
  });
});

/** Two or three letters may also be the name of a variable in minified code. */
const SHORT = /^[A-Za-z]{2,3}$/;
