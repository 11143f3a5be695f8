// The schema of an event in a curation file.

import { Type } from "typebox";
import { MAX_TITLE } from "../../../model/timeline.ts";
import type { CompileDomain } from "../domain.ts";
import { MAX_LABEL } from "../formats.ts";
import { date, id, link, strict, text } from "../tour/forms.ts";

const ReferenceSchema = Type.Object(
  {
    label: text("What readers see"),
    url: link("Address of the source"),
    date: Type.Optional(
      date(
        "When the source says it happened: what it leaves of the words' span is the event's date. A date outside that span needs disputed: true",
      ),
    ),
  },
  strict("a reference"),
);

/** Ids of the domain, which a curation may name. */
export type Named = Pick<CompileDomain, "actors" | "categories" | "tones" | "isProposed">;

const idsOf = (entries: readonly { id: string }[]): string[] => entries.map(({ id }) => id);

/** An entry of the domain's list of actors; any id where there is no such list. */
export const named = ({ actors, isProposed }: Pick<Named, "actors" | "isProposed">, title: string, unlisted: string) =>
  actors.length === 0 || isProposed ? id(unlisted) : Type.Enum(idsOf(actors), { title });

/** An event of a curation file. */
export const eventSchema = ({ categories, tones, ...domain }: Named) =>
  Type.Object(
    {
      id: id("The same id in two files is one event with two pieces of evidence"),
      quote: text("Words of the document that tell the event, exactly as they stand there"),
      time: Type.Optional(text("Words elsewhere in the document that date it")),
      title: Type.Optional(text("Title of the event", { maxLength: MAX_TITLE })),
      label: Type.Optional(text("Short title for the chart", { maxLength: MAX_LABEL })),
      summary: Type.Optional(text("One sentence in the editor's words")),
      date: Type.Optional(
        date("What the words say, not what a reference adds; may be left out where the quote dates itself"),
      ),
      because: Type.Optional(
        text("How the date is known where the words do not give it: it stands then, with a warning"),
      ),
      reviewed: Type.Optional(
        text("false until an editor has read it; then true, or who has read it and when: A. B., 2024-05-01", {
          format: "reviewed",
          maxLength: MAX_TITLE,
        }),
      ),
      lasts: Type.Optional(
        Type.Boolean({
          description: "It went on all through the interval; on the published day alone: it was so on that day",
        }),
      ),
      disputed: Type.Optional(
        Type.Boolean({ description: "References contradict the words; none moves the date, and all are shown" }),
      ),
      actors: Type.Optional(
        Type.Array(named(domain, "actor", "Without a domain every id may be an actor"), {
          description:
            "Who took part; the one that the event is chiefly about comes first. Empty where nobody of the list did",
        }),
      ),
      places: Type.Optional(
        Type.Array(named(domain, "place", "Without a domain every id may be a place"), {
          minItems: 1,
          description: "Where it happened: entries of the domain's list of actors that do not act here",
        }),
      ),
      category: Type.Optional(Type.Enum(idsOf(categories), { title: "category" })),
      tone: Type.Optional(Type.Enum(idsOf(tones), { title: "tone" })),
      importance: Type.Optional(Type.Enum([1, 2, 3], { description: "3 is the greatest" })),
      references: Type.Optional(Type.Array(ReferenceSchema, { description: "Sources outside the documents" })),
    },
    strict("an event"),
  );

export type EventSchema = ReturnType<typeof eventSchema>;
export type ReferenceSchema = typeof ReferenceSchema;
