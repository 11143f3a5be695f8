// What a frame costs before drawing, by size of the archive: panning and zooming at 1280 px.

import { placeMarks } from "../../src/chart/marks/place.ts";
import { buildScene } from "../../src/chart/marks/scene.ts";
import { zoom } from "../../src/chart/time/camera.ts";
import { archive } from "../chart/archive.ts";
import { chartInOneRow as chartOf } from "../chart/views.ts";

const WIDTH = 1280;
const SIZES = [54, 500, 2000, 20_000, 200_000];
const FRAMES = 60;

interface Cost {
  median: number;
  worst: number;
}

/** Time of a frame in ms, after as many frames to warm up. */
function cost(frame: (k: number) => void): Cost {
  for (let k = 0; k < FRAMES; k += 1) frame(k);
  const times = Array.from({ length: FRAMES }, (_, k) => {
    const started = performance.now();
    frame(k);
    return performance.now() - started;
  });
  times.sort((a, b) => a - b);
  return { median: times[FRAMES >> 1]!, worst: times.at(-1)! };
}

const rows = SIZES.map((size) => {
  const chart = chartOf(archive(size), WIDTH);
  const { columns, rows, layout, whole, matching } = chart;
  const middle = (whole.start + whole.end) / 2;
  const quarter = zoom(whole, 4, middle);
  const perDay = WIDTH / (quarter.end - quarter.start);
  const marks = placeMarks(columns, rows, perDay);
  let drawn = 0;
  const pan = cost((k) => {
    const days = k / perDay;
    const camera = { start: quarter.start + days, end: quarter.end + days };
    drawn = buildScene(columns, marks, layout, camera, WIDTH, matching).marks.length;
  });
  const zooming = cost((k) => {
    const camera = zoom(whole, 1.05 ** (k % FRAMES), middle);
    const list = placeMarks(columns, rows, WIDTH / (camera.end - camera.start));
    buildScene(columns, list, layout, camera, WIDTH, matching);
  });
  return { size, pan, zooming, placed: marks.length, drawn };
});

const figure = ({ median, worst }: Cost) => `${median.toFixed(2)} (${worst.toFixed(1)})`;
const table = [
  ["events", "pan ms (worst)", "zoom ms (worst)", "marks at 4x", "in view"],
  ...rows.map(({ size, pan, zooming, placed, drawn }) => [
    size.toLocaleString("en"),
    figure(pan),
    figure(zooming),
    String(placed),
    String(drawn),
  ]),
];
for (const row of table) console.log(row.map((cell) => cell.padStart(16)).join(""));
