// The list is the page's scroll: chart and list follow each other.

import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import {
  axisWords,
  boxOf,
  clickMark,
  eventOf,
  nextFrames,
  reader,
  readerTitle,
  rowOf,
  rows,
  spanOf,
  withTimeline,
} from "./helpers.ts";

const DAY = 86_400_000;

/** Scrolls until the row of an event stands at the lower edge of the strip that stays. */
async function readRow(page: Page, id: string) {
  await rowOf(page, id).evaluate((row) => {
    row.scrollIntoView({ block: "start", behavior: "instant" });
    const strip = document.querySelector(".bt-axis-bar")!.getBoundingClientRect();
    scrollBy({ top: row.getBoundingClientRect().top - strip.bottom, behavior: "instant" });
  });
  await nextFrames(page);
}

/** Where a day stands in the window, by the words of the axis. */
async function placeOf(page: Page, day: number): Promise<number> {
  const words = Object.entries(await axisWords(page)).map(([year, x]) => ({ day: Date.UTC(Number(year), 0) / DAY, x }));
  const [first, last] = [words[0]!, words.at(-1)!];
  return first.x + ((day - first.day) / (last.day - first.day)) * (last.x - first.x);
}

const line = (page: Page, where: string) => page.locator(`${where} .bt-reading`);
const visibility = (page: Page, where: string) =>
  line(page, where).evaluate((element) => getComputedStyle(element).visibility);
const middle = async (page: Page, where: string) => {
  const { left, right } = await boxOf(line(page, where));
  return (left + right) / 2;
};

/** The words of what has the focus, where the strip that stays at the top covers its upper edge; otherwise null. */
const coveredByStrip = (page: Page) =>
  page.evaluate(() => {
    const strip = document.querySelector(".bt-axis-bar")!.getBoundingClientRect();
    const focused = document.activeElement!;
    return focused.getBoundingClientRect().top < strip.bottom - 1 ? focused.textContent : null;
  });

describe("scrolling the list", () => {
  it.each([1280, 620])("moves the marker along the chart, and the axis stays in sight, at %i px", (width) =>
    withTimeline({ width, path: "?silent=show" }, async (page) => {
      expect(await visibility(page, ".bt-plot")).toBe("hidden");
      for (const id of ["nato-talks-brussels-2012", "azerbaijani-soldiers-killed-2017", "nato-talks-yerevan-2012"]) {
        await readRow(page, id);
        const event = await eventOf(id);
        const place = await placeOf(page, Date.parse(event.date.earliest!) / DAY + 0.5);
        await expect.poll(() => visibility(page, ".bt-axis")).toBe("visible");
        await expect.poll(async () => Math.abs((await middle(page, ".bt-axis")) - place)).toBeLessThan(1.5);
        expect(Math.abs((await middle(page, ".bt-plot")) - place)).toBeLessThan(1.5);
        const strip = await boxOf(page.locator(".bt-axis-bar"));
        const shown = await boxOf(page.locator(".bt-shown")); // beside the strip, or on a line of its own above it
        expect(shown.top).toBeGreaterThanOrEqual(-0.5);
        expect(shown.bottom).toBeLessThan(strip.bottom);
        const box = await boxOf(page.locator(".bt-strip-box"));
        expect(box.top).toBeGreaterThanOrEqual(-0.5); // the sheets on it have scrolled away
        const over = await middle(page, ".bt-strip-box");
        expect(over).toBeGreaterThan(box.left);
        expect(over).toBeLessThan(box.right);
      }
      await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
      await expect.poll(() => visibility(page, ".bt-plot")).toBe("hidden");
    }),
  );

  it("keeps the line on the strip where the chart is zoomed elsewhere", () =>
    withTimeline({ path: "?view=1992-01-01/1999-12-31" }, async (page) => {
      await readRow(page, "azerbaijani-soldiers-killed-2017");
      await expect.poll(() => visibility(page, ".bt-strip-box")).toBe("visible");
      expect(await visibility(page, ".bt-axis")).toBe("hidden");
    }));

  it("keeps the heading of the year below the strip", () =>
    withTimeline({}, async (page) => {
      await readRow(page, "nato-talks-yerevan-2012");
      const strip = await boxOf(page.locator(".bt-axis-bar"));
      const heading = await boxOf(page.locator('.bt-list-year[data-year="2012"] .bt-list-heading'));
      expect(heading.top).toBeGreaterThanOrEqual(strip.bottom - 1);
      expect(heading.bottom).toBeLessThan(strip.bottom + 90);
    }));
});

describe("choosing", () => {
  it("in the list selects in the chart, and moves a view that lies elsewhere to it", () =>
    withTimeline({ path: "?view=1992-01-01/1995-12-31&silent=show" }, async (page) => {
      const id = "april-hostilities-karabakh-2016";
      const { days } = await spanOf(page);
      await rowOf(page, id).locator(".bt-row-open").click();
      expect(await readerTitle(page).textContent()).toBe((await eventOf(id)).title);
      const day = Date.UTC(2016, 3, 15) / DAY;
      const span = await spanOf(page);
      expect(span.start).toBeLessThan(day);
      expect(span.end).toBeGreaterThan(day);
      expect(Math.abs(span.days - days)).toBeLessThanOrEqual(1);
      expect(await page.locator(`.bt-label.bt-selected[data-event="${id}"]`).count()).toBe(1);
      expect(await rowOf(page, id).getAttribute("class")).toContain("bt-row-selected");
    }));

  it("leaves a view alone in which the event can be seen", () =>
    withTimeline({ path: "?view=2010-01-01/2019-12-31" }, async (page) => {
      const before = await spanOf(page);
      await rowOf(page, "april-hostilities-karabakh-2016").locator(".bt-row-open").click();
      await reader(page).waitFor();
      expect(await spanOf(page)).toEqual(before);
    }));

  it("in the chart marks the row, and only that one", () =>
    withTimeline({}, async (page) => {
      const id = "russia-friendship-treaty-1997";
      await clickMark(page, id);
      await reader(page).waitFor();
      const marked = page.locator(".bt-row-selected");
      expect(await marked.evaluateAll((all) => all.map((row) => row.getAttribute("data-event")))).toEqual([id]);
      expect(await rowOf(page, id).locator("[aria-current=true]").count()).toBe(1);
      await page.getByRole("button", { name: "Next event" }).click();
      expect(await marked.count()).toBe(1);
      expect(await rowOf(page, id).getAttribute("class")).not.toContain("bt-row-selected");
    }));

  it("opens from anywhere in a row", () =>
    withTimeline({}, async (page) => {
      const row = rowOf(page, "partnership-for-peace-1994");
      await row.scrollIntoViewIfNeeded();
      const { left, bottom } = await boxOf(row);
      await page.mouse.click(left + 40, bottom - 6);
      expect(await readerTitle(page).textContent()).toBe((await eventOf("partnership-for-peace-1994")).title);
    }));

  it("keeps the chosen row in sight as the reader takes room beside it, and gives the place back on closing", () =>
    withTimeline({}, async (page) => {
      const row = rowOf(page, "april-hostilities-karabakh-2016");
      await row.evaluate((element) => element.scrollIntoView({ block: "center", behavior: "instant" }));
      await nextFrames(page);
      const before = await boxOf(row);
      await row.locator(".bt-row-open").click();
      await reader(page).waitFor();
      await nextFrames(page);
      const { top, bottom } = await boxOf(row);
      const strip = await boxOf(page.locator(".bt-axis-bar"));
      expect.soft(top).toBeGreaterThanOrEqual(strip.bottom - 1);
      expect.soft(bottom).toBeLessThanOrEqual(900);
      await page.keyboard.press("Escape");
      await expect.poll(() => reader(page).count()).toBe(0);
      await nextFrames(page);
      expect.soft(Math.abs((await boxOf(row)).top - before.top)).toBeLessThan(60);
    }));
});

describe("“Show in list”", () => {
  it.each([
    ["beside the reader", 1280],
    ["under the sheet, which closes", 390],
  ])("brings the row into sight and gives it the focus, %s", (_name, width) =>
    withTimeline({ width, height: 844, path: "?event=csto-exercises-refused-2023" }, async (page) => {
      await page.getByRole("button", { name: "Show in list" }).click();
      const row = rowOf(page, "csto-exercises-refused-2023");
      await expect
        .poll(() => row.locator(".bt-row-open").evaluate((button) => button === document.activeElement))
        .toBe(true);
      await nextFrames(page);
      const { top, bottom } = await boxOf(row);
      const strip = await boxOf(page.locator(".bt-axis-bar, .bt-track-names"));
      expect(top).toBeGreaterThanOrEqual(strip.bottom - 1);
      expect(bottom).toBeLessThanOrEqual(844);
      expect(await reader(page).count()).toBe(width > 900 ? 1 : 0);
    }),
  );
});

describe("the focus in the list", () => {
  it("comes out from under the strip by the link that skips to it", () =>
    withTimeline({}, async (page) => {
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Skip to the list of events");
      await page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement!.className)).toBe("bt-list-jump");
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement!.className)).toBe("bt-row-open");
      expect(await coveredByStrip(page)).toBe(null);
    }));

  it("is never hidden under the strip on the way up", () =>
    withTimeline({}, async (page) => {
      await page.locator(".bt-row-open").nth(30).focus();
      for (let step = 0; step < 25; step += 1) {
        await page.keyboard.press("ArrowUp");
        // Rows take their height when they are first seen, so the page comes to rest a few frames after the focus has moved.
        await expect.poll(() => coveredByStrip(page), { message: `step ${step}` }).toBe(null);
      }
    }));
});

it("shows the same number of rows as the chart says it has events", () =>
  withTimeline({ path: "?tone=friction" }, async (page) => {
    const shown = await page.locator(".bt-shown b").textContent();
    expect(await rows(page).count()).toBe(Number(shown));
  }));
