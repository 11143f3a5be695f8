// @vitest-environment jsdom
// What is made of hostile words as HTML: the page with its JSON-LD, and the editor's report.

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { reportPage } from "../../src/build/report/editor-report.ts";
import { SCRIPT, STYLE } from "../../src/build/report/editor-report-style.ts";
import { fillPage } from "../../src/build/vite/plugin.ts";
import type { CompileResult } from "../../src/compile/compile.ts";
import type { Timeline } from "../../src/model/timeline.ts";
import { toJsonLd } from "../../src/share/jsonld.ts";
import { compileTexts, curationYaml, eventYaml, findings } from "../compile/helpers.ts";
import { injectedAll } from "../fixtures/injected-folder.ts";
import { isAllowedAddress, skeletonOf } from "./injected-html.ts";

const { timeline, result, vectors } = injectedAll();
const PAGE = readFileSync("index.html", "utf8");
const parse = (html: string): Document => new DOMParser().parseFromString(html, "text/html");
const squeezed = (text: string | null | undefined) => (text ?? "").replace(/\s+/g, " ").trim();

/** The same timeline, in which nobody says anything. */
function harmless(record: Timeline): Timeline {
  const plain = {
    title: "x",
    publisher: "x",
    summary: "x",
    label: "x",
    subtitle: "x",
    quote: "x",
    url: "https://x.org/",
  };
  return JSON.parse(JSON.stringify(record), (key, value: unknown) =>
    typeof value === "string" && key in plain ? plain[key as keyof typeof plain] : value,
  ) as Timeline;
}

it("has a document and an event for each vector", () => {
  expect(timeline.events).toHaveLength(vectors.length);
  expect(vectors.length).toBeGreaterThan(120);
});

describe("the prerendered page", () => {
  const page = parse(fillPage(PAGE, { timeline }));
  const twin = parse(fillPage(PAGE, { timeline: harmless(timeline) }));

  it("has the elements and attributes of a page in which nobody says anything", () => {
    const [made, wanted] = [page, twin].map((document) => skeletonOf(document, ["content"]));
    expect(made?.elements).toEqual(wanted?.elements);
    expect(made?.addresses.filter((address) => !isAllowedAddress(address))).toEqual([]);
    expect(made?.addresses.length).toBeGreaterThan(timeline.events.length);
  });

  it("says what they say, as text", () => {
    const articles = [...page.querySelectorAll("article")];
    const byId = new Map(timeline.events.map((event) => [`event-${event.id}`, event]));
    expect(articles).toHaveLength(byId.size);
    for (const article of articles) {
      const event = byId.get(article.id);
      expect(article.querySelector("h3")?.textContent).toBe(event?.title);
      expect(article.querySelector("blockquote")?.textContent).toBe(
        event?.evidence[0]?.quote.replaceAll("\r", "\n"), // as every parser of HTML has it
      );
      expect(article.querySelector(".bt-record-facts + p")?.textContent).toBe(event?.summary);
    }
    expect(page.title).toBe(timeline.title);
    for (const name of ["name=description", "property='og:description'"]) {
      expect(page.querySelector(`meta[${name}]`)?.getAttribute("content")).toBe(timeline.subtitle);
    }
  });

  it("carries the data whole", () => {
    const data = (selector: string): unknown => JSON.parse(page.querySelector(selector)?.textContent ?? "");
    expect(data("#timeline-data")).toEqual(timeline);
    expect(data("script[type='application/ld+json']")).toEqual(toJsonLd(timeline));
    expect(page.querySelectorAll("script")).toHaveLength(3);
  });
});

it("JSON-LD leads to the web only", () => {
  const addresses: string[] = [];
  JSON.stringify(toJsonLd(timeline), (key, value: unknown) => {
    if (key === "url" || key === "@id") addresses.push(String(value));
    return value;
  });
  expect(addresses.length).toBeGreaterThan(2 * timeline.events.length - 1);
  expect(addresses.filter((address) => !/^(?:https?:\/\/|#event-)/.test(address))).toEqual([]);
});

describe("the editor's report", () => {
  const reportOf = (compiled: CompileResult) => parse([...reportPage(findings(compiled))].join(""));
  const page = reportOf(result);
  /** Names of elements with those of their attributes and with their classes, numbers left out. */
  const vocabulary = (document: Document): Set<string> =>
    new Set(
      [...document.querySelectorAll("*")].flatMap((element) => [
        ...[...element.attributes].map(({ name }) => `${element.localName} ${name}`),
        ...[...element.classList].map((name) => `${element.localName}.${name}`),
        element.localName,
      ]),
    );

  it("knows no element, attribute or class that the report of other documents does not", () => {
    const ours = Object.fromEntries(
      readdirSync("seeds")
        .filter((name) => /\.(?:txt|yaml)$/.test(name))
        .map((name) => [name, readFileSync(`seeds/${name}`, "utf8")]),
    );
    const faulty = { "z.txt": "They met on Thursday.\n\nRelated articles\n\nIn 1999\n", "z.yaml": "titel: x\n" };
    const warned = {
      "y.txt": "NATO met in 2005.\n",
      "y.yaml": curationYaml("2012", eventYaml("y-1", "ATO met in 2005")),
    };
    const known = new Set(
      [ours, { ...ours, ...faulty, ...warned }].flatMap((files) => [...vocabulary(reportOf(compileTexts(files)))]),
    );
    expect([...vocabulary(page)].filter((name) => !known.has(name))).toEqual([]);
  });

  it("leads nowhere, runs its own script and has its own style", () => {
    const { addresses } = skeletonOf(page, []);
    expect(addresses.length).toBeGreaterThan(timeline.events.length);
    expect(addresses.filter((address) => !/^#d\d+(?:-[a-z]\d+(?:-at)?)?$/.test(address))).toEqual([]);
    expect([...page.querySelectorAll("script")].map(({ textContent }) => textContent)).toEqual([SCRIPT]);
    expect([...page.querySelectorAll("style")].map(({ textContent }) => textContent)).toEqual([STYLE]);
  });

  it("shows what they say, and why it was set aside", () => {
    const shown = (text: string) => squeezed(text).replace(/\p{Cc}/gu, "\ufffd");
    expect([...page.querySelectorAll("article h2")].map(({ textContent }) => squeezed(textContent))).toEqual(
      timeline.documents.map(({ title }) => shown(title)),
    );
    const notes = new Set([...page.querySelectorAll(".notes li")].map(({ textContent }) => squeezed(textContent)));
    expect(vectors.filter(({ text }) => !notes.has(`set aside ${shown(text)}`))).toEqual([]);
  });
});
