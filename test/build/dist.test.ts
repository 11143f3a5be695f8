// The built timeline against its contract. Runs after the build.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Compile } from "typebox/schema";
import { describe, expect, it } from "vitest";
import type { Timeline } from "../../src/model/timeline.ts";

const text = (path: string) => readFileSync(join("dist", path), "utf8");
const timeline = JSON.parse(text("timeline.json")) as Timeline;
const documents = new Map(timeline.documents.map(({ id, file }) => [id, text(file)]));
const slice = (document: string, { start, end }: { start: number; end: number }) =>
  documents.get(document)?.slice(start, end);

const evidence = timeline.events.flatMap((event) => event.evidence.map((piece) => ({ event: event.id, ...piece })));
const dates = [
  ...timeline.events.map(({ date }) => date),
  ...timeline.events.flatMap(({ references = [] }) => references.flatMap(({ date }) => (date ? [date] : []))),
  ...timeline.documents.flatMap(({ published }) => (published ? [published] : [])),
];

describe("dist/timeline.json", () => {
  it("validates against the schema published beside it", () => {
    const [valid, errors] = Compile(JSON.parse(text("timeline.schema.json")) as object).Errors(timeline);
    expect(errors.slice(0, 5)).toEqual([]);
    expect(valid).toBe(true);
  });

  it("holds events and documents", () => {
    expect(timeline.events.length).toBeGreaterThan(0);
    expect(timeline.documents.length).toBeGreaterThan(0);
  });

  it("quotes nothing that does not stand in its document, at its offsets", () => {
    const wrong = evidence.filter((piece) => piece.quote === "" || piece.quote !== slice(piece.document, piece));
    expect(wrong).toEqual([]);
  });

  it("dates by words that stand in their document, at their offsets", () => {
    const wrong = evidence.filter(
      ({ document, time }) => time && (time.text === "" || time.text !== slice(document, time)),
    );
    expect(wrong).toEqual([]);
  });

  it("has no date that ends before it begins", () => {
    const wrong = dates.filter(({ earliest, latest }) => earliest !== null && latest !== null && earliest > latest);
    expect(wrong).toEqual([]);
  });

  it("orders its events by earliest day, or where that is open by the latest", () => {
    const days = timeline.events.map(({ date }) => date.earliest ?? date.latest ?? "");
    expect(days).toEqual([...days].sort());
  });

  it("names every event and document once, and only actors and documents of its tables", () => {
    for (const ids of [timeline.events, timeline.documents, timeline.actors].map((rows) => rows.map(({ id }) => id))) {
      expect(ids).toEqual([...new Set(ids)]);
    }
    const actors = new Set(timeline.actors.map(({ id }) => id));
    expect(timeline.events.flatMap((event) => event.actors.filter((id) => !actors.has(id)))).toEqual([]);
    expect(evidence.filter(({ document }) => !documents.has(document))).toEqual([]);
  });

  it("spans its events", () => {
    const { start, end } = timeline.span;
    expect(timeline.events.filter(({ date }) => date.earliest !== null && date.earliest < start)).toEqual([]);
    expect(timeline.events.filter(({ date }) => date.latest !== null && date.latest > end)).toEqual([]);
  });
});

describe("dist/documents", () => {
  it("is the seeds' texts but for a byte order mark and CRLF", () => {
    const asCompiled = (seed: string) => seed.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
    const seeds = readdirSync("seeds").filter((name) => name.endsWith(".txt"));
    const texts = seeds.map((name) => asCompiled(readFileSync(join("seeds", name), "utf8")));
    expect([...documents.values()].sort()).toEqual(texts.sort());
  });

  it("holds nothing else", () => {
    const files = readdirSync("dist/documents").map((name) => `documents/${name}`);
    expect(files.sort()).toEqual(timeline.documents.map(({ file }) => file).sort());
  });
});
