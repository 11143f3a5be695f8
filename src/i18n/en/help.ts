// English of the list of keys.

export const help = {
  title: "Keys and gestures",
  intro:
    "Keys work while the focus is in the chart, and some of them while nothing has it. Each line is also a button.",
  characters: "Keys that are characters (+ − 0 F / ?) do something",
  close: "Close",
  /** By action: the name of its key, and the effect. */
  keys: {
    panEarlier: ["Shift + ←", "earlier"],
    panLater: ["Shift + →", "later"],
    previous: ["←", "previous event"],
    next: ["→", "next event"],
    laneUp: ["↑", "nearest event in the lane above"],
    laneDown: ["↓", "nearest event in the lane below"],
    first: ["Home", "first event"],
    last: ["End", "last event"],
    screenBack: ["Page Up", "one screen earlier"],
    screenOn: ["Page Down", "one screen later"],
    open: ["Enter, Space", "open the source"],
    close: ["Esc", "close what is on top"],
    zoomIn: ["+", "zoom in"],
    zoomOut: ["−", "zoom out"],
    fitAll: ["0", "show the whole span"],
    frame: ["F", "frame the selected event"],
    search: ["/", "search"],
    help: ["?", "this list"],
  } as Readonly<Record<string, readonly [shown: string, does: string]>>,
  /** For a list that is the timeline. */
  rows: {
    intro:
      "Keys work while the focus is in the list, and some of them while nothing has it. Each line is also a button.",
    characters: "Keys that are characters (/ ?) do something",
    gestures: [
      ["Swipe or wheel", "moves through time"],
      ["Tap on a row", "opens the source"],
      ["Draw the handle of the source", "up: full height; down: closes it"],
    ] as readonly (readonly [gesture: string, does: string])[],
  },
  gestures: [
    ["Wheel", "scrolls the page"],
    ["Shift + wheel, sideways wheel", "moves the timeline"],
    ["Ctrl or ⌘ + wheel, pinch", "zooms at the pointer"],
    ["Drag", "moves the timeline"],
    ["Double-click", "zooms in; with Shift out; on a cluster: shows its events"],
    ["Touch", "sideways moves, two fingers zoom, a tap opens"],
  ] as readonly (readonly [gesture: string, does: string])[],
};
