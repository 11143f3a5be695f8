// Lists by the clock that go on past midnight: "23:40 …", "00:10 …" below one day.

import { dayString } from "../../model/date.ts";
import type { Span } from "../../model/text.ts";
import type { DatingExpression } from "../temporal/timex.ts";

const CLOCK = /^\W{0,3}(\d{1,2})[:.](\d{2})(?!\d)\s{0,2}(?:([ap])\.?\s?m\b)?/i;
/** An hour that runs back so far is one of the next day; a smaller step is a correction. */
const LEAP = 6 * 60;

/** A longer step onward leads back past midnight, in a list with the newest first. */
const HALF_A_DAY = 12 * 60;

/** Minutes since midnight of the clock with which words begin; null where they begin otherwise. */
function minutes(words: string): number | null {
  const [, hour, minute, half] = CLOCK.exec(words) ?? [];
  if (hour === undefined || Number(hour) > 24 || Number(minute) > 59) return null;
  const hours = half ? (Number(hour) % 12) + (half.toLowerCase() === "p" ? 12 : 0) : Number(hour);
  return 60 * hours + Number(minute);
}

/** The order in which a text tells days and hours: onward, backward, or not known. */
export type Order = "onward" | "backward" | null;

/** Whether a step of the clock leads past midnight: from the evening into the night. */
const EVENING = 21 * 60;
const NIGHT = 4 * 60;

/** For the blocks of one list, in their order: by how many days each lies behind the day of the list. */
export function daysLater(text: string, blocks: readonly Span[], order: Order): number[] {
  const clocks = blocks.map(({ start, end }) => minutes(text.slice(start, Math.min(end, start + 20))));
  const told = clocks.filter((clock) => clock !== null);
  const steps = told
    .slice(1)
    .map((clock, index) => ({ by: clock - (told[index] ?? 0), from: told[index] ?? 0, to: clock }));
  const leaps = steps.filter(({ by }) => by < -LEAP);
  const onward = steps.filter(({ by }) => by >= 0 && by <= HALF_A_DAY).length;
  const isOnward = order === "onward" || onward > 0 || leaps.every(({ from, to }) => from >= EVENING && to <= NIGHT);
  const isMixed = steps.length - onward - leaps.length > onward;
  let [last, later] = [-1, 0];
  return clocks.map((clock) => {
    if (clock === null || order === "backward" || !isOnward || isMixed) return later;
    if (last - clock > LEAP) later += 1;
    last = clock;
    return later;
  });
}

/** The same words, read so many days later, with doubt: only the clock says so. */
export function onLaterDay(words: DatingExpression, by: number): DatingExpression {
  const { reading } = words.meaning;
  const { first, last } = reading.days;
  if (by === 0 || first !== last) return words;
  const days = { first: first + by, last: last + by };
  const day = dayString(days.first);
  const value = reading.value.replace(/^\d{4}-\d{2}-\d{2}/, day);
  return {
    ...words,
    meaning: { ...words.meaning, reading: { ...reading, days, container: days, edtf: `${day}?`, value } },
  };
}
