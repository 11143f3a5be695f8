// Around the chart: its cards, what assistive technology meets, how large targets are, and what a narrow window keeps.

import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { boxOf, eventOf, markOf, nextFrames, reader, readerTitle, record, within, withTimeline } from "./helpers.ts";

const hoverCard = (page: Page) => page.locator(".bt-hover-card");
const ALONE = "russia-friendship-treaty-1997";
/** A view in which that event has a mark of its own. */
const VIEW = "?view=1997-01-01/1997-12-31";

describe("the card of the mark under the pointer", () => {
  it("can be pointed at, stays there, and opens its event", () =>
    withTimeline({ path: VIEW }, async (page) => {
      const { x, y } = await markOf(page, ALONE);
      await page.mouse.move(x, y);
      await hoverCard(page).waitFor();
      const card = await boxOf(hoverCard(page));
      const to = { x: (card.left + card.right) / 2 + 30, y: (card.top + card.bottom) / 2 };
      for (let step = 1; step <= 12; step += 1) {
        await page.mouse.move(x + ((to.x - x) * step) / 12, y + ((to.y - y) * step) / 12);
        await nextFrames(page);
        expect(await hoverCard(page).count(), `step ${step}`).toBe(1);
      }
      await page.mouse.down();
      await page.mouse.up();
      expect(await readerTitle(page).textContent()).toBe((await eventOf(ALONE)).title);
      await expect.poll(() => hoverCard(page).count()).toBe(0);
    }));

  it("goes when the pointer leaves both, and by Escape, which closes nothing else", () =>
    withTimeline({ path: `${VIEW}&event=nato-relations-begin-1992` }, async (page) => {
      await reader(page).waitFor();
      const { x, y } = await markOf(page, ALONE);
      await page.mouse.move(x, y);
      await hoverCard(page).waitFor();
      await page.keyboard.press("Escape");
      await expect.poll(() => hoverCard(page).count()).toBe(0);
      expect(await reader(page).count()).toBe(1);
      await page.mouse.move(x, y - 120);
      await page.mouse.move(x, y);
      await hoverCard(page).waitFor();
      await page.mouse.move(x - 300, y);
      await expect.poll(() => hoverCard(page).count()).toBe(0);
      await page.keyboard.press("Escape");
      await expect.poll(() => reader(page).count()).toBe(0);
    }));
});

describe("the frame of the focus", () => {
  it("is around the plot while its event is out of view, never where no mark is", () =>
    withTimeline({ path: VIEW }, async (page) => {
      await markOf(page, ALONE);
      await page.keyboard.press("0");
      for (let step = 0; step < 12; step += 1) await page.keyboard.press("Shift+ArrowLeft");
      for (let step = 0; step < 5; step += 1) await page.keyboard.press("+");
      for (let step = 0; step < 12; step += 1) await page.keyboard.press("Shift+ArrowLeft");
      await nextFrames(page);
      expect(await page.locator(".bt-focus-at").getAttribute("class")).toContain("bt-away");
      const [frame, plot] = await Promise.all([boxOf(page.locator(".bt-focus")), boxOf(page.locator(".bt-plot"))]);
      expect(within(frame, plot)).toBe(true);
      expect(frame.right - frame.left).toBeGreaterThan(plot.right - plot.left - 12);
      expect(frame.bottom - frame.top).toBeGreaterThan(plot.bottom - plot.top - 12);
    }));
});

describe("what assistive technology meets", () => {
  it("is one chart, described by what it counts, and headings instead of a landmark for each year", () =>
    withTimeline({}, async (page) => {
      const named = await page.locator("[aria-label='Timeline chart']").count();
      expect(named).toBe(1);
      const chart = page.getByRole("region", { name: "Timeline chart" });
      const description = await chart.evaluate(
        (element) => document.getElementById(element.getAttribute("aria-describedby") ?? "")?.textContent,
      );
      const { events } = await record();
      const counted = [...description!.matchAll(/: (\d+) events?/g)].reduce((sum, [, count]) => sum + Number(count), 0);
      expect(counted).toBe(events.length);
      expect(await page.getByRole("region").count()).toBe(1);
      expect(await page.getByRole("heading", { level: 2 }).count()).toBeGreaterThan(10);
    }));

  it("has the labels in the order of time, after the chart's one stop", () =>
    withTimeline({}, async (page) => {
      const { events } = await record();
      const order = async () => {
        const ids = await page
          .locator(".bt-label")
          .evaluateAll((all) => all.map((label) => label.getAttribute("data-event")));
        return ids.map((id) => events.findIndex((event) => event.id === id));
      };
      const inOrder = async () => {
        const found = await order();
        expect(found.length).toBeGreaterThan(3);
        expect(found).toEqual(found.toSorted((a, b) => a - b));
      };
      await inOrder();
      for (let step = 0; step < 3; step += 1) await page.keyboard.press("+");
      await page.locator(".bt-do-zoomIn").click();
      await page.locator(".bt-do-zoomIn").click();
      await nextFrames(page);
      await inOrder();
      const before = await page
        .locator(".bt-focus")
        .evaluate((focus) => Boolean(focus.compareDocumentPosition(document.querySelector(".bt-label")!) & 4));
      expect(before).toBe(true);
    }));
});

describe("at the least size", () => {
  it.each([
    [1280, 24],
    [620, 40],
  ])("lane names and handles can be hit, at %i px", (width, least) =>
    withTimeline({ width, touch: width < 700 }, async (page) => {
      for (const name of await page.locator(".bt-lane-name").all()) {
        const { left, right, top, bottom } = await boxOf(name);
        expect(bottom - top).toBeGreaterThanOrEqual(24);
        expect(right - left).toBeGreaterThanOrEqual(24);
      }
      for (const handle of await page.locator(".bt-handle").all()) {
        const { left, right, top, bottom } = await boxOf(handle);
        expect(right - left).toBeGreaterThanOrEqual(least);
        expect(bottom - top).toBeGreaterThanOrEqual(40);
      }
    }),
  );

  it.each([320, 390, 768, 1280])("everything is inside the page, and the legend is whole, at %i px", (width) =>
    withTimeline({ width, height: 844, touch: width < 600, path: "?tone=friction&actors=csto" }, async (page) => {
      if (width < 600) await page.getByRole("button", { name: "Filters" }).click();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      const window = { left: 0, right: width, top: 0, bottom: Number.POSITIVE_INFINITY };
      const parts = page.locator(".bt-chip, .bt-control, .bt-legend li, .bt-list-bar *");
      for (const part of await parts.all()) expect(within(await boxOf(part), window)).toBe(true);
      const cut = await page
        .locator(".bt-control-value, .bt-legend, .bt-chips")
        .evaluateAll(
          (all) => all.filter((part) => part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0).length,
        );
      expect(cut).toBe(0);
      expect(await page.locator(".bt-legend li").filter({ visible: true }).count()).toBeGreaterThan(3);
    }),
  );

  it("the panel of a menu is inside the window, wherever the menu stands", () =>
    withTimeline({ width: 320, height: 844, touch: true }, async (page) => {
      await page.getByRole("button", { name: "Filters" }).click();
      for (const name of [/^Actor/, /^Kind/, /^Years/]) {
        await page.getByRole("button", { name }).click();
        const panel = page.locator(".bt-panel:not([hidden])");
        await panel.waitFor();
        expect(within(await boxOf(panel), { left: 0, right: 320, top: 0, bottom: 2000 })).toBe(true);
        await page.keyboard.press("Escape");
      }
    }));
});

it("a title without a space is whole in list and reader", () =>
  withTimeline({ width: 320, height: 844 }, async (page) => {
    const row = page.locator(".bt-row-open").first();
    const title = "Nordatlantikvertragsorganisationsverhandlungskommissionsbevollmächtigter".slice(0, 80);
    await row.locator("span").evaluate((span, words) => {
      span.textContent = words;
    }, title);
    const inside = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => {
          const range = document.createRange();
          range.selectNodeContents(element);
          return range.getBoundingClientRect().right <= innerWidth;
        });
    expect(await inside(".bt-row-open")).toBe(true);
    await row.click();
    await readerTitle(page).evaluate((heading, words) => {
      heading.textContent = words;
    }, title);
    expect(await inside(".bt-reader-title h2")).toBe(true);
  }));
