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

/** The commands that keys, buttons and dialogs give to the part that shows the events: the chart, or the list in its place. */
export interface Commands {
  /** Carries out an action; false when it is none of this part's. */
  run(action: Action): boolean;
  /** Puts the focus on the event that is looked at. */
  focus(): void;
  /** Closes what lies over the part; false when nothing did. */
  closeCard(): boolean;
}

export interface KeyBinding {
  action: Action;
  keys: readonly string[];
  shift?: boolean;
  /** Heard at the chart's event, in the whole chart and while nothing has the focus (the characters), or anywhere in the timeline. */
  heard: "focus" | "chart" | "anywhere";
}

export const KEYS: readonly KeyBinding[] = [
  { action: "panEarlier", keys: ["ArrowLeft"], shift: true, heard: "focus" },
  { action: "panLater", keys: ["ArrowRight"], shift: true, heard: "focus" },
  { action: "previous", keys: ["ArrowLeft"], heard: "focus" },
  { action: "next", keys: ["ArrowRight"], heard: "focus" },
  { action: "laneUp", keys: ["ArrowUp"], heard: "focus" },
  { action: "laneDown", keys: ["ArrowDown"], heard: "focus" },
  { action: "first", keys: ["Home"], heard: "focus" },
  { action: "last", keys: ["End"], heard: "focus" },
  { action: "screenBack", keys: ["PageUp"], heard: "focus" },
  { action: "screenOn", keys: ["PageDown"], heard: "focus" },
  { action: "open", keys: ["Enter", " "], heard: "focus" },
  { action: "close", keys: ["Escape"], heard: "anywhere" },
  { action: "zoomIn", keys: ["+", "="], heard: "chart" },
  { action: "zoomOut", keys: ["-", "−", "_"], heard: "chart" },
  { action: "fitAll", keys: ["0"], heard: "chart" },
  { action: "frame", keys: ["f", "F"], heard: "chart" },
  { action: "search", keys: ["/"], heard: "chart" },
  { action: "help", keys: ["?"], heard: "chart" },
];

interface Pressed {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

/**
 * The place of the focus: at the chart's event; anywhere in the chart, or nowhere; in a list that is the timeline, or nowhere where
 * there is one; in another part of the timeline.
 */
export type FocusPlace = "focus" | "chart" | "rows" | "elsewhere";

/** The actions that a list knows which is the timeline. All other keys scroll it. */
export const ROW_ACTIONS: ReadonlySet<Action> = new Set<Action>(["previous", "next", "search", "help", "close"]);

const HEARD: Readonly<Record<FocusPlace, readonly KeyBinding["heard"][]>> = {
  focus: ["focus", "chart", "anywhere"],
  chart: ["chart", "anywhere"],
  rows: ["focus", "chart", "anywhere"],
  elsewhere: ["anywhere"],
};

/** The action of a key press, or null. Keys with Ctrl, ⌘ or Alt belong to the browser; `characters` can be turned off. */
export function actionOf(event: Pressed, place: FocusPlace, characters = true): Action | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  const arrow = event.key.startsWith("Arrow");
  for (const binding of KEYS) {
    if (!binding.keys.includes(event.key) || !HEARD[place].includes(binding.heard)) continue;
    if (binding.heard === "chart" && !characters) continue;
    if (place === "rows" && !ROW_ACTIONS.has(binding.action)) continue;
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
