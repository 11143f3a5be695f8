// Labels never meet each other, the edge, or a lane's name, at any width and zoom.

import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { some } from "../extent.ts";
import { type Box, boxOf, nextFrames, withTimeline } from "./helpers.ts";

const VIEWS = [
  "",
  "?view=2008-01-01/2019-12-31",
  "?view=2015-01-01/2017-12-31",
  "?view=2016-12-01/2017-04-30",
  "?view=2017-02-20/2017-03-05",
  "?view=2023-06-01/2024-06-30",
];

interface Label extends Box {
  event: string;
  /** Box of the words themselves; the element's own box may be another. */
  words: Box;
}

/** The labels that can be seen. */
const labelsOf = (page: Page): Promise<Label[]> =>
  page.locator(".bt-label:not(.bt-faded)").evaluateAll((all) =>
    all.map((label) => {
      const box = ({ left, right, top, bottom }: DOMRect) => ({ left, right, top, bottom });
      const range = document.createRange();
      range.selectNodeContents(label);
      const lines = [...range.getClientRects()];
      const words = {
        left: Math.min(...lines.map(({ left }) => left)),
        right: Math.max(...lines.map(({ right }) => right)),
        top: Math.min(...lines.map(({ top }) => top)),
        bottom: Math.max(...lines.map(({ bottom }) => bottom)),
      };
      return { event: (label as HTMLElement).dataset.event ?? "", ...box(label.getBoundingClientRect()), words };
    }),
  );

const meet = (a: Box, b: Box): boolean =>
  a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;

/** Everything that is wrong with the labels as they stand, in words. */
async function faults(page: Page): Promise<string[]> {
  const [labels, plot] = await Promise.all([labelsOf(page), boxOf(page.locator(".bt-plot"))]);
  const inside = (await page.locator(".bt-chart.bt-inside").count()) > 0;
  const names = inside
    ? await page.locator(".bt-lane-name b").evaluateAll((all) =>
        all.map((name) => {
          const { left, right, top, bottom } = name.getBoundingClientRect();
          return { name: name.textContent ?? "", left, right, top, bottom };
        }),
      )
    : [];
  const found: string[] = [];
  labels.forEach((label, index) => {
    for (const other of labels.slice(index + 1)) {
      if (meet(label.words, other.words) || meet(label, other)) found.push(`${label.event} meets ${other.event}`);
    }
    const { left, right, top, bottom } = label.words;
    if (left < plot.left - 1 || right > plot.right + 1 || top < plot.top - 1 || bottom > plot.bottom + 1)
      found.push(`${label.event} leaves the plot`);
    if (left < label.left - 1 || right > label.right + 1) found.push(`${label.event} is wider than its box`);
    for (const name of names) if (meet(label.words, name)) found.push(`${label.event} covers the name ${name.name}`);
  });
  return found;
}

/** Widths of the window, and how many labels it has room for at least. */
const WIDTHS: [width: number, least: number][] = [
  [620, 3],
  [768, 5],
  [1280, 8],
  [1920, 10],
];

describe.each(some(WIDTHS, 2))("at %i px", (width, least) => {
  it("keeps its labels apart in every view", () =>
    withTimeline({ width }, async (page) => {
      const base = page.url();
      for (const view of some(VIEWS, 2)) {
        await page.goto(base + view);
        await page.locator(".bt-label").first().waitFor();
        expect.soft(await faults(page), view).toEqual([]);
        if (view === "") expect((await labelsOf(page)).length).toBeGreaterThanOrEqual(least);
      }
    }));

  it("keeps them apart beside the reader, with the selected event's own", () =>
    withTimeline({ width, path: "?event=nato-ipap-first-2005" }, async (page) => {
      await page.locator(".bt-reader").waitFor();
      expect(await faults(page)).toEqual([]);
      const own = page.locator('.bt-label.bt-selected:not(.bt-faded)[data-event="nato-ipap-first-2005"]');
      expect(await own.count()).toBe(1);
    }));

  it("keeps them apart while one moves through the record by buttons", () =>
    withTimeline({ width, path: "?view=2010-01-01/2013-12-31" }, async (page) => {
      const found: string[] = [];
      let seen = 0;
      for (const button of [...Array(8).fill("Later"), "Zoom out", "Earlier", "Zoom in", "Zoom in", "Earlier"]) {
        await page.getByRole("button", { name: button, exact: true }).click();
        await nextFrames(page);
        found.push(...(await faults(page)).map((fault) => `after ${button}: ${fault}`));
        seen += (await labelsOf(page)).length;
      }
      expect(found).toEqual([]);
      expect(seen).toBeGreaterThan(13);
    }));
});

it("keeps the labels that can be seen apart in every frame of a drag", () =>
  withTimeline({ path: "?view=2010-01-01/2018-12-31" }, async (page) => {
    const plot = await boxOf(page.locator(".bt-plot"));
    const y = plot.bottom - 8;
    await page.mouse.move(plot.right - 60, y);
    await page.mouse.down();
    const found: string[] = [];
    for (let x = plot.right - 60; x > plot.left + 100; x -= 90) {
      await page.mouse.move(x, y);
      await nextFrames(page);
      found.push(...(await faults(page)));
    }
    await page.mouse.up();
    await nextFrames(page);
    expect(await faults(page)).toEqual([]);
    expect(found).toEqual([]);
  }));
