// The reader of an event: the words first, sources beside each other, and the sheet over the page.

import type { CDPSession, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import {
  boxOf,
  eventOf,
  markOf,
  nextFrames,
  reader,
  readerTitle,
  record,
  restingBoxOf,
  rowOf,
  withTimeline,
} from "./helpers.ts";
import type { PageOptions } from "./page.ts";

const ONE = "csto-exercises-refused-2023";
const TWO = "nato-ipap-first-2005";
const PHONE: PageOptions = { width: 390, height: 844, touch: true };
const scrolled = (page: Page): Promise<number> => page.evaluate(() => scrollY);

async function finger(
  page: Page,
): Promise<(type: "touchStart" | "touchMove" | "touchEnd", x?: number, y?: number) => Promise<void>> {
  const session: CDPSession = await page.context().newCDPSession(page);
  return async (type, x, y) => {
    const touchPoints = x === undefined || y === undefined ? [] : [{ x: Math.round(x), y: Math.round(y), id: 0 }];
    await session.send("Input.dispatchTouchEvent", { type, touchPoints });
  };
}

/** Draws a finger from a point by `dy` px. */
async function draw(page: Page, { x, y }: { x: number; y: number }, dy: number): Promise<void> {
  const touch = await finger(page);
  await touch("touchStart", x, y);
  for (const share of [0.25, 0.5, 0.75, 1]) {
    await touch("touchMove", x, y + share * dy);
    await nextFrames(page);
  }
  await touch("touchEnd");
  await nextFrames(page);
}

const middleOf = async (page: Page, selector: string) => {
  const { left, right, top, bottom } = await boxOf(page.locator(selector));
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
};

describe("a link to an event", () => {
  it("shows on the first screen of a phone what the page is, the event, its date and its words; then why, then the document", () =>
    withTimeline({ ...PHONE, path: `?event=${ONE}` }, async (page) => {
      const event = await eventOf(ONE);
      await page.locator(".bt-document .bt-passage").first().waitFor();
      const order = [
        ".bt-header h1",
        ".bt-reader-when",
        ".bt-reader-title h2",
        ".bt-source-quote",
        ".bt-why",
        ".bt-document",
      ];
      const boxes = await Promise.all(order.map((part) => boxOf(page.locator(part))));
      for (const [index, { top, bottom }] of boxes.slice(0, 4).entries()) {
        expect(top, order[index]).toBeGreaterThanOrEqual(0);
        expect(bottom, order[index]).toBeLessThanOrEqual(844);
      }
      for (const [index, { top }] of boxes.slice(1).entries()) {
        expect(top, `${order[index]}, then ${order[index + 1]}`).toBeGreaterThanOrEqual(boxes[index]!.bottom - 1);
      }
      expect(await page.locator(".bt-source-quote").innerText()).toBe(event.evidence[0]!.quote);
    }));
});

describe("two sources", () => {
  it.each([
    ["beside each other", 1280, 900],
    ["one under the other", 390, 844],
  ])("can be read together, %s", (how, width, height) =>
    withTimeline({ width, height, path: `?event=${TWO}` }, async (page) => {
      const { evidence } = await eventOf(TWO);
      const { documents } = await record();
      const sources = page.locator(".bt-source");
      const boxes = [];
      for (const [index, { quote, document }] of evidence.entries()) {
        const { publisher, published } = documents.find(({ id }) => id === document)!;
        const text = (await sources.nth(index).innerText()).replace(/\s+/g, " ");
        for (const part of [publisher, published!.earliest!.slice(0, 4), quote.replace(/\s+/g, " ")])
          expect(text).toContain(part);
        boxes.push(await boxOf(sources.nth(index).locator("blockquote")));
      }
      for (const { bottom } of boxes) expect(bottom).toBeLessThanOrEqual(height);
      const [first, second] = boxes;
      if (how === "beside each other") expect(second!.left).toBeGreaterThan(first!.right);
      else expect(second!.top).toBeGreaterThan(first!.bottom);
      const colours = () =>
        sources.locator("button").evaluateAll((all) => all.map((button) => getComputedStyle(button).backgroundColor));
      const before = await colours();
      expect(new Set(before).size).toBe(2); // a switch, one side of which is on
      expect(before).not.toContain("rgba(0, 0, 0, 0)");
      await sources.locator("button").nth(1).click();
      await expect.poll(colours).toEqual(before.toReversed());
    }),
  );
});

describe("the sheet", () => {
  const opened = { ...PHONE, path: `?event=${ONE}` };

  it("grows when its handle is drawn up, takes its usual height drawn down, and goes when drawn down again", () =>
    withTimeline(opened, async (page) => {
      const usual = await boxOf(reader(page));
      await draw(page, await middleOf(page, ".bt-grip"), -160);
      expect((await boxOf(reader(page))).top).toBeLessThan(20);
      await draw(page, await middleOf(page, ".bt-grip"), 200);
      expect(await boxOf(reader(page))).toEqual(usual);
      await draw(page, await middleOf(page, ".bt-grip"), 60);
      expect(await boxOf(reader(page))).toEqual(usual); // so little is no wish to close it
      await draw(page, await middleOf(page, ".bt-grip"), 400);
      await expect.poll(() => reader(page).count()).toBe(0);
    }));

  it("follows the finger meanwhile, and takes a press that trembles for a click", () =>
    withTimeline(opened, async (page) => {
      const { top } = await boxOf(reader(page));
      const { x, y } = await middleOf(page, ".bt-grip");
      const touch = await finger(page);
      await touch("touchStart", x, y);
      for (const dy of [10, 60, 110]) await touch("touchMove", x, y + dy);
      await nextFrames(page);
      expect((await boxOf(reader(page))).top).toBeCloseTo(top + 110, -1);
      await touch("touchMove", x, y);
      await touch("touchEnd");
      await expect.poll(async () => (await boxOf(reader(page))).top).toBe(top);
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + 1, y + 3);
      await page.mouse.up();
      await expect.poll(async () => (await boxOf(reader(page))).top).toBeLessThan(20);
    }));

  it("presses no button that the drawing began on", () =>
    withTimeline(opened, async (page) => {
      const title = await readerTitle(page).textContent();
      const next = await boxOf(page.getByRole("button", { name: "Next event" }));
      const { x, y } = { x: (next.left + next.right) / 2, y: (next.top + next.bottom) / 2 };
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x, y + 40, { steps: 4 });
      await page.mouse.move(x, y, { steps: 4 });
      await page.mouse.up();
      await nextFrames(page);
      expect(await readerTitle(page).textContent()).toBe(title);
    }));

  it("holds the page behind it still, and gives it back", () =>
    withTimeline(PHONE, async (page) => {
      await rowOf(page, "russia-friendship-treaty-1997").locator(".bt-row-open").click();
      await reader(page).waitFor();
      await restingBoxOf(rowOf(page, "russia-friendship-treaty-1997"));
      const before = await scrolled(page);
      for (const selector of [".bt-grip", ".bt-track-names", ".bt-reader-title"]) {
        await draw(page, await middleOf(page, selector), -30);
        await draw(page, await middleOf(page, selector), 30);
        expect(await scrolled(page), selector).toBe(before);
      }
      await page.mouse.move(200, 100);
      await page.mouse.wheel(0, 400);
      await nextFrames(page);
      expect(await scrolled(page)).toBe(before);
      await page.getByRole("button", { name: "Close", exact: true }).click();
      await expect.poll(() => reader(page).count()).toBe(0);
      await expect
        .poll(async () => {
          await page.mouse.wheel(0, 400); // the page first takes its old place, for some frames
          return scrolled(page);
        })
        .toBeGreaterThan(300);
    }));

  it("takes the whole of a window too low for a chart above it, and leaves the chart as it is", () =>
    withTimeline({ width: 800, height: 400 }, async (page) => {
      const height = async () => {
        const { top, bottom } = await boxOf(page.locator(".bt-plot"));
        return bottom - top;
      };
      // A browser that hides its scrollbars has the room of one while the page behind the sheet stands still.
      await page.addStyleTag({ content: "html { scrollbar-gutter: stable }" });
      await nextFrames(page);
      const before = await height();
      await page.locator(".bt-row-open").first().click();
      await reader(page).waitFor();
      await nextFrames(page);
      expect(await height()).toBe(before);
      expect(await boxOf(reader(page))).toMatchObject({ left: 0, top: 0, bottom: 400 });
      expect((await boxOf(page.locator(".bt-source-quote"))).bottom).toBeLessThan(400);
    }));
});

it.each([
  ["24 px with a mouse", { width: 1280, height: 900 }, 24],
  ["40 px for fingers", PHONE, 40],
])("has controls of at least %s", (_name, size: PageOptions, least) =>
  withTimeline({ ...size, path: `?event=${TWO}` }, async (page) => {
    await page.locator(".bt-document .bt-passage").first().waitFor();
    const small = await reader(page)
      .locator("button, a")
      .evaluateAll(
        (all, least) =>
          all
            .filter((control) => control.checkVisibility())
            .map((control) => {
              const after = getComputedStyle(control, "::after");
              const reach = after.position === "absolute" ? -2 * Number.parseFloat(after.top) : 0; // beyond its words
              return {
                name: control.className || control.textContent,
                height: control.getBoundingClientRect().height + reach,
              };
            })
            .filter(({ height }) => height < least - 0.5),
        least,
      );
    expect(small).toEqual([]);
  }),
);

it("leaves no card over the chart at the mark that a click has opened", () =>
  withTimeline({}, async (page) => {
    const { x, y } = await markOf(page, "russia-friendship-treaty-1997");
    await page.mouse.move(x, y);
    await page.locator(".bt-hover:not(.bt-focus-card)").waitFor();
    await page.mouse.click(x, y);
    await reader(page).waitFor();
    const cards = page.locator(".bt-hover:not(.bt-focus-card)");
    expect(await cards.count()).toBe(0);
    const mark = await markOf(page, "russia-friendship-treaty-1997");
    await page.mouse.move(mark.x, mark.y);
    await nextFrames(page);
    expect(await cards.count()).toBe(0);
  }));
