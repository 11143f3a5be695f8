/**
 * Numbers in [0, 1) that are always the same for a seed (a whole number from 1 to 2147483646).
 * Park and Miller's multiplicative generator with the multiplier 48271 (Communications of the ACM 36(7), 1993).
 */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
