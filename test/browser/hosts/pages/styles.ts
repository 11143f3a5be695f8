// Hosts whose styles reach for everything on the page.

import { compose, type Parts } from "../compose.ts";
import type { Host } from "../host.ts";

const FRAME = "a frame is a document of its own: the host's styles do not reach it";

/** Names that a host's design system may well use, and nonsense as their values. */
const NAMES = `paper panel band ink ink2 ink3 cooperation friction neutral leader rule grid marker marker-ink select
  select-ring row row-edge shadow sans serif bg background color text text-color accent primary secondary muted border
  border-color radius space gap font font-family font-size line-height width height size focus link surface
  foreground card ring z-index transition duration`.split(/\s+/);

/** Families that style sheets like to name; the host gives all of them one face of blocks. */
const FAMILIES = [
  ...["-apple-system", "BlinkMacSystemFont", "Segoe UI", "Roboto", "Noto Sans", "Liberation Sans", "Helvetica Neue"],
  ...["Helvetica", "Arial", "Charter", "Bitstream Charter", "Iowan Old Style", "Cambria", "C059", "Georgia"],
  ...["Noto Serif", "Liberation Serif", "Times New Roman", "Inter"],
];

const styled = (id: string, name: string, style: string, parts: Parts = {}): Host => ({
  id,
  name,
  not: { iframe: FRAME },
  page: (way, context) => compose(way, context, { ...parts, style }),
});

export const STYLES: Host[] = [
  styled("2", "html { font-size: 62.5% }", "html{font-size:62.5%}"),
  {
    ...styled("3a", "* { all: unset !important }", "*{all:unset!important}"),
    not: {
      iframe: "the host would undo its own frame",
      module: "the host undoes the height of its own container",
      react: "the host undoes the height of its own container",
    },
    without: {
      picture: "the article is as wide as the window: it is compared in 3b",
      wheel: "the page has no boxes left, so there is no like place without the embed",
      shift: "the host undoes its own reservation",
    },
  },
  styled(
    "3b",
    "resets, and rules on the host element",
    `*,*::before,*::after{box-sizing:border-box;margin:0;padding:0;border:0 solid red;font:inherit;vertical-align:baseline}
     button,input,select{appearance:none;background:hotpink;border-radius:0;text-transform:uppercase;min-height:60px}
     a{color:red;text-decoration:overline} svg,canvas,img{display:block;max-width:10%;height:auto} ul,ol{list-style:none}
     h2{font-size:60px} p{margin:2em} mark{background:lime} table{border-collapse:collapse} :focus{outline:none!important}
     body{font:16px/1.5 serif}
     armenia-timeline,#embed{color:red;font:italic 900 30px/3 monospace;text-align:right;letter-spacing:4px;cursor:crosshair}`,
  ),
  styled(
    "4",
    "inherited type, direction and colour scheme",
    `h1{display:none}html{color-scheme:dark;background:white} body{letter-spacing:.3em;word-spacing:1em;text-transform:uppercase;line-height:2;text-indent:4em;
     font:italic small-caps 900 20px/2 monospace;direction:rtl;color:red;cursor:wait;text-align:justify;white-space:pre-wrap;
     text-shadow:2px 2px red;font-feature-settings:"zero";font-stretch:condensed;hyphens:auto;word-break:break-all;
     -webkit-text-stroke:1px blue;visibility:visible;list-style:square;tab-size:20;quotes:none;border-collapse:collapse;
     font-variant-numeric:oldstyle-nums;font-kerning:none;overflow-wrap:anywhere;text-align-last:right;caret-color:red;
     -webkit-font-smoothing:none;pointer-events:auto;text-underline-offset:9px;fill:red;stroke:red;text-anchor:end}`,
  ),
  styled("5", "custom properties with likely names", `:root,body,article,armenia-timeline,#embed{${NAMES.map((name) => `--${name}:9px solid hotpink`).join(";")}}`), // biome-ignore format: one rule
  {
    ...styled(
      "6",
      "@font-face collisions",
      `${FAMILIES.map((family) => `@font-face{font-family:"${family}";src:url("/font.woff2")}`).join("")}body{font-family:Roboto}`,
    ),
    without: { shift: "the host's own font comes late, and moves the host's own words" },
  },
];
