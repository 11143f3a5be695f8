// The balance strip: the whole span by year, and the window that is dragged on it.

import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { boxOf, nextFrames, spanOf, within, withTimeline } from "./helpers.ts";

const VIEW = "?view=2012-01-01/2015-12-31";
const strip = (page: Page) => page.locator(".bt-strip-box");

/** The middle of an element, in px of the window. */
async function middleOf(page: Page, selector: string) {
  const { left, right, top, bottom } = await boxOf(page.locator(selector));
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

/** Draws the pointer from an element by so many px to the right. */
async function drag(page: Page, selector: string, px: number) {
  const { x, y } = await middleOf(page, selector);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + px / 2, y, { steps: 3 });
  await page.mouse.move(x + px, y, { steps: 3 });
  await page.mouse.up();
  await nextFrames(page);
}

/** The px of the strip's canvas, red, green, blue and alpha each, from a copy that is made to be read. */
const pixels = (page: Page) =>
  page.locator(".bt-strip-box > canvas").evaluate((element) => {
    const canvas = element as HTMLCanvasElement;
    const { width, height } = canvas;
    const copy = Object.assign(document.createElement("canvas"), { width, height });
    const context = copy.getContext("2d", { willReadFrequently: true })!;
    context.drawImage(canvas, 0, 0);
    return [...context.getImageData(0, 0, width, height).data];
  });
/** Px of full strength. */
const strong = (data: number[]) => data.filter((alpha, at) => at % 4 === 3 && alpha === 255).length;

describe("the strip's elements", () => {
  it.each([
    ["on a page", "", 1280],
    ["on a phone", "", 390],
    ["in an embed", "embed.html", 720],
  ])("take nothing that is pointed at below it, %s", (_, path, width) =>
    withTimeline({ path, width, height: 800 }, async (page) => {
      const below = await page.locator(".bt-strip").evaluate((strip) => {
        const { bottom } = strip.getBoundingClientRect();
        return [...strip.querySelectorAll(":not(.bt-strip-side, .bt-strip-side *)")]
          .filter((part) => getComputedStyle(part).pointerEvents !== "none" && part.checkVisibility())
          .filter((part) => part.getBoundingClientRect().bottom > bottom + 8) // handles stand out a little
          .map((part) => part.className);
      });
      expect(below).toEqual([]);
    }),
  );
});

describe("the window", () => {
  it("moves with the hand, and keeps its days", () =>
    withTimeline({ path: VIEW }, async (page) => {
      const before = await spanOf(page);
      const { left, right } = await boxOf(strip(page));
      await drag(page, ".bt-window-body", -(right - left) / 4);
      const after = await spanOf(page);
      expect(after.days).toBe(before.days);
      expect(before.start - after.start).toBeGreaterThan(2500); // a quarter of 32 years
    }));

  it("is widened by a handle, of which the other stays", () =>
    withTimeline({ path: VIEW }, async (page) => {
      const before = await spanOf(page);
      await drag(page, ".bt-handle-end", 120);
      const after = await spanOf(page);
      expect(after.start).toBe(before.start);
      expect(after.days).toBeGreaterThan(before.days + 800);
    }));

  it("goes to where the strip is pressed", () =>
    withTimeline({ path: VIEW }, async (page) => {
      const before = await spanOf(page);
      const { left, right, top } = await boxOf(strip(page));
      await page.mouse.click(left + (right - left) * 0.1, top + 50);
      await expect.poll(async () => (await spanOf(page)).start).toBeLessThan(before.start - 4000);
      expect((await spanOf(page)).days).toBe(before.days);
    }));

  it("leads down to the axis by a fan only while the view is not the whole span", () =>
    withTimeline({}, async (page) => {
      const fan = () => page.locator(".bt-fan").evaluate((element) => getComputedStyle(element).visibility);
      expect(await fan()).toBe("hidden");
      await page.locator(".bt-do-zoomIn").click();
      await expect.poll(fan).toBe("visible");
      await page.locator(".bt-do-fitAll").click();
      await expect.poll(fan).toBe("hidden");
    }));
});

describe("the counts", () => {
  it("stay where they are when a filter comes, which leaves fewer of them at full strength", () =>
    withTimeline({}, async (page) => {
      const all = await pixels(page);
      await page.locator(".bt-chip", { hasText: "Friction" }).click();
      await expect.poll(async () => strong(await pixels(page))).toBeLessThan(strong(all) * 0.7);
      const left = await pixels(page);
      const alpha = (data: number[], at: number) => data[at * 4 + 3]!;
      let moved = 0;
      for (let at = 0; at < all.length / 4; at += 1)
        if (alpha(all, at) > 40 ? alpha(left, at) === 0 : alpha(left, at) > alpha(all, at)) moved += 1;
      expect(moved).toBe(0);
    }));

  it("are drawn once, not for each frame of a zoom", () =>
    withTimeline({ path: VIEW }, async (page) => {
      const drawn = await page.evaluate(async () => {
        let count = 0;
        const { fillRect } = CanvasRenderingContext2D.prototype;
        const canvas = document.querySelector(".bt-strip-box > canvas");
        CanvasRenderingContext2D.prototype.fillRect = function (...box) {
          if (this.canvas === canvas) count += 1;
          fillRect.apply(this, box);
        };
        document.querySelector<HTMLElement>(".bt-do-zoomIn")!.click();
        for (let frame = 0; frame < 40; frame += 1) await new Promise((done) => requestAnimationFrame(done));
        return count;
      });
      expect(drawn).toBe(0);
    }));
});

describe("its words", () => {
  it.each([768, 1280, 1920])("say both sides of the turn, each beside its years, at %i px", (width) =>
    withTimeline({ width, height: 844 }, async (page) => {
      const [up, down] = [page.locator(".bt-corner").nth(0), page.locator(".bt-corner").nth(1)];
      expect(await up.innerText()).toMatch(/^\d+ of \d+ cooperation/);
      expect(await down.innerText()).toMatch(/^\d+ of \d+ friction/);
      const [first, second, box] = [await boxOf(up), await boxOf(down), await boxOf(strip(page))];
      expect(within(first, box) && within(second, box)).toBe(true);
      expect(first.left - box.left).toBeLessThan(20);
      expect(second.right).toBeGreaterThan((box.left + box.right) / 2);
    }),
  );

  it.each([320, 390])("say which direction is which, inside the strip, at %i px", (width) =>
    withTimeline({ width, height: 844, path: "?actor=csto" }, async (page) => {
      for (const [corner, words] of [
        ["up", "Cooperation up"],
        ["down", "Friction down"],
      ] as const) {
        const text = page.locator(".bt-corner").nth(corner === "up" ? 0 : 1);
        expect(await text.innerText()).toContain(words);
        expect(await text.isVisible()).toBe(true);
        expect(within(await boxOf(text), await boxOf(strip(page)))).toBe(true);
      }
      const said = await page.locator(".bt-strip-key").textContent();
      expect(said).toMatch(/Cooperation up.*Neither, on the line.*Friction down/);
      expect(await page.getByRole("group", { name: "Events a year" }).count()).toBe(1);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }),
  );

  it.each([768, 1280])("stand behind the strip where there is a column for them, at %i px", (width) =>
    withTimeline({ width, path: "?actor=csto" }, async (page) => {
      await page.locator(".bt-key-beside").waitFor();
      const box = await boxOf(strip(page));
      const entries = await page.locator(".bt-strip-key > span").all();
      expect(entries.length).toBeGreaterThanOrEqual(3);
      const boxes = (await Promise.all(entries.map(boxOf))).filter(({ left, right }) => right > left);
      for (const entry of boxes) expect(entry.left).toBeGreaterThan(box.right);
      for (const [at, entry] of boxes.entries())
        for (const other of boxes.slice(at + 1)) expect(within(entry, other) || within(other, entry)).toBe(false);
      expect((await page.locator(".bt-corner").allInnerTexts()).join("")).toBe("");
      expect((await boxOf(page.locator(".bt-axis"))).right).toBeCloseTo(box.right, 0);
    }),
  );
});
