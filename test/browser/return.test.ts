// Undoing, closing and taking along: the ways out of what one has opened.

import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import {
  clickMark,
  countShown,
  eventOf,
  expectPassage,
  focusEvent,
  nextFrames,
  plotPoint,
  reader,
  readerTitle,
  record,
  rowOf,
  spanOf,
  spoken,
  withTimeline,
} from "./helpers.ts";

const PACT = "russia-friendship-treaty-1997";
const PLAN = "nato-ipap-first-2005";

const address = (page: Page) => new URL(page.url()).searchParams;
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

describe("coming back", () => {
  it("undoes an opened event with Back, and redoes it with Forward", () =>
    withTimeline({}, async (page) => {
      await rowOf(page, PACT).locator(".bt-row-open").click();
      await page.getByRole("button", { name: "Next event" }).click();
      const { events } = await record();
      const next = events[events.findIndex(({ id }) => id === PACT) + 1]!;
      expect(address(page).get("event")).toBe(next.id);
      await page.goBack();
      await expect.poll(() => readerTitle(page).textContent()).toBe((await eventOf(PACT)).title);
      await page.goBack();
      await expect.poll(() => reader(page).count()).toBe(0);
      await page.goForward();
      await expect.poll(() => readerTitle(page).textContent()).toBe((await eventOf(PACT)).title);
      await expectPassage(page, await eventOf(PACT));
    }));

  it("closes one layer at a time, and puts the focus back on the row", () =>
    withTimeline({}, async (page) => {
      const row = rowOf(page, PACT).locator(".bt-row-open");
      await row.focus();
      await page.keyboard.press("Enter");
      await reader(page).waitFor();
      const cite = page.getByRole("button", { name: "Cite" });
      await cite.click();
      await page.getByRole("menu").waitFor();
      await page.keyboard.press("Escape");
      expect(await page.getByRole("menu").count()).toBe(0);
      expect(await reader(page).count()).toBe(1);
      expect(await cite.evaluate((button) => button === document.activeElement)).toBe(true);
      await page.keyboard.press("Escape");
      expect(await reader(page).count()).toBe(0);
      expect(await row.evaluate((button) => button === document.activeElement)).toBe(true);
    }));

  it("hears Escape after a click of the mouse on a mark", () =>
    withTimeline({}, async (page) => {
      await clickMark(page, PACT);
      await reader(page).waitFor();
      await page.keyboard.press("Escape");
      expect(await reader(page).count()).toBe(0);
      expect(await page.evaluate(() => document.activeElement?.className)).toBe("bt-focus");
    }));

  it("puts the focus back on the event of the chart after a cluster's list and after the reader", () =>
    withTimeline({}, async (page) => {
      await clickMark(page, "stoltenberg-thanks-troops-2017");
      const card = page.locator(".bt-cluster-card");
      await card.locator("li button").first().click();
      await reader(page).waitFor();
      const title = (await readerTitle(page).textContent()) ?? "";
      await page.keyboard.press("Escape");
      expect(await reader(page).count()).toBe(0);
      expect(await page.evaluate(() => document.activeElement?.className)).toBe("bt-focus");
      expect(await spoken(page)).toContain(title);
    }));

  it("closes the list of keys before the reader, and keeps the keys alive", () =>
    withTimeline({}, async (page) => {
      await focusEvent(page, PACT);
      await page.keyboard.press("Enter");
      await reader(page).waitFor();
      await page.locator(".bt-do-help").click();
      await page.getByRole("dialog", { name: "Keys and gestures" }).waitFor();
      await page.keyboard.press("Escape");
      expect(await page.locator(".bt-help").count()).toBe(0);
      expect(await reader(page).count()).toBe(1);
      await page.keyboard.press("Escape");
      expect(await reader(page).count()).toBe(0);
      expect(await page.evaluate(() => document.activeElement?.className)).toBe("bt-focus");
    }));
});

describe("Back", () => {
  it("leaves the filters as they were", () =>
    withTimeline({ path: "?tone=cooperation" }, async (page) => {
      await rowOf(page, PACT).locator(".bt-row-open").click();
      await reader(page).waitFor();
      await page.goBack();
      await expect.poll(() => reader(page).count()).toBe(0);
      expect(address(page).get("tone")).toBe("cooperation");
      expect(address(page).has("event")).toBe(false);
    }));
});

describe("Back on the page", () => {
  /** A clock that stands still: what is done in a test is done in quick succession, however slow the machine. */
  const AT_ONCE = "performance.now = () => 1e4;";
  const query = async (page: Page) => {
    await nextFrames(page);
    return new URL(page.url()).search;
  };

  it("undoes a filter and a zoom, one after the other, and never leaves", () =>
    withTimeline({ init: AT_ONCE }, async (page) => {
      await page.locator(".bt-toolbar button", { hasText: "Friction" }).click();
      await expect.poll(() => query(page)).toBe("?tone=friction");
      for (let times = 0; times < 3; times += 1) await page.getByRole("button", { name: "Zoom in" }).click();
      await expect.poll(() => query(page)).toMatch(/^\?view=.*&tone=friction$/);
      const zoomed = await query(page);
      await page.goBack();
      await expect.poll(() => query(page)).toBe("?tone=friction");
      expect(await countShown(page)).toMatch(/^\d+ of \d+$/);
      await page.goBack();
      await expect.poll(() => query(page)).toBe("");
      expect(await countShown(page)).toBe(`${(await record()).events.length} events`);
      await page.goForward();
      await page.goForward();
      await expect.poll(() => query(page)).toBe(zoomed);
      await expect.poll(async () => (await spanOf(page)).days).toBeLessThan(5000);
    }));

  it("undoes a search as a whole, and the turns of a wheel as one", () =>
    withTimeline({}, async (page) => {
      await page.getByRole("searchbox").pressSequentially("base");
      await expect.poll(() => query(page)).toBe("?q=base");
      const { x, y } = await plotPoint(page, 0.5);
      await page.mouse.move(x, y);
      await page.keyboard.down("Control");
      for (let turns = 0; turns < 4; turns += 1) {
        const before = await query(page);
        await page.mouse.wheel(0, -100);
        await expect.poll(() => query(page)).not.toBe(before);
      }
      await page.keyboard.up("Control");
      await page.goBack();
      await expect.poll(() => query(page)).toBe("?q=base");
      await page.goBack();
      await expect.poll(() => query(page)).toBe("");
      await expect.poll(() => page.getByRole("searchbox").inputValue()).toBe("");
    }));
});

describe("taking along", () => {
  it.each([
    ["Plain text", /^RFE\/RL.*“.*”.*6 September 2012/s],
    ["BibTeX", /^@misc\{rferl-2012-nato-undaunted,.*year = \{2012\}/s],
    ["CSL-JSON", /^\[\s*\{.*"date-parts"/s],
  ])("cites as %s", (format, expected) =>
    withTimeline({ path: `?event=${PLAN}&source=2` }, async (page) => {
      await page.getByRole("button", { name: "Cite" }).click();
      await page.getByRole("menuitem", { name: format }).click();
      await page.getByText(`${format} was copied.`).waitFor();
      expect(await copied(page)).toMatch(expected);
    }),
  );
});
