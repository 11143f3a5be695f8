// No violation that axe can find, in every state that a page can be left in.

import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { AXE, expectAccessible, LOOKS, optionsOf, SPACED } from "./accessible.ts";
import { clickMark, reader, record, rows, withTimeline } from "./helpers.ts";
import { openPage } from "./page.ts";

const CLUSTER = "stoltenberg-thanks-troops-2017";

/** Below this width of the window the list is the timeline. */
const hasNoChart = (width = 1280) => width < 600;

describe.each(LOOKS)("$theme, $width px, $reader", (look) => {
  const size = optionsOf(look);
  const asRead = async (page: Page) => {
    if (look.reader === "spaced") await page.addStyleTag({ content: SPACED });
    await page.evaluate(AXE);
  };

  it("has no violation as it opens, zoomed, with a cluster's list, and with the list of keys", () =>
    withTimeline(size, async (page) => {
      await asRead(page);
      await expectAccessible(page, "as it opens");
      if (hasNoChart(size.width)) {
        await page.getByRole("button", { name: "Filters" }).click();
        await expectAccessible(page, "the filters");
        await page.locator(".bt-row-open").first().focus();
        await page.keyboard.press("ArrowRight");
        await page.keyboard.press("?");
        await page.locator(".bt-help").waitFor();
        await expectAccessible(page, "the list of keys");
        return;
      }
      await clickMark(page, CLUSTER);
      await page.locator(".bt-cluster-card").waitFor();
      await expectAccessible(page, "a cluster's list");
      await page.keyboard.press("Escape");
      await page.locator(".bt-focus").focus();
      await page.keyboard.press("+");
      await page.keyboard.press("+");
      await expectAccessible(page, "zoomed, the chart in focus");
      await page.keyboard.press("?");
      await page.locator(".bt-help").waitFor();
      await expectAccessible(page, "the list of keys");
    }));

  it("has no violation in a part of the span, unfolded, and in one that holds no match", () =>
    withTimeline({ ...size, path: "?view=2016-01-01/2018-12-31" }, async (page) => {
      await asRead(page);
      await expectAccessible(page, "a part of the span");
      if (hasNoChart(size.width)) return;
      await page.locator(".bt-list-earlier").click();
      await page.locator(".bt-list-earlier[aria-expanded=true]").waitFor();
      await expectAccessible(page, "the earlier events");
      await page.getByRole("searchbox").fill("1995");
      await page.locator(".bt-out-of-view").first().waitFor();
      await expectAccessible(page, "hits out of view");
    }));

  it("has no violation with the reader, its menu, a search, a filter, and nothing found", () =>
    withTimeline({ ...size, path: "?event=nato-ipap-first-2005" }, async (page) => {
      await asRead(page);
      await page.locator(".bt-document div.bt-source-text .bt-passage").first().waitFor();
      await expectAccessible(page, "the reader");
      await page.getByRole("button", { name: "Cite" }).click();
      await page.getByRole("menu").waitFor();
      await expectAccessible(page, "the menu of citations");
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "Close", exact: true }).click();
      await expect.poll(() => reader(page).count()).toBe(0);
      await page.getByRole("searchbox").fill("peacekeepers");
      await page.locator(".bt-list .bt-hit").first().waitFor();
      if (hasNoChart(size.width)) await page.getByRole("button", { name: "Filters" }).click();
      await page.locator(".bt-chip", { hasText: "Cooperation" }).click();
      await page.getByRole("button", { name: /^Kind/ }).click();
      await page.locator(".bt-panel:not([hidden])").waitFor();
      await expectAccessible(page, "search, filters, an open panel");
      await page.keyboard.press("Escape");
      await page.getByRole("searchbox").fill("nothing like this");
      await expect.poll(() => rows(page).count()).toBe(0);
      await expectAccessible(page, "nothing found");
    }));
});

it("has no violation without JavaScript", async () => {
  // axe itself is a script: the page's own is kept from loading instead.
  const opened = await openPage({ path: "timeline.json" });
  await opened.page.route("**/*.js", (route) => route.abort());
  await opened.page.goto(new URL(".", opened.page.url()).href);
  await opened.page.addStyleTag({ content: ".bt-prerendered { animation: none !important }" });
  await opened.page.evaluate(AXE);
  expect(await opened.page.locator("#timeline article").count()).toBe((await record()).events.length);
  await expectAccessible(opened.page, "the record as the build wrote it");
  await opened.close();
});
