// The code that shows this timeline in another page, for each way in. Plain values in, text to paste out.

import { embedHeight } from "../model/embed-height.ts";
import type { EmbedFile, EmbedFiles } from "./embed-files.ts";
import { type Attribute, escapeHtml, prop, queryString, script, tag } from "./markup.ts";

export const WAYS = ["element", "classic", "module", "react", "iframe"] as const;
export type Way = (typeof WAYS)[number];

/** What an embed is told; null leaves it at what it is by itself. */
export interface EmbedOptions {
  view: string | null;
  event: string | null;
  /** Ids with commas between them. */
  actors: string | null;
  query: string | null;
  theme: "system" | "light" | "dark";
  list: boolean;
  height: number | null;
}

export interface EmbedPlace {
  title: string;
  /** Address of the full page, for readers without JavaScript. */
  page: string;
  /** Address of the folder that holds embed.html and embed/. */
  base: string;
  /** null: no version is known, so the stable names are given, which no hash can be given for. */
  files: EmbedFiles | null;
}

type Option = readonly [name: string, value: string | number];

/** What differs from how an embed is by itself, in the names that attributes, options, props and parameters share. */
function said({ view, event, actors, query, theme, list, height }: EmbedOptions): Option[] {
  const options: (readonly [string, string | number | null])[] = [
    ["view", view],
    ["event", event],
    ["actors", actors],
    ["query", query],
    ["theme", theme === "system" ? null : theme],
    ["list", list ? "on" : null],
    ["height", height === embedHeight(null, list) ? null : height],
  ];
  return options.filter((option): option is Option => option[1] !== null && option[1] !== "");
}

export function embedCode(way: Way, options: EmbedOptions, place: EmbedPlace): string {
  const height = embedHeight(options.height, options.list);
  return { element, classic, module, react, iframe }[way](said(options), height, place);
}

type Write = (options: Option[], height: number, place: EmbedPlace) => string;

const element: Write = (options, height, place) =>
  [scriptTag([["type", "module"]], "armenia-timeline.js", place), elementTag(options, height, place)].join("\n");

const classic: Write = (options, height, place) =>
  [scriptTag([], "armenia-timeline.classic.js", place), elementTag(options, height, place)].join("\n");

const module: Write = (options, height, place) => {
  const lines = options.map(([name, value]) => `    ${name}: ${script(value)},\n`);
  return [
    ...preload("mount.js", place),
    `${tag("div", [
      ["id", "timeline"],
      ["style", `min-height:${height}px`],
    ])}</div>`,
    '<script type="module">',
    `  import { mount } from ${script(addressOf("mount.js", place))};`,
    "",
    `  mount(document.getElementById("timeline"), {${lines.length > 0 ? `\n${lines.join("")}  ` : ""}});`,
    "</script>",
  ].join("\n");
};

const react: Write = (options, _, place) => {
  const props = options.map(([name, value]) => `\n      ${prop(name, value)}`);
  const component = props.length > 0 ? `(\n    <ArmeniaTimeline${props.join("")}\n    />\n  )` : "<ArmeniaTimeline />";
  const check = preload("react.js", place).flatMap((link) => [
    "// In the page's head, so that the file is checked:",
    comment(link),
  ]);
  return [
    ...check,
    `import { ArmeniaTimeline } from ${script(addressOf("react.js", place))};`,
    "",
    "export function Timeline() {",
    `  return ${component};`,
    "}",
  ].join("\n");
};

const iframe: Write = (options, height, place) => {
  const address = new URL("embed.html", place.base).href;
  const query = queryString(options);
  const frame = tag("iframe", [
    ["data-armenia-timeline", true],
    ["src", query ? `${address}?${query}` : address],
    ["title", place.title],
    ["width", "100%"],
    ["height", String(height)],
    ["style", "border:0"],
    ["loading", "lazy"],
  ]);
  return [`${frame}</iframe>`, scriptTag([["async", true]], "host.js", place)].join("\n");
};

/** The element, and in it what shows without JavaScript. */
function elementTag(options: Option[], height: number, { page, title }: EmbedPlace): string {
  const start = tag("armenia-timeline", [
    ["style", `display:block;min-height:${height}px`],
    ...options.map(([name, value]): Attribute => [name, String(value)]),
  ]);
  return `${start}\n  ${tag("a", [["href", page]])}${escapeHtml(title)}</a>\n</armenia-timeline>`;
}

function scriptTag(attributes: readonly Attribute[], name: EmbedFile, place: EmbedPlace): string {
  return `${tag("script", [...attributes, ["src", addressOf(name, place)], ...checked(name, place)])}</script>`;
}

/** An import has no place for a hash: the preload of the same file brings it. */
function preload(name: EmbedFile, place: EmbedPlace): string[] {
  if (!place.files) return [];
  return [tag("link", [["rel", "modulepreload"], ["href", addressOf(name, place)], ...checked(name, place)])];
}

const addressOf = (name: EmbedFile, { files, base }: EmbedPlace): string =>
  new URL(`embed/${files ? files[name].file : name}`, base).href;

/** A hash can only be checked where the file is asked for with CORS. */
const checked = (name: EmbedFile, { files }: EmbedPlace): Attribute[] =>
  files
    ? [
        ["integrity", files[name].integrity],
        ["crossorigin", "anonymous"],
      ]
    : [];

const comment = (tag: string): string => `// ${tag.replace(/\s*\n\s*/g, " ").replace(" >", ">")}`;
