// What axe says of a page as it stands.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { ALL, some } from "../extent.ts";
import type { PageOptions } from "./page.ts";

/** Letters, words and lines set apart as far as WCAG 1.4.12 asks for. */
export const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }`;

/** The ways in which a page can be looked at. Widths are in px; "zoomed" is 200 %, which leaves half the width. */
export interface Look {
  theme: "light" | "dark";
  width: number;
  reader: "plain" | "spaced" | "zoomed" | "forced colours";
}

/** Each theme and width together, and each kind of reader with each theme and each width; zoomed only from the widest. */
const ALL_LOOKS: Look[] = [320, 390, 768, 1280].flatMap((width, at) =>
  (["light", "dark"] as const).flatMap((theme): Look[] => {
    const turn = (theme === "light") === (at % 2 === 0);
    const readers: Look["reader"][] = ["plain", turn ? "spaced" : "forced colours"];
    if (width === 1280) readers.push("zoomed");
    return readers.map((reader) => ({ theme, width, reader }));
  }),
);

/** Has each theme, each width and each kind of reader. */
const COVERING: Look[] = [
  { theme: "light", width: 1280, reader: "plain" },
  { theme: "dark", width: 390, reader: "spaced" },
  { theme: "light", width: 320, reader: "plain" },
  { theme: "dark", width: 1280, reader: "zoomed" },
  { theme: "light", width: 768, reader: "forced colours" },
];

/** All looks, or a few that cover each kind. */
export const LOOKS = ALL ? ALL_LOOKS : COVERING;

/** Colours and widths in px in which dialogs and other records are looked at: all four, or two that have each of them once. */
export const PAGES = some(
  [
    ["light", 1280],
    ["dark", 1280],
    ["dark", 390],
    ["light", 390],
  ] as const,
  2,
);

/** The options that open a page in a look. */
export const optionsOf = ({ theme, width, reader }: Look): PageOptions => ({
  theme,
  width: reader === "zoomed" ? width / 2 : width,
  height: 844,
  touch: width < 600,
  forcedColors: reader === "forced colours",
  scale: reader === "zoomed" ? 2 : 1,
});

/** axe itself, to be evaluated in the page first. */
export const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  id: string;
  help: string;
  nodes: { html: string; failureSummary?: string }[];
}

declare const axe: { run(context: object): Promise<{ violations: Violation[]; passes: unknown[] }> };

/** Expects no violation on the page as it stands; each is told with its rule and its first elements. */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  await page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter((animation) => animation.effect?.getTiming().iterations !== Number.POSITIVE_INFINITY)
        .map((animation) => animation.finished.catch(() => null)),
    ),
  );
  const { violations, passes } = await page.evaluate(async () => {
    const { violations, passes } = await axe.run(document);
    return { violations, passes: passes.length };
  });
  const told = violations.map(({ id, help, nodes }) => ({
    state,
    rule: `${id}: ${help}`,
    where: nodes.slice(0, 3).map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary ?? ""}`),
  }));
  expect.soft(told).toEqual([]); // soft: one run tells of every state
  expect(passes).toBeGreaterThan(20);
}
