import { useCallback, useSyncExternalStore } from "react";
import { useStore } from "zustand";
import type { TimelineStore } from "../../state/store.ts";
import { usePrinted } from "../parts/usePrinted.ts";

/** Whether a media query holds now. */
function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      const media = matchMedia(query);
      media.addEventListener("change", changed);
      return () => media.removeEventListener("change", changed);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}

/** The colours to use now: the reader's choice, else what the system says; paper is white. */
export function useTheme(store: TimelineStore): "light" | "dark" {
  const chosen = useStore(store, (state) => state.theme);
  const dark = useMedia("(prefers-color-scheme: dark)");
  const printed = usePrinted();
  return (chosen === "system" ? dark : chosen === "dark") && !printed ? "dark" : "light";
}
