// The elements of a chart, made once in its container.

import { make, makeSvg } from "../canvas/make.ts";
import { AXIS_HEIGHT } from "../time/axis.ts";
import type { ChartWords } from "./words.ts";

const HIDDEN = { "aria-hidden": "true" };

/** A line at the event that the list is at, over the plot (and its axis) or over the overview. */
export interface Reading {
  element: HTMLElement;
  over: "plot" | "overview";
}

/** Elements of the chart that its owner may fill: the plot with cards, the frame of the focus, the group of buttons. */
export interface ChartHolders {
  readonly plot: HTMLElement;
  readonly focus: HTMLElement;
  readonly buttons: HTMLElement;
}

export interface ChartElements extends ChartHolders {
  readonly canvas: HTMLCanvasElement;
  readonly labels: HTMLElement;
  readonly lanes: HTMLElement;
  readonly axis: SVGGElement;
  /** The strip with the whole span. */
  readonly overview: HTMLElement;
  readonly overviewCanvas: HTMLCanvasElement;
  /** The window of the overview, and what it is dragged and resized by. */
  readonly window: HTMLElement;
  readonly grips: Readonly<Record<"start" | "end" | "window", HTMLElement>>;
  readonly readings: readonly Reading[];
  /** Puts the lane names into the plot and the buttons below the axis, or both beside. */
  setInside(inside: boolean): void;
  /** Takes everything out of the container. */
  remove(): void;
}

function makeAxis(document: Document): { svg: SVGSVGElement; axis: SVGGElement } {
  const svg = makeSvg(document, "svg", { ...HIDDEN, width: "100%", height: AXIS_HEIGHT });
  const axis = makeSvg(document, "g", {});
  svg.append(makeSvg(document, "line", { class: "bt-axis-line", x2: "100%", y1: 0.5, y2: 0.5 }), axis);
  return { svg, axis };
}

const slider = (document: Document, edge: "start" | "end", name: string): HTMLElement =>
  make(document, "div", `bt-handle bt-handle-${edge}`, {
    role: "slider",
    tabindex: "0",
    "aria-label": name,
    "aria-orientation": "horizontal",
  });

/**
 * Makes all elements of a chart in `container`, which lays them out as its own siblings would be.
 * @param row stands between the plot and the axis
 */
export function makeElements(container: HTMLElement, words: ChartWords, row?: HTMLElement): ChartElements {
  const document = container.ownerDocument;
  const chart = make(document, "section", "bt-chart", { "aria-label": words.chart });
  const lanes = make(document, "div", "bt-lanes");
  const plot = make(document, "div", "bt-plot", { "data-chart": "" });
  const canvas = make(document, "canvas", "", HIDDEN);
  const plotReading = make(document, "div", "bt-reading", HIDDEN);
  const labels = make(document, "div", "bt-labels");
  const focus = make(document, "div", "bt-focus-at");
  plot.append(canvas, plotReading, labels, focus);
  chart.append(lanes, plot);

  const axisBar = make(document, "div", "bt-axis-bar");
  const axisBox = make(document, "div", "bt-axis");
  const { svg, axis } = makeAxis(document);
  const tip = make(document, "div", "bt-reading bt-reading-tip", HIDDEN);
  axisBox.append(svg, tip);
  const buttons = make(document, "div", "bt-move-buttons", { role: "group", "aria-label": words.chart });

  const overview = make(document, "div", "bt-overview", { role: "group", "aria-label": words.overview.name });
  const overviewCanvas = make(document, "canvas", "", HIDDEN);
  const overviewReading = make(document, "div", "bt-reading bt-reading-overview", HIDDEN);
  const window = make(document, "div", "bt-window");
  const grips = {
    window: make(document, "div", "bt-window-body"),
    start: slider(document, "start", words.overview.start),
    end: slider(document, "end", words.overview.end),
  };
  window.append(grips.window, grips.start, grips.end);
  overview.append(overviewCanvas, overviewReading, window);
  axisBar.append(axisBox, buttons, overview);
  const parts = [chart, ...(row ? [row] : []), axisBar];
  container.append(...parts);

  return {
    plot,
    focus,
    buttons,
    canvas,
    labels,
    lanes,
    axis,
    overview,
    overviewCanvas,
    window,
    grips,
    readings: [
      { element: plotReading, over: "plot" },
      { element: tip, over: "plot" },
      { element: overviewReading, over: "overview" },
    ],
    setInside(inside) {
      for (const element of [...parts, buttons]) element.classList.toggle("bt-inside", inside);
      // The order is that of the Tab key.
      if (inside) {
        plot.insertBefore(lanes, focus);
        axisBar.after(buttons);
      } else {
        chart.prepend(lanes);
        axisBox.after(buttons);
      }
    },
    remove() {
      for (const element of [...parts, buttons]) element.remove();
    },
  };
}
