// The sentence below the title, as people see it: on the page, in an embed, on paper.

import { describe, expect, it } from "vitest";
import { deckInWords, deckPieces } from "../../src/i18n/deck.ts";
import { localeOf } from "../../src/i18n/locales.ts";
import { buildColumns } from "../../src/model/columns.ts";
import { boxOf, record, within, withTimeline } from "./helpers.ts";

const sentence = async (): Promise<string> => {
  const timeline = await record();
  return deckInWords(deckPieces(localeOf(timeline), timeline, buildColumns(timeline))) ?? "";
};
const BOUNDS = / in these \S+ \S+[.;]/;

describe("on the page", () => {
  it.each([320, 390, 768, 1280])("it stands whole below the title, its figures bold (%i px)", (width) =>
    withTimeline({ width, height: 844 }, async (page) => {
      const deck = page.locator(".bt-header .bt-deck");
      expect(await deck.textContent()).toBe(await sentence());
      expect(await deck.textContent()).toMatch(BOUNDS);
      expect(await deck.locator("b").count()).toBe(2);
      const [title, said] = [await boxOf(page.locator("h1")), await boxOf(deck)];
      expect(said.top).toBeGreaterThanOrEqual(title.bottom);
      expect(within(said, { left: 0, right: width, top: 0, bottom: 320 })).toBe(true);
      if (width < 600) await page.getByRole("button", { name: "Filters" }).click();
      expect(await page.locator(".bt-note").isVisible()).toBe(true);
    }),
  );

  it("span, counts and the note end the row of filters of a wide page, and the sentence is one line", () =>
    withTimeline({ width: 1600, height: 800 }, async (page) => {
      const [chips, note] = [await boxOf(page.locator(".bt-chips")), await boxOf(page.locator(".bt-note"))];
      expect(within(note, { ...chips, right: 1560 }, 2)).toBe(true);
      const said = await boxOf(page.locator(".bt-deck"));
      expect(said.bottom - said.top).toBeLessThan(30);
    }));

  it("the row of filters keeps its height while one narrows the record", () =>
    withTimeline({ width: 1280, height: 800 }, async (page) => {
      const row = page.locator(".bt-toolbar");
      const before = await boxOf(row);
      await page.locator(".bt-chip").first().click();
      await page.getByRole("button", { name: "Show all" }).first().waitFor();
      expect(await boxOf(row)).toEqual(before);
    }));

  it("describes the chart to those who cannot see it", () =>
    withTimeline({ width: 1280, height: 800 }, async (page) => {
      const described = page.locator("[aria-describedby] .bt-plot, .bt-chart[aria-describedby]").first();
      const id = await described.evaluate((element) =>
        element.closest("[aria-describedby]")!.getAttribute("aria-describedby"),
      );
      const about = await page.evaluate((of) => document.getElementById(of ?? "")?.textContent, id);
      expect(about).toContain(await sentence());
    }));

  it("is printed with its bounds", () =>
    withTimeline({ width: 1280, height: 800 }, async (page) => {
      await page.emulateMedia({ media: "print" });
      expect(await page.locator(".bt-deck").isVisible()).toBe(true);
      expect(await page.locator(".bt-note").isVisible()).toBe(true);
      expect(await page.locator(".bt-chips").isVisible()).toBe(false);
    }));
});

describe("in an embed", () => {
  it.each([640, 500])(
    "it stands whole between header and chart, and nothing in the box has to scroll (%i px)",
    (width) =>
      withTimeline({ width, height: 440, path: "embed.html" }, async (page) => {
        const deck = page.locator(".bt-embed-deck");
        expect(await deck.textContent()).toBe(await sentence());
        const [header, said] = [await boxOf(page.locator(".bt-embed-header")), await boxOf(deck)];
        const chart = await boxOf(page.locator(".bt-embed-chart"));
        expect(said.top).toBeGreaterThanOrEqual(header.bottom - 0.5);
        expect(chart.top).toBeGreaterThanOrEqual(said.bottom - 0.5);
        const main = page.locator(".bt-embed-main");
        await expect.poll(() => main.evaluate((box) => box.scrollHeight - box.clientHeight)).toBeLessThanOrEqual(0);
      }),
  );
});
