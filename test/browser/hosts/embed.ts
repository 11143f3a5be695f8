// Finding the embed in a host page, and doing with it what a reader does.

import { PATIENCE } from "../../patience.ts";
import { until, type Where } from "../engines/engine.ts";
import type { Cell, Way, WayOrNone } from "./host.ts";
import { reportOf } from "./report.ts";

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export const selectorOf = (way: WayOrNone): string =>
  way === "none" ? "#nothing" : way === "element" || way === "classic" ? "armenia-timeline" : "#embed";

/** The document in which the timeline itself is. */
export const whereOf = (way: WayOrNone): Where => (way === "iframe" ? "frame" : "page");

export const boxOf = (cell: Cell, way: WayOrNone = cell.way): Promise<Box> =>
  cell.page.evaluate((selector, { one, rect }) => {
    const box = one(selector);
    if (!box) throw new Error(`no ${selector} in the page`);
    return rect(box);
  }, selectorOf(way));

/** Where an element inside the timeline is on the screen, in px of the page's viewport. */
export async function insideBox(cell: Cell, selector: string): Promise<Box | null> {
  const inner = await cell.page.evaluate(
    (wanted, { one, rect }) => {
      const found = one(wanted);
      return found && rect(found);
    },
    selector,
    whereOf(cell.way),
  );
  if (!inner || cell.way !== "iframe") return inner;
  const frame = await boxOf(cell);
  return { ...inner, x: inner.x + frame.x, y: inner.y + frame.y };
}

export const middle = ({ x, y, width, height }: Box) => ({ x: x + width / 2, y: y + height / 2 });

/** Waits until the chart has drawn its axis and put its labels, and two frames more. */
export async function drawn(cell: Cell, within = PATIENCE): Promise<void> {
  let last: unknown;
  const isThere = () =>
    cell.page
      .evaluate(
        (_, { one }) => one(".bt-root .bt-axis text") !== null && one("button.bt-label") !== null,
        undefined,
        whereOf(cell.way),
      )
      .catch((error) => {
        last = error; // a document that is just being replaced cannot answer: it is asked again
        return false;
      });
  try {
    await until("the timeline to be drawn", isThere, within);
  } catch (error) {
    const { errors, violations } = await reportOf(cell);
    const seen = [...errors, ...violations, ...cell.page.complaints, last].filter(Boolean).join("; ");
    throw new Error(`${(error as Error).message}; ${seen || "the page says nothing"}`);
  }
  await atRest(cell);
}

/** Resolves when the fonts are there, no animation of the timeline runs any more, and its labels stand still. */
export const atRest = (cell: Cell): Promise<void> =>
  cell.page.evaluate(
    async (_, { one, all }) => {
      await document.fonts.ready;
      const running = () => {
        const animations = document.getAnimations();
        for (let at = 0; at < animations.length; at += 1) if (animations[at]?.playState === "running") return true;
        return one(".bt-root")?.getAnimations({ subtree: true }).length;
      };
      const placed = () =>
        all(".bt-label")
          .map((label) => {
            const { left, top } = label.getBoundingClientRect();
            return `${label.dataset.event} ${left} ${top}`;
          })
          .join();
      let [before, now] = ["", placed()];
      do {
        before = now;
        for (let frame = 0; frame < 3; frame += 1) await new Promise((done) => requestAnimationFrame(done));
        now = placed();
      } while (now !== before || running());
    },
    undefined,
    whereOf(cell.way),
  );

export interface Label {
  event: string;
  x: number;
  y: number;
}

/** The first label of one event alone whose middle nothing from outside the chart covers; its point is of the page's viewport. */
export async function freeLabel(cell: Cell): Promise<Label> {
  const label = await cell.page.evaluate(
    (_, { all, rect }) => {
      for (const button of all("button.bt-label")) {
        if (button.querySelector(".bt-label-more")) continue; // it lists its events
        const { x: left, y: top, width, height } = rect(button);
        const [x, y] = [left + width / 2, top + height / 2];
        const hit = (button.getRootNode() as ShadowRoot).elementFromPoint(x, y);
        if (hit?.closest("[data-chart]")) return { event: button.dataset.event ?? "", x, y };
      }
      return null;
    },
    undefined,
    whereOf(cell.way),
  );
  if (!label) throw new Error("no label of the chart can be clicked");
  if (cell.way !== "iframe") return label;
  const frame = await boxOf(cell);
  return { ...label, x: label.x + frame.x, y: label.y + frame.y };
}

const opened = new WeakMap<Cell["page"], number>();

/** Clicks an event's label and waits for the passage in its source. Twice at one point and soon would be a double click. */
export async function openSource(cell: Cell): Promise<Label> {
  await atRest(cell);
  const label = await freeLabel(cell);
  const times = opened.get(cell.page) ?? 0;
  opened.set(cell.page, times + 1);
  await cell.page.clickAt(label.x + (times % 2 === 0 ? -8 : 8), label.y);
  await passage(cell);
  return label;
}

export const passage = (cell: Cell) => until("the passage in the source", () => inside(cell, ".bt-reader .bt-passage"));

/** Whether the timeline holds such an element. */
export const inside = (cell: Cell, selector: string): Promise<boolean> =>
  cell.page.evaluate((wanted, { one }) => one(wanted) !== null, selector, whereOf(cell.way));

export const closeSource = async (cell: Cell): Promise<void> => {
  await cell.page.key("Escape");
  await until("the source to close", async () => !(await inside(cell, ".bt-reader")));
};

/** How far one turn of the wheel over a point scrolls the page. */
export async function scrolledBy(cell: Cell, x: number, y: number, distance: number): Promise<number> {
  await cell.page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
  await cell.page.wheel(x, y, 0, distance);
  const position = () =>
    cell.page.evaluate(
      () => new Promise<number>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(scrollY)))),
    );
  await until("the page to scroll", async () => (await position()) !== 0);
  let [before, still] = [-1, 0];
  await until("the page to come to rest", async () => {
    const now = await position();
    still = now === before ? still + 1 : 0;
    before = now;
    return still >= 4;
  });
  await cell.page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
  await position(); // what is clicked next is where it is seen
  return before;
}

/** The ways that put the timeline into the host's own document. */
export const INLINE: Way[] = ["element", "classic", "module", "react"];
