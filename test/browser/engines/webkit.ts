// WebKitGTK through its WebDriver, in a MiniBrowser on an X server of its own.

import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PATIENCE } from "../../patience.ts";
import { type Engine, type EnginePage, NotToBeHad, until, VIEWPORT, type Viewport } from "./engine.ts";
import { findProgram } from "./programs.ts";
import { expressionOf, type Tools } from "./script.ts";
import { Session } from "./webdriver.ts";

const LIBRARIES = ["x86_64-linux-gnu", "aarch64-linux-gnu"].flatMap((machine) =>
  ["webkitgtk-6.0", "webkit2gtk-4.1", "webkit2gtk-4.0"].map((version) => `/usr/lib/${machine}/${version}`),
);

/** Each tile is else painted by the processor or the graphics card, whichever is free, and edges differ by a few pixels. */
const PAINTING = { WEBKIT_SKIA_ENABLE_CPU_RENDERING: "1" };

export async function openWebKit(): Promise<Engine> {
  if (process.platform !== "linux") throw new NotToBeHad("WebKitGTK runs on Linux only");
  const driverProgram = findProgram("WebKitGTK driver", "WEBKIT_DRIVER_PATH", ["WebKitWebDriver"]);
  const browserProgram = findProgram("MiniBrowser", "WEBKIT_BROWSER_PATH", ["MiniBrowser"], LIBRARIES);
  const screenProgram = findProgram("X server", "XVFB_PATH", ["Xvfb"]);
  const settings = settingsFolder();
  const screen = await startScreen(screenProgram);
  const port = 20_000 + (process.pid % 20_000);
  const driverProcess = spawn(driverProgram, [`--port=${port}`], {
    stdio: "ignore",
    env: { ...process.env, ...screen.env, ...PAINTING, XDG_CONFIG_HOME: settings, GDK_BACKEND: "x11", LANG: "C.UTF-8" },
  });
  const stop = async () => {
    await ended(driverProcess);
    await ended(screen.process);
    rmSync(settings, { recursive: true, force: true });
  };
  try {
    const server = `http://127.0.0.1:${port}`;
    await until("WebKitWebDriver", () => fetch(`${server}/status`).then(() => true, () => false)); // biome-ignore format: one condition
    const session = await Session.open(server, {
      browserName: "MiniBrowser",
      "webkitgtk:browserOptions": { binary: browserProgram, args: ["--automation"] },
    });
    return await engineOf(session, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function engineOf(session: Session, stop: () => Promise<void>): Promise<Engine> {
  await session.limit(PATIENCE, PATIENCE);
  return {
    name: "WebKit",
    version: session.version,
    async open(url, viewport = VIEWPORT) {
      const page = pageOf(session);
      await resize(session, viewport);
      await page.goto(url);
      return page;
    },
    async close() {
      await session.close().catch(() => {}); // the browser may be gone already; its driver still has to end
      await stop();
    },
  };
}

function pageOf(session: Session): EnginePage {
  const page: EnginePage = {
    complaints: [],
    can: { ctrlWheel: false },
    async evaluate(script, arg, where = "page") {
      if (where === "frame") await session.enter(0);
      try {
        // One string, marked by its first character: an object would meet the page's own ideas of serialising.
        const answer = await session.evaluate<string>(
          `const done = arguments[arguments.length - 1];
           ${expressionOf(script, arg)}.then((answer) => done("+" + answer), (error) => done("-" + error));`,
        );
        if (!answer.startsWith("+")) throw new Error(answer.slice(1));
        return JSON.parse(answer.slice(1));
      } finally {
        if (where === "frame") await session.enter(null);
      }
    },
    moveTo: (x, y) => session.moveTo(x, y),
    clickAt: (x, y) => session.clickAt(x, y),
    key: (text) => session.key(text),
    async wheel(x, y, deltaX, deltaY, { ctrl } = {}) {
      await page.moveTo(x, y);
      if (ctrl) await dispatchWheel(page, { x, y, deltaX, deltaY });
      else await turn(session, x, y, deltaX, deltaY);
    },
    screenshot: () => session.screenshot(),
    goto: (url) => session.goto(url),
    back: () => session.back(),
    close: () => session.goto("about:blank"),
  };
  return page;
}

/** How far each session's wheel has been turned: its driver dispatches only what a turn has more than the one before. */
const turned = new WeakMap<Session, { x: number; y: number }>();

async function turn(session: Session, x: number, y: number, dx: number, dy: number): Promise<void> {
  const before = turned.get(session) ?? { x: 0, y: 0 };
  const now = { x: before.x + dx, y: before.y + dy };
  turned.set(session, now);
  await session.scroll(x, y, now.x, now.y);
}

/** Ctrl + wheel as input does not arrive here, so the event is made in the innermost element under the pointer. */
async function dispatchWheel(page: EnginePage, at: Turn): Promise<void> {
  const frame = await page.evaluate(turnHere, at);
  if (frame) await page.evaluate(turnHere, { ...at, x: at.x - frame.left, y: at.y - frame.top }, "frame");
}

interface Turn {
  x: number;
  y: number;
  deltaX: number;
  deltaY: number;
}

/** Where a frame begins, if it is one that is under the pointer: then nothing has been done yet. */
function turnHere({ x, y, deltaX, deltaY }: Turn, { rect }: Tools): { left: number; top: number } | null {
  let target = document.elementFromPoint(x, y);
  while (target?.shadowRoot?.elementFromPoint(x, y)) target = target.shadowRoot.elementFromPoint(x, y);
  if (target instanceof HTMLIFrameElement) {
    const frame = rect(target);
    return { left: frame.x + target.clientLeft, top: frame.y + target.clientTop };
  }
  target?.dispatchEvent(
    new WheelEvent("wheel", {
      bubbles: true,
      cancelable: true,
      composed: true,
      ctrlKey: true,
      clientX: x,
      clientY: y,
      deltaX,
      deltaY,
    }),
  );
  return null;
}

/** A window whose inside has this size: the frame around it is found out by asking. */
async function resize(session: Session, { width, height }: Viewport): Promise<void> {
  const inside = () => session.evaluate<number[]>("arguments[0]([innerWidth, innerHeight])");
  let outer = { x: 0, y: 0, width, height };
  await session.resize(outer);
  await until("the size of the window", async () => {
    const [w = 0, h = 0] = await inside();
    if (w === width && h === height) return true;
    outer = { ...outer, width: outer.width + width - w, height: outer.height + height - h };
    await session.resize(outer);
    return false;
  });
}

/** Settings in which nothing is animated. */
function settingsFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "timeline-webkit-"));
  mkdirSync(join(folder, "gtk-3.0"));
  writeFileSync(join(folder, "gtk-3.0", "settings.ini"), "[Settings]\ngtk-enable-animations=0\n");
  return folder;
}

/** An X server on the first free display, which it names itself. */
async function startScreen(program: string): Promise<{ process: ChildProcess; env: { DISPLAY: string } }> {
  const args = ["-displayfd", "3", "-screen", "0", "1600x1400x24", "-nolisten", "tcp"];
  const child = spawn(program, args, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const display = await new Promise<string>((found, failed) => {
    child.once("exit", (code) => failed(new NotToBeHad(`Xvfb ended with ${code}`)));
    child.stdio[3]?.once("data", (text: Buffer) => found(String(text).trim()));
  });
  return { process: child, env: { DISPLAY: `:${display}` } };
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((done) => {
    child.once("exit", () => done());
    child.kill("SIGTERM");
  });
}
