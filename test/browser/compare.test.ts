// Two actors or two periods side by side, chosen by hand, by keys and by an address.

import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { AXE, expectAccessible } from "./accessible.ts";
import { withTimeline } from "./helpers.ts";

const button = (page: Page) => page.getByRole("button", { name: "Compare", exact: true });
const part = (page: Page, name: string) => page.getByRole("group", { name, exact: true });
const figures = async (page: Page, name: string) =>
  (await part(page, name).getByRole("listitem").allInnerTexts()).map((text) => Number.parseInt(text.trim(), 10));
const asked = (page: Page) => new URL(page.url()).searchParams.get("compare");
const FROM_ADDRESS = "?compare=nato,csto";

describe("a comparison", () => {
  it("opens with two actors, keeps to the address, and is undone by Back", () =>
    withTimeline({}, async (page) => {
      await button(page).click();
      await expect.poll(() => asked(page)).toMatch(/^\w+,\w+$/);
      const strips = page.locator(".bt-compare canvas");
      expect(await strips.count()).toBe(2);
      await page.goBack();
      await expect.poll(() => strips.count()).toBe(0);
      expect(asked(page)).toBeNull();
    }));

  it("counts each part by tone, and follows the filters", () =>
    withTimeline({ path: FROM_ADDRESS }, async (page) => {
      await part(page, "NATO").waitFor();
      const [cooperation, friction] = await figures(page, "NATO");
      expect(cooperation).toBeGreaterThan(friction!);
      const [, against] = await figures(page, "CSTO");
      expect(against).toBeGreaterThan(0);
      await page
        .locator(".bt-toolbar")
        .getByRole("button", { name: /^Cooperation/ })
        .click();
      await expect.poll(async () => (await figures(page, "CSTO"))[1]).toBe(0);
      expect(await figures(page, "NATO")).toEqual([cooperation, 0, 0]);
    }));

  it("draws both parts as wide as their time, on one scale", () =>
    withTimeline({ path: "?compare=1992-2022,2023-2024&silent=show" }, async (page) => {
      await part(page, "1992–2022").waitFor();
      const width = (name: string) =>
        part(page, name)
          .locator("canvas")
          .evaluate((canvas) => canvas.getBoundingClientRect().width);
      expect((await width("1992–2022")) / (await width("2023–24"))).toBeCloseTo(31 / 2, 0);
    }));

  it("lets each part be chosen, by keys", () =>
    withTimeline({ path: FROM_ADDRESS }, async (page) => {
      await page.getByRole("combobox", { name: "Second part" }).selectOption({ label: "Russia" });
      await expect.poll(() => asked(page)).toBe("nato,russia");
      await page.getByRole("button", { name: "Two periods" }).press("Enter");
      await expect.poll(() => asked(page)).toBe("1992-2022,2023-2024");
      await page.getByRole("combobox", { name: "First part: to" }).selectOption("2005");
      await expect.poll(() => asked(page)).toBe("1992-2005,2023-2024");
      await page.keyboard.press("Escape");
      await expect.poll(() => asked(page)).toBeNull();
      expect(await button(page).evaluate((element) => element === document.activeElement)).toBe(true);
    }));

  it("leads to a year by a press on it", () =>
    withTimeline({ path: FROM_ADDRESS }, async (page) => {
      const box = (await part(page, "CSTO").locator(".bt-strip-box").boundingBox())!;
      await page.mouse.click(box.x + box.width - 8, box.y + box.height / 3);
      await expect.poll(() => new URL(page.url()).searchParams.get("view")).toBe("2024-01-01/2024-12-31");
    }));

  it.each(["atlantis,nato", "1400-1500,2000-2010", "%00,<b>"])(
    "of what is not in the record (%s) shows nothing",
    (text) =>
      withTimeline({ path: `?compare=${text}` }, async (page) => {
        await expect.poll(() => asked(page)).toBeNull();
        expect(await page.locator(".bt-compare").count()).toBe(0);
      }),
  );

  it.each([
    ["light", 1280, false],
    ["dark", 390, false],
    ["light", 768, true],
  ] as const)("is accessible and as wide as the page, %s, %i px, forced colours: %s", (theme, width, forcedColors) =>
    withTimeline({ path: FROM_ADDRESS, theme, width, height: 844, forcedColors }, async (page) => {
      await part(page, "NATO").waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      await page.evaluate(AXE);
      await expectAccessible(page, "compare");
    }),
  );
});
