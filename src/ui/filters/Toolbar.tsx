// The filters, which are also the legend.

import { useMemo } from "react";
import { useStore } from "zustand";
import { facetCounts, toggled, unreviewedIn } from "../../state/filter.ts";
import { parseQuery } from "../../state/search.ts";
import { isNarrowed, type TimelineStore } from "../../state/store.ts";
import { ToneMark } from "../parts/ToneMark.tsx";
import { useLocale } from "../parts/useLocale.ts";
import { FilterMenus } from "./FilterMenus.tsx";
import { Legend } from "./Legend.tsx";

export function Toolbar({ store }: { store: TimelineStore }) {
  const locale = useLocale(store);
  const timeline = useStore(store, (state) => state.timeline);
  const filter = useStore(store, (state) => state.filter);
  const query = useStore(store, (state) => state.query);
  const hits = useStore(store, (state) => state.hits);
  const { setFilter, clearFilters } = store.getState();
  const counts = useMemo(
    () => facetCounts(timeline.events, filter, (event) => parseQuery(query).length === 0 || hits.has(event.id)),
    [timeline, filter, query, hits],
  );
  const unreviewed = useMemo(() => unreviewedIn(timeline.events) > 0, [timeline]);
  return (
    <div className="bt-toolbar">
      <div className="bt-chips" role="group" aria-label={locale.app.filters}>
        {timeline.domain.tones.map(({ id, name, mark }) => (
          <button
            type="button"
            key={id}
            className="bt-chip"
            aria-pressed={filter.tones.includes(id)}
            onClick={() => setFilter({ tones: toggled(filter.tones, id) })}
          >
            <ToneMark mark={mark} /> <span>{name}</span> <span className="bt-count">{counts.tones[id] ?? 0}</span>
          </button>
        ))}
      </div>
      <FilterMenus store={store} counts={counts} />
      <Legend locale={locale} unreviewed={unreviewed} />
      {isNarrowed({ filter, query }) && (
        <button type="button" className="bt-link" onClick={clearFilters}>
          {locale.app.clear}
        </button>
      )}
    </div>
  );
}
