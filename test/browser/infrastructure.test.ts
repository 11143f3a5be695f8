import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findChromium, systemCandidates } from "./chromium.ts";
import { openPage } from "./page.ts";
import { fileOf, type Site, serveFolder } from "./serve.ts";

describe("fileOf", () => {
  const at = (path: string) => fileOf("/srv/dist", "/a/b/", path);

  it.each([
    ["/a/b/", "/srv/dist/index.html"],
    ["/a/b/documents/one.txt", "/srv/dist/documents/one.txt"],
    ["/a/b/sub/", "/srv/dist/sub/index.html"],
    ["/a/b/caf%C3%A9.txt", "/srv/dist/café.txt"],
    ["/a/b/one/../two.txt", "/srv/dist/two.txt"],
    ["/a/b//etc/passwd", "/srv/dist/etc/passwd"],
  ])("takes %s for %s", (path, file) => {
    expect(at(path)).toBe(file);
  });

  it.each([
    "/",
    "/a/index.html",
    "/a/b/../../../etc/passwd",
    "/a/b/..%2f..%2fetc%2fpasswd",
    "/a/b/%2e%2e/dist-other/x",
    "/a/b/%00",
    "/a/b/%",
  ])("refuses %s", (path) => {
    expect(at(path)).toBeUndefined();
  });
});

describe("finding a Chromium", () => {
  it("looks along the PATH first", () => {
    const [first] = systemCandidates("linux", { PATH: "/opt/a:/opt/b" });
    expect(first).toBe("/opt/a/chromium-headless-shell");
  });

  it("says which variable names no Chromium", () => {
    expect(() => findChromium({ CHROMIUM_PATH: "/nowhere/chromium" })).toThrow(
      'CHROMIUM_PATH is "/nowhere/chromium", which is not a Chromium that starts here.',
    );
  });
});

describe("an opened page", () => {
  let folder: string;
  let site: Site;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "timeline-site-"));
    mkdirSync(join(folder, "sub"));
    const icon = '<link rel="icon" href="data:,">';
    writeFileSync(join(folder, "index.html"), `<!doctype html><title>fine</title>${icon}<p>fine</p>`);
    writeFileSync(
      join(folder, "faulty.html"),
      `<!doctype html><title>faulty</title>${icon}<img src="http://elsewhere.test/pixel.png"><img src="/beside.png">
       <script>console.error("oh"); throw new Error("no");</script>`,
    );
    site = await serveFolder(folder, "/here/");
  });

  afterAll(async () => {
    await site.close();
    rmSync(folder, { recursive: true });
  });

  it("has no problems where there are none, and says what was asked for", async () => {
    const opened = await openPage({ site: site.url });
    expect(opened.problems).toEqual([]);
    expect(opened.requests).toEqual([site.url]);
    expect(site.requests).toEqual(["/here/"]);
    await opened.close();
  });

  it("collects console errors, uncaught errors and requests that leave the folder", async () => {
    const { problems, close } = await openPage({ site: site.url, path: "faulty.html" });
    expect(problems).toEqual(
      expect.arrayContaining([
        "console: oh",
        "uncaught: no",
        "request outside the page's folder: http://elsewhere.test/pixel.png",
        `request outside the page's folder: ${site.origin}/beside.png`,
        `404: ${site.origin}/beside.png`,
      ]),
    );
    await close();
  });

  it("looks as it is asked to", async () => {
    const { page, close } = await openPage({
      site: site.url,
      width: 390,
      height: 700,
      theme: "dark",
      reducedMotion: true,
      touch: true,
    });
    const seen = await page.evaluate(() => ({
      height: window.screen.height,
      dark: matchMedia("(prefers-color-scheme: dark)").matches,
      still: matchMedia("(prefers-reduced-motion: reduce)").matches,
      touch: navigator.maxTouchPoints > 0,
    }));
    expect(seen).toEqual({ height: 700, dark: true, still: true, touch: true });
    await close();
  });

  it("runs no script where there is none", async () => {
    const { page, problems, close } = await openPage({ site: site.url, path: "faulty.html", javaScript: false });
    expect(problems).not.toContain("console: oh");
    expect(await page.title()).toBe("faulty");
    await close();
  });
});
