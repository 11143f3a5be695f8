// The lines of a PDF's page in the order in which they are read: columns one after the other, rows of tables as rows.

/** An item of the text of a page. Lengths are in points, y grows upward. */
export interface Item {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  page: number;
  /** Its number on the page. */
  item: number;
}

export interface Line {
  /** Items from left to right, or as they are read; between two cells of a row stands null. */
  items: (Item | null)[];
  x: number;
  right: number;
  y: number;
  size: number;
  page: number;
  /** Number of the column on its page; lines across several have one of their own. */
  column: number;
  /** Left and right edge of the column. */
  left: number;
  end: number;
}

/** Of the letters' size: how far baselines of one line lie apart, and how far cells and columns. */
const BASELINE = 0.3;
const RAISED = 0.6;
const CELL_GAP = 1.2;
/** Rows on each side of a gutter, and the most of them that may cross it. */
const LEAST_ROWS = 4;
const MOST_CROSSING = 0.35;
/** Of a column's width: what at least half of its lines fill, and the letters of such a line; cells of a table have less. */
const FILLED = 0.75;
const LEAST_LETTERS = 16;
/** A gutter's least width in points. */
const GUTTER = 6;

interface Segment {
  items: Item[];
  x: number;
  right: number;
}

interface Row {
  segments: Segment[];
  y: number;
  size: number;
}

const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** The size of most letters. */
export function commonSize(items: readonly { text: string; size: number }[]): number {
  const letters = new Map<number, number>();
  for (const { text, size } of items) {
    const key = Math.round(size * 2) / 2;
    letters.set(key, (letters.get(key) ?? 0) + text.length);
  }
  return [...letters].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}

/** Lines of one page. */
export function linesOf(items: readonly Item[]): Line[] {
  const rows = rowsOf(items);
  let column = 0;
  const read = (part: readonly Row[], left: number, end: number): Line[] => {
    const gutter = gutterOf(part, left, end);
    if (gutter === null) {
      column += 1;
      return part.map((row) => lineOf(row, column, left, end));
    }
    return bandsOf(part, gutter).flatMap(({ rows: band, crosses }) => {
      if (crosses) {
        column += 1;
        return band.map((row) => lineOf(row, column, left, end));
      }
      const sides = [
        sideOf(band, (segment) => segment.right <= gutter),
        sideOf(band, (segment) => segment.right > gutter),
      ];
      return sides.flatMap((side) => (side.length > 0 ? read(side, ...edgesOf(side)) : []));
    });
  };
  return rows.length === 0 ? [] : read(rows, ...edgesOf(rows));
}

/** Left and right edge of what stands in rows. */
function edgesOf(rows: readonly Row[]): [number, number] {
  const segments = rows.flatMap((row) => row.segments);
  return [
    segments.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY),
    segments.reduce((most, { right }) => Math.max(most, right), Number.NEGATIVE_INFINITY),
  ];
}

const sideOf = (rows: readonly Row[], isOn: (segment: Segment) => boolean): Row[] =>
  rows.map((row) => ({ ...row, segments: row.segments.filter(isOn) })).filter(({ segments }) => segments.length > 0);

/** Items of a baseline, from the top of the page on; raised and lowered marks stand with what they mark. */
function rowsOf(items: readonly Item[]): Row[] {
  const body = commonSize(items);
  const rows: { items: Item[]; y: number; size: number }[] = [];
  const ordered = items.toSorted((a, b) => b.y - a.y || a.x - b.x);
  for (const item of ordered.filter(({ size }) => size >= body * 0.8)) {
    const row = rows.findLast((each) => Math.abs(each.y - item.y) <= BASELINE * Math.min(each.size, item.size));
    if (row) {
      row.items.push(item);
      row.size = Math.max(row.size, item.size);
    } else rows.push({ items: [item], y: item.y, size: item.size });
  }
  const small: typeof rows = [];
  for (const item of ordered.filter(({ size }) => size < body * 0.8)) {
    const row =
      rows.find(
        (each) => Math.abs(each.y - item.y) <= RAISED * each.size && each.items.some((other) => touches(other, item)),
      ) ?? small.find((each) => Math.abs(each.y - item.y) <= BASELINE * each.size);
    if (row) row.items.push(item);
    else small.push({ items: [item], y: item.y, size: item.size });
  }
  return [...rows, ...small]
    .toSorted((a, b) => b.y - a.y)
    .map(({ items: own, y, size }) => ({ y, size, segments: segmentsOf(own, size) }));
}

const touches = (a: Item, b: Item): boolean => Math.max(a.x - (b.x + b.width), b.x - (a.x + a.width)) < a.size * 0.5;

function segmentsOf(items: readonly Item[], size: number): Segment[] {
  const segments: Segment[] = [];
  for (const item of items.toSorted((a, b) => a.x - b.x)) {
    const open = segments.at(-1);
    if (open && item.x - open.right < size * CELL_GAP * 0.75) {
      open.items.push(item);
      open.right = Math.max(open.right, item.x + item.width);
    } else segments.push({ items: [item], x: item.x, right: item.x + item.width });
  }
  return segments;
}

/** The middle of the white strip between two columns of prose; null where there is none. */
function gutterOf(rows: readonly Row[], left: number, end: number): number | null {
  const width = end - left;
  const edges = rows
    .flatMap(({ segments }) => segments.map(({ right }) => right))
    .filter((x) => x > left + width * 0.2 && x < left + width * 0.8);
  let best: { x: number; crossing: number } | null = null;
  for (const x of new Set(edges.map((edge) => Math.round(edge) + 1))) {
    const found = judged(rows, x);
    if (found && (best === null || found.crossing < best.crossing)) best = { x: found.x, crossing: found.crossing };
  }
  return best?.x ?? null;
}

function judged(rows: readonly Row[], at: number): { x: number; crossing: number } | null {
  const apart = rows.filter(({ segments }) => !segments.some(({ x, right }) => x < at && right > at));
  const sides = [sideOf(apart, ({ right }) => right <= at), sideOf(apart, ({ x }) => x >= at)] as const;
  const crossing = (rows.length - apart.length) / rows.length;
  if (crossing > MOST_CROSSING || sides.some((side) => side.length < LEAST_ROWS)) return null;
  const [from, to] = [edgesOf(sides[0])[1], edgesOf(sides[1])[0]];
  if (to - from < GUTTER || !sides.every(isProse)) return null;
  return { x: (from + to) / 2, crossing };
}

/** Whether most lines of a side are full ones, or full in each of its columns. */
function isProse(side: readonly Row[]): boolean {
  // a page number or a running head that stands beside the column is none of its lines
  const [left, end] = [middle(side.map(startOf)), usualEnd(side)];
  const filled = side.map(({ segments }) => segments.reduce((sum, { x, right }) => sum + right - x, 0) / (end - left));
  const letters = side.map(({ segments }) =>
    segments.reduce((sum, { items }) => sum + items.reduce((all, { text }) => all + text.length, 0), 0),
  );
  return middle(filled) >= FILLED && middle(letters) >= LEAST_LETTERS;
}

const startOf = ({ segments }: Row): number => segments[0]?.x ?? 0;

/** The right edge that a tenth of the rows pass, and one row at least where there are several. */
function usualEnd(rows: readonly Row[]): number {
  const ends = rows.map(({ segments }) => segments.at(-1)?.right ?? 0).toSorted((a, b) => b - a);
  return ends[Math.min(ends.length - 1, Math.ceil(ends.length / 10))] ?? 0;
}

/** Rows in a row that cross the gutter, or that do not. */
function bandsOf(rows: readonly Row[], gutter: number): { rows: Row[]; crosses: boolean }[] {
  const bands: { rows: Row[]; crosses: boolean }[] = [];
  for (const row of rows) {
    const crosses = row.segments.some(({ x, right }) => x < gutter && right > gutter);
    const open = bands.at(-1);
    if (open?.crosses === crosses) open.rows.push(row);
    else bands.push({ rows: [row], crosses });
  }
  return bands;
}

const isRightToLeft = (items: readonly Item[]): boolean =>
  (items
    .map(({ text }) => text)
    .join("")
    .match(/[\u0590-\u08ff]/g)?.length ?? 0) *
    2 >
  items.reduce((sum, { text }) => sum + text.replace(/\s/g, "").length, 0);

function lineOf({ segments, y, size }: Row, column: number, left: number, end: number): Line {
  const reversed = isRightToLeft(segments.flatMap(({ items }) => items));
  const ordered = reversed ? segments.toReversed() : segments;
  const items = ordered.flatMap((segment, at): (Item | null)[] => {
    const before = ordered[at - 1];
    const gap = before ? Math.max(segment.x - before.right, before.x - segment.right) : 0;
    const own = reversed ? segment.items.toReversed() : segment.items;
    return gap >= size * CELL_GAP ? [null, ...own] : own;
  });
  const [x, right] = [segments[0]?.x ?? left, segments.at(-1)?.right ?? end];
  return { items, x, right, y, size, page: segments[0]?.items[0]?.page ?? 1, column, left, end };
}
