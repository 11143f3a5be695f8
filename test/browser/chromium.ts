// Finds a Chromium for the browser tests, or installs one; and how it is started.

import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { chromium } from "playwright-core";

/** Nothing that would ask the network for anything but the page under test. */
export const QUIET = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-domain-reliability",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1", // no other host can be had
];

const MISSING =
  "No Chromium for the browser tests: install Chromium or Chrome, or set CHROMIUM_PATH to the program of one.";

/** The shell without windows first: tests take two thirds of the time in it. */
const PROGRAMS = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "chrome",
  "microsoft-edge-stable",
  "microsoft-edge",
];

const PLACES: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: ["/usr/bin/chromium", "/usr/lib/chromium/chromium", "/snap/bin/chromium", "/opt/google/chrome/chrome"],
  darwin: ["Chromium", "Google Chrome", "Microsoft Edge"].map(
    (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
  ),
};

const WINDOWS_PLACES = ["Google\\Chrome\\Application\\chrome.exe", "Chromium\\Application\\chrome.exe"];

type Environment = Record<string, string | undefined>;

/** Where a Chromium of the system may be, the likeliest first. */
export function systemCandidates(platform: NodeJS.Platform, env: Environment): string[] {
  const suffix = platform === "win32" ? ".exe" : "";
  const folders = (env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const onPath = PROGRAMS.flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
  const programFolders = [env.ProgramFiles, env["ProgramFiles(x86)"], env.LOCALAPPDATA];
  const windows = programFolders.flatMap((folder) =>
    folder ? WINDOWS_PLACES.map((place) => `${folder}\\${place}`) : [],
  );
  return [...onPath, ...(platform === "win32" ? windows : (PLACES[platform] ?? []))];
}

/** The program to start: the environment's, the system's, Playwright's own, or one installed now. Throws one line if none. */
export function findChromium(env: Environment = process.env, say: (line: string) => void = console.error): string {
  for (const name of ["CHROMIUM_PATH", "CHROME_PATH"]) {
    const named = env[name];
    if (!named) continue;
    if (runs(named)) return named;
    throw new Error(`${name} is "${named}", which is not a Chromium that starts here.`);
  }
  return present(env) ?? installed(env, say);
}

function present(env: Environment): string | undefined {
  return [...systemCandidates(process.platform, env), chromium.executablePath()].find(runs);
}

function installed(env: Environment, say: (line: string) => void): string {
  if (process.platform === "linux" && process.getuid?.() === 0) {
    say("No Chromium found; installing the system's with apt-get …");
    quietly("apt-get", ["update"]);
    quietly("apt-get", ["install", "-y", "--no-install-recommends", "chromium-headless-shell", "fonts-liberation"]);
    const found = present(env);
    if (found) return found;
  }
  say("No Chromium found; installing one (Playwright's, for these tests) …");
  const cli = join(dirname(createRequire(import.meta.url).resolve("playwright-core/package.json")), "cli.js");
  quietly(process.execPath, [cli, "install", "--no-shell", "chromium"]);
  const own = chromium.executablePath();
  if (runs(own)) return own;
  throw new Error(MISSING);
}

function quietly(program: string, args: string[]): void {
  spawnSync(program, args, { stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
}

/** Whether a program is there and, where asking is harmless, answers. (Playwright's may lack the system's libraries.) */
function runs(program: string): boolean {
  try {
    accessSync(program, constants.X_OK);
  } catch {
    return false;
  }
  return process.platform !== "linux" || spawnSync(program, ["--version"], { stdio: "ignore" }).status === 0;
}
