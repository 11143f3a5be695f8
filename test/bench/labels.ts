// What placing the labels costs when a gesture rests: the record of seeds/, by width and zoom.

import { placeLabels } from "../../src/chart/labels/place.ts";
import { record } from "../chart/real.ts";
import { askedIn, cameraAt, chartOf, sceneAt } from "../chart/views.ts";

const WIDTHS = [358, 676, 1076, 1716];
const ZOOMS = [1, 4, 12, 60];
const ROUNDS = 15;
/** What a label is worth, as in the choice itself. */
const WORTH: Record<number, number> = { 1: 1, 2: 20, 3: 1000 };

function place(width: number, zoom: number) {
  const chart = chartOf(record, width);
  const scene = sceneAt(chart, cameraAt(chart, zoom, 0.75));
  const started = performance.now();
  const lanes = askedIn(chart, scene).map(({ asked, room }) => ({ asked, placed: placeLabels(asked, room) }));
  const ms = performance.now() - started;
  const worth = lanes.flatMap(({ asked, placed }) =>
    placed.map(({ index }) => WORTH[asked.find((request) => request.index === index)!.importance]!),
  );
  return { ms, labels: worth.length, worth: worth.reduce((sum, one) => sum + one, 0) };
}

console.log(["width", "zoom", "first ms", "median ms", "labels", "worth"].map((cell) => cell.padStart(11)).join(""));
for (const width of WIDTHS) {
  for (const zoom of ZOOMS) {
    const first = place(width, zoom);
    const times = Array.from({ length: ROUNDS }, () => place(width, zoom).ms).sort((a, b) => a - b);
    const cells = [width, `${zoom}x`, first.ms.toFixed(1), times[ROUNDS >> 1]!.toFixed(1), first.labels, first.worth];
    console.log(cells.map((cell) => String(cell).padStart(11)).join(""));
  }
}
