import type { MouseEvent } from "react";
import { useStore } from "zustand";
import { relaxations } from "../../state/facets.ts";
import { type Condition, conditions } from "../../state/filter.ts";
import type { TimelineState, TimelineStore } from "../../state/store.ts";
import { useLocale } from "../parts/useLocale.ts";
import { conditionInWords } from "./condition-words.ts";

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
