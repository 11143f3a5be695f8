// The list and the view: the list begins at what the chart shows, and leads to every year.

import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { boxOf, nextFrames, readerTitle, record, rowOf, rows, withTimeline } from "./helpers.ts";

const VIEW = "?view=2016-01-01/2018-12-31";
const SIZES = [
  [1280, 900],
  [620, 844],
] as const;

const rowsShown = (page: Page) => rows(page).filter({ visible: true });
const bar = (page: Page) => page.locator(".bt-list-bar");
const place = (page: Page) => page.locator(".bt-list-place").innerText();
const scrolled = (page: Page) => page.evaluate(() => scrollY);
/** Scrolls so far that the list is under the strip. */
const intoList = async (page: Page, row: number) => {
  await rowsShown(page)
    .nth(row)
    .evaluate((element) => element.scrollIntoView({ block: "center", behavior: "instant" }));
  await nextFrames(page);
};
/** How far the list's bar stands from the place under the strip where it stays while the list is scrolled. */
const fromBeginning = (page: Page) =>
  page.evaluate(() => {
    const strip = document.querySelector(".bt-axis-bar")!.getBoundingClientRect();
    const list = document.querySelector(".bt-list")!.getBoundingClientRect();
    return Math.abs(list.top - strip.bottom);
  });

describe.each(SIZES)("at %i by %i px", (width, height) => {
  it("begins at the first event in view, and unfolds the earlier ones where it stands", () =>
    withTimeline({ width, height, path: VIEW }, async (page) => {
      const { events } = await record();
      const shown = await rowsShown(page).count();
      const [, folded] = (await page.locator(".bt-list-earlier").innerText()).match(
        /^‹ (\d+) earlier events, 1992–\d+$/,
      )!;
      expect(shown + Number(folded)).toBe(events.length);
      const [, inView] = (await place(page)).match(/^In view: January 2016 – December 2018, (\d+) events$/)!;
      const [, later] = (await page.locator(".bt-list-later").innerText()).match(/^After the view: (\d+) events$/)!;
      expect(Number(inView) + Number(later)).toBe(shown);
      await page.locator(".bt-list-earlier").scrollIntoViewIfNeeded();
      const { top } = await boxOf(page.locator(".bt-list-earlier"));
      await page.locator(".bt-list-earlier").click();
      await expect.poll(() => rowsShown(page).count()).toBe(events.length);
      expect((await boxOf(page.locator(".bt-list-earlier"))).top).toBeCloseTo(top, 0);
    }));

  it("comes back to its beginning when the view changes under someone who reads in it", () =>
    withTimeline({ width, height }, async (page) => {
      await intoList(page, 40);
      expect(await fromBeginning(page)).toBeGreaterThan(500);
      await page.locator(".bt-handle-start").focus();
      for (let step = 0; step < 4; step += 1) await page.keyboard.press("PageUp");
      await expect.poll(() => place(page)).toContain("In view");
      await expect.poll(() => fromBeginning(page)).toBeLessThan(2);
    }));

  it("stays at its beginning while the view goes on changing, and the lanes their heights with it", () =>
    withTimeline({ width, height }, async (page) => {
      await intoList(page, 40);
      await page.locator(".bt-handle-start").focus();
      const said = new Set([await place(page)]);
      const plots = new Set<number>();
      for (const key of ["PageUp", "PageUp", "PageUp", "PageUp", "PageDown", "PageDown", "PageDown"]) {
        await page.keyboard.press(key);
        await expect.poll(async () => said.has(await place(page))).toBe(false);
        said.clear();
        said.add(await place(page));
        await expect.poll(() => fromBeginning(page)).toBeLessThan(2);
        const { top, bottom } = await boxOf(page.locator(".bt-plot"));
        plots.add(Math.round(bottom - top));
      }
      expect(plots.size).toBeGreaterThan(1);
    }));

  it("does not scroll the page while the chart is in sight", () =>
    withTimeline({ width, height }, async (page) => {
      await page.evaluate(() => scrollTo({ top: 120, behavior: "instant" }));
      await page.locator(".bt-handle-start").evaluate((handle) => handle.focus({ preventScroll: true }));
      await page.keyboard.press("PageUp");
      await expect.poll(() => place(page)).toContain("In view");
      expect(await scrolled(page)).toBe(120);
    }));

  it("goes to a year, says which one is read, and goes on from there by Tab", () =>
    withTimeline({ width, height }, async (page) => {
      const jump = page.getByRole("combobox", { name: "Go to a year" });
      await jump.selectOption("2012");
      const year = page.locator('.bt-list-year[data-year="2012"]');
      const atBar = async () => (await boxOf(year)).top - (await boxOf(bar(page))).bottom;
      await expect.poll(async () => Math.abs(await atBar())).toBeLessThan(3);
      await expect.poll(() => jump.inputValue()).toBe("2012");
      await jump.focus();
      await page.keyboard.press("ArrowUp");
      await expect.poll(() => jump.inputValue()).toBe("2011");
      await page.keyboard.press("Tab");
      const focused = () =>
        page.evaluate(() => document.activeElement?.closest(".bt-list-year")?.getAttribute("data-year"));
      expect(await focused()).toBe("2011");
      await jump.selectOption("2024");
      await expect.poll(() => jump.inputValue()).toBe("2024");
    }));

  it("unfolds what lies in the year that one goes to", () =>
    withTimeline({ width, height, path: VIEW }, async (page) => {
      await page.getByRole("combobox", { name: "Go to a year" }).selectOption("1994");
      await expect.poll(() => rowsShown(page).count()).toBe((await record()).events.length);
      expect((await boxOf(page.locator('[data-year="1994"]'))).bottom).toBeLessThan(height);
    }));
});

it("keeps an event that is chosen in the list where it stands, though the view moves to it", () =>
  withTimeline({ path: "?view=1992-01-01/1995-12-31" }, async (page) => {
    const row = rowOf(page, "april-hostilities-karabakh-2016");
    await row.evaluate((element) => element.scrollIntoView({ block: "center", behavior: "instant" }));
    await nextFrames(page);
    const before = await boxOf(row);
    await row.locator(".bt-row-open").click();
    await readerTitle(page).waitFor();
    await expect.poll(() => place(page)).not.toContain("1995");
    await nextFrames(page);
    expect(Math.abs((await boxOf(row)).top - before.top)).toBeLessThan(60);
    await page.keyboard.press("Escape");
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe("bt-row-open");
  }));

it("puts the focus on the list when a zoom folds away the row that had it", () =>
  withTimeline({}, async (page) => {
    await rowOf(page, "partnership-for-peace-1994").locator(".bt-row-open").focus();
    const zoomIn = page.getByRole("button", { name: "Zoom in" });
    for (let step = 0; step < 6; step += 1) await zoomIn.evaluate((button: HTMLElement) => button.click());
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("bt-list");
  }));

it("prints all events, unfolded", () =>
  withTimeline({ path: VIEW }, async (page) => {
    await page.emulateMedia({ media: "print" });
    expect(await rowsShown(page).count()).toBe((await record()).events.length);
    expect(await page.locator(".bt-list-earlier, .bt-list-bar").filter({ visible: true }).count()).toBe(0);
  }));

it("does the same in the box of an embed, which scrolls itself alone", () =>
  withTimeline({ path: "embed.html?list=on&height=720&view=2016-01-01/2018-12-31", height: 720 }, async (page) => {
    const list = page.locator(".bt-embed-list");
    expect(await place(page)).toMatch(/^In view: January 2016 – December 2018/);
    expect(await rowsShown(page).count()).toBeLessThan((await record()).events.length);
    await list.evaluate((box) => box.scrollTo({ top: 900, behavior: "instant" }));
    await nextFrames(page);
    await page.locator(".bt-handle-start").focus();
    await page.keyboard.press("PageUp");
    await expect.poll(() => place(page)).toMatch(/^In view: .* 2017 – /);
    await expect.poll(() => list.evaluate(({ scrollTop }) => scrollTop)).toBeLessThan(2);
  }));
