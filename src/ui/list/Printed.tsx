// The parts of the list that are there on paper alone.

import { type RefObject, useMemo } from "react";
import type { Locale } from "../../i18n/locale.ts";
import { sourceName } from "../../model/source-name.ts";
import type { TimelineDocument } from "../../model/timeline.ts";
import { webAddress } from "../../share/web.ts";
import type { ListRows } from "../../state/rows/list-rows.ts";
import { usePrinted } from "../parts/usePrinted.ts";
import { ListSections, type ListShared } from "./ListSections.tsx";
import { scrollParent } from "./list-scroll.ts";

/** The most events that are printed. A sentence says so where there are more. */
export const MOST_PRINTED = 2_000;

interface RowsProps {
  shared: ListShared;
  list: ListRows;
  root: RefObject<HTMLElement | null>;
}

/** The rows of a list of which only a part stands in the document, up to MOST_PRINTED. A box that scrolls itself prints what it shows. */
export function PrintedRows({ shared, list, root }: RowsProps) {
  const printed = usePrinted();
  const part = useMemo(() => ({ ...shared, drawn: undefined }), [shared]);
  if (!printed || !root.current || scrollParent(root.current)) return null;
  const to = Math.min(list.rows.length, MOST_PRINTED);
  return (
    <div className="bt-printed-rows" hidden>
      {to < list.rows.length && <p>{shared.locale.words.list.printed(to, list.rows.length)}</p>}
      <ListSections shared={part} list={list} from={0} to={to} />
    </div>
  );
}

/** On paper no link can be followed: the articles' addresses stand at the end. */
export function PrintedSources({ locale, documents }: { locale: Locale; documents: readonly TimelineDocument[] }) {
  return (
    <div className="bt-printed-sources" hidden>
      <h2>{locale.words.list.sourcesHeading}</h2>
      <ul>
        {documents.map(({ id, publisher, title, published, url }) => (
          <li key={id}>
            {[
              `${sourceName({ id, publisher })}: ${locale.words.quoteMarks(title).join(title)}`,
              published
                ? locale.dateInWords(published, { lasts: false, brief: true })
                : locale.words.list.undatedSource,
              ...(webAddress(url) ? [webAddress(url)] : []),
            ].join(", ")}
          </li>
        ))}
      </ul>
    </div>
  );
}
