// One line above an embedded chart: what it is, the tones as filters, search, and the way to the full page.

import type { RefObject } from "react";
import { useStore } from "zustand";
import { toggled } from "../../state/filter.ts";
import { isNarrowed, type TimelineStore } from "../../state/store.ts";
import { Search } from "../filters/Search.tsx";
import { ToneMark } from "../parts/ToneMark.tsx";
import { useLocale } from "../parts/useLocale.ts";
import { TourButton } from "../tour/TourButton.tsx";

interface Props {
  store: TimelineStore;
  searchRef: RefObject<HTMLInputElement | null>;
  /** Offers the tour. */
  tour: boolean;
  /** Address of the full page in the state that is shown here; null where there is none. */
  link: string | null;
}

export function EmbedHeader({ store, searchRef, tour, link }: Props) {
  const locale = useLocale(store);
  const timeline = useStore(store, (state) => state.timeline);
  const filter = useStore(store, (state) => state.filter);
  const query = useStore(store, (state) => state.query);
  const matching = useStore(store, (state) => state.matching.count);
  const { setFilter, clearFilters } = store.getState();
  const narrowed = isNarrowed({ filter, query });
  return (
    <header className="bt-embed-header" part="header">
      <h2 part="title">{timeline.title}</h2>
      <div className="bt-embed-tones" role="group" aria-label={locale.app.filters}>
        {timeline.domain.tones.map(({ id, name, mark }) => (
          <button
            type="button"
            key={id}
            aria-pressed={filter.tones.includes(id)}
            onClick={() => setFilter({ tones: toggled(filter.tones, id) })}
          >
            <ToneMark mark={mark} /> <span>{name}</span>
          </button>
        ))}
      </div>
      <p className="bt-embed-count" role="status">
        {narrowed && <span>{locale.app.ofEvents(matching, timeline.events.length)}</span>}
      </p>
      {narrowed && (
        <button type="button" className="bt-link" onClick={clearFilters}>
          {locale.app.clear}
        </button>
      )}
      {tour && <TourButton store={store} />}
      <Search store={store} searchRef={searchRef} />
      {link && (
        <a className="bt-embed-link" part="link" href={link} target="_blank" rel="noopener">
          <span>{locale.app.fullPage}</span> <span aria-hidden="true">↗</span>
        </a>
      )}
    </header>
  );
}
