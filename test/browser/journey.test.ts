// A reader's way through the built page: looking, moving, opening, following, coming back.

import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { some } from "../extent.ts";
import {
  axisWords,
  clickMark,
  eventOf,
  expectMarked,
  expectPassage,
  markOf,
  nextFrames,
  passageInSight,
  plotPoint,
  reader,
  readerTitle,
  record,
  spanOf,
  withTimeline,
} from "./helpers.ts";

const PACT = "russia-friendship-treaty-1997";
const PLAN = "nato-ipap-first-2005";

async function wheel(page: Page, at: { x: number; y: number }, by: { dx?: number; dy?: number }, key?: string) {
  await page.mouse.move(at.x, at.y);
  if (key) await page.keyboard.down(key);
  await page.mouse.wheel(by.dx ?? 0, by.dy ?? 0);
  if (key) await page.keyboard.up(key);
}

const scrolled = (page: Page) => page.evaluate(() => scrollY);
const address = (page: Page) => new URL(page.url()).searchParams;

describe("the wheel and the hand", () => {
  it("scrolls the page with a plain wheel over the chart, and leaves the view alone", () =>
    withTimeline({ path: "?view=2004-01-01/2014-12-31" }, async (page) => {
      const before = await axisWords(page);
      await wheel(page, await plotPoint(page, 0.5), { dy: 200 });
      await expect.poll(() => scrolled(page)).toBe(200);
      await nextFrames(page);
      expect(await axisWords(page)).toEqual(before);
      await expect.poll(() => page.locator(".bt-wheel-hint").getAttribute("class")).toContain("bt-visible");
    }));

  it.each([
    ["in", -100],
    ["out", 100],
  ])("zooms %s around the pointer with Ctrl and the wheel", (way, dy) =>
    withTimeline({ path: "?view=2004-01-01/2014-12-31&silent=show" }, async (page) => {
      const before = await axisWords(page);
      const { days } = await spanOf(page);
      const { y } = await plotPoint(page, 0.5);
      await wheel(page, { x: before["2010"]!, y }, { dy }, "Control");
      await expect.poll(async () => (await spanOf(page)).days).not.toBe(days);
      const after = await axisWords(page);
      expect(after["2010"]).toBeCloseTo(before["2010"]!, 0);
      const nearer = days / (await spanOf(page)).days;
      const notch = way === "in" ? nearer : 1 / nearer;
      expect(notch).toBeGreaterThan(1.2);
      expect(notch).toBeLessThan(1.4);
      expect(await scrolled(page)).toBe(0);
      expect(await page.evaluate(() => devicePixelRatio)).toBe(1); // the browser itself has not zoomed
    }),
  );

  it.each([
    ["Shift and the wheel", { dy: 120 }, "Shift"],
    ["a sideways wheel", { dx: 120 }, undefined],
  ])("pans with %s", (_name, by, key) =>
    withTimeline({ path: "?view=2004-01-01/2014-12-31&silent=show" }, async (page) => {
      const before = await axisWords(page);
      const { start, days } = await spanOf(page);
      await wheel(page, await plotPoint(page, 0.5), by, key);
      await expect.poll(async () => (await spanOf(page)).start).toBeGreaterThan(start);
      expect(Math.abs((await spanOf(page)).days - days)).toBeLessThanOrEqual(1);
      expect(before["2010"]! - (await axisWords(page))["2010"]!).toBeCloseTo(120, 0);
      expect(await scrolled(page)).toBe(0);
    }),
  );

  it("pans with a drag, also when it begins on a mark, and opens nothing", () =>
    withTimeline({ path: "?view=1990-01-01/2004-12-31" }, async (page) => {
      const mark = await markOf(page, PACT);
      const before = await axisWords(page);
      await page.mouse.move(mark.x, mark.y);
      await page.mouse.down();
      await page.mouse.move(mark.x - 60, mark.y + 10, { steps: 4 });
      await page.mouse.move(mark.x - 150, mark.y + 10, { steps: 4 });
      await page.mouse.up();
      expect(before["2000"]! - (await axisWords(page))["2000"]!).toBeCloseTo(150, 0);
      await expect.poll(() => address(page).get("view")).not.toBe("1990-01-01/2004-12-31");
      expect(await reader(page).count()).toBe(0);
    }));

  it("lets a click that trembles be a click", () =>
    withTimeline({}, async (page) => {
      const { x, y } = await markOf(page, PACT);
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + 3, y + 2);
      await page.mouse.up();
      expect(await readerTitle(page).textContent()).toBe((await eventOf(PACT)).title);
    }));

  it("lists a cluster's events with a click, and fits the view to them with a double-click", () =>
    withTimeline({}, async (page) => {
      const { x, y } = await markOf(page, "stoltenberg-thanks-troops-2017");
      await page.mouse.click(x, y);
      const card = page.locator(".bt-cluster-card");
      const members = await card.locator("li button").allInnerTexts();
      expect(members.length).toBeGreaterThan(1);
      expect(members.some((member) => member.includes("Stoltenberg"))).toBe(true);
      await page.keyboard.press("Escape");
      await expect.poll(() => card.count()).toBe(0);
      const { days } = await spanOf(page);
      await page.mouse.dblclick(x, y);
      await expect.poll(async () => (await spanOf(page)).days).toBeLessThan(days / 20);
      expect(await card.count()).toBe(0);
      expect(await reader(page).count()).toBe(0);
    }));
});

describe("reading", () => {
  it("opens the event of a clicked mark beside the chart, with its passage marked and in sight", () =>
    withTimeline({}, async (page) => {
      await clickMark(page, PACT);
      const event = await eventOf(PACT);
      expect(await readerTitle(page).textContent()).toBe(event.title);
      expect(address(page).get("event")).toBe(PACT);
      await expectPassage(page, event);
      const yellow = page.locator(".bt-document .bt-passage").first();
      expect(await yellow.evaluate((mark) => getComputedStyle(mark).backgroundColor)).toBe("rgb(255, 226, 122)");
    }));

  it("opens from a label, and from a cluster's list", () =>
    withTimeline({}, async (page) => {
      const label = page.locator('.bt-label[data-event="april-hostilities-karabakh-2016"]');
      const box = await label.boundingBox();
      await page.mouse.click(box!.x + box!.width / 2, box!.y + box!.height / 2);
      expect(await readerTitle(page).textContent()).toBe((await eventOf("april-hostilities-karabakh-2016")).title);
      await page.keyboard.press("Escape");
      await clickMark(page, "stoltenberg-thanks-troops-2017");
      const choice = page.locator(".bt-cluster-card li button", { hasText: "grateful" });
      await choice.click();
      expect(await readerTitle(page).textContent()).toContain("grateful");
    }));

  it("follows the second source of an event into the other document", () =>
    withTimeline({ path: `?event=${PLAN}` }, async (page) => {
      const event = await eventOf(PLAN);
      const { documents } = await record();
      const title = (evidence: number) => documents.find(({ id }) => id === event.evidence[evidence]!.document)!.title;
      await expectPassage(page, event, 0);
      expect(await page.locator(".bt-document").getAttribute("aria-label")).toContain(title(0));
      await page.locator(".bt-source button").nth(1).click();
      await expectPassage(page, event, 1);
      expect(title(1)).not.toBe(title(0));
      expect(await page.locator(".bt-document").getAttribute("aria-label")).toContain(title(1));
      expect(address(page).get("source")).toBe("2");
    }));

  const READERS: [name: string, width: number, height: number][] = [
    ["beside the chart", 1280, 720],
    ["as a sheet", 390, 844],
  ];

  it.each(some(READERS, 2))("brings every passage of every event into sight, %s", (_name, width, height) =>
    withTimeline({ width, height, path: "?event=nato-relations-begin-1992" }, async (page) => {
      const next = page.getByRole("button", { name: "Next event" });
      const { events } = await record();
      await expectMarked(page, events[0]!);
      const unseen: string[] = [];
      for (const [index, event] of events.entries()) {
        const head = await page.locator(".bt-reader").evaluate((element) => ({
          title: element.querySelector("h2")?.textContent,
          position: element.querySelector(".bt-reader-position")?.textContent,
        }));
        expect(head).toEqual({ title: event.title, position: `Event ${index + 1} of ${events.length}` });
        for (const evidence of event.evidence.keys()) {
          if (evidence > 0) await page.locator(".bt-source button").nth(evidence).click();
          await expectMarked(page, event, evidence);
          if (!(await passageInSight(page))) unseen.push(`${event.id}, source ${evidence + 1}`);
        }
        await next.dispatchEvent("click");
      }
      expect(unseen).toEqual([]);
    }),
  );

  it("goes on to another event cited in the same article", () =>
    withTimeline({ path: `?event=${PACT}` }, async (page) => {
      const other = page.locator(".bt-other").first();
      await other.waitFor();
      await other.click();
      await expect.poll(() => readerTitle(page).textContent()).not.toBe((await eventOf(PACT)).title);
    }));

  it("says why the date stands where it stands, and shows those words", () =>
    withTimeline({ path: "?event=csto-exercises-refused-2023" }, async (page) => {
      const why = page.locator(".bt-why");
      expect(await why.innerText()).toContain("Last year");
      expect(await why.innerText()).toContain("8 February 2024");
      await page.locator(".bt-time").first().waitFor();
      await why.locator(".bt-words").click();
      expect(await page.locator(".bt-document .bt-time").allTextContents()).toEqual(["Last year"]);
    }));
});
