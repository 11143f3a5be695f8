// Hosts that move the embed, remove it, hide it, and hold many of it.

import { expect } from "vitest";
import { ALL } from "../../../extent.ts";
import { until } from "../../engines/engine.ts";
import { compose } from "../compose.ts";
import { atRest, closeSource, drawn, openSource, selectorOf, whereOf } from "../embed.ts";
import type { Cell, Host } from "../host.ts";

const MOUNTS = ALL ? 400 : 60;
const WARM = ALL ? 60 : 20;
/** Most bytes of heap that may remain for each mount. */
const HEAP = 500;
const COPIES = 20;

/** Moves the embed into another place, takes it out, and puts it back. */
async function moves(cell: Cell): Promise<void> {
  const place = (where: "below" | "nowhere" | "above") =>
    cell.page.evaluate(
      ({ selector, to }) => {
        const kept = window as unknown as Record<symbol, Element>;
        const key = Symbol.for("the moved embed");
        kept[key] ??= document.querySelector(selector)!;
        if (to === "nowhere") kept[key].remove();
        else document.getElementById(to)!.after(kept[key]);
      },
      { selector: selectorOf(cell.way), to: where },
    );
  await closeSource(cell);
  for (const where of ["below", "nowhere", "above"] as const) {
    await place(where);
    if (where === "nowhere") continue;
    await drawn(cell);
    await cell.page.evaluate(
      (selector) => document.querySelector(selector)!.scrollIntoView({ block: "center" }),
      selectorOf(cell.way),
    );
    await openSource(cell);
    await closeSource(cell);
  }
}

interface Handles {
  mount(container: Element, options: object): { destroy(): void };
  react: {
    createRoot(box: Element): { render(x: unknown): void; unmount(): void };
    createElement(x: unknown, y: object): unknown;
    ArmeniaTimeline: unknown;
  };
}

/** Brings the embed into the page and out of it again, each time when it has drawn its chart. */
const mounts = (cell: Cell, count: number): Promise<void> =>
  cell.page.evaluate(
    async ({ times, way }, { one }) => {
      const { handles } = (window as unknown as Record<symbol, { handles: Handles }>)[Symbol.for("witness")]!;
      for (let time = 0; time < times; time += 1) {
        const box = document.createElement(way === "element" || way === "classic" ? "armenia-timeline" : "div");
        box.style.cssText = "display:block;min-height:420px";
        document.getElementById("above")!.after(box);
        let end = () => {};
        if (way === "module") end = handles.mount(box, {}).destroy;
        if (way === "react") {
          const { createRoot, createElement, ArmeniaTimeline } = handles.react;
          const root = createRoot(box);
          root.render(createElement(ArmeniaTimeline, {}));
          end = () => root.unmount();
        }
        while (!one(".bt-axis text")) await new Promise((done) => requestAnimationFrame(done));
        end();
        box.remove();
      }
    },
    { times: count, way: cell.way },
  );

async function leavesNothing(cell: Cell): Promise<void> {
  const { measure } = cell.page.can;
  await cell.page.evaluate((selector) => document.querySelector(selector)?.remove(), selectorOf(cell.way));
  await mounts(cell, WARM);
  const settled = async () => {
    await cell.page.evaluate(async () => {
      const { seen } = (window as unknown as Record<symbol, { seen: { events: unknown[] } }>)[Symbol.for("witness")]!;
      seen.events.length = 0; // what the test itself keeps is not the embed's
      performance.clearResourceTimings();
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    });
    return measure?.();
  };
  const before = await settled();
  await mounts(cell, measure ? MOUNTS : WARM);
  const after = await settled();
  expect(await cell.page.evaluate((_, { all }) => all(".bt-root").length)).toBe(0);
  cell.figures.mounts = measure ? MOUNTS + WARM : 2 * WARM;
  if (!before || !after) return;
  cell.figures["heap growth"] = `${((after.heap - before.heap) / 1000).toFixed(0)} kB`;
  cell.figures["nodes left"] = after.nodes - before.nodes;
  cell.figures["listeners left"] = after.listeners - before.listeners;
  expect(after.nodes - before.nodes, "nodes left").toBeLessThanOrEqual(0);
  expect(after.listeners - before.listeners, "listeners left").toBeLessThanOrEqual(0);
  expect(after.heap - before.heap, "bytes of heap").toBeLessThan(HEAP * MOUNTS);
}

const shows = (style: string) => async (cell: Cell) => {
  await cell.page.evaluate(
    (now) =>
      new Promise<void>((done) => {
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            document.getElementById("wrapper")!.style.cssText = now;
            done();
          }),
        );
      }),
    style,
  );
};

const hidden = (id: string, name: string, before: string, after: string): Host => ({
  id,
  name,
  page: (way, context) =>
    compose(way, context, { wrap: (embed) => `<div id="wrapper" style="${before}">${embed}</div>` }),
  prepare: shows(after),
  without: {
    shift: "the host shows it late: what is below moves for that",
    wheel: "the page without it is shorter, as long as it is hidden",
  },
});

export const LIVES: Host[] = [
  {
    id: "12a",
    name: "moved, removed, put back",
    page: (way, context) => compose(way, context),
    without: { shift: "the host moves it" },
    check: moves,
  },
  {
    id: "12b",
    name: "many mounts and unmounts",
    long: true,
    not: { classic: "the same element as the module script's", iframe: "a frame takes its document with it" },
    page: (way, context) => compose(way, context),
    without: { shift: "the host takes it out and puts it in" },
    check: leavesNothing,
  },
  hidden("13a", "a hidden tab, then shown", "display:none", ""),
  hidden("13b", "no width, then some", "width:0;overflow:hidden", ""),
  {
    id: "29",
    name: "twenty embeds",
    long: true,
    page: (way, context) => compose(way, context, { copies: COPIES }),
    without: { wheel: "the page without them is shorter" },
    async check(cell) {
      const selector = selectorOf(cell.way) === "#embed" ? "#embed, .copy, iframe" : selectorOf(cell.way);
      const count = await cell.page.evaluate((wanted) => document.querySelectorAll(wanted).length, selector);
      expect(count).toBe(COPIES);
      for (let at = 0; at < COPIES; at += 1) {
        await cell.page.evaluate(
          ({ wanted, index }) => document.querySelectorAll(wanted)[index]!.scrollIntoView({ block: "center" }),
          { wanted: selector, index: at },
        );
        await until(`timeline ${at + 1} of ${COPIES}`, () => isDrawn(cell, selector, at));
      }
      await cell.page.evaluate(() => scrollTo({ top: 0, behavior: "instant" })); // frames out of sight draw nothing
      await atRest(cell);
      const records = cell.site.log.filter(({ path }) => path.endsWith("/timeline.json")).length;
      cell.figures["requests for the record"] = records;
    },
  },
];

/** Whether one of many is drawn; of frames, whether all that have been in sight are. */
const isDrawn = (cell: Cell, selector: string, index: number): Promise<boolean> => {
  if (cell.way === "iframe") {
    return cell.page.evaluate(
      (at) => {
        const { seen } = (window as unknown as Record<symbol, { seen: { events: { type: string }[] } }>)[
          Symbol.for("witness")
        ]!;
        return seen.events.filter(({ type }) => type === "timeline-ready").length > at;
      },
      index,
      "page",
    );
  }
  return cell.page.evaluate(
    ({ wanted, at }, { all }) => {
      const box = document.querySelectorAll(wanted)[at]!;
      return all(".bt-axis text").some((text) => {
        const host = (text.getRootNode() as ShadowRoot).host;
        return host === box || box.contains(host);
      });
    },
    { wanted: selector, at: index },
    whereOf(cell.way),
  );
};
