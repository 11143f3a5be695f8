// Parts of a timeline that are files of their own, loaded when they are needed.

import { type ComponentType, type ReactNode, useEffect, useState } from "react";

export interface Parts<Loaded> {
  /** Loads the parts, once. Rejects when they cannot be loaded; the next call tries again. */
  load(): Promise<Loaded>;
  /** The parts, or null until they are there. Where they are wanted, they are asked for as soon as something has been painted. */
  useLoaded(wanted?: boolean): Loaded | null;
  /**
   * A component among the parts. Once they are loaded it is rendered at once; until then `meanwhile` is. Where they cannot be
   * loaded it throws, for the Boundary around it, and made anew it asks for them again.
   */
  part<Props extends object>(
    choose: (loaded: Loaded) => ComponentType<Props>,
    meanwhile?: ReactNode,
  ): ComponentType<Props>;
}

/** @param fetch imports the file of the parts */
export function partsOf<Loaded>(fetch: () => Promise<Loaded>): Parts<Loaded> {
  let known: Loaded | null = null;
  let underWay: Promise<Loaded> | null = null;
  const load = async () => {
    if (known) return known;
    underWay ??= fetch().finally(() => {
      underWay = null;
    });
    known = await underWay;
    return known;
  };
  const useParts = (wanted: boolean, onFail: (error: unknown) => void): Loaded | null => {
    const [loaded, setLoaded] = useState(known);
    useEffect(() => {
      if (loaded || !wanted) return;
      let here = true;
      const then = (act: () => void) => here && act();
      load().then(
        (parts) => then(() => setLoaded(() => parts)),
        (error) => then(() => onFail(error)),
      );
      return () => {
        here = false;
      };
    }, [loaded, wanted, onFail]);
    return loaded;
  };
  return {
    load,
    useLoaded: (wanted = true) => useParts(wanted, saidElsewhere),
    part<Props extends object>(choose: (loaded: Loaded) => ComponentType<Props>, meanwhile: ReactNode = null) {
      return function Part(props: Props) {
        const [failure, setFailure] = useState<unknown>(null);
        const loaded = useParts(true, setFailure);
        if (failure) throw failure;
        if (!loaded) return meanwhile;
        const Chosen = choose(loaded);
        return <Chosen {...props} />;
      };
    },
  };
}

/** Whoever needs a part asks again, and a failure is said there. */
const saidElsewhere = () => {};
