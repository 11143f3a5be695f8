// What is asked of every host page, in the order in which it is asked.

import type { PNG } from "pngjs";
import { expect } from "vitest";
import { until } from "../engines/engine.ts";
import { boxOf, closeSource, drawn, inside, middle, openSource, scrolledBy, whereOf } from "./embed.ts";
import type { Cell, Question } from "./host.ts";
import { crop, difference } from "./picture.ts";
import { type Report, reportOf } from "./report.ts";

const WHEEL = 120;

export interface Reference {
  picture(cell: Cell, width: number): Promise<PNG>;
  /** How far the same wheel scrolls this page with nothing in the embed's place. */
  wheel(cell: Cell, x: number, y: number, distance: number): Promise<number>;
}

/** Compares with another page, which is opened when this one has been closed. */
export type Comparison = (reference: Reference) => Promise<void>;

export async function checkCell(cell: Cell): Promise<Comparison[]> {
  const later: Comparison[] = [];
  const asks = (question: Question) => cell.host.without?.[question] === undefined;
  await cell.host.prepare?.(cell);
  if (asks("ready")) await drawn(cell);
  if (asks("picture")) later.push(await looksAsAlone(cell));
  if (asks("ready")) await leavesTheFocus(cell);
  if (asks("wheel")) later.push(await letsThePageScroll(cell));
  if (asks("opens")) {
    await openSource(cell);
    await until("the event of the choice", () => selected(cell));
  }
  await cell.host.check?.(cell);
  await leavesTheHostAlone(cell, asks);
  return later;
}

async function looksAsAlone(cell: Cell): Promise<Comparison> {
  await cell.page.moveTo(1, 1);
  const box = await boxOf(cell);
  const found = crop(await cell.page.screenshot(), box);
  const name = `${cell.engine.name} ${cell.host.id} ${cell.way}`;
  return async (reference) => {
    const expected = await reference.picture(cell, box.width);
    expect(difference(name, expected, found), "difference from the empty page").toBeNull();
  };
}

async function leavesTheFocus(cell: Cell): Promise<void> {
  const { focus, before, now } = await reportOf(cell);
  expect(listed(focus), "what happened to the focus").toBe("");
  expect(now.focus).toBe(before.focus);
}

async function letsThePageScroll(cell: Cell): Promise<Comparison> {
  const { x, y } = middle(await boxOf(cell));
  const scrolled = await scrolledBy(cell, x, y, WHEEL);
  return async (reference) => {
    const expected = await reference.wheel(cell, x, y, WHEEL);
    expect(expected, "the page can scroll at all").toBeGreaterThan(0);
    expect(scrolled, "px scrolled by one wheel").toBe(expected);
  };
}

const selected = async (cell: Cell): Promise<number> =>
  (await reportOf(cell)).events.filter(({ type }) => type === "timeline-select").length;

async function leavesTheHostAlone(cell: Cell, asks: (question: Question) => boolean): Promise<void> {
  const report = await reportOf(cell);
  const own = cell.host.expected;
  const ofEmbed = (lines: string[]) => lines.filter((line) => !own?.test(line));
  expect.soft(listed(ofEmbed(report.errors)), "uncaught errors").toBe("");
  expect.soft(listed(report.violations), "violations of the policy").toBe("");
  expect.soft(listed(ofEmbed(cell.page.complaints)), "complaints of the browser").toBe("");
  expect.soft(listed(report.stored), "storage").toBe("");
  expect.soft(report.now.cookie, "cookies").toBe("");
  if (asks("globals")) expect.soft(listed(report.names), "global names").toBe("");
  if (asks("history")) {
    expect.soft(listed(report.historyCalls), "calls of the history").toBe("");
    for (const what of ["address", "title", "length", "state"] as const) {
      expect.soft(report.now[what], `the host's ${what}`).toBe(report.before[what]);
    }
  }
  if (asks("document")) {
    expect.soft(report.now.attributes, "attributes of the root and the body").toEqual(report.before.attributes);
    expect.soft(report.now.head, "elements in the head").toBe(report.before.head);
    expect.soft(report.now.sheets, "style sheets of the document").toBe(report.before.sheets);
  }
  if (asks("shift")) expectNoShift(report);
  expectDeclaredRequests(cell, report);
}

function expectNoShift(report: Report): void {
  expect.soft(Object.keys(report.moved), "paragraphs watched").toEqual(["above", "below"]);
  expect.soft(report.moved, "px moved since the first paint").toEqual({ above: 0, below: 0 });
  expect.soft(listed(report.shifts), "layout shifts").toBe("");
}

/** In a failure's one line. */
const listed = (lines: string[]): string => lines.join("; ");

/** Only the host's own page and libraries, and files of the bundle; and each was there. */
function expectDeclaredRequests(cell: Cell, report: Report): void {
  const { host, bundle } = cell.site;
  const prefixes = [`${host}/`, cell.host.bundle?.(cell.site) ?? bundle, new URL("/other/", bundle).href, "data:"];
  const strange = report.requested.filter((address) => !prefixes.some((prefix) => address.startsWith(prefix)));
  expect.soft(listed(strange), "requests elsewhere").toBe("");
  const asked = cell.site.log.filter(({ path }) => path !== "/favicon.ico"); // browsers' own wish
  const missing = asked.filter(({ status }) => status >= 400).map(({ origin, path }) => `${origin} ${path}`);
  const allowed = cell.host.bundle ? /timeline\.json/ : /^$/;
  expect.soft(listed(missing.filter((line) => !allowed.test(line))), "requests for what is not there").toBe(""); // biome-ignore format: one line
}

/** The message in place of the timeline. */
export const messageOf = (cell: Cell): Promise<string> =>
  until("a message in the box", async () => {
    if (!(await inside(cell, ".bt-embed-message"))) return "";
    return cell.page.evaluate(
      (_, { one }) => one(".bt-embed-message")?.innerText.trim() ?? "",
      undefined,
      whereOf(cell.way),
    );
  });

export { closeSource };
