// What the host tests ask of a browser, whichever it is.

import { PATIENCE } from "../../patience.ts";
import type { Tools } from "./script.ts";

export interface Engine {
  readonly name: EngineName;
  readonly version: string;
  /** A page of its own, loaded, with nothing stored. */
  open(url: string, viewport?: Viewport): Promise<EnginePage>;
  close(): Promise<void>;
}

export type EngineName = "Chromium" | "Firefox" | "WebKit";

export interface Viewport {
  width: number;
  height: number;
}

export const VIEWPORT: Viewport = { width: 1000, height: 800 };

/** The document that a script runs in: the page's own, or that of its first iframe. */
export type Where = "page" | "frame";

export interface EnginePage {
  /** Runs a function in the page, whatever its policy forbids; what it needs comes as its argument, as JSON. */
  evaluate<T, A = undefined>(script: Script<T, A>, arg?: A, where?: Where): Promise<T>;
  moveTo(x: number, y: number): Promise<void>;
  clickAt(x: number, y: number): Promise<void>;
  /** Types each character of a text, or presses one named key ("Escape"). */
  key(text: string): Promise<void>;
  wheel(x: number, y: number, dx: number, dy: number, held?: { ctrl?: boolean }): Promise<void>;
  /** The visible part of the page as PNG, whole pixels of the viewport. */
  screenshot(): Promise<Buffer>;
  goto(url: string): Promise<void>;
  back(): Promise<void>;
  /** What the browser itself complained of; empty where the engine does not tell. */
  readonly complaints: string[];
  readonly can: Abilities;
  close(): Promise<void>;
}

export type Script<T, A> = (arg: A, tools: Tools) => T | Promise<T>;

/** What not every engine can do under automation. */
export interface Abilities {
  /** The heap after a collection, in bytes, or how many nodes and listeners the page holds. */
  measure?: () => Promise<{ heap: number; nodes: number; listeners: number }>;
  /** One finger from point to point. */
  touch?: (points: { x: number; y: number }[]) => Promise<void>;
  /** Styles for print on and off. */
  print?: (on: boolean) => Promise<void>;
  /** Ctrl + wheel is a real input, not a dispatched event. */
  ctrlWheel: boolean;
}

/** An engine that cannot be had here, with the reason. */
export class NotToBeHad extends Error {}

/** Asks until the answer is truthy; the last answer is in the error when time runs out. */
export async function until<T>(what: string, ask: () => Promise<T>, within = PATIENCE): Promise<NonNullable<T>> {
  const end = performance.now() + within;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (performance.now() > end) throw new Error(`waited ${within} ms in vain for ${what}`);
    await new Promise((again) => setTimeout(again, 25));
  }
}
