// The schema of a step of the tour in timeline.yaml.

import { Type } from "typebox";
import { date, id, strict, text } from "./forms.ts";

const MAX_STEP_TITLE = 60;
/** About 45 words: a card shows them at a glance. */
const MAX_SENTENCE = 320;

const ids = (of: string, description: string) => Type.Optional(Type.Array(id(of), { minItems: 1, description }));

export const StepSchema = Type.Object(
  {
    title: text("Title of the step", { maxLength: MAX_STEP_TITLE }),
    sentence: text("One sentence that holds without the chart", { maxLength: MAX_SENTENCE }),
    view: Type.Object(
      { from: date("Its first day is the first that is shown"), to: date("Its last day is the last that is shown") },
      { ...strict("a view"), description: "The stretch of time that is shown" },
    ),
    events: Type.Array(id("Id of an event"), {
      title: "events",
      minItems: 1,
      description: "The events that are followed, the chief one first",
    }),
    actors: ids("Id of an actor", "Shows only their events"),
    tones: ids("Id of a tone", "Shows only events of these tones"),
    categories: ids("Id of a category", "Shows only events of these kinds"),
    quote: Type.Optional(text("Words of a document that tells one of the events, exactly as they stand there")),
    note: Type.Optional(text("What a reader has to know besides", { maxLength: MAX_SENTENCE })),
  },
  strict("a step"),
);

export type StepSchema = typeof StepSchema;
