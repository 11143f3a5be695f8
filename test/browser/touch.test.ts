// Fingers. On the chart of a small tablet up and down is the page's, sideways the timeline's, two zoom, a tap opens. On a phone the
// list is the timeline: up and down goes through time, a tap opens a sheet that is drawn by its handle.

import type { CDPSession, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import {
  axisWords,
  boxOf,
  eventOf,
  expectMarked,
  markOf,
  nextFrames,
  plotPoint,
  reader,
  readerTitle,
  record,
  restingBoxOf,
  rowOf,
  scrolledBoxOf,
  spanOf,
  withTimeline,
} from "./helpers.ts";

interface Point {
  x: number;
  y: number;
}

const PHONE = { width: 390, height: 844, touch: true } as const;
const TABLET = { width: 620, height: 844, touch: true } as const;

const fingersOf = (page: Page): Promise<CDPSession> => page.context().newCDPSession(page);

async function touch(fingers: CDPSession, type: "touchStart" | "touchMove" | "touchEnd", points: Point[]) {
  const touchPoints = points.map(({ x, y }, id) => ({ x: Math.round(x), y: Math.round(y), id }));
  await fingers.send("Input.dispatchTouchEvent", { type, touchPoints });
}

/** Each finger goes from its first point to its second in `steps` steps, then all are lifted. */
async function swipe(page: Page, paths: [Point, Point][], steps = 12) {
  const fingers = await fingersOf(page);
  await touch(
    fingers,
    "touchStart",
    paths.map(([from]) => from),
  );
  for (let step = 1; step <= steps; step += 1) {
    const at = ([from, to]: [Point, Point]) => ({
      x: from.x + ((to.x - from.x) * step) / steps,
      y: from.y + ((to.y - from.y) * step) / steps,
    });
    await touch(fingers, "touchMove", paths.map(at));
    await nextFrames(page);
  }
  await touch(fingers, "touchEnd", []);
  await nextFrames(page);
}

/** Two fingers side by side around a point, first `from` px away from it, then `to`. */
function pinch(page: Page, middle: Point, from: number, to: number) {
  const at = (reach: number, side: number) => ({ x: middle.x + side * reach, y: middle.y });
  return swipe(page, [
    [at(from, -1), at(to, -1)],
    [at(from, 1), at(to, 1)],
  ]);
}

async function tap(page: Page, point: Point) {
  const fingers = await fingersOf(page);
  await touch(fingers, "touchStart", [point]);
  await touch(fingers, "touchEnd", []);
}

describe("a finger on the chart", () => {
  it("scrolls the page up and down, and leaves the view alone", () =>
    withTimeline({ ...TABLET, path: "?silent=show" }, async (page) => {
      const before = await axisWords(page);
      const from = await plotPoint(page, 0.4, 0.8);
      await swipe(page, [[from, { x: from.x + 4, y: from.y - 240 }]]);
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(150);
      const words = await axisWords(page);
      expect(words["2008"]).toBeCloseTo(before["2008"]!, 0);
      expect(await reader(page).count()).toBe(0);
    }));

  it("pans sideways", () =>
    withTimeline({ ...TABLET, path: "?view=2004-01-01/2014-12-31&silent=show" }, async (page) => {
      const before = await axisWords(page);
      const { start, days } = await spanOf(page);
      const from = await plotPoint(page, 0.8, 0.8);
      await swipe(page, [[from, { x: from.x - 120, y: from.y + 6 }]]);
      await expect.poll(async () => (await spanOf(page)).start).toBeGreaterThan(start);
      expect(Math.abs((await spanOf(page)).days - days)).toBeLessThanOrEqual(1);
      const moved = before["2010"]! - ((await axisWords(page))["2010"] ?? Number.NaN);
      expect(moved).toBeGreaterThan(90); // a browser keeps the first pixels, until it knows whose the swipe is
      expect(moved).toBeLessThan(130);
      expect(await page.evaluate(() => scrollY)).toBe(0);
    }));
});

describe("two fingers", () => {
  it("zoom in around their middle when they move apart", () =>
    withTimeline({ ...TABLET, path: "?view=2004-01-01/2014-12-31&silent=show" }, async (page) => {
      const { days } = await spanOf(page);
      const x = (await axisWords(page))["2010"]!;
      const { y } = await plotPoint(page, 0.5, 0.6);
      await pinch(page, { x, y }, 40, 95);
      await expect.poll(async () => days / (await spanOf(page)).days).toBeGreaterThan(2);
      expect(Math.abs((await axisWords(page))["2010"]! - x)).toBeLessThan(12);
      expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);
      expect(await reader(page).count()).toBe(0);
    }));

  it("zoom out when they move together", () =>
    withTimeline({ ...TABLET, path: "?view=2008-01-01/2012-12-31" }, async (page) => {
      const { days } = await spanOf(page);
      await pinch(page, await plotPoint(page, 0.5, 0.6), 100, 30);
      await expect.poll(async () => days / (await spanOf(page)).days).toBeLessThan(0.5);
      expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);
    }));

  it("zoom, too, when one of them began on the name of a lane", () =>
    withTimeline({ ...TABLET, path: "?view=2008-01-01/2012-12-31" }, async (page) => {
      const { days } = await spanOf(page);
      const name = await boxOf(page.locator(".bt-lane-name", { hasText: "Neighbours" }));
      const finger = { x: name.left + 30, y: (name.top + name.bottom) / 2 };
      await swipe(page, [
        [finger, { x: finger.x + 60, y: finger.y }],
        [
          { x: finger.x + 220, y: finger.y },
          { x: finger.x + 160, y: finger.y },
        ],
      ]);
      await expect.poll(async () => days / (await spanOf(page)).days).toBeLessThan(0.6);
    }));
});

describe("a tap on the chart", () => {
  it("on a label opens the sheet, which leaves the chart in sight above it", () =>
    withTimeline(TABLET, async (page) => {
      const label = page.locator(".bt-label:not(.bt-faded)").filter({ hasText: "joins NATO" });
      const box = await boxOf(label);
      await tap(page, { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 });
      await reader(page).waitFor();
      const event = await eventOf("partnership-for-peace-1994");
      expect(await readerTitle(page).textContent()).toBe(event.title);
      await expectMarked(page, event);
      expect(await page.getByRole("dialog").count()).toBe(1);
      const sheet = await boxOf(reader(page));
      const chart = await boxOf(page.locator(".bt-plot"));
      expect(sheet.bottom).toBeCloseTo(844, 0);
      expect(chart.top).toBeGreaterThanOrEqual(-1);
      expect(chart.bottom).toBeLessThanOrEqual(sheet.top + 1);
      expect(chart.bottom - chart.top).toBeGreaterThan(180);
      const names = await page.locator(".bt-lane-name").evaluateAll((all) => all.map((n) => n.getBoundingClientRect()));
      for (const name of names) expect(name.top).toBeGreaterThanOrEqual(chart.top - 1);
    }));

  it("on a cluster lists its events, and a tap there opens one", () =>
    withTimeline({ ...TABLET, path: "?view=2016-01-01/2018-12-31" }, async (page) => {
      const more = page.locator(".bt-label:not(.bt-faded)").filter({ hasText: /\+\d/ }).first();
      const box = await boxOf(more);
      await tap(page, { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 });
      const card = page.locator(".bt-cluster-card");
      await card.waitFor();
      await nextFrames(page); // its list scrolls to what has the focus
      const choice = await boxOf(card.locator("li button").nth(1));
      const words = await card.locator("li button").nth(1).innerText();
      await tap(page, { x: (choice.left + choice.right) / 2, y: (choice.top + choice.bottom) / 2 });
      await reader(page).waitFor();
      expect(words).toContain((await readerTitle(page).textContent()) ?? "no title");
    }));

  it("on a big cluster opens its list and none of its events", () =>
    withTimeline(TABLET, async (page) => {
      const mark = await markOf(page, "stoltenberg-thanks-troops-2017");
      await tap(page, mark);
      await page.locator(".bt-cluster-card").waitFor();
      await nextFrames(page);
      expect(await page.locator(".bt-cluster-card li").count()).toBeGreaterThanOrEqual(4);
      expect(await reader(page).count()).toBe(0);
    }));
});

describe("a finger on a phone", () => {
  it("finds no chart, and goes down through time", () =>
    withTimeline(PHONE, async (page) => {
      expect(await page.locator(".bt-plot, .bt-window, .bt-move-buttons").count()).toBe(0);
      const names = page.locator(".bt-track-names");
      const row = await restingBoxOf(rowOf(page, "russia-friendship-treaty-1997"));
      await swipe(page, [
        [
          { x: 60, y: 760 },
          { x: 62, y: 160 },
        ],
      ]);
      await expect
        .poll(async () => (await boxOf(rowOf(page, "russia-friendship-treaty-1997"))).top)
        .toBeLessThan(row.top - 300);
      expect((await boxOf(names)).top).toBeCloseTo((await boxOf(page.locator(".bt-rows-top"))).bottom, 0);
    }));

  it("taps on a mark as on its row", () =>
    withTimeline(PHONE, async (page) => {
      const row = rowOf(page, "russia-friendship-treaty-1997");
      await row.scrollIntoViewIfNeeded();
      const box = await restingBoxOf(row);
      await tap(page, { x: 74, y: box.top + 17 });
      await reader(page).waitFor();
      const event = await eventOf("russia-friendship-treaty-1997");
      expect(await readerTitle(page).textContent()).toBe(event.title);
      await expectMarked(page, event);
    }));

  it("leaves the row that is read in sight above its sheet, whichever event the sheet goes on to", () =>
    withTimeline(PHONE, async (page) => {
      const { events } = await record();
      const shown = async (id: string) => {
        const row = await boxOf(rowOf(page, id));
        const names = await boxOf(page.locator(".bt-track-names"));
        return row.top >= names.bottom - 1 && row.top + 60 < (await boxOf(reader(page))).top;
      };
      await rowOf(page, events[0]!.id).locator(".bt-row-open").tap();
      await reader(page).waitFor();
      expect(await page.getByRole("dialog").count()).toBe(1);
      expect((await boxOf(reader(page))).bottom).toBeCloseTo(844, 0);
      await expect.poll(() => shown(events[0]!.id)).toBe(true);
      await page.getByRole("button", { name: "Next event" }).tap();
      await expect.poll(() => shown(events[1]!.id)).toBe(true);
      expect(await page.locator(".bt-row-selected").getAttribute("data-event")).toBe(events[1]!.id);
      const title = await boxOf(page.locator("h1"));
      expect(title.top).toBeGreaterThanOrEqual(0);
      expect(title.bottom).toBeLessThanOrEqual((await boxOf(page.locator(".bt-track-names"))).top + 1);
    }));

  it("draws the sheet up by its handle, down to its usual height, and away", () =>
    withTimeline({ ...PHONE, path: "?event=russia-friendship-treaty-1997" }, async (page) => {
      await reader(page).waitFor();
      const sheetTop = async () => (await boxOf(reader(page))).top;
      const usual = (await restingBoxOf(reader(page))).top;
      const draw = async (to: number) => {
        const from = { x: 60, y: (await sheetTop()) + 20 };
        await swipe(page, [[from, { x: 60, y: to }]]);
      };
      await draw(60);
      await expect.poll(sheetTop).toBeLessThan(20);
      await draw(260);
      await expect.poll(sheetTop).toBeCloseTo(usual, 0);
      await draw(800);
      await expect.poll(() => reader(page).count()).toBe(0);
    }));

  it("opens the sheet of a row; closing gives the page its place back", () =>
    withTimeline(PHONE, async (page) => {
      const row = rowOf(page, "april-hostilities-karabakh-2016");
      const box = await scrolledBoxOf(row);
      await tap(page, { x: (box.left + box.right) / 2, y: box.top + 30 });
      await reader(page).waitFor();
      const close = await boxOf(page.getByRole("button", { name: "Close", exact: true }));
      await tap(page, { x: (close.left + close.right) / 2, y: (close.top + close.bottom) / 2 });
      await expect.poll(() => reader(page).count()).toBe(0);
      await expect.poll(async () => (await boxOf(row)).top).toBeCloseTo(box.top, -1);
    }));
});

describe("targets", () => {
  it("are at least 24 px, the main ones at least 36", () =>
    withTimeline(PHONE, async (page) => {
      const small = await page.locator("button, select, input").evaluateAll((all) =>
        all
          .filter((element) => element.checkVisibility() && !element.closest(".bt-plot"))
          .map((element) => ({ name: element.className, box: element.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 2)
          .filter(({ name, box }) => box.height < (/chip|control|icon-button/.test(name) ? 36 : 24))
          .map(({ name, box }) => `${name}: ${box.height}`),
      );
      expect([...new Set(small)].filter((name) => !/lane-name|row-open|bt-link/.test(name))).toEqual([]);
    }));
});
