// One line for the years without a row: silent ones are hatched, those that a filter leaves empty are not.

import type { Locale } from "../../i18n/locale.ts";
import type { Columns } from "../../model/columns.ts";
import type { Gap as GapYears } from "../../state/rows/rows.ts";
import type { Tracks } from "../../state/rows/tracks.ts";
import { Beside } from "./Beside.tsx";

interface Props {
  locale: Locale;
  columns: Columns;
  tracks: Tracks;
  gap: GapYears;
}

export function Gap({ locale, columns, tracks, gap }: Props) {
  const { from, to, silent, lines } = gap;
  const years = from === to ? String(from) : `${from}–${to}`;
  const words = locale.words.list;
  return (
    <p className={`bt-gap${silent ? " bt-gap-silent" : ""}`}>
      <Beside columns={columns} tracks={tracks} lines={lines} />
      <span>{silent ? words.silentYears(years) : words.emptyYears(years)}</span>
    </p>
  );
}
