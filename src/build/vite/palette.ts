// The Vite plugin that writes the palette as style sheets: `virtual:page-palette.css` and `virtual:embed-palette.css`.

import type { Plugin } from "vite";
import {
  DARK,
  DARK_PAGE_SHADOWS,
  FORCED,
  HOST_COLOURS,
  LIGHT,
  PAGE_SHADOWS,
  PRINT,
  SHADOWS,
} from "../../ui/parts/palette.ts";

const MODULE = /^virtual:(page|embed)-palette\.css(\?.*)?$/;

/** Names under which a host sets the colours of an embed. */
export interface HostNames {
  /** Beginning of each custom property: `name` makes `--name-paper`. */
  name: string;
  /** Ids of the tones, each with its mark. */
  tones: readonly { id: string; mark: "circle" | "diamond" | "square" }[];
}

/**
 * A change of the palette restarts the development server, because the configuration imports it.
 * @param host what hosts call the colours of an embed; without it they can set none
 */
export function palette(host?: HostNames): Plugin {
  return {
    name: "timeline-palette",
    resolveId: (id) => (MODULE.test(id) ? `\0${id}` : undefined),
    load(id) {
      const kind = MODULE.exec(id.replace("\0", ""))?.[1];
      if (kind === "page") return pageColours();
      return kind === "embed" ? embedColours(host) : undefined;
    },
  };
}

/** Colours of the page. Before the script runs, or without it, the system decides between light and dark. */
export function pageColours(): string {
  const light = { ...LIGHT, ...SHADOWS, ...PAGE_SHADOWS };
  const dark = { ...DARK, ...DARK_PAGE_SHADOWS };
  const undecided = `.bt-root:not([data-theme]){${properties({ ...dark, scheme: "dark" })}}`;
  return `${colours(light, dark)}@media screen and (prefers-color-scheme:dark){${undecided}}`;
}

/** Colours of an embed, and the custom properties by which a host sets them. */
export function embedColours(host?: HostNames): string {
  const own = colours({ ...LIGHT, ...SHADOWS }, DARK);
  if (!host) return own;
  const names: [own: string, hosts: string][] = [
    ...HOST_COLOURS.map((name): [string, string] => [name, name]),
    ...host.tones.map(({ id, mark }): [string, string] => [`tone-${mark}`, id]),
  ];
  const set = ([own, hosts]: [string, string]) => `--bt-${own}:var(--${host.name}-${hosts},inherit);`;
  const fonts = ["sans", "serif"].map((name) => set([name, name])).join("");
  return `${own}@media not (forced-colors:active){.bt-embed{${names.map(set).join("")}}}.bt-embed{${fonts}}`;
}

/** Colours in a page's head: those of the browser's own frame, and the ground behind the timeline. */
export function pageHead(): string {
  const ground = (selector: string, { paper }: { paper: string }) => `${selector}{background:${paper}}`;
  const themed = (theme: string) => `html:has(>body>.bt-root[data-theme=${theme}])`;
  return [
    `<meta name="theme-color" content="${LIGHT.paper}" media="(prefers-color-scheme: light)" />`,
    `<meta name="theme-color" content="${DARK.paper}" media="(prefers-color-scheme: dark)" />`,
    `<style>${ground("html", LIGHT)}@media(prefers-color-scheme:dark){${ground("html", DARK)}}` +
      `${ground(themed("light"), LIGHT)}${ground(themed("dark"), DARK)}</style>`,
  ].join("\n    ");
}

/** Screens are light or dark, paper is white, and colours that the system forces come before all. */
function colours(light: Values, dark: Values): string {
  return [
    `.bt-root{${properties({ ...light, scheme: "light" })}}`,
    `@media screen{.bt-root[data-theme=dark]{${properties({ ...dark, scheme: "dark" })}}}`,
    `@media (forced-colors:active){.bt-root,.bt-root[data-theme]{${properties(FORCED)}}}`,
    `@media print{.bt-root{${properties(PRINT)}}}`,
  ].join("");
}

type Values = Partial<Record<string, string>>;

const properties = (values: Values): string =>
  Object.entries(values)
    .map(([name, value]) => `--bt-${name}:${value};`)
    .join("");
