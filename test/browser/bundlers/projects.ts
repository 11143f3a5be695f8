// Projects of newsrooms: each shows the timeline in its own way, from the package or from the files of dist/.

import type { Bundler, React } from "./builders.ts";
import { PACKAGE } from "./package.ts";

export interface HostProject {
  name: string;
  bundler: Bundler;
  react: React;
  files: Readonly<Record<string, string>>;
  /** The server renders it first. */
  hydrates?: boolean;
}

/** The tests' server has the page and its record there, beside the project. */
const FULL_PAGE = "/timeline/";
const record = `import timeline from "${PACKAGE}/timeline.json";`;
const options = `{ timeline, base: "${FULL_PAGE}", link: location.origin + "${FULL_PAGE}" }`;

const page = (body: string, script = '<script type="module" src="./main.js"></script>') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,"></head><body>${body}${script}</body></html>`;

const ROOT = '<div id="root"></div>';

const component = `"use client";
import { createElement, StrictMode, useState } from "react";
import { ArmeniaTimeline } from "${PACKAGE}/react";
${record}
export function App({ origin }) {
  const [ready, setReady] = useState("");
  const props = { timeline, base: "${FULL_PAGE}", link: origin + "${FULL_PAGE}", onReady: ({ events }) => setReady(String(events)) };
  return createElement(StrictMode, null, createElement(ArmeniaTimeline, props), createElement("output", null, ready));
}`;

const mounted = `import { mount } from "${PACKAGE}";
${record}
const shown = mount(document.getElementById("root"), ${options});
shown.on("ready", ({ events }) => { document.body.append(Object.assign(document.createElement("output"), { textContent: events })); });`;

const reactClient = (bundler: Bundler, react: React): HostProject => ({
  name: `React ${react} by ${bundler}, in the browser`,
  bundler,
  react,
  files: {
    "index.html": page(ROOT),
    "App.js": component,
    "main.js": `import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App.js";
createRoot(document.getElementById("root")).render(createElement(App, { origin: location.origin }));`,
  },
});

const reactHydrated = (bundler: Bundler, react: React): HostProject => ({
  name: `React ${react} by ${bundler}, rendered on a server and hydrated`,
  bundler,
  react,
  hydrates: true,
  files: {
    "index.html": page('<div id="root"><!--server--></div>'),
    "App.js": component,
    "server.js": `import { createElement } from "react";
import { renderToString } from "react-dom/server";
import { App } from "./App.js";
export const html = renderToString(createElement(App, { origin: "http://host.example" }));`,
    "main.js": `import { createElement } from "react";
import { hydrateRoot } from "react-dom/client";
import { App } from "./App.js";
const complain = (error) => console.error(error);
hydrateRoot(document.getElementById("root"), createElement(App, { origin: location.origin }), { onRecoverableError: complain });`,
  },
});

const module = (bundler: Bundler): HostProject => ({
  name: `mount() by ${bundler}`,
  bundler,
  react: 19,
  files: { "index.html": page(ROOT), "main.js": mounted },
});

const element = (bundler: Bundler): HostProject => ({
  name: `the element by ${bundler}`,
  bundler,
  react: 19,
  files: {
    "index.html": page(`<${PACKAGE} src="${FULL_PAGE}timeline.json" link="${FULL_PAGE}"></${PACKAGE}>`),
    "main.js": `import "${PACKAGE}/element";
document.addEventListener("timeline-ready", ({ detail }) => { document.body.append(Object.assign(document.createElement("output"), { textContent: detail.events })); });`,
  },
});

const vue: HostProject = {
  name: "Vue 3 by vite",
  bundler: "vite",
  react: 19,
  files: {
    "index.html": page(ROOT),
    "main.js": `import { createApp, h, onMounted, onUnmounted, ref } from "vue";
import { mount } from "${PACKAGE}";
${record}
createApp({ setup() {
  const place = ref(null); const ready = ref(""); let shown;
  onMounted(() => { shown = mount(place.value, ${options}); shown.on("ready", ({ events }) => { ready.value = events; }); });
  onUnmounted(() => shown.destroy());
  return () => [h("div", { ref: place }), h("output", String(ready.value))];
} }).mount("#root");`,
  },
};

const svelte: HostProject = {
  name: "Svelte 5 by vite",
  bundler: "vite",
  react: 19,
  files: {
    "index.html": page(ROOT),
    "App.svelte": `<script>
  import { mount } from "${PACKAGE}";
  ${record}
  let ready = $state("");
  function show(node) {
    const shown = mount(node, ${options});
    shown.on("ready", ({ events }) => { ready = String(events); });
    return { destroy: () => shown.destroy() };
  }
</script>
<div use:show></div><output>{ready}</output>`,
    "main.js": `import { mount } from "svelte";
import App from "./App.svelte";
mount(App, { target: document.getElementById("root") });`,
  },
};

/** Nothing is built: the browser finds the modules by a map. */
const importMap: HostProject = {
  name: "plain modules with an import map",
  bundler: "none",
  react: 19,
  files: {
    "index.html": page(
      ROOT,
      `<script type="importmap">{ "imports": { "${PACKAGE}": "${FULL_PAGE}embed/mount.js" } }</script>
<script type="module">import { mount } from "${PACKAGE}";
mount(document.getElementById("root")).on("ready", ({ events }) => { document.body.append(Object.assign(document.createElement("output"), { textContent: events })); });</script>`,
    ),
  },
};

export const PROJECTS: readonly HostProject[] = [
  reactClient("vite", 19),
  reactHydrated("webpack", 18),
  element("vite"),
  vue,
  svelte,
  importMap,
  reactHydrated("vite", 19),
  reactClient("webpack", 18),
  reactClient("vite", 18),
  reactClient("webpack", 19),
  reactHydrated("vite", 18),
  reactHydrated("webpack", 19),
  module("vite"),
  module("webpack"),
  element("webpack"),
];

/** One of each kind, for a run that does not try everything. */
export const COVERING = 6;

/** The files of dist/embed copied into a project, and no record named: nothing says where one is. */
export const unnamed = (bundler: Bundler): HostProject => ({
  name: `copied files and no record, by ${bundler}`,
  bundler,
  react: 19,
  files: {
    "index.html": page(ROOT),
    "main.js": `import { mount } from "./embed/mount.js";
mount(document.getElementById("root")).on("error", ({ message }) => { document.body.append(Object.assign(document.createElement("output"), { textContent: message })); });`,
  },
});
