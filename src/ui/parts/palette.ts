// The colours of the timeline. All style sheets, the page's head, the element's placeholder and the editor's report take
// theirs from here; a colour `name` is the custom property `--bt-name` in a style sheet.

/** Colours of the light theme, and of every theme that does not set its own. */
export const LIGHT = {
  paper: "#fbfaf6",
  panel: "#ffffff",
  band: "#f4f2eb",
  ink: "#1a1c1e",
  ink2: "#4b5055",
  ink3: "#666b70",
  "tone-circle": "#14568c",
  "tone-diamond": "#cb4a08",
  "tone-square": "#666b71",
  leader: "#8e8c85",
  rule: "#dad7cd",
  grid: "#eae7de",
  marker: "#ffe27a",
  "marker-ink": "#1a1c1e",
  select: "#ffd84d",
  "select-ring": "#1a1c1e",
  row: "#f5efd6",
  "row-edge": "#ffd84d",
} as const;

export type ColourName = keyof typeof LIGHT;

export const DARK: Record<ColourName, string> = {
  paper: "#14171a",
  panel: "#1b1f23",
  band: "#191d20",
  ink: "#ece9e1",
  ink2: "#b9bdc0",
  ink3: "#979da2",
  "tone-circle": "#6db5ea",
  "tone-diamond": "#f0803f",
  "tone-square": "#a3a9af",
  leader: "#6c747a",
  rule: "#343a3f",
  grid: "#23282c",
  marker: "#5a4700",
  "marker-ink": "#fff6d6",
  select: "#5a4700",
  "select-ring": "#f5cc3d",
  row: "#2b2817",
  "row-edge": "#f5cc3d",
};

/** The reader's own colours, where the system forces them. */
export const FORCED: Partial<Record<ColourName, string>> = {
  paper: "Canvas",
  panel: "Canvas",
  band: "Canvas",
  ink: "CanvasText",
  ink2: "CanvasText",
  ink3: "CanvasText",
  "tone-circle": "CanvasText",
  "tone-diamond": "CanvasText",
  "tone-square": "CanvasText",
  leader: "CanvasText",
  rule: "GrayText",
  grid: "Canvas",
  marker: "Mark",
  "marker-ink": "MarkText",
  select: "Canvas",
  "select-ring": "Highlight",
  "row-edge": "Highlight",
};

/** Paper is white, and nothing on it is filled. */
export const PRINT: Partial<Record<ColourName, string>> = {
  paper: "#ffffff",
  panel: "#ffffff",
  row: "#ffffff",
  marker: "#ffffff",
};

/** Shadows of what lies above the page, and the veil under a dialog. */
export const SHADOWS = {
  "shadow-menu": "0 4px 16px rgb(0 0 0 / 16%)",
  "shadow-card": "0 4px 16px rgb(0 0 0 / 12%)",
  veil: "rgb(0 0 0 / 40%)",
} as const;

/** Shadows of what only the page has. */
export const PAGE_SHADOWS = {
  "shadow-sheet": "0 -6px 24px rgb(26 28 30 / 14%)",
  "shadow-panel": "0 6px 24px rgb(0 0 0 / 14%)",
} as const;

export const DARK_PAGE_SHADOWS: Partial<Record<keyof typeof PAGE_SHADOWS, string>> = {
  "shadow-sheet": "0 -6px 24px rgb(0 0 0 / 50%)",
};

/** Colours that a host may set on an embed, besides those of the tones. */
export const HOST_COLOURS = [
  "paper",
  "panel",
  "band",
  "ink",
  "ink2",
  "ink3",
  "leader",
  "rule",
  "grid",
  "marker",
  "marker-ink",
  "select",
  "select-ring",
  "row",
] as const satisfies readonly ColourName[];
