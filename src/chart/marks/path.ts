// Paths for a canvas and for SVG: the shapes of the marks are written once and put into either.

/** The part of a path that the marks use. A canvas context is one; `svgPath` makes another. */
export type PathSink = Pick<CanvasPath, "moveTo" | "lineTo" | "closePath" | "rect" | "arc">;

/** Hundredths of a px are enough. */
const round = (value: number): number => Math.round(value * 100) / 100;

/** Path data, as in the `d` of an SVG path, of what `draw` puts into its sink. Arcs run clockwise, at most once around. */
export function svgPath(draw: (sink: PathSink) => void): string {
  let data = "";
  const add = (command: string, ...numbers: number[]) => {
    data += command + numbers.map(round).join(" ");
  };
  const sink: PathSink = {
    moveTo: (x, y) => add("M", x, y),
    lineTo: (x, y) => add("L", x, y),
    closePath: () => add("Z"),
    rect(x, y, width, height) {
      add("M", x, y);
      add("h", width);
      add("v", height);
      add("h", -width);
      add("Z");
    },
    // Two halves, because one arc cannot end where it begins.
    arc(x, y, radius, from, to) {
      [from, (from + to) / 2, to].forEach((angle, part) => {
        const end = [x + radius * Math.cos(angle), y + radius * Math.sin(angle)] as const;
        if (part > 0) add("A", radius, radius, 0, 0, 1, ...end);
        else add(data ? "L" : "M", ...end);
      });
    },
  };
  draw(sink);
  return data;
}
