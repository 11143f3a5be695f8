// Hosts of the iframe: without its origin, as high as the window, among liars.

import { expect } from "vitest";
import { until } from "../../engines/engine.ts";
import { compose } from "../compose.ts";
import { boxOf, closeSource, insideBox } from "../embed.ts";
import type { Cell, Host, Way } from "../host.ts";
import { reportOf } from "../report.ts";

const only: Partial<Record<Way, string>> = Object.fromEntries(
  (["element", "classic", "module", "react"] as const).map((way) => [way, "it has no frame"]),
);

const STYLE = ' style="display:block;width:100%;height:420px;border:0"';

/** The height of the frame over that many frames of the page. */
const heights = (cell: Cell, frames: number) =>
  cell.page.evaluate(async (count) => {
    const seen: number[] = [];
    for (let at = 0; at < count; at += 1) {
      await new Promise((done) => requestAnimationFrame(done));
      const { height } = document.querySelector("#embed")!.getBoundingClientRect();
      if (seen.at(-1) !== height) seen.push(height);
    }
    return seen;
  }, frames);

/** Keeps what the frame really says, and says it again in its name from another frame, with other numbers. */
const LIAR = `<script>
  window.heard = [];
  addEventListener("message", (event) => { if (event.data && typeof event.data === "object" && !event.data.forged) heard.push(event.data); });
  window.lie = async () => {
    const other = document.createElement("iframe");
    other.style.display = "none";
    other.srcdoc = "<p>liar</p>";
    const loaded = new Promise((done) => { other.onload = done; });
    document.body.append(other);
    await loaded;
    const say = other.contentWindow.Function("message", "parent.postMessage(message, '*')");
    const frame = document.getElementById("embed").contentWindow;
    const exaggerate = (value) => typeof value === "number" ? 99999 : typeof value === "string" ? value : value && typeof value === "object"
      ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, key === "version" ? one : exaggerate(one)])) : value;
    const lies = heard.flatMap((truth) => [truth, exaggerate(truth)]).concat([null, 1, "height", [], { height: 99999 },
      { type: "height", height: 99999 }, { type: "timeline-height", height: 99999 }, { type: "timeline-select", detail: {} },
      { type: "__proto__", height: Infinity }, { source: "armenia-timeline", type: "height", height: -1 }]);
    for (const message of lies) { say(message); window.postMessage(message, "*"); frame.postMessage(message, "*"); }
    await new Promise((done) => { const last = new MessageChannel(); last.port1.onmessage = done; last.port2.postMessage(0); });
    other.remove();
    return heard.length;
  };
</script>`;

export const FRAMES: Host[] = [
  {
    id: "20",
    name: "a sandboxed iframe without its origin",
    not: only,
    page: (way, context) => compose(way, context, { frame: `${STYLE} sandbox="allow-scripts"` }),
  },
  {
    id: "21",
    name: "an iframe as high as the window",
    not: only,
    without: {
      picture: "its box is as high as the window",
      shift: "the host's script gives it the height of the timeline instead",
    },
    page: (way, context) => compose(way, context, { frame: ' style="display:block;width:100%;height:100vh;border:0"' }),
    async check(cell) {
      const before = await heights(cell, 60);
      expect(before, "heights while the source is open").toHaveLength(1);
      await closeSource(cell);
      expect(await heights(cell, 60), "heights when it is closed").toEqual(before);
      const root = await insideBox(cell, ".bt-root");
      expect(root?.height ?? 0, "the timeline fits its frame").toBeLessThanOrEqual((await boxOf(cell)).height + 0.5);
    },
  },
  {
    id: "22",
    name: "forged messages",
    not: only,
    page: (way, context) => compose(way, context, { scripts: LIAR, frame: STYLE }),
    async check(cell) {
      const [box, before] = [await boxOf(cell), await reportOf(cell)];
      const inner = await insideBox(cell, ".bt-root");
      const truths = await cell.page.evaluate(() => (window as unknown as { lie(): Promise<number> }).lie());
      expect(truths, "messages that the frame really sent").toBeGreaterThan(0);
      await until("the liar's frame to go", () =>
        cell.page.evaluate(() => document.querySelectorAll("iframe").length === 1),
      );
      expect(await heights(cell, 10)).toEqual([box.height]);
      expect(await insideBox(cell, ".bt-root")).toEqual(inner);
      expect((await reportOf(cell)).events, "events of the frame").toEqual(before.events);
    },
  },
];
