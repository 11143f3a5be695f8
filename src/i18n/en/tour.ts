// English of the tour's card.

import type { Domain } from "../../model/domain.ts";

/** `one` and `other` are what a document of the record is called. */
export const tour = ({ one, other }: Domain["source"]) => ({
  label: "A way in, step by step",
  step: (step: number, count: number) => `Step ${step} of ${count}`,
  goTo: (step: number, title: string) => `Step ${step}: ${title}`,
  steps: "Steps",
  back: "Back",
  next: "Next",
  explore: "Explore on your own",
  /** In place of "Next" at the last step. */
  end: "Explore",
  close: "Close the tour",
  read: "read it",
  /** After "read it", for screen readers. */
  inDocument: ` in the ${one}`,
  /** `dates` are short and joined by commas; `all`: of the step, there are no others. */
  told: (dates: string, all: boolean) =>
    all ? `The ${other} themselves give these dates.` : `Dated by the ${other} themselves: ${dates}.`,
  referred: (dates: string) =>
    `Dated by other sources, within what the ${other} say: ${dates}. In the chart a faint bar or line shows the words’ own span.`,
});
