// Hosts that are translated by the browser, and those that know the element before its script does.

import { expect } from "vitest";
import { until } from "../../engines/engine.ts";
import { compose } from "../compose.ts";
import { closeSource, drawn, inside, openSource, whereOf } from "../embed.ts";
import type { Cell, Host } from "../host.ts";
import { reportOf } from "../report.ts";

/** As translators do: each text node goes into two <font>s, and so does each that appears later. */
const translate = (cell: Cell): Promise<number> =>
  cell.page.evaluate(
    (_, { one }) => {
      const root = one(".bt-root")!;
      let count = 0;
      const wrap = (text: Text) => {
        if (!text.data.trim() || text.parentElement?.closest("font, style, svg, textarea") || !text.parentNode) return;
        const [outer, inner] = [document.createElement("font"), document.createElement("font")];
        inner.textContent = text.data;
        outer.append(inner);
        text.replaceWith(outer);
        count += 1;
      };
      const every = (node: Node) => {
        const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
        const texts: Text[] = [];
        while (walker.nextNode()) texts.push(walker.currentNode as Text);
        for (const text of texts) wrap(text);
      };
      every(root);
      new MutationObserver((records) => {
        for (const { target, addedNodes } of records) {
          if (target instanceof Text) wrap(target);
          for (const node of addedNodes) node instanceof Text ? wrap(node) : every(node);
        }
      }).observe(root, { childList: true, characterData: true, subtree: true });
      return count;
    },
    undefined,
    whereOf(cell.way),
  );

/** Words, and in how many events they are. */
const FOUND: [query: string, count: number][] = [
  ["base", 9],
  ["Rasmussen", 6],
];

const search = (cell: Cell, query: string) =>
  cell.page.evaluate(
    (words, { one }) => {
      const field = one("input[type=search]") as HTMLInputElement | null;
      if (!field) throw new Error("there is no search");
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!.set!.call(field, words);
      field.dispatchEvent(new Event("input", { bubbles: true }));
    },
    query,
    whereOf(cell.way),
  );

const countIn = (cell: Cell): Promise<string> =>
  cell.page.evaluate((_, { one }) => one(".bt-embed-count")?.textContent ?? "", undefined, whereOf(cell.way));

async function livesTranslated(cell: Cell): Promise<void> {
  const errors = await frameErrors(cell);
  expect(await translate(cell), "texts translated").toBeGreaterThan(5);
  for (let time = 0; time < 3; time += 1) {
    await closeSource(cell);
    await openSource(cell);
  }
  await closeSource(cell);
  const press = (selector: string) =>
    cell.page.evaluate((wanted, { one }) => one(wanted)?.click(), selector, whereOf(cell.way));
  for (const button of [".bt-do-zoomIn", ".bt-do-zoomIn", ".bt-do-zoomOut"]) await press(button);
  for (const [query, count] of FOUND) {
    await search(cell, query);
    await until(`${count} found`, async () => (await countIn(cell)).startsWith(`${count} of`)); // a text that was rewritten follows
  }
  const { errors: said } = await reportOf(cell);
  expect(await inside(cell, ".bt-axis text"), `the chart is still there: ${said.join("; ")}`).toBe(true);
  expect(await frameErrors(cell)).toEqual(errors);
}

/** What failed inside a frame, which its host cannot see; noted from the first call on. */
const frameErrors = (cell: Cell): Promise<string[]> =>
  cell.way !== "iframe"
    ? Promise.resolve([])
    : cell.page.evaluate(
        () => {
          const noted = window as unknown as { failed?: string[] };
          if (noted.failed === undefined) {
            const failed: string[] = [];
            noted.failed = failed;
            addEventListener("error", (event) => {
              failed.push(`${event.message} ${event.error?.stack ?? ""}`.trim());
            });
          }
          return noted.failed;
        },
        undefined,
        "frame",
      );

const EARLY = `<script>
  const element = document.querySelector("armenia-timeline");
  element.theme = "dark";
  element.view = "2012/2017";
</script>`;

export const TEXTS: Host[] = [
  {
    id: "16",
    name: "translation by the browser",
    page: (way, context) => compose(way, context, { options: { list: "on", height: "720" } }),
    without: { picture: "the list is shown, for its search", shift: "the list's box is higher than what is reserved" },
    check: livesTranslated,
  },
  {
    id: "23",
    name: "a late upgrade, properties set before",
    not: {
      module: "it has no element; its import on a server is in server.test.ts",
      react: "it has no element; its import on a server is in server.test.ts",
      iframe: "it has no element",
    },
    without: { picture: "the host sets another theme" },
    page(way, context) {
      const page = compose(way, context);
      const [script = ""] = String(page.body).match(/<script[^>]*\/embed\/[^>]*><\/script>/) ?? [];
      const late = script.replace("<script", '<script data-late="" ').replace(" src=", " data-src=");
      return { ...page, body: String(page.body).replace(script, `${late}${EARLY}`) };
    },
    async prepare(cell) {
      await cell.page.evaluate(
        () =>
          new Promise<void>((done) => {
            const script = document.querySelector<HTMLScriptElement>("[data-late]")!;
            const loaded = document.createElement("script");
            loaded.type = script.type;
            loaded.crossOrigin = "anonymous";
            loaded.src = script.dataset.src!;
            loaded.onload = () => done();
            document.body.append(loaded);
          }),
      );
      await drawn(cell);
      await until("the theme that was set before", () => inside(cell, '.bt-root[data-theme="dark"]'));
      const years = await cell.page.evaluate((_, { all }) =>
        all(".bt-axis text").map((text) => text.textContent ?? ""),
      );
      expect(years.join(" ")).toContain("2016");
      expect(years.join(" ")).not.toContain("2004");
    },
  },
];
