// Readers for rules that count from a day, with the open value that they give in a document without one.

import { pad } from "./calendar.ts";
import { type Context, type Groups, type Meaning, type Rule, unanchored, type Vantage } from "./timex.ts";

/** Hands the rule its anchor, or says that there is none. */
export const fromAnchor =
  (
    open: (groups: Groups) => string,
    read: (groups: Groups, anchor: number, context: Context) => Meaning | null,
  ): Rule["read"] =>
  (groups, context) =>
    context.anchor === null ? unanchored(open(groups)) : read(groups, context.anchor, context);

/** As fromAnchor, for words that a story reads from the time that it named last. */
export const fromVantage =
  (
    open: (groups: Groups) => string,
    read: (groups: Groups, vantage: Vantage, context: Context) => Meaning | null,
  ): Rule["read"] =>
  (groups, context) => {
    const vantage = context.vantage();
    return vantage === null ? unanchored(open(groups)) : read(groups, vantage, context);
  };

export const openDay = ({ month, day }: Groups): string => `XXXX-${pad(month?.value ?? 0)}-${pad(day?.value ?? 0)}`;
export const openMonth = ({ month }: Groups): string => `XXXX-${pad(month?.value ?? 0)}`;
export const openWeekday = ({ weekday }: Groups): string => `XXXX-WXX-${(((weekday?.value ?? 0) + 6) % 7) + 1}`;
export const openYear = (): string => "XXXX";
