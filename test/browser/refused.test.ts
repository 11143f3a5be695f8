// Records that an embed is asked for and does not show: its readers are told so, and see no other in its place.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { record } from "./helpers.ts";
import { hostFolder } from "./host-folder.ts";

const MESSAGE = "The timeline cannot be shown here: its address is not one that is allowed here.";
const expected = /; not shown$/;

const { folder, site, withHost } = hostFolder();

it("the element says that an address is refused", () =>
  withHost(
    `<script type="module" src="dist/embed/armenia-timeline.js"></script>
     <armenia-timeline src="https://elsewhere.invalid/t.json"></armenia-timeline>`,
    async (page) => {
      expect(await page.locator("armenia-timeline [role=alert]").textContent()).toBe(MESSAGE);
      expect(await page.locator("armenia-timeline .bt-axis").count()).toBe(0);
    },
    { expected },
  ));

it("embed.html shows its own record by its address, and says that any other of its origin is refused", async () => {
  mkdirSync(join(folder, "uploads"), { recursive: true });
  writeFileSync(join(folder, "uploads", "forged.json"), JSON.stringify({ ...(await record()), title: "Forged" }));
  const frame = (src: string) => `<iframe src="dist/embed.html?src=${src}" width="700" height="420"></iframe>`;
  await withHost(
    frame("../uploads/forged.json"),
    async (page) => {
      expect(await page.frameLocator("iframe").getByRole("alert").textContent()).toBe(MESSAGE);
      expect(site().requests.filter((path) => path.includes("forged"))).toEqual([]);
    },
    { expected },
  );
  await withHost(frame("timeline.json"), (page) =>
    page.frameLocator("iframe").locator(".bt-axis text").first().waitFor(),
  );
});
