// The keys of the timeline as a table: what is heard, what it does, how it is called in the list of keys.

export type Action =
  | "previous"
  | "next"
  | "laneUp"
  | "laneDown"
  | "first"
  | "last"
  | "screenBack"
  | "screenOn"
  | "open"
  | "close"
  | "zoomIn"
  | "zoomOut"
  | "fitAll"
  | "panEarlier"
  | "panLater"
  | "frame"
  | "search"
  | "help";

export interface KeyBinding {
  action: Action;
  keys: readonly string[];
  shift?: boolean;
  /** How the key is shown. */
  shown: string;
  does: string;
  /** Heard only while the focus is in the chart; the others anywhere in the timeline. */
  chartOnly: boolean;
}

export const KEYS: readonly KeyBinding[] = [
  { action: "panEarlier", keys: ["ArrowLeft"], shift: true, shown: "Shift + ←", does: "earlier", chartOnly: true },
  { action: "panLater", keys: ["ArrowRight"], shift: true, shown: "Shift + →", does: "later", chartOnly: true },
  { action: "previous", keys: ["ArrowLeft"], shown: "←", does: "previous event", chartOnly: true },
  { action: "next", keys: ["ArrowRight"], shown: "→", does: "next event", chartOnly: true },
  { action: "laneUp", keys: ["ArrowUp"], shown: "↑", does: "nearest event in the lane above", chartOnly: true },
  { action: "laneDown", keys: ["ArrowDown"], shown: "↓", does: "nearest event in the lane below", chartOnly: true },
  { action: "first", keys: ["Home"], shown: "Home", does: "first event", chartOnly: true },
  { action: "last", keys: ["End"], shown: "End", does: "last event", chartOnly: true },
  { action: "screenBack", keys: ["PageUp"], shown: "Page Up", does: "one screen earlier", chartOnly: true },
  { action: "screenOn", keys: ["PageDown"], shown: "Page Down", does: "one screen later", chartOnly: true },
  { action: "open", keys: ["Enter", " "], shown: "Enter, Space", does: "open the source", chartOnly: true },
  { action: "close", keys: ["Escape"], shown: "Esc", does: "close what is on top", chartOnly: false },
  { action: "zoomIn", keys: ["+", "="], shown: "+", does: "zoom in", chartOnly: false },
  { action: "zoomOut", keys: ["-", "−", "_"], shown: "−", does: "zoom out", chartOnly: false },
  { action: "fitAll", keys: ["0"], shown: "0", does: "show the whole span", chartOnly: false },
  { action: "frame", keys: ["f", "F"], shown: "F", does: "frame the selected event", chartOnly: false },
  { action: "search", keys: ["/"], shown: "/", does: "search", chartOnly: false },
  { action: "help", keys: ["?"], shown: "?", does: "this list", chartOnly: false },
];

interface Pressed {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

/** The action of a key press, or null. Keys with Ctrl, ⌘ or Alt belong to the browser. */
export function actionOf(event: Pressed, inChart: boolean): Action | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  const arrow = event.key.startsWith("Arrow");
  for (const binding of KEYS) {
    if (!binding.keys.includes(event.key) || (binding.chartOnly && !inChart)) continue;
    if (arrow && Boolean(binding.shift) !== event.shiftKey) continue;
    return binding.action;
  }
  return null;
}

/** Is someone typing here? Then no key but Escape is ours. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}
