// What readers' browsers fetch, and how much of it there may be: after gzip, in bytes.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Integrity } from "../../src/build/vite/embed/embed.ts";
import { firstLoad, type LoadedFile } from "./first-load.ts";

export interface Size {
  name: string;
  files: LoadedFile[];
  bytes: number;
  limit: number;
}

/** Files of dist/embed by stable name, each with its limit. The classic script is loader and core in one. */
const EMBED: readonly [name: string, file: string, limit: number][] = [
  ["loader", "armenia-timeline.js", 3_000],
  ["core", "mount.js", 155_500],
  ["classic script", "armenia-timeline.classic.js", 173_300],
  ["React component", "react.js", 87_600],
  ["iframe's script, without the core", "frame.js", 4_000],
  ["script for hosts of iframes", "host.js", 1_500],
];

/** The page's first load, in windows of these widths in px. */
const FIRST_LOADS: readonly [name: string, width: number, limit: number][] = [
  ["first load with a chart", 1280, 154_400],
  ["first load on a phone", 390, 128_400],
];

/** The page's first loads, and the ways into other pages, as they stand in a built folder. */
export function sizes(folder: string): Size[] {
  const { files } = JSON.parse(readFileSync(join(folder, "embed", "integrity.json"), "utf8")) as Integrity;
  const embedded = EMBED.map(([name, stable, limit]) => {
    const path = join("embed", files[stable]?.file ?? stable);
    return sized(name, [{ path, gzip: gzipSync(readFileSync(join(folder, path))).byteLength }], limit);
  });
  const firstLoads = FIRST_LOADS.map(([name, width, limit]) => sized(name, firstLoad(folder, width), limit));
  return [...firstLoads, ...embedded];
}

function sized(name: string, files: LoadedFile[], limit: number): Size {
  return { name, files, limit, bytes: files.reduce((whole, { gzip }) => whole + gzip, 0) };
}
