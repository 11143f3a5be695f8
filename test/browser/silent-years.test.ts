// Silent years: folded away at first, unfolded by a button, kept in the address.

import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { withTimeline } from "./helpers.ts";

const cuts = (page: Page) => page.locator("path.bt-cut");
const shown = (page: Page) => new URL(page.url()).searchParams.get("silent");
const years = (page: Page) => page.locator(".bt-tick-label").allTextContents();

describe("silent years", () => {
  it("are folded away, and the axis says where", () =>
    withTimeline({}, async (page) => {
      expect(await cuts(page).count()).toBeGreaterThan(4);
      const named = await years(page);
      expect(named).toContain("1992");
      expect(named).not.toContain("1993");
      expect(shown(page)).toBeNull();
    }));

  it("are unfolded and folded by a button; Back undoes it, and the address keeps it", () =>
    withTimeline({}, async (page) => {
      await page.getByRole("button", { name: "Unfold silent years" }).click();
      expect(await cuts(page).count()).toBe(0);
      await expect.poll(() => shown(page)).toBe("show");
      await page.reload();
      await page.getByRole("button", { name: "Fold silent years", exact: true }).waitFor();
      expect(await cuts(page).count()).toBe(0);
      await page.getByRole("button", { name: "Fold silent years", exact: true }).click();
      await expect.poll(() => shown(page)).toBe("fold");
      await page.goBack();
      await expect.poll(() => cuts(page).count()).toBe(0);
      expect(shown(page)).toBe("show");
    }));

  it("leave the view in its days", () =>
    withTimeline({ path: "?view=2011-01-01/2017-12-31" }, async (page) => {
      const view = () => new URL(page.url()).searchParams.get("view");
      await page.getByRole("button", { name: "Unfold silent years" }).click();
      await expect.poll(() => shown(page)).toBe("show");
      expect(view()).toBe("2011-01-01/2017-12-31");
    }));
});
