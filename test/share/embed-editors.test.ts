// @vitest-environment jsdom
// The code for other pages after what editors do to it: it still shows the timeline, or a link with the timeline's title is left.

import { describe, expect, test } from "vitest";
import { type EmbedOptions, type EmbedSource, embedCode, WAYS, type Way } from "../../src/share/embed-code.ts";
import { type EmbedFiles, stableNames } from "../../src/share/embed-files.ts";

const TITLE = "Between “Alliances” & friends";
const PAGE = "https://example.org/t/?event=ipap-2005&view=2004-01-01/2012-12-31";
const SOURCE: EmbedSource = {
  name: "armenia-timeline",
  title: TITLE,
  page: PAGE,
  picture: "https://example.org/t/social.png",
  base: "https://example.org/t/",
  files: Object.fromEntries(
    Object.entries(stableNames("armenia-timeline")).map(([way, name]) => [
      way,
      { file: name.replace(/\.js$/, "-0a1b2c.js"), integrity: `sha384-${"A".repeat(64)}` },
    ]),
  ) as EmbedFiles,
};
const OPTIONS: EmbedOptions = {
  view: "2004-01-01/2012-12-31",
  event: "ipap-2005",
  actors: null,
  query: "peace & quiet",
  silent: null,
  step: null,
  theme: "dark",
  list: true,
  height: 600,
};
/** The component is for sources of programs, which no editor of texts touches. */
const PASTED = WAYS.filter((way) => way !== "react");

const parse = (code: string): HTMLElement =>
  new DOMParser().parseFromString(`<!doctype html><body>${code}`, "text/html").body;
/** Changes what a parser has read, and writes it again, as visual editors do. */
const parsed = (change: (body: HTMLElement) => void) => (code: string) => {
  const body = parse(code);
  change(body);
  return body.innerHTML;
};
const without = (selector: string) =>
  parsed((body) => {
    for (const element of body.querySelectorAll(selector)) element.remove();
  });

/** Paragraphs where lines are empty and <br> at all other line ends, blind for tags and scripts. */
const lineEnds = (code: string) =>
  code
    .split(/\n\s*\n/)
    .map((part) => `<p>${part.trim().replaceAll("\n", "<br />\n")}</p>`)
    .join("\n");

const KEEPING: Record<string, (code: string) => string> = {
  "puts <p> and <br> at line ends": lineEnds,
  "writes & as &#038;": (code) => code.replaceAll("&amp;", "&#038;"),
  "writes & as &#038; at line ends, too": (code) => lineEnds(code).replaceAll("&amp;", "&#038;"),
  "makes boolean attributes empty ones": parsed(() => {}),
  "drops styles": parsed((body) => {
    for (const element of body.querySelectorAll("[style]")) element.removeAttribute("style");
  }),
  "drops the width of frames": parsed((body) => body.querySelector("iframe")?.removeAttribute("width")),
  "moves scripts above": parsed((body) => body.prepend(...body.querySelectorAll("script"))),
  "moves scripts below": parsed((body) => body.append(...body.querySelectorAll("script"))),
  "is read and written twice": (code) => parsed(() => {})(parsed(() => {})(code)),
  "writes one line": (code) => code.replace(/\s*\n\s*/g, " "),
  "makes the quotes of options curly": (code) => code.replace(/ (view|event|query|theme|list)="([^"]*)"/g, " $1=“$2”"),
};

const STRIPPING: Record<string, (code: string) => string> = {
  "takes out scripts": without("script, link"),
  "takes out frames": without("iframe, script, link"),
  "takes out scripts, but leaves their text": (code) => code.replace(/<\/?(?:script|link|iframe)\b[^>]*>/g, ""),
  "knows no elements but its own": parsed((body) => {
    for (const element of body.querySelectorAll("script, link, iframe, style")) element.remove();
    for (const element of body.querySelectorAll(":not(a, p, img, br)")) element.replaceWith(...element.childNodes);
  }),
  "leaves links alone": parsed((body) => {
    for (const element of body.querySelectorAll("script, link, iframe, style, img")) element.remove();
    for (const element of body.querySelectorAll(":not(a)")) element.replaceWith(...element.childNodes);
  }),
};

const runs = (body: HTMLElement, file: string) =>
  expect([...body.querySelectorAll("script")].map((script) => script.src)).toContain(
    `https://example.org/t/embed/${file}`,
  );

/** What each way needs to show the timeline. */
const SHOWS: Record<Exclude<Way, "react">, (body: HTMLElement) => void> = {
  element: (body) => {
    expect(body.querySelectorAll("armenia-timeline")).toHaveLength(1);
    expect(body.querySelector("script")?.type).toBe("module");
    runs(body, "armenia-timeline-0a1b2c.js");
  },
  classic: (body) => {
    expect(body.querySelectorAll("armenia-timeline")).toHaveLength(1);
    runs(body, "armenia-timeline.classic-0a1b2c.js");
  },
  module: (body) => {
    expect(body.querySelectorAll("div#timeline")).toHaveLength(1);
    const script = body.querySelector<HTMLScriptElement>('script[type="module"]');
    expect(script?.text).toMatch(
      /^import \{ mount \} from "https:\/\/example\.org\/t\/embed\/mount-0a1b2c\.js"; mount\(/,
    );
    expect(script?.text).not.toMatch(/[<>\n]/);
  },
  iframe: (body) => {
    const frame = body.querySelector("iframe");
    expect(frame?.hasAttribute("data-armenia-timeline")).toBe(true);
    expect(Object.fromEntries(new URL(frame?.src ?? "").searchParams)).toMatchObject({
      event: "ipap-2005",
      query: "peace & quiet",
      list: "on",
    });
    expect(frame?.getAttribute("width") ?? frame?.style.width).toBe("100%");
    runs(body, "host-0a1b2c.js");
  },
  picture: (body) => expect(body.querySelector<HTMLAnchorElement>("a:has(img)")?.href).toBe(PAGE),
};

function expectLink(body: HTMLElement): void {
  const links = [...body.querySelectorAll("a")].filter(({ textContent }) => textContent === TITLE);
  expect(links.map(({ href }) => href)).toEqual([PAGE]);
}

describe.each(PASTED)("the code of the %s", (way) => {
  test.each(Object.entries(KEEPING))("shows the timeline where the editor %s", (_, edit) => {
    const body = parse(edit(embedCode(way, OPTIONS, SOURCE)));
    SHOWS[way as Exclude<Way, "react">](body);
    expectLink(body);
  });

  test.each(Object.entries(STRIPPING))("leaves a link where the editor %s", (_, edit) =>
    expectLink(parse(edit(embedCode(way, OPTIONS, SOURCE)))),
  );
});

test("options with curly quotes keep their names, so that each is told of once and ignored", () => {
  const edit = KEEPING["makes the quotes of options curly"]!;
  const element = parse(edit(embedCode("element", OPTIONS, SOURCE))).querySelector("armenia-timeline");
  expect(element?.getAttribute("event")).toBe("“ipap-2005”");
});

test("a link is all that is given where there is no picture", () =>
  expectLink(parse(embedCode("picture", OPTIONS, { ...SOURCE, picture: null }))));
