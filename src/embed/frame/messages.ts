// Messages between an iframe and its host. Both sides take only messages of exactly this form, and only from each other:
// the sender's window and origin are checked where a message arrives.

import { name } from "virtual:built-in";
import { heightFrom } from "../../model/embed-height.ts";
import type { BoxEvents } from "../box/box.ts";

/** Marks a message as one of ours, and says in which version. */
const MARK = `${name}/1`;

/** The host says that it listens; the answers go to its origin alone. */
export const HELLO = { mark: MARK, type: "hello" } as const;

export interface Told {
  type: "height" | keyof BoxEvents;
  detail: Record<string, unknown>;
}

const isText = (value: unknown): boolean => typeof value === "string" && value.length <= 2000;
const isTextOrNull = (value: unknown): boolean => value === null || isText(value);
const isDay = (value: unknown): boolean => typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;

/** The fields of each message, all of them needed. */
const FIELDS: Record<Told["type"], Record<string, (value: unknown) => boolean>> = {
  height: { height: (value) => typeof value === "number" && heightFrom(value) === value },
  ready: { title: isText, events: isCount },
  select: { event: isTextOrNull, source: (value) => value === null || isCount(value), title: isTextOrNull },
  view: { start: isDay, end: isDay },
  error: { message: isText },
};

/** A message in its outer form. */
export const written = (told: Told): object => ({ mark: MARK, ...told });

/** Reads a message to the iframe: true when it is the host's hello. */
export const isHello = (data: unknown): boolean => hasExactly(data, ["mark", "type"]) && marked(data)?.type === "hello";

/** Reads a message to the host; null when it is none of ours, or not as it should be. */
export function readTold(data: unknown): Told | null {
  const message = marked(data);
  const { type, detail } = message ?? {};
  if (!hasExactly(data, ["mark", "type", "detail"]) || typeof type !== "string" || !Object.hasOwn(FIELDS, type))
    return null;
  const fields = FIELDS[type as Told["type"]];
  if (!hasExactly(detail, Object.keys(fields))) return null;
  const given = detail as Told["detail"];
  const fits = Object.entries(fields).every(([name, test]) => test(given[name]));
  return fits ? { type: type as Told["type"], detail: given } : null;
}

function marked(data: unknown): { type?: unknown; detail?: unknown } | null {
  if (typeof data !== "object" || data === null) return null;
  return (data as { mark?: unknown }).mark === MARK ? data : null;
}

function hasExactly(value: unknown, names: readonly string[]): boolean {
  if (typeof value !== "object" || value === null) return false;
  const own = Object.keys(value);
  return own.length === names.length && names.every((name) => own.includes(name));
}
