// Matches outside the view: the empty chart says where they are, and leads to them. What the counts say.

import { describe, expect, it } from "vitest";
import { countShown, nextFrames, record, spanOf, withTimeline } from "./helpers.ts";

const total = async () => (await record()).events.length;
const EMPTY = "1998-06-01/1999-06-30";

describe.each([1280, 620])("at %i px", (width) => {
  it("buttons at the edges of an empty plot frame the events before and after", () =>
    withTimeline({ width, path: `?view=${EMPTY}&tone=friction` }, async (page) => {
      const buttons = page.locator(".bt-out-of-view");
      const later = page.getByRole("button", { name: /^\d+ later ›$/ });
      const count = Number((await later.innerText()).match(/\d+/)![0]);
      expect(await page.getByRole("button", { name: /^‹ \d+ earlier$/ }).count()).toBe(0);
      expect(count).toBe((await record()).events.filter(({ tone }) => tone === "friction").length);
      const before = await spanOf(page);
      await later.click();
      await expect.poll(() => buttons.count()).toBe(0);
      const after = await spanOf(page);
      expect(after.start).toBeGreaterThan(before.end);
      expect(await countShown(page)).toBe(`${count} in view, ${count} of ${await total()}`);
    }));

  it("none where an event is in view, and none where nothing matches", () =>
    withTimeline({ width }, async (page) => {
      expect(await page.locator(".bt-out-of-view").count()).toBe(0);
      await page.getByRole("searchbox").fill("nothing like this");
      await expect.poll(() => countShown(page)).toBe(`0 of ${await total()}`);
      await nextFrames(page);
      expect(await page.locator(".bt-out-of-view").count()).toBe(0);
    }));
});

it("the count says no more than has been narrowed", () =>
  withTimeline({}, async (page) => {
    const shown = page.locator(".bt-shown");
    expect(await shown.innerText()).toBe(`${await total()} events`);
    await page.locator(".bt-chip", { hasText: "Friction" }).click();
    await expect.poll(() => shown.innerText()).toMatch(/^\d+ of \d+$/);
    await page.locator(".bt-handle-start").focus();
    await page.keyboard.press("PageUp");
    await expect.poll(() => shown.innerText()).toMatch(/^\d+ in view, \d+ of \d+$/);
    await page.getByRole("button", { name: "Show all" }).click();
    await expect.poll(() => shown.innerText()).toMatch(/^\d+ of \d+ in view$/);
  }));
