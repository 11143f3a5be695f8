// Hosts whose scripts change the language, or load the embed's more than once.

import { expect } from "vitest";
import { compose } from "../compose.ts";
import { drawn, openSource } from "../embed.ts";
import type { Context, Host, WayOrNone } from "../host.ts";
import { reportOf } from "../report.ts";
import type { Answer } from "../server.ts";
import { FROZEN, MOOTOOLS, PROTOTYPE_JS } from "./pollution.ts";

const script = (text: string) => `<script>${text}</script>`;
const ZONES = "zone.js keeps notes on the window of what listens to it";
const ZONE = `<script src="/lib/zone/zone.js"></script>`;

const scripted = (id: string, name: string, scripts: string, more: Partial<Host> = {}): Host => ({
  id,
  name,
  page: (way, context) => compose(way, context, { scripts }),
  ...more,
});

const ONCE = {
  module: "a host imports a module as often as it likes: it runs once",
  react: "a host imports a module as often as it likes: it runs once",
};

/** The way's own script once more, from this bundle. */
function again(way: WayOrNone, context: Context, bundle: string): string {
  const page = String(compose(way, { ...context, bundle }).body);
  const name =
    way === "element" ? "armenia-timeline.js" : way === "classic" ? "armenia-timeline.classic.js" : "host.js";
  return page.match(new RegExp(`<script[^>]*/embed/${name.replaceAll(".", "\\.")}"[^>]*></script>`))?.[0] ?? "";
}

/** One choice of a reader is one event, whatever the number of scripts. */
const choosesOnce: Host["check"] = async (cell) => {
  const { events } = await reportOf(cell);
  expect(events.filter(({ type }) => type === "timeline-ready")).toHaveLength(1);
  expect(events.filter(({ type }) => type === "timeline-select")).toHaveLength(1);
};

/** Properties that the embed or its React reads of a document, and the tests' own scripts do not. */
const OF_DOCUMENT = [
  "currentScript",
  "baseURI",
  "defaultView",
  "createElementNS",
  "createTextNode",
  "getSelection",
  "nodeType",
  "ownerDocument",
];
const OF_FORM = ["parentElement", "ownerDocument", "childNodes", "offsetHeight", "nodeType", "tabIndex"];

/** An article in which somebody's pictures and fields are named as what scripts read. */
const named = (embed: string) =>
  `${OF_DOCUMENT.map((name) => `<img name="${name}" alt="" hidden>`).join("")}
   <form>${OF_FORM.map((name) => `<input type="hidden" name="${name}">`).join("")}${embed}</form>`;

/**
 * As optimisers do: no script runs in its place, each has a type that no browser knows. Once the page has loaded, a copy of
 * each that has an address runs; of a classic one, its text is written into the page.
 */
const RUN_LATER = `addEventListener("load", async () => {
  for (const left of document.querySelectorAll("script[type^='0a1b-']")) {
    const copy = document.createElement("script");
    copy.type = left.type.slice(5);
    if (left.src && copy.type !== "module") copy.text = await (await fetch(left.src)).text();
    else if (left.src) copy.src = left.src;
    else copy.text = left.text;
    copy.crossOrigin = left.crossOrigin;
    document.body.append(copy);
  }
});`;

function optimised(way: WayOrNone, context: Context): Answer {
  const answer = compose(way, context, { after: script(RUN_LATER) });
  const [before, embed, after] = String(answer.body).split(
    /(?<=begin\(\);<\/script>)|(?=<script>addEventListener\("load)/,
  );
  const left = embed!.replace(
    /<script( type="module")?/g,
    (_, module?: string) => `<script type="0a1b-${module ? "module" : "text/javascript"}"`,
  );
  return { ...answer, body: `${before}${left}${after}` };
}

export const SCRIPTS: Host[] = [
  scripted("7a", "prototypes in Prototype.js's ways", script(PROTOTYPE_JS)),
  scripted("7b", "prototypes in MooTools' ways", script(MOOTOOLS)),
  {
    id: "7c",
    name: "elements named as properties of the document and of their form",
    not: { react: "the host's own React reads them" },
    page: (way, context) => compose(way, context, { wrap: named }),
  },
  scripted("8a", "frozen prototypes", script(FROZEN)),
  scripted("8b", "zone.js", ZONE, { without: { globals: ZONES } }),
  {
    id: "8c",
    name: "scripts that an optimiser runs later",
    not: { react: "is the host's own bundle" },
    page: optimised,
  },
  scripted(
    "9",
    "AMD's define",
    script(
      "window.defined = []; window.define = (...args) => window.defined.push(args.length); window.define.amd = {};",
    ),
    {
      async check(cell) {
        expect(await cell.page.evaluate(() => (window as unknown as { defined: number[] }).defined)).toEqual([]);
      },
    },
  ),
  {
    id: "10a",
    name: "the script twice",
    not: ONCE,
    page: (way, context) => compose(way, context, { after: again(way, context, context.bundle) }),
    check: choosesOnce,
  },
  {
    id: "10b",
    name: "two copies of the script",
    not: ONCE,
    page: (way, context) =>
      compose(way, context, { after: again(way, context, new URL("/other/", context.bundle).href) }),
    check: choosesOnce,
  },
  {
    id: "10c",
    name: "redefinition on hot reload",
    not: { ...ONCE, iframe: "a frame's document loads anew and whole" },
    page: (way, context) => compose(way, context),
    async check(cell) {
      await cell.page.evaluate(async (address) => {
        const [found] = document.querySelectorAll("script[src*='/embed/']");
        const renewed = document.createElement("script");
        renewed.type = (found as HTMLScriptElement).type;
        renewed.crossOrigin = "anonymous";
        renewed.src = `${(found as HTMLScriptElement).src}?hot=${address.length}`;
        const loaded = new Promise((done, failed) => {
          renewed.onload = done;
          renewed.onerror = failed;
        });
        document.body.append(renewed);
        await loaded;
        const old = document.querySelector("armenia-timeline")!;
        old.replaceWith(old.cloneNode(true));
      }, cell.address());
      await drawn(cell);
      await openSource(cell);
    },
  },
];
