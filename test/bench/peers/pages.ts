// The pages that are measured: ours, two other timelines, and as the limit a bare canvas over typed arrays, which has no
// titles that can be reached, no keyboard and no source. Each fetches its record in its own form and marks the frame in
// which it stands.

import type { Timeline } from "../../../src/model/timeline.ts";

export interface Peer {
  name: string;
  /** The page's scripts and styles, in its head. */
  head: string;
  /** A script: makes the timeline of `data` in `place`, and returns a promise where it is not there at once. */
  make: string;
  /** The element to drag and to turn the wheel over. */
  target: string;
  /** What is held while the wheel turns. */
  key?: "Control";
  /** The most events with which it comes to an end within a minute. */
  most: number;
  /** Files of its code, from the folder that is served. */
  code: readonly string[];
}

const HEIGHT = 420;

export const PEERS: readonly Peer[] = [
  {
    name: "ours",
    head: "",
    make: `const { mount } = await import("/embed/mount.js");
      const shown = mount(place, { timeline: data });
      await new Promise((ready, failed) => { shown.on("ready", ready); shown.on("error", ({ message }) => failed(new Error(message))); });`,
    target: ".bt-plot",
    key: "Control",
    most: 1_000_000,
    code: ["embed/mount.js"],
  },
  {
    name: "limit page",
    head: "",
    make: `const canvas = place.appendChild(document.createElement("canvas"));
      canvas.width = 1200; canvas.height = ${HEIGHT};
      const context = canvas.getContext("2d");
      const days = Float64Array.from(data, ({ day }) => day), lanes = Uint8Array.from(data, ({ lane }) => lane);
      let from = Math.min(days[0] ?? 0, 8035), to = 20088, held = null, asked = false;
      const draw = () => {
        asked = false;
        context.clearRect(0, 0, 1200, ${HEIGHT});
        const scale = 1200 / (to - from), last = new Int32Array(8).fill(-1);
        for (let at = 0; at < days.length; at += 1) {
          const x = ((days[at] - from) * scale) | 0, lane = lanes[at];
          if (x < 0 || x > 1200 || last[lane] === x) continue;
          last[lane] = x;
          context.fillRect(x, 20 + lane * 60, 4, 40);
        }
      };
      const ask = () => { if (!asked) { asked = true; requestAnimationFrame(draw); } };
      canvas.onpointerdown = ({ x }) => { held = x; };
      canvas.onpointerup = () => { held = null; };
      canvas.onpointermove = ({ x }) => {
        if (held === null) return;
        const days = ((held - x) * (to - from)) / 1200;
        held = x; from += days; to += days; ask();
      };
      canvas.onwheel = (event) => {
        event.preventDefault();
        const by = event.deltaY < 0 ? 0.1 : -0.1, width = to - from;
        from += width * by; to -= width * by; ask();
      };
      draw();`,
    target: "canvas",
    most: 1_000_000,
    code: [],
  },
  {
    name: "event-drops",
    head: `<link rel="stylesheet" href="/peers/event-drops/dist/style.css">
      <script>window.global = window</script><script src="/peers/d3/build/d3.min.js"></script><script src="/peers/event-drops/dist/index.js"></script>`,
    make: `const rows = new Map();
      for (const { day, lane } of data) {
        const row = rows.get(lane) ?? { name: "lane " + lane, data: [] };
        rows.set(lane, row);
        row.data.push({ date: new Date(day * 864e5) });
      }
      const chart = eventDrops({ d3, range: { start: new Date(8035 * 864e5), end: new Date(20088 * 864e5) } });
      d3.select(place).data([[...rows.values()]]).call(chart);`,
    target: "svg",
    most: 10_000,
    code: ["peers/d3/build/d3.min.js", "peers/event-drops/dist/index.js"],
  },
  {
    name: "vis-timeline",
    head: `<link rel="stylesheet" href="/peers/vis-timeline/styles/vis-timeline-graph2d.min.css">
      <script src="/peers/vis-timeline/standalone/umd/vis-timeline-graph2d.min.js"></script>`,
    make: `const items = data.map(({ day, lane, title }, id) => ({ id, start: day * 864e5, content: title, group: lane }));
      const groups = [...new Set(data.map(({ lane }) => lane))].map((id) => ({ id, content: "lane " + id }));
      await new Promise((drawn) => {
        const shown = new vis.Timeline(place, items, groups, { height: ${HEIGHT} });
        shown.on("changed", drawn);
      });`,
    target: ".vis-center",
    most: 1_000,
    code: ["peers/vis-timeline/standalone/umd/vis-timeline-graph2d.min.js"],
  },
];

/** What the others are given of a record: a day, a lane and a title for each event. */
export const plainOf = ({ events, actors }: Timeline) => {
  const lanes = new Map(actors.map(({ id }, index) => [id, index]));
  return events.map(({ title, date: { earliest, latest }, actors: [lead = ""] }) => ({
    title,
    day: Date.parse(earliest ?? latest ?? "") / 864e5,
    lane: lanes.get(lead) ?? 0,
  }));
};

/** The page of a peer for the record in a file. */
export const pageOf = ({ head, make }: Peer, file: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Measured</title><link rel="icon" href="data:,">${head}
<style>body { margin: 20px } #place { width: 1200px; height: ${HEIGHT}px }</style></head>
<body><div id="place"></div><script type="module">
const data = await (await fetch("/records/${file}")).json();
const place = document.getElementById("place");
${make}
requestAnimationFrame(() => requestAnimationFrame(() => performance.mark("stands")));
</script></body></html>`;
