// Chooses few cells of the matrix that still try every host, and every way in on every kind of host.

import type { EngineName } from "../engines/engine.ts";
import { type Host, reasonToSkip, WAYS, type Way } from "./host.ts";

export interface Chosen {
  host: Host;
  way: Way;
}

interface Candidate extends Chosen {
  /** The host, and the pair of its kind and the way: what choosing this cell covers. */
  covers: readonly [host: string, pair: string];
}

/**
 * A pairwise covering by a greedy choice: the cell that covers most of what is still open, then one of an ordinary
 * host before one that takes long, then the way that was chosen least. The same hosts give the same cells.
 */
export function covering(kinds: Readonly<Record<string, readonly Host[]>>, engine: EngineName): Chosen[] {
  const candidates = Object.entries(kinds).flatMap(([kind, hosts]) =>
    hosts.flatMap((host) =>
      WAYS.filter((way) => reasonToSkip(host, way, engine) === "").map(
        (way): Candidate => ({ host, way, covers: [host.id, `${kind} ${way}`] }),
      ),
    ),
  );
  const open = new Set(candidates.flatMap(({ covers }) => covers));
  const times = new Map<Way, number>(WAYS.map((way) => [way, 0]));
  const chosen: Chosen[] = [];
  while (open.size > 0) {
    const [best] = candidates
      .map((candidate) => ({ candidate, gain: candidate.covers.filter((item) => open.has(item)).length }))
      .filter(({ gain }) => gain > 0)
      .sort(
        (a, b) =>
          b.gain - a.gain ||
          Number(a.candidate.host.long ?? false) - Number(b.candidate.host.long ?? false) ||
          times.get(a.candidate.way)! - times.get(b.candidate.way)!,
      );
    const { host, way, covers } = best!.candidate;
    chosen.push({ host, way });
    times.set(way, times.get(way)! + 1);
    for (const item of covers) open.delete(item);
  }
  return chosen;
}
