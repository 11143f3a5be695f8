// For windows in which a chart has room: in one file, so that a phone does not load it.

export { Legend } from "../filters/Legend.tsx";
export { PageChart } from "./PageChart.tsx";
