// The schema of the curation file: one source for its check, its types and the JSON Schema that editors complete from.
// Values are texts until a schema asks for something else; `title` is what messages call a part of the file.

import { Type } from "typebox";
import { TONE_MARKS } from "../../model/domain.ts";
import type { CompileDomain } from "./domain.ts";
import { ELEMENT_NAME, MAX_LABEL, MAX_TITLE } from "./formats.ts";

/** Other keys than those named are faults. */
const strict = (title: string) => ({ additionalProperties: false, title });

/** A text. In YAML one may look like a number or a truth value; it is a text all the same. */
const text = (description: string, more: { format?: string; maxLength?: number } = {}) =>
  Type.Unsafe<string>({ type: ["string", "number", "boolean"], description, ...more });

const id = (description: string) => Type.String({ format: "id", pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$", description });

const date = (description: string) =>
  text(`${description} (EDTF: 2012-09-06, 2005, 2000/2003, ../2024-02-08)`, { format: "edtf" });

const link = (description: string) => text(description, { format: "link" });

const ReferenceSchema = Type.Object(
  {
    label: text("What readers see"),
    url: link("Address of the source"),
    date: Type.Optional(date("When the source says it happened; inside the words' span it moves the event's date")),
  },
  strict("a reference"),
);

/** Ids of the domain, which a curation may name. */
export type Named = Pick<CompileDomain, "actors" | "categories" | "tones" | "isProposed">;

const idsOf = (entries: readonly { id: string }[]): string[] => entries.map(({ id }) => id);

const eventSchema = ({ actors, categories, tones, isProposed }: Named) =>
  Type.Object(
    {
      id: id("The same id in two files is one event with two pieces of evidence"),
      quote: text("Words of the document that tell the event, exactly as they stand there"),
      time: Type.Optional(text("Words elsewhere in the document that date it")),
      title: Type.Optional(text("Title of the event", { maxLength: MAX_TITLE })),
      label: Type.Optional(text("Short title for the chart", { maxLength: MAX_LABEL })),
      summary: Type.Optional(text("One sentence in the editor's words")),
      date: Type.Optional(date("What the words say; may be left out where the quote dates itself")),
      lasts: Type.Optional(Type.Boolean({ description: "It went on all through the interval" })),
      actors: Type.Optional(
        Type.Array(
          actors.length === 0 || isProposed
            ? id("Without a domain every id may be an actor")
            : Type.Enum(idsOf(actors), { title: "actor" }),
          {
            minItems: 1,
            description: "Who took part; the one that the event is chiefly about comes first",
          },
        ),
      ),
      category: Type.Optional(Type.Enum(idsOf(categories), { title: "category" })),
      tone: Type.Optional(Type.Enum(idsOf(tones), { title: "tone" })),
      importance: Type.Optional(Type.Enum([1, 2, 3], { description: "3 is the greatest" })),
      references: Type.Optional(Type.Array(ReferenceSchema, { description: "Sources outside the documents" })),
    },
    strict("an event"),
  );

const IgnoredSchema = Type.Object(
  {
    quote: text("Dated words of the document that tell no event of their own"),
    because: text("Why they are set aside"),
  },
  strict("an ignored passage"),
);

/** The file beside a document, name.yaml. */
export const curationSchema = (named: Named) =>
  Type.Object(
    {
      title: Type.Optional(text("Title of the document")),
      publisher: Type.Optional(text("Who published it")),
      published: Type.Optional(date("The day that relative words are counted from")),
      url: Type.Optional(link("Where it was published")),
      language: Type.Optional(text("Language tag of the document, e.g. en", { format: "language" })),
      events: Type.Optional(
        Type.Array(eventSchema(named), { description: "Without this key the document's dated sentences are proposed" }),
      ),
      ignore: Type.Optional(Type.Array(IgnoredSchema, { description: "Dated passages that are no events" })),
    },
    strict("a document"),
  );

export type CurationSchema = ReturnType<typeof curationSchema>;
export type EventSchema = ReturnType<typeof eventSchema>;
export type IgnoredSchema = typeof IgnoredSchema;
export type ReferenceSchema = typeof ReferenceSchema;

const name = (description: string) => text(description);
const words = (description: string) =>
  Type.Optional(Type.Array(text("A pattern of words", { format: "words" }), { description }));

const ActorSchema = Type.Object(
  {
    id: id("Id of the actor in lanes, events and addresses"),
    name: name("What readers see"),
    kind: Type.Optional(Type.Enum(["state", "organisation", "person", "place"], { title: "kind" })),
    aliases: Type.Optional(
      Type.Array(text("A name"), { description: "Names of the actor in a text, as they are written there" }),
    ),
    same_as: Type.Optional(link("Its entry in Wikidata or the like")),
  },
  strict("an actor"),
);

const LaneSchema = Type.Object(
  {
    id: id("Id of the lane"),
    name: name("Name of the lane"),
    actors: Type.Optional(
      Type.Array(id("Id of an actor"), { description: "Its actors; without this key, all that no other lane names" }),
    ),
  },
  strict("a lane"),
);

const CategorySchema = Type.Object(
  {
    id: id("Id of the category"),
    name: name("Name of the category"),
    words: words("The first category whose words occur in a passage is its event's"),
    weighty: Type.Optional(Type.Boolean({ description: "Its events count for more" })),
    statement: Type.Optional(Type.Boolean({ description: "It is the category of acts of saying" })),
    default: Type.Optional(Type.Boolean({ description: "It is the category of events that no words decide" })),
  },
  strict("a category"),
);

const ToneSchema = Type.Object(
  {
    id: id("Id of the tone"),
    name: name("Name of the tone"),
    mark: Type.Enum([...TONE_MARKS], { title: "mark", description: "Shape of its events; each tone has another" }),
    words: words("A tone without words is that of all other events"),
    outweighs: Type.Optional(Type.Boolean({ description: "Its words are looked for before those of the other tones" })),
  },
  strict("a tone"),
);

/** The file of the whole record, timeline.yaml. */
export const TimelineYamlSchema = Type.Object(
  {
    title: Type.Optional(text("Title of the timeline")),
    subtitle: Type.Optional(text("What it is about")),
    language: Type.Optional(text("Language tag of the timeline, e.g. en", { format: "language" })),
    span: Type.Optional(
      Type.Object(
        { start: date("First day shown"), end: date("Last day shown") },
        { ...strict("a span"), description: "The years shown; without it, those of the events" },
      ),
    ),
    curated_only: Type.Optional(Type.Boolean({ description: "Leaves out what is only proposed" })),
    embed: Type.Optional(
      Type.Object(
        {
          name: Type.String({
            format: "element-name",
            pattern: ELEMENT_NAME,
            description: "Tag of the element, with a hyphen",
          }),
        },
        strict("the embed"),
      ),
    ),
    source: Type.Optional(
      Type.Object(
        {
          one: text("What one document is called, e.g. article"),
          other: text("What several are called, e.g. articles"),
        },
        strict("the source"),
      ),
    ),
    spine: Type.Optional(id("The actor that all others are tied to")),
    lanes: Type.Optional(
      Type.Array(Type.Union([id("Id of an actor with a lane of its own"), LaneSchema]), {
        description: "From top to bottom",
      }),
    ),
    actors: Type.Optional(Type.Array(ActorSchema, { description: "Who acts, in the order of lists" })),
    categories: Type.Optional(Type.Array(CategorySchema, { description: "Kinds of events" })),
    tones: Type.Optional(Type.Array(ToneSchema, { description: "What an event is between its actors" })),
    publishers: Type.Optional(Type.Array(text("A name"), { description: "Names that credits and boilerplate carry" })),
  },
  strict("the timeline"),
);

export type TimelineYamlSchema = typeof TimelineYamlSchema;
