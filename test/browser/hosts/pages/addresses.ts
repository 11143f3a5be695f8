// Hosts that mind their address, or change the page without loading one.

import { expect } from "vitest";
import { until } from "../../engines/engine.ts";
import { compose } from "../compose.ts";
import { drawn, inside, openSource, passage, whereOf } from "../embed.ts";
import type { Cell, Host } from "../host.ts";

/** Chooses a route by the hash, and takes links inside the page for routes. */
const ROUTER = `<script>
  window.routes = [];
  addEventListener("hashchange", () => routes.push(location.hash));
  addEventListener("popstate", () => routes.push("pop"));
  document.addEventListener("click", (event) => {
    const link = event.composedPath().find((one) => one.localName === "a");
    if (link && new URL(link.href, location.href).origin === location.origin) { event.preventDefault(); location.hash = link.hash; }
  });
</script>`;

const routesOf = (cell: Cell) => cell.page.evaluate(() => (window as unknown as { routes: string[] }).routes);

const titleIs = (cell: Cell, title: string) =>
  until(`the page "${title}"`, () =>
    cell.page.evaluate((wanted) => document.title === wanted, title).catch(() => false),
  );

export const ADDRESSES: Host[] = [
  {
    id: "18",
    name: "<base href>",
    page: (way, context) => compose(way, context, { head: `<base href="${context.site.host}/somewhere/else/" />` }),
    async check(cell) {
      const links = await cell.page.evaluate(
        (_, { all }) => all(".bt-root a[href]").map((link) => (link as HTMLAnchorElement).href),
        undefined,
        whereOf(cell.way),
      );
      expect(links.filter((href) => href.includes("/somewhere/else/"))).toEqual([]);
    },
  },
  {
    id: "19",
    name: "a hash router",
    hash: "#/articles/12",
    page: (way, context) => compose(way, context, { scripts: ROUTER }),
    async check(cell) {
      await cell.page.key("Escape");
      await until("the source to close", async () => !(await inside(cell, ".bt-reader")));
      expect(await routesOf(cell)).toEqual([]);
    },
  },
  {
    id: "28a",
    name: "Turbo",
    not: { module: "its script runs once for a page, which Turbo does not load", react: "as the module's" },
    without: {
      history: "Turbo keeps the host's history",
      document: "Turbo changes the head and the root",
      globals: "Turbo puts itself among the globals",
    },
    page: (way, context) =>
      compose(way, context, {
        head: `<script type="module">import * as Turbo from "/lib/turbo/turbo.js"; window.Turbo = Turbo;</script>`,
        after: way === "none" ? "" : `<p><a id="away" href="/host/28a/none">Away</a></p>`,
      }),
    async check(cell) {
      await cell.page.evaluate(() => {
        (window as unknown as { stays: boolean }).stays = true;
        document.querySelector<HTMLElement>("#away")?.click();
      });
      await until("the other page", () => cell.page.evaluate(() => document.querySelector("#nothing") !== null));
      await cell.page.evaluate(() => history.back());
      await until("the page before", () => cell.page.evaluate(() => document.querySelector("#away") !== null));
      expect(await cell.page.evaluate(() => (window as unknown as { stays: boolean }).stays)).toBe(true);
      await drawn(cell);
      await openSource(cell);
    },
  },
  {
    id: "28b",
    name: "the back-forward cache",
    notIn: { Firefox: { iframe: "its driver does not see a frame that comes back from the cache" } },
    without: { history: "the test goes elsewhere and comes back" },
    page: (way, context) =>
      compose(way, context, {
        scripts: `<script>addEventListener("pageshow", (event) => { document.documentElement.lang = event.persisted ? "en-GB" : "en"; });</script>`,
      }),
    async check(cell) {
      await cell.page.goto(`${cell.site.host}/host/0/none?width=700`);
      await cell.page.back();
      await titleIs(cell, "The host's article");
      await until("the embed", () =>
        cell.page.evaluate(() => document.querySelector("#nothing") === null && document.readyState === "complete"),
      );
      const kept = await cell.page.evaluate(() => document.documentElement.lang === "en-GB");
      cell.figures["kept in the cache"] = kept ? "yes" : "no";
      await cell.page.evaluate(() => {
        document.documentElement.lang = "en";
      });
      await drawn(cell);
      if (kept)
        await passage(cell); // as it was left
      else await openSource(cell);
    },
  },
];
