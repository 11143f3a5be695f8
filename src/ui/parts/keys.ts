// The keys of the timeline as a table. Their names in the list of keys are in i18n.

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
  /** Heard only while the focus is in the chart; the others anywhere in the timeline. */
  chartOnly: boolean;
}

export const KEYS: readonly KeyBinding[] = [
  { action: "panEarlier", keys: ["ArrowLeft"], shift: true, chartOnly: true },
  { action: "panLater", keys: ["ArrowRight"], shift: true, chartOnly: true },
  { action: "previous", keys: ["ArrowLeft"], chartOnly: true },
  { action: "next", keys: ["ArrowRight"], chartOnly: true },
  { action: "laneUp", keys: ["ArrowUp"], chartOnly: true },
  { action: "laneDown", keys: ["ArrowDown"], chartOnly: true },
  { action: "first", keys: ["Home"], chartOnly: true },
  { action: "last", keys: ["End"], chartOnly: true },
  { action: "screenBack", keys: ["PageUp"], chartOnly: true },
  { action: "screenOn", keys: ["PageDown"], chartOnly: true },
  { action: "open", keys: ["Enter", " "], chartOnly: true },
  { action: "close", keys: ["Escape"], chartOnly: false },
  { action: "zoomIn", keys: ["+", "="], chartOnly: false },
  { action: "zoomOut", keys: ["-", "−", "_"], chartOnly: false },
  { action: "fitAll", keys: ["0"], chartOnly: false },
  { action: "frame", keys: ["f", "F"], chartOnly: false },
  { action: "search", keys: ["/"], chartOnly: false },
  { action: "help", keys: ["?"], chartOnly: false },
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
