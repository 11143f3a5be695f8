// Each engine does what the host tests ask of it: on a page that forbids scripts, breaks built-ins and holds a frame.

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { PNG } from "pngjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chosenEngines } from "./chosen.ts";
import { type Engine, type EnginePage, until } from "./engine.ts";
import { ENGINES } from "./engines.ts";

const FRAME = "<!doctype html><body style='margin:0;background:lime'><button id='inside'>inside</button>";
const PAGE = `<!doctype html><title>hard</title>
  <body style="margin:0;height:3000px"><p id="words">wörds “quoted”</p>
  <iframe src="/frame" style="position:absolute;left:100px;top:100px;width:200px;height:100px;border:0"></iframe>
  <input id="field" style="position:absolute;left:100px;top:300px">
  <script>
    const seen = (window.seen = []);
    Array.prototype.toJSON = () => "broken";
    Object.prototype.extra = () => 1;
    Array.from = () => [];
    addEventListener("click", (event) => seen.push("click " + event.clientX + " " + event.clientY + " " + event.isTrusted));
    addEventListener("wheel", (event) => {
      seen.push("wheel " + event.deltaY + " " + event.ctrlKey);
      if (event.ctrlKey) event.preventDefault();
    }, { passive: false });
  </script>`;

const POLICY =
  "default-src 'self'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types 'none'";
const server = createServer((request, response) => {
  const frame = request.url === "/frame";
  response.writeHead(200, {
    "Content-Type": "text/html; charset=utf-8",
    ...(frame ? {} : { "Content-Security-Policy": POLICY }),
  });
  response.end(frame ? FRAME : PAGE);
});

beforeAll(() => new Promise<void>((listening) => void server.listen(0, "127.0.0.1", listening)));
afterAll(() => void server.close());

describe.each(chosenEngines())("%s", (name) => {
  let engine: Engine;
  let page: EnginePage;
  const seen = () => page.evaluate(() => (window as unknown as { seen: string[] }).seen);

  beforeAll(async () => {
    engine = await ENGINES[name]();
    page = await engine.open(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  });
  afterAll(async () => {
    await page?.close();
    await engine?.close();
  });

  it("answers from the page and from its frame", async () => {
    const answer = await page.evaluate(({ id }, { one }) => [one(id)?.textContent, innerWidth, innerHeight, null], {
      id: "#words",
    });
    expect(answer).toEqual(["wörds “quoted”", 1000, 800, null]);
    expect(await page.evaluate((_, { one }) => one("#inside")?.textContent, undefined, "frame")).toBe("inside");
  });

  it("passes on what a script throws", async () => {
    await expect(
      page.evaluate(() => {
        throw new Error("oh");
      }),
    ).rejects.toThrow("oh");
  });

  it("clicks, types and turns the wheel as a person does", async () => {
    await page.clickAt(150, 310);
    await page.key("s/");
    expect(await page.evaluate((_, { one }) => (one("#field") as HTMLInputElement).value)).toBe("s/");
    await page.wheel(500, 500, 0, 120);
    await until("the page to scroll", () => page.evaluate(() => scrollY === 120));
    await page.wheel(500, 400, 0, 120);
    await until("the page to scroll again", () => page.evaluate(() => scrollY === 240));
    await page.wheel(500, 500, 0, -100, { ctrl: true });
    expect(await seen()).toEqual(["click 150 310 true", "wheel 120 false", "wheel 120 false", "wheel -100 true"]);
    expect(await page.evaluate(() => scrollY)).toBe(240);
    await page.evaluate(() => {
      scrollTo({ top: 0, behavior: "instant" });
      return new Promise<void>((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn())));
    });
  });

  it("takes a picture of whole pixels", async () => {
    const picture = PNG.sync.read(await page.screenshot());
    const at = (x: number, y: number) => [...picture.data.subarray((y * picture.width + x) * 4).subarray(0, 3)];
    expect([picture.width, picture.height]).toEqual([1000, 800]);
    expect(at(299, 199)).toEqual([0, 255, 0]);
    expect(at(301, 199)).toEqual([255, 255, 255]);
  });

  it("goes and comes back", async () => {
    const { origin } = new URL(await page.evaluate(() => location.href));
    await page.goto(`${origin}/frame`);
    await page.back();
    await until("the page before", () => page.evaluate(() => document.title === "hard"));
  });
});
