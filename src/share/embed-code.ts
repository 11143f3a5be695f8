// The code that shows this timeline in another page, for each way in. Plain values in, text to paste out.

import { embedHeight } from "../model/embed-height.ts";
import { componentName, type EmbedFile, type EmbedFiles, stableNames } from "./embed-files.ts";
import { type Attribute, escapeHtml, prop, queryString, script, tag } from "./markup.ts";

export const WAYS = ["element", "classic", "module", "react", "iframe", "picture"] as const;
export type Way = (typeof WAYS)[number];

/** Options of an embed; null leaves one at its default. */
export interface EmbedOptions {
  view: string | null;
  event: string | null;
  /** Ids with commas between them. */
  actors: string | null;
  query: string | null;
  silent: string | null;
  /** Step of the tour, counted from one; the tour is offered with it. */
  step: string | null;
  theme: "system" | "light" | "dark";
  list: boolean;
  height: number | null;
}

/** The timeline that is embedded, and where it is published. */
export interface EmbedSource {
  /** Tag of the element, and beginning of the files' names. */
  name: string;
  title: string;
  /** Address of the full page, for readers without JavaScript, and for what editors leave of the code. */
  page: string;
  /** Address of a picture of the timeline, where the build has one. */
  picture: string | null;
  /** Address of the folder that holds embed.html and embed/. */
  base: string;
  /** null: no version is known, so the stable names are given, which no hash can be given for. */
  files: EmbedFiles | null;
}

type Option = readonly [name: string, value: string | number];

/** The options that differ from their defaults, by the names that attributes, options, props and parameters share. */
function chosen({ view, event, actors, query, silent, step, theme, list, height }: EmbedOptions): Option[] {
  const options: (readonly [string, string | number | null])[] = [
    ["view", view],
    ["event", event],
    ["actors", actors],
    ["query", query],
    ["silent", silent],
    ["tour", step === null ? null : "on"],
    ["step", step],
    ["theme", theme === "system" ? null : theme],
    ["list", list ? "on" : null],
    ["height", height === embedHeight(null, list) ? null : height],
  ];
  return options.filter((option): option is Option => option[1] !== null && option[1] !== "");
}

/** Writes the code to paste for one way in. */
export function embedCode(way: Way, options: EmbedOptions, source: EmbedSource): string {
  const height = embedHeight(options.height, options.list);
  return { element, classic, module, react, iframe, picture }[way](chosen(options), height, source);
}

type Write = (options: Option[], height: number, source: EmbedSource) => string;

const element: Write = (options, height, source) =>
  [scriptTag([["type", "module"]], "element", source), elementTag(options, height, source)].join("\n");

const classic: Write = (options, height, source) =>
  [scriptTag([], "classic", source), elementTag(options, height, source)].join("\n");

/** The script is one line: editors put elements of their own at line ends. */
const module: Write = (options, height, source) => {
  const values = options.map(([name, value]) => `${name}: ${script(value)}`).join(", ");
  const div = tag("div", [
    ["id", "timeline"],
    ["style", `min-height:${height}px`],
  ]);
  const run = `import { mount } from ${script(addressOf("module", source))}; mount(document.getElementById("timeline"), {${values && ` ${values} `}});`;
  return [...preload("module", source), `${div}${linkTo(source)}</div>`, `<script type="module">${run}</script>`].join(
    "\n",
  );
};

const react: Write = (options, _, source) => {
  const name = componentName(source.name);
  const props = options.map(([name, value]) => `\n      ${prop(name, value)}`);
  const component = props.length > 0 ? `(\n    <${name}${props.join("")}\n    />\n  )` : `<${name} />`;
  const check = preload("react", source).flatMap((link) => [
    "// In the page's head, so that the file is checked:",
    `// ${link}`,
  ]);
  return [
    ...check,
    `import { ${name} } from ${script(addressOf("react", source))};`,
    "",
    "export function Timeline() {",
    `  return ${component};`,
    "}",
  ].join("\n");
};

const iframe: Write = (options, height, source) => {
  const address = new URL("embed.html", source.base).href;
  const query = queryString(options);
  const frame = tag("iframe", [
    [`data-${source.name}`, true],
    ["src", query ? `${address}?${query}` : address],
    ["title", source.title],
    ["width", "100%"],
    ["height", String(height)],
    ["style", "border:0;width:100%"],
    ["loading", "lazy"],
  ]);
  // Behind the frame: what stands inside is taken out with it.
  return [`${frame}</iframe>`, `<p>${linkTo(source)}</p>`, scriptTag([["async", true]], "host", source)].join("\n");
};

const picture: Write = (_, __, source) => {
  const { picture: src, title } = source;
  const image =
    src &&
    tag("img", [
      ["src", src],
      ["alt", title],
      ["width", "640"],
      ["style", "max-width:100%;height:auto"],
    ]);
  return [...(image ? [`<p>${linkTo(source, image)}</p>`] : []), `<p>${linkTo(source)}</p>`].join("\n");
};

const linkTo = ({ page, title }: EmbedSource, content = escapeHtml(title)): string =>
  `${tag("a", [["href", page]])}${content}</a>`;

/** The element, and in it what shows without JavaScript. */
function elementTag(options: Option[], height: number, source: EmbedSource): string {
  const { name } = source;
  const start = tag(name, [
    ["style", `display:block;min-height:${height}px`],
    ...options.map(([name, value]): Attribute => [name, String(value)]),
  ]);
  return `${start}\n  ${linkTo(source)}\n</${name}>`;
}

function scriptTag(attributes: readonly Attribute[], file: EmbedFile, source: EmbedSource): string {
  return `${tag("script", [...attributes, ["src", addressOf(file, source)], ...checked(file, source)])}</script>`;
}

/** An import has no place for a hash: the preload of the same file brings it. */
function preload(file: EmbedFile, source: EmbedSource): string[] {
  if (!source.files) return [];
  return [tag("link", [["rel", "modulepreload"], ["href", addressOf(file, source)], ...checked(file, source)])];
}

const addressOf = (file: EmbedFile, { name, files, base }: EmbedSource): string =>
  new URL(`embed/${files ? files[file].file : stableNames(name)[file]}`, base).href;

/** A hash can only be checked where the file is asked for with CORS. */
const checked = (file: EmbedFile, { files }: EmbedSource): Attribute[] =>
  files
    ? [
        ["integrity", files[file].integrity],
        ["crossorigin", "anonymous"],
      ]
    : [];
