// The filters, whose chips are also the key to the tones.

import { useMemo } from "react";
import { useStore } from "zustand";
import { ACTS } from "../../model/domain.ts";
import { facetCounts, holdsBothActs } from "../../state/facets.ts";
import { toggled } from "../../state/filter.ts";
import { isNarrowed, type TimelineStore } from "../../state/store.ts";
import { ActMark, ToneMark } from "../parts/ToneMark.tsx";
import { useLocale } from "../parts/useLocale.ts";
import { FilterMenus } from "./FilterMenus.tsx";
import { RecordNote } from "./RecordNote.tsx";

export function Toolbar({ store }: { store: TimelineStore }) {
  const locale = useLocale(store);
  const timeline = useStore(store, (state) => state.timeline);
  const filter = useStore(store, (state) => state.filter);
  const query = useStore(store, (state) => state.query);
  const columns = useStore(store, (state) => state.columns);
  const found = useStore(store, (state) => state.found);
  const { setFilter, clearFilters } = store.getState();
  const counts = useMemo(
    () => facetCounts(columns, filter, timeline.domain, found),
    [columns, filter, timeline, found],
  );
  const bothActs = useMemo(() => holdsBothActs(columns), [columns]);
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
        {bothActs && (
          <div className="bt-acts" role="group" aria-label={locale.words.deedsAndWords}>
            {ACTS.map((act) => (
              <button
                type="button"
                key={act}
                className="bt-chip"
                aria-pressed={filter.acts.includes(act)}
                onClick={() => setFilter({ acts: filter.acts.includes(act) ? [] : [act] })}
              >
                <ActMark act={act} /> <span>{locale.words.acts[act]}</span>{" "}
                <span className="bt-count">{counts.acts[act] ?? 0}</span>
              </button>
            ))}
          </div>
        )}
      </div>
      <FilterMenus store={store} counts={counts} />
      <button
        type="button"
        className={`bt-link${isNarrowed({ filter, query }) ? "" : " bt-idle"}`}
        onClick={clearFilters}
      >
        {locale.app.clear}
      </button>
      <RecordNote store={store} />
    </div>
  );
}
