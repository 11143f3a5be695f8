// The line that stands on paper alone: which of the record's events these are, the stretch that the chart shows, and the address.

import { useStore } from "zustand";
import { pageWords } from "../../i18n/parts/page.ts";
import { viewInWords } from "../../i18n/view-words.ts";
import { conditions } from "../../state/filter.ts";
import type { TimelineStore } from "../../state/store.ts";
import { conditionInWords } from "../list/condition-words.ts";
import { linkToHere } from "../parts/linkToHere.ts";
import { useLocale } from "../parts/useLocale.ts";

/** On paper nobody can look up what was filtered and searched for, nor where. */
export function PrintedScope({ store }: { store: TimelineStore }) {
  const locale = useLocale(store);
  const { printed } = pageWords(locale);
  const timeline = useStore(store, (state) => state.timeline);
  const filter = useStore(store, (state) => state.filter);
  const query = useStore(store, (state) => state.query);
  const view = useStore(store, (state) => state.view);
  const silent = useStore(store, (state) => state.silent);
  const count = useStore(store, (state) => state.matching.count);
  const state = { filter, query, timeline };
  const by = conditions(state).map((condition) => conditionInWords(locale, condition, state));
  return (
    <p className="bt-printed-scope" hidden>
      <b>{printed.events(count, timeline.events.length, by.join("; "))}</b>{" "}
      {view && <span>{printed.chart(viewInWords(locale, view))}</span>}{" "}
      <span>{linkToHere({ view, selected: null, filter, query, silent })}</span>
    </p>
  );
}
