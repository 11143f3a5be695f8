// Records that a bundle may be served with by mistake.

import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Answer } from "./server.ts";

export const FAULTS = ["missing", "no-cors", "huge", "malformed", "wrong-version"] as const;
export type Fault = (typeof FAULTS)[number];

export const isFault = (name: string): name is Fault => (FAULTS as readonly string[]).includes(name);

const SHARED = { "Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin" };
const HUGE = 10_000_000;

export async function brokenRecord(dist: string, fault: Fault): Promise<Answer> {
  const text = await readFile(join(resolve(dist), "timeline.json"), "utf8");
  const json = (body: string): Answer => ({ body, type: "application/json; charset=utf-8", headers: SHARED });
  if (fault === "missing") return { body: "not found", status: 404, headers: SHARED };
  if (fault === "no-cors") return { body: text, type: "application/json; charset=utf-8" };
  if (fault === "malformed") return json(text.slice(0, text.length / 2));
  const record = JSON.parse(text) as { version: number; events: { id: string; summary: string }[] };
  if (fault === "wrong-version") return json(JSON.stringify({ ...record, version: 99 }));
  const filling = "x ".repeat(Math.ceil(HUGE / 2 / record.events.length));
  for (const event of record.events) event.summary += ` ${filling}`;
  return json(JSON.stringify(record));
}
