// What axe says of a page as it stands.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { some } from "../extent.ts";

/** Colours and widths in px in which pages are looked at: all four, or two that have each of them once. */
export const PAGES = some(
  [
    ["light", 1280],
    ["dark", 1280],
    ["dark", 390],
    ["light", 390],
  ] as const,
  2,
);

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
