// @vitest-environment jsdom
// The built page: what it says without JavaScript, and that it asks nothing of any other host. Runs after the build.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Timeline } from "../../src/model/timeline.ts";
import { firstLoad } from "../runner/first-load.ts";

const timeline = JSON.parse(readFileSync("dist/timeline.json", "utf8")) as Timeline;
const html = readFileSync("dist/index.html", "utf8");
const flat = (text: string | null) => (text ?? "").replace(/\s+/g, " ").trim();

const built = readdirSync("dist", { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name));
const ofType = (type: string) => built.filter((path) => path.endsWith(type));

let page: Document;
beforeAll(() => {
  page = new DOMParser().parseFromString(html, "text/html");
});

describe("dist/index.html without JavaScript", () => {
  it("tells every event: its title and its quotes", () => {
    const said = flat(page.querySelector("#timeline")?.textContent ?? "");
    for (const { title, evidence } of timeline.events) {
      expect(said).toContain(flat(title));
      for (const { quote } of evidence) expect(said).toContain(flat(quote));
    }
  });

  it("tells every source: its title and its publisher", () => {
    const said = flat(page.querySelector("#timeline")?.textContent ?? "");
    for (const { title, publisher } of timeline.documents) {
      expect(said).toContain(flat(title));
      expect(said).toContain(flat(publisher));
    }
  });

  it("has <time> elements with machine-readable dates", () => {
    const times = [...page.querySelectorAll("#timeline time")];
    expect(times.length).toBeGreaterThan(0);
    const stamps = times.map((time) => time.getAttribute("datetime") ?? "");
    expect(stamps.filter((stamp) => !/^\d{4}(-\d{2}(-\d{2})?)?$/.test(stamp))).toEqual([]);
  });

  it("describes itself: title, description, social metadata", () => {
    expect(page.title).toBe(timeline.title);
    for (const name of ['name="description"', 'property="og:title"', 'property="og:description"']) {
      expect(page.querySelector(`meta[${name}]`)?.getAttribute("content")).toBeTruthy();
    }
    const picture = page.querySelector('meta[property="og:image"]')?.getAttribute("content") ?? "none";
    expect(built).toContain(join("dist", picture));
  });

  it("has JSON-LD of every event", () => {
    const script = page.querySelector('script[type="application/ld+json"]')?.textContent ?? "";
    const data = JSON.parse(script) as { "@context": string; "@type": string };
    expect(data).toMatchObject({ "@context": "https://schema.org" });
    expect(data["@type"]).toBeTruthy();
    const written = JSON.stringify(data);
    for (const { title } of timeline.events) expect(written).toContain(JSON.stringify(title).slice(1, -1));
  });

  it("carries the timeline for the app", () => {
    expect(JSON.parse(page.querySelector("#timeline-data")?.textContent ?? "null")).toEqual(timeline);
  });
});

describe("dist/ at any address", () => {
  it("loads its parts by relative addresses", () => {
    const parts = [
      ...page.querySelectorAll("script[src], link[href], img, iframe, source, video, audio, object, embed"),
    ];
    const addresses = parts.map((part) => part.getAttribute("src") ?? part.getAttribute("href") ?? "");
    expect(addresses.filter((address) => !address.startsWith("./"))).toEqual([]);
    for (const width of [1280, 390]) expect(firstLoad("dist", width).length).toBeGreaterThan(0); // reads each of them
  });

  it("has style sheets that fetch nothing from elsewhere", () => {
    const addresses = ofType(".css").flatMap((path) =>
      [...readFileSync(path, "utf8").matchAll(/(?:url\(\s*|@import\s+)["']?([^"')\s]+)/g)].map(
        (match) => match[1] ?? "",
      ),
    );
    expect(addresses.filter((address) => !/^(?:\.|#|data:)/.test(address))).toEqual([]);
  });

  it("has scripts that name no other host, save XML namespaces and React's error page", () => {
    const named = ofType(".js").flatMap((path) =>
      [...readFileSync(path, "utf8").matchAll(/["'`](?:https?:|wss?:)?\/\/([\w.-]+\.\w+)/g)].map(
        (match) => match[1] ?? "",
      ),
    );
    expect([...new Set(named)].filter((host) => !["www.w3.org", "react.dev"].includes(host))).toEqual([]);
  });

  it("publishes nothing of the machine that built it", () => {
    const here = process.cwd();
    expect(built.filter((path) => readFileSync(path, "latin1").includes(here))).toEqual([]);
  });
});

it("has beside it the notices of those whose code is in its scripts, which name them", () => {
  const notices = readFileSync("dist/notices.txt", "utf8");
  const owners = notices.match(/^\S+(?= \d+\.\d+\.\d+ \()/gm)!;
  const windowing = ["@tanstack/react-virtual", "@tanstack/virtual-core"]; // of a long list, by a file of its own
  expect([...owners].sort()).toEqual([...windowing, "d3-dsv", "d3-time", "react", "react-dom", "scheduler", "zustand"]);
  for (const path of ofType(".js").filter((path) => path.startsWith(join("dist", "assets")))) {
    const code = readFileSync(path, "utf8");
    const reacts = code.includes("Minified React error");
    if (reacts)
      expect(code, path).toMatch(
        /^(?:const __vite__mapDeps=.*\n)?\/\*! Third-party notices: \.\.\/notices\.txt \*\/$/m,
      );
  }
});
