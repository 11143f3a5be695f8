// How long tests wait for a condition.

/** In ms. Nothing is measured by it: what does not come is named before its test ends, also on a machine with much else to do. */
export const PATIENCE = 60_000;
