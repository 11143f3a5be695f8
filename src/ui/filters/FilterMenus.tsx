// The filters that are lists: actors, kinds, years, and where both kinds stand together, reviewed and unreviewed events.

import { useMemo } from "react";
import { useStore } from "zustand";
import { pageWords } from "../../i18n/parts/page.ts";
import { scopeWords } from "../../i18n/record-scope.ts";
import { categoryName } from "../../i18n/spoken.ts";
import type { Columns } from "../../model/columns.ts";
import { UNCLASSIFIED } from "../../model/domain.ts";
import { recordYears } from "../../model/view.ts";
import { categoriesOf, type FacetCounts, originsOf } from "../../state/facets.ts";
import { silentActors } from "../../state/record-scope.ts";
import type { TimelineStore } from "../../state/store.ts";
import { Dropdown } from "../parts/Dropdown.tsx";
import { useLocale } from "../parts/useLocale.ts";
import { YearSelect } from "./YearSelect.tsx";

interface Choice<T extends string> {
  id: T;
  name: string;
  count: number;
  /** Said after the name. */
  note?: string | undefined;
}

interface CheckMenuProps<T extends string> {
  label: string;
  /** Said where nothing is chosen. */
  all: string;
  choices: readonly Choice<T>[];
  chosen: readonly T[];
  onChange(chosen: T[]): void;
}

/** A menu of check boxes with counts; nothing checked means all. */
function CheckMenu<T extends string>({ label, all, choices, chosen, onChange }: CheckMenuProps<T>) {
  const names = choices.filter(({ id }) => chosen.includes(id)).map(({ name }) => name);
  return (
    <Dropdown label={label} value={names.length === 0 ? all : names.join(", ")} active={names.length > 0}>
      {choices.map(({ id, name, count, note }) => (
        <label key={id} className="bt-check">
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={(event) =>
              onChange(event.target.checked ? [...chosen, id] : chosen.filter((other) => other !== id))
            }
          />
          <span>{name}</span> <span className="bt-count">{count}</span>
          {note && <span className="bt-check-note">{` · ${note}`}</span>}
        </label>
      ))}
    </Dropdown>
  );
}

function YearsMenu({ store }: { store: TimelineStore }) {
  const locale = useLocale(store);
  const words = pageWords(locale);
  const whole = recordYears(useStore(store, (state) => state.timeline));
  const period = useStore(store, (state) => state.filter.period);
  const from = Number(period?.from?.slice(0, 4) ?? whole.from);
  const to = Number(period?.to?.slice(0, 4) ?? whole.to);
  const choose = (start: number, end: number) => {
    const low = Math.min(start, end);
    const high = Math.max(start, end);
    const isAll = low <= whole.from && high >= whole.to;
    store.getState().setFilter({ period: isAll ? null : { from: `${low}-01-01`, to: `${high}-12-31` } });
  };
  return (
    <Dropdown label={words.years} value={`${from}–${to}`} active={period !== null}>
      <YearSelect label={words.from} whole={whole} value={from} onChange={(year) => choose(year, to)} />
      <YearSelect label={words.to} whole={whole} value={to} onChange={(year) => choose(from, year)} />
    </Dropdown>
  );
}

/** Categories of a record by their ids, that of the unclassified at the end. */
function categoriesIn(columns: Columns): string[] {
  const found = new Set(categoriesOf(columns));
  const isLast = found.delete(UNCLASSIFIED);
  return [...[...found].sort(), ...(isLast ? [UNCLASSIFIED] : [])];
}

export function FilterMenus({ store, counts }: { store: TimelineStore; counts: FacetCounts }) {
  const locale = useLocale(store);
  const words = pageWords(locale);
  const timeline = useStore(store, (state) => state.timeline);
  const filter = useStore(store, (state) => state.filter);
  const { setFilter } = store.getState();
  const columns = useStore(store, (state) => state.columns);
  const categories = useMemo(() => categoriesIn(columns), [columns]);
  const silent = useMemo(() => new Set(silentActors(timeline).map(({ actor }) => actor.id)), [timeline]);
  const origins = useMemo(() => originsOf(columns), [columns]);
  return (
    <div className="bt-dropdowns">
      <CheckMenu
        all={words.all}
        label={words.actor}
        choices={timeline.actors.map(({ id, name }) => ({
          id,
          name,
          count: counts.actors[id] ?? 0,
          note: silent.has(id) ? scopeWords(locale).noOwnWords : undefined,
        }))}
        chosen={filter.actors}
        onChange={(actors) => setFilter({ actors })}
      />
      <CheckMenu
        all={words.all}
        label={words.kind}
        choices={categories.map((id) => ({
          id,
          name: categoryName(timeline.domain, id),
          count: counts.categories[id] ?? 0,
        }))}
        chosen={filter.categories}
        onChange={(chosen) => setFilter({ categories: chosen })}
      />
      <YearsMenu store={store} />
      {origins.length > 1 && (
        <CheckMenu
          all={words.all}
          label={words.review}
          choices={origins.map((id) => ({ id, name: locale.words.origins[id], count: counts.origins[id] ?? 0 }))}
          chosen={filter.origins}
          onChange={(chosen) => setFilter({ origins: chosen })}
        />
      )}
    </div>
  );
}
