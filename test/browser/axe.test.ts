// No violation that axe can find, in every state that a page can be left in.

import { describe, expect, it } from "vitest";
import { AXE, expectAccessible, PAGES } from "./accessible.ts";
import { clickMark, reader, rows, withTimeline } from "./helpers.ts";
import { openPage } from "./page.ts";

const CLUSTER = "turkey-accuses-armenian-side-2017";

describe.each(PAGES)("in %s colours at %i px", (theme, width) => {
  const size = { width, height: 844, theme, touch: width < 600 };

  it("has no violation as it opens, zoomed, with a cluster's list, and with the list of keys", () =>
    withTimeline(size, async (page) => {
      await page.evaluate(AXE);
      await expectAccessible(page, "as it opens");
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

  it("has no violation with the reader, its menu, a search, a filter, and nothing found", () =>
    withTimeline({ ...size, path: "?event=nato-ipap-first-2005" }, async (page) => {
      await page.evaluate(AXE);
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
  expect(await opened.page.locator("#timeline article").count()).toBe(60);
  await expectAccessible(opened.page, "the record as the build wrote it");
  await opened.close();
});
