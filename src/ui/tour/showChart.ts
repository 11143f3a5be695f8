// Brings the chart into the window for a step. Where there is none, the list brings itself to the step.

import { documentOf } from "../../model/unshadowed.ts";

/** Least height in px of the chart that has to be seen for the page to stay where it is. */
const LEAST_SEEN = 200;

/** Scrolls the page around a card so that the chart is in sight; the focus stays where it is. */
export function showChart(card: HTMLElement): void {
  const view = documentOf(card).defaultView;
  const box = card.closest(".bt-root")?.querySelector(".bt-chart")?.getBoundingClientRect();
  if (!view || !box) return;
  const own = card.getBoundingClientRect();
  const floor = own.width > view.innerWidth / 2 ? own.top : view.innerHeight; // a card as wide as the window lies over its foot
  if (box.top < 0 || Math.min(box.bottom, floor) - box.top < Math.min(LEAST_SEEN, box.height))
    view.scrollBy({ top: box.top - 8, behavior: "instant" });
}
