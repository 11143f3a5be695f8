// Rules that need a day to count from, and what they say without one.

import { pad } from "./calendar.ts";
import { type Context, type Groups, type Meaning, type Place, type Rule, unanchored } from "./timex.ts";

/** Hands the rule its anchor, or says that there is none. */
export const fromAnchor =
  (
    open: (groups: Groups) => string,
    read: (groups: Groups, anchor: number, context: Context) => Meaning | null,
  ): Rule["read"] =>
  (groups, context) =>
    context.anchor === null ? unanchored(open(groups)) : read(groups, context.anchor, context);

/** As fromAnchor, for words that a story reads from the time that it named last. */
export const fromPlace =
  (
    open: (groups: Groups) => string,
    read: (groups: Groups, place: Place, context: Context) => Meaning | null,
  ): Rule["read"] =>
  (groups, context) => {
    const place = context.place();
    return place === null ? unanchored(open(groups)) : read(groups, place, context);
  };

export const openDay = ({ month, day }: Groups): string => `XXXX-${pad(month?.value ?? 0)}-${pad(day?.value ?? 0)}`;
export const openMonth = ({ month }: Groups): string => `XXXX-${pad(month?.value ?? 0)}`;
export const openWeekday = ({ weekday }: Groups): string => `XXXX-WXX-${(((weekday?.value ?? 0) + 6) % 7) + 1}`;
export const openYear = (): string => "XXXX";
