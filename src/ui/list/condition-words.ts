// The conditions that narrow the record, in words.

import type { Locale } from "../../i18n/locale.ts";
import { categoryName } from "../../i18n/spoken.ts";
import { toneName } from "../../model/domain.ts";
import type { Condition, Period } from "../../state/filter.ts";
import type { TimelineState } from "../../state/store.ts";

function periodInWords(locale: Locale, { from, to }: Period): string {
  const wholeYears = (from === null || from.endsWith("-01-01")) && (to === null || to.endsWith("-12-31"));
  const say = (day: string) => (wholeYears ? day.slice(0, 4) : locale.dayInWords(day));
  if (from === null) return locale.words.list.periodTo(say(to ?? ""));
  if (to === null) return locale.words.list.periodFrom(say(from));
  return say(from) === say(to) ? say(from) : `${say(from)} – ${say(to)}`;
}

/** A condition that narrows the record, as readers would say it. */
export function conditionInWords(
  locale: Locale,
  condition: Condition,
  { filter, query, timeline }: Pick<TimelineState, "filter" | "query" | "timeline">,
): string {
  const words = locale.words.list.conditions;
  switch (condition) {
    case "query":
      return words.query(query.trim());
    case "period":
      return words.period(filter.period ? periodInWords(locale, filter.period) : "");
    case "tones":
      return words.tones(filter.tones.map((tone) => toneName(timeline.domain, tone)).join(", "));
    case "acts":
      return words.acts(filter.acts.map((act) => locale.words.acts[act].toLowerCase()).join(", "));
    case "categories":
      return words.categories(filter.categories.map((id) => categoryName(timeline.domain, id)).join(", "));
    case "actors": {
      const names = new Map(timeline.actors.map(({ id, name }) => [id, name]));
      return words.actors(filter.actors.map((id) => names.get(id) ?? id).join(", "));
    }
    case "origins":
      return words.origins(filter.origins.map((origin) => locale.words.origins[origin]).join(", "));
  }
}
