// Hosts that are printed, run no scripts, or are written from right to left.

import { expect } from "vitest";
import { until } from "../../engines/engine.ts";
import { compose } from "../compose.ts";
import { insideBox } from "../embed.ts";
import type { Cell, Context, Host, WayOrNone } from "../host.ts";
import type { Answer } from "../server.ts";

const NO_PRINT = "no way to have the styles of print under automation";
const NO_SCRIPT = "what stands in the container without scripts is the host's own";

/** The host's page in a frame in which no script runs, but which can be looked into. */
function withoutScripts(way: WayOrNone, context: Context): Answer {
  if (context.query.has("inner")) return compose(way, context);
  const frame = `<iframe id="off" sandbox="allow-same-origin" style="width:100%;height:420px" src="/host/26b/${way}?inner=1"></iframe>`;
  return compose("none", context, { wrap: () => frame });
}

export const MEDIA: Host[] = [
  {
    id: "26a",
    name: "print",
    notIn: { Firefox: NO_PRINT, WebKit: NO_PRINT },
    page: (way, context) => compose(way, context),
    async check(cell: Cell) {
      await cell.page.can.print?.(true);
      await until("the print", () => cell.page.evaluate(() => matchMedia("print").matches));
      const box = await insideBox(cell, ".bt-root");
      expect(box?.height ?? 0, "the timeline's height in print").toBeGreaterThan(100);
      await cell.page.can.print?.(false);
    },
  },
  {
    id: "26b",
    name: "no JavaScript",
    not: {
      module: NO_SCRIPT,
      react: NO_SCRIPT,
      iframe: "its document is another origin's, into which nothing can look",
    },
    without: { ready: "nothing runs", picture: "nothing runs", wheel: "nothing runs", opens: "nothing runs" },
    expected: /Blocked script execution/,
    page: withoutScripts,
    async check(cell) {
      const link = await until("the content of the element", () =>
        cell.page.evaluate(() => {
          const page = document.querySelector<HTMLIFrameElement>("#off")?.contentDocument;
          const found = page?.querySelector("armenia-timeline a");
          if (!found) return null;
          const { width, height } = found.getBoundingClientRect();
          return { words: found.textContent, width, height };
        }),
      );
      expect(link.words).toBe("The timeline");
      expect(Math.min(link.width, link.height)).toBeGreaterThan(5);
    },
  },
  {
    id: "26c",
    name: "a host from right to left",
    page: (way, context) => compose(way, context, { htmlAttributes: 'dir="rtl"' }),
  },
];
