import type { MouseEvent } from "react";
import { useStore } from "zustand";
import type { Locale } from "../../i18n/locale.ts";
import { categoryName } from "../../i18n/spoken.ts";
import { toneName } from "../../model/domain.ts";
import { type Condition, conditions, type Period, relaxations } from "../../state/filter.ts";
import type { TimelineState, TimelineStore } from "../../state/store.ts";
import { useLocale } from "../parts/useLocale.ts";

function periodInWords(locale: Locale, { from, to }: Period): string {
  const wholeYears = (from === null || from.endsWith("-01-01")) && (to === null || to.endsWith("-12-31"));
  const say = (day: string) => (wholeYears ? day.slice(0, 4) : locale.dayInWords(day));
  if (from === null) return locale.words.list.periodTo(say(to ?? ""));
  if (to === null) return locale.words.list.periodFrom(say(from));
  return say(from) === say(to) ? say(from) : `${say(from)} – ${say(to)}`;
}

function conditionInWords(locale: Locale, condition: Condition, { filter, query, timeline }: TimelineState): string {
  const words = locale.words.list.conditions;
  switch (condition) {
    case "query":
      return words.query(query.trim());
    case "period":
      return words.period(filter.period ? periodInWords(locale, filter.period) : "");
    case "tones":
      return words.tones(filter.tones.map((tone) => toneName(timeline.domain, tone)).join(", "));
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

function remove(condition: Condition, { setQuery, setFilter }: TimelineState): void {
  if (condition === "query") setQuery("");
  else if (condition === "period") setFilter({ period: null });
  else setFilter({ [condition]: [] });
}

/** The button goes with the emptiness that it ends: the list that comes back takes the focus. */
const keepFocus = ({ currentTarget }: MouseEvent<HTMLElement>): void =>
  currentTarget.closest<HTMLElement>("[tabindex='-1']")?.focus({ preventScroll: true });

/** Shown when nothing matches: the conditions, and buttons that remove them. */
export function EventListEmpty({ store }: { store: TimelineStore }) {
  const locale = useLocale(store);
  const state = useStore(store);
  const inForce = conditions(state);
  return (
    <div className="bt-empty">
      <div role="status">
        <p className="bt-empty-title">{locale.words.list.emptyTitle}</p>
        {inForce.length > 0 && (
          <p>
            {`${locale.words.list.emptyWhy(inForce.length)} ${inForce.map((condition) => conditionInWords(locale, condition, state)).join("; ")}.`}
          </p>
        )}
      </div>
      <ul className="bt-empty-ways">
        {relaxations(state).map(({ condition, restores }) => (
          <li key={condition}>
            <button
              type="button"
              className="bt-button"
              onClick={(event) => {
                keepFocus(event);
                remove(condition, state);
              }}
            >
              {locale.words.list.remove[condition]}
            </button>{" "}
            <span>{locale.words.list.restores(restores)}</span>
          </li>
        ))}
        <li>
          <button
            type="button"
            className="bt-button"
            onClick={(event) => {
              keepFocus(event);
              state.clearFilters();
            }}
          >
            {locale.words.list.showAll}
          </button>
        </li>
      </ul>
    </div>
  );
}
