import { useMemo } from "react";
import { useStore } from "zustand";
import { silentInWords } from "../../i18n/record-scope.ts";
import { silentActors } from "../../state/record-scope.ts";
import type { TimelineStore } from "../../state/store.ts";
import { useLocale } from "../parts/useLocale.ts";

/** Says under the list who does not speak in the documents; nothing where they do not say whose words they carry. */
export function Silent({ store }: { store: TimelineStore }) {
  const locale = useLocale(store);
  const timeline = useStore(store, (state) => state.timeline);
  const said = useMemo(
    () => silentInWords(locale, silentActors(timeline), timeline.documents.length),
    [locale, timeline],
  );
  return said === null ? null : <p className="bt-silent">{said}</p>;
}
