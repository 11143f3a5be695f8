// Readers who set larger letters, or letters and lines farther apart, lose nothing (WCAG 1.4.4 and 1.4.12).

import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { SPACED } from "./accessible.ts";
import { nextFrames, withTimeline } from "./helpers.ts";

const LARGE = ".bt-label, .bt-label-probe { font-size: 23px !important; line-height: 28px !important; }";

/** Pairs of labels whose words meet, and labels whose words leave the plot. */
const faults = (page: Page) =>
  page.evaluate(() => {
    const plot = document.querySelector(".bt-plot")!.getBoundingClientRect();
    const boxes = [...document.querySelectorAll(".bt-label:not(.bt-faded)")].flatMap((label) => {
      const range = document.createRange();
      return [...label.querySelectorAll("b, .bt-label-more, .bt-label-line")].map((words) => {
        range.selectNodeContents(words);
        return { label, words: words.textContent, box: range.getBoundingClientRect() };
      });
    });
    const meet = (a: DOMRect, b: DOMRect) =>
      a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 2 && b.top < a.bottom - 2;
    return [
      ...boxes.flatMap((one, index) =>
        boxes
          .slice(index + 1)
          .filter((other) => other.label !== one.label && meet(one.box, other.box))
          .map((other) => `${one.words} meets ${other.words}`),
      ),
      ...boxes
        .filter(({ box }) => box.left < plot.left - 2 || box.right > plot.right + 6)
        .map(({ words }) => `${words} is cut`),
    ];
  });

describe.each([1280, 620])("at %i px", (width) => {
  it.each([
    ["letters, words and lines farther apart", SPACED],
    ["labels twice as large", LARGE],
  ])("no label meets another with %s, whenever that comes", (_name, content) =>
    withTimeline({ width, height: 844 }, async (page) => {
      expect(await faults(page)).toEqual([]);
      await page.addStyleTag({ content });
      await nextFrames(page);
      await expect.poll(() => faults(page)).toEqual([]);
      expect(await page.locator(".bt-label").count()).toBeGreaterThan(0);
    }),
  );

  it("nothing of the legend, the menus and the list is cut when letters stand farther apart", () =>
    withTimeline({ width, height: 844, path: "?tone=friction&view=2016-01-01/2024-12-31" }, async (page) => {
      await page.addStyleTag({ content: SPACED });
      await nextFrames(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      const cut = await page
        .locator(".bt-legend, .bt-legend li, .bt-chips, .bt-chip, .bt-control, .bt-shown, .bt-list-bar, .bt-button")
        .evaluateAll((all) =>
          all
            .filter((part) => part.clientWidth > 0)
            .filter((part) => {
              const range = document.createRange();
              range.selectNodeContents(part);
              const words = range.getBoundingClientRect();
              const box = part.getBoundingClientRect();
              return words.right > box.right + 2 || words.bottom > box.bottom + 6;
            })
            .map(({ className }) => className),
        );
      expect(cut).toEqual([]);
    }));
});
