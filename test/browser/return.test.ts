// Undoing, closing and taking along: the ways out of what one has opened.

import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import {
  clickMark,
  eventOf,
  expectPassage,
  focusEvent,
  reader,
  readerTitle,
  record,
  rowOf,
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
      await clickMark(page, "turkey-accuses-armenian-side-2017");
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
      await page.keyboard.press("?");
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

describe("taking along", () => {
  it("copies a link that opens the event at its source", () =>
    withTimeline({ path: `?event=${PLAN}&source=2&q=plan` }, async (page) => {
      await page.getByRole("button", { name: "Copy link" }).click();
      await page.getByText("The link was copied.").waitFor();
      const link = await copied(page);
      expect(Object.fromEntries(new URL(link).searchParams)).toEqual({ event: PLAN, source: "2" });
      await page.goto(link);
      await expectPassage(page, await eventOf(PLAN), 1);
    }));

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
