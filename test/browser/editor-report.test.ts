// The editor's page in a browser: explained by hover, focus and Escape, without network, on wide and narrow screens.

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readFolder } from "../../src/build/files/read-folder.ts";
import { writeReport } from "../../src/build/report/editor-report.ts";
import { compile, sourceFile } from "../../src/compile/compile.ts";
import { findings } from "../compile/helpers.ts";
import { openPage, type PageOptions } from "./page.ts";
import { type Site, serveFolder } from "./serve.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const HOSTILE =
  "</script><script>window.acted = 1</script> Armenia <img src=x onerror='window.acted = 1'> met NATO in 2005.\n";

let folder: string;
let site: Site;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "timeline-report-"));
  const files = [...readFolder("seeds"), sourceFile("a-note.txt", HOSTILE), sourceFile("a-note.yaml", "titel: x\n")];
  writeReport(join(folder, "index.html"), findings(compile({ files })));
  site = await serveFolder(folder, "/");
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

const open = (options: PageOptions) => openPage({ ...options, site: site.url });

describe("the editor's page", () => {
  it("explains words under the pointer and in focus, inside the text's column, until Escape", async () => {
    for (const width of [1280, 390]) {
      const { page, problems, requests, close } = await open({ width });
      const words = page.locator("#d2 .x").nth(1);
      const tip = words.locator(".tip");
      expect(await tip.isVisible()).toBe(false);
      await words.locator("a").hover();
      expect(await tip.isVisible()).toBe(true);
      await page.mouse.move(0, 0);
      expect(await tip.isVisible()).toBe(false);
      for (const each of await page.locator("#d2 .x > a").all()) {
        await each.focus();
        const box = await page.locator(".x:focus-within > .tip").boundingBox();
        expect(box && box.x >= 0 && box.x + box.width <= width).toBe(true);
      }
      await page.keyboard.press("Escape");
      expect(await page.locator(".tip:visible").count()).toBe(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await page.evaluate(() => "acted" in window)).toBe(false);
      expect(requests.filter((address) => !address.endsWith("/favicon.ico"))).toEqual([site.url]);
      expect(problems.filter((problem) => !problem.includes("favicon") && !problem.includes("404"))).toEqual([]);
      await close();
    }
  });

  it("leads from words to their row of the list and back, also without its script", async () => {
    const { page, close } = await open({ javaScript: false });
    await page.locator("#d2 .x > a").first().click();
    await page.locator("#d2-x1").waitFor({ state: "visible" });
    await page.locator("#d2-x1 a").click();
    expect(page.url()).toContain("#d2-x1-at");
    await close();
  });

  it.each(["light", "dark"] as const)("has no violation that axe can find, %s", async (theme) => {
    const { page, close } = await open({ theme });
    // a policy that keeps scripts out keeps out axe, too, unless it comes from the debugger
    const violations = await page.evaluate(`${AXE}; axe.run(document).then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ": " + nodes.slice(0, 3).map(({ html, failureSummary }) => html.slice(0, 160) + failureSummary).join(" | ")))`);
    expect(violations).toEqual([]);
    await close();
  });
});
