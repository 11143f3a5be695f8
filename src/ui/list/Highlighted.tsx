import { Fragment, useMemo } from "react";
import type { Span } from "../../model/text.ts";
import { findMatches } from "../../state/search/search.ts";

interface Props {
  text: string;
  /** Its words are marked, unless spans are given. */
  query?: string;
  /** Offsets into the text, in order, none overlapping. */
  spans?: readonly Span[];
}

const NONE: readonly Span[] = [];

/** A text with what was searched for marked in it. */
export function Highlighted({ text, query = "", spans }: Props) {
  const marks = useMemo(() => spans ?? (query ? findMatches(text, query) : NONE), [text, query, spans]);
  if (marks.length === 0) return <span>{text}</span>;
  let at = 0;
  return (
    <span className="bt-pieces">
      {marks.map(({ start, end }) => {
        const before = text.slice(at, start);
        at = end;
        return (
          <Fragment key={start}>
            <span>{before}</span>
            <mark className="bt-hit">{text.slice(start, end)}</mark>
          </Fragment>
        );
      })}
      <span>{text.slice(at)}</span>
    </span>
  );
}
