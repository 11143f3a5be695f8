// Hosts that want the keys, the wheel and the pointer for themselves.

import { expect } from "vitest";
import { until } from "../../engines/engine.ts";
import { compose } from "../compose.ts";
import { atRest, type Box, boxOf, closeSource, inside, insideBox, middle, whereOf } from "../embed.ts";
import type { Cell, Host } from "../host.ts";

/** As a news site has them: it leaves fields alone, but sees only the element around ours. */
const HOTKEYS = `<script>
  window.hits = [];
  for (const type of ["keydown", "keypress", "keyup"]) document.addEventListener(type, (event) => {
    if (event.target.closest("input, textarea, select, [contenteditable]")) return;
    if (event.key === "s" || event.key === "/") { hits.push(type + " " + event.key); event.preventDefault(); }
  });
</script>`;

/** Where the window of the strip is: it is as wide as what the chart shows. */
async function windowOf(cell: Cell): Promise<Box> {
  const box = await insideBox(cell, ".bt-window");
  if (!box) throw new Error("the strip has no window");
  return box;
}

async function zoomsByANotch(cell: Cell): Promise<void> {
  await closeSource(cell);
  const { x, y } = middle(await boxOf(cell));
  const [before, scrolled] = [await windowOf(cell), await cell.page.evaluate(() => scrollY)];
  await cell.page.wheel(x, y, 0, -100, { ctrl: true });
  const ratio = await until("the chart to zoom", async () => {
    await atRest(cell);
    const grown = before.width / (await windowOf(cell)).width;
    return grown > 1.01 ? grown : null;
  });
  cell.figures["Ctrl + wheel"] = ratio.toFixed(2);
  expect(ratio).toBeGreaterThan(1.15);
  expect(ratio).toBeLessThan(1.45);
  expect(await cell.page.evaluate(() => scrollY)).toBe(scrolled);
}

async function leavesAFingerItsScroll(cell: Cell): Promise<void> {
  const { touch } = cell.page.can;
  if (!touch) return;
  const { x, y } = middle(await boxOf(cell));
  const path = (dx: number, dy: number) =>
    Array.from({ length: 12 }, (_, step) => ({ x: x + dx * step, y: y + dy * step }));
  const scrolled = () =>
    cell.page.evaluate(
      () => new Promise<number>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(scrollY)))),
    );
  await touch(path(0, -10));
  let last = 0;
  await until("the finger to scroll the page, and the page to come to rest", async () => {
    const before = last;
    last = await scrolled();
    return last > 40 && last === before;
  });
  await cell.page.evaluate((top) => scrollBy({ top: -top, behavior: "instant" }), last);
  const [from, before] = [await scrolled(), await windowOf(cell)];
  await touch(path(-10, 0));
  await until("the finger to move the chart", async () => (await windowOf(cell)).x - before.x > 10);
  expect(await scrolled(), "px that a finger sideways scrolls the page").toBe(from);
}

/** Chooses an event by keys, and clicks where its mark then says that it is. */
async function clicksWhatIsThere(cell: Cell): Promise<void> {
  await closeSource(cell);
  const focused = () =>
    cell.page.evaluate(
      (_, { one }) => one(".bt-focus .bt-sr")?.textContent?.trim() ?? "",
      undefined,
      whereOf(cell.way),
    );
  await cell.page.key("Home"); // the first ones stand alone: a crowd would open as a list
  for (const key of ["ArrowRight", "ArrowRight", "ArrowRight"]) {
    const before = await focused();
    await cell.page.key(key);
    const words = await until("the focus to move", async () => {
      const now = await focused();
      return now !== before ? now : null;
    });
    await atRest(cell);
    const mark = await insideBox(cell, ".bt-focus");
    if (!mark) throw new Error("the chart has no focus");
    const { x, y } = middle(mark);
    await cell.page.clickAt(x, y);
    const title = await until("a source to open", () =>
      cell.page.evaluate((_, { one }) => one(".bt-reader h2")?.textContent?.trim() ?? "", undefined, whereOf(cell.way)),
    );
    expect(words, "what was clicked").toContain(title);
    await until("the passage to be in sight", () => inSight(cell));
    await closeSource(cell);
  }
}

/** Whether the reader shows the beginning of the passage. */
const inSight = (cell: Cell): Promise<boolean> =>
  cell.page.evaluate(
    (_, { one, rect }) => {
      const [passage, reader] = [one(".bt-reader .bt-document .bt-passage"), one(".bt-reader")];
      if (!passage || !reader) return false;
      const [{ y }, around] = [rect(passage), rect(reader)];
      return y >= around.y && y < around.y + around.height;
    },
    undefined,
    whereOf(cell.way),
  );

const LARGER = "drawn larger or turned: nothing to compare it with";

const turned = (id: string, name: string, style: string): Host => ({
  id,
  name,
  not: { iframe: "the browser itself finds the place in a frame" },
  without: { picture: LARGER },
  page: (way, context) => compose(way, context, { wrap: (embed) => `<div style="${style}">${embed}</div>` }),
  check: clicksWhatIsThere,
});

export const INPUTS: Host[] = [
  {
    id: "14",
    name: "hotkeys on the document",
    page: (way, context) => compose(way, context, { scripts: HOTKEYS, options: { list: "on", height: "720" } }),
    without: {
      picture: "the list is shown, for its search",
      shift: "the list's box is higher than what compose() reserves",
    },
    async check(cell) {
      await closeSource(cell);
      const field = await insideBox(cell, "input[type=search]");
      if (!field) throw new Error("there is no search");
      const { x, y } = middle(field);
      await cell.page.clickAt(x, y);
      await cell.page.key("s/");
      const value = () =>
        cell.page.evaluate(
          (_, { one }) => (one("input[type=search]") as HTMLInputElement).value,
          undefined,
          whereOf(cell.way),
        );
      await until("the search to take the keys", async () => (await value()) === "s/");
      expect(await cell.page.evaluate(() => (window as unknown as { hits: string[] }).hits)).toEqual([]);
      await until("the search to answer", () => inside(cell, ".bt-root"));
    },
  },
  {
    id: "15",
    name: "the wheel, with Ctrl and without, and touch",
    page: (way, context) => compose(way, context),
    async check(cell) {
      await zoomsByANotch(cell);
      await leavesAFingerItsScroll(cell);
    },
  },
  turned("17a", "an ancestor's zoom", "zoom:1.25"),
  turned("17b", "an ancestor's scale", "transform:scale(.8);transform-origin:0 0"),
  turned("17c", "an ancestor's rotation", "transform:rotate(5deg) scale(1.1)"),
];
