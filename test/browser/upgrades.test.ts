// Code that was pasted into pages before the timeline was built anew, with another domain and other files.

import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Integrity } from "../../src/build/vite/embed/embed.ts";
import { ALL } from "../extent.ts";
import { HARBOUR } from "../fixtures/records/harbour.ts";
import { openPage } from "./page.ts";
import { type Site, serveFolder } from "./serve.ts";

/** Names of a tone from release to release: each makes another core. */
const RELEASES = ALL ? ["Quarrel", "Strife", "Row"] : ["Quarrel", "Strife"];

let folder: string;
let site: Site;
/** The pages that were written for each release. */
const pages: { name: string; files: Integrity["files"] }[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "timeline-upgrades-"));
  const seeds = join(folder, "seeds");
  cpSync(HARBOUR, seeds, { recursive: true });
  const domain = readFileSync(join(seeds, "timeline.yaml"), "utf8");
  for (const name of RELEASES) {
    writeFileSync(join(seeds, "timeline.yaml"), domain.replace("name: Dispute", `name: ${name}`));
    const build = ["--seeds", seeds, "--outDir", join(folder, "dist"), "--emptyOutDir", "--logLevel", "warn"];
    const { status, stderr } = spawnSync("npm", ["run", "-s", "build", "--", ...build], { encoding: "utf8" });
    if (status !== 0) throw new Error(`the release could not be built: ${stderr}`);
    const { files } = JSON.parse(readFileSync(join(folder, "dist", "embed", "integrity.json"), "utf8")) as Integrity;
    pages.push({ name, files });
  }
  site = await serveFolder(folder);
});
afterAll(async () => {
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Code as the dialog writes it, for each way in that names files by their hash. */
const codes = (files: Integrity["files"]): [way: string, body: string][] => {
  const element = Object.keys(files)
    .find((name) => name.endsWith(".classic.js"))!
    .replace(".classic.js", "");
  const script = (stable: string, type: string) =>
    `<script ${type} src="dist/embed/${files[stable]!.file}" integrity="${files[stable]!.integrity}" crossorigin="anonymous"></script>`;
  return [
    ["element", `${script(`${element}.js`, 'type="module"')}<${element}></${element}>`],
    ["classic", `${script(`${element}.classic.js`, "async")}<${element}></${element}>`],
    [
      "module",
      `<div id="place"></div><script type="module">import { mount } from "./dist/embed/${files["mount.js"]!.file}"; mount(place);</script>`,
    ],
  ];
};

it("makes other files with each release", () => {
  expect(new Set(pages.map(({ files }) => files["mount.js"]!.file)).size).toBe(RELEASES.length);
});

it.each(RELEASES)("shows the timeline in pages that were written for the release “%s”", async (release) => {
  const { files } = pages.find(({ name }) => name === release)!;
  for (const [way, body] of codes(files)) {
    writeFileSync(
      join(folder, `${way}.html`),
      `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,">${body}`,
    );
    const { page, problems, close } = await openPage({ site: site.url, path: `${way}.html`, reducedMotion: true });
    await page.locator(".bt-axis text").first().waitFor();
    expect(problems).toEqual([]);
    await close();
  }
});
