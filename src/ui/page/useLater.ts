// Loads the parts that the page's first paint does not need, and gives them when they are there.

import { type ComponentType, lazy, useEffect, useState } from "react";

type Later = typeof import("./later.ts");

let loaded: Later | null = null;

/** Loads the parts, once. Rejects when they cannot be loaded. */
export async function loadLater(): Promise<Later> {
  loaded ??= await import("./later.ts");
  return loaded;
}

/** The parts, or null until they are there. They are asked for as soon as something has been painted. */
export function useLater(): Later | null {
  const [later, setLater] = useState(loaded);
  useEffect(() => {
    if (!later) loadLater().then(setLater, () => {}); // asked for again by whoever needs one of them, and an error is said there
  }, [later]);
  return later;
}

/** A component among the parts. Once they are loaded it is rendered at once, without a fallback before it. */
export function laterPart<Props>(choose: (later: Later) => ComponentType<Props>) {
  const part = (later: Later) => ({ default: choose(later) as ComponentType<unknown> });
  return lazy(() => (loaded ? atOnce(part(loaded)) : loadLater().then(part))) as unknown as ComponentType<Props>;
}

/** React asks whether a module has come as soon as it has called `then`. */
const atOnce = <Value>(value: Value) =>
  ({
    // biome-ignore lint/suspicious/noThenProperty: a promise would answer a moment later, and a fallback would be shown until then
    then: (take: (value: Value) => void) => take(value),
  }) as Promise<Value>;
