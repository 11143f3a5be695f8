// The colours and the keys that a reader has chosen, kept in the browser for the next visit.

import type { Theme, TimelineState, TimelineStore } from "../state/store.ts";

/** The part of the state that is the reader's own, whatever is shown. */
export type Preferences = Pick<TimelineState, "theme" | "characterKeys">;

const THEME = "timeline:colours";
const KEYS = "timeline:character-keys";
const THEMES: readonly string[] = ["system", "light", "dark"] satisfies Theme[];

/** The browser's storage; null where it lets this page have none. */
function storageOf(window: Window): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/** Reads what was chosen before; what was not, or is nothing that can be chosen, is left out. */
export function readPreferences(window: Window): Partial<Preferences> {
  const storage = storageOf(window);
  const theme = storage?.getItem(THEME) ?? "";
  return {
    ...(THEMES.includes(theme) ? { theme: theme as Theme } : {}),
    ...(storage?.getItem(KEYS) === "off" ? { characterKeys: false } : {}),
  };
}

/** Keeps what is chosen from now on, and shows the ground of the page in its colours; returns the function that stops. */
export function followPreferences(store: TimelineStore, window: Window, container: HTMLElement): () => void {
  const paint = ({ theme }: Preferences) => {
    if (theme === "system") delete container.dataset.theme;
    else container.dataset.theme = theme;
  };
  paint(store.getState());
  return store.subscribe((state, before) => {
    if (state.theme === before.theme && state.characterKeys === before.characterKeys) return;
    paint(state);
    try {
      const storage = storageOf(window);
      storage?.setItem(THEME, state.theme);
      storage?.setItem(KEYS, state.characterKeys ? "on" : "off");
    } catch {
      // full, or closed to this page: the choice holds for this visit
    }
  });
}
