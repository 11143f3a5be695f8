// the chart beside other timelines and a bare canvas, by turns in one Chromium: load, frames of pan and zoom, memory, bytes

import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";
import { findChromium, QUIET } from "../browser/chromium.ts";
import { serveFolder } from "../browser/serve.ts";
import { archive } from "../chart/archive.ts";
import { type Cost, costOf } from "./peers/measure.ts";
import { PEERS, type Peer, pageOf, plainOf } from "./peers/pages.ts";

const PACKAGES = fileURLToPath(new URL("peers", import.meta.url));
const SIZES = [30, 1_000, 10_000, 100_000, 1_000_000];
const ROUNDS = 3;
const most = Number(process.argv[3] ?? 100_000);
if (!(most >= 30)) throw new Error(`${process.argv[3]} is no number of events`);
const sizes = SIZES.filter((size) => size <= most);

if (!existsSync("dist/embed/mount.js")) throw new Error('There is no dist/embed/mount.js: run "npm run build" first.');
if (!existsSync(join(PACKAGES, "node_modules"))) {
  const { status } = spawnSync("npm", ["ci", "--prefix", PACKAGES], { stdio: "inherit" });
  if (status !== 0) throw new Error("the other timelines could not be installed");
}

const folder = mkdtempSync(join(tmpdir(), "timeline-bench-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
cpSync("dist/embed", join(folder, "embed"), { recursive: true });
cpSync(join(PACKAGES, "node_modules"), join(folder, "peers"), { recursive: true });
mkdirSync(join(folder, "records"));
for (const size of sizes) {
  const record = archive(size);
  writeFileSync(join(folder, "records", `ours-${size}.json`), JSON.stringify(record));
  writeFileSync(join(folder, "records", `plain-${size}.json`), JSON.stringify(plainOf(record)));
}
/** A script and those beside it that it imports by name. */
function withImports(path: string): string[] {
  const beside = [...readFileSync(join(folder, path), "utf8").matchAll(/["']\.\/([\w.-]+\.js)["']/g)];
  return [path, ...beside.map(([, name]) => `${dirname(path)}/${name}`)];
}

const pageName = (peer: Peer, size: number) => `${peer.name.replace(" ", "-")}-${size}.html`;
for (const peer of PEERS)
  for (const size of sizes)
    writeFileSync(
      join(folder, pageName(peer, size)),
      pageOf(peer, `${peer.name === "ours" ? "ours" : "plain"}-${size}.json`),
    );

const site = await serveFolder(folder);
const browser = await chromium.launch({ executablePath: findChromium(), chromiumSandbox: false, args: [...QUIET] });
const middle = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

const print = (...cells: string[]) =>
  console.log(cells.map((cell, at) => (at === 0 ? cell.padEnd(24) : cell.padStart(12))).join(""));
print("", "load ms", "pan 1/s", "zoom 1/s", "task ms", "heap MB");
for (const size of sizes) {
  const taking = PEERS.filter((peer) => size <= peer.most);
  const costs = new Map<Peer, (Cost | null)[]>(taking.map((peer) => [peer, []]));
  // by turns, so that what else the machine does meets all alike
  for (let round = 0; round < ROUNDS; round += 1)
    for (const peer of taking)
      costs.get(peer)?.push(await costOf(browser, new URL(pageName(peer, size), site.url).href, peer.target, peer.key));
  console.log(`\n${size.toLocaleString("en")} events`);
  for (const peer of PEERS) {
    const found = (costs.get(peer) ?? []).filter((cost) => cost !== null);
    const figure = (of: (cost: Cost) => number) => middle(found.map(of)).toFixed(0);
    if (found.length === 0) print(`  ${peer.name}`, costs.has(peer) ? "over 60 s" : "not tried");
    else
      print(
        `  ${peer.name}`,
        figure(({ load }) => load),
        figure(({ pan }) => pan),
        figure(({ zoom }) => zoom),
        figure(({ longest }) => longest),
        figure(({ heap }) => heap),
      );
  }
}
console.log("\nCode after gzip, kB");
for (const { name, code } of PEERS) {
  const files = new Set(code.flatMap(withImports));
  const bytes = [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0);
  print(`  ${name}`, (bytes / 1000).toFixed(0));
}
await browser.close();
await site.close();
