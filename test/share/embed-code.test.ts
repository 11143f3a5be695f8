// @vitest-environment jsdom
// The code for other pages says, once a parser has read it, exactly what went into it.

import fc from "fast-check";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { embedHeight } from "../../src/model/embed-height.ts";
import { type EmbedOptions, type EmbedSource, embedCode, WAYS, type Way } from "../../src/share/embed-code.ts";
import { type EmbedFiles, stableNames } from "../../src/share/embed-files.ts";
import { runs } from "../extent.ts";

const SHA = `sha384-${"A".repeat(64)}`;
const FILES = Object.fromEntries(
  Object.entries(stableNames("armenia-timeline")).map(([way, name]) => [
    way,
    { file: name.replace(/\.js$/, "-0a1b2c.js"), integrity: SHA },
  ]),
) as EmbedFiles;
const PLAIN: EmbedOptions = {
  view: null,
  event: null,
  actors: null,
  query: null,
  silent: null,
  step: null,
  theme: "system",
  list: false,
  height: null,
};
const PLACE: EmbedSource = {
  name: "armenia-timeline",
  title: "Between Alliances",
  page: "https://example.org/t/",
  picture: "https://example.org/t/social.png",
  base: "https://example.org/t/",
  files: FILES,
};

type Said = Record<string, string>;

/** As no page can carry it otherwise. */
const whole = (text: string): string => text.replace(/[\p{Surrogate}\0]/gu, "\ufffd");

/** Options as attributes. */
function expected({ view, event, actors, query, silent, step, theme, list, height }: EmbedOptions): Said {
  const all = {
    view,
    event,
    actors,
    query,
    silent,
    tour: step === null ? null : "on",
    step,
    theme: theme === "system" ? null : theme,
    list: list ? "on" : null,
    height: height === null || height === embedHeight(null, list) ? null : String(height),
  };
  return Object.fromEntries(
    Object.entries(all)
      .filter(([, value]) => value !== null && value !== "")
      .map(([name, value]) => [name, whole(value ?? "")]),
  );
}

const parse = (code: string) => new DOMParser().parseFromString(`<!doctype html><body>${code}`, "text/html");
const names = (page: Document) => [...page.body.querySelectorAll("*")].map(({ localName }) => localName);
const texts = (values: object): Said =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));

/** Runs a module in which the embed's own is a stand-in, and gives what that was called with. */
function run(code: string, stand: Record<string, unknown>): { from: string[]; exports: Record<string, unknown> } {
  const from: string[] = [];
  const exports: Record<string, unknown> = {};
  const js = ts.transpile(code, {
    module: ts.ModuleKind.CommonJS,
    target: ts.ScriptTarget.ES2022,
    jsx: ts.JsxEmit.React,
  });
  const require = (name: string) => {
    from.push(name);
    return stand;
  };
  new Function("require", "exports", "React", "document", js)(
    require,
    exports,
    { createElement: (_: unknown, props: unknown) => props },
    {
      getElementById: (id: string) => id,
    },
  );
  return { from, exports };
}

const readers: Record<Way, (code: string) => Said> = {
  element: readElement,
  classic: readElement,
  module(code) {
    const page = parse(code);
    expect(names(page)).toEqual(["link", "div", "a", "script"]);
    let told: object = {};
    const { from } = run(page.querySelector("script")?.text ?? "", {
      mount: (id: string, options: object) => {
        expect(id).toBe("timeline");
        told = options;
      },
    });
    expect(from).toEqual([page.querySelector("link")?.getAttribute("href")]);
    return texts(told);
  },
  react(code) {
    const { from, exports } = run(code, {});
    expect(from).toEqual(["https://example.org/t/embed/react-0a1b2c.js"]);
    return texts((exports.Timeline as () => object | null)() ?? {});
  },
  iframe(code) {
    const page = parse(code);
    expect(names(page)).toEqual(["iframe", "p", "a", "script"]);
    return Object.fromEntries(new URL(page.querySelector("iframe")?.getAttribute("src") ?? "").searchParams);
  },
  /** It shows nothing of the options but by its link. */
  picture(code) {
    const page = parse(code);
    expect(names(page)).toEqual(["p", "a", "img", "p", "a"]);
    expect(page.querySelector("img")?.getAttribute("src")).toBe("https://example.org/t/social.png");
    return {};
  },
};

function readElement(code: string): Said {
  const page = parse(code);
  expect(names(page)).toEqual(["script", "armenia-timeline", "a"]);
  const { style, ...said } = Object.fromEntries(
    [...(page.querySelector("armenia-timeline")?.attributes ?? [])].map(({ name, value }) => [name, value]),
  );
  expect(style).toMatch(/^display:block;min-height:\d+px$/);
  return said;
}

/** The titles of the link, and of the iframe or the picture; a component has neither. */
function titlesIn(code: string): string[] {
  const page = parse(code);
  const link = [...page.querySelectorAll("a")].at(-1)?.textContent;
  return [link, page.querySelector("iframe")?.title, page.querySelector("img")?.alt].filter(
    (each) => each !== undefined,
  );
}

const HOSTILE = [
  `"><script>alert(1)</script>`,
  "</script><!--",
  "<!--<script>",
  "]]>",
  `a'b"c\`d\${e}`,
  "{1}{/*",
  "&quot;&amp;&#0;",
  "line\r\nend\u2028\u2029\t",
  "\0\ud800",
  "x&view=1#y?z=%41+ b",
  "*/ // \\",
  "Հայաստան 🇦🇲",
];
const text = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: "binary" }), fc.string());
const optional = fc.option(text, { nil: null });
const options: fc.Arbitrary<EmbedOptions> = fc.record({
  view: optional,
  event: optional,
  actors: optional,
  query: optional,
  silent: fc.constantFrom(null, "fold", "show"),
  step: optional,
  theme: fc.constantFrom("system", "light", "dark"),
  list: fc.boolean(),
  height: fc.option(fc.integer({ min: 320, max: 2000 }), { nil: null }),
});

const LOADED = WAYS.filter((way) => way !== "picture");

describe.each(WAYS)("the way of the %s", (way) => {
  test("whatever goes in is read back, and nothing else comes of it", () => {
    fc.assert(
      fc.property(options, text, (given, title) => {
        const code = embedCode(way, given, { ...PLACE, title });
        expect(readers[way](code)).toEqual(way === "picture" ? {} : expected(given));
        if (way !== "react") expect(new Set(titlesIn(code))).toEqual(new Set([whole(title)]));
      }),
      { numRuns: runs(150) },
    );
  });
});

describe.each(LOADED)("the way of the %s", (way) => {
  test("names the version and its hash; without a list of them the stable name and none", () => {
    const code = embedCode(way, PLAIN, PLACE);
    expect(code).toMatch(/\/embed\/[a-z.-]+-0a1b2c\.js"/);
    expect(code).toContain(`integrity="${SHA}"`);
    expect(code).toContain('crossorigin="anonymous"');
    const stable = embedCode(way, PLAIN, { ...PLACE, files: null });
    expect(stable).toMatch(
      /"https:\/\/example\.org\/t\/embed\/(?:armenia-timeline(?:\.classic)?|mount|react|host)\.js"/,
    );
    expect(stable).not.toMatch(/integrity|crossorigin|modulepreload|0a1b2c/);
  });

  test("says nothing of what an embed is by itself", () => {
    expect(readers[way](embedCode(way, { ...PLAIN, height: 420 }, PLACE))).toEqual({});
    expect(readers[way](embedCode(way, { ...PLAIN, list: true, height: 720 }, PLACE))).toEqual({ list: "on" });
    expect(readers[way](embedCode(way, { ...PLAIN, list: true, height: 420 }, PLACE))).toEqual({
      list: "on",
      height: "420",
    });
  });
});

describe("as it is pasted", () => {
  const given: EmbedOptions = { ...PLAIN, view: "2012-01-01/2017-12-31", query: "“peace” & quiet" };
  const stable = { ...PLACE, files: null };

  test("the element, with a link for readers without JavaScript", () => {
    const page = { ...stable, page: "https://example.org/t/?view=2012-01-01/2017-12-31&q=a%22b" };
    expect(embedCode("element", given, page)).toBe(
      [
        '<script type="module" src="https://example.org/t/embed/armenia-timeline.js"></script>',
        '<armenia-timeline style="display:block;min-height:420px" view="2012-01-01/2017-12-31" query="“peace” &amp; quiet">',
        '  <a href="https://example.org/t/?view=2012-01-01/2017-12-31&amp;q=a%22b">Between Alliances</a>',
        "</armenia-timeline>",
      ].join("\n"),
    );
  });

  test("the module", () => {
    expect(embedCode("module", { ...given, height: 600 }, stable)).toBe(
      [
        '<div id="timeline" style="min-height:600px"><a href="https://example.org/t/">Between Alliances</a></div>',
        '<script type="module">import { mount } from "https://example.org/t/embed/mount.js"; mount(document.getElementById("timeline"), { view: "2012-01-01/2017-12-31", query: "“peace” \\u0026 quiet", height: 600 });</script>',
      ].join("\n"),
    );
  });

  test("the component", () => {
    expect(embedCode("react", { ...given, list: true }, stable)).toBe(
      [
        'import { ArmeniaTimeline } from "https://example.org/t/embed/react.js";',
        "",
        "export function Timeline() {",
        "  return (",
        "    <ArmeniaTimeline",
        '      view="2012-01-01/2017-12-31"',
        '      query={"“peace” \\u0026 quiet"}',
        '      list="on"',
        "    />",
        "  );",
        "}",
      ].join("\n"),
    );
  });

  test("the iframe, as high and as titled as the timeline", () => {
    const page = parse(embedCode("iframe", { ...given, height: 600 }, { ...stable, title: 'A "title" <b>' }));
    const frame = page.querySelector("iframe")!;
    expect(frame.getAttribute("src")).toBe(
      "https://example.org/t/embed.html?view=2012-01-01/2017-12-31&query=%E2%80%9Cpeace%E2%80%9D%20%26%20quiet&height=600",
    );
    expect([frame.title, frame.height, frame.getAttribute("loading")]).toEqual(['A "title" <b>', "600", "lazy"]);
    expect(frame.hasAttribute("data-armenia-timeline")).toBe(true);
  });

  test("the picture with its link, or the link alone where there is none", () => {
    expect(embedCode("picture", given, PLACE)).toBe(
      [
        '<p><a href="https://example.org/t/"><img src="https://example.org/t/social.png" alt="Between Alliances" width="640" style="max-width:100%;height:auto"></a></p>',
        '<p><a href="https://example.org/t/">Between Alliances</a></p>',
      ].join("\n"),
    );
    expect(embedCode("picture", given, { ...PLACE, picture: null })).toBe(
      '<p><a href="https://example.org/t/">Between Alliances</a></p>',
    );
  });

  test("the preload checks the very file that is imported, under the rules of a module", () => {
    const link = parse(embedCode("module", PLAIN, PLACE)).querySelector("link")!;
    expect([link.rel, link.getAttribute("integrity"), link.crossOrigin]).toEqual(["modulepreload", SHA, "anonymous"]);
  });
});

test("each record's embed has names of its own", () => {
  const source = { ...PLACE, name: "moon-landings-line", files: null };
  expect(embedCode("element", PLAIN, source)).toContain(
    '<script type="module" src="https://example.org/t/embed/moon-landings-line.js">',
  );
  expect(embedCode("element", PLAIN, source)).toContain("<moon-landings-line ");
  expect(embedCode("classic", PLAIN, source)).toContain("embed/moon-landings-line.classic.js");
  expect(embedCode("react", PLAIN, source)).toContain("import { MoonLandingsLine } from");
  expect(embedCode("iframe", PLAIN, source)).toContain("<iframe data-moon-landings-line ");
  for (const way of WAYS) expect(embedCode(way, PLAIN, source)).not.toMatch(/armenia-?timeline/i);
});
