// Parts of the page that are files of their own, loaded when they are needed.

import { type ComponentType, lazy, useEffect, useState } from "react";

export interface Parts<Loaded> {
  /** Loads the parts, once. Rejects when they cannot be loaded; the next call tries again. */
  load(): Promise<Loaded>;
  /** The parts, or null until they are there. Where they are wanted, they are asked for as soon as something has been painted. */
  useLoaded(wanted?: boolean): Loaded | null;
  /** A component among the parts. Once they are loaded it is rendered at once, without a fallback before it. */
  part<Props>(choose: (loaded: Loaded) => ComponentType<Props>): ComponentType<Props>;
}

/** @param fetch imports the file of the parts */
export function partsOf<Loaded>(fetch: () => Promise<Loaded>): Parts<Loaded> {
  let known: Loaded | null = null;
  const load = async () => {
    known ??= await fetch();
    return known;
  };
  return {
    load,
    useLoaded: (wanted = true) => useParts(known, wanted ? load : null),
    part<Props>(choose: (loaded: Loaded) => ComponentType<Props>) {
      const chosen = (loaded: Loaded) => ({ default: choose(loaded) as ComponentType<unknown> });
      return lazy(() => (known ? atOnce(chosen(known)) : load().then(chosen))) as unknown as ComponentType<Props>;
    },
  };
}

function useParts<Loaded>(known: Loaded | null, load: (() => Promise<Loaded>) | null): Loaded | null {
  const [loaded, setLoaded] = useState(known);
  useEffect(() => {
    if (!loaded) load?.().then(setLoaded, () => {}); // whoever needs a part asks again, and an error is said there
  }, [loaded, load]);
  return loaded;
}

/** React asks whether a module has come as soon as it has called `then`. */
const atOnce = <Value>(value: Value) =>
  ({
    // biome-ignore lint/suspicious/noThenProperty: a promise would answer a moment later, and a fallback would be shown until then
    then: (take: (value: Value) => void) => take(value),
  }) as Promise<Value>;
