// Searches in sorted lists of spans that do not overlap, such as sentences.

import { overlaps, type Span } from "../../model/text.ts";

/** The number of spans that begin at an offset or before it. */
export function startingBy(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The spans that lie inside another one. */
export function within<T extends Span>(spans: readonly T[], outer: Span): T[] {
  const inside: T[] = [];
  for (let at = startingBy(spans, outer.start - 1); at < spans.length; at += 1) {
    const span = spans[at];
    if (span === undefined || span.end > outer.end) break;
    inside.push(span);
  }
  return inside;
}

/** The spans that begin in another one. */
export function startingIn<T extends Span>(spans: readonly T[], { start, end }: Span): readonly T[] {
  return spans.slice(startingBy(spans, start - 1), startingBy(spans, end - 1));
}

/** Whether a span touches one of the others, which are sorted and do not overlap. */
export function overlapsAny(spans: readonly Span[], span: Span): boolean {
  const last = spans[startingBy(spans, span.end - 1) - 1];
  return last !== undefined && overlaps(last, span);
}
