// dist/embed as a newsroom installs it: packed by npm, and unpacked into the node_modules of a project of its own.

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

export const PACKAGE = "armenia-timeline";

/** Packages that the projects import by name. They are this project's own, of the version that it has. */
const SHARED = ["react", "react-dom", "scheduler", "svelte", "vue", "@types/react", "@types/react-dom", "csstype"];

/** Makes an empty folder with the package installed in it, and returns its path. */
export function install(): string {
  const folder = mkdtempSync(join(tmpdir(), "timeline-bundler-"));
  const modules = join(folder, "node_modules");
  const place = join(modules, PACKAGE);
  mkdirSync(place, { recursive: true });
  const packed = execFileSync("npm", ["pack", resolve("dist/embed"), "--pack-destination", folder, "--silent"], {
    encoding: "utf8",
  });
  execFileSync("tar", ["-xzf", join(folder, packed.trim()), "-C", place, "--strip-components", "1"]);
  for (const name of SHARED) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(resolve("node_modules", name), join(modules, name), "dir");
  }
  return folder;
}
