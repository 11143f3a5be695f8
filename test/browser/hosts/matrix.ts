// The matrix as a table, out of a run's report.

import type { EngineName } from "../engines/engine.ts";
import type { TaskCell } from "./cell.ts";
import type { Figures, Host } from "./host.ts";
import { WAYS } from "./host.ts";

export interface Outcome extends TaskCell {
  status: "passed" | "failed" | "skipped";
}

interface Report {
  testResults: { assertionResults: { status: string; meta?: { cell?: TaskCell } }[] }[];
}

/** The cells of Vitest's JSON report. */
export function outcomesOf(report: string): Outcome[] {
  const { testResults } = JSON.parse(report) as Report;
  return testResults.flatMap(({ assertionResults }) =>
    assertionResults.flatMap(({ status, meta }) => {
      if (!meta?.cell) return [];
      return [{ ...meta.cell, status: status === "passed" || status === "failed" ? status : "skipped" }];
    }),
  );
}

const SIGNS = { passed: "✓", failed: "✗" };

/** Three tables' worth of Markdown: the cells, what was measured, and the reasons of what was skipped or not asked. */
export function matrix(hosts: Host[], outcomes: Outcome[], engines: EngineName[]): string {
  const reasons: string[] = [];
  const numbered = (reason: string) => {
    if (!reasons.includes(reason)) reasons.push(reason);
    return `–${superscript(reasons.indexOf(reason) + 1)}`;
  };
  const sign = (host: Host, way: string, engine: EngineName) => {
    const cell = outcomes.find((one) => one.host === host.id && one.way === way && one.engine === engine);
    if (!cell) return numbered("not in this run");
    return cell.status === "skipped" ? numbered(cell.reason ?? "without a reason") : SIGNS[cell.status];
  };
  const versions = engines.map((engine) => {
    const { version } = outcomes.find((cell) => cell.engine === engine && cell.version) ?? {};
    return `${engine} ${version ?? "(not to be had)"}`;
  });
  const rows = hosts.map((host) => {
    const cells = WAYS.map((way) => engines.map((engine) => sign(host, way, engine)).join(" "));
    return `| ${[host.id, host.name.replace(/[|<*]/g, "\\$&"), ...cells].join(" | ")} |`;
  });
  return [
    `Each cell is ${versions.join(", ")}, in this order: ✓ passed, ✗ failed, – skipped, with the number of its reason.`,
    "",
    `| | host | ${WAYS.join(" | ")} |`,
    `|${"---|".repeat(WAYS.length + 2)}`,
    ...rows,
    "",
    ...reasons.map((reason, index) => `${index + 1}. ${reason}`),
    "",
    ...figuresOf(hosts, outcomes),
    "",
    ...notAsked(hosts),
  ].join("\n");
}

/** What was measured; ways and engines that measured the same stand together. */
function figuresOf(hosts: Host[], outcomes: Outcome[]): string[] {
  const measured = outcomes.filter(({ figures }) => Object.keys(figures).length > 0);
  const lines = hosts.flatMap(({ id }) => {
    const cells = measured.filter(({ host }) => host === id);
    const byEngine = together(
      cells,
      ({ engine, figures }) => [engine, wordsOf(figures)],
      ({ way }) => way,
    );
    const byWays = together(
      byEngine,
      ([[, words], ways]) => [ways, words],
      ([[engine]]) => engine,
    );
    return byWays.map(([[ways, words], engines]) => `| ${id} | ${ways} | ${engines} | ${words} |`);
  });
  return lines.length === 0 ? [] : ["| host | ways | engines | measured |", "|---|---|---|---|", ...lines];
}

const wordsOf = (figures: Figures): string =>
  Object.entries(figures)
    .map(([name, value]) => `${name}: ${value}`)
    .join("; ");

type Pair = readonly [string, string];

/** Items that have the same pair of words, each group with what its items are called. */
function together<Item>(items: Item[], pairOf: (item: Item) => Pair, nameOf: (item: Item) => string): [Pair, string][] {
  const groups = new Map<string, [Pair, string[]]>();
  for (const item of items) {
    const pair = pairOf(item);
    const group = groups.get(pair.join("\n")) ?? [pair, []];
    group[1].push(nameOf(item));
    groups.set(pair.join("\n"), group);
  }
  return [...groups.values()].map(([pair, names]) => [pair, names.join(", ")]);
}

/** What a host is not asked, which every other is. */
function notAsked(hosts: Host[]): string[] {
  const lines = hosts.flatMap(({ id, without = {} }) =>
    Object.entries(without).map(([question, reason]) => `| ${id} | ${question} | ${reason} |`),
  );
  return ["| host | not asked | because |", "|---|---|---|", ...lines];
}

const superscript = (number: number) => [...String(number)].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]).join("");

const BEGIN = "<!-- matrix: written by npm run test:engines -->";
const END = "<!-- /matrix -->";

/** The text with this between its markers. */
export function putMatrix(text: string, table: string): string {
  const [start, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (start < 0 || end < start) throw new Error("the markers of the matrix are missing");
  return `${text.slice(0, start + BEGIN.length)}\n\n${table.trim()}\n\n${text.slice(end)}`;
}
