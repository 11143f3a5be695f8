// From days to positions on an axis, and back. A position is a day, except that a cut takes less room than the days that it folds away.

/** A stretch of days that is drawn narrower than it is long, and where it stands. All ends are half open. */
export interface Cut {
  /** Days since 1970-01-01 UTC. */
  readonly from: number;
  readonly to: number;
  /** Positions. */
  readonly start: number;
  readonly end: number;
}

/** A continuous map that keeps the order of days, without a gap: what is drawn moves evenly, and each point of the axis is one time. */
export interface Scale {
  /** Position of a day, fractional days included; ∓Infinity stays what it is. */
  at(day: number): number;
  /** The day at a position: the inverse. */
  dayAt(position: number): number;
  /** In order. */
  readonly cuts: readonly Cut[];
}

/** Each position is its day. */
export const LINEAR: Scale = { at: (day) => day, dayAt: (position) => position, cuts: [] };

const YEAR = 365.25;
/** Width of a cut in years of the axis: so much for being one, and so much for each year in it. A year that is shown 40 px wide makes them 8 and 2.4 px. */
const CUT = { base: 0.2, year: 0.06 } as const;

/** Folds stretches of days away. They are in order and do not touch. */
export function foldedScale(stretches: readonly { from: number; to: number }[]): Scale {
  const widthOf = (days: number) => Math.min((CUT.base + CUT.year * (days / YEAR)) * YEAR, days);
  return scaleWith(stretches, (stretch) => widthOf(stretch.to - stretch.from));
}

/**
 * The scale at a share of the way between two that fold the same stretches, or of which one folds nothing. Where they fold different
 * ones there is nothing between them: it is the second.
 */
export function betweenScales(from: Scale, to: Scale, share: number): Scale {
  const cuts = from.cuts.length > 0 ? from.cuts : to.cuts;
  const isOf = (scale: Scale) =>
    scale.cuts.length === 0 ||
    (scale.cuts.length === cuts.length && scale.cuts.every((cut, i) => cut.from === cuts[i]!.from));
  if (!isOf(to)) return to;
  const widthIn = (scale: Scale, stretch: { from: number; to: number }) =>
    scale.at(stretch.to) - scale.at(stretch.from);
  return scaleWith(cuts, (cut) => widthIn(from, cut) * (1 - share) + widthIn(to, cut) * share);
}

/** Draws stretches of days so wide, in positions. */
function scaleWith<Stretch extends { from: number; to: number }>(
  stretches: readonly Stretch[],
  widthOf: (stretch: Stretch) => number,
): Scale {
  if (stretches.length === 0) return LINEAR;
  let saved = 0;
  const cuts = stretches.map((stretch): Cut => {
    const { from, to } = stretch;
    const start = from - saved;
    const width = widthOf(stretch);
    saved += to - from - width;
    return { from, to, start, end: start + width };
  });
  const days = cuts.flatMap(({ from, to }) => [from, to]);
  const positions = cuts.flatMap(({ start, end }) => [start, end]);
  return { at: (day) => along(days, positions, day), dayAt: (position) => along(positions, days, position), cuts };
}

/** The line through the points (xs[i], ys[i]), and of slope 1 beyond them and between the end of a cut and the start of the next. */
function along(xs: readonly number[], ys: readonly number[], x: number): number {
  let low = 0;
  let high = xs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (xs[middle]! <= x) low = middle + 1;
    else high = middle;
  }
  if (low % 2 === 0) return low === 0 ? ys[0]! + (x - xs[0]!) : ys[low - 1]! + (x - xs[low - 1]!);
  const [x0, x1, y0, y1] = [xs[low - 1]!, xs[low]!, ys[low - 1]!, ys[low]!];
  return y0 + ((x - x0) / (x1 - x0)) * (y1 - y0);
}
