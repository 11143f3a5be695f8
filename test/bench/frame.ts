// What a frame costs before drawing, by size of the archive: panning and zooming at 1280 px.

import { laneEventsOf } from "../../src/chart/density/density.ts";
import { countedIn } from "../../src/chart/density/profile.ts";
import { marksNear } from "../../src/chart/marks/near.ts";
import { buildScene } from "../../src/chart/marks/scene.ts";
import { zoom } from "../../src/chart/time/camera.ts";
import type { View } from "../../src/model/view.ts";
import { archive } from "../chart/archive.ts";
import { chartOf } from "../chart/views.ts";

const WIDTH = 1280;
const SIZES = [54, 500, 2000, 20_000, 100_000, 1_000_000];
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
  const sceneAt = (view: View) => {
    const zoomed = { view, width: WIDTH, perDay: WIDTH / (view.end - view.start) };
    const marks = marksNear(columns, rows, zoomed);
    const counted = countedIn(laneEventsOf(columns), zoomed, matching);
    return buildScene(columns, marks, layout, view, WIDTH, matching, undefined, counted);
  };
  let drawn = 0;
  const pan = cost((k) => {
    const days = (k * (quarter.end - quarter.start)) / WIDTH;
    drawn = sceneAt({ start: quarter.start + days, end: quarter.end + days }).marks.length;
  });
  const zooming = cost((k) => {
    sceneAt(zoom(whole, 1.12 ** (k % FRAMES), middle));
  });
  return { size, pan, zooming, drawn };
});

const figure = ({ median, worst }: Cost) => `${median.toFixed(2)} (${worst.toFixed(1)})`;
const table = [
  ["events", "pan ms (worst)", "zoom ms (worst)", "marks at 4x"],
  ...rows.map(({ size, pan, zooming, drawn }) => [
    size.toLocaleString("en"),
    figure(pan),
    figure(zooming),
    String(drawn),
  ]),
];
for (const row of table) console.log(row.map((cell) => cell.padStart(16)).join(""));
