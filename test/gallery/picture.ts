// npm run picture: writes the picture of the record, for the README and for previews of links, from the built page.

import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { chromium } from "playwright-core";
import { findChromium, QUIET } from "../browser/chromium.ts";
import { serveFolder } from "../browser/serve.ts";

/** In CSS px, of the shape that previews of links show without a cut: 1.91 to 1. The whole chart has room in it. */
const SIZE = { width: 1840, height: 966 };
/** Pixels of the picture for one of CSS: it is 1280 px wide. */
const SCALE = 1280 / SIZE.width;
const [folder = "dist", file = "seeds/social.png"] = process.argv.slice(2);

if (!existsSync(resolve(folder, "index.html"))) throw new Error(`${folder} holds no page: npm run build makes one.`);
const site = await serveFolder(folder);
const browser = await chromium.launch({ executablePath: findChromium(), args: [...QUIET, "--no-sandbox"] });
try {
  const page = await browser.newPage({
    ...{ viewport: SIZE, deviceScaleFactor: SCALE, colorScheme: "light", reducedMotion: "reduce" },
  });
  await page.goto(site.url);
  await page.locator(".bt-label").first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: file });
  console.log(`${file}: ${Math.round(SIZE.width * SCALE)} × ${Math.round(SIZE.height * SCALE)} px of ${folder}.`);
} finally {
  await browser.close();
  await site.close();
}
