import { useStore } from "zustand";
import type { Locale } from "../../i18n/locale.ts";
import { localeOf } from "../../i18n/locales.ts";
import type { TimelineStore } from "../../state/store.ts";

/** The words for the record of a store, in the language that its owner asked for. */
export function useLocale(store: TimelineStore): Locale {
  const timeline = useStore(store, (state) => state.timeline);
  const language = useStore(store, (state) => state.language);
  return localeOf(timeline, language);
}
