// The heading of a year in the list that is a timeline.

import type { Locale } from "../../i18n/locale.ts";
import type { Columns } from "../../model/columns.ts";
import { type Domain, markOfTone, toneName } from "../../model/domain.ts";
import type { RowYear } from "../../state/rows/rows.ts";
import type { Tracks } from "../../state/rows/tracks.ts";
import { Beside } from "./Beside.tsx";

interface Props {
  locale: Locale;
  columns: Columns;
  tracks: Tracks;
  domain: Domain;
  section: RowYear;
}

/** The year with the number of its events; of a year with one event only for screen readers, who go from heading to heading. */
export function YearHeading({ locale, columns, tracks, domain, section }: Props) {
  const { year, rows, total, tone, lines } = section;
  const words = locale.words.list;
  if (total < 2) return <h2 className="bt-sr">{year}</h2>;
  const shared = tone !== null && markOfTone(domain, tone) !== "square" ? words.allOf(toneName(domain, tone)) : "";
  return (
    <>
      <div className="bt-row-year-tracks">
        <Beside columns={columns} tracks={tracks} lines={lines} />
      </div>
      <h2 className="bt-row-year">
        <b>{year}</b> <span>{rows.length < total ? words.some(rows.length, total) : words.every(total, shared)}</span>
      </h2>
    </>
  );
}
