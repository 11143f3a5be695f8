// Counts the figures of an editor's sentence about the record: a sentence that the events do not bear out is an error.

import type { Diagnostic } from "../../model/diagnostic.ts";
import { namedIn } from "../../model/domain.ts";
import { yearOf } from "../../model/known.ts";
import type { OwnDeck, Timeline, TimelineEvent } from "../../model/timeline.ts";
import type { Conditions, DeckEntry, FigureEntry } from "../curation/deck/deck.ts";
import { faultAt, position } from "../text/fault.ts";

/** True where an event meets all conditions. */
function meets(event: TimelineEvent, { tone, category, actor, from, to, dated }: Conditions): boolean {
  const year = yearOf(event);
  return (
    (tone === undefined || event.tone === tone) &&
    (category === undefined || event.category === category) &&
    (actor === undefined || namedIn(event).includes(actor)) &&
    (from === undefined || (year !== null && year >= from)) &&
    (to === undefined || (year !== null && year <= to)) &&
    (dated === undefined || (year !== null) === dated)
  );
}

type Counted = Pick<Timeline, "events" | "documents">;

/** The numbers of a figure as the record has them, in the order of its words. In "28 of 38" the smaller is the part. */
function counted({ counted, part, whole, values }: FigureEntry, { events, documents }: Counted): number[] {
  if (counted === "documents") return [documents.length];
  const all = events.filter((event) => meets(event, whole));
  const some = all.filter((event) => meets(event, part)).length;
  if (values.length === 1) return [some];
  const [first = 0, second = 0] = values;
  return first > second ? [all.length, some] : [some, all.length];
}

/** The words of a figure with other numbers. */
function withNumbers({ says, at, numbers }: FigureEntry, values: readonly number[]): string {
  let [written, from] = ["", 0];
  numbers.forEach(({ start, end }, index) => {
    written += `${says.value.slice(from, start - at.start)}${values[index]}`;
    from = end - at.start;
  });
  return written + says.value.slice(from);
}

/** The sentence for the record. Each figure that differs from the record is a fault at the line of the sentence. */
export function countDeck({ file, sentence, figures }: DeckEntry, timeline: Counted, faults: Diagnostic[]): OwnDeck {
  for (const figure of figures) {
    const found = counted(figure, timeline);
    if (found.every((value, index) => value === figure.values[index])) continue;
    const said = figure.says.value;
    const { line } = position(file, figure.says.span.start);
    faults.push(
      faultAt(file, sentence.span, {
        code: "wrong-figure",
        message: `the sentence says "${said}", and the record has ${found.join(" of ")}`,
        hint: `write "${withNumbers(figure, found)}", or mend what line ${line} counts`,
      }),
    );
  }
  const shown = figures.filter((figure) => figure.counted === "events");
  return { text: sentence.value, figures: shown.map(({ at: { start, end } }) => ({ start, end })) };
}
