// The HTML of a host page: an article around the embed, which comes in by one of the ways.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Context, WayOrNone } from "./host.ts";
import type { Answer } from "./server.ts";

const WITNESS = readFileSync(join(import.meta.dirname, "witness.js"), "utf8");

export interface Parts {
  doctype?: string;
  htmlAttributes?: string;
  /** Comes after the witness and before everything else. */
  head?: string;
  style?: string;
  width?: number;
  /** The host's own scripts, which run before the embed's. */
  scripts?: string;
  /** What stands around the embed. */
  wrap?: (embed: string) => string;
  /** Attributes of the element, options of mount() and React, parameters of the iframe. */
  options?: Record<string, string>;
  /** Follows the embed's own scripts. */
  after?: string;
  /** A policy without inline styles: the host reserves the height by script instead. */
  noStyles?: boolean;
  headers?: Record<string, string>;
  /** A script's attributes: the digest that the build names for it. */
  sri?: boolean;
  type?: string;
  /** Attributes of the iframe, besides its address. */
  frame?: string;
  /** Which React the host has. */
  react?: string;
  /** More of the same embed. */
  copies?: number;
  /** The host brings the embed into the page itself; the embed's own script is still the way's. */
  own?: { box: string; script?: string };
}

/** Everything above the embed is as high as whole pixels: engines round what is not, each in its way. */
const BASE =
  "body{margin:0;font:16px/1.5 serif}article{display:block;margin:0 auto}h1{margin:20px 0;line-height:40px}#host-field{display:block;height:24px;box-sizing:border-box}";
const RESERVED = "display:block;min-height:420px";

export function compose(way: WayOrNone, context: Context, parts: Parts = {}): Answer {
  const style = parts.noStyles
    ? ""
    : `<style>${BASE}article{width:${context.query.get("width") ?? parts.width ?? 720}px}${parts.style ?? ""}</style>`;
  const embed = embedded(way, context, parts);
  const boxes = (parts.own?.box ?? embed.box).concat(...Array(Math.max(0, (parts.copies ?? 1) - 1)).fill(embed.copy));
  const box = (parts.wrap ?? ((inner) => inner))(way === "none" ? embed.box : boxes);
  const body = `${parts.doctype ?? "<!doctype html>"}
<html lang="en"${parts.htmlAttributes ? ` ${parts.htmlAttributes}` : ""}>
<head><meta charset="utf-8"/><title>The host's article</title><link rel="icon" href="data:,"/>
<script src="/witness.js"${parts.sri ? ` integrity="${digest(WITNESS)}"` : ""}></script>
${style}${parts.head ?? ""}${parts.scripts ?? ""}</head>
<body><article>
<h1>An article</h1>
<p id="above">Above the timeline, a paragraph of the host's own words.</p>
<p><input id="host-field" aria-label="The host's field"/></p>${parts.noStyles ? `<script>${WHOLE_PIXELS}</script>` : ""}
${box}
${parts.noStyles && way !== "none" && way !== "iframe" ? `<script>${reserve(embed.selector)}</script>` : ""}
<p id="below">Below the timeline, another paragraph.</p>
<script>document.getElementById("host-field").focus({ preventScroll: true });
window[Symbol.for("witness")].begin();</script>
${parts.own?.script ?? embed.scripts}
${parts.after ?? ""}
${"<p>More of the article. </p>".repeat(60)}
</article></body></html>`;
  return { body, type: parts.type ?? "text/html; charset=utf-8", headers: parts.headers ?? {} };
}

/** As BASE, where no style sheet may. */
const WHOLE_PIXELS = `{ const [title, field] = [document.querySelector("h1"), document.getElementById("host-field")];
  title.style.margin = "20px 0"; title.style.lineHeight = "40px"; field.style.display = "block"; field.style.height = "24px"; }`;

const reserve = (selector: string) =>
  `{ const { style } = document.querySelector("${selector}"); style.display = "block"; style.minHeight = "420px"; }`;

interface Embedded {
  box: string;
  /** The same once more, without an id. */
  copy: string;
  scripts: string;
  selector: string;
}

function embedded(way: WayOrNone, context: Context, parts: Parts): Embedded {
  const { bundle } = context;
  const options = parts.options ?? {};
  const kept = parts.noStyles ? "" : ` style="${RESERVED}"`;
  const attributes = Object.entries(options).map(([name, value]) => ` ${name}="${value}"`).join(""); // biome-ignore format: one line
  const asObject = JSON.stringify(options);
  const sri = (name: string) => (parts.sri ? ` integrity="${context.integrity(name).integrity}"` : "");
  const named = (name: string) => `${bundle}embed/${parts.sri ? context.integrity(name).file : name}`;
  const element = `<armenia-timeline${kept}${attributes}><a href="${bundle}">The timeline</a></armenia-timeline>`;
  const into = `<div id="embed"${kept}></div>`;
  const script = (name: string) => `<script crossorigin="anonymous" src="${named(name)}"${sri(name)}></script>`;
  const styled = parts.noStyles
    ? ' width="100%" height="420" frameborder="0"'
    : ' style="display:block;width:100%;height:420px;border:0"';
  const query = new URLSearchParams(options).toString().replaceAll("&", "&amp;");
  const frame = `<iframe data-armenia-timeline="" title="Timeline" loading="lazy" src="${bundle}embed.html${query && `?${query}`}"${
    parts.frame ?? styled
  }></iframe>`;
  const [inElement, inDiv] = ["armenia-timeline", "#embed"];
  switch (way) {
    case "none":
      return { box: `<div id="nothing" style="height:420px"></div>`, copy: "", scripts: "", selector: "#nothing" };
    case "element": {
      const scripts = script("armenia-timeline.js").replace("<script", '<script type="module"');
      return { box: element, copy: element, scripts, selector: inElement };
    }
    case "classic":
      return { box: element, copy: element, scripts: script("armenia-timeline.classic.js"), selector: inElement };
    case "module":
      return { box: into, copy: copyOf(into), scripts: moduleScripts(named("mount.js"), asObject), selector: inDiv };
    case "react":
      return {
        box: into,
        copy: copyOf(into),
        scripts: reactScripts(named("react.js"), asObject, parts.react ?? "react-19"),
        selector: inDiv,
      };
    case "iframe":
      return {
        box: frame.replace("<iframe", '<iframe id="embed"'),
        copy: frame,
        scripts: script("host.js"),
        selector: inDiv,
      };
  }
}

const copyOf = (box: string) => box.replace('id="embed"', 'class="copy"');

/** React as the host has it, for the component's bare imports. */
export const importMap = (library: string) =>
  `<script type="importmap">${JSON.stringify({
    imports: {
      react: `/lib/${library}/react.js`,
      "react-dom": `/lib/${library}/react-dom.js`,
      "react-dom/client": `/lib/${library}/client.js`,
      "react/jsx-runtime": `/lib/${library}/jsx-runtime.js`,
    },
  })}</script>`;

/** mount() has no element that its events could bubble from: they are handed to the witness. */
const moduleScripts = (
  from: string,
  options: string,
) => `<script type="module">const { mount } = await import("${from}");
const witness = window[Symbol.for("witness")];
witness.handles.mount = mount;
for (const container of document.querySelectorAll("#embed, .copy")) {
  const timeline = mount(container, ${options});
  witness.handles.timeline = timeline;
  for (const type of ["ready", "select", "view", "error"]) timeline.on(type, (detail) => witness.saw(type, detail));
}</script>`;

const reactScripts = (from: string, props: string, react: string) => `${importMap(react)}
<script type="module">const { createElement } = await import("react");
const { createRoot } = await import("react-dom/client");
const { ArmeniaTimeline } = await import("${from}");
const witness = window[Symbol.for("witness")];
const hears = Object.fromEntries(["Ready", "Select", "View", "Error"].map((name) =>
  ["on" + name, (detail) => witness.saw(name.toLowerCase(), detail)]));
for (const container of document.querySelectorAll("#embed, .copy")) {
  const root = createRoot(container);
  root.render(createElement(ArmeniaTimeline, { ...hears, ...${props} }));
}
witness.handles.react = { createRoot, createElement, ArmeniaTimeline };</script>`;

export const digest = (text: string) => `sha384-${createHash("sha384").update(text).digest("base64")}`;

/** The digests of a page's inline scripts and of those that carry one, for its script-src. */
export function scriptSources(html: string): string {
  const inline = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(([, text]) => digest(text ?? "")); // biome-ignore format: one line
  const named = [...html.matchAll(/<script[^>]*\sintegrity="([^"]+)"/g)].map(([, value]) => value ?? "");
  return [...inline, ...named].map((value) => `'${value}'`).join(" ");
}
