// The words of the list of keys, which is loaded when someone asks for it.

export const help = {
  title: "Keys and gestures",
  intro: "Keys work while the focus is in the timeline. Each line is also a button.",
  close: "Close",
  gestures: [
    ["Wheel", "scrolls the page"],
    ["Shift + wheel, sideways wheel", "moves the timeline"],
    ["Ctrl or ⌘ + wheel, pinch", "zooms at the pointer"],
    ["Drag", "moves the timeline"],
    ["Double-click", "zooms in; with Shift out; on a cluster: shows its events"],
    ["Touch", "sideways moves, two fingers zoom, a tap opens"],
  ] as const,
} as const;
