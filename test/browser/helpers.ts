// What the browser tests share: an opened timeline, and the questions that they ask of it.

import type { Locator, Page } from "playwright-core";
import { expect, inject } from "vitest";
import type { Timeline, TimelineEvent } from "../../src/model/timeline.ts";
import { type OpenedPage, openPage, type PageOptions } from "./page.ts";

let read: Promise<Timeline> | undefined;

/** The compiled record that the page under test shows. */
export function record(): Promise<Timeline> {
  read ??= fetch(new URL("timeline.json", inject("site").url)).then((response) => response.json() as Promise<Timeline>);
  return read;
}

export async function eventOf(id: string): Promise<TimelineEvent> {
  const event = (await record()).events.find((candidate) => candidate.id === id);
  if (!event) throw new Error(`no event ${id} in the record`);
  return event;
}

/** Chromium asks for the icon anew with each change of the address, and a navigation may cut that off. */
const CUT_OFF = /^failed: \S+\/icon\.svg net::ERR_ABORTED$/;

/** Opens the timeline, lends it to `use` once it is drawn, and expects that nothing went wrong in it. */
export async function withTimeline(options: PageOptions, use: (page: Page, opened: OpenedPage) => Promise<void>) {
  const opened = await openPage({ reducedMotion: true, ...options });
  try {
    await drawn(opened.page);
    await use(opened.page, opened);
    expect(opened.problems.filter((problem) => !CUT_OFF.test(problem))).toEqual([]);
  } finally {
    await opened.close();
  }
}

/** Resolves once the chart has drawn its axis, or the list that is the timeline its tracks. */
export const drawn = (page: Page): Promise<void> => page.locator(".bt-axis text, .bt-track").first().waitFor();

/** Resolves when what the last input changed has been drawn: two frames later. */
export const nextFrames = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export const boxOf = (locator: Locator): Promise<Box> =>
  locator.evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return { left, right, top, bottom };
  });

/** The box of an element that has stopped moving: rows above it take their height when they are first seen. */
export async function restingBoxOf(locator: Locator): Promise<Box> {
  let box = await boxOf(locator);
  await expect
    .poll(async () => {
      const before = box;
      await nextFrames(locator.page());
      box = await boxOf(locator);
      return box.top - before.top;
    })
    .toBe(0);
  return box;
}

/** Scrolls until an element rests in the window: rows above it take their height as they come into sight. */
export async function scrolledBoxOf(locator: Locator): Promise<Box> {
  const { height } = locator.page().viewportSize()!;
  let box = await boxOf(locator);
  await expect
    .poll(async () => {
      await locator.scrollIntoViewIfNeeded();
      box = await restingBoxOf(locator);
      return box.top >= 0 && box.bottom <= height;
    })
    .toBe(true);
  return box;
}

export const within = (inner: Box, outer: Box, slack = 0.5): boolean =>
  inner.left >= outer.left - slack &&
  inner.right <= outer.right + slack &&
  inner.top >= outer.top - slack &&
  inner.bottom <= outer.bottom + slack;

/** First and last visible day as the handles of the strip say them, in days since 1970: the view at rest. */
export async function spanOf(page: Page): Promise<{ start: number; end: number; days: number }> {
  const at = (side: string) => page.locator(`.bt-handle-${side}`).getAttribute("aria-valuenow").then(Number);
  const [start, end] = await Promise.all([at("start"), at("end")]);
  return { start, end, days: end - start };
}

/** The first and the last visible day in words. */
export const spanInWords = (page: Page): Promise<(string | null)[]> =>
  Promise.all(["start", "end"].map((side) => page.locator(`.bt-handle-${side}`).getAttribute("aria-valuetext")));

/** Where the words of the axis stand, in px of the window: the camera as it is drawn now, at rest or not. */
export const axisWords = (page: Page): Promise<Record<string, number>> =>
  page.locator(".bt-axis text.bt-tick-label").evaluateAll((texts) =>
    Object.fromEntries(
      texts.map((text) => {
        const { left, right } = text.getBoundingClientRect();
        return [text.textContent ?? "", (left + right) / 2];
      }),
    ),
  );

/** A point of the plot; by default one where no mark, label or knot is near. */
export async function plotPoint(page: Page, x: number, y = 0.97): Promise<{ x: number; y: number }> {
  const plot = await boxOf(page.locator(".bt-plot"));
  const bottom = Math.min(plot.bottom, page.viewportSize()!.height);
  return { x: plot.left + x * (plot.right - plot.left), y: plot.top + y * (bottom - plot.top) };
}

/** What a screen reader hears at the chart's focus. */
export const spoken = async (page: Page): Promise<string> =>
  (await page.locator(".bt-focus .bt-sr").textContent())?.trim() ?? "";

/** Puts the chart's focus on an event by keys, as a person would. */
export async function focusEvent(page: Page, id: string): Promise<void> {
  const { events } = await record();
  const index = events.findIndex((event) => event.id === id);
  const fromEnd = events.length - 1 - index;
  await page.locator(".bt-focus").focus();
  await page.keyboard.press(fromEnd < index ? "End" : "Home");
  for (let step = Math.min(index, fromEnd); step > 0; step -= 1) {
    await page.keyboard.press(fromEnd < index ? "ArrowLeft" : "ArrowRight");
  }
  expect(await spoken(page)).toContain((await eventOf(id)).title);
}

/** The middle of an event's mark, in px of the window. */
export async function markOf(page: Page, id: string): Promise<{ x: number; y: number }> {
  await focusEvent(page, id);
  const { left, right, top, bottom } = await boxOf(page.locator(".bt-focus"));
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

/** Clicks an event's mark with the mouse. */
export async function clickMark(page: Page, id: string): Promise<void> {
  const { x, y } = await markOf(page, id);
  await page.mouse.click(x, y);
}

export const reader = (page: Page): Locator => page.locator(".bt-reader");
export const readerTitle = (page: Page): Locator => page.locator(".bt-reader-title h2");
export const rows = (page: Page): Locator => page.locator(".bt-row");
export const rowOf = (page: Page, id: string): Locator => page.locator(`.bt-row[data-event="${id}"]`);

/** "12 of 60" or "60 events" from the line that says how many events are shown. */
export const countShown = async (page: Page): Promise<string> =>
  ((await page.locator(".bt-shown").innerText()).match(/\d+ (?:in view, \d+ )?of \d+|^\d+ events/) ?? [""])[0];

const bare = (text: string): string => text.replace(/\s+/gu, "");

/** Expects that the reader marks the passage of this evidence, whole and nothing else. */
export async function expectMarked(page: Page, event: TimelineEvent, evidence = 0): Promise<void> {
  const marks = page.locator(".bt-document div.bt-source-text .bt-passage");
  const quote = bare(event.evidence[evidence]?.quote ?? "");
  await expect.poll(async () => bare((await marks.allTextContents()).join(""))).toBe(quote);
}

/**
 * Whether the quote can be read without scrolling, and the first line of the passage is in the visible part of the document,
 * to which the reader may have to be scrolled down first.
 */
export const passageInSight = (page: Page): Promise<boolean> =>
  page.locator(".bt-document").evaluate((area) => {
    const [line] = area.querySelector(".bt-passage")?.getClientRects() ?? [];
    const box = area.getBoundingClientRect();
    const foot = 36; // what the fade at the foot of the document covers
    const body = area.closest(".bt-reader-body")!.getBoundingClientRect();
    const [quote] = area.closest(".bt-reader")!.querySelector(".bt-source-current mark")?.getClientRects() ?? [];
    const quoted = quote !== undefined && quote.top >= body.top && quote.bottom <= Math.min(body.bottom, innerHeight);
    return quoted && line !== undefined && line.top >= box.top && line.bottom <= box.bottom - foot / 2;
  });

/** Expects the passage of this evidence marked, and in sight without scrolling the document. */
export async function expectPassage(page: Page, event: TimelineEvent, evidence = 0): Promise<void> {
  await expectMarked(page, event, evidence);
  expect(await passageInSight(page), `the passage of ${event.id} is in sight`).toBe(true);
}

/** How far the ink around a point of the chart stands off its paper: the largest difference of a channel, 0 to 255. */
export const inkAt = (page: Page, x: number, y: number): Promise<number> =>
  page.locator(".bt-plot > canvas").evaluate(
    (canvas, at) => {
      const { left, top, width } = canvas.getBoundingClientRect();
      const ratio = (canvas as HTMLCanvasElement).width / width;
      const reach = 2;
      const side = Math.ceil(2 * reach * ratio);
      const copy = document.createElement("canvas");
      copy.width = side;
      copy.height = side;
      const context = copy.getContext("2d", { willReadFrequently: true })!;
      context.drawImage(
        canvas as HTMLCanvasElement,
        -Math.round((at.x - left - reach) * ratio),
        -Math.round((at.y - top - reach) * ratio),
      );
      const { data } = context.getImageData(0, 0, side, side);
      const [red, green, blue] = getComputedStyle(canvas.closest(".bt-root")!)
        .backgroundColor.match(/\d+/g)!
        .map(Number);
      let most = 0;
      for (let i = 0; i < data.length; i += 4) {
        const cover = data[i + 3]! / 255;
        const off = [red, green, blue].map((paper, channel) => Math.abs(data[i + channel]! - paper!) * cover);
        most = Math.max(most, ...off);
      }
      return most;
    },
    { x, y },
  );
