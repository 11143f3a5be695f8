// The heading of a year in the list that is a timeline.

import type { Locale } from "../../i18n/locale.ts";
import type { Columns } from "../../model/columns.ts";
import { type Domain, TONE_MARKS } from "../../model/domain.ts";
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
  const { year, count, total, tone, lines } = section;
  const shown = domain.tones.filter(({ mark }) => tone !== null && mark === TONE_MARKS[tone]);
  const words = locale.words.list;
  if (total < 2) return <h2 className="bt-sr">{year}</h2>;
  const shared = shown[0] && shown[0].mark !== "square" && shown.length === 1 ? words.allOf(shown[0].name) : "";
  return (
    <>
      <div className="bt-row-year-tracks">
        <Beside columns={columns} tracks={tracks} lines={lines} />
      </div>
      <h2 className="bt-row-year">
        <b>{year}</b> <span>{count < total ? words.some(count, total) : words.every(total, shared)}</span>
      </h2>
    </>
  );
}
