// Records with many lanes, and with one: compiled from a domain, and laid out.

import { describe, expect, it } from "vitest";
import { compile, sourceFile } from "../../../src/compile/compile.ts";
import type { Timeline } from "../../../src/model/timeline.ts";
import { eventYaml } from "../../compile/helpers.ts";
import { cameraAt, chartOf, sceneAt, type TestChart } from "../views.ts";

/** Names of one word each: "Aban", "Acan", …, none the beginning of another. */
const NAMES = Array.from({ length: 40 }, (_, k) => `A${"bcdfghklmn"[k % 10]}${"aeio"[Math.floor(k / 10)]}n`);
const idOf = (name: string): string => name.toLowerCase();

/** A record in which each actor meets the next one, a year each. `lanes` as in timeline.yaml. */
function recordWith(lanes: string): Timeline {
  const sentences = NAMES.map((name, k) => `${name} met ${NAMES[(k + 1) % NAMES.length]} in ${1960 + k}.`);
  const events = sentences.map((quote, k) =>
    eventYaml(`meeting-${k}`, quote, {
      date: `"${1960 + k}"`,
      actors: `[${idOf(NAMES[k]!)}, ${idOf(NAMES[(k + 1) % NAMES.length]!)}]`,
      category: "talks",
      tone: "even",
    }),
  );
  const domain = [
    lanes,
    "actors:",
    ...NAMES.map((name) => `  - {id: ${idOf(name)}, name: ${name}, kind: organisation, aliases: [${name}]}`),
    "categories: [{id: talks, name: talks, default: true, words: [met]}]",
    "tones: [{id: even, name: Even, mark: circle}]",
  ];
  const { timeline, diagnostics } = compile({
    files: [
      sourceFile("a.txt", `${sentences.join("\n\n")}\n`),
      sourceFile("a.yaml", `events:\n${events.join("")}`),
      sourceFile("timeline.yaml", `${domain.join("\n")}\n`),
    ],
  });
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return timeline!;
}

/** The px that each lane takes, from its first to its last. */
const spansOf = ({ layout }: TestChart) => layout.lanes.map(({ top, bottom }) => [top, bottom] as const);

const TWELVE = Array.from({ length: 12 }, (_, lane) => {
  const members = NAMES.filter((_, k) => k % 12 === lane).map(idOf);
  return `  - {id: lane-${lane}, name: Lane ${lane}, actors: [${members.join(", ")}]}`;
});

describe("a record of forty actors", () => {
  it.each([
    { lanes: 12, yaml: `lanes:\n${TWELVE.join("\n")}` },
    { lanes: 40, yaml: `lanes: [${NAMES.map(idOf).join(", ")}]` },
    { lanes: 1, yaml: "lanes: [{id: all, name: All of them}]" },
    { lanes: 2, yaml: `lanes: [${idOf(NAMES[7]!)}, {id: others, name: The others}]` },
  ])("has each event in the lane of its first actor, of $lanes", ({ lanes, yaml }) => {
    const record = recordWith(yaml);
    expect(record.domain.lanes).toHaveLength(lanes);
    expect(record.domain.lanes.flatMap(({ actors }) => actors).sort()).toEqual(NAMES.map(idOf).sort());
    for (const width of [358, 1076]) {
      const chart = chartOf(record, width);
      record.events.forEach((event, index) => {
        expect(record.domain.lanes[chart.columns.lane[index]!]?.actors).toContain(event.actors[0]);
      });
      const spans = spansOf(chart);
      for (let k = 1; k < spans.length; k += 1) expect(spans[k]![0]).toBeGreaterThanOrEqual(spans[k - 1]![1]);
      expect(spans.at(-1)![1]).toBeLessThanOrEqual(chart.layout.height);
      const { marks } = sceneAt(chart, cameraAt(chart, 1, 0));
      expect(marks.length).toBeGreaterThanOrEqual(lanes);
    }
  });
});
