// Running heads, running feet and page numbers: what stands at the edge of page after page.

import type { Item, Line } from "./lines.ts";

export interface PageLines {
  height: number;
  lines: Line[];
}

/** Of a page's height: where heads and feet stand. */
const MARGIN = 0.12;
/** Lines from the edge on that may be a head or a foot. */
const DEEP = 3;
/** Points by which a head may stand higher on one page than on another. */
const SAME_HEIGHT = 6;
const NUMBER =
  /^[\s\-–—|·[(]*(?:(?:page|seite|p\.|стр\.)\s*)?(?:#|[ivxlc]{1,6})(?:\s*(?:of|von|из|\/)\s*#)?[\s\-–—|·\])]*$/i;

export const lettersOf = ({ items }: Line): string =>
  items
    .map((item: Item | null) => item?.text ?? " ")
    .join("")
    .replace(/\s+/g, " ")
    .trim();

const pattern = (line: Line): string => lettersOf(line).replace(/\d+/g, "#").toLowerCase();

/** The pages without heads and feet, and the words of those that are more than a number. */
export function withoutMargins(pages: readonly PageLines[]): { pages: PageLines[]; heads: string[] } {
  const edges = pages.map(edgeLines);
  const seen = new Map<string, number[]>();
  for (const lines of edges)
    for (const line of lines) seen.set(pattern(line), [...(seen.get(pattern(line)) ?? []), line.y]);
  const heads = new Set<string>();
  const isMargin = (line: Line): boolean => {
    const words = pattern(line);
    if (NUMBER.test(words)) return true;
    if (!(seen.get(words)?.filter((y) => Math.abs(y - line.y) <= SAME_HEIGHT) ?? [])[1]) return false;
    heads.add(lettersOf(line).replace(/^\d{1,3}\s|\s\d{1,3}$/g, ""));
    return true;
  };
  const kept = pages.map((page, at) => {
    const out = new Set(edges[at]?.filter(isMargin));
    return { ...page, lines: page.lines.filter((line) => !out.has(line)) };
  });
  return { pages: kept, heads: [...heads] };
}

/** The lines nearest to the upper and the lower edge of a page, inside its margins. */
function edgeLines({ height, lines }: PageLines): Line[] {
  const down = lines.toSorted((a, b) => b.y - a.y);
  return [
    ...down.slice(0, DEEP).filter(({ y }) => y > height * (1 - MARGIN)),
    ...down.slice(-DEEP).filter(({ y }) => y < height * MARGIN),
  ];
}
