// What arranging a view costs when a gesture rests: the record of seeds/, by width and zoom.

import { record } from "../chart/real.ts";
import { arrangedAt, cameraAt, chartOnPage, labelsOf } from "../chart/views.ts";

const WIDTHS = [600, 768, 1280, 1920];
const ZOOMS = [1, 4, 12, 60];
const ROUNDS = 15;
/** What a label is worth, as in the choice itself. */
const WORTH: Record<number, number> = { 1: 1, 2: 20, 3: 1000 };

function place(width: number, zoom: number) {
  const chart = chartOnPage(record, width);
  const camera = cameraAt(chart, zoom, 0.75);
  const started = performance.now();
  const arrangement = arrangedAt(chart, camera);
  const ms = performance.now() - started;
  const labels = labelsOf(chart, arrangement);
  const worth = labels.reduce((sum, { importance }) => sum + WORTH[importance]!, 0);
  return { ms, labels: labels.length, worth };
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
