// The chart by keys alone, and the places where no key may be heard.

import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { some } from "../extent.ts";
import {
  boxOf,
  drawn,
  eventOf,
  focusEvent,
  nextFrames,
  reader,
  readerTitle,
  record,
  spanOf,
  spoken,
  within,
  withTimeline,
} from "./helpers.ts";

const press = (page: Page, key: string) => page.keyboard.press(key);
const active = (page: Page) => page.evaluate(() => document.activeElement?.className);
const frameMiddle = async (page: Page) => {
  const { left, right, top, bottom } = await boxOf(page.locator(".bt-focus"));
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
};

describe("the chart's focus", () => {
  it("is one stop of Tab, after the filters and the buttons beside the strip", () =>
    withTimeline({}, async (page) => {
      const stops: string[] = [];
      for (let step = 0; step < 40 && !stops.includes("row"); step += 1) {
        await press(page, "Tab");
        stops.push(
          await page.evaluate(() => {
            const element = document.activeElement!;
            const places = { chart: ".bt-plot", chip: ".bt-chip", buttons: ".bt-move-buttons", row: ".bt-row" };
            return Object.entries(places).find(([, place]) => element.closest(place))?.[0] ?? "other";
          }),
        );
      }
      expect(stops.filter((stop) => stop === "chart")).toHaveLength(1);
      expect(stops.indexOf("chart")).toBeGreaterThan(stops.lastIndexOf("chip"));
      expect(stops.indexOf("chart")).toBeGreaterThan(stops.lastIndexOf("buttons"));
      expect(stops).toContain("row");
    }));

  const WAYS: [name: string, width: number, path: string][] = [
    ["zoomed, with a moving view", 1280, "?view=1992-01-01/1996-12-31"],
    ["over the whole span", 1280, ""],
    ["in a narrow window", 620, ""],
  ];

  it.each(some(WAYS, 3))("goes through all events in order, each with words of its own, %s", (_name, width, path) =>
    withTimeline({ width, path }, async (page) => {
      const { events } = await record();
      await page.locator(".bt-focus").focus();
      await press(page, "Home");
      const heard = new Set<string>();
      const cut: string[] = [];
      for (const [index, event] of events.entries()) {
        const now = await page.locator(".bt-focus-at").evaluate((holder) => {
          const button = holder.querySelector(".bt-focus")!;
          const box = (element: Element) => element.getBoundingClientRect().toJSON() as DOMRect;
          return {
            words: button.textContent ?? "",
            away: holder.classList.contains("bt-away"),
            active: document.activeElement === button,
            frame: box(button),
            plot: box(holder.closest(".bt-plot")!),
          };
        });
        expect(now.words).toContain(event.title);
        expect(now.words).toContain(`event ${index + 1} of ${events.length}`);
        expect(now).toMatchObject({ away: false, active: true });
        if (!within(now.frame, now.plot, 16)) cut.push(event.id); // the plot shows 18 px around itself
        heard.add(now.words);
        await press(page, "ArrowRight");
      }
      expect(heard.size).toBe(events.length);
      expect(cut).toEqual([]);
    }),
  );

  it("stays at the ends, and goes to them with Home and End", () =>
    withTimeline({}, async (page) => {
      const { length } = (await record()).events;
      await page.locator(".bt-focus").focus();
      await press(page, "End");
      expect(await spoken(page)).toContain(`event ${length} of ${length}`);
      await press(page, "ArrowRight");
      expect(await spoken(page)).toContain(`event ${length} of ${length}`);
      await press(page, "ArrowLeft");
      expect(await spoken(page)).toContain(`event ${length - 1} of ${length}`);
      await press(page, "Home");
      expect(await spoken(page)).toContain(`event 1 of ${length}`);
      await press(page, "ArrowLeft");
      expect(await spoken(page)).toContain(`event 1 of ${length}`);
    }));

  it("skips what is filtered out", () =>
    withTimeline({ path: "?tone=friction" }, async (page) => {
      const friction = (await record()).events.filter(({ tone }) => tone === "friction");
      await page.locator(".bt-focus").focus();
      await press(page, "Home");
      for (const event of friction) {
        expect(await spoken(page)).toContain(event.title);
        await press(page, "ArrowRight");
      }
      expect(await spoken(page)).toContain(friction.at(-1)!.title);
    }));

  it("goes to the next lane with ↓ and ↑, and stays in the last and the first", () =>
    withTimeline({ height: 1200 }, async (page) => {
      await focusEvent(page, "nato-ipap-first-2005");
      const heights = [(await frameMiddle(page)).y];
      for (let lane = 0; lane < 6; lane += 1) {
        await press(page, "ArrowDown");
        heights.push((await frameMiddle(page)).y);
      }
      const distinct = new Set(heights.map(Math.round));
      expect(distinct.size).toBeGreaterThanOrEqual(4);
      expect(heights).toEqual([...heights].sort((a, b) => a - b));
      const lowest = heights.at(-1)!;
      await press(page, "ArrowUp");
      expect((await frameMiddle(page)).y).toBeLessThan(lowest);
      for (let lane = 0; lane < 6; lane += 1) await press(page, "ArrowUp");
      expect((await frameMiddle(page)).y).toBeLessThan(heights[0]! + 60);
      expect(await page.evaluate(() => scrollY)).toBe(0);
    }));

  it("goes a screen on and back with Page Down and Page Up", () =>
    withTimeline({ path: "?view=2000-01-01/2004-12-31&silent=show" }, async (page) => {
      await page.locator(".bt-focus").focus();
      const before = await spanOf(page);
      await press(page, "PageDown");
      const after = await spanOf(page);
      expect(after.start).toBeGreaterThan(before.start + before.days / 2);
      expect(Math.abs(after.days - before.days)).toBeLessThanOrEqual(1);
      const plot = await boxOf(page.locator(".bt-plot"));
      expect(within(await boxOf(page.locator(".bt-focus")), plot, 4)).toBe(true);
      await press(page, "PageUp");
      expect((await spanOf(page)).start).toBeLessThan(before.start + before.days / 2);
      expect(await page.evaluate(() => scrollY)).toBe(0);
    }));

  it.each(["Enter", " "])("opens the source with “%s”, and Escape comes back to the same event", (key) =>
    withTimeline({}, async (page) => {
      const event = await eventOf("joint-air-defence-duty-2000");
      await focusEvent(page, event.id);
      await press(page, key);
      expect(await readerTitle(page).textContent()).toBe(event.title);
      expect(await readerTitle(page).evaluate((title) => title === document.activeElement)).toBe(true);
      await press(page, "Escape");
      expect(await reader(page).count()).toBe(0);
      expect(await active(page)).toBe("bt-focus");
      expect(await spoken(page)).toContain(event.title);
    }),
  );
});

describe("the keys of the view", () => {
  it("zoom with + and −, show everything with 0, pan with Shift and the arrows, frame with F", () =>
    withTimeline({ path: "?silent=show" }, async (page) => {
      await focusEvent(page, "april-hostilities-karabakh-2016");
      const days = async () => (await spanOf(page)).days;
      const whole = await days();
      await press(page, "+");
      expect(whole / (await days())).toBeCloseTo(1.6, 1);
      await press(page, "+");
      const near = await spanOf(page);
      expect(near.days).toBeLessThan(whole / 2);
      await press(page, "Shift+ArrowLeft");
      expect((await spanOf(page)).start).toBeLessThan(near.start);
      await press(page, "Shift+ArrowRight");
      expect(Math.abs((await spanOf(page)).start - near.start)).toBeLessThanOrEqual(1);
      await press(page, "-");
      expect(await days()).toBeGreaterThan(near.days * 1.5);
      await press(page, "f");
      const framed = await spanOf(page);
      const { date } = await eventOf("april-hostilities-karabakh-2016");
      expect(framed.days).toBeLessThan(100);
      expect(framed.start * 86_400_000).toBeLessThan(Date.parse(date.earliest!));
      expect(framed.end * 86_400_000).toBeGreaterThan(Date.parse(date.latest!));
      await press(page, "0");
      expect(await days()).toBe(whole);
    }));

  it("finds with /, and lists the keys with ?", () =>
    withTimeline({}, async (page) => {
      await page.locator(".bt-focus").focus();
      await press(page, "/");
      expect(await page.getByRole("searchbox").evaluate((box) => box === document.activeElement)).toBe(true);
      expect(await page.getByRole("searchbox").inputValue()).toBe("");
      await page.locator(".bt-focus").focus();
      await press(page, "?");
      const keys = page.getByRole("dialog", { name: "Keys and gestures" });
      await keys.waitFor();
      expect(await keys.locator("kbd").count()).toBeGreaterThan(15);
      await press(page, "Escape");
      expect(await keys.count()).toBe(0);
      expect(await active(page)).toBe("bt-focus");
    }));

  it("can each be pressed in that list", () =>
    withTimeline({}, async (page) => {
      const whole = (await spanOf(page)).days;
      const line = (key: string) =>
        page.locator(".bt-keys button").filter({ has: page.locator(`kbd:text-is("${key}")`) });
      const open = () => page.getByRole("button", { name: "Keys and gestures" }).first().click();
      await open();
      await line("+").click();
      expect((await spanOf(page)).days).toBeLessThan(whole);
      expect(await page.locator(".bt-help").count()).toBe(0);
      await open();
      await line("/").click();
      await nextFrames(page);
      expect(await page.getByRole("searchbox").evaluate((box) => box === document.activeElement)).toBe(true);
    }));
});

describe("before anything has the focus", () => {
  const unfocused = (page: Page) => page.evaluate(() => document.activeElement === document.body);

  it("the characters are heard, and the keys that scroll are left to the browser", () =>
    withTimeline({ path: "?silent=show" }, async (page) => {
      const whole = await spanOf(page);
      expect(await unfocused(page)).toBe(true);
      for (const key of ["ArrowRight", "Home", "Enter"]) await press(page, key);
      expect(await unfocused(page)).toBe(true);
      await press(page, "+");
      await expect.poll(async () => whole.days / (await spanOf(page)).days).toBeCloseTo(1.6, 1);
      await press(page, "0");
      await expect.poll(() => spanOf(page)).toEqual(whole);
      await press(page, "?");
      await page.getByRole("dialog", { name: "Keys and gestures" }).waitFor();
      await press(page, "Escape");
      await page.locator(".bt-help").waitFor({ state: "detached" });
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      await press(page, "/");
      expect(await page.getByRole("searchbox").evaluate((box) => box === document.activeElement)).toBe(true);
    }));

  it("Escape closes the reader", () =>
    withTimeline({ path: "?event=joint-air-defence-duty-2000" }, async (page) => {
      expect(await unfocused(page)).toBe(true);
      await press(page, "Escape");
      await reader(page).waitFor({ state: "detached" });
    }));
});

describe("a zoom by keys", () => {
  it("keeps the event at the focus in its place, whatever is selected", () =>
    withTimeline({ path: "?event=russia-friendship-treaty-1997" }, async (page) => {
      await page.locator(".bt-focus").focus();
      await press(page, "End");
      await press(page, "ArrowLeft");
      const title = await spoken(page);
      const before = await frameMiddle(page);
      for (let step = 0; step < 6; step += 1) await press(page, "+");
      expect(await spoken(page)).toBe(title);
      expect(await page.locator(".bt-focus-at.bt-away").count()).toBe(0);
      expect(Math.abs((await frameMiddle(page)).x - before.x)).toBeLessThan(30);
    }));
});

describe("keys that are characters", () => {
  it("can be turned off in the list of keys, for the next visit too", () =>
    withTimeline({}, async (page) => {
      const whole = await spanOf(page);
      await press(page, "?");
      await page.getByRole("checkbox").click();
      expect(await page.getByRole("checkbox").isChecked()).toBe(false);
      await press(page, "Escape");
      for (const place of ["chart", "nowhere"]) {
        if (place === "chart") await page.locator(".bt-focus").focus();
        else await page.evaluate(() => (document.activeElement as HTMLElement).blur());
        for (const key of ["+", "f", "/", "?"]) await press(page, key);
        await nextFrames(page);
        expect(await spanOf(page), place).toEqual(whole);
        expect(await page.locator(".bt-help").count(), place).toBe(0);
      }
      await page.reload();
      await drawn(page);
      await press(page, "+");
      await nextFrames(page);
      expect(await spanOf(page)).toEqual(whole);
      await page.locator(".bt-focus").focus();
      await press(page, "Home");
      expect(await spoken(page)).toContain("event 1 of");
    }));
});

describe("no key is heard", () => {
  it("while someone is typing", () =>
    withTimeline({ path: "?view=2000-01-01/2004-12-31" }, async (page) => {
      const before = await spanOf(page);
      await page.getByRole("searchbox").pressSequentially("0f+-/? =_F");
      expect(await page.getByRole("searchbox").inputValue()).toBe("0f+-/? =_F");
      await press(page, "Home");
      await press(page, "ArrowRight");
      await nextFrames(page);
      expect(await spanOf(page)).toEqual(before);
      expect(await page.locator(".bt-help").count()).toBe(0);
    }));

  it("while someone types on a slow computer, and each letter stays", () =>
    withTimeline({}, async (page) => {
      const session = await page.context().newCDPSession(page);
      await session.send("Emulation.setCPUThrottlingRate", { rate: 6 });
      const words = "the base, the 0f+-/? =_F";
      await page.getByRole("searchbox").pressSequentially(words);
      expect(await page.getByRole("searchbox").inputValue()).toBe(words);
    }));

  it("while the focus is in the list, save Escape", () =>
    withTimeline({ path: "?view=2000-01-01/2004-12-31" }, async (page) => {
      const before = await spanOf(page);
      await page.locator(".bt-row-open:visible").first().focus();
      for (const key of ["0", "+", "-", "f", "/", "?", "ArrowRight"]) await press(page, key);
      await nextFrames(page);
      expect(await spanOf(page)).toEqual(before);
      expect(await page.locator(".bt-help").count()).toBe(0);
      expect(await active(page)).toContain("bt-row-open");
    }));

  it("with Ctrl, ⌘ or Alt: those belong to the browser", () =>
    withTimeline({ path: "?view=2000-01-01/2004-12-31" }, async (page) => {
      await page.locator(".bt-focus").focus();
      const before = await spanOf(page);
      for (const key of ["Control+0", "Meta+f", "Alt+ArrowLeft", "Control+ArrowRight"]) await press(page, key);
      await nextFrames(page);
      expect(await spanOf(page)).toEqual(before);
    }));
});
