// The parts that the generated validator is put together from. A check builds its message only where it fails: each level
// that the fault passes on its way out puts its own step in front.

import { isDay } from "../../model/date.ts";

/** Returns null, or the end of a sentence that begins with the value's path: `.date.earliest is not a day`. */
export type Check = (value: unknown) => string | null;

function when(expected: string, test: (value: unknown) => boolean): Check {
  const fault = ` is not ${expected}`;
  return (value) => (test(value) ? null : fault);
}

export const text = when("a text", (value) => typeof value === "string");
export const flag = when("true or false", (value) => typeof value === "boolean");
export const day = when("a day", (value) => typeof value === "string" && isDay(value));

export const matches = (pattern: RegExp, expected: string): Check =>
  when(expected, (value) => typeof value === "string" && pattern.test(value));

/** A whole number that JavaScript holds exactly. */
export const whole = (least: number, expected: string): Check =>
  when(expected, (value) => Number.isSafeInteger(value) && (value as number) >= least);

export const oneOf = (...values: unknown[]): Check =>
  when(`one of ${values.join(", ")}`, (value) => values.includes(value));

export const orNull =
  (check: Check): Check =>
  (value) =>
    value === null ? null : check(value);

export const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined ? null : check(value);

export function list(check: Check, least = 0, most = Number.POSITIVE_INFINITY): Check {
  const isList = when(
    most < Number.POSITIVE_INFINITY ? `a list of ${least} to ${most}` : least > 0 ? "a list with entries" : "a list",
    (value) => Array.isArray(value) && value.length >= least && value.length <= most,
  );
  return (value) => {
    const fault = isList(value);
    if (fault) return fault;
    const entries = value as unknown[];
    for (let at = 0; at < entries.length; at += 1) {
      const found = check(entries[at]);
      if (found) return `[${at}]${found}`;
    }
    return null;
  };
}

/** An object with these fields. Others are left alone: a later compiler may write more. */
export function object(fields: Record<string, Check>): Check {
  const isObject = when("an object", (value) => typeof value === "object" && value !== null && !Array.isArray(value));
  const checks = Object.entries(fields);
  return (value) => {
    const fault = isObject(value);
    if (fault) return fault;
    for (const [name, check] of checks) {
      const found = check(Object.hasOwn(value as object, name) ? (value as Record<string, unknown>)[name] : undefined);
      if (found) return `.${name}${found}`;
    }
    return null;
  };
}
