// Whether two pictures of the timeline's box are the same.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import type { Box } from "./embed.ts";

/** Pixels that may differ: none of a mark or a letter is as small. */
const TOLERATED = 4;

export function crop(png: Buffer, { x, y, width, height }: Box): PNG {
  const whole = PNG.sync.read(png);
  const part = new PNG({ width: Math.round(width), height: Math.round(height) });
  PNG.bitblt(whole, part, Math.round(x), Math.round(y), part.width, part.height, 0, 0);
  return part;
}

/** What is different, in words, or null; the pictures are then put where a person can look at them. */
export function difference(name: string, expected: PNG, found: PNG): string | null {
  if (expected.width !== found.width || expected.height !== found.height) {
    return `${found.width} × ${found.height} px instead of ${expected.width} × ${expected.height}`;
  }
  const { width, height } = expected;
  const marked = new PNG({ width, height });
  const count = pixelmatch(expected.data, found.data, marked.data, width, height, { threshold: 0.1 });
  if (count <= TOLERATED) return null;
  const files = Object.entries({ expected, found, marked }).map(([kind, png]) =>
    keepPicture(name, kind, PNG.sync.write(png)),
  );
  return `${count} of ${width * height} pixels differ (${files.at(-1)})`;
}

/** Where a person can look at it, as long as the packages are there. */
export function keepPicture(name: string, kind: string, png: Buffer): string {
  const folder = join("node_modules", ".cache", "hosts");
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name.replace(/[^\w]+/g, "-")}-${kind}.png`);
  writeFileSync(file, png);
  return file;
}
