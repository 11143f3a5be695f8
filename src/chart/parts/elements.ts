// The elements of a chart, made once in its container. Its strip makes its own.

import { asContainer, documentOf } from "../../model/unshadowed.ts";
import { make, makeSvg } from "../canvas/make.ts";
import { AXIS_HEIGHT, AXIS_LINE } from "../time/axis.ts";
import { PlotHeight } from "./plot-height.ts";
import type { ChartWords } from "./words.ts";

const HIDDEN = { "aria-hidden": "true" };

/** Elements of the chart that its owner may fill: the plot with cards, the frame of the focus, the group of buttons, the line of the count. */
export interface ChartHolders {
  readonly plot: HTMLElement;
  readonly focus: HTMLElement;
  readonly buttons: HTMLElement;
  readonly count: HTMLElement;
}

export interface ChartElements extends ChartHolders {
  readonly canvas: HTMLCanvasElement;
  readonly labels: HTMLElement;
  readonly lanes: HTMLElement;
  readonly axis: SVGGElement;
  /** The part that stays at the top of the page: the strip, made later, and the axis below it. */
  readonly bar: HTMLElement;
  /** Lines at the event that the list is at, over the plot and at its axis. */
  readonly readings: readonly HTMLElement[];
  /** Puts the axis below the strip, whose side holds the count, and the buttons while they stand in the gutter. */
  join(strip: { readonly root: HTMLElement; readonly side: HTMLElement }): void;
  /** Height of the lanes in px; the plot is no lower. */
  setHeight(px: number): void;
  /** Can any of the plot be seen below the part that stays at the top? */
  isPlotSeen(): boolean;
  /** Leaves room for the label column, in px. */
  setColumn(px: number): void;
  /** Puts the lane names into the plot and the buttons below it, or both into the gutter. */
  setInside(inside: boolean): void;
  /** Takes everything out of the container. */
  remove(): void;
}

function makeAxis(document: Document): { svg: SVGSVGElement; axis: SVGGElement } {
  const svg = makeSvg(document, "svg", { ...HIDDEN, width: "100%", height: AXIS_HEIGHT });
  const axis = makeSvg(document, "g", {});
  svg.append(makeSvg(document, "line", { class: "bt-axis-line", x2: "100%", y1: AXIS_LINE, y2: AXIS_LINE }), axis);
  return { svg, axis };
}

/** Makes all elements of a chart in `container`, which lays them out as its own siblings would be. */
export function makeElements(container: HTMLElement, words: ChartWords): ChartElements {
  const document = documentOf(container);
  const bar = make(document, "div", "bt-axis-bar");
  const axisBox = make(document, "div", "bt-axis");
  const { svg, axis } = makeAxis(document);
  const tip = make(document, "div", "bt-reading bt-reading-tip", HIDDEN);
  axisBox.append(svg, tip);
  bar.append(axisBox);
  const count = asContainer(make(document, "div", "bt-count"));
  const buttons = asContainer(make(document, "div", "bt-move-buttons", { role: "group", "aria-label": words.move }));

  const chart = make(document, "section", "bt-chart", { "aria-label": words.chart });
  const lanes = make(document, "div", "bt-lanes");
  const plot = asContainer(make(document, "div", "bt-plot", { "data-chart": "" }));
  const canvas = make(document, "canvas", "", HIDDEN);
  const plotReading = make(document, "div", "bt-reading", HIDDEN);
  const labels = make(document, "div", "bt-labels");
  const focus = asContainer(make(document, "div", "bt-focus-at"));
  // The focus comes before the labels: they are buttons, too, but no stop of the Tab key.
  plot.append(canvas, plotReading, focus, labels);
  chart.append(lanes, plot);
  container.append(bar, chart);
  let side: HTMLElement = bar;
  const height = new PlotHeight(plot);

  return {
    plot,
    focus,
    buttons,
    count,
    canvas,
    labels,
    lanes,
    axis,
    bar,
    readings: [plotReading, tip],
    join(strip) {
      bar.prepend(strip.root);
      side = strip.side;
      side.append(count);
    },
    setHeight: (px) => height.set(px),
    isPlotSeen: () => plot.getBoundingClientRect().bottom > bar.getBoundingClientRect().bottom,
    setColumn(px) {
      for (const element of [bar, chart, buttons]) element.style.setProperty("--bt-column", `${px}px`);
    },
    setInside(inside) {
      for (const element of [bar, chart, buttons]) element.classList.toggle("bt-inside", inside);
      // The order is that of the Tab key.
      if (inside) {
        plot.insertBefore(lanes, focus);
        chart.after(buttons);
      } else {
        chart.prepend(lanes);
        side.append(buttons);
      }
    },
    remove() {
      for (const element of [bar, chart, buttons]) element.remove();
    },
  };
}
