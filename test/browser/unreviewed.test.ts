// A record that is only partly reviewed: what is not can be told apart, left out, and followed to the rule that dated it.

import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { some } from "../extent.ts";
import { mixed } from "../fixtures/mixed.ts";
import { TEXTS } from "../fixtures/timeline.ts";
import { AXE, expectAccessible, PAGES } from "./accessible.ts";
import { serveRecord } from "./fixture-site.ts";
import { boxOf, countShown, inkAt, nextFrames, reader, rowOf, rows, spoken, withTimeline } from "./helpers.ts";
import type { PageOptions } from "./page.ts";
import type { Site } from "./serve.ts";

const PROPOSED = mixed.events.filter(({ origin }) => origin === "proposed");
const DRILLS = "exercises-refused-2023";

let site: Site;
beforeAll(async () => {
  site = await serveRecord(mixed, TEXTS);
});
afterAll(() => site.close());

const withMixed = (options: PageOptions, use: (page: Page) => Promise<void>) =>
  withTimeline({ ...options, site: site.url }, (page) => use(page));

const menu = (page: Page) => page.getByRole("group", { name: "Review" });
const address = (page: Page) => new URL(page.url()).searchParams;

/** Puts the chart's focus on an event by keys, and gives the middle of its mark. */
async function focusOn(page: Page, id: string): Promise<{ x: number; y: number }> {
  await page.locator(".bt-focus").focus();
  await page.keyboard.press("Home");
  for (let step = mixed.events.findIndex((event) => event.id === id); step > 0; step -= 1) {
    await page.keyboard.press("ArrowRight");
  }
  const { left, right, top, bottom } = await boxOf(page.locator(".bt-focus"));
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

describe("an unreviewed event", () => {
  it("wears a badge in the list, italics in the chart, and is spoken of as such", () =>
    withMixed({}, async (page) => {
      for (const { id, origin } of mixed.events) {
        const badge = rowOf(page, id).getByText("Unreviewed");
        expect(await badge.count(), id).toBe(origin === "proposed" ? 1 : 0);
        await focusOn(page, id);
        expect((await spoken(page)).includes(". unreviewed"), id).toBe(origin === "proposed");
      }
      const labels = await page.locator(".bt-label").evaluateAll((all) =>
        all.map((label) => ({
          event: label.getAttribute("data-event"),
          style: getComputedStyle(label.querySelector(".bt-label-title")!).fontStyle,
        })),
      );
      const proposed = new Set(PROPOSED.map(({ id }) => id));
      expect(labels.some(({ event }) => proposed.has(event!))).toBe(true);
      for (const { event, style } of labels) expect(style, event!).toBe(proposed.has(event!) ? "italic" : "normal");
    }));

  it.each([
    ["light", false],
    ["dark", false],
    ["light", true],
    ["dark", true],
  ] as const)("is hollow on the chart, in %s colours (forced: %s)", (theme, forcedColors) =>
    withMixed({ theme, forcedColors, path: "?view=2022-01-01/2024-12-31" }, async (page) => {
      const drills = await focusOn(page, DRILLS); // the whole year 2023, as wide as a third of the chart
      await page.locator(".bt-focus").blur();
      await page.mouse.move(0, 0);
      await nextFrames(page);
      const off = 60; // beside the tie in the middle
      const inside = await inkAt(page, drills.x + off, drills.y);
      // along its edge there is ink and there are gaps
      const edge: number[] = [];
      for (let x = off; x < off + 14; x += 1) edge.push(await inkAt(page, drills.x + x, drills.y - 4));
      expect(Math.max(...edge)).toBeGreaterThan(60);
      expect(inside).toBeLessThan(Math.max(...edge) * 0.7);
    }),
  );

  it("is told apart in the reader, with the rule that dated it and its value", () =>
    withMixed({ path: `?event=${DRILLS}` }, async (page) => {
      const text = await reader(page).innerText();
      expect(text).toContain("Proposed by the compiler, not yet reviewed by an editor.");
      const why = page.getByRole("region", { name: "Why this date?" });
      expect(await why.innerText()).toMatch(/The words\s+Last year[\s\S]*Rule\s+last unit: 2023/);
      await page.getByRole("button", { name: "Previous event" }).click();
      await page.getByRole("button", { name: "Previous event" }).click(); // Rasmussen in Yerevan: reviewed
      await expect.poll(() => reader(page).innerText()).not.toContain("not yet reviewed");
      expect(await why.innerText()).not.toContain("Rule");
    }));
});

describe("the menu", () => {
  it("leaves them out or leaves them alone, in the address, there and back", () =>
    withMixed({}, async (page) => {
      const reviewed = mixed.events.length - PROPOSED.length;
      expect(await countShown(page)).toBe("9 events");
      await menu(page).getByRole("button").click();
      await menu(page)
        .getByRole("checkbox", { name: `Unreviewed ${PROPOSED.length}` })
        .check();
      await expect.poll(() => rows(page).count()).toBe(PROPOSED.length);
      expect(address(page).get("origin")).toBe("proposed");
      expect(await countShown(page)).toBe(`${PROPOSED.length} of 9`);
      await page.keyboard.press("Escape");
      await rowOf(page, DRILLS).locator(".bt-row-open").click();
      await menu(page).getByRole("button").click();
      await menu(page)
        .getByRole("checkbox", { name: `Unreviewed ${PROPOSED.length}` })
        .uncheck();
      await expect.poll(() => rows(page).count()).toBe(9);
      await page.goBack(); // to where the menu still narrowed
      await expect.poll(() => rows(page).count()).toBe(PROPOSED.length);
      await page.goBack(); // to where the event was not open yet
      await expect.poll(() => reader(page).count()).toBe(0);
      expect(await rows(page).count()).toBe(PROPOSED.length);
      expect(address(page).get("origin")).toBe("proposed");
      await page.goto(`${site.url}?origin=curated`);
      await expect.poll(() => rows(page).count()).toBe(reviewed);
      expect(await page.locator(".bt-list").getByText("Unreviewed").count()).toBe(0);
      expect(await countShown(page)).toBe(`${reviewed} of 9`);
    }));

  it("is not there where every event is reviewed, nor any other word of it", () =>
    withTimeline({}, async (page) => {
      expect(await menu(page).count()).toBe(0);
      expect(await page.locator(".bt-app").innerText()).not.toMatch(/unreviewed/i);
      expect(await page.locator(".bt-tone-proposed").count()).toBe(0);
    }));
});

const WINDOWS: [width: number, height: number][] = [
  [620, 844],
  [768, 1024],
  [844, 390],
  [1280, 600],
  [1920, 1080],
  [1280, 800],
];

describe.each(some(WINDOWS, 2))("at %i × %i px", (width, height) => {
  it("the number of events stays in sight wherever one scrolls, and covers no word of the page", () =>
    withMixed({ width, height }, async (page) => {
      const length = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
      for (let share = 0; share <= 1; share += 0.125) {
        await page.evaluate((top) => scrollTo({ top, behavior: "instant" }), length * share);
        await nextFrames(page);
        const shown = await boxOf(page.locator(".bt-shown"));
        expect(shown.top, `scrolled by ${share}`).toBeGreaterThanOrEqual(-0.5);
        expect(shown.bottom).toBeLessThanOrEqual(height + 0.5);
        const onTop = await page.locator(".bt-shown").evaluate((element) =>
          [...element.querySelectorAll("b, .bt-tone")]
            .map((part) => part.getBoundingClientRect())
            .filter(({ width }) => width > 0)
            .every(({ left, top, width, height }) =>
              element.contains(document.elementFromPoint(left + width / 2, top + height / 2)),
            ),
        );
        expect(onTop, `covered when scrolled by ${share}`).toBe(true);
        if (share > 0) continue;
        const covered = await page.evaluate(() => {
          const { left, right, top, bottom } = document.querySelector(".bt-shown")!.getBoundingClientRect();
          return [...document.querySelectorAll(".bt-lane-name, .bt-label, .bt-toolbar button, .bt-axis text")]
            .filter((other) => {
              const box = other.getBoundingClientRect();
              return box.left < right && left < box.right && box.top < bottom && top < box.bottom;
            })
            .map((other) => other.textContent);
        });
        expect(covered).toEqual([]);
      }
    }));
});

it.each(PAGES)("has no violation that axe can find, %s, at %i px", (theme, width) =>
  withMixed({ width, height: 844, theme, touch: width < 600 }, async (page) => {
    await page.evaluate(AXE);
    await expectAccessible(page, "as it opens");
    if (width < 600) await page.getByRole("button", { name: "Filters" }).click();
    await menu(page).getByRole("button").click();
    await menu(page).getByRole("checkbox").last().check();
    await expectAccessible(page, "the menu, unreviewed events alone");
    await page.keyboard.press("Escape");
    await rowOf(page, DRILLS).locator(".bt-row-open").click();
    await page.locator(".bt-document div.bt-source-text .bt-passage").first().waitFor();
    await expectAccessible(page, "the reader of an unreviewed event");
  }),
);
