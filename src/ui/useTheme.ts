import { useSyncExternalStore } from "react";
import { useStore } from "zustand";
import type { TimelineStore } from "../state/store.ts";

const QUERY = "(prefers-color-scheme: dark)";

const subscribe = (changed: () => void): (() => void) => {
  const media = matchMedia(QUERY);
  media.addEventListener("change", changed);
  return () => media.removeEventListener("change", changed);
};

/** The colours to use now: the reader's choice, else what the system says. */
export function useTheme(store: TimelineStore): "light" | "dark" {
  const chosen = useStore(store, (state) => state.theme);
  const dark = useSyncExternalStore(subscribe, () => matchMedia(QUERY).matches);
  return chosen === "system" ? (dark ? "dark" : "light") : chosen;
}
