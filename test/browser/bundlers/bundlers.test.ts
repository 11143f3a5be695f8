// The package in projects of other people, built for production and opened.

import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ALL } from "../../extent.ts";
import { record } from "../helpers.ts";
import { openPage } from "../page.ts";
import { type Site, serveFolder } from "../serve.ts";
import { buildProject, renderOnServer } from "./builders.ts";
import { install, PACKAGE } from "./package.ts";
import { COVERING, type HostProject, PROJECTS, unnamed } from "./projects.ts";

let folder: string;
let site: Site;

beforeAll(async () => {
  folder = install();
  cpSync("dist", join(folder, "timeline"), { recursive: true }); // the full page, which a host's server has beside its own
  site = await serveFolder(folder);
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Writes and builds a project; returns the path of its page below the server's root. */
async function built({ name, bundler, react, files, hydrates }: HostProject): Promise<string> {
  const place = name.replace(/\W+/g, "-");
  const own = join(folder, place);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(own, file)), { recursive: true });
    writeFileSync(join(own, file), text);
  }
  if (name.startsWith("copied")) cpSync(join("dist", "embed"), join(own, "embed"), { recursive: true });
  if (hydrates) {
    const html = await renderOnServer({ folder: own, react });
    const page = join(own, "index.html");
    writeFileSync(page, readFileSync(page, "utf8").replace("<!--server-->", html));
  }
  expect(await buildProject(bundler, { folder: own, react })).toEqual([]);
  return bundler === "none" ? `${place}/` : `${place}/dist/`;
}

const scriptsBelow = (path: string): string[] =>
  (readdirSync(path, { recursive: true }) as string[])
    .filter((file) => file.endsWith(".js"))
    .map((file) => readFileSync(join(path, file), "utf8"));

describe("the package", () => {
  it.each(ALL ? PROJECTS : PROJECTS.slice(0, COVERING))("$name", async (project) => {
    const path = await built(project);
    const { page, problems, close } = await openPage({ site: site.url, path, reducedMotion: true });
    const { events } = await record();
    await expect.poll(() => page.locator("output").textContent()).toBe(String(events.length));
    const label = page.locator(".bt-label").first();
    const id = await label.getAttribute("data-event");
    await label.click({ force: true }); // labels are pressed through the plot
    const passage = page.locator(".bt-document .bt-passage").first();
    await passage.waitFor();
    const quotes = events.find((event) => event.id === id)!.evidence.map(({ quote }) => quote);
    expect(quotes).toContain((await page.locator(".bt-document .bt-passage").allTextContents()).join(""));
    const links = await page
      .locator(".bt-embed a[href]")
      .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
    expect(links.filter((href) => href.startsWith(`${site.origin}/timeline/`)).length).toBeGreaterThan(0);
    expect(links.filter((href) => href.startsWith("file:"))).toEqual([]);
    expect(problems).toEqual([]);
    await close();
    if (project.bundler !== "webpack") return;
    for (const code of scriptsBelow(join(folder, path))) expect(code).not.toMatch(/file:\/\/\/\w/); // of the machine that built it
  });

  it.each(ALL ? (["vite", "webpack"] as const) : (["vite"] as const))(
    "copied into a project and bundled by %s, asks which record it is to show",
    async (bundler) => {
      const path = await built(unnamed(bundler));
      const { page, requests, problems, close } = await openPage({ site: site.url, path, reducedMotion: true });
      await expect.poll(() => page.locator("output").textContent()).toContain("no timeline was named");
      await page.getByText("no timeline was named").first().waitFor();
      expect(requests.filter((address) => /timeline\.json|^file:/.test(address))).toEqual([]);
      for (const problem of problems) expect(problem).toMatch(/armenia-timeline: no timeline was named .*; not shown/);
      await close();
    },
  );

  it.each([
    [ts.ModuleKind.ESNext, ts.ModuleResolutionKind.Bundler],
    [ts.ModuleKind.NodeNext, ts.ModuleResolutionKind.NodeNext],
  ])("has types that TypeScript finds by its name (module %s, resolution %s)", (module, moduleResolution) => {
    const path = join(folder, "types.mts");
    writeFileSync(path, TYPED);
    const program = ts.createProgram([path], {
      ...{ module, moduleResolution, strict: true, noEmit: true, jsx: ts.JsxEmit.ReactJSX, types: [] },
      ...{ target: ts.ScriptTarget.ES2022, resolveJsonModule: true, skipLibCheck: true },
    });
    const faults = ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
    expect(faults).toEqual([]);
  });
});

const TYPED = `import { type EmbedOptions, mount } from "${PACKAGE}";
import { ArmeniaTimeline } from "${PACKAGE}/react";
import "${PACKAGE}/element";
import { createElement } from "react";
const options: EmbedOptions = { view: "2012/2017", list: true };
export const shown = mount(document.body, options);
export const tag: HTMLElement = document.createElement("${PACKAGE}");
export const element = createElement(ArmeniaTimeline, { list: true, onReady: ({ events }: { events: number }) => void events });
// @ts-expect-error: there is no such option
mount(document.body, { colour: 1 });
`;
