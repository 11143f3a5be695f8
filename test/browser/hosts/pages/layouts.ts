// Hosts that lay the page out in their own way, or are of another mode of HTML.

import { expect } from "vitest";
import { compose, type Parts } from "../compose.ts";
import { boxOf, closeSource, whereOf } from "../embed.ts";
import type { Cell, Host } from "../host.ts";

const NO_XML = "it runs no module scripts in XML documents";
const NO_MODULES = { element: NO_XML, module: NO_XML, react: NO_XML };

const wrapped = (
  id: string,
  name: string,
  open: string,
  after: string,
  more: Partial<Host> = {},
  parts: Parts = {},
): Host => ({
  id,
  name,
  page: (way, context) => compose(way, context, { ...parts, wrap: (embed) => `${open}${embed}${after}` }),
  async check(cell) {
    const { width } = await boxOf(cell);
    expect(width, "the width that the parent gives").toBe(Number(open.match(/data-width="(\d+)"/)?.[1]));
  },
  ...more,
});

const HEADER = `<div id="header" style="position:sticky;top:0;height:120px;background:#cde;z-index:5">The host's header</div>`;

/** What has the focus, down through shadow roots, and whether the header lies over its middle. */
const focusIsCovered = (cell: Cell) =>
  cell.page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    if (!active || active === document.body) return { name: "nothing", covered: false };
    const { left, right, top, bottom } = active.getBoundingClientRect();
    const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return { name: `${active.localName}.${active.className}`, covered: at?.id === "header" };
  });

export const LAYOUTS: Host[] = [
  wrapped(
    "24a",
    "a flex row",
    '<div data-width="520" style="display:flex"><div style="flex:1;min-width:0">',
    '</div><aside style="flex:0 0 200px">Beside it</aside></div>',
  ),
  wrapped(
    "24b",
    "an item of a grid",
    '<div data-width="500" style="display:grid;grid-template-columns:1fr 220px"><div style="min-width:0">',
    "</div><aside>Beside it</aside></div>",
  ),
  wrapped(
    "24c",
    "a clipped parent with round corners",
    '<div data-width="720" style="overflow:hidden;contain:paint;border-radius:1px">',
    "</div>",
    { without: { picture: "its corners are cut off: it is compared in 24a and 24b" } },
  ),
  wrapped(
    "24d",
    "a sticky parent",
    '<div data-width="720" style="position:sticky;top:8px;background:white">',
    "</div>",
    {
      without: { wheel: "the parent stays where it is: nothing moves under the pointer" },
    },
  ),
  {
    id: "24e",
    name: "a sticky header over the focus",
    page: (way, context) =>
      compose(way, context, { style: "html{scroll-padding-top:130px}", wrap: (embed) => `${HEADER}${embed}` }),
    async check(cell) {
      await closeSource(cell);
      const { y } = await boxOf(cell);
      await cell.page.evaluate((top) => {
        document.querySelector<HTMLElement>("#host-field")?.focus({ preventScroll: true });
        scrollTo({ top, behavior: "instant" });
      }, y + 60);
      for (let stop = 0; stop < 4; stop += 1) {
        await cell.page.key("Tab");
        const { name, covered } = await focusIsCovered(cell);
        expect(covered, `the header covers ${name}`).toBe(false);
      }
    },
    not: { iframe: "the browser scrolls the frame's host for its focus" },
  },
  { id: "25a", name: "quirks mode", page: (way, context) => compose(way, context, { doctype: "" }) },
  {
    id: "25b",
    name: "XHTML",
    notIn: { Chromium: NO_MODULES, WebKit: NO_MODULES },
    page: (way, context) =>
      compose(way, context, {
        doctype: "<!DOCTYPE html>",
        htmlAttributes: 'xmlns="http://www.w3.org/1999/xhtml"',
        type: "application/xhtml+xml; charset=utf-8",
      }),
  },
  {
    id: "25c",
    name: "a page in another encoding",
    page: (way, context) => compose(way, context, { type: "text/html; charset=windows-1251" }),
    async check(cell) {
      const words = await cell.page.evaluate(
        (_, { one }) => one(".bt-root")!.textContent,
        undefined,
        whereOf(cell.way),
      );
      expect(words).toMatch(/[–—’]/); // typed with these, not with what their bytes are in that encoding
      expect(words).not.toMatch(/вЂ/);
    },
  },
];
