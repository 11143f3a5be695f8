// The words of the balance strip, with the names that the record gives its tones.

import type { StripText, StripTexts, StripWords } from "../../chart/strip/words.ts";
import { sidesInPieces } from "../../i18n/deck.ts";
import type { Locale } from "../../i18n/locale.ts";
import type { EventSet } from "../../model/bits.ts";
import type { Columns } from "../../model/columns.ts";
import { dayString } from "../../model/date.ts";
import { TONE_MARKS } from "../../model/domain.ts";
import type { Timeline } from "../../model/timeline.ts";

/** Words for the strip of a record. */
export function stripWords(locale: Locale, { domain }: Pick<Timeline, "domain">): StripWords {
  const { label, up, down, line, ...words } = locale.app.strip;
  const directions = { circle: up, diamond: down, square: line };
  return {
    ...words,
    name: label,
    directions: TONE_MARKS.map((mark) => {
      const tone = domain.tones.find((one) => one.mark === mark);
      return tone ? directions[mark](tone.name) : null;
    }),
    day: (day) => locale.dayInWords(dayString(day)),
  };
}

/** The two sides of the turn of these events, for the corners of the strip; none where nothing divides them. */
export function stripTexts(locale: Locale, domain: Timeline["domain"], columns: Columns, left: EventSet): StripTexts {
  const sides = sidesInPieces(locale, domain, columns, left);
  if (sides === null) return {};
  const { year, said } = sides;
  const textOf = ({ pieces, isBefore }: (typeof said)["circle"]): StripText => ({
    parts: pieces.map((text, at) => ({ text, strong: at % 2 === 1 })).filter(({ text }) => text !== ""),
    side: isBefore ? "left" : "right",
  });
  return { up: textOf(said.circle), down: textOf(said.diamond), turn: year };
}
